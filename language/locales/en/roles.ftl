# Roles, invitations to them, and where one works.

roles-title = Roles
roles-the-platform = The whole platform
roles-platform-administrator = Platform administrator
roles-administrator = Administrator
roles-coordinator = Coordinator
roles-instructor = Instructor
roles-author = Author
roles-reviewer = Reviewer
roles-facilitator = Facilitator
roles-giver-platform = A platform administrator
roles-giver-operator = The operator

roles-holders = Who holds a role
roles-holders-none = Nobody holds a role here yet.
roles-name = Name
roles-role = Role
roles-place = Where
roles-given-by = Given by
roles-given-at = Since
roles-withdraw = Withdraw
# $name (String) - who holds the role
roles-withdraw-from = Withdraw the role of { $name }
roles-former = Roles that were withdrawn
roles-withdrawn-by = Withdrawn by
roles-withdrawn-at = Until

roles-invite = Invite someone
roles-invite-lead = They get a link by mail, and hold the role once they have accepted. The link works for 14 days.
roles-address = Email address
roles-address-hint = Nobody is told whether this address has an account.
roles-invite-button = Send the invitation
roles-invitations = Invitations that wait
roles-invited-by = Invited by
roles-expires = Works until
roles-expired = Expired
roles-void = Void: who invited may no longer do so
roles-invitation-actions = What you can do
roles-send-anew = Send anew
roles-withdraw-invitation = Withdraw
roles-error-role = Choose one of the roles in the list
roles-error-invited-before = This address was invited to this role already: send that invitation anew
roles-error-too-many = 50 invitations wait already: withdraw some that nobody needs
roles-error-gone = This was accepted or withdrawn meanwhile, or is not here
roles-error-last-of-platform = The platform needs an administrator: invite another one first
roles-error-last-of-institution = The institution needs an administrator: invite another one first, or ask a platform administrator

roles-sent-title = The invitation is on its way
roles-sent-link = The link, to hand over yourself
roles-sent-link-why = If mail does not reach them, give them this link in another way. It is shown only now. Whoever holds it can accept, once.
roles-sent-back = Back to the roles

roles-invitation-title = An invitation
# $name (String) - who invites
roles-invitation-lead = { $name } invites you to a role on Seekh.
roles-invitation-sign-in = To accept, sign in or create an account. You come back here afterwards.
# $name (String) - who is signed in
roles-invitation-account = You are signed in as { $name }. The role goes to this account.
roles-invitation-accept = Accept the role
roles-invitation-other = If this is not your account, sign out first and open the link again.
roles-invitation-unproved = This account has no confirmed address, number or code yet. Add one to your account first, then open the link again.
roles-ended-title = This invitation no longer works
roles-ended-accepted = It was accepted already. An invitation works once.
roles-ended-withdrawn = It was withdrawn.
roles-ended-void = Whoever invited you may no longer give this role.
roles-ended-expired = It is too old: an invitation works for 14 days.
roles-ended-unknown = There is no such invitation, or a newer one was sent to you.
roles-ended-advice = Ask whoever invited you for a new one.

roles-notice-withdrawn = The role is withdrawn.
roles-notice-invitation-withdrawn = The invitation is withdrawn.
roles-notice-accepted = The role is yours.

roles-work-none = You hold no role. What you learn is under Learning.
