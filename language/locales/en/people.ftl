# Accounts: signing up and in, passwords, one's own data.

people-name = Your name
people-name-hint = As you want to be called. Before a certificate is issued you can say how it should read.
people-email = Email address
people-address = Email address or mobile number
people-address-hint = We send a link or a code to it, to be sure that it is yours.
people-identifier = Email address, mobile number or learner code
people-password = Password
people-new-password = New password
people-new-password-hint = At least 10 characters. Three or four words that only you would put together are good. Capitals and signs are not needed.
people-language = Language
people-have-account = You have an account already?
people-no-account = You have no account yet?

people-error-name-empty = Write your name
people-error-name-long = The name has more than 200 characters: shorten it
people-error-name-letter = Write the name in letters
people-error-name-character = The name contains a character that can’t be shown: type it once more by hand
people-error-email-empty = Write your email address
people-error-email = Write the address in full, like name@example.org
# $character (String) - the character, and its number in Unicode
people-error-email-character = No email address has the character { $character }: type the address by hand, with Latin letters
people-error-address-empty = Write your email address or mobile number
people-error-address = Write an email address in full, like name@example.org, or a mobile number, like 0300 1234567
people-error-phone = This is not a telephone number: write it in full, like 0300 1234567, or with the code of another country, like +971 50 1234567
people-error-no-texts = Text messages are not sent here: write an email address
people-error-too-many-texts = This number has been sent enough text messages for now: wait an hour, or use an email address
people-error-code-shape = Write the six digits of the code
people-error-code-wrong = This is not the code that we sent: look at the newest message and try again
people-error-identifier-empty = Write your email address, mobile number or learner code
people-error-password-empty = Write your password
people-error-password-short = The password is too short: it needs at least 10 characters
people-error-password-long = The password is too long: 128 characters are the most
people-error-password-common = This password is easy to guess, because many people use it or because it is made of your name or address: choose another
people-error-password-wrong = This is not the password that you chose when you signed up: try again
people-error-sign-in = The address or the password is not right: check both
# $seconds (Number) - how many
people-error-wait-seconds = There were too many tries. Wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}, then try again
# $minutes (Number) - how many
people-error-wait-minutes = There were too many tries. Wait { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, then try again
people-error-address-taken = This address has an account already: use another

people-sign-up-title = Create an account
people-sign-up-lead = It is free, and keeps your progress on every device that you use.
people-sign-up-button = Create account
people-privacy-gist-title = What we keep, and who sees it
people-privacy-gist-kept = We keep your name, your address and what you do in your courses. Of your password we keep only a code that cannot be turned back into it.
people-privacy-gist-seen = The coordinators and teachers of a course that you join see your progress in it, and so does the institution that brought you into it. Nobody else does.
people-privacy-gist-agree = By creating an account you agree to this.
people-privacy-link = The whole privacy notice

people-check-mail-title = Look into your mail
people-check-mail-sign-up = If the address is right, a mail is on its way. It says how to go on. Its link works for 24 hours.
people-check-mail-reset = If the address has an account, a mail is on its way. By its link you choose a new password. It works for one hour.
people-check-mail-missing-title = Nothing there after a few minutes?
people-check-mail-missing-spam = Look into the folder for spam or unwanted mail.
people-check-mail-missing-typo = Perhaps the address was mistyped.
people-try-again = Try again

people-confirm-title = One last step
people-confirm-lead = Type the password that you chose when you signed up, and your account is ready.
people-confirm-address = Your address
people-confirm-button = Confirm
people-confirm-why = Why once more? Somebody might have signed up with your address. Without the password nothing comes of it. If it was not you, close this page.
people-confirm-forgotten = If you no longer know the password, sign up once more and choose another.

people-code-title = Type the code
people-code-lead = If the number is right, a text message with a code is on its way. The code works for 10 minutes.
people-code-number = Your number
people-code = Code
people-code-hint = Six digits.
people-code-button = Go on
people-code-again = Ask for another code
people-code-void-title = This code no longer works
people-code-void = It is too old, was used already, or was mistyped too often.

people-link-expired-title = This link no longer works
people-link-expired = It was used already, or it is too old. A link works only once.
people-link-expired-sign-up = If your account is ready, sign in. If not, sign up once more.
people-link-expired-reset = Ask for a new one.
people-link-expired-sign-in = Ask whoever gave it to you for a new one, or sign in with your password.
people-link-expired-administrator = Start the program again: as long as there is no administrator, it prints a new link.

people-sign-in-title = Sign in
people-sign-in-button = Sign in
people-forgotten-link = You don't know your password?

people-forgotten-title = Choose a new password
people-forgotten-lead = Write your email address or mobile number, and we send you a link or a code by which to choose one.
people-forgotten-email-hint = The one with which you signed up. If you have neither, ask your coordinator for a new claim code.
people-forgotten-button = Go on
people-reset-title = Choose a new password
# $name (String) - whose password it is
people-reset-lead = For the account of { $name }. You will be signed out on every other device.
people-reset-button = Save the password

people-one-time-title = Sign in with this link
# $name (String) - whom the link signs in
people-one-time-lead = This link signs you in as { $name }. It works once.
# $name (String) - whom the link signs in
people-one-time-button = Sign in as { $name }
people-one-time-shared = If this is not you, close the page.

people-ways-title = Choose a password
people-ways-lead = We send a link or a code to an address that you confirmed, and with it you choose a password. Being signed in is not enough: on a shared telephone it could be somebody else.
people-ways-first-title = Choose a password first
people-ways-first = You have no password yet, so we can't be sure that it is you who asks, and not somebody else on a telephone that you share. Choose a password, then go on here.
people-ways-mail = Send a link to
people-ways-text = Send a code to
people-ways-unreachable = You can't read what is sent there any more? Then ask the people who run this platform: they make sure that it is you and give you a claim code.
people-ways-none = No email address or mobile number of yours is confirmed, so there is nothing yet by which you can show that it is you. A claim code on a slip of paper can do that: with it you choose a password.
people-ways-institutions = A coordinator of one of these institutions can print you one. On its page you find how to reach it.
people-ways-operator = Ask the people who gave you the link by which you signed in for one.

people-account-title = Your account
people-account-save = Save
people-account-known-by = What you are known by
people-account-known-by-none = There is no address with your account yet. A coordinator can give you a link to sign in.
people-account-email = Email address
people-account-phone = Telephone number
people-account-code = Learner code
people-account-verified = Confirmed
people-account-unverified = Not confirmed
people-account-password = Password
people-account-password-change = Choose a new password
people-account-devices = Your devices
people-account-devices-why = Did you sign in on a telephone or computer that others use? This signs you out on all of them, here too.
people-account-sign-out-everywhere = Sign out everywhere

people-account-devices-link = See where you are signed in, and sign out there

people-devices-title = Your phones and computers
people-devices-lead = You are signed in here. If you don't know one of them, sign it out and choose a new password.
people-devices-here = This device
people-devices-since = Signed in:
people-devices-last-seen = Last used:
people-devices-unknown = Another browser
# $browser (String) - the browser's name
# $system (String) - the system's name
people-devices-browser-on = { $browser } on { $system }
# $device (String) - the browser and its system
people-devices-sign-out-label = Sign out: { $device }

people-sign-out-title = Sign out?
people-sign-out-unsent = This phone or computer still holds answers that have not been sent. If you sign out now, they are lost:
people-sign-out-go-back = Go back and send them
people-sign-out-anyway = Sign out anyway
people-contacts-title = How you are reached
people-contacts-lead = With each of these, once it is confirmed, you can sign in and choose a new password.
people-contacts-none = Nothing yet. Add an email address or a mobile number, so that you can get back into your account.
people-contacts-for-messages = Confirmed, messages come here
people-contacts-prefer = Use for messages
people-contacts-remove = Remove
people-contacts-again = Send again
people-contacts-add-title = Add an address or a number
people-contacts-add-hint = We send a link or a code to it, to be sure that it is yours. Your other addresses are told.
people-contacts-add = Add
people-contacts-confirm-title = Confirm the address
# $name (String) - whose account it is
people-contacts-confirm-lead = This address will belong to the account of { $name }. If that is not you, close the page.
people-contacts-confirm = Confirm
people-contacts-taken-title = This address has an account of its own
people-contacts-taken = It belongs to another account, so it was not added. Sign in with it to see that account.
people-error-last-way-in = Without this you could not get into your account any more: add another address first
people-notice-link-mailed = If the address is right, a mail with a link is on its way. The link works for 24 hours.
people-notice-address-added = The address is confirmed.

people-claim-title = Claim your account
people-claim-lead = You were given a slip of paper with a code? Type it here.
people-claim-code = Code on the slip
people-claim-code-hint = Twelve letters and digits. Dashes and capitals make no difference.
# $name (String) - whose account it is
people-claim-account-of = Account of { $name }
people-claim-made-by = Made by
people-claim-not-you = If this is not you, close the page and give the slip back.
people-claim-address = Email address or mobile number (optional)
people-claim-address-hint = With it you can get back into your account if you forget the password.
people-claim-agree = I agree to this
people-claim-button = Claim the account
people-claim-void-title = This code does not work
people-claim-void = It was used already, is too old, or another took its place. Ask your coordinator for a new slip.
people-claim-again = Type a code
people-claim-link = You have a slip with a code?
people-error-claim-shape = A code has twelve letters and digits, like 7K2M-9PXR-4TQD: look at the slip again
people-error-claim-unknown = This code does not work: check each letter, or ask your coordinator for a new slip
people-error-agree = Tick the box if you agree; without that there is no account

people-administrator-title = The first administrator
people-administrator-lead = This installation has no administrator yet. Whoever holds this link becomes the first. It works once.
people-administrator-email-hint = With it you sign in. No mail is sent to it now.
people-administrator-button = Become administrator

people-notice-ready = Your account is ready.
people-notice-signed-out = You are signed out.
people-notice-signed-out-everywhere = You are signed out on every device.
people-notice-device-signed-out = That phone or computer is signed out.
people-notice-password-changed = Your new password is saved. Sign in with it.
people-notice-password-saved = Your new password is saved.
people-notice-saved = Saved.

people-privacy-title = Privacy notice
# $version (String) - the date of this wording
people-privacy-version = Version of { $version }
