# اکاؤنٹ: بنانا، سائن اِن، پاس ورڈ، اپنی معلومات۔

people-name = آپ کا نام
people-name-hint = وہ نام جس سے آپ کو پکارا جائے۔ سند جاری ہونے سے پہلے آپ بتا سکیں گے کہ اس پر نام کیسے لکھا جائے۔
people-email = ای میل پتہ
people-address = ای میل پتہ یا موبائل نمبر
people-address-hint = ہم اس پر لنک یا کوڈ بھیجیں گے تاکہ یقین ہو جائے کہ یہ آپ ہی کا ہے۔
people-identifier = ای میل پتہ، موبائل نمبر یا لرنر کوڈ
people-password = پاس ورڈ
people-new-password = نیا پاس ورڈ
people-new-password-hint = کم از کم 10 حروف۔ تین چار ایسے الفاظ ملا کر لکھنا اچھا ہے جن کا جوڑ صرف آپ کو سوجھے۔ بڑے حروف یا علامتیں ضروری نہیں۔
people-language = زبان
people-have-account = پہلے سے اکاؤنٹ ہے؟
people-no-account = ابھی اکاؤنٹ نہیں ہے؟

people-error-name-empty = اپنا نام لکھیں
people-error-name-long = نام 200 حروف سے لمبا ہے: اسے مختصر کریں
people-error-name-letter = نام حروف میں لکھیں
people-error-name-character = نام میں کوئی نظر نہ آنے والا حرف ہے: نام دوبارہ ہاتھ سے لکھیں
people-error-email-empty = اپنا ای میل پتہ لکھیں
people-error-email = پتہ پورا لکھیں، جیسے name@example.org
people-error-email-character = ای میل پتے میں { $character } نہیں ہو سکتا: پتہ ہاتھ سے انگریزی حروف میں لکھیں
people-error-address-empty = اپنا ای میل پتہ یا موبائل نمبر لکھیں
people-error-address = ای میل پتہ پورا لکھیں، جیسے name@example.org، یا موبائل نمبر، جیسے 0300 1234567
people-error-phone = یہ فون نمبر نہیں ہے: پورا نمبر لکھیں، جیسے 0300 1234567، یا دوسرے ملک کا نمبر اس کے کوڈ کے ساتھ، جیسے +971 50 1234567
people-error-no-texts = یہاں سے ایس ایم ایس نہیں بھیجے جاتے: ای میل پتہ لکھیں
people-error-too-many-texts = اس نمبر پر ابھی کافی ایس ایم ایس بھیجے جا چکے ہیں: ایک گھنٹہ انتظار کریں یا ای میل پتہ استعمال کریں
people-error-code-shape = کوڈ کے چھ ہندسے لکھیں
people-error-code-wrong = ہم نے یہ کوڈ نہیں بھیجا: سب سے نیا پیغام دیکھ کر دوبارہ کوشش کریں
people-error-identifier-empty = اپنا ای میل پتہ، موبائل نمبر یا لرنر کوڈ لکھیں
people-error-password-empty = اپنا پاس ورڈ لکھیں
people-error-password-short = پاس ورڈ بہت چھوٹا ہے: کم از کم 10 حروف ہونے چاہییں
people-error-password-long = پاس ورڈ بہت لمبا ہے: زیادہ سے زیادہ 128 حروف ہو سکتے ہیں
people-error-password-common = یہ پاس ورڈ آسانی سے بوجھا جا سکتا ہے، کیونکہ بہت سے لوگ اسے استعمال کرتے ہیں یا یہ آپ کے نام یا پتے سے بنا ہے: کوئی اور چنیں
people-error-password-wrong = اکاؤنٹ بناتے وقت آپ نے یہ پاس ورڈ نہیں چنا تھا: دوبارہ کوشش کریں
people-error-sign-in = پتہ یا پاس ورڈ درست نہیں: دونوں دیکھ لیں
people-error-wait-seconds = بہت زیادہ کوششیں ہو گئیں۔ { $seconds } سیکنڈ انتظار کریں، پھر دوبارہ کوشش کریں
people-error-wait-minutes = بہت زیادہ کوششیں ہو گئیں۔ { $minutes } منٹ انتظار کریں، پھر دوبارہ کوشش کریں
people-error-address-taken = اس پتے سے ایک اکاؤنٹ پہلے ہی بنا ہوا ہے: کوئی اور پتہ لکھیں

