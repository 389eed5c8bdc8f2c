# What one agreed to: the record, and the banner where a newer notice stands.

consents-title = What you agreed to
consents-account = See what you agreed to
consents-lead = Each notice that you agreed to, in the wording that you saw.
consents-none = You have not agreed to anything yet.
# $version (String) - the date of the wording
consents-notice = Privacy notice, version of { $version }
consents-when = Agreed on
consents-language = Read in
consents-way = How
consents-way-sign-up = when you created your account
consents-way-claim = when you claimed your account with a code
consents-way-administrator = when you became the first administrator
consents-way-later = on your own pages
consents-withdrawn = Taken back on
consents-wording = Read the whole notice
consents-withdraw-title = Taking it back
consents-withdraw = Without keeping what the notice tells of, there can be no account. So whoever takes back their agreement has their account erased: seven days later what tells who you were is deleted. The page says what goes and what stays.
consents-agree = I agree
consents-read-first = Read it first
consents-banner-earlier-title = Our privacy notice has changed
consents-banner-earlier = You agreed to an earlier one. This is what changed. You can go on learning meanwhile.
consents-banner-never-title = Please read our privacy notice
consents-banner-never = Your account was made for you, so nobody has asked you yet. The notice says what we keep about you, who sees it, and what you can ask for. You can go on learning meanwhile.
consents-notice-agreed = Thank you. It is noted that you agreed.
consents-notice-newer = The notice has changed since that page was opened. This is the one that stands.
