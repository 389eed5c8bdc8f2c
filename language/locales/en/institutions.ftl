# What institutions say of themselves, and the platform that adds them.

institutions-settings = Settings
institutions-short-name = Short name
institutions-short-name-hint = What people call it, at most 32 characters: HSA
institutions-name-en = Full name in English
institutions-name-ur = Full name in Urdu
institutions-about-en = About it in English, one paragraph
institutions-about-ur = About it in Urdu, one paragraph
institutions-time-zone = Time zone
institutions-time-zone-hint = Dates and deadlines are in this zone. In Pakistan it is Asia/Karachi.
institutions-accent = Colour
institutions-accent-hint = Written as # and six digits: #0c5a3e. Words in it must be readable on a light page; for dark screens a lighter one is made of it. Leave it empty for the neutral colour.
institutions-sender-name = Name of the sender of mails
institutions-sender-name-hint = Leave it empty for the name of this installation.
institutions-sender-address = Address of the sender of mails
institutions-sender-address-hint = The mail server must be allowed to send for it. Leave it empty for the address of this installation.
institutions-support = Where people find help
institutions-support-hint = An email address, a telephone number, or an address that begins with https://
institutions-help = Help
institutions-logo = Logo
institutions-logo-hint = A PNG, JPEG or WebP file of at most 1 MB. It is made smaller, to 512 pixels on a side.
institutions-logo-save = Save the logo
institutions-logo-remove = Remove the logo
institutions-signatories = Signatories
institutions-signatories-lead = Who signs certificates, in the order in which the signatures stand.
institutions-signatories-none = Nobody signs yet.
institutions-signatory = A signatory
institutions-signatory-add = Add a signatory
# $name (String) - the signatory
institutions-signatory-up = Move { $name } up
institutions-signatory-remove = Remove this signatory
institutions-signatory-name-en = Name in Latin letters
institutions-signatory-name-ur = Name in Urdu
institutions-signatory-title-en = Title in English
institutions-signatory-title-ur = Title in Urdu
institutions-meanwhile-title = Somebody else has changed this meanwhile
institutions-meanwhile = Nothing of yours is saved yet, and nothing that you typed is lost. Below is what they saved where it differs from yours. Save once more to put yours in its place.

institutions-error-empty = Fill this in
# $most (Number) - characters
institutions-error-long = This is too long: { $most } characters are the most
institutions-error-character = This contains a character that can’t be shown: type it once more by hand
institutions-error-letter = Write this in letters
institutions-error-time-zone = Choose a time zone from the list
institutions-error-accent = Write the colour as # and six digits, like #0c5a3e
institutions-error-accent-pale = Words in this colour can’t be read on a light page: choose a darker one
institutions-error-support = Write an email address, a telephone number, or an address that begins with https://
institutions-error-logo-none = Choose a file
institutions-error-logo-large = The file has more than 1 MB: make it smaller
institutions-error-logo-kind = This is not a PNG, JPEG or WebP picture that can be read. Drawings (SVG) are not taken: save yours as PNG
institutions-error-logo-pixels = The picture is too large: it may have at most 4096 pixels on a side
institutions-error-signatories = There are six signatories already: a certificate has no room for more
institutions-error-signatory-gone = This signatory was removed meanwhile

platform-institutions = Institutions
platform-roles = Roles on the platform
platform-institution-add = Add an institution
platform-institution-lead = Its page is there at once. Then invite its first administrator.
platform-institution-button = Add the institution
platform-slug = Word in addresses
platform-slug-hint = At most 32 small Latin letters, digits and hyphens, like hsa. It never changes.
platform-error-slug = Use small Latin letters, digits and single hyphens, at most 32
platform-error-slug-taken = Another institution has this word already: choose another
platform-notice-added = The institution is added. Invite its first administrator.
