# Quizzes: the page before, the questions, the result.

assessment-facts = About this quiz
assessment-fact-questions = Questions
assessment-fact-pass-mark = Pass mark
# $percent (Number) - whole percent
assessment-percent = { $percent } %
assessment-fact-attempts = Attempts
assessment-attempts-unlimited = As many as you need
assessment-fact-wait = Wait between attempts
# $count (Number) - minutes
assessment-wait-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
# $count (Number) - hours
assessment-wait-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
# $count (Number) - days
assessment-wait-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
assessment-how-it-works = You can stop at any time: saved answers wait for you, on any device.
assessment-how-timed = The time runs from the start, also while you are away. Saved answers wait for you on any device, and are handed in by themselves when the time is up.
assessment-how-revealed = What was right, and why, you see after handing in.
assessment-start = Start the quiz
assessment-try-again = Start another attempt
assessment-continue = Continue your attempt
# $count (Number) - attempts
assessment-attempts-left = { $count ->
    [one] You have 1 attempt left.
   *[other] You have { $count } attempts left.
}
# $time (String) - a date with the time of day
assessment-wait-until = The next attempt opens on { $time }.
assessment-used-up = You have used all your attempts at this quiz.
assessment-used-up-hint = Your results stay here, with the reason for every answer.
assessment-passed = You have passed this quiz.
assessment-passed-hint = There is nothing more to do here, and no further attempt.
# $percent (Number) - whole percent
assessment-best = Best result: { $percent } %
# $percent (Number) - whole percent
assessment-latest = The latest attempt counts: { $percent } %
# $percent (Number) - whole percent
assessment-first = The first attempt counts: { $percent } %
assessment-fact-time = Time for an attempt
assessment-fact-opens = Opens
assessment-fact-closes = Closes
# $time (String) - a date with the time of day
assessment-not-yet-open = This quiz opens on { $time }.
# $time (String) - a date with the time of day
assessment-closed = This quiz closed on { $time }. If you could not take it, ask your facilitator for an extension.
assessment-notice-out-of-time = The time is up: what you sent last came too late and does not count. It is kept in the history of your attempt.
# $number (Number) - the question's place
assessment-change-superseded = Question { $number }: a later answer of yours had arrived before this one, and counts.
# $number (Number) - the question's place
assessment-change-too-late = Question { $number }: this answer arrived after the attempt had ended, and does not count. It is kept in the history of your attempt.
# $number (Number) - the question's place
assessment-change-settled = Question { $number }: the answer was checked before, and stands as it was.
assessment-earlier = Your attempts
# $number (Number) - 1, 2, 3…
assessment-attempt-number = Attempt { $number }
assessment-attempt-in-progress = In progress
assessment-result-passed = Passed
assessment-result-not-passed = Not passed
assessment-result-waiting = Waits to be marked
assessment-await-marking = Your attempt waits to be marked by a person. Until then it is neither passed nor failed, and there is no further attempt.

# $number (Number) - the question's place
# $all (Number) - how many questions
assessment-question-number = Question { $number } of { $all }
# $count (Number) - points
assessment-points = { $count ->
    [one] 1 point
   *[other] { $count } points
}
assessment-choose-one = Choose one.
assessment-choose-some = Choose all that apply.
assessment-your-number = Your answer, in digits
assessment-your-words = Your answer, in a word or a few
# $figures (Number) - how many
assessment-figures = { $figures ->
    [one] Write 1 significant figure.
   *[other] Write { $figures } significant figures.
}
assessment-fill-gaps = Fill the gaps in the text above.
# $number (Number) - the gap's place
# $all (Number) - how many gaps
assessment-gap = Gap { $number } of { $all }
assessment-match = Choose for each line what belongs to it. One answer may belong to several lines, and some to none.
# $count (Number) - steps
assessment-order = Give each line its place, from 1 (first) to { $count } (last).
assessment-choose = Choose…
assessment-your-text = Your answer, in your own words
# $words (Number) - how many words
assessment-text-hint = At most { $words } words. A person reads and marks it.
assessment-rubric = What is looked for:
assessment-case = Case
assessment-save = Save answers
assessment-hand-in = Hand in
assessment-hand-in-note = After handing in you can't change your answers. You then see the result and the reason for every answer.
# $count (Number) - questions
assessment-unanswered-title = { $count ->
    [one] 1 question has no answer yet
   *[other] { $count } questions have no answer yet
}
# $count (Number) - questions
assessment-unfinished-title = { $count ->
    [one] 1 question is not fully answered yet
   *[other] { $count } questions are not fully answered yet
}
assessment-unanswered = Your other answers are saved. Go to a question to answer it, or hand in as it is: without an answer a question earns no points.
assessment-hand-in-anyway = Hand in all the same
# $number (Number) - the question's place
assessment-problem-not-a-number = Question { $number }: write a number in digits, such as 90 or 90.5
# $number (Number) - the question's place
assessment-problem-too-long = Question { $number }: write a shorter answer, 500 characters at most
# $number (Number) - the question's place
assessment-problem-too-many = Question { $number }: give one answer only
# $number (Number) - the question's place
assessment-problem-no-such-option = Question { $number }: choose from the answers shown
# $number (Number) - the question's place
# $most (Number) - words
assessment-problem-too-many-words = Question { $number }: shorten your text to { $most } words. What you wrote is still here, but not saved yet
# $number (Number) - the question's place
# $place (Number) - the place that was given twice
assessment-problem-same-place = Question { $number }: two lines have place { $place }. Give each line a place of its own
assessment-notice-saved = Your answers are saved.
assessment-notice-handed-in = This attempt was handed in before. Its answers stand as they were.