people-sign-up-title = نیا اکاؤنٹ بنائیں
people-sign-up-lead = یہ مفت ہے، اور آپ جو بھی فون یا کمپیوٹر استعمال کریں، آپ کی پڑھائی وہیں سے جاری رہتی ہے۔
people-sign-up-button = اکاؤنٹ بنائیں
people-privacy-gist-title = ہم کیا رکھتے ہیں اور کون دیکھتا ہے
people-privacy-gist-kept = ہم آپ کا نام، پتہ اور کورسز میں آپ کا کام محفوظ رکھتے ہیں۔ پاس ورڈ کی جگہ صرف ایک کوڈ رکھا جاتا ہے جس سے پاس ورڈ واپس معلوم نہیں ہو سکتا۔
people-privacy-gist-seen = جس کورس میں آپ شامل ہوں، اس کے کوآرڈینیٹر اور اساتذہ اس میں آپ کی پیش رفت دیکھتے ہیں، اور وہ ادارہ بھی جو آپ کو اس میں لایا۔ کوئی اور نہیں دیکھتا۔
people-privacy-gist-agree = اکاؤنٹ بنا کر آپ اس سے اتفاق کرتے ہیں۔
people-privacy-link = رازداری کا پورا بیان

people-check-mail-title = اپنی ای میل دیکھیں
people-check-mail-sign-up = اگر پتہ درست ہے تو ای میل بھیجی جا رہی ہے۔ آگے کیا کرنا ہے، اسی میں لکھا ہے۔ اس کا لنک 24 گھنٹے تک کام کرتا ہے۔
people-check-mail-reset = اگر اس پتے کا اکاؤنٹ ہے تو ای میل بھیجی جا رہی ہے۔ اس کے لنک سے آپ نیا پاس ورڈ چن سکتے ہیں۔ لنک ایک گھنٹے تک کام کرتا ہے۔
people-check-mail-missing-title = چند منٹ بعد بھی کچھ نہیں آیا؟
people-check-mail-missing-spam = اسپیم یا غیر ضروری ای میل کا فولڈر دیکھیں۔
people-check-mail-missing-typo = ہو سکتا ہے پتہ لکھنے میں غلطی ہوئی ہو۔
people-try-again = دوبارہ کوشش کریں

people-confirm-title = بس ایک آخری قدم
people-confirm-lead = وہی پاس ورڈ لکھیں جو آپ نے اکاؤنٹ بناتے وقت چنا تھا، پھر آپ کا اکاؤنٹ تیار ہوگا۔
people-confirm-address = آپ کا پتہ
people-confirm-button = تصدیق کریں
people-confirm-why = پاس ورڈ دوبارہ کیوں؟ ہو سکتا ہے کسی اور نے آپ کے پتے سے اکاؤنٹ بنانا چاہا ہو۔ پاس ورڈ کے بغیر کچھ نہیں ہوگا۔ اگر یہ آپ نے نہیں کیا تو یہ صفحہ بند کر دیں۔
people-confirm-forgotten = اگر پاس ورڈ یاد نہیں رہا تو دوبارہ اکاؤنٹ بنائیں اور نیا پاس ورڈ چنیں۔

people-code-title = کوڈ لکھیں
people-code-lead = اگر نمبر درست ہے تو ایس ایم ایس میں ایک کوڈ آ رہا ہے۔ کوڈ 10 منٹ تک کام کرتا ہے۔
people-code-number = آپ کا نمبر
people-code = کوڈ
people-code-hint = چھ ہندسے۔
people-code-button = آگے بڑھیں
people-code-again = نیا کوڈ منگوائیں
people-code-void-title = یہ کوڈ اب کام نہیں کرتا
people-code-void = یہ بہت پرانا ہے، استعمال ہو چکا ہے، یا بہت بار غلط لکھا گیا ہے۔

