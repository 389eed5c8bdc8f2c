# What mails say. Subject lines hold nothing personal: telephones show them to whoever is near.

mail-greeting = Good day,
# $name (String) - the name of the account
mail-greeting-name = Dear { $name },
mail-closing = Seekh, the learning platform of the Health Services Academy and LUMS
# $institution (String) - its full name
mail-closing-institution = { $institution }, on Seekh
# $contact (String) - an address or a telephone number
mail-support = Do you need help? { $contact }
mail-stop = Stop mails of this kind
mail-link-fallback = If the button does not work, copy this address into your browser:
mail-no-answer = Nobody reads answers to this mail.

mail-confirm-subject = Confirm your address
mail-confirm-text = Somebody, probably you, is creating an account on Seekh with this address. Open the link and type the password that you chose: then your account is ready.
mail-confirm-button = Confirm the address
mail-confirm-ignore = The link works for 24 hours. If it was not you, do nothing: no account comes of it.

mail-already-subject = You have an account on Seekh
mail-already-text = Somebody, probably you, tried to create an account on Seekh with this address. You have one already: sign in with your password. If you don't know it any more, choose a new one.
mail-already-button = Sign in
mail-already-ignore = If it was not you, do nothing. Nothing about your account has changed.

mail-reset-subject = Choose a new password
mail-reset-text = Somebody, probably you, asked for a new password for your account on Seekh. Open the link to choose one.
mail-reset-button = Choose a new password
mail-reset-ignore = The link works for one hour. If it was not you, do nothing: your password stays as it is.

mail-changed-subject = Your password was changed
mail-changed-text = The password of your account on Seekh was changed, and you were signed out on every other device.
mail-changed-button = Choose a new password
mail-changed-ignore = If it was not you, choose a new password at once.

mail-prove-subject = Confirm your address
mail-prove-text = Somebody, probably you, is adding this address to an account on Seekh. Sign in, open the link and confirm it.
mail-prove-button = Confirm the address
mail-prove-ignore = The link works for 24 hours. If it was not you, do nothing: the address is not added.

mail-addresses-subject = The addresses of your account were changed
mail-addresses-text = An address or a telephone number was added to your account on Seekh just now, or removed from it.
mail-addresses-button = See your addresses
mail-addresses-ignore = If it was not you, choose a new password at once.

mail-cohort-subject = You are invited to a course
# $institution (String) - who invites
# $cohort (String) - the cohort's title
mail-cohort-text = { $institution } invites you to learn on Seekh: { $cohort }. Open the link, sign in or create an account, and accept.
mail-cohort-button = See the invitation
mail-cohort-ignore = The link works for 30 days. If you don't want to come, do nothing.

mail-certificate-subject = Your certificate is ready
# $course (String) - the title of the course
mail-certificate-text = You have completed the course { $course }. Your certificate is ready: you can read it, print it and show others how to check it.
mail-certificate-button = See the certificate
mail-certificate-ignore = You find all your certificates under “Certificates”.

mail-invitation-subject = You are invited to a role on Seekh
# $inviter (String) - who invites
mail-invitation-platform = { $inviter } invites you to be an administrator of Seekh, the learning platform.
# $inviter (String) - who invites
# $place (String) - the institution
mail-invitation-administrator = { $inviter } invites you to be an administrator of { $place } on Seekh.
# $inviter (String) - who invites
# $place (String) - the institution
mail-invitation-coordinator = { $inviter } invites you to be a coordinator of { $place } on Seekh.
# $inviter (String) - who invites
# $place (String) - the institution
mail-invitation-instructor = { $inviter } invites you to be an instructor of { $place } on Seekh.
# $inviter (String) - who invites
# $place (String) - the course
mail-invitation-author = { $inviter } invites you to be an author of the course { $place } on Seekh.
# $inviter (String) - who invites
# $place (String) - the course
mail-invitation-reviewer = { $inviter } invites you to be a reviewer of the course { $place } on Seekh.
# $inviter (String) - who invites
# $place (String) - the cohort
mail-invitation-facilitator = { $inviter } invites you to teach in the cohort { $place } on Seekh.
mail-invitation-button = See the invitation
mail-invitation-ignore = The link works for 14 days and for one person. If you don't know what it is about, do nothing.

