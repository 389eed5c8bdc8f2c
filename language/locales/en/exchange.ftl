# Questions of other systems.

import-link = Take over questions
# $module (String) - the module they come into
import-title = Take over questions into “{ $module }”
import-lead = Questions from Moodle and others become a quiz. You see first what was understood and what was not; nothing is saved before you say so.
import-format = How the file is written
import-format-gift = GIFT (Moodle)
import-format-aiken = Aiken
import-file = File
import-file-hint = A text file of at most 5 MB, in whatever encoding.
import-text = Or paste the questions
import-text-hint = Used where no file is chosen.
import-read = Show what is understood
import-another = Read another file
# $count (Number) - how many questions
import-understood = { $count ->
    [0] No question was understood
    [one] 1 question was understood
   *[other] { $count } questions were understood
}
# $encoding (String) - the encoding of the file
import-encoding = The file was read as { $encoding }. If letters look wrong, save it as UTF-8 and read it again.
import-damaged = Some letters could not be read: � stands for each. Save the file as UTF-8 and read it again.
import-problems = What is not as it was
import-left-out = Left out
import-changed = Changed
# $line (Number) - the line of the file
import-line = Line { $line }
# $share (String) - a percentage
import-earns = { $share } %
import-rationale = Why:
import-untitled = No title
import-kind-single = Single choice
import-kind-multiple = Multiple choice
import-kind-true-false = True or false
import-kind-numeric = Number
import-kind-short = Short text
import-kind-matching = Matching
import-kind-essay = Essay
import-true = True
import-false = False
import-quiz = The quiz
import-quiz-hint = Change what you like, here or later in the editor.
import-save-heading = Save it as a quiz
import-save = Save as a quiz
import-error-format = Choose how the file is written
import-error-large = The file is larger than 5 MB: split it
import-error-empty = Choose a file, or paste the questions
