# What people say of themselves, what institutions ask and confirm, and extra time.

profile-title = Your profile
profile-lead = Everything here is optional. Institutions whose courses you take can read your cadre and registrations; certificates take your name from here.
profile-name-elsewhere = Your name and language are changed on your account page.
profile-name-urdu = Name in Urdu
profile-name-urdu-hint = In Urdu letters, for example ثنا بی بی.
profile-name-on-certificates = Name on certificates
profile-name-on-certificates-hint = As on your identity card or professional registration. If you leave this empty, certificates take your name from your account.
profile-mixed-script = One word of a name mixes Latin letters with Greek or Cyrillic ones that look the same. If you did not mean that, type the name again.
profile-error-urdu = Write this name in Urdu letters only
profile-cadre = What you do
profile-cadre-none = Not said
profile-cadre-words = What you do, in your words
profile-cadre-words-hint = Only if you chose “Other”.
profile-cadre-physician = Physician
profile-cadre-nurse = Nurse
profile-cadre-midwife = Midwife
profile-cadre-lady-health-worker = Lady health worker
profile-cadre-lady-health-visitor = Lady health visitor
profile-cadre-pharmacist = Pharmacist
profile-cadre-dentist = Dentist
profile-cadre-allied-health = Allied health professional
profile-cadre-paramedic = Paramedic or technician
profile-cadre-manager = Health manager
profile-cadre-information-officer = Health information officer
profile-cadre-student = Student
profile-other = Other
profile-save = Save
profile-remove = Remove
profile-change = Change

profile-registrations = Professional registrations
profile-registrations-none = None. If your work has no council, you need none.
profile-registration-add = Add a registration
profile-registration-title = Professional registration
profile-registration-lead = The council and the number that it gave you. If you change them, an institution's confirmation no longer holds.
profile-body = Council
profile-body-medical-and-dental = Pakistan Medical and Dental Council (PM&DC)
profile-body-nursing-and-midwifery = Pakistan Nursing and Midwifery Council (PNMC)
profile-body-pharmacy = Pharmacy Council of Pakistan
profile-body-pharmacy-punjab = Punjab Pharmacy Council
profile-body-pharmacy-sindh = Sindh Pharmacy Council
profile-body-pharmacy-khyber-pakhtunkhwa = Khyber Pakhtunkhwa Pharmacy Council
profile-body-pharmacy-balochistan = Balochistan Pharmacy Council
profile-body-allied-health = Allied Health Professionals Council (AHPC)
profile-body-homoeopathy = National Council for Homoeopathy
profile-body-tibb = National Council for Tibb
profile-body-words = Name of the council
profile-body-words-hint = Only if you chose “Other”.
profile-number = Registration number
profile-self-declared = Self-declared
# $institution (String) - short name
# $date (String) - the day
profile-verified-by = Confirmed by { $institution } on { $date }
profile-error-number = Write the number
profile-error-body = Choose a council from the list
profile-error-body-words = Write the name of the council
profile-error-cadre = Choose one from the list
profile-error-long = Too long: shorten it
profile-error-character = There is a character in it that can’t be shown: type it once more by hand
profile-error-too-many = There are twenty already: remove one first

profile-affiliations = Where you work or study
profile-affiliations-none = Nothing said.
profile-affiliation-add = Add a place
profile-affiliation-title = Where you work or study
profile-affiliation-lead = A label only. It gives nobody a right to see what you do.
profile-institution = Institution on Seekh
profile-institution-none = None of these
profile-organisation = Another organisation
profile-organisation-hint = Only if it is none of the institutions above.
profile-post = Department or post
profile-begun = Since
profile-ended = Until
profile-ended-hint = Leave empty if you are still there.
profile-error-organisation = Choose an institution or write the name of the organisation
profile-error-institution = Choose an institution from the list
profile-error-date = Write a day that there is, as year-month-day
profile-error-dates = “Until” must not be before “since”
# $from (String) - a day or a dash
# $until (String) - a day or a dash
profile-from-until = { $from } to { $until }
profile-open-end = today

profile-extra-time = Extra time
# $institution (String) - short name
# $percent (Number) - how much more
profile-extra-time-of = { $institution }: { $percent } % more time, in its own courses
profile-asked = Questions of your institutions
profile-asked-none = No institution asks you anything.
# $institution (String) - short name
profile-asked-title = Questions of { $institution }
# $institution (String) - short name
profile-asked-lead = Only { $institution } sees your answers, and no other institution does.
profile-seen-by-coordinators = Seen by administrators and coordinators
profile-seen-by-administrators = Seen by administrators only
profile-optional = Optional
profile-not-answered = Not answered
profile-error-missing = This must be answered
profile-error-no-option = Choose one from the list
profile-error-no-number = Write a number in digits

profile-records-title = Records
# $institution (String) - short name
profile-records-eyebrow = A learner in sight of { $institution }
# $institution (String) - short name
profile-records-lead = What this person says of themselves, and what { $institution } asked, confirmed and granted. Other institutions don't see it.
profile-verify = Confirm
profile-unverify = Take the confirmation back
# $institution (String) - short name
profile-own-affiliations = At { $institution }
profile-answers = Answers to your questions
profile-extra-time-percent = Extra time in per cent
profile-extra-time-hint = From 0 to 100. It holds in the cohorts that you host and where you brought this person. 0 takes it back.
profile-note = Private note
profile-note-hint = Seen by your institution's staff.
profile-error-percent = Write a whole number from 0 to 100
profile-error-stale = The number was changed meanwhile: look at it again

profile-fields-title = What you ask your learners
profile-fields-lead = Each learner whom your institution may see can answer, and nobody outside your institution sees the answers.
profile-fields-none = You ask nothing yet.
profile-field-presets = Often asked
profile-field-add = Add a question
profile-field-change = Change a question
profile-field-key = Key
profile-field-key-hint = For exported tables: small Latin letters, digits and underscores.
profile-field-label-english = Label in English
profile-field-label-urdu = Label in Urdu
profile-field-kind = Kind of answer
profile-field-kind-text = A few words
profile-field-kind-choice = One of a list
profile-field-kind-number = A number
profile-field-kind-date = A day
profile-field-options = Options
profile-field-options-hint = For a list: one option a line, English | Urdu. Later you can reword options and add more at the end, but not remove any.
profile-field-required = Must be answered
profile-field-position = Place in the order
profile-field-seen-by = Who sees the answers
profile-field-retired = No longer asked; answers are kept
profile-yes = Yes
profile-no = No
profile-error-key = Use small Latin letters, digits and underscores, a letter first
profile-error-key-taken = You have a question with this key already
profile-error-label = Write the label in both languages
# $line (Number) - which line
profile-error-options-line = Line { $line } is not “English | Urdu”
profile-error-options-many = At most 250 options
profile-error-options-few = A list needs at least two options
profile-error-options-removed = Options that were offered cannot be removed: answers may name them
profile-error-fields-many = There are forty questions already
profile-error-sight = Those who answered were told that only administrators see it: make a new question instead
profile-error-position = Write a whole number from 0 to 1000
