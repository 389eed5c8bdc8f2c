# The outline of a course: moving its parts, and what stands beside its modules.

outline-move = Move
# $title (String) - a lesson or quiz
outline-move-title = Move “{ $title }” to another module
outline-module = Module
outline-move-hint = It comes last there, with its translations. Links to it and in it follow. Its id stays, so learners keep what they have done.
outline-move-do = Move it there
outline-move-nowhere = The course has no other module. Add one in the outline first.
outline-error-module = Choose a module
# $name (String) - the name of a file
outline-error-move-taken = A file in that module has the same name as “{ $name }”, its number aside: rename one of them first, or choose another module

outline-shared = Glossary and shared questions
outline-add-glossary = Add a glossary
outline-glossary-title = Glossary
outline-glossary-lead = Words that the course explains. A lesson links to a word, and readers see its meaning without leaving the lesson.
outline-glossary-term = First term
outline-glossary-definition = Say here in one paragraph what it means. A lesson links to it with `[word](../glossary.md#first-term)`.
outline-error-glossary = The course has a glossary already: open it in the outline
outline-add-questions = Add shared questions
outline-questions-lead = Questions that several quizzes draw from. Each quiz says in its front matter how many it takes of them.
outline-name-hint = Small Latin letters, digits and hyphens, as in registers. Quizzes draw from the file by this name.
# $draw (String) - a line of a quiz's front matter
outline-questions-note = Write here what other authors shall know; learners don’t see it. A quiz draws from this file with `{ $draw }` in its front matter.
outline-drawn-by = Quizzes that draw from it:
outline-drawn-by-none = No quiz draws from it yet
outline-list-comma = ,{" "}
outline-questions-undrawn = What learners are asked is shown here once a quiz draws from this file.

outline-difference-saved = How yours differs from what is saved now: “Removed” is what saving yours would take away, “Added” is what it would bring.
outline-difference-revision = How this file differs from what the newest revision says: “Removed” stands only in the revision, “Added” only here.
outline-difference-none = Both say the same.
