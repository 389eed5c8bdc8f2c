# The audit log, for the administrators whom it concerns.

audit-title = Audit log
audit-lead = What was done here, by whom and when, the newest first. Nobody can change or remove an entry unnoticed once it is sealed.
audit-lead-platform = What concerns no institution: roles on the platform, and what people did with their own accounts, without a name. Each institution has its own log.
audit-names = Choose a name to see only what that person did, or what was done to them. Whoever you may not see is called someone.
audit-form = Search
audit-what = What was done
audit-what-any = Everything
# $group (String) - a group of deeds
audit-what-group = { $group }: everything
audit-by = Who did it
audit-by-anyone = Anyone
audit-about = About
audit-about-anything = Anyone and anything
audit-from = From
audit-until = Until
# $zone (String) - a time zone
audit-zone = Days and times are those of { $zone }.
audit-search = Search the log
audit-everything = Show everything
audit-error-day = Write the day as year-month-day, for example 2026-11-25
audit-error-until = This day is before the first: choose the same day or a later one
audit-error-choice = Choose one of the list
audit-none = Nothing was found. Ask for more days, or for everything.
audit-none-yet = Nothing has been written down here yet.
audit-not-searched = Nothing was searched: mend what is marked above.
audit-found = What was found
audit-column-when = When
audit-column-who = Who
audit-column-what = What happened
audit-column-about = About
audit-column-seal = Seal
audit-sealed = Sealed
audit-unsealed = Not yet
# $name (String) - a name
audit-only-by = Only what { $name } did
# $name (String) - a name
audit-only-about = Only what is about { $name }
audit-pages = Pages of the log
audit-older = Older entries
audit-newer = Newer entries
audit-newest = Newest entries
audit-someone-doing = Someone
audit-someone = someone
audit-erased-doing = An erased person
audit-erased = an erased person
audit-platform-administrator = A platform administrator
audit-operator = Whoever runs the server
audit-program = The program
audit-a-cohort = a cohort
audit-a-course = a course
audit-an-institution = an institution
audit-a-role = not recorded
# $title (String) - a title
audit-quoted = “{ $title }”
# $value (String) - a number
audit-per-cent = { $value } per cent
audit-value-erased = erased with the person
audit-value-withheld = not shown

audit-group-roles = Roles
audit-group-learners = Learners
audit-group-records = What is known of people
audit-group-courses = Courses and cohorts
audit-group-settings = Settings
audit-group-mail = Mail
audit-group-accounts = Accounts
audit-group-data = Own data and consent
audit-group-log = The log itself