mail-address-subject = Confirm your address again
mail-address-text = Mail to this address came back, so we stopped writing to it. Open the link to show that it reaches you.
mail-address-button = Mail reaches me
mail-address-ignore = If it was not you who asked for this mail, do nothing.

# What happened. The sentence after it, where several say the same:
mail-not-you = If it was not you, choose a new password at once.
mail-see-account = See your account
mail-see-devices = See where you are signed in
mail-see-profile = See your profile
mail-ask-institution = Ask the institution if you want to know more.
mail-tell-coordinator = If it was not you, and you did not ask for it, tell your coordinator at once.

mail-bounced-subject = Mail to you came back
mail-bounced-text = Mail that we sent to one of your addresses came back. Until you confirm the address, we write to it only about the safety of your account.
mail-bounced-button = Confirm the address
mail-bounced-after = Perhaps the mailbox is full, or the address is an old one.

mail-device-subject = A new device for your account
# $device (String) - the kind of browser
mail-device-text = Somebody, probably you, signed in to your account on a device that was not known as yours: { $device }.

mail-everywhere-subject = You were signed out everywhere
mail-everywhere-text = Your account on Seekh was signed out on every telephone and computer.
mail-everywhere-button = Sign in

mail-recovery-subject = A code for your account was made
# $institution (String) - who made it
mail-recovery-text = { $institution } made a code on a slip of paper that opens your account. Whoever holds it can choose a new password.
mail-recovery-text-operator = Whoever runs Seekh made a code that opens your account. Whoever holds it can choose a new password.

mail-claimed-subject = Your account was opened with a code
mail-claimed-text = The code of a slip of paper opened your account, and a password was chosen for it. Whoever was signed in before was signed out.

mail-merged-subject = Two accounts became one
# $until (String) - a date
mail-merged-text = Another account became part of this one: what you did in both is here now. Until { $until } you can make two of it again.
mail-merged-button = See your accounts
mail-merged-after = If it was not you, make two of it again and choose a new password at once.

mail-unmerged-subject = Your accounts are two again
mail-unmerged-text = What came from the other account went back to it. What was done since then stayed where it was done.

mail-taken-subject = A file about you was taken
mail-taken-text = Everything that Seekh holds about you was taken as a file from your account.
mail-taken-button = See what is held about you

mail-erasure-subject = Your account is to be erased
# $due (String) - a date
mail-erasure-text = Your account was asked to be erased. That happens on { $due }. Until then you can change your mind: sign in and keep the account.
mail-erasure-button = Keep the account
mail-erasure-after = If it was not you, keep the account and choose a new password at once.

mail-kept-subject = Your account stays
mail-kept-text = Your account is not erased: the wish was taken back.

mail-role-subject = You have a new role
# $role (String) - the role
# $place (String) - where it is held
mail-role-text = You have a role on Seekh now. { $role }: { $place }
# $role (String) - the role
mail-role-text-platform = You have a role on Seekh now: { $role }
mail-role-button = Go to your work
mail-role-after = If you did not expect it, tell an administrator of the institution.

mail-role-withdrawn-subject = A role was taken back
# $role (String) - the role
# $place (String) - where it was held
mail-role-withdrawn-text = You no longer have this role on Seekh. { $role }: { $place }
# $role (String) - the role
mail-role-withdrawn-text-platform = You no longer have this role on Seekh: { $role }

mail-brought-subject = You have a place in a course
# $institution (String) - who brought the reader
# $cohort (String) - the cohort's title
mail-brought-text = { $institution } brought you into { $cohort }. It sees your progress there, and nothing of what else you do.
mail-brought-button = Go to the course
mail-brought-after = You find all your courses under “Learning”.

