# Marking what learners wrote: the queue, one answer, and what the learner is told.

marking-title = Marking
marking-link = Answers to mark
# $count (Number) - answers
marking-waiting = { $count ->
    [0] Nothing waits to be marked here.
    [one] 1 answer waits to be marked.
   *[other] { $count } answers wait to be marked.
}
# $count (Number) - answers
marking-at-work = { $count ->
    [one] 1 answer to mark
   *[other] { $count } answers to mark
}
# $count (Number) - answers
marking-oldest = The { $count } that have waited longest are shown. The others come up as these are marked.
marking-own = What you wrote yourself in this cohort is marked by others.
marking-column-learner = Learner
marking-column-quiz = Quiz
marking-column-attempt = Attempt
marking-column-since = Handed in
marking-column-said = What was done
marking-column-when = When
marking-lately = Marked lately
marking-lately-lead = A mark can be changed: open the answer.
marking-state-marked = Marked
marking-state-returned = Returned

# $learner (String) - a name
marking-answer-title = Answer by { $learner }
# $place (Number) - its place, from 1
# $all (Number) - how many wait
marking-place = { $place } of { $all } that wait, the longest wait first
marking-dealt-with = This answer doesn’t wait any more. You can change its mark.
marking-question = What was asked
marking-answer = The answer
marking-points = Points
# $most (Number) - points
marking-worth = { $most ->
    [one] worth 1 point
   *[other] worth { $most } points
}
marking-full = Full marks:
# $most (Number) - points
marking-points-field = Points, from 0 to { $most }
marking-comment = Comment for the learner
marking-comment-hint = The learner reads it beside the answer, with your name. You need not write any, unless you return the attempt.
marking-save = Save the mark
marking-return = Return for another try
marking-return-hint = Returning: say in the comment what to do better. The whole attempt then counts as neither passed nor failed and uses none of the learner’s attempts up. No points are needed.
marking-changes = If you change a mark, the result is worked out again. A quiz that was completed stays completed, and a certificate stays as it is.
# $number (Number) - the criterion's place
# $most (Number) - points
marking-error-points = Criterion { $number }: choose from 0 to { $most } points
# $most (Number) - characters
marking-error-comment-long = Shorten the comment to { $most } characters
marking-error-comment-missing = Say what to do better, so that the learner knows what to change
marking-error-meanwhile = This answer was marked since you opened it. Read below what was said. To put your own mark in its place, save again.
marking-error-passed = This attempt is passed, so there is nothing to try again
marking-history = What was said so far
# $name (String) - who marked
# $time (String) - a date with the time of day
marking-by = Marked by { $name } on { $time }
# $name (String) - who returned it
# $time (String) - a date with the time of day
marking-returned-by = Returned for another try by { $name } on { $time }
# $given (Number) - points
# $most (Number) - points
marking-given = { $given } of { $most } points
marking-pager = Answers that wait
marking-is-returned = This attempt was returned for another try, so it is not marked.

marking-notice-marked = The mark is saved.
marking-notice-returned = The attempt is returned. Its learner is told.

marking-criterion-given = Points given
marking-comment-said = Comment
marking-result-returned = Returned for another try
marking-result-returned-hint = You may try this quiz again. This attempt counts as neither passed nor failed, and uses none of your attempts up. Read below what to do better.
marking-verdict-returned = Not marked: the attempt was returned for another try.
# $number (Number) - the attempt's number
marking-attempt-returned = attempt { $number }, returned for another try