audit-deed-role-granted = A role was given
audit-deed-role-withdrawn = A role was withdrawn
audit-deed-course-role-granted = A role in a course was given
audit-deed-course-role-withdrawn = A role in a course was withdrawn
audit-deed-cohort-role-granted = A role in a cohort was given
audit-deed-cohort-role-withdrawn = A role in a cohort was withdrawn
audit-deed-invited-to-role = Someone was invited to a role
audit-deed-invitation-sent-anew = An invitation to a role was sent anew
audit-deed-invitation-accepted = An invitation to a role was accepted
audit-deed-invitation-withdrawn = An invitation to a role was withdrawn
audit-deed-learner-brought-in = A learner was brought in from the server
audit-deed-learner-brought = A learner was added
audit-deed-learner-invited = A learner was invited
audit-deed-learner-invitation-withdrawn = A learner’s invitation was withdrawn
audit-deed-learner-invitation-accepted = A learner accepted an invitation
audit-deed-claim-code-made = A code that opens an account was made
audit-deed-answer-marked = What a learner wrote was marked
audit-deed-attempt-returned = An attempt was returned for another try
audit-deed-gradebook-taken = A gradebook was taken as a file
audit-deed-claim-code-used = An account was opened with a code
audit-deed-field-defined = A question to learners was added
audit-deed-field-changed = A question to learners was changed
audit-deed-fields-answered = A learner answered the questions
audit-deed-record-verified = A registration or post was confirmed
audit-deed-verification-withdrawn = A confirmation was taken back
audit-deed-accommodation-granted = Extra time was changed
audit-deed-extension-granted = An extension was granted
audit-deed-extension-ended = An extension was taken back
audit-deed-quiz-dates-set = The dates of a quiz were set
audit-deed-question-reports-settled = Reports of a question were settled
audit-deed-profile-changed = A profile was changed
audit-deed-registration-added = A professional registration was added
audit-deed-registration-changed = A professional registration was changed
audit-deed-registration-removed = A professional registration was removed
audit-deed-affiliation-added = A place of work or study was added
audit-deed-affiliation-changed = A place of work or study was changed
audit-deed-affiliation-removed = A place of work or study was removed
audit-deed-partner-added = A partner was added to a cohort
audit-deed-partner-removed = A partner was removed from a cohort
audit-deed-revision-published = A revision of a course was published
audit-deed-sources-approved = A draft of a course was approved
audit-deed-cohort-moved = A cohort was moved to another revision
audit-deed-question-corrected = A question was put right after it had been answered
audit-deed-correction-withdrawn = A correction of a question was taken back
audit-deed-course-begun = A course was begun
audit-deed-draft-started = A draft was started
audit-deed-draft-rebased = A draft was brought onto the newest revision
audit-deed-draft-files-removed = Parts of a draft were removed
audit-deed-draft-replaced = A draft was replaced by an archive
audit-deed-draft-discarded = A draft was thrown away
audit-deed-institution-founded = The institution joined
audit-deed-institution-changed = The settings were changed
audit-deed-logo-changed = The logo was changed
audit-deed-signatories-changed = The signatories were changed
audit-deed-framework-imported = A competency framework was imported
audit-deed-mail-tried-again = A mail was tried again
audit-deed-address-bounced = Mail came back
audit-deed-address-confirmed-again = An address works again
audit-deed-mail-switched-off = Mail was switched off
audit-deed-mail-switched-on = Mail was switched on
audit-deed-address-added = An address or number was added
audit-deed-address-removed = An address or number was removed
audit-deed-account-changed = A name or language was changed
audit-deed-accounts-merged = Two accounts became one
audit-deed-merge-undone = An account became two again
audit-deed-password-changed = A password was changed
audit-deed-device-signed-out = A device was signed out
audit-deed-signed-out-everywhere = Someone signed out everywhere
audit-deed-data-taken = Own data was taken
audit-deed-erasure-asked = Erasure was asked for
audit-deed-erasure-cancelled = Erasure was cancelled
audit-deed-person-erased = A person was erased
audit-deed-unused-warned = A person was told that their unused account will be erased
audit-deed-unused-spared = An unused account stays after all
audit-deed-consent-given = Consent was given
audit-deed-consent-withdrawn = Consent was withdrawn
audit-deed-audit-exported = Entries were taken as a file
audit-deed-audit-pruned = Old entries were dropped

# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
audit-did-role-granted = { $by } gave { $person } a role: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
audit-did-role-withdrawn = { $by } withdrew a role from { $person }: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
# $course (String) - a course
audit-did-course-role-granted = { $by } gave { $person } a role in { $course }: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
# $course (String) - a course
audit-did-course-role-withdrawn = { $by } withdrew a role in { $course } from { $person }: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
# $cohort (String) - a cohort
audit-did-cohort-role-granted = { $by } gave { $person } a role in { $cohort }: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $role (String) - which role
# $cohort (String) - a cohort
audit-did-cohort-role-withdrawn = { $by } withdrew a role in { $cohort } from { $person }: { $role }.
# $by (String) - who did it
# $role (String) - which role
audit-did-invited-to-role = { $by } invited someone to a role: { $role }.
# $by (String) - who did it
# $role (String) - which role
audit-did-invitation-sent-anew = { $by } sent an invitation anew, to the role: { $role }.
# $by (String) - who did it
audit-did-invitation-accepted = { $by } accepted an invitation to a role.
# $by (String) - who did it
# $role (String) - which role
audit-did-invitation-withdrawn = { $by } withdrew an invitation to a role: { $role }.
# $by (String) - who did it
# $person (String) - to whom
# $cohort (String) - a cohort
audit-did-learner-brought-in = { $by } brought { $person } into { $cohort }.
# $by (String) - who did it
# $person (String) - to whom
# $cohort (String) - a cohort
audit-did-learner-brought = { $by } made an account for { $person } and a place in { $cohort }.
# $by (String) - who did it
# $cohort (String) - a cohort
audit-did-learner-invited = { $by } invited a learner into { $cohort }.
# $by (String) - who did it
# $cohort (String) - a cohort
audit-did-learner-invitation-withdrawn = { $by } withdrew an invitation into { $cohort }.
# $by (String) - who did it
# $cohort (String) - a cohort
audit-did-learner-invitation-accepted = { $by } accepted an invitation into { $cohort }.
# $by (String) - who did it
# $person (String) - to whom
audit-did-claim-code-made = { $by } made a code that opens the account of { $person }.
# $by (String) - who did it
# $person (String) - whose answer
# $cohort (String) - a cohort
audit-did-answer-marked = { $by } marked what { $person } wrote in a quiz of { $cohort }.
# $by (String) - who did it
# $person (String) - whose answer
# $cohort (String) - a cohort
audit-did-answer-marked-again = { $by } changed the mark of what { $person } wrote in a quiz of { $cohort }.
# $by (String) - who did it
# $person (String) - whose attempt
# $cohort (String) - a cohort
audit-did-attempt-returned = { $by } returned an attempt of { $person } in { $cohort } for another try.
# $by (String) - who did it
# $cohort (String) - a cohort
# $number (String) - how many learners it may show
audit-did-gradebook-taken = { $by } took the gradebook of { $cohort } as a file. Learners in sight: { $number }.
# $by (String) - who did it
audit-did-claim-code-used = { $by } opened an account with a code.
# $by (String) - who did it
audit-did-claim-code-used-again = { $by } came back into an account with a code.
# $by (String) - who did it
# $field (String) - the short name of a question
audit-did-field-defined = { $by } added a question to learners: { $field }.
# $by (String) - who did it
# $field (String) - the short name of a question
audit-did-field-changed = { $by } changed a question to learners: { $field }.
# $by (String) - who did it
# $field (String) - the short name of a question
audit-did-field-retired = { $by } no longer asks learners: { $field }.
# $by (String) - who did it
audit-did-fields-answered = { $by } answered what the institution asks.
# $by (String) - who did it
# $person (String) - to whom
audit-did-record-verified = { $by } confirmed what { $person } says of themselves.
# $by (String) - who did it
# $person (String) - to whom
audit-did-record-verified-registration = { $by } confirmed a professional registration of { $person }.
# $by (String) - who did it
# $person (String) - to whom
audit-did-record-verified-affiliation = { $by } confirmed that { $person } belongs to the institution.
# $by (String) - who did it
# $person (String) - to whom
audit-did-verification-withdrawn = { $by } took back a confirmation of what { $person } says of themselves.
# $by (String) - who did it
# $person (String) - to whom
# $before (String) - how much extra time before
# $after (String) - how much extra time now
audit-did-accommodation-granted = { $by } changed the extra time of { $person }. Before: { $before }. Since then: { $after }.
# $by (String) - what the log tells
# $person (String) - what the log tells
# $quiz (String) - what the log tells
# $granted (String) - what the log tells
audit-did-extension-granted = { $by } granted { $person } an extension at the quiz { $quiz }: { $granted }.
# $by (String) - what the log tells
# $person (String) - what the log tells
# $quiz (String) - what the log tells
audit-did-extension-ended = { $by } took back the extension of { $person } at the quiz { $quiz }.
# $by (String) - what the log tells
# $quiz (String) - what the log tells
# $cohort (String) - what the log tells
audit-did-quiz-dates-set = { $by } set the dates of the quiz { $quiz } for the cohort { $cohort }.
# $by (String) - what the log tells
# $question (String) - what the log tells
# $course (String) - what the log tells
audit-did-question-reports-settled = { $by } settled the reports of the question { $question } in the course { $course }.
# $by (String) - who did it
audit-did-profile-changed = { $by } changed what they say of themselves.
# $by (String) - who did it
audit-did-registration-added = { $by } added a professional registration.
# $by (String) - who did it
audit-did-registration-changed = { $by } changed a professional registration.
# $by (String) - who did it
audit-did-registration-removed = { $by } removed a professional registration.
# $by (String) - who did it
audit-did-affiliation-added = { $by } added where they work or study.
# $by (String) - who did it
audit-did-affiliation-changed = { $by } changed where they work or study.
# $by (String) - who did it
audit-did-affiliation-removed = { $by } removed where they work or study.
# $by (String) - who did it
# $partner (String) - an institution
# $cohort (String) - a cohort
audit-did-partner-added = { $by } let { $partner } bring learners into { $cohort }.
# $by (String) - who did it
# $partner (String) - an institution
# $cohort (String) - a cohort
audit-did-partner-removed = { $by } removed { $partner } from the partners of { $cohort }.
# $by (String) - who did it
# $number (String) - which revision
# $course (String) - a course
audit-did-revision-published = { $by } published revision { $number } of { $course }.
# $by (String) - who did it
# $course (String) - a course
audit-did-sources-approved = { $by } approved a draft of { $course }.
# $by (String) - who did it
# $cohort (String) - a cohort
audit-did-cohort-moved = { $by } moved { $cohort } to another revision of its course.
# $by (String) - who did it
# $number (String) - which correction
audit-did-question-corrected = { $by } put a question right that had been answered (correction { $number }).
# $by (String) - who did it
# $number (String) - which correction
audit-did-correction-withdrawn = { $by } took correction { $number } of a question back.
# $by (String) - who did it
# $course (String) - a course
audit-did-course-begun = { $by } began the course { $course }.
# $by (String) - who did it
# $course (String) - a course
audit-did-draft-started = { $by } started a draft of { $course }.
# $by (String) - who did it
# $course (String) - a course
# $number (String) - how many, or which revision
audit-did-draft-rebased = { $by } brought the draft of { $course } onto revision { $number }.
# $by (String) - who did it
# $course (String) - a course
# $number (String) - how many, or which revision
audit-did-draft-files-removed = { $by } removed parts of the draft of { $course }. Files: { $number }.
# $by (String) - who did it
# $course (String) - a course
# $number (String) - how many, or which revision
audit-did-draft-replaced = { $by } replaced all files of the draft of { $course } by those of an archive. Files: { $number }.
# $by (String) - who did it
# $course (String) - a course
audit-did-draft-discarded = { $by } threw the draft of { $course } away.
# $by (String) - who did it
audit-did-institution-founded = { $by } added the institution to the platform.
# $by (String) - who did it
# $what (String) - what was changed
audit-did-institution-changed = { $by } changed the institution’s settings: { $what }.
# $by (String) - who did it
audit-did-institution-changed-somehow = { $by } changed the institution’s settings.
# $by (String) - who did it
audit-did-logo-changed = { $by } changed or removed the institution’s logo.
# $by (String) - who did it
audit-did-signatories-changed = { $by } changed who signs certificates.
# $by (String) - who did it
audit-did-signatories-added = { $by } added someone who signs certificates.
# $by (String) - who did it
audit-did-signatories-removed = { $by } removed someone who signed certificates.
# $by (String) - who did it
audit-did-signatories-moved = { $by } changed the order of those who sign certificates.
# $by (String) - who did it
# $framework (String) - the code of the framework
audit-did-framework-imported = { $by } imported the competency framework { $framework }.
# $by (String) - who did it
audit-did-mail-tried-again = { $by } had a mail tried again that did not arrive.
audit-did-address-bounced = Mail to an address of someone came back.
# $by (String) - who did it
audit-did-address-confirmed-again = { $by } showed that mail reaches them again.
# $by (String) - who did it
audit-did-mail-switched-off = { $by } switched a kind of mail off.
# $by (String) - who did it
audit-did-mail-switched-on = { $by } switched a kind of mail on again.
# $by (String) - who did it
audit-did-address-added = { $by } added a way to be reached.
# $by (String) - who did it
audit-did-address-removed = { $by } removed a way to be reached.
# $by (String) - who did it
audit-did-account-changed = { $by } changed their name or language.
# $by (String) - who did it
audit-did-accounts-merged = { $by } made one of their two accounts.
# $by (String) - who did it
audit-did-merge-undone = { $by } made two accounts of one again.
# $by (String) - who did it
audit-did-password-changed = { $by } chose a new password.
# $by (String) - who did it
audit-did-device-signed-out = { $by } signed out a device.
# $by (String) - who did it
audit-did-signed-out-everywhere = { $by } signed out on all devices.
# $by (String) - who did it
audit-did-data-taken = { $by } took the file with everything held about them.
# $by (String) - who did it
audit-did-erasure-asked = { $by } asked to be erased.
# $by (String) - who did it
audit-did-erasure-cancelled = { $by } no longer wants to be erased.
# $by (String) - who did it
audit-did-person-erased = { $by } erased a person who had asked for it, or whose account nobody used.
# $by (String) - who did it
audit-did-unused-warned = { $by } told a person that their account will be erased, because nobody uses it.
# $by (String) - who did it
audit-did-unused-spared = { $by } keeps an unused account after all.
# $by (String) - who did it
audit-did-consent-given = { $by } agreed to a notice.
# $by (String) - who did it
audit-did-consent-withdrawn = { $by } withdrew their consent.
# $by (String) - who did it
audit-did-audit-exported = { $by } took entries of the log as a file.
# $by (String) - who did it
# $entries (String) - how many entries
audit-did-audit-pruned = { $by } dropped old entries whose time was over: { $entries }.

audit-setting-short-name = short name
audit-setting-name = name
audit-setting-about = description
audit-setting-time-zone = time zone
audit-setting-accent = colour
audit-setting-sender-name = sender of mails
audit-setting-sender-address = address of the sender
audit-setting-support-contact = support contact