people-link-expired-title = یہ لنک اب کام نہیں کرتا
people-link-expired = یہ استعمال ہو چکا ہے یا بہت پرانا ہے۔ ہر لنک صرف ایک بار کام کرتا ہے۔
people-link-expired-sign-up = اگر آپ کا اکاؤنٹ تیار ہے تو سائن اِن کریں۔ نہیں تو دوبارہ اکاؤنٹ بنائیں۔
people-link-expired-reset = نیا لنک منگوائیں۔
people-link-expired-sign-in = جس نے یہ لنک دیا تھا اس سے نیا لنک مانگیں، یا اپنے پاس ورڈ سے سائن اِن کریں۔
people-link-expired-administrator = پروگرام دوبارہ چلائیں: جب تک کوئی منتظم نہ ہو، وہ نیا لنک دکھاتا ہے۔

people-sign-in-title = سائن اِن
people-sign-in-button = سائن اِن کریں
people-forgotten-link = پاس ورڈ یاد نہیں؟

people-forgotten-title = نیا پاس ورڈ چنیں
people-forgotten-lead = اپنا ای میل پتہ یا موبائل نمبر لکھیں، ہم آپ کو ایک لنک یا کوڈ بھیجیں گے جس سے آپ نیا پاس ورڈ چن سکیں گے۔
people-forgotten-email-hint = وہی جس سے آپ نے اکاؤنٹ بنایا تھا۔ اگر دونوں نہیں ہیں تو اپنے کوآرڈینیٹر سے نیا کلیم کوڈ مانگیں۔
people-forgotten-button = آگے بڑھیں
people-reset-title = نیا پاس ورڈ چنیں
people-reset-lead = { $name } کے اکاؤنٹ کے لیے۔ باقی ہر فون اور کمپیوٹر پر آپ سائن آؤٹ ہو جائیں گے۔
people-reset-button = پاس ورڈ محفوظ کریں

people-one-time-title = اس لنک سے سائن اِن کریں
people-one-time-lead = اس لنک سے آپ { $name } کے نام سے سائن اِن ہوں گے۔ یہ لنک صرف ایک بار کام کرتا ہے۔
people-one-time-button = { $name } کے نام سے سائن اِن کریں
people-one-time-shared = اگر یہ آپ کا نام نہیں تو صفحہ بند کر دیں۔

people-ways-title = پاس ورڈ چنیں
people-ways-lead = ہم آپ کے تصدیق شدہ پتے پر لنک یا کوڈ بھیجتے ہیں، اور اس سے آپ پاس ورڈ چنتے ہیں۔ صرف سائن اِن ہونا کافی نہیں: مشترکہ فون پر کوئی اور بھی ہو سکتا ہے۔
people-ways-first-title = پہلے پاس ورڈ چنیں
people-ways-first = آپ نے ابھی تک پاس ورڈ نہیں چنا، اس لیے ہمیں یقین نہیں ہو سکتا کہ یہ آپ ہی کہہ رہے ہیں، مشترکہ فون پر کوئی اور نہیں۔ پاس ورڈ چنیں، پھر یہیں سے آگے بڑھیں۔
people-ways-mail = لنک یہاں بھیجیں:
people-ways-text = کوڈ یہاں بھیجیں:
people-ways-unreachable = وہاں بھیجا ہوا پیغام اب آپ نہیں پڑھ سکتے؟ تو اس پلیٹ فارم کو چلانے والوں سے کہیں: وہ یقین کر کے کہ یہ آپ ہی ہیں، آپ کو کلیم کوڈ دیں گے۔
people-ways-none = آپ کا کوئی ای میل پتہ یا موبائل نمبر تصدیق شدہ نہیں، اس لیے ابھی آپ یہ نہیں دکھا سکتے کہ یہ آپ ہی ہیں۔ پرچی پر چھپے کلیم کوڈ سے یہ ہو سکتا ہے: اس سے آپ پاس ورڈ چنتے ہیں۔
people-ways-institutions = ان میں سے کسی ادارے کا کوآرڈینیٹر آپ کو پرچی چھاپ کر دے سکتا ہے۔ ادارے کے صفحے پر رابطے کا طریقہ لکھا ہے۔
people-ways-operator = جس نے آپ کو سائن اِن کا لنک دیا تھا، اس سے کلیم کوڈ مانگیں۔

