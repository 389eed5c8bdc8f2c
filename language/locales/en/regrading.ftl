# Questions that are put right after they were answered, and the certificates on which that bears.

regrading-title = Corrected questions
regrading-lead-course = What was put right here holds in every cohort of the course, wherever the question asks the same. You see how many learners it concerns, and nobody's name.
regrading-lead-cohort = What was put right here holds for this cohort. What the course's authors put right holds here too.
regrading-none = No question has been put right.
regrading-new = Put a question right
regrading-withdrawn = Taken back
regrading-for-course = Holds for the whole course.

regrading-choose-title = Which question is wrong?
regrading-choose-lead = Choose the question as it was answered. Its answers stay as they are; only what they are worth changes.
regrading-revision = Revision
regrading-revision-hint = The one in which learners answered the question.
regrading-no-quiz = This revision has no quiz.
regrading-marked-by-people = People mark this question: change the marks there.

regrading-form-title = Put a question right
regrading-what = What should hold?
regrading-new-key = Another answer is right, and what was right before is not
regrading-accept = One more answer is right as well
regrading-full-marks = Everyone gets full marks, whether they answered or not
regrading-drop = The question doesn't count, for anybody
regrading-key-hint = For another or one more answer, give it below as a learner would. A number may have a tolerance: 92 ± 1.
regrading-reason = Reason
regrading-reason-hint = In a sentence or two. Everyone whose score changes reads it.
regrading-preview = Show what would change
regrading-no-remedy = Choose what should hold.
regrading-no-answer = Give the whole answer that should be right.
regrading-no-reason = Say why.
# $most (Number) - how many characters it may have
regrading-reason-too-long = Say it in at most { $most } characters.

regrading-preview-title = What would change
regrading-answer = Right answer
regrading-whose = Whose score changes
regrading-nobody = Nobody's score changes.
# $count (Number) - how many learners
regrading-stay = { $count ->
    [one] One other learner was asked the question and keeps the score.
   *[other] { $count } other learners were asked the question and keep their scores.
  }
# $count (Number) - how many attempts
regrading-waiting = { $count ->
    [one] One attempt waits for people to mark the rest of it, and will be reckoned then.
   *[other] { $count } attempts wait for people to mark the rest of them, and will be reckoned then.
  }
regrading-certificates-stay = Who has completed the course keeps that, and certificates don't change by themselves: coordinators get a list.
regrading-confirm = Put it right
regrading-change = Change something
regrading-meanwhile = Something has changed since you looked: others handed in, or another correction came. This is what would change now.

regrading-before = Before
regrading-after = After
regrading-passing = Passed
regrading-passes-now = Passes now
regrading-passes-no-longer = Passes no longer
regrading-still-passed = Passed as before
regrading-still-not-passed = Not passed as before

regrading-count-together = Learners in all
regrading-count-passes-now = Pass now
regrading-count-rises = Gain points
regrading-count-stays = Keep their score
regrading-count-falls = Lose points
regrading-count-no-longer = Pass no longer
regrading-counts-hint = Each learner is counted once. Numbers that could tell of one person are not shown.

regrading-changed = What it changed
regrading-soon = Scores are reckoned anew in the background; that may take a moment.
regrading-by = Put right by
regrading-withdraw = Take it back
regrading-withdraw-hint = Every score becomes what it would be without this correction. Learners whose score changes are told.
regrading-notice-corrected = The question is put right. Scores are being reckoned anew.
regrading-notice-withdrawn = The correction is taken back. Scores are being reckoned anew.

# $date (String) - when
regrading-notice = This question was put right on { $date }.
regrading-did-new-key = Another answer is right.
regrading-did-accept = One more answer is right as well.
regrading-did-drop = It doesn't count, for anybody.
regrading-did-full-marks = Everyone got full marks.
regrading-counts-not = Doesn't count

regrading-affected-title = Certificates on changed scores
regrading-affected-lead = These certificates were issued before a score on which they rest was reckoned anew. They stay what they are until you decide otherwise.
regrading-affected-none = No certificate rests on a score that changed.
regrading-certificate = Certificate
regrading-quiz = Quiz
