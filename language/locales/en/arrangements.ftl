# What staff arrange for the quizzes of a cohort: dates for all, extensions for one.

arrangements-title = Quizzes: dates and extensions
arrangements-lead = When each quiz can be taken, and what single learners were granted beyond that.
arrangements-no-quiz = This course has no quiz.
# $count (Number) - extensions that hold
arrangements-granted = { $count ->
    [0] No extension
    [one] 1 extension
   *[other] { $count } extensions
}
# $time (String) - a date with the time of day
arrangements-opens-at = Opens { $time }
# $time (String) - a date with the time of day
arrangements-closes-at = Closes { $time }
arrangements-always-open = Open all the time
arrangements-dates = Dates for everyone
arrangements-dates-lead = Leave a field empty where there is no such date. When the quiz closes, attempts in progress end, and what was saved is marked.
# $zone (String) - the name of a time zone
arrangements-time-hint = Date and time, { $zone }
arrangements-set-dates = Set the dates
arrangements-extensions = Extensions
arrangements-none = Nobody has been granted an extension yet.
arrangements-column-granted = What was granted
arrangements-column-reason = Reason
arrangements-column-by = By whom, when
arrangements-column-end = Holds
# $time (String) - a date with the time of day
arrangements-until = Closes { $time }
# $count (Number) - minutes
arrangements-more-minutes = { $count ->
    [one] 1 minute more
   *[other] { $count } minutes more
}
# $count (Number) - attempts
arrangements-more-attempts = { $count ->
    [one] 1 attempt more
   *[other] { $count } attempts more
}
# $time (String) - a date with the time of day
arrangements-ended = Ended { $time }
arrangements-end = Take it back
arrangements-grant = Grant an extension
arrangements-grant-lead = It replaces what this learner was granted before, holds at once, also for an attempt in progress, and the learner is told. Standing extra time comes on top by itself.
arrangements-learner = Learner
arrangements-closes-then = Closes for this learner
arrangements-minutes = More minutes for an attempt
arrangements-attempts = More attempts
arrangements-reason = Reason
arrangements-reason-hint = For staff; the learner finds it in their own data too.
arrangements-error-person = Choose a learner
arrangements-error-time = Write a date and a time, such as 2026-12-31 17:00
arrangements-error-number = Write a whole number up to 10000, or leave the field empty
arrangements-error-reason = Write a reason, 200 characters at most
arrangements-error-closes-first = The quiz must close after it opens: choose a later time
arrangements-error-nothing = Grant something: a later date, more minutes or more attempts

report-title = Report a problem with a question
report-lead = The authors of the course read it. They are not told who you are. Your attempt goes on as it is.
report-words = What is wrong?
report-words-hint = For example: two answers are right, a word is missing, the picture does not open. 500 characters at most.
report-send = Send the report
report-error = Write what is wrong, in 500 characters at most
report-notice = Thank you. The authors of the course will read your report.
reports-title = Reported questions
reports-lead = What learners say is wrong. Mend the question in a draft and publish it, or correct its marks, and then settle the reports.
reports-empty = No question has an open report.
# $revision (Number) - the number of a revision
# $time (String) - a date with the time of day
reports-said = Revision { $revision }, { $time }
reports-settle = Settle these reports
reports-edit = Open in the editor
reports-link = Reported questions
