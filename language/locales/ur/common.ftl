# ہر صفحے پر مشترک: ڈھانچہ، تاریخیں، مسائل۔

language-name = اردو
other-language = English
brand = سیکھ
brand-tagline = ڈیجیٹل صحت، جہاں آپ کام کرتے ہیں وہیں سیکھیں
skip-to-content = سیدھے اصل متن پر جائیں
main-navigation = مرکزی مینو
nav-courses = کورسز
nav-my-learning = میری پڑھائی
nav-work = کام
nav-certificates = اسناد
nav-account = اکاؤنٹ
nav-verify = سند کی تصدیق
nav-sign-in = سائن اِن
nav-sign-up = نیا اکاؤنٹ
sign-out = سائن آؤٹ
footer-about = سیکھ ہیلتھ سروسز اکیڈمی، اسلام آباد اور لاہور یونیورسٹی آف مینجمنٹ سائنسز کا ڈیجیٹل صحت سیکھنے کا پلیٹ فارم ہے۔
footer-privacy = رازداری
footer-demonstration = یہ صرف نمونہ ہے: اس کی اسناد کسی بات کا ثبوت نہیں ہیں۔
signed-in-as = آپ { $signed-in-as } کے نام سے سائن اِن ہیں

# Each begins with a mark (U+200F): put into a sentence, it would be taken for left-to-right otherwise.
date = ‏{ $day } { $month } { $year }
date-and-time = ‏{ $date }، { $time }
month-january = جنوری
month-february = فروری
month-march = مارچ
month-april = اپریل
month-may = مئی
month-june = جون
month-july = جولائی
month-august = اگست
month-september = ستمبر
month-october = اکتوبر
month-november = نومبر
month-december = دسمبر

error-summary-title = کچھ درست کرنا باقی ہے
error-prefix = غلطی:
problem-not-found-title = یہ صفحہ یہاں نہیں ہے
problem-not-found = ہو سکتا ہے پتہ غلط لکھا گیا ہو، یا یہ صفحہ آپ کے دیکھنے کے لیے نہ ہو۔ پتہ دیکھ لیں یا کورسز سے شروع کریں۔
problem-failed-title = ہماری طرف کوئی خرابی ہوئی ہے
problem-failed = آپ سے کوئی غلطی نہیں ہوئی، اور جو کچھ محفوظ ہو چکا تھا وہ محفوظ ہے۔ ایک منٹ بعد دوبارہ کوشش کریں۔
problem-forbidden-title = یہ درخواست قبول نہیں کی گئی
problem-forbidden = یہ سیکھ کے کسی صفحے سے نہیں آئی۔ صفحہ دوبارہ کھولیں اور وہی کام پھر کریں۔
problem-unreadable-title = آپ نے جو بھیجا وہ پڑھا نہیں جا سکا
problem-unreadable = اس کا کوئی حصہ نہیں آیا یا دو بار آ گیا۔ صفحہ دوبارہ کھولیں اور وہی کام پھر کریں۔
problem-busy-title = سیکھ پر اس وقت بہت رش ہے
problem-busy = آپ سے کوئی غلطی نہیں ہوئی، اور جو کچھ محفوظ ہو چکا تھا وہ محفوظ ہے۔ ایک منٹ رک کر دوبارہ کوشش کریں۔
problem-method-title = یہ صفحہ اس طرح کام نہیں کرتا
problem-method = صفحہ سیکھ کے کسی لنک سے کھولیں اور دوبارہ کوشش کریں۔
problem-too-large-title = ایک ہی بار میں بہت زیادہ بھیجا گیا
problem-too-large = جو کچھ بھیجا گیا وہ سیکھ کی حد سے بڑا ہے: زیادہ سے زیادہ 1 MB بھیجا جا سکتا ہے۔ واپس جائیں، آپ کا لکھا ہوا وہیں ہے۔ اسے مختصر کریں یا چھوٹی فائل چنیں۔
problem-go-courses = کورسز پر جائیں
translation-stale = { $language ->
    [ur] اردو متن اس ترجمے سے نیا ہے۔
   *[other] انگریزی متن اس ترجمے سے نیا ہے۔
}
translation-read-newer = اردو میں پڑھیں
translation-missing = اس متن کا ترجمہ ابھی نہیں ہوا۔ یہ اُسی زبان میں دکھایا جا رہا ہے جس میں لکھا گیا تھا۔
