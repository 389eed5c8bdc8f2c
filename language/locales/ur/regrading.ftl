regrading-title = درست کیے گئے سوال
regrading-lead-course = یہاں جو درست کیا جائے وہ کورس کے ہر گروپ میں لاگو ہوتا ہے جہاں سوال یہی پوچھتا ہے۔ آپ کو صرف تعداد نظر آتی ہے، کسی کا نام نہیں۔
regrading-lead-cohort = یہاں جو درست کیا جائے وہ اس گروپ پر لاگو ہوتا ہے۔ کورس کے مصنفین کی درستیاں بھی یہاں لاگو ہیں۔
regrading-none = ابھی تک کوئی سوال درست نہیں کیا گیا۔
regrading-new = کوئی سوال درست کریں
regrading-withdrawn = واپس لی گئی
regrading-for-course = پورے کورس پر لاگو ہے۔

regrading-choose-title = کون سا سوال غلط ہے؟
regrading-choose-lead = سوال اسی شکل میں چنیں جس میں اس کا جواب دیا گیا۔ جواب ویسے ہی رہتے ہیں؛ صرف ان کے نمبر بدلتے ہیں۔
regrading-revision = اشاعت
regrading-revision-hint = وہ اشاعت جس میں سیکھنے والوں نے جواب دیا۔
regrading-no-quiz = اس اشاعت میں کوئی کوئز نہیں۔
regrading-marked-by-people = اس سوال کے نمبر لوگ دیتے ہیں: نمبر وہیں بدلیں۔

regrading-form-title = سوال درست کریں
regrading-what = کیا ہونا چاہیے؟
regrading-new-key = درست جواب کوئی اور ہے، اور پہلے والا درست نہیں
regrading-accept = ایک اور جواب بھی درست ہے
regrading-full-marks = سب کو پورے نمبر ملیں، چاہے جواب دیا ہو یا نہیں
regrading-drop = یہ سوال کسی کے لیے شمار نہ ہو
regrading-key-hint = اگر درست جواب بدلنا یا بڑھانا ہو تو نیچے ویسے ہی لکھیں جیسے سیکھنے والا دیتا ہے۔ عدد کے ساتھ گنجائش بھی لکھی جا سکتی ہے: 92 ± 1۔
regrading-reason = وجہ
regrading-reason-hint = ایک دو جملوں میں۔ جس کے نمبر بدلیں گے وہ اسے پڑھے گا۔
regrading-preview = دکھائیں کہ کیا بدلے گا
regrading-no-remedy = چنیں کہ کیا ہونا چاہیے۔
regrading-no-answer = وہ پورا جواب دیں جو درست ہونا چاہیے۔
regrading-no-reason = وجہ بتائیں۔
regrading-reason-too-long = زیادہ سے زیادہ { $most } حروف میں بتائیں۔

regrading-preview-title = کیا بدلے گا
regrading-answer = درست جواب
regrading-whose = کس کے نمبر بدلیں گے
regrading-nobody = کسی کے نمبر نہیں بدلتے۔
regrading-stay = { $count ->
    [one] ایک اور سیکھنے والے سے یہ سوال پوچھا گیا، اس کے نمبر وہی رہیں گے۔
   *[other] { $count } اور سیکھنے والوں سے یہ سوال پوچھا گیا، ان کے نمبر وہی رہیں گے۔
  }
regrading-waiting = { $count ->
    [one] ایک کوشش کے باقی حصے کے نمبر ابھی لوگوں کو دینے ہیں؛ اس کے نمبر تب گنے جائیں گے۔
   *[other] { $count } کوششوں کے باقی حصوں کے نمبر ابھی لوگوں کو دینے ہیں؛ ان کے نمبر تب گنے جائیں گے۔
  }
regrading-certificates-stay = جو کورس مکمل کر چکا ہے اس کا کورس مکمل ہی رہے گا، اور اسناد خود بخود نہیں بدلتیں: رابطہ کاروں کو فہرست ملتی ہے۔
regrading-confirm = درست کر دیں
regrading-change = کچھ بدلیں
regrading-meanwhile = آپ کے دیکھنے کے بعد کچھ بدل گیا: کسی نے جواب جمع کرائے یا کوئی اور درستی ہوئی۔ اب یہ بدلے گا۔

regrading-before = پہلے
regrading-after = بعد میں
regrading-passing = کامیابی
regrading-passes-now = اب کامیاب
regrading-passes-no-longer = اب کامیاب نہیں
regrading-still-passed = پہلے کی طرح کامیاب
regrading-still-not-passed = پہلے کی طرح ناکام

regrading-count-together = کل سیکھنے والے
regrading-count-passes-now = اب کامیاب ہوں گے
regrading-count-rises = نمبر بڑھیں گے
regrading-count-stays = نمبر وہی رہیں گے
regrading-count-falls = نمبر گھٹیں گے
regrading-count-no-longer = اب کامیاب نہیں رہیں گے
regrading-counts-hint = ہر سیکھنے والا ایک بار گنا گیا ہے۔ جن اعداد سے کسی ایک کا پتا چل سکتا ہو وہ نہیں دکھائے جاتے۔

regrading-changed = اس سے کیا بدلا
regrading-soon = نمبر پس منظر میں دوبارہ گنے جاتے ہیں؛ اس میں کچھ وقت لگ سکتا ہے۔
regrading-by = درست کرنے والا
regrading-withdraw = واپس لیں
regrading-withdraw-hint = ہر ایک کے نمبر وہی ہو جائیں گے جو اس درستی کے بغیر ہوتے۔ جن کے نمبر بدلیں گے انہیں بتایا جائے گا۔
regrading-notice-corrected = سوال درست کر دیا گیا ہے۔ نمبر دوبارہ گنے جا رہے ہیں۔
regrading-notice-withdrawn = درستی واپس لے لی گئی ہے۔ نمبر دوبارہ گنے جا رہے ہیں۔

regrading-notice = یہ سوال { $date } کو درست کیا گیا۔
regrading-did-new-key = درست جواب کوئی اور ہے۔
regrading-did-accept = ایک اور جواب بھی درست ہے۔
regrading-did-drop = یہ کسی کے لیے شمار نہیں ہوتا۔
regrading-did-full-marks = سب کو پورے نمبر ملے۔
regrading-counts-not = شمار نہیں ہوتا

regrading-affected-title = بدلے ہوئے نمبروں پر اسناد
regrading-affected-lead = یہ اسناد اس سے پہلے جاری ہوئیں کہ جن نمبروں پر یہ قائم ہیں وہ دوبارہ گنے گئے۔ جب تک آپ فیصلہ نہ کریں یہ ویسی ہی رہیں گی۔
regrading-affected-none = کوئی سند ایسے نمبروں پر نہیں جو بدل گئے ہوں۔
regrading-certificate = سند
regrading-quiz = کوئز
