# One's own data: the file of all that is held, and being erased.

traces-account-title = Your data
traces-account-data = Take a file with everything that is held about you
traces-account-erase = Have your account erased
traces-account-pending = You asked to have your account erased.

traces-data-title = Everything held about you
traces-data-lead = You get one file with all that Seekh holds about you. Keep it where nobody else can read it.
traces-data-what = In it are your account and what you are reached by, your courses, answers, results and certificates, what you agreed to, your roles, where you are signed in, the mails that were sent to you, and what the audit log says of you. Passwords and secret links are not in it.
traces-data-format = It is a text file in the format JSON: people can read it, and programs too.
traces-data-button = Take the file
traces-data-too-often = You took the file often today: try again tomorrow
traces-password-hint = So that nobody else does this on a telephone that you share.
traces-password-wrong = This is not your password: try again

traces-erase-title = Have your account erased
traces-erase-lead = After seven days everything that tells who you were is deleted, and nobody can bring it back. Until then you can change your mind: sign in and open this page.
traces-erase-goes-title = What goes
traces-erase-goes-account = your name, your password and everything that you are reached by
traces-erase-goes-answers = your answers in quizzes
traces-erase-goes-mails = that mails were sent to you, and the links in them
traces-erase-goes-sessions = your being signed in, on every device
traces-erase-goes-values = the values in the audit log that tell of you
traces-erase-stays-title = What stays, and on which ground
traces-erase-what = What
traces-erase-ground = Ground
traces-erase-stays-certificates = Your certificates, with the name on them
traces-erase-ground-proof = They are a public proof, which must stay provable. Whoever has the number can check it.
traces-erase-stays-learning = That somebody joined, completed and passed, without a name
traces-erase-ground-statistics = Statistics of courses. Nobody can tell that it was you.
traces-erase-stays-audit = That an account with your number did things, held roles and agreed to notices, without name or address
traces-erase-ground-accountability = Accountability: what was done on the platform must stay explainable, for as long as audit entries are kept.
traces-erase-roles-title = Hand over your roles first
traces-erase-roles = You hold a role at an institution, in a cohort or in a course. Ask an administrator to give it to somebody else and to take it back from you. Then open this page again.
traces-erase-word = Write ERASE
traces-erase-word-hint = The word in capitals, so that this does not happen by accident.
traces-erase-word-wrong = Write the word ERASE in capitals
traces-erase-button = Erase my account in seven days
# $date (String) - when
traces-erase-pending = Your account will be erased on { $date }.
traces-erase-keep = Keep my account
traces-notice-asked = Your account will be erased in seven days. If you change your mind, sign in and open your account.
traces-notice-kept = Your account stays.
