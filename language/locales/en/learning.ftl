# The front door, courses and learning.

home-title = Digital health, learnt where you work
home-eyebrow = Health Services Academy and LUMS
home-lead = Short courses for doctors, nurses, lady health workers, pharmacists and managers. In English and Urdu, on any phone, at your pace.
home-see-courses = See the courses
home-institutions = Who stands behind it

institution-courses = Courses of this institution
courses-lead = Each course says what it takes, what it counts for and what completes it.
courses-none = There is no course here yet.

breadcrumb = You are here
# $hours (String) - hours with decimals
course-cpd-hours = CPD hours: { $hours }
# $count (Number) - how many lessons
course-lessons = { $count ->
    [one] One lesson
   *[other] { $count } lessons
}
course-contents = What is in it
course-completion = What completes it
course-about = About this course
course-owner = Owned by
course-hours = CPD hours
course-accreditation = Accreditation
course-not-accredited = Not accredited by PM&DC or PNMC
course-revision = Revision
course-continue = Continue
course-join = Join this course
course-join-needs-account = You need an account: signing up takes a minute, and you come back here.
# $percent (Number) - share of lessons
course-rule-lessons = Lessons done: { $percent } %
# $percent (Number) - pass mark
course-rule-pass-mark = pass with at least { $percent } %
# $date (String) - a date
cohort-not-yet = Opens on { $date }.
# $date (String) - a date
cohort-over = Ended on { $date }.
cohort-by-invitation = By invitation only.

course-alert-note = Note
course-alert-tip = Tip
course-alert-important = Important
course-alert-warning = Warning
course-alert-caution = Caution
course-alert-pearl = Clinical pearl
course-transcript = What is said, to read
course-check = Check yourself
course-check-choice = It counts for nothing. Choose an answer: it opens and says whether it is right.
course-check-typed = It counts for nothing. Think of your answer first, then open ours.
course-check-right = Right
course-check-wrong = Not quite
course-check-answer = The answer, and why
course-download = Download
course-glossary = Glossary
course-glossary-lead = The words that this course explains. In the lessons they are underlined with dots.
course-competencies = What it teaches, by framework
course-footnotes = Footnotes
course-back-to-text = Back to the text

# $count (Number) - minutes
lesson-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
# $count (Number) - how many questions
quiz-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
lesson-mark-done = Mark as done
lesson-is-done = Done
pager-label = Lessons
pager-previous = Previous
pager-next = Next

learning-progress = Your progress
# $done (Number) - items done
# $all (Number) - items in all
learning-done-of = { $done } of { $all } done
learning-begin-here = Begin here
learning-continue-here = Continue where you stopped
learning-completed-eyebrow = All done
learning-completed = You have completed this course
learning-get-certificate = Get your certificate
learning-missing = Still missing for the certificate
# $count (Number) - lessons still to do
learning-missing-lessons = { $count ->
    [one] One more lesson to read
   *[other] { $count } more lessons to read
}
learning-missing-quiz = To pass:
learning-tag-done = Done
learning-tag-next = Next
learning-tag-open = Not started
learning-empty-title = You are not in a course yet
learning-empty = Choose one, join it, and it will wait for you here.
learning-notice-joined = You have joined this course. Your place is kept on every device.
learning-notice-lesson-done = Marked as done.
