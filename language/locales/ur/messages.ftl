# لوگوں کو کیا بتایا جاتا ہے: اطلاعات، ای میل اور اس کی پسند، اور وہ ای میل جو نہ پہنچ سکی۔

messages-notifications = اطلاعات
messages-notifications-unread = { $count ->
    [one] اطلاعات: { $count } نئی
   *[other] اطلاعات: { $count } نئی
}
messages-none = ابھی کچھ نہیں۔ آپ کے کورسز اور اکاؤنٹ میں جو کچھ ہوگا، یہاں بتایا جائے گا۔
messages-unread = نئی
messages-mark-read = سب کو پڑھا ہوا مان لیں
messages-older = پرانی اطلاعات
messages-notice-read = سب اطلاعات پڑھی ہوئی مان لی گئیں۔

messages-preferences = سیکھ کی ای میل
messages-preferences-lead = ایپ میں آپ کو سب کچھ بتایا جاتا ہے۔ چنیں کہ ای میل سے کیا کیا چاہیے۔
messages-wanted = مجھے ان باتوں کی ای میل بھیجیں
messages-security = آپ کے اکاؤنٹ کی حفاظت
messages-courses = میرے کورسز اور اسناد
messages-reminders = باقی کاموں کی یاد دہانی
messages-announcements = اداروں کے اعلانات
messages-security-always = اکاؤنٹ کی حفاظت کے بارے میں ای میل ہمیشہ بھیجی جاتی ہے۔

messages-bounced = اس پتے پر بھیجی گئی ای میل واپس آ گئی:
messages-bounced-why = جب تک آپ اس کی تصدیق نہیں کرتے، ہم یہاں صرف اکاؤنٹ کی حفاظت کے بارے میں لکھیں گے۔
messages-bounced-again = تصدیق کے لیے ای میل بھیجیں
messages-notice-on-its-way = ای میل بھیجی جا رہی ہے۔
messages-notice-confirmed = پتے کی تصدیق ہو گئی۔
messages-too-many-title = اتنی جلدی نہیں
messages-too-many = اس پتے پر ایک گھنٹے میں کئی ای میل بھیجی جا چکی ہیں۔ انہیں وہاں، سپیم میں بھی، دیکھیں یا کچھ دیر بعد دوبارہ کوشش کریں۔
messages-confirm-title = کیا یہاں ای میل آپ تک پہنچتی ہے؟
messages-confirm-void = یہ استعمال ہو چکا ہے، یا اس کی جگہ نیا لنک بھیجا جا چکا ہے۔
messages-link-void-title = یہ لنک اب کام نہیں کرتا

messages-off-title = اب آپ کو اس بارے میں ای میل نہیں آئے گی
messages-on-title = آپ کو اس بارے میں ای میل آتی ہے
messages-switch-off = یہ ای میل بند کریں
messages-switch-on = دوبارہ بھیجیں
messages-off-rest = ایپ میں آپ کو پہلے کی طرح بتایا جائے گا، اور اکاؤنٹ کی حفاظت کے بارے میں ای میل ہمیشہ بھیجی جاتی ہے۔
messages-unsubscribe-void = سائن اِن کر کے چنیں کہ آپ کو کون سی ای میل چاہیے۔

messages-undelivered = جو ای میل نہ پہنچ سکی
messages-undelivered-lead = یہ ای میل بھیجنے کی کوشش چھوڑ دی گئی۔ جو لوگ آپ کے سیکھنے والوں میں نظر آتے ہیں، ان کے پتے کا پہلا حرف اور ڈومین دکھایا جاتا ہے؛ باقی پتوں کا کچھ نہیں۔
messages-not-seen = نہیں دکھایا جاتا
messages-undelivered-none = پچھلے 30 دنوں میں ایسی کوئی ای میل نہیں۔
messages-waiting = { $count ->
    [one] { $count } ای میل بھیجی جانی باقی ہے۔
   *[other] { $count } ای میل بھیجی جانی باقی ہیں۔
}
messages-column-recipient = کسے
messages-column-kind = قسم
messages-column-when = کب چھوڑی گئی
messages-column-why = کیوں
messages-column-again = دوبارہ
messages-try-again = دوبارہ کوشش کریں
messages-again-emptied = اس میں ایک شخص کے لیے لنک تھا جو مٹا دیا گیا ہے۔ وہ نیا لنک مانگ سکتے ہیں۔
messages-again-dead = جب تک پتے کے مالک تصدیق نہ کریں، اس پتے پر کسی تک پہنچا نہیں جا سکتا۔
messages-again-switched-off = پڑھنے والے نے ایسی ای میل بند کر رکھی ہے۔
messages-again-not-seen = اسے دوبارہ نہیں بھیجا جا سکتا۔ پڑھنے والے کو یہ ایپ میں ملے گی۔
messages-again-not-given-up = یہ ای میل اب فہرست میں نہیں: یا تو باقی ہے یا بھیجی جا چکی ہے۔

messages-preview = ہماری ای میل کیسی دکھتی ہے
messages-preview-lead = ہر قسم کی ای میل مثال کے ساتھ، دونوں زبانوں میں۔
messages-preview-text = ان پروگراموں کے لیے جو صرف متن دکھاتے ہیں