assessment-state-by-hand = Press “Save answers” to keep what you have filled in.
assessment-state-refused = Not saved: this page and Seekh no longer fit together. Press “Save answers”.

# $title (String) - the quiz's title
assessment-result-title = Result: { $title }
# $earned (String) - points earned
# $possible (String) - points possible
assessment-score-points = { $earned } of { $possible } points
# $percent (Number) - whole percent
assessment-to-pass = { $percent } % were needed to pass.
assessment-your-answer = Your answer
assessment-right-answer = Right answer
assessment-accepted-answer = An accepted answer
assessment-verdict-right = Right
assessment-verdict-partly = Partly right
assessment-verdict-wrong = Wrong
assessment-verdict-unanswered = No answer
assessment-verdict-waiting = Waits to be marked
assessment-waits-for-marking = A person has to read what you wrote. The result is known when that is done.
assessment-marked-so-far = Marked so far:
assessment-criterion = What is looked for
assessment-criterion-points = Points
assessment-full-marks = What earns full marks
assessment-rationale = Why
assessment-answers = The answers
assessment-next = What next
assessment-go-on = Go on with
assessment-back-to-course = Back to the course
assessment-back-to-quiz = Back to the quiz

assessment-map = Questions of this attempt
assessment-map-answered = Answered
assessment-map-unanswered = Not answered
assessment-map-begun = Begun
assessment-map-flagged = Flagged
assessment-map-checked = Checked
assessment-flag = Flag to come back to
assessment-unflag = Take the flag away
# $number (Number) - the question's place
assessment-of-question = (question { $number })
assessment-check = Check this answer
# $number (Number) - the question's place
assessment-nothing-to-check = Question { $number }: give a whole answer first, then check it
assessment-report = Report a problem with this question
assessment-next-question = Save and go on
assessment-previous-question = Back
assessment-summary = Look over your answers
assessment-summary-heading = Before you hand in
# $title (String) - the quiz's title
assessment-summary-title = Before you hand in: { $title }
assessment-summary-back = Back to the questions
assessment-summary-all-answered = All questions have an answer.
assessment-see-result = See the result
# $time (String) - a date with the time of day
# $minutes (Number) - whole minutes from now
assessment-time-until = { $minutes ->
    [0] Your time ends on { $time }: less than a minute is left.
    [one] Your time ends on { $time }: 1 minute is left.
   *[other] Your time ends on { $time }: { $minutes } minutes are left.
}
assessment-time-over = Your time is up. What was saved in time is marked.
# $time (String) - a date with the time of day
assessment-time-grace = Your time is up. Hand in now: until { $time } what was held up on its way still counts.
assessment-ended-by-time = The time was up before this attempt was handed in. What had been saved by then was marked.
assessment-ended-late = This attempt arrived after its time, within the grace, and counts.
assessment-revealed-when-done = What is right, and why, is shown once there is no further attempt.
assessment-revealed-marks = The author of this quiz does not show the right answers.
assessment-revealed-score = The author of this quiz shows the result alone.
assessment-practice = Practise what went wrong
assessment-practice-lead = Only the questions that you did not get wholly right. This counts for nothing, and is kept nowhere.
assessment-practice-check = See how it went
assessment-practice-again = Practise once more
assessment-practice-kept-nowhere = This was practice: it changes no result, and is kept nowhere.
assessment-practice-nothing = There is nothing to practise: every answer was right.
assessment-back-to-result = Back to the result
assessment-back-to-attempt = Back to the attempt
assessment-history = History of the answers
assessment-history-lead = Everything that arrived from your phones and computers, in the order in which it arrived. Where two of them sent an answer to one question, the later arrival counts.
assessment-history-nothing = Nothing has arrived yet.
assessment-history-arrived = Arrived
assessment-history-from = From
assessment-history-outcome = What became of it
assessment-history-form = A page without script
# $number (Number) - 1, 2, 3… in the order in which they were first used
assessment-history-device = Browser { $number }
assessment-history-taken-back = (answer taken back)
assessment-history-saved = Saved
assessment-history-late = Saved, within the grace
assessment-history-superseded = Not used: a later answer from the same browser had arrived
assessment-history-too-late = Not used: it came after the end
assessment-history-settled = Not used: the answer had been checked