mail-joined-subject = You joined a course
# $institution (String) - who invited the reader
# $cohort (String) - the cohort's title
mail-joined-text = You accepted the invitation by { $institution } and have a place in { $cohort }. It sees your progress there, and nothing of what else you do.

mail-corrected-subject = A score of yours changed
# $quiz (String) - the title of the quiz
# $reason (String) - why, in the words of whoever put the question right
mail-corrected-text = A question of the quiz { $quiz } was put right after you had answered it, and your score was reckoned anew. The reason: { $reason }
# $quiz (String) - the title of the quiz
# $reason (String) - why it had been put right
mail-corrected-back-text = A correction of the quiz { $quiz } was taken back, and your score was reckoned anew. The correction had been made for this reason: { $reason }
mail-corrected-button = See the result
mail-corrected-after = Your answers were not changed. What you have completed stays completed, and a certificate that you have stays what it is.

mail-affected-subject = Certificates rest on scores that changed
# $cohort (String) - the title of the cohort
# $count (Number) - how many certificates
mail-affected-text = { $count ->
    [one] In { $cohort } a question was put right, and one certificate rests on a score that changed.
   *[other] In { $cohort } a question was put right, and { $count } certificates rest on scores that changed.
  }
mail-affected-button = See the list
mail-affected-after = Certificates never change by themselves. Please look at the list and decide.

mail-completed-subject = You completed a course
# $course (String) - the title of the course
mail-completed-text = You have done everything that the course { $course } asks for.
mail-completed-after = If the course gives a certificate, you get it there.

mail-marked-subject = What you wrote in a quiz was marked
# $quiz (String) - the title of the quiz
mail-marked-text = What you wrote in the quiz { $quiz } was marked. You can see the result, and what was said of your answer.
mail-marked-button = See the result

mail-returned-subject = A quiz was returned to you for another try
# $quiz (String) - the title of the quiz
mail-returned-text = Your attempt at the quiz { $quiz } was returned for another try. You can read what to do better, and then try again.
mail-returned-after = The attempt counts as neither passed nor failed, and uses none of your attempts up.

mail-time-subject = Something about your quizzes was changed
# $institution (String) - who changed it
mail-time-text = { $institution } changed how much time you have in quizzes. Look at it before your next one.

mail-confirmed-subject = Something in your profile was confirmed
# $institution (String) - who confirmed it
mail-confirmed-registration = { $institution } has seen the proof of your professional registration and confirms it.
# $institution (String) - who confirmed it
mail-confirmed-affiliation = { $institution } confirms that you work or study there.

mail-unconfirmed-subject = A confirmation was taken back
# $institution (String) - who had confirmed it
mail-unconfirmed-registration = { $institution } no longer confirms your professional registration.
# $institution (String) - who had confirmed it
mail-unconfirmed-affiliation = { $institution } no longer confirms that you work or study there.

# At the foot of mails to people whose language nobody knows, in the language that the mail is not in.
mail-other-language = Do you read English? This opens the page in English:
mail-unused-subject = Your account will be erased unless you sign in
# $date (String) - when
mail-unused-text = You have not used your account on Seekh for a long time. On { $date } it will be erased, with your name, your addresses and your answers. Certificates that you earned stay valid.
mail-unused-button = Keep my account
mail-unused-ignore = To keep the account, sign in once before that day. If you don't need it any more, do nothing.
# $quiz (String) - the title of a quiz
mail-extension-text = You were granted an extension for the quiz “{ $quiz }”. Its page says what holds for you now.
mail-extension-button = See the quiz
mail-extension-after = If you did not ask for this, you need not do anything.
mail-reported-subject = A question of a course was reported
# $course (String) - the title of a course
mail-reported-text = A learner reported a problem with a question of “{ $course }”. Further reports of that question are kept with it, without a message for each.
mail-reported-button = See the reports
mail-reported-after = Learners are not named to authors.
