# ای میل کا متن۔ عنوان میں کوئی ذاتی بات نہیں: فون پر اسے پاس بیٹھا کوئی بھی پڑھ سکتا ہے۔

mail-greeting = السلام علیکم،
mail-greeting-name = السلام علیکم { $name }،
mail-closing = سیکھ، ہیلتھ سروسز اکیڈمی اور لمز کا سیکھنے کا پلیٹ فارم
mail-closing-institution = { $institution }، سیکھ پر
mail-support = مدد چاہیے؟ { $contact }
mail-stop = اس قسم کی ای میل بند کریں
mail-link-fallback = اگر بٹن کام نہ کرے تو یہ پتہ کاپی کر کے اپنے براؤزر میں ڈالیں:
mail-no-answer = براہِ کرم اس ای میل کا جواب نہ دیں: اسے کوئی نہیں پڑھتا۔

mail-confirm-subject = اپنے پتے کی تصدیق کریں
mail-confirm-text = کسی نے، غالباً آپ ہی نے، اس پتے سے سیکھ پر اکاؤنٹ بنانا شروع کیا ہے۔ لنک کھولیں اور وہی پاس ورڈ لکھیں جو آپ نے چنا تھا: پھر آپ کا اکاؤنٹ تیار ہوگا۔
mail-confirm-button = پتے کی تصدیق کریں
mail-confirm-ignore = لنک 24 گھنٹے تک کام کرتا ہے۔ اگر یہ آپ نے نہیں کیا تو کچھ نہ کریں: کوئی اکاؤنٹ نہیں بنے گا۔

mail-already-subject = سیکھ پر آپ کا اکاؤنٹ موجود ہے
mail-already-text = کسی نے، غالباً آپ ہی نے، اس پتے سے سیکھ پر اکاؤنٹ بنانے کی کوشش کی۔ آپ کا اکاؤنٹ پہلے سے موجود ہے: اپنے پاس ورڈ سے سائن اِن کریں۔ اگر پاس ورڈ یاد نہیں تو نیا چن لیں۔
mail-already-button = سائن اِن کریں
mail-already-ignore = اگر یہ آپ نے نہیں کیا تو کچھ نہ کریں۔ آپ کے اکاؤنٹ میں کچھ نہیں بدلا۔

mail-reset-subject = نیا پاس ورڈ چنیں
mail-reset-text = کسی نے، غالباً آپ ہی نے، سیکھ پر آپ کے اکاؤنٹ کے لیے نیا پاس ورڈ مانگا ہے۔ نیا پاس ورڈ چننے کے لیے لنک کھولیں۔
mail-reset-button = نیا پاس ورڈ چنیں
mail-reset-ignore = لنک ایک گھنٹے تک کام کرتا ہے۔ اگر یہ آپ نے نہیں مانگا تو کچھ نہ کریں: آپ کا پاس ورڈ وہی رہے گا۔

mail-changed-subject = آپ کا پاس ورڈ بدل دیا گیا ہے
mail-changed-text = سیکھ پر آپ کے اکاؤنٹ کا پاس ورڈ بدل دیا گیا ہے، اور آپ کو ہر فون اور کمپیوٹر پر سائن آؤٹ کر دیا گیا ہے۔
mail-changed-button = نیا پاس ورڈ چنیں
mail-changed-ignore = اگر یہ آپ نے نہیں کیا تو فوراً نیا پاس ورڈ چنیں۔

mail-prove-subject = اپنے پتے کی تصدیق کریں
mail-prove-text = کوئی، غالباً آپ ہی، اس پتے کو سیکھ کے ایک اکاؤنٹ میں شامل کر رہا ہے۔ سائن اِن کریں، لنک کھولیں اور تصدیق کریں۔
mail-prove-button = پتے کی تصدیق کریں
mail-prove-ignore = لنک 24 گھنٹے تک کام کرتا ہے۔ اگر یہ آپ نے نہیں کیا تو کچھ نہ کریں: پتہ شامل نہیں ہوگا۔

mail-addresses-subject = آپ کے اکاؤنٹ کے پتے بدلے ہیں
mail-addresses-text = سیکھ پر آپ کے اکاؤنٹ میں ابھی ابھی کوئی پتہ یا فون نمبر شامل کیا گیا ہے یا ہٹایا گیا ہے۔
mail-addresses-button = اپنے پتے دیکھیں
mail-addresses-ignore = اگر یہ آپ نے نہیں کیا تو فوراً نیا پاس ورڈ چنیں۔

mail-cohort-subject = آپ کو ایک کورس میں بلایا گیا ہے
mail-cohort-text = { $institution } نے آپ کو سیکھ پر سیکھنے کے لیے بلایا ہے: { $cohort }۔ لنک کھولیں، سائن اِن کریں یا اکاؤنٹ بنائیں، اور دعوت قبول کریں۔
mail-cohort-button = دعوت دیکھیں
mail-cohort-ignore = لنک 30 دن تک کام کرتا ہے۔ اگر آپ نہیں آنا چاہتے تو کچھ نہ کریں۔

mail-certificate-subject = آپ کی سند تیار ہے
mail-certificate-text = آپ نے کورس { $course } مکمل کر لیا ہے۔ آپ کی سند تیار ہے: آپ اسے پڑھ سکتے ہیں، پرنٹ کر سکتے ہیں اور دوسروں کو بتا سکتے ہیں کہ اس کی تصدیق کیسے کی جائے۔
mail-certificate-button = سند دیکھیں
mail-certificate-ignore = آپ کی تمام اسناد «اسناد» کے صفحے پر ملیں گی۔

mail-invitation-subject = سیکھ پر ایک ذمہ داری کی دعوت
mail-invitation-platform = { $inviter } نے آپ کو سیکھنے کے پلیٹ فارم سیکھ کا منتظم بننے کی دعوت دی ہے۔
mail-invitation-administrator = { $inviter } نے آپ کو سیکھ پر { $place } کا منتظم بننے کی دعوت دی ہے۔
mail-invitation-coordinator = { $inviter } نے آپ کو سیکھ پر { $place } کا کوآرڈینیٹر بننے کی دعوت دی ہے۔
mail-invitation-instructor = { $inviter } نے آپ کو سیکھ پر { $place } کا استاد بننے کی دعوت دی ہے۔
mail-invitation-author = { $inviter } نے آپ کو سیکھ پر کورس { $place } کا مصنف بننے کی دعوت دی ہے۔
mail-invitation-reviewer = { $inviter } نے آپ کو سیکھ پر کورس { $place } کا مبصر بننے کی دعوت دی ہے۔
mail-invitation-facilitator = { $inviter } نے آپ کو سیکھ پر گروپ { $place } میں پڑھانے کی دعوت دی ہے۔
mail-invitation-button = دعوت دیکھیں
mail-invitation-ignore = یہ لنک 14 دن تک اور صرف ایک شخص کے لیے کام کرتا ہے۔ اگر آپ کو معلوم نہیں کہ یہ کس بارے میں ہے تو کچھ نہ کریں۔

mail-address-subject = اپنے پتے کی دوبارہ تصدیق کریں
mail-address-text = اس پتے پر بھیجی گئی ای میل واپس آ گئی تھی، اس لیے ہم نے یہاں لکھنا بند کر دیا۔ لنک کھول کر بتائیں کہ ای میل آپ تک پہنچ رہی ہے۔
mail-address-button = ای میل مجھ تک پہنچتی ہے
mail-address-ignore = اگر یہ ای میل آپ نے نہیں مانگی تو کچھ نہ کریں۔
