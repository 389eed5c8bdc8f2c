# Bringing learners into a cohort: the coordinator's form, invitations, slips of paper; and how the learner joins.

bring-title = Bring a learner
# $institution (String) - for which institution
bring-lead = { $institution } brings this learner into the cohort and will see their progress in it.
bring-name = Name
bring-code = Learner code (optional)
bring-code-hint = Your own number for this learner. With it and a password they can sign in. Without one, we choose a code for learners who have no address.
bring-address = Email address or mobile number (optional)
bring-address-hint = We send an invitation there. Leave it empty for a learner who has neither: you print a slip with a code for them.
bring-button = Bring the learner
bring-another = Bring a learner
bring-error-code = A learner code has at most 32 letters, digits, dashes, dots and slashes
bring-error-code-taken = You have given this code to another learner: use another
bring-error-same-name = A learner of this name, who has not come yet, is in the cohort already: give this one a learner code, so that the two can be told apart
bring-error-too-many = This address has been sent enough messages for now: try again later
bring-notice-brought = The learner is in the list. Make a slip for them now.
bring-notice-invited = The invitation is on its way.

bring-invitations = Invitations
bring-invitations-title = Invitations that wait for an answer
bring-invitations-lead = Whoever owns the address accepts after signing in or up. Whether they have an account already is not shown.
bring-invitations-none = No invitation waits for an answer.
# $date (String) - until when
bring-until = until { $date }
bring-withdraw = Withdraw

slips = Slips
slips-title = Slips for learners
slips-lead = For learners who have neither email nor telephone. A slip holds a code that opens the learner’s account once.
slips-none = Nobody waits for a slip.
slips-for-whom = For whom?
slips-has-one = has a slip that works
slips-has-none = has no slip that works
slips-once = Codes are shown only once. If you make new ones, the slips that these learners have stop working.
slips-make = Make codes and show the slips
slips-print = Print this page now and cut it: the codes are not shown again. Loading the page once more makes new codes, and these stop working.
slips-done = Done
slips-qr-label = The address on this slip as a QR code
# $institution (String) - who made the slip
slips-how = Your account on Seekh, made by { $institution }. Scan the square, or open this page and type the code:
# $date (String) - until when the code works
slips-until = The code works once, until { $date }. Give it to nobody.
slips-learner-code = Your learner code, to sign in later:
slips-support = Help:
slips-recover-title = A new claim code
# $name (String) - for whom
slips-recover-lead = For { $name }, who can no longer get into their account.
slips-recover-what = With the code they choose a new password. Whoever is signed in as this person will be signed out, and codes that were made before stop working.
slips-recover-make = Make a code and show the slip
slips-only-owner-title = No code was made
slips-only-owner = This account can only be recovered by its owner or by a platform administrator.

bring-language-why = We write in this language, unless whoever has the address has chosen one on Seekh.

# $institution (String) - who invites
join-title = { $institution } invites you
# $institution (String) - who invites
join-who-sees = If you accept, { $institution } sees your progress in this cohort. It sees nothing of what else you do.
join-accept = Accept and join
join-ignore = If you don’t want to, close this page. Nobody is told.
join-needs-account = To accept, sign in, or create an account: it is free. You come back here afterwards.
join-adds-address = Accepting also shows that the address it was sent to reaches you. It becomes part of your account, if it isn’t yet.
join-anothers-title = The invitation belongs to another account
join-anothers = It was sent to an address that is part of another account. Sign out, sign in to that account, and open the link again. Nothing was changed.
join-anothers-both = If both accounts are yours, you can make one of them first.
join-anothers-merge = Make one account of two
join-in-already-title = You are in this cohort already
join-in-already = You came into it by yourself or through another institution. Nothing was changed: who sees your progress stays as it was.
join-over = The invitation was accepted or withdrawn already, or it is too old. Ask whoever invited you for another.
