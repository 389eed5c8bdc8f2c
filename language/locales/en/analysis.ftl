# What the answers to a quiz say about its questions.

analysis-title = Question analysis
# $quiz (String) - the quiz's title
analysis-quiz-title = Question analysis: { $quiz }
analysis-lead = How hard each question is, whether it tells those who know from those who don't, and which need a look. Only what is wholly marked is counted, and nobody who has left.
analysis-lead-owner = Of all cohorts of this course together: shares, never names. What would tell of fewer than five people is not shown.
analysis-none = This course has no quiz.
analysis-column-quiz = Quiz
analysis-column-attempts = First attempts
analysis-hidden = not shown
analysis-link = Question analysis

analysis-which = Attempts
analysis-which-first = Each learner's first
analysis-which-all = All
analysis-which-all-warning = Whoever tries again may have seen the answers, so these figures say less about the questions.
analysis-revision = Revision
# $number (Number) - the revision
# $attempts (String) - how many attempts, or that it is not shown
analysis-revision-option = Revision { $number } (attempts: { $attempts })
analysis-show = Show
# $revision (Number) - the revision
analysis-first-of = Each learner's first attempt on revision { $revision }.
# $revision (Number) - the revision
analysis-all-of = All attempts on revision { $revision }.

analysis-too-few-title = Not enough attempts yet
# $count (Number) - how many there are
# $needed (Number) - how many are needed
analysis-too-few = { $count ->
    [0] There is no marked attempt yet; { $needed } are needed.
    [one] There is one marked attempt so far; { $needed } are needed.
   *[other] There are { $count } marked attempts so far; { $needed } are needed.
}
# $needed (Number) - how many are needed
analysis-too-few-hidden = How many marked attempts there are is not shown; { $needed } are needed.
# $needed (Number) - how many are needed
analysis-too-few-why = With fewer than { $needed }, figures say more about who happened to sit in the room than about the questions.

analysis-look = Look at these
analysis-look-none = No question stands out. Nothing needs a look.
# $number (Number) - the question's place
analysis-question-number = Question { $number }:
analysis-flag-negative = Those who did well in the rest got it right less often than the others. Check the key.
# $option (Number) - the option's place
analysis-flag-best-chose = More of the best chose option { $option }, which is wrong, than a right one. Check the key and the wording.
analysis-flag-weak = Those who did well in the rest hardly got it right more often than the others.
analysis-flag-very-hard = Very hard: at most one in five of the points was earned.
analysis-flag-very-easy = Very easy: at least nine in ten of the points were earned.
# $option (Number) - the option's place
analysis-flag-hardly-chosen = Hardly anyone chose option { $option }: as a wrong answer it tempts nobody.

analysis-the-quiz = The quiz
analysis-attempts = Attempts
analysis-mean = Mean score
analysis-deviation = Standard deviation
analysis-kr20 = Reliability (KR-20)
analysis-alpha = Reliability (Cronbach's alpha)
analysis-reliability = Reliability
analysis-reliability-high = High: another such quiz would put people into much the same order.
analysis-reliability-fair = Fair: good enough to learn by, not to decide much by.
analysis-reliability-low = Low: another such quiz could put people into quite another order. More questions, or better ones, help.
analysis-reliability-negative = Negative: the questions pull in different directions. Look for a wrong key.
analysis-reliability-different = Can't be reckoned, since not everyone was asked the same questions.
analysis-reliability-one = Can't be reckoned from one question.
analysis-reliability-same = Can't be reckoned, since everyone has the same score.
analysis-error = Standard error of measurement
# $points (String) - percentage points
analysis-error-words = A score is about { $points } percentage points more or less than what the person would get on average.
analysis-time = Time taken
# $median (String) - minutes
# $lower (String) - minutes
# $upper (String) - minutes
analysis-time-words = Half took { $median } or less; the middle half between { $lower } and { $upper }.
# $minutes (Number) - minutes
analysis-minutes = { $minutes } min
# $seconds (Number) - seconds
analysis-seconds = { $seconds } s
# $percent (String) - the number
analysis-percent = { $percent } %
# $percent (String) - the number
# $count (Number) - how many
analysis-percent-count = { $percent } % ({ $count })

analysis-scores = Scores
analysis-scores-plot = Bar chart: how many of the attempts have a score in each tenth of the points.
analysis-scores-axes = Across: score in percent of the points. Up: share of the attempts.
analysis-scores-range = Score
# $from (Number) - percent
# $to (Number) - percent
analysis-scores-from-to = { $from } to { $to } %
analysis-scores-share = Attempts
analysis-map = All questions at a glance
analysis-map-plot = Scatter plot: each question by how many got it right and how well it separates; the same numbers are in the table.
analysis-map-axes = Across: difficulty, from 0 (nobody right) to 100 % (everybody right). Up: discrimination. Below the dashed line a question separates too little; outside the dotted ones it is very hard or very easy.
analysis-column-question = Question
analysis-column-difficulty = Difficulty
analysis-column-discrimination = Discrimination
analysis-column-flags = Needs a look
analysis-no-flags = No

analysis-questions = Question by question
analysis-show-question = Show the question
analysis-question-too-few = Too few attempts were asked this question to say anything of it.
analysis-asked = Asked
analysis-answered = Answered
analysis-difficulty = Difficulty (mean credit)
analysis-discrimination = Discrimination (with the rest of the score)
analysis-groups = Mean credit of the upper and the lower 27 %
# $upper (String) - percent
# $lower (String) - percent
analysis-groups-words = { $upper } and { $lower }
analysis-right-all = Everyone got it right.
analysis-right-nearly-all = Nearly everyone got it right.
analysis-right-nine-in-ten = Nine in ten got it right.
analysis-right-four-in-five = Four in five got it right.
analysis-right-three-in-four = Three in four got it right.
analysis-right-two-in-three = Two in three got it right.
analysis-right-three-in-five = Three in five got it right.
analysis-right-half = About half got it right.
analysis-right-two-in-five = Two in five got it right.
analysis-right-one-in-three = One in three got it right.
analysis-right-one-in-four = One in four got it right.
analysis-right-one-in-five = One in five got it right.
analysis-right-one-in-ten = One in ten got it right.
analysis-right-hardly-any = Hardly anyone got it right.
analysis-right-none = Nobody got it right.
# $percent (String) - percent
analysis-right-partly = On average { $percent } of its points were earned.
analysis-separates-well = Those who did well overall got it right much more often: the question separates well.
analysis-separates = Those who did well overall got it right more often: the question separates.
analysis-separates-little = Those who did well overall hardly got it right more often: the question separates little.
analysis-separates-wrongly = Those who did well overall got it right less often: the question separates the wrong way.
analysis-separates-unknown = Whether it separates can't be said: everyone did the same here, or in all the rest.
analysis-option = Option
analysis-option-chosen = Chosen
analysis-option-upper = Upper 27 %
analysis-option-lower = Lower 27 %
analysis-option-key = Right

analysis-gain = Learning gain
analysis-gain-lead = What was learned between two quizzes, of those who took both: of each the first attempt.
analysis-gain-before = Before
analysis-gain-after = After
analysis-gain-show = Compare
analysis-gain-pairs = Took both
analysis-gain-mean-before = Mean score before
analysis-gain-mean-after = Mean score after
analysis-gain-mean = Mean gain
# $points (String) - percentage points
analysis-gain-points = { $points } percentage points
analysis-gain-normalised = Normalised gain ⟨g⟩
analysis-gain-high = High: of what could still be learned, more than two thirds was.
analysis-gain-medium = Medium: a good part of what could still be learned was.
analysis-gain-low = Low: most of what could still be learned was not.
analysis-gain-loss = The scores after are lower than before.
analysis-gain-effect = Effect size d
analysis-gain-effect-words = The mean gain, measured in standard deviations of the scores.
# $count (Number) - how many took both
# $needed (Number) - how many are needed
analysis-gain-too-few = { $count ->
    [0] Nobody has taken both yet; { $needed } are needed.
    [one] One learner has taken both so far; { $needed } are needed.
   *[other] { $count } learners have taken both so far; { $needed } are needed.
}
