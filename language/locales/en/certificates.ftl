# Certificates: confirming the name, the document, checking one.

certificate-list-title = My certificates
certificate-list-empty-title = You have no certificate yet
certificate-list-empty = When you have completed a course, you confirm your name and the certificate stands here for good.
certificate-notice-issued = Your certificate has been issued. It stays here, and you can print it at any time.

certificate-not-yet-title = There is something left to do
certificate-not-yet = The certificate is issued once everything the course asks for is done.
certificate-see-missing = See what is missing

certificate-confirm-title = Confirm your name
certificate-confirm-lead = You have completed this course. Look at your name before the certificate is issued: what stands in the field now is frozen in it, whatever you change in your profile later.
certificate-name-label = Your full name
certificate-name-hint = It is printed exactly as you write it here. Write it as it stands on your identity card or your professional registration. It cannot be changed later: a mistake needs a correction and a new certificate.
certificate-name-empty = Write your full name.
certificate-name-too-long = A name can have at most 200 characters. Shorten it.
certificate-name-forbidden = The name holds a line break or an invisible character. Delete it and type the name again.
certificate-who-sees-what = Whoever has the number of your certificate can see your name, the course, its CPD hours, the institution and the dates. Your scores stand on the certificate only, and nobody sees your email address or telephone number.
certificate-demonstration-note = This is a demonstration. You can see how it works, but the certificate will be marked as a demonstration and proves nothing.
certificate-confirm-button = Issue my certificate

# $course (String) - the course's title
certificate-page-title = Certificate: { $course }
certificate-print-hint = To keep it on paper or as a file, print this page: A4, landscape.
certificate-public-page = See what others see when they check it
certificate-damaged-title = This certificate is damaged
certificate-damaged = What is stored no longer matches what was issued, so it is not shown. It is not your doing. Write to the institution that ran the course; keep a printed copy if you have one.

certificate-demonstration-band = Demonstration – this certificate proves nothing
certificate-demonstration-tag = Demonstration
certificate-kind-achievement = Certificate of achievement
certificate-certifies = This certifies that
certificate-has-passed = has completed this course and passed its assessments:
certificate-has-completed = has completed this course:
certificate-jointly-with = jointly with
certificate-name = Name
certificate-kind = Certificate
certificate-course = Course
certificate-course-code = Course
# $number (Number) - the revision of the course
certificate-revision = revision { $number }
certificate-cpd-hours = CPD hours
certificate-completed-on = Completed on
certificate-issued-on = Issued on
certificate-issued-by = Issued by
certificate-assessments = Assessments
# $score (Number) - the share of the points reached
# $pass-mark (Number) - the share of the points needed
certificate-score = { $score } % (pass mark { $pass-mark } %)
certificate-accreditation = Accreditation
certificate-not-accredited = Not accredited by PM&DC or PNMC
certificate-serial = Certificate number
certificate-check-at = Check that it is genuine:
certificate-qr-label = QR code of the page where this certificate can be checked

verify-title = Check a certificate
verify-lead = See at once whether a certificate was really issued here. You need no account.
verify-label = Certificate number
verify-hint = 16 letters and digits in four groups, printed beside the QR code. Small letters will do, and so will a number without hyphens.
verify-button = Check
verify-another = Check another certificate
verify-empty = Write the number that is printed on the certificate.
# $symbol (String) - what was typed
verify-forbidden-symbol = “{ $symbol }” does not occur in certificate numbers. Compare what you typed with the certificate.
# $found (Number) - how many letters and digits were typed
verify-wrong-length = { $found ->
    [one] A certificate number has 16 letters and digits, and this is only one. Type all four groups.
   *[other] A certificate number has 16 letters and digits, and this has { $found }. See whether something is missing or typed twice.
}
verify-check-fails = A letter or digit is wrong, or two of them are swapped. Compare the four groups one by one.

verdict-valid-title = This certificate is valid
verdict-valid = It was issued here and has not been changed since.
verdict-demonstration-title = This is only a demonstration
verdict-demonstration = It comes from a trial installation. It proves nothing, whoever’s name is on it.
verdict-altered-title = This certificate cannot be trusted
verdict-altered = A certificate with this number was issued, but its record was changed afterwards. Ask the institution that is named on it.
verdict-unknown-title = No such certificate
verdict-unknown = No certificate with this number was issued here. If the number is the one printed on it, the certificate is not genuine.
verdict-mistyped-title = This number is mistyped
verdict-mistyped = It cannot be the number of any certificate, so nothing is said about yours yet. Compare it with the certificate and try again.
verdict-compare = Compare this with the paper. If they differ, only what stands here counts.
verdict-no-private-data = Scores, addresses and telephone numbers are never shown here.
