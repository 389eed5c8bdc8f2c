# Text messages. A segment holds 160 characters of the old alphabet (no curly quotation marks), and each costs.

# $code (String) - six digits
text-code = Seekh code: { $code }. It works for 10 minutes. Tell it to nobody.
text-already = This number has an account on Seekh: sign in, or choose a new password. If it was not you, do nothing.
# $institution (String) - what people call the institution
# $address (String) - the address of the link
text-invitation = { $institution } invites you to a course on Seekh: { $address }
text-addresses-changed = The addresses of your Seekh account were changed. If it was not you, sign in and look at your account.
text-account-unused = You have not used your Seekh account for long: it will be erased in 30 days. To keep it, sign in once.
