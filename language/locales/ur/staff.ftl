# Cohorts from the side of those who run them and teach in them.

staff-cohorts = گروپ
staff-cohorts-title = { $institution } کے گروپ
staff-cohorts-lead = وہ گروپ جو آپ کا ادارہ چلاتا ہے، اور وہ جن میں وہ سیکھنے والے لاتا ہے۔
staff-cohorts-none = یہاں ابھی کوئی گروپ نہیں۔
staff-tie-host = میزبان ادارہ
staff-tie-partner = شریک ادارہ
staff-learners = { $count ->
    [0] آپ کو نظر آنے والا کوئی سیکھنے والا نہیں
    [one] ایک سیکھنے والا
   *[other] { $count } سیکھنے والے
}
staff-learners-title = سیکھنے والے
staff-no-learners = اس گروپ میں ابھی کوئی ایسا نہیں جسے آپ دیکھ سکیں۔
staff-column-name = نام
staff-column-state = حالت
staff-column-progress = پیش رفت
staff-column-brought-by = کون لایا
staff-column-quizzes = جمع کرائے گئے کوئز
staff-brought-by-us = آپ کا ادارہ
staff-brought-by-nobody = خود شامل ہوئے
staff-state-active = سیکھ رہے ہیں
staff-state-invited = ابھی نہیں آئے
staff-state-completed = مکمل
staff-state-withdrawn = چھوڑ گئے
staff-sight-host-alone = آپ اس گروپ کے تمام لوگوں کو دیکھ سکتے ہیں۔
staff-sight-host = یہ مشترکہ گروپ ہے۔ آپ ان سیکھنے والوں کو دیکھتے ہیں جنہیں { $institution } لایا اور جو خود شامل ہوئے۔ جنہیں کوئی شریک ادارہ لایا، انہیں وہی ادارہ دیکھتا ہے۔
staff-sight-partner = اس گروپ کا میزبان { $host } ہے۔ آپ ان سیکھنے والوں کو دیکھتے ہیں جنہیں { $institution } لایا۔
staff-partners = شریک ادارے
staff-partners-none = کوئی اور ادارہ اس گروپ میں سیکھنے والے نہیں لاتا۔
staff-partner = ادارہ
staff-partner-hint = اس کے کوآرڈینیٹر اس گروپ میں اپنے سیکھنے والے لا سکتے ہیں، اور صرف انہی کو دیکھتے ہیں۔
staff-partner-add = شریک ادارہ شامل کریں
staff-partner-remove = { $institution } کو ہٹائیں
staff-error-partner-unknown = فہرست میں سے کوئی ادارہ چنیں۔
staff-error-partner-host = میزبان ادارہ خود اپنا شریک نہیں ہو سکتا۔
staff-error-partner-has-learners = یہ ادارہ سیکھنے والے لا چکا ہے، اس لیے اسے ہٹایا نہیں جا سکتا۔
staff-person-eyebrow = { $institution } کو نظر آنے والے سیکھنے والے
staff-person-sight = اس صفحے پر وہی کچھ ہے جو { $institution } اس شخص کے بارے میں دیکھ سکتا ہے؛ وہ کہیں اور کیا کرتے ہیں، یہ یہاں نہیں۔
staff-contacts = رابطے کا طریقہ
staff-contacts-hidden = یہ شخص خود شامل ہوا، اس لیے اس کا رابطہ آپ کو نہیں دکھایا جاتا۔
staff-contacts-none = نہ ای میل ہے، نہ فون نمبر۔ دعویٰ کوڈ سے یہ اندر آ سکتے ہیں۔
staff-taught-title = سیکھنے والے
staff-taught-lead = آپ اس گروپ میں پڑھاتے ہیں: آپ سیکھنے والوں کے نام اور اس گروپ میں ان کا کام دیکھتے ہیں۔
staff-attempt-passed = کوشش { $number }، کامیاب
staff-attempt-not-passed = کوشش { $number }، ناکام
staff-attempt-waits = کوشش { $number }، جانچ باقی ہے
staff-figures-title = کتنے لوگ سیکھ رہے ہیں
staff-figures-lead = یہ کورس آپ کے ادارے کا ہے، اس لیے آپ دیکھتے ہیں کہ کتنے لوگ اسے لیتے اور مکمل کرتے ہیں، یہ نہیں کہ کون۔ پانچ سے کم تعداد، اور وہ جس سے ایسی تعداد نکالی جا سکے، نہیں دکھائی جاتی۔
staff-figures-host = میزبان
staff-figures-learners = سیکھنے والے
staff-figures-completed = مکمل کیا
staff-figures-together = کل
staff-figures-hidden = نہیں دکھایا گیا
