# What people are told: notifications, mail and who wants it, mail that did not arrive.

messages-notifications = Notifications
# $count (Number) - how many are unread
messages-notifications-unread = { $count ->
    [one] Notifications: { $count } unread
   *[other] Notifications: { $count } unread
}
messages-none = Nothing yet. Here you are told what happens with your courses and your account.
messages-unread = New
messages-mark-read = Mark all as read
messages-older = Older ones
messages-notice-read = All are marked as read.

messages-preferences = Mail from Seekh
messages-preferences-lead = Everything is told in the app. Choose what you also want by mail.
messages-wanted = Send me mail about
messages-security = The safety of your account
messages-courses = My courses and certificates
messages-reminders = Reminders that something is due
messages-announcements = Announcements by the institutions
messages-security-always = Mail about the safety of your account is always sent.

messages-bounced = Mail to this address came back:
messages-bounced-why = Until you confirm it, we write to it only about the safety of your account.
messages-bounced-again = Send a mail to confirm it
messages-notice-on-its-way = The mail is on its way.
messages-notice-confirmed = The address is confirmed.
messages-too-many-title = Not so many at once
messages-too-many = Several mails were sent to this address within the hour. Look for them there, also among spam, or try again later.
messages-confirm-title = Does mail reach you here?
messages-confirm-void = It was used already, or a newer one has taken its place.
messages-link-void-title = This link does not work any more

messages-off-title = You get no more mail about this
messages-on-title = You get mail about this
messages-switch-off = Stop these mails
messages-switch-on = Send them again
messages-off-rest = In the app you are told as before, and mail about the safety of your account is always sent.
messages-unsubscribe-void = Sign in to choose what you want by mail.

messages-undelivered = Mail that did not arrive
messages-undelivered-lead = These mails were given up. Of an address you see the first letter and the domain where you see the person among your learners, and nothing of other addresses.
messages-not-seen = Not shown
messages-undelivered-none = No mail was given up in the last 30 days.
# $count (Number) - how many wait
messages-waiting = { $count ->
    [one] { $count } mail waits to be sent.
   *[other] { $count } mails wait to be sent.
}
messages-column-recipient = To
messages-column-kind = Kind
messages-column-when = Given up
messages-column-why = Why
messages-column-again = Again
messages-try-again = Try again
messages-again-emptied = It held a link for one person and is emptied. They can ask for a new one.
messages-again-dead = Nobody can be reached at this address until its owner confirms it.
messages-again-switched-off = Its reader has switched such mail off.
messages-again-not-seen = It can’t be tried again. Its reader finds it in the app.
messages-again-not-given-up = This mail is not in the list any more: it waits, or was sent.

messages-preview = What our mail looks like
messages-preview-lead = Each kind of mail with sample data, in both languages.
messages-preview-text = For programs that show text only
