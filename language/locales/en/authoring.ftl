# Where courses are written, and looked at before they are published.

authoring-my-courses = My courses
authoring-lead = The courses that you write or review.
authoring-none = You write no course yet. Ask the owner of a course to invite you as its author or reviewer.
authoring-none-begin = You write no course yet. Begin one, or ask the owner of a course to invite you as its author or reviewer.
authoring-new = A new course
authoring-new-not-you = Courses are begun by instructors and administrators of an institution. Ask yours to give you that role.
# $number (Number) - the number of the newest revision
authoring-revision = Revision { $number } is published
authoring-never-published = Not published yet
authoring-no-draft = No draft
authoring-unchanged = The draft says the same
authoring-sound = The check finds nothing to complain about
# $errors (Number) - how many errors
# $warnings (Number) - how many warnings
authoring-counts = { $errors ->
    [0] No error
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] 1 warning
   *[other] { $warnings } warnings
}
# $title (String) - a lesson
# $date (String) - the date by which its facts must be looked at again
authoring-due = Look again at “{ $title }” by { $date }

authoring-pages = Pages of this course
authoring-outline = Outline
authoring-assets = Pictures and files
authoring-check = Check
authoring-preview = Preview
authoring-publish = Publish
authoring-back = Back

authoring-title = Title
authoring-summary = Summary
authoring-summary-hint = One or two sentences for lists of courses.
authoring-slug = Id of the course
authoring-slug-hint = A short name for addresses, such as hand-washing: small Latin letters, digits and hyphens. It stays for good.
authoring-languages = Languages
authoring-languages-hint = The first is the one you write in. A translation can be laid beside each file.
authoring-languages-en-ur = English, with Urdu
authoring-languages-ur-en = Urdu, with English
authoring-languages-en = English only
authoring-languages-ur = Urdu only
authoring-owner = Institution that owns it
authoring-begin = Begin the course
authoring-first-module = First module
authoring-first-lesson = First lesson
authoring-first-text = Write here what learners shall read.

authoring-start = Start a draft
authoring-no-draft-lead = Nobody is working on this course. A draft is a copy of the newest revision: learners see nothing of it until it is published.
# $number (Number) - the revision the draft was copied from
authoring-based-on = Draft, based on revision { $number }
authoring-course-file = About the course: title, languages, what completes it
authoring-discard = Throw the draft away
authoring-discard-ask = Everything that was written since the last revision goes, by whomever. Revisions that are published stay.
authoring-discard-do = Throw it away
authoring-keep = Keep it
# $number (Number) - the newest revision
authoring-behind = Revision { $number } was published since this draft was begun
authoring-behind-lead = Bring the draft onto it before you publish. Files that were not changed here follow; of a file that was changed in both you see both versions and decide.
authoring-rebase = Bring the draft onto it
# $count (Number) - how many files
authoring-conflicts = { $count ->
    [one] One file waits for your decision
   *[other] { $count } files wait for your decision
}
authoring-conflicts-lead = Each was changed here and in the newest revision. Open it, take what you want of both versions, and save it.
authoring-conflict-both = This file was changed here and in the newest revision. Below is what the revision says. Take what you want of it; saving settles it.
authoring-conflict-removed-there = The newest revision has this file no more. Save it to keep it, or remove it in the outline.
authoring-conflict-removed-here = This file was removed here, and changed in the newest revision, whose text this is. Save it to keep it, or remove it in the outline.
authoring-theirs-revision = What the newest revision says

authoring-add = Add
authoring-add-module = Add a module
authoring-add-item = Add a lesson or quiz
# $module (String) - the module
authoring-add-to = Add to “{ $module }”
authoring-kind = What do you add?
authoring-kind-lesson = A lesson
authoring-kind-quiz = A quiz
authoring-id = Id
authoring-id-hint = Small Latin letters, digits and hyphens, as in five-moments. Learners’ progress is kept under it, so it stays for good.
authoring-quiz-introduction = Write here what learners shall know before the first question, or nothing.
authoring-quiz-question = First question
authoring-quiz-stem = What do you ask?
authoring-quiz-right = The right answer
authoring-quiz-wrong = A wrong answer
authoring-quiz-feedback = Say here what is wrong with it.
authoring-quiz-rationale = Say here why the right answer is right.
authoring-rename = Rename
authoring-name = Name of the file
authoring-name-hint = Without number and ending. The id stays what it was, and links follow.
# $title (String) - what is moved
authoring-up = Move “{ $title }” up
# $title (String) - what is moved
authoring-down = Move “{ $title }” down
authoring-remove = Remove
# $title (String) - what is removed
authoring-remove-ask = Remove “{ $title }” from the draft?
authoring-remove-completed = Five or more learners have completed something of it. Once you publish, it no longer counts for them.
authoring-remove-hardly-completed = Fewer than five learners have completed anything of it, perhaps none.
authoring-remove-nothing = This can’t be removed: the course needs it, or it is gone already.
authoring-remove-do = Remove it
authoring-has-errors = errors
authoring-has-warnings = warnings

authoring-text = Text of the file
authoring-save = Save
# $name (String) - who changed the file last
authoring-changed-by = Changed by { $name }
# $language (String) - a language
authoring-translation = Translation: { $language }
# $language (String) - a language
authoring-translate = Translate: { $language }
authoring-original = The original
authoring-meanwhile = Somebody else has saved this file meanwhile
# $name (String) - who
authoring-meanwhile-by = { $name } has saved this file meanwhile
authoring-meanwhile-lead = Nothing of yours is saved yet, and nothing that you typed is lost: it stands in the field below. Take over what you want to keep of the other version, then save. Or leave yours, and go on with the other.
authoring-theirs = The other version
authoring-take-theirs = Leave mine, and go on with the other version
authoring-problems = Problems
authoring-file-sound = The check finds nothing to complain about in this file.
authoring-unreadable = This can’t be shown yet: mend what the check says first.
authoring-lines = The text with line numbers
authoring-error = Error
authoring-warning = Warning
# $line (Number) - line
# $column (Number) - column
authoring-place = Line { $line }, column { $column }
authoring-whole-file = The whole file
authoring-help = How to mend it:
authoring-state-unsaved = Not saved yet
authoring-state-kept = Not saved yet; kept on this device
authoring-restore = Take up again what was typed on this device and never saved
authoring-forget = Forget it
authoring-sending = The file is being sent
authoring-sending-failed = The file was not taken. Check the link, and try again.

authoring-asset-add = Add a picture or document
authoring-asset-file = File
authoring-asset-hint = PNG, JPEG or WebP of at most 12 MB, which are made as large as a page needs; SVG, PDF, CSV, Excel or Word of at most 5 MB; MP3, M4A, Ogg, MP4 or WebM of at most 12 MB.
authoring-alternative = What does the picture show?
authoring-alternative-hint = Read to those who can’t see it, and shown where it doesn’t load. For a document: the words of the link.
authoring-asset-send = Add it
authoring-asset-paste = Paste this where it shall stand:
authoring-assets-none = No pictures and no documents yet.
# $size (Number) - kibibytes
authoring-kibibytes = { $size } KB

authoring-this-is-preview = You are looking at a draft. Learners don’t see it yet.
authoring-edit = Edit this file
authoring-preview-items = Lessons and quizzes
authoring-preview-course = The page of the course
authoring-try = Try it
authoring-try-lead = You are asked and marked like a learner. Nothing of it is kept.
authoring-try-mark = Mark my answers
authoring-try-again = Try again
authoring-try-passed = This would pass
authoring-try-nothing-kept = This was a try: nothing of it is kept.

# $number (Number) - the revision to be
authoring-publish-lead = This makes revision { $number }. It stays as it is for good; cohorts stay on theirs until their staff move them.
# $number (Number) - the revision to be
authoring-publish-do = Publish revision { $number }
authoring-reason = What has changed, and why
authoring-reason-hint = One sentence for those who read the history of the course.
authoring-warnings = What the check warns of
authoring-warnings-lead = None of this stands in the way, but somebody should look.
authoring-mend = See what there is to do

authoring-notice-begun = The course is begun. Write its first lesson.
authoring-notice-started = A draft is started.
authoring-notice-discarded = The draft is thrown away.
authoring-notice-changed-meanwhile = The draft was changed meanwhile, so it was kept. Look at it before you throw it away.
authoring-notice-published = The revision is published.
authoring-notice-nothing-new = The newest revision says the same already, so there is no new one.
authoring-notice-rebased = The draft stands on the newest revision now.
authoring-notice-removed = It is removed from the draft.

authoring-error-title = Write a title
authoring-error-summary = Write a summary of one or two sentences
authoring-error-reason = Say in a sentence what has changed, and why
authoring-error-id = Use 1 to 64 small Latin letters, digits and single hyphens between them, as in hand-washing
authoring-error-id-taken = Something in this course has this id already: choose another
authoring-error-too-many = The course has as many files as a course may have
authoring-error-name-taken = Another file in the same place has this name: choose another
authoring-error-institution = Choose an institution of which you are an instructor or administrator
authoring-error-languages = Choose the languages
authoring-error-slug-taken = Another course has this id: choose another
authoring-error-text-long = The text is longer than 512 KB: split it into several lessons
# $line (Number) - the line
authoring-error-text-nul = A character in line { $line } can’t be kept (its number is nought): remove it
authoring-error-alternative = Say in a few words what the picture shows
authoring-error-file-none = Choose a file
authoring-error-file-kind = Choose a PNG, JPEG, WebP, SVG, PDF, CSV, Excel, Word, MP3, M4A, Ogg, MP4 or WebM file
authoring-error-file-large = The file is too large: make it smaller
authoring-error-file-broken = This is not a picture, or a broken one: choose another file
authoring-error-file-pixels = The picture has more than 12,000 pixels on a side, or too many together: make it smaller
authoring-error-file-no-room = The course has no room for it: remove what is not needed
authoring-error-draft-changed = The draft was changed meanwhile. Look at it once more, then publish
authoring-error-invalid = The check finds errors: mend them first
# $owner (String) - what is written there
authoring-error-owner = No institution is called “{ $owner }”: mend `owner` in the file of the course
authoring-error-owner-changed = The course belongs to another institution than `owner` says: mend it in the file of the course
# $id (String) - what is written there
authoring-error-other-course = The file of the course calls it “{ $id }”: take `id` out of it
authoring-error-not-published = It can’t be published as it stands

authoring-gift = Take these questions along as GIFT, for Moodle
# $count (Number) - how many questions
authoring-gift-left-out = { $count ->
    [one] GIFT has no notation for one of them: it is left out, and the file says which.
   *[other] GIFT has no notation for { $count } of them: they are left out, and the file says which.
}
authoring-archive = The draft as a ZIP file
authoring-archive-lead = For those who write in an editor of their own: take the whole draft along, and bring it back.
authoring-archive-take = Take it along
authoring-archive-bring = Bring a course back
authoring-archive-warning = All files of the draft are replaced by those of the ZIP file. Nothing is published by it.
authoring-archive-file = ZIP file
authoring-archive-hint = A folder with course.md in it, packed, at most 40 MB.
authoring-archive-replace = Replace the draft
# $path (String) - the file
authoring-error-archive-text = “{ $path }” is longer than 512 KB, or not written in UTF-8: mend it, and pack the course anew
