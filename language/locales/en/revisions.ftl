# The published revisions of a course, what changed between them, and moving a cohort to another.

revisions-title = Revisions
revisions-lead = What was published, the newest first. Nothing is ever overwritten: each revision stays as it was.
# $number (Number) - which revision
revisions-number = Revision { $number }
revisions-none = Nothing has been published yet.
revisions-older = Older revisions
revisions-newest = the newest
revisions-publisher = Published by
revisions-at = When
revisions-why = Why
revisions-no-reason = No reason was given.
revisions-approvals = Approved by
# $name (String) - the reviewer
# $date (String) - when
revisions-approved = { $name }, { $date }
revisions-unapproved = Nobody
revisions-unreviewed = Published without review
revisions-course = The course

revisions-compare = Compare with
revisions-compare-do = Compare
# $before (Number) - the older revision
# $after (Number) - the newer revision
revisions-between = What changed from revision { $before } to revision { $after }
revisions-first = This is the first revision: nothing came before it.
revisions-same = Both revisions say the same.

revisions-items = Lessons and quizzes
revisions-item = Title
revisions-what = What happened
revisions-lesson = Lesson
revisions-quiz = Quiz
revisions-added = New
revisions-removed = Removed
# $id (String) - the id it had
revisions-renamed = Had the id { $id } before
# $title (String) - the title it had
revisions-retitled = Was called “{ $title }”
# $module (String) - the module's title
revisions-moved = Moved to “{ $module }”
revisions-reordered = In another place
revisions-rewritten = Text or settings changed

revisions-texts = Texts and settings
revisions-text-course = The course's own page
revisions-text-shared = A file that others use
# $path (String) - where the file lay
revisions-text-was = The file was { $path }.
revisions-text-added = This text is new.
revisions-text-removed = This text is gone.
revisions-too-long = This text is too long to show what changed in it.
revisions-setting = Setting
revisions-before = Before
revisions-after = Now
revisions-unset = Not set
revisions-line-added = Added
revisions-line-removed = Removed
revisions-assets = Pictures and other files
revisions-asset-changed = Changed

revisions-key-title = Title
revisions-key-summary = Summary
revisions-key-owner = Owner
revisions-key-languages = Languages
revisions-key-hours = CPD hours
revisions-key-completion = What completes the course
revisions-key-competencies = Competencies
revisions-key-renamed = Items with another id
revisions-key-removed = Items that are gone
revisions-key-review = Review before publishing
revisions-key-id = Id
revisions-key-kind = Kind
revisions-key-pass-mark = Pass mark
revisions-key-attempts = Attempts allowed
revisions-key-wait = Wait between attempts
revisions-key-draw = Questions drawn
revisions-key-shuffle = Shuffled
revisions-key-time-limit = Time for an attempt
revisions-key-grace = Grace after the time
revisions-key-counted = Attempt that counts
revisions-key-completed-by = Completed by
revisions-key-feedback = When feedback is given
revisions-key-reveal = What is shown after handing in
revisions-key-one-at-a-time = One question a page
revisions-key-pre-test-of = Pre-test of
revisions-key-review-by = To be looked at again by

# $number (Number) - which revision
revisions-again = Publish revision { $number } again
# $next (Number) - the number it gets
revisions-again-lead = It becomes revision { $next }. What came after it stays here, and cohorts stay on the revision they are on.
revisions-reason = Why do you publish it again?
revisions-reason-hint = Up to 500 characters. Whoever writes or reviews this course reads it here.
revisions-again-do = Publish again
revisions-error-reason-empty = Say why in a few words.
revisions-error-reason-long = Keep it to 500 characters.
revisions-error-reason-words = Say it in words.
revisions-error-reason-character = It has a character that can't be seen or that turns the direction of the text. Type it anew.
# $newest (Number) - the newest revision
revisions-error-newer = Revision { $newest } was published meanwhile, and nothing was overwritten.
# $base (Number) - the revision the form was opened on
# $newest (Number) - the newest revision
revisions-error-newer-look = See what changed from revision { $base } to revision { $newest }
# $number (Number) - which revision
revisions-error-newer-then = Then decide whether revision { $number } shall still be published again.
revisions-error-invalid = The rules for courses have changed since, and this revision breaks one. Bring it into a draft and mend it there.
# $items (String) - their ids
revisions-error-unaccounted = Learners have worked on items that this revision does not have: { $items }. Publish it from a draft whose course.md says what became of them.
revisions-error-approval = The course asks for a reviewer's approval, and no other reviewer has approved this revision.
revisions-error-other = This revision can't be published any more: the course's owner or id has changed.
revisions-notice-published = It is published.
revisions-notice-same = The newest revision says the same already, so nothing was published.

