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

# جو ہوا۔ وہ جملے جو کئی اطلاعات کے آخر میں آتے ہیں:
mail-not-you = اگر یہ آپ نے نہیں کیا تو فوراً نیا پاس ورڈ چنیں۔
mail-see-account = اپنا اکاؤنٹ دیکھیں
mail-see-devices = دیکھیں کہ آپ کہاں کہاں سائن اِن ہیں
mail-see-profile = اپنا پروفائل دیکھیں
mail-ask-institution = مزید جاننا ہو تو ادارے سے پوچھیں۔
mail-tell-coordinator = اگر یہ آپ نے نہیں کیا اور نہ مانگا تھا تو فوراً اپنے کوآرڈینیٹر کو بتائیں۔

mail-bounced-subject = آپ کو بھیجی گئی ای میل واپس آ گئی
mail-bounced-text = آپ کے ایک پتے پر بھیجی گئی ای میل واپس آ گئی۔ جب تک آپ اس پتے کی تصدیق نہیں کرتے، ہم وہاں صرف آپ کے اکاؤنٹ کی حفاظت کے بارے میں لکھیں گے۔
mail-bounced-button = پتے کی تصدیق کریں
mail-bounced-after = ہو سکتا ہے ان باکس بھر گیا ہو یا پتہ پرانا ہو۔

mail-device-subject = آپ کے اکاؤنٹ پر ایک نیا فون یا کمپیوٹر
mail-device-text = کسی نے، غالباً آپ ہی نے، ایسے فون یا کمپیوٹر پر آپ کے اکاؤنٹ میں سائن اِن کیا ہے جو پہلے آپ کا نہیں جانا جاتا تھا: { $device }۔

mail-everywhere-subject = آپ ہر جگہ سے سائن آؤٹ ہو گئے ہیں
mail-everywhere-text = سیکھ پر آپ کا اکاؤنٹ ہر فون اور کمپیوٹر پر سائن آؤٹ کر دیا گیا ہے۔
mail-everywhere-button = سائن اِن کریں

mail-recovery-subject = آپ کے اکاؤنٹ کے لیے ایک کوڈ بنایا گیا ہے
mail-recovery-text = { $institution } نے کاغذ کی پرچی پر ایک کوڈ بنایا ہے جس سے آپ کا اکاؤنٹ کھلتا ہے۔ جس کے پاس یہ ہو، وہ نیا پاس ورڈ چن سکتا ہے۔
mail-recovery-text-operator = سیکھ چلانے والوں نے ایک کوڈ بنایا ہے جس سے آپ کا اکاؤنٹ کھلتا ہے۔ جس کے پاس یہ ہو، وہ نیا پاس ورڈ چن سکتا ہے۔

mail-claimed-subject = آپ کا اکاؤنٹ ایک کوڈ سے کھولا گیا ہے
mail-claimed-text = پرچی کے کوڈ سے آپ کا اکاؤنٹ کھولا گیا ہے اور اس کا پاس ورڈ چنا گیا ہے۔ جو پہلے سے سائن اِن تھا اسے سائن آؤٹ کر دیا گیا ہے۔

mail-merged-subject = دو اکاؤنٹ ایک ہو گئے ہیں
mail-merged-text = ایک اور اکاؤنٹ اس اکاؤنٹ کا حصہ بن گیا ہے: دونوں میں کیا ہوا کام اب یہاں ہے۔ { $until } تک آپ انھیں دوبارہ الگ کر سکتے ہیں۔
mail-merged-button = اپنے اکاؤنٹ دیکھیں
mail-merged-after = اگر یہ آپ نے نہیں کیا تو انھیں الگ کریں اور فوراً نیا پاس ورڈ چنیں۔

mail-unmerged-subject = آپ کے اکاؤنٹ دوبارہ الگ ہو گئے ہیں
mail-unmerged-text = جو دوسرے اکاؤنٹ سے آیا تھا وہ وہیں واپس چلا گیا ہے۔ اس کے بعد جو کیا گیا، وہ جہاں ہوا تھا وہیں ہے۔

mail-taken-subject = آپ کی معلومات کی فائل لی گئی ہے
mail-taken-text = سیکھ کے پاس آپ کے بارے میں جو کچھ ہے، وہ آپ کے اکاؤنٹ سے ایک فائل میں لیا گیا ہے۔
mail-taken-button = دیکھیں کہ آپ کے بارے میں کیا محفوظ ہے