people-account-title = آپ کا اکاؤنٹ
people-account-save = محفوظ کریں
people-account-known-by = آپ کی پہچان
people-account-known-by-none = آپ کے اکاؤنٹ کے ساتھ ابھی کوئی پتہ نہیں ہے۔ کوآرڈینیٹر آپ کو سائن اِن کا لنک دے سکتے ہیں۔
people-account-email = ای میل پتہ
people-account-phone = فون نمبر
people-account-code = لرنر کوڈ
people-account-verified = تصدیق شدہ
people-account-unverified = تصدیق نہیں ہوئی
people-account-password = پاس ورڈ
people-account-password-change = نیا پاس ورڈ چنیں
people-account-devices = آپ کے فون اور کمپیوٹر
people-account-devices-why = کیا آپ نے کسی ایسے فون یا کمپیوٹر پر سائن اِن کیا جو دوسرے بھی استعمال کرتے ہیں؟ یہ بٹن دبانے سے آپ ہر جگہ سائن آؤٹ ہو جائیں گے، یہاں بھی۔
people-account-sign-out-everywhere = ہر جگہ سے سائن آؤٹ کریں

people-account-devices-link = دیکھیں کہ آپ کہاں کہاں سائن اِن ہیں، اور وہاں سے سائن آؤٹ کریں

people-devices-title = آپ کے فون اور کمپیوٹر
people-devices-lead = آپ یہاں سائن اِن ہیں۔ اگر ان میں سے کسی کو نہیں پہچانتے تو اسے سائن آؤٹ کریں اور نیا پاس ورڈ چنیں۔
people-devices-here = یہی فون یا کمپیوٹر
people-devices-since = سائن اِن کیا:
people-devices-last-seen = آخری استعمال:
people-devices-unknown = کوئی اور براؤزر
people-devices-browser-on = { $system } پر { $browser }
people-devices-sign-out-label = سائن آؤٹ کریں: { $device }

people-sign-out-title = سائن آؤٹ کریں؟
people-sign-out-unsent = اس فون یا کمپیوٹر پر ایسے جواب موجود ہیں جو ابھی بھیجے نہیں گئے۔ ابھی سائن آؤٹ کرنے سے وہ ضائع ہو جائیں گے:
people-sign-out-go-back = واپس جا کر بھیجیں
people-sign-out-anyway = پھر بھی سائن آؤٹ کریں
people-contacts-title = آپ سے رابطہ
people-contacts-lead = ان میں سے جس کی تصدیق ہو جائے، اس سے آپ سائن اِن کر سکتے ہیں اور نیا پاس ورڈ چن سکتے ہیں۔
people-contacts-none = ابھی کچھ نہیں۔ ای میل پتہ یا موبائل نمبر لکھ دیں تاکہ آپ اپنے اکاؤنٹ میں واپس آ سکیں۔
people-contacts-for-messages = تصدیق شدہ، پیغام یہیں آتے ہیں
people-contacts-prefer = پیغاموں کے لیے استعمال کریں
people-contacts-remove = ہٹائیں
people-contacts-again = دوبارہ بھیجیں
people-contacts-add-title = پتہ یا نمبر شامل کریں
people-contacts-add-hint = ہم اس پر لنک یا کوڈ بھیجیں گے تاکہ یقین ہو جائے کہ یہ آپ ہی کا ہے۔ آپ کے دوسرے پتوں پر اطلاع دی جائے گی۔
people-contacts-add = شامل کریں
people-contacts-confirm-title = پتے کی تصدیق کریں
people-contacts-confirm-lead = یہ پتہ { $name } کے اکاؤنٹ میں شامل ہوگا۔ اگر یہ آپ کا نام نہیں تو صفحہ بند کر دیں۔
people-contacts-confirm = تصدیق کریں
people-contacts-taken-title = اس پتے کا اپنا اکاؤنٹ ہے
people-contacts-taken = یہ کسی اور اکاؤنٹ کا ہے، اس لیے شامل نہیں ہوا۔ وہ اکاؤنٹ دیکھنے کے لیے اسی سے سائن اِن کریں۔
people-error-last-way-in = اس کے بغیر آپ اپنے اکاؤنٹ میں نہیں آ سکیں گے: پہلے کوئی اور پتہ شامل کریں
people-notice-link-mailed = اگر پتہ درست ہے تو لنک والی ای میل بھیجی جا رہی ہے۔ لنک 24 گھنٹے تک کام کرتا ہے۔
people-notice-address-added = پتے کی تصدیق ہو گئی۔