revisions-move-title = Move the cohort to another revision
# $number (Number) - the revision it is on
revisions-move-on = The cohort is on revision { $number }.
revisions-move-newest-already = That is the newest revision of its course.
revisions-move-to = Move to
revisions-move-show = Show what changes
# $before (Number) - the revision it is on
# $after (Number) - the revision it would move to
revisions-move-what = What changes from revision { $before } to revision { $after }
revisions-move-no-items = No lesson or quiz is added, removed, renamed or moved.
revisions-move-done = Done by
# $count (Number) - how many learners
revisions-move-done-by = { $count ->
    [0] nobody
    [one] one learner
   *[other] { $count } learners
}
revisions-move-who = For whom
revisions-move-sight = These numbers are of the learners whom your institution sees. Learners of partners move with them.
# $count (Number) - how many learners
revisions-move-learners = { $count ->
    [0] Nobody is in the cohort yet.
    [one] One learner is in the cohort. What they have done carries over, item by item.
   *[other] { $count } learners are in the cohort. What they have done carries over, item by item.
}
# $count (Number) - how many learners
revisions-move-completed = { $count ->
    [one] One of them has completed the course, and that stays so.
   *[other] { $count } of them have completed the course, and that stays so.
}
# $count (Number) - how many learners
revisions-move-short = { $count ->
    [one] For one of these, the other revision has something that they have not done; it is not asked of them.
   *[other] For { $count } of these, the other revision has something that they have not done; it is not asked of them.
}
# $count (Number) - how many learners
revisions-move-gaining = { $count ->
    [0] Nobody else will have done all that it asks for.
    [one] One learner will have done all that it asks for, and can take the certificate:
   *[other] { $count } learners will have done all that it asks for, and can take the certificate:
}
# $count (Number) - how many learners
revisions-move-losing = { $count ->
    [one] One learner has done all that is asked for now, and will have more to do:
   *[other] { $count } learners have done all that is asked for now, and will have more to do:
}
# $count (Number) - how many more
revisions-move-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
# $count (Number) - how many attempts
revisions-move-attempts = { $count ->
    [0] No quiz is being taken right now.
    [one] One quiz is being taken right now; it goes on as it began.
   *[other] { $count } quizzes are being taken right now; they go on as they began.
}
# $number (Number) - the revision
revisions-move-do = Move to revision { $number }
revisions-move-host-only = Only the staff of the institution that hosts the cohort can move it.
# $number (Number) - the revision it is on now
revisions-move-meanwhile = Somebody moved the cohort meanwhile: it is on revision { $number } now. Nothing was changed. Look at what changes from there.
revisions-move-link = Its revision
revisions-notice-moved = The cohort is on the other revision now.

revisions-review = Review
revisions-review-asked = The course asks for a reviewer's approval before it is published.
revisions-review-not-asked = The course does not ask for review. An approval is kept all the same.
revisions-review-undoes = An approval is of exactly what is saved now. The next change to a file asks for a new one.
revisions-review-given = Who has approved the draft as it stands now
revisions-review-none = Nobody yet.
revisions-review-errors = The draft has errors. They have to be mended before anyone can approve it.
revisions-review-note = What do you want to say with it?
revisions-review-note-hint = You may leave this empty. Up to 500 characters; the course's history shows it.
revisions-review-do = Approve the draft
revisions-review-meanwhile = The draft was changed since you opened this page. Nothing was approved. Look at it again first.
revisions-notice-approved = Your approval is kept.
revisions-error-draft-approval = The course asks for a reviewer's approval, and no other reviewer has approved the draft as it stands now.
# $items (String) - their ids
revisions-error-draft-unaccounted = Learners have worked on items that the draft has no more: { $items }. Say in course.md what became of them, with renamed or removed.
