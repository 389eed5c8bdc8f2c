# ذمہ داریاں، ان کی دعوتیں، اور کام کی جگہ۔

roles-title = ذمہ داریاں
roles-the-platform = پورا پلیٹ فارم
roles-platform-administrator = پلیٹ فارم کا منتظم
roles-administrator = منتظم
roles-coordinator = کوآرڈینیٹر
roles-instructor = استاد
roles-author = مصنف
roles-reviewer = مبصر
roles-facilitator = سہولت کار
roles-giver-platform = پلیٹ فارم کے ایک منتظم
roles-giver-operator = سرور چلانے والے

roles-holders = ذمہ داریاں کس کے پاس ہیں
roles-holders-none = یہاں ابھی کسی کے پاس کوئی ذمہ داری نہیں۔
roles-name = نام
roles-role = ذمہ داری
roles-place = کہاں
roles-given-by = کس نے دی
roles-given-at = کب سے
roles-withdraw = واپس لیں
roles-withdraw-from = { $name } سے ذمہ داری واپس لیں
roles-former = واپس لی گئی ذمہ داریاں
roles-withdrawn-by = کس نے واپس لی
roles-withdrawn-at = کب تک

roles-invite = کسی کو دعوت دیں
roles-invite-lead = انھیں ای میل سے ایک لنک ملے گا، اور قبول کرنے پر ذمہ داری ان کی ہوگی۔ لنک 14 دن تک کام کرتا ہے۔
roles-address = ای میل پتہ
roles-address-hint = کسی کو نہیں بتایا جاتا کہ اس پتے کا اکاؤنٹ ہے یا نہیں۔
roles-invite-button = دعوت بھیجیں
roles-invitations = زیرِ انتظار دعوتیں
roles-invited-by = کس نے دعوت دی
roles-expires = کب تک کام کرے گی
roles-expired = میعاد ختم ہو گئی
roles-void = بے اثر: دعوت دینے والے کو اب اس کا اختیار نہیں
roles-invitation-actions = آپ کیا کر سکتے ہیں
roles-send-anew = دوبارہ بھیجیں
roles-withdraw-invitation = واپس لیں
roles-error-role = فہرست میں سے کوئی ذمہ داری چنیں
roles-error-invited-before = اس پتے کو اس ذمہ داری کی دعوت پہلے ہی دی جا چکی ہے: وہی دعوت دوبارہ بھیجیں
roles-error-too-many = 50 دعوتیں پہلے ہی زیرِ انتظار ہیں: جن کی ضرورت نہیں انھیں واپس لے لیں
roles-error-gone = یہ اس دوران قبول ہو گئی یا واپس لے لی گئی، یا یہاں موجود نہیں
roles-error-last-of-platform = پلیٹ فارم کا کم از کم ایک منتظم ہونا ضروری ہے: پہلے کسی اور کو دعوت دیں
roles-error-last-of-institution = ادارے کا کم از کم ایک منتظم ہونا ضروری ہے: پہلے کسی اور کو دعوت دیں، یا پلیٹ فارم کے منتظم سے کہیں

roles-sent-title = دعوت بھیج دی گئی ہے
roles-sent-link = لنک، خود پہنچانے کے لیے
roles-sent-link-why = اگر ای میل نہ پہنچے تو یہ لنک انھیں کسی اور طریقے سے دے دیں۔ یہ صرف ابھی دکھایا جا رہا ہے۔ جس کے پاس لنک ہو، وہ ایک بار دعوت قبول کر سکتا ہے۔
roles-sent-back = ذمہ داریوں پر واپس جائیں

roles-invitation-title = ایک دعوت
roles-invitation-lead = { $name } نے آپ کو سیکھ پر ایک ذمہ داری کی دعوت دی ہے۔
roles-invitation-sign-in = قبول کرنے کے لیے سائن اِن کریں یا اکاؤنٹ بنائیں۔ اس کے بعد آپ یہیں واپس آئیں گے۔
roles-invitation-account = آپ { $name } کے نام سے سائن اِن ہیں۔ ذمہ داری اسی اکاؤنٹ کو ملے گی۔
roles-invitation-accept = ذمہ داری قبول کریں
roles-invitation-other = اگر یہ آپ کا اکاؤنٹ نہیں تو پہلے سائن آؤٹ کریں، پھر لنک دوبارہ کھولیں۔
roles-invitation-unproved = اس اکاؤنٹ کے ساتھ ابھی کوئی تصدیق شدہ پتہ، نمبر یا کوڈ نہیں۔ پہلے اپنے اکاؤنٹ میں شامل کریں، پھر لنک دوبارہ کھولیں۔
roles-ended-title = یہ دعوت اب کام نہیں کرتی
roles-ended-accepted = یہ پہلے ہی قبول ہو چکی ہے۔ دعوت صرف ایک بار کام کرتی ہے۔
roles-ended-withdrawn = یہ واپس لے لی گئی ہے۔
roles-ended-void = جس نے آپ کو دعوت دی، انھیں اب یہ ذمہ داری دینے کا اختیار نہیں۔
roles-ended-expired = یہ بہت پرانی ہے: دعوت 14 دن تک کام کرتی ہے۔
roles-ended-unknown = ایسی کوئی دعوت نہیں، یا آپ کو نئی دعوت بھیجی جا چکی ہے۔
roles-ended-advice = جس نے دعوت دی تھی، ان سے نئی دعوت مانگیں۔

roles-notice-withdrawn = ذمہ داری واپس لے لی گئی۔
roles-notice-invitation-withdrawn = دعوت واپس لے لی گئی۔
roles-notice-accepted = ذمہ داری اب آپ کی ہے۔

roles-work-none = آپ کے پاس کوئی ذمہ داری نہیں۔ آپ کی پڑھائی «میری پڑھائی» میں ہے۔