people-claim-title = اپنا اکاؤنٹ حاصل کریں
people-claim-lead = کیا آپ کو کوڈ والی پرچی ملی ہے؟ کوڈ یہاں لکھیں۔
people-claim-code = پرچی پر لکھا کوڈ
people-claim-code-hint = بارہ انگریزی حروف اور ہندسے۔ ڈیش اور بڑے چھوٹے حروف سے فرق نہیں پڑتا۔
people-claim-account-of = { $name } کا اکاؤنٹ
people-claim-made-by = بنانے والا ادارہ:
people-claim-not-you = اگر یہ آپ کا نام نہیں تو صفحہ بند کریں اور پرچی واپس کر دیں۔
people-claim-address = ای میل پتہ یا موبائل نمبر (ضروری نہیں)
people-claim-address-hint = پاس ورڈ بھول جانے پر آپ اس سے اپنے اکاؤنٹ میں واپس آ سکیں گے۔
people-claim-agree = میں اس سے اتفاق کرتا یا کرتی ہوں
people-claim-button = اکاؤنٹ حاصل کریں
people-claim-void-title = یہ کوڈ کام نہیں کرتا
people-claim-void = یہ استعمال ہو چکا ہے، بہت پرانا ہے، یا اس کی جگہ نیا کوڈ بن چکا ہے۔ اپنے کوآرڈینیٹر سے نئی پرچی مانگیں۔
people-claim-again = کوڈ لکھیں
people-claim-link = آپ کے پاس کوڈ والی پرچی ہے؟
people-error-claim-shape = کوڈ میں بارہ حروف اور ہندسے ہوتے ہیں، جیسے 7K2M-9PXR-4TQD: پرچی دوبارہ دیکھیں
people-error-claim-unknown = یہ کوڈ کام نہیں کرتا: ایک ایک حرف دیکھ لیں، یا کوآرڈینیٹر سے نئی پرچی مانگیں
people-error-agree = اگر آپ متفق ہیں تو خانے پر نشان لگائیں؛ اس کے بغیر اکاؤنٹ نہیں بنتا

people-administrator-title = پہلا منتظم
people-administrator-lead = سیکھ کی اس تنصیب کا ابھی کوئی منتظم نہیں۔ جس کے پاس یہ لنک ہے وہ پہلا منتظم بنے گا۔ لنک صرف ایک بار کام کرتا ہے۔
people-administrator-email-hint = آپ اسی سے سائن اِن کریں گے۔ ابھی اس پر کوئی ای میل نہیں بھیجی جائے گی۔
people-administrator-button = منتظم بنیں

people-notice-ready = آپ کا اکاؤنٹ تیار ہے۔
people-notice-signed-out = آپ کو سائن آؤٹ کر دیا گیا ہے۔
people-notice-signed-out-everywhere = آپ کو ہر فون اور کمپیوٹر پر سائن آؤٹ کر دیا گیا ہے۔
people-notice-device-signed-out = وہ فون یا کمپیوٹر سائن آؤٹ ہو گیا۔
people-notice-password-changed = نیا پاس ورڈ محفوظ ہو گیا۔ اب اسی سے سائن اِن کریں۔
people-notice-password-saved = نیا پاس ورڈ محفوظ ہو گیا۔
people-notice-saved = محفوظ ہو گیا۔

people-privacy-title = رازداری کا بیان
people-privacy-version = { $version } کا متن
