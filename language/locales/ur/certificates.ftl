# اسناد: نام کی تصدیق، خود سند، اور سند کی جانچ۔

certificate-list-title = میری اسناد
certificate-list-empty-title = ابھی آپ کی کوئی سند نہیں
certificate-list-empty = جب آپ کوئی کورس مکمل کر لیں گے تو اپنے نام کی تصدیق کریں گے، اور سند ہمیشہ یہیں ملے گی۔
certificate-notice-issued = آپ کی سند جاری ہو گئی ہے۔ یہ یہیں رہے گی اور آپ جب چاہیں اسے پرنٹ کر سکتے ہیں۔

certificate-not-yet-title = ابھی کچھ باقی ہے
certificate-not-yet = سند اُس وقت جاری ہوتی ہے جب کورس کے سب تقاضے پورے ہو جائیں۔
certificate-see-missing = دیکھیں کیا باقی ہے

certificate-confirm-title = اپنے نام کی تصدیق کریں
certificate-confirm-lead = آپ نے یہ کورس مکمل کر لیا ہے۔ سند جاری ہونے سے پہلے اپنا نام دیکھ لیں: اس خانے میں جو لکھا ہے وہی سند پر ہمیشہ رہے گا، چاہے بعد میں آپ اپنی پروفائل بدل دیں۔
certificate-name-label = آپ کا پورا نام
certificate-name-hint = سند پر نام بالکل ویسا ہی چھپے گا جیسا آپ یہاں لکھیں گے۔ ویسا لکھیں جیسا آپ کے شناختی کارڈ یا پیشہ ورانہ رجسٹریشن پر ہے۔ بعد میں اسے بدلا نہیں جا سکتا: غلطی ہو جائے تو تصحیح کے بعد نئی سند جاری کرنی پڑتی ہے۔
certificate-name-empty = اپنا پورا نام لکھیں۔
certificate-name-too-long = نام میں زیادہ سے زیادہ 200 حروف ہو سکتے ہیں۔ اسے مختصر کریں۔
certificate-name-forbidden = نام میں نئی سطر یا کوئی نظر نہ آنے والی علامت آ گئی ہے۔ اسے مٹا کر نام دوبارہ لکھیں۔
certificate-who-sees-what = جس کے پاس آپ کی سند کا نمبر ہو وہ آپ کا نام، کورس، CPD گھنٹے، ادارہ اور تاریخیں دیکھ سکتا ہے۔ آپ کے حاصل کردہ نمبر صرف سند پر چھپتے ہیں، اور آپ کا ای میل پتہ یا فون نمبر کوئی نہیں دیکھ سکتا۔
certificate-demonstration-note = یہ صرف نمونہ ہے۔ آپ دیکھ سکتے ہیں کہ کام کیسے ہوتا ہے، مگر سند پر «نمونہ» لکھا ہوگا اور وہ کسی بات کا ثبوت نہیں ہوگی۔
certificate-confirm-button = میری سند جاری کریں

certificate-page-title = سند: { $course }
certificate-print-hint = کاغذ پر یا فائل میں محفوظ کرنا ہو تو یہ صفحہ پرنٹ کریں: A4 کاغذ، آڑا رخ (landscape)۔
certificate-public-page = دیکھیں کہ تصدیق کرنے والوں کو کیا نظر آتا ہے
certificate-damaged-title = اس سند کا ریکارڈ خراب ہے
certificate-damaged = جو کچھ محفوظ ہے وہ جاری کی گئی سند سے میل نہیں کھاتا، اس لیے اسے دکھایا نہیں جا رہا۔ اس میں آپ کا کوئی قصور نہیں۔ جس ادارے نے کورس کرایا تھا اُسے لکھیں، اور پرنٹ کی ہوئی نقل ہو تو سنبھال کر رکھیں۔

