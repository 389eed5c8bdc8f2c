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
mail-changed-text = The password of your account on Seekh was changed, and you were signed out on every device.
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
