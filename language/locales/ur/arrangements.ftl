# گروپ کے کوئز: سب کے لیے تاریخیں، کسی ایک کے لیے مہلت۔

arrangements-title = کوئز: تاریخیں اور مہلتیں
arrangements-lead = ہر کوئز کب دیا جا سکتا ہے، اور کس سیکھنے والے کو اس سے بڑھ کر کیا دیا گیا ہے۔
arrangements-no-quiz = اس کورس میں کوئی کوئز نہیں۔
arrangements-granted = { $count ->
    [0] کوئی مہلت نہیں
    [one] ایک مہلت
   *[other] { $count } مہلتیں
}
arrangements-opens-at = { $time } کو کھلے گا
arrangements-closes-at = { $time } کو بند ہو گا
arrangements-always-open = ہر وقت کھلا ہے
arrangements-dates = سب کے لیے تاریخیں
arrangements-dates-lead = جو تاریخ نہ ہو اس کا خانہ خالی چھوڑ دیں۔ کوئز بند ہونے پر جاری کوششیں ختم ہو جاتی ہیں، اور جو محفوظ تھا اس کی جانچ ہوتی ہے۔
arrangements-time-hint = تاریخ اور وقت، { $zone }
arrangements-set-dates = تاریخیں طے کریں
arrangements-extensions = مہلتیں
arrangements-none = ابھی تک کسی کو مہلت نہیں دی گئی۔
arrangements-column-granted = کیا دیا گیا
arrangements-column-reason = وجہ
arrangements-column-by = کس نے، کب
arrangements-column-end = کیا اب بھی ہے
arrangements-until = { $time } کو بند ہو گا
arrangements-more-minutes = { $count ->
    [one] 1 منٹ زیادہ
   *[other] { $count } منٹ زیادہ
}
arrangements-more-attempts = { $count ->
    [one] ایک کوشش زیادہ
   *[other] { $count } کوششیں زیادہ
}
arrangements-ended = { $time } کو ختم ہوئی
arrangements-end = واپس لیں
arrangements-grant = مہلت دیں
arrangements-grant-lead = یہ اس سے پہلے دی گئی مہلت کی جگہ لیتی ہے، فوراً لاگو ہوتی ہے، جاری کوشش پر بھی، اور سیکھنے والے کو بتایا جاتا ہے۔ مستقل اضافی وقت اس پر خود جڑ جاتا ہے۔
arrangements-learner = سیکھنے والا
arrangements-closes-then = اس کے لیے بند ہونے کا وقت
arrangements-minutes = ایک کوشش میں مزید منٹ
arrangements-attempts = مزید کوششیں
arrangements-reason = وجہ
arrangements-reason-hint = عملے کے لیے؛ سیکھنے والا بھی اسے اپنی معلومات میں دیکھ سکتا ہے۔
arrangements-error-person = سیکھنے والے کو چنیں
arrangements-error-time = تاریخ اور وقت لکھیں، جیسے 2026-12-31 17:00
arrangements-error-number = 10000 تک کا کوئی عدد لکھیں، یا خانہ خالی چھوڑ دیں
arrangements-error-reason = وجہ لکھیں، زیادہ سے زیادہ 200 حروف
arrangements-error-closes-first = کوئز کھلنے کے بعد ہی بند ہو سکتا ہے: بعد کا وقت چنیں
arrangements-error-nothing = کچھ نہ کچھ دیں: بعد کی تاریخ، مزید منٹ یا مزید کوششیں

report-title = سوال میں غلطی کی اطلاع دیں
report-lead = اسے کورس کے مصنفین پڑھتے ہیں۔ انھیں آپ کا نام نہیں بتایا جاتا۔ آپ کی کوشش ویسے ہی جاری رہے گی۔
report-words = کیا غلط ہے؟
report-words-hint = مثلاً: دو جواب درست ہیں، کوئی لفظ رہ گیا ہے، تصویر نہیں کھلتی۔ زیادہ سے زیادہ 500 حروف۔
report-send = اطلاع بھیجیں
report-error = لکھیں کہ کیا غلط ہے، زیادہ سے زیادہ 500 حروف میں
report-notice = شکریہ۔ کورس کے مصنفین آپ کی اطلاع پڑھیں گے۔
reports-title = اطلاع شدہ سوالات
reports-lead = سیکھنے والوں کے مطابق کیا غلط ہے۔ مسودے میں سوال درست کر کے شائع کریں، یا اس کے نمبر درست کریں، پھر اطلاعات نمٹا دیں۔
reports-empty = کسی سوال کی کوئی اطلاع باقی نہیں۔
reports-said = اشاعت { $revision }، { $time }
reports-settle = یہ اطلاعات نمٹا دیں
reports-edit = ایڈیٹر میں کھولیں
reports-link = اطلاع شدہ سوالات