certificate-demonstration-band = نمونہ – یہ سند کسی بات کا ثبوت نہیں
certificate-demonstration-tag = نمونہ
certificate-kind-achievement = سندِ کامیابی
certificate-certifies = تصدیق کی جاتی ہے کہ
certificate-has-passed = نے یہ کورس مکمل کیا اور اس کے امتحانات پاس کیے:
certificate-has-completed = نے یہ کورس مکمل کیا:
certificate-jointly-with = بہ اشتراکِ
certificate-name = نام
certificate-kind = سند
certificate-course = کورس
certificate-course-code = کورس
certificate-revision = اشاعت نمبر { $number }
certificate-cpd-hours = CPD گھنٹے
certificate-completed-on = تاریخِ تکمیل
certificate-issued-on = تاریخِ اجرا
certificate-issued-by = جاری کنندہ
certificate-assessments = امتحانات
certificate-score = { $score } فیصد (پاس ہونے کی حد { $pass-mark } فیصد)
certificate-accreditation = منظوری
certificate-not-accredited = PM&DC یا PNMC سے منظور شدہ نہیں
certificate-serial = سند نمبر
certificate-check-at = اصلی ہونے کی تصدیق یہاں کریں:
certificate-qr-label = اُس صفحے کا QR کوڈ جہاں اس سند کی تصدیق ہو سکتی ہے

verify-title = سند کی تصدیق
verify-lead = فوراً دیکھیں کہ سند واقعی یہیں سے جاری ہوئی ہے یا نہیں۔ اس کے لیے اکاؤنٹ کی ضرورت نہیں۔
verify-label = سند نمبر
verify-hint = چار حصوں میں 16 حروف اور ہندسے، جو QR کوڈ کے ساتھ چھپے ہیں۔ چھوٹے انگریزی حروف بھی چلیں گے، اور ہائفن کے بغیر لکھا ہوا نمبر بھی۔
verify-button = تصدیق کریں
verify-another = کسی اور سند کی تصدیق کریں
verify-empty = سند پر چھپا ہوا نمبر لکھیں۔
verify-forbidden-symbol = سند کے نمبر میں «{ $symbol }» نہیں آتا۔ جو لکھا ہے اُسے سند سے ملا کر دیکھیں۔
verify-wrong-length = { $found ->
    [one] سند کے نمبر میں 16 حروف اور ہندسے ہوتے ہیں، یہ صرف ایک ہے۔ چاروں حصے لکھیں۔
   *[other] سند کے نمبر میں 16 حروف اور ہندسے ہوتے ہیں، اس میں { $found } ہیں۔ دیکھیں کہ کچھ رہ تو نہیں گیا یا دو بار تو نہیں لکھا گیا۔
}
verify-check-fails = کوئی حرف یا ہندسہ غلط ہے، یا دو آپس میں بدل گئے ہیں۔ چاروں حصے ایک ایک کر کے ملائیں۔

verdict-valid-title = یہ سند درست ہے
verdict-valid = یہ یہیں سے جاری ہوئی تھی اور اس کے بعد اس میں کوئی تبدیلی نہیں ہوئی۔
verdict-demonstration-title = یہ صرف نمونہ ہے
verdict-demonstration = یہ ایک آزمائشی نظام سے جاری ہوئی ہے۔ اس پر کسی کا بھی نام ہو، یہ کسی بات کا ثبوت نہیں۔
verdict-altered-title = اس سند پر بھروسا نہیں کیا جا سکتا
verdict-altered = اس نمبر کی سند جاری ہوئی تھی، مگر بعد میں اس کے ریکارڈ میں تبدیلی کی گئی۔ سند پر جس ادارے کا نام ہے اُس سے پوچھیں۔
verdict-unknown-title = ایسی کوئی سند نہیں
verdict-unknown = اس نمبر کی کوئی سند یہاں سے جاری نہیں ہوئی۔ اگر سند پر یہی نمبر چھپا ہے تو سند اصلی نہیں ہے۔
verdict-mistyped-title = نمبر لکھنے میں غلطی ہوئی ہے
verdict-mistyped = یہ کسی بھی سند کا نمبر نہیں ہو سکتا، اس لیے آپ کی سند کے بارے میں ابھی کچھ نہیں کہا جا سکتا۔ نمبر کو سند سے ملا کر دوبارہ کوشش کریں۔
verdict-compare = اسے کاغذ سے ملائیں۔ اگر فرق ہو تو وہی درست ہے جو یہاں لکھا ہے۔
verdict-no-private-data = حاصل کردہ نمبر، پتے اور فون نمبر یہاں کبھی نہیں دکھائے جاتے۔