mail-erasure-subject = آپ کا اکاؤنٹ مٹایا جانے والا ہے
mail-erasure-text = آپ کا اکاؤنٹ مٹانے کی درخواست کی گئی ہے۔ یہ { $due } کو مٹا دیا جائے گا۔ اس سے پہلے آپ ارادہ بدل سکتے ہیں: سائن اِن کریں اور اکاؤنٹ رہنے دیں۔
mail-erasure-button = اکاؤنٹ رہنے دیں
mail-erasure-after = اگر یہ آپ نے نہیں کیا تو اکاؤنٹ رہنے دیں اور فوراً نیا پاس ورڈ چنیں۔

mail-kept-subject = آپ کا اکاؤنٹ باقی ہے
mail-kept-text = آپ کا اکاؤنٹ نہیں مٹایا جائے گا: درخواست واپس لے لی گئی ہے۔

mail-role-subject = آپ کو ایک نئی ذمہ داری ملی ہے
mail-role-text = سیکھ پر اب آپ کے پاس ایک ذمہ داری ہے۔ { $role }: { $place }
mail-role-text-platform = سیکھ پر اب آپ کے پاس ایک ذمہ داری ہے: { $role }
mail-role-button = اپنے کام پر جائیں
mail-role-after = اگر آپ کو اس کی توقع نہیں تھی تو ادارے کے کسی منتظم کو بتائیں۔

mail-role-withdrawn-subject = ایک ذمہ داری واپس لے لی گئی ہے
mail-role-withdrawn-text = سیکھ پر یہ ذمہ داری اب آپ کے پاس نہیں۔ { $role }: { $place }
mail-role-withdrawn-text-platform = سیکھ پر یہ ذمہ داری اب آپ کے پاس نہیں: { $role }

mail-brought-subject = ایک کورس میں آپ کی جگہ ہے
mail-brought-text = { $institution } نے آپ کو { $cohort } میں شامل کیا ہے۔ وہ وہاں آپ کی پیش رفت دیکھتا ہے، اور آپ اور کیا کرتے ہیں، یہ نہیں دیکھتا۔
mail-brought-button = کورس پر جائیں
mail-brought-after = آپ کے تمام کورسز «میری پڑھائی» کے صفحے پر ملیں گے۔

mail-joined-subject = آپ ایک کورس میں شامل ہو گئے ہیں
mail-joined-text = آپ نے { $institution } کی دعوت قبول کی اور اب { $cohort } میں آپ کی جگہ ہے۔ وہ وہاں آپ کی پیش رفت دیکھتا ہے، اور آپ اور کیا کرتے ہیں، یہ نہیں دیکھتا۔

mail-completed-subject = آپ نے ایک کورس مکمل کر لیا ہے
mail-completed-text = کورس { $course } میں جو کچھ کرنا تھا، آپ نے کر لیا ہے۔
mail-completed-after = اگر اس کورس کی سند ہے تو وہ آپ کو وہیں ملے گی۔

mail-time-subject = آپ کے کوئز کے بارے میں کچھ بدلا ہے
mail-time-text = { $institution } نے کوئز میں آپ کا وقت بدلا ہے۔ اگلے کوئز سے پہلے اسے دیکھ لیں۔

mail-confirmed-subject = آپ کے پروفائل میں ایک بات کی تصدیق ہوئی ہے
mail-confirmed-registration = { $institution } نے آپ کی پیشہ ورانہ رجسٹریشن کا ثبوت دیکھ کر اس کی تصدیق کر دی ہے۔
mail-confirmed-affiliation = { $institution } نے تصدیق کی ہے کہ آپ وہاں کام کرتے یا پڑھتے ہیں۔

mail-unconfirmed-subject = ایک تصدیق واپس لے لی گئی ہے
mail-unconfirmed-registration = { $institution } اب آپ کی پیشہ ورانہ رجسٹریشن کی تصدیق نہیں کرتا۔
mail-unconfirmed-affiliation = { $institution } اب اس کی تصدیق نہیں کرتا کہ آپ وہاں کام کرتے یا پڑھتے ہیں۔

# ان لوگوں کی ای میل کے آخر میں جن کی زبان معلوم نہیں، اس زبان میں جس میں ای میل نہیں۔
mail-other-language = کیا آپ اردو پڑھتے ہیں؟ اس لنک سے صفحہ اردو میں کھلے گا:
