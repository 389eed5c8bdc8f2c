# What every page shares: the frame, dates, problems.

language-name = English
other-language = اردو
brand = Seekh
brand-tagline = Digital health, learnt where you work
skip-to-content = Skip to content
main-navigation = Main
nav-courses = Courses
nav-my-learning = Learning
nav-work = Work
nav-certificates = Certificates
nav-account = Account
nav-verify = Check a certificate
nav-sign-in = Sign in
nav-sign-up = Sign up
sign-out = Sign out
footer-about = Seekh is the learning platform for digital health of the Health Services Academy, Islamabad, and the Lahore University of Management Sciences.
footer-privacy = Privacy
footer-demonstration = This is a demonstration: its certificates prove nothing.
# $signed-in-as (String) - the person's name
signed-in-as = Signed in as { $signed-in-as }

# $day (Number) - day of the month
# $month (String) - the month's name
# $year (String) - the year
date = { $day } { $month } { $year }
# $date (String) - a date
# $time (String) - a time of day
date-and-time = { $date }, { $time }
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

error-summary-title = There is a problem
error-prefix = Error:
problem-not-found-title = This page is not here
problem-not-found = The address may be mistyped, or the page may not be yours to see. Check the address, or start from the courses.
problem-failed-title = Something broke on our side
problem-failed = Nothing you did was wrong, and what you had saved is safe. Try again in a minute.
problem-forbidden-title = This request was refused
problem-forbidden = It did not come from a page of Seekh. Open the page again and repeat what you did.
problem-unreadable-title = What you sent could not be read
problem-unreadable = A part was missing, or came twice. Open the page again and repeat what you did.
problem-busy-title = Seekh is very busy just now
problem-busy = Nothing you did was wrong, and what you had saved is safe. Wait a minute and try again.
problem-method-title = That is not how this page works
problem-method = Open the page from a link on Seekh and try again.
problem-too-large-title = That was too much at once
problem-too-large = What you sent is larger than Seekh accepts: 1 MB is the most. Go back, and what you typed is still there. Shorten it, or choose a smaller file.
problem-go-courses = Go to the courses
# $language (String) - the code of the language the text was written in
translation-stale = { $language ->
    [ur] The Urdu text is newer than this translation.
   *[other] The English text is newer than this translation.
}
translation-read-newer = Read it in English
translation-missing = This text is not translated yet. It is shown in the language it was written in.
