# کوئز: شروع سے پہلے، سوالات، نتیجہ۔

assessment-facts = اس کوئز کے بارے میں
assessment-fact-questions = سوالات
assessment-fact-pass-mark = پاس ہونے کی حد
assessment-percent = { $percent } فیصد
assessment-fact-attempts = کوششیں
assessment-attempts-unlimited = جتنی بار چاہیں
assessment-fact-wait = دو کوششوں کے بیچ وقفہ
assessment-wait-minutes = { $count ->
    [one] 1 منٹ
   *[other] { $count } منٹ
}
assessment-wait-hours = { $count ->
    [one] ایک گھنٹہ
   *[other] { $count } گھنٹے
}
assessment-wait-days = { $count ->
    [one] ایک دن
   *[other] { $count } دن
}
assessment-how-it-works = آپ جب چاہیں رک سکتے ہیں: محفوظ کیے ہوئے جواب آپ کو ہر فون اور کمپیوٹر پر ملیں گے۔
assessment-how-timed = وقت شروع ہوتے ہی چلنے لگتا ہے، چاہے آپ صفحہ بند کر دیں۔ محفوظ کیے ہوئے جواب آپ کو ہر فون اور کمپیوٹر پر ملیں گے، اور وقت ختم ہونے پر خود ہی جمع ہو جائیں گے۔
assessment-how-revealed = کیا درست تھا اور کیوں، یہ کوئز جمع کرانے کے بعد دکھایا جائے گا۔
assessment-start = کوئز شروع کریں
assessment-try-again = ایک اور کوشش کریں
assessment-continue = کوئز جاری رکھیں
assessment-attempts-left = { $count ->
    [one] آپ کے پاس ایک کوشش باقی ہے۔
   *[other] آپ کے پاس { $count } کوششیں باقی ہیں۔
}
assessment-wait-until = اگلی کوشش { $time } سے ہو سکے گی۔
assessment-used-up = اس کوئز کے لیے آپ کی تمام کوششیں پوری ہو چکی ہیں۔
assessment-used-up-hint = آپ کے نتیجے یہیں رہیں گے، ہر جواب کی وجہ کے ساتھ۔
assessment-passed = آپ نے یہ کوئز پاس کر لیا ہے۔
assessment-passed-hint = یہاں اب کچھ کرنا باقی نہیں، اور مزید کوشش نہیں کی جا سکتی۔
assessment-best = بہترین نتیجہ: { $percent } فیصد
assessment-latest = آخری کوشش گنی جاتی ہے: { $percent } فیصد
assessment-first = پہلی کوشش گنی جاتی ہے: { $percent } فیصد
assessment-fact-time = ایک کوشش کا وقت
assessment-fact-opens = کھلنے کا وقت
assessment-fact-closes = بند ہونے کا وقت
assessment-not-yet-open = یہ کوئز { $time } کو کھلے گا۔
assessment-closed = یہ کوئز { $time } کو بند ہو گیا۔ اگر آپ اس میں شریک نہیں ہو سکے تو اپنے سہولت کار سے مہلت مانگیں۔
assessment-notice-out-of-time = وقت ختم ہو چکا ہے: آپ نے آخر میں جو بھیجا وہ دیر سے پہنچا اور گنا نہیں جائے گا۔ وہ آپ کی کوشش کے ریکارڈ میں محفوظ ہے۔
assessment-change-superseded = سوال { $number }: آپ کا بعد والا جواب اس سے پہلے پہنچ چکا تھا، وہی گنا جائے گا۔
assessment-change-too-late = سوال { $number }: یہ جواب کوشش ختم ہونے کے بعد پہنچا اور گنا نہیں جائے گا۔ یہ آپ کی کوشش کے ریکارڈ میں محفوظ ہے۔
assessment-change-settled = سوال { $number }: اس جواب کی جانچ پہلے ہو چکی ہے، وہ ویسے ہی رہے گا۔
assessment-earlier = آپ کی کوششیں
assessment-attempt-number = کوشش نمبر { $number }
assessment-attempt-in-progress = جاری ہے
assessment-result-passed = پاس
assessment-result-not-passed = پاس نہیں
assessment-result-waiting = جانچ باقی ہے
assessment-await-marking = آپ کی کوشش کی جانچ ابھی باقی ہے، جو کوئی شخص کرے گا۔ تب تک یہ نہ پاس ہے نہ فیل، اور مزید کوشش نہیں کی جا سکتی۔

assessment-question-number = سوال { $number }، کُل { $all } میں سے
assessment-points = { $count ->
    [one] 1 نمبر
   *[other] { $count } نمبر
}
assessment-choose-one = ایک جواب چنیں۔
assessment-choose-some = جتنے جواب درست ہوں، سب چنیں۔
assessment-your-number = آپ کا جواب، ہندسوں میں
assessment-your-words = آپ کا جواب، ایک یا چند لفظوں میں
assessment-figures = { $figures ->
    [one] صرف 1 بامعنی ہندسے میں لکھیں۔
   *[other] { $figures } بامعنی ہندسوں میں لکھیں۔
}
assessment-fill-gaps = اوپر کی عبارت میں خالی جگہیں پُر کریں۔
assessment-gap = خالی جگہ { $number }، کُل { $all } میں سے
assessment-match = ہر سطر کے لیے وہ چنیں جو اس سے تعلق رکھتا ہو۔ ایک جواب کئی سطروں کا ہو سکتا ہے، اور کوئی جواب کسی سطر کا نہ بھی ہو۔
assessment-order = ہر سطر کو اس کا درجہ دیں، 1 (سب سے پہلے) سے { $count } (سب سے آخر) تک۔
assessment-choose = چنیں…
assessment-your-text = آپ کا جواب، اپنے لفظوں میں
assessment-text-hint = زیادہ سے زیادہ { $words } الفاظ۔ یہ جواب کوئی شخص پڑھ کر نمبر دے گا۔
assessment-rubric = جواب میں کیا دیکھا جائے گا:
assessment-case = کیس
assessment-save = جواب محفوظ کریں
assessment-hand-in = کوئز جمع کرائیں
assessment-hand-in-note = جمع کرانے کے بعد جواب بدلے نہیں جا سکتے۔ پھر آپ کو نتیجہ اور ہر جواب کی وجہ دکھائی جائے گی۔
assessment-unanswered-title = { $count ->
    [one] ایک سوال کا جواب ابھی باقی ہے
   *[other] { $count } سوالوں کے جواب ابھی باقی ہیں
}
assessment-unfinished-title = { $count ->
    [one] ایک سوال کا جواب ابھی مکمل نہیں
   *[other] { $count } سوالوں کے جواب ابھی مکمل نہیں
}
assessment-unanswered = آپ کے باقی جواب محفوظ ہیں۔ جواب دینے کے لیے سوال پر جائیں، یا ایسے ہی جمع کرا دیں: جس سوال کا جواب نہ ہو، اس کا کوئی نمبر نہیں ملتا۔
assessment-hand-in-anyway = پھر بھی جمع کرائیں
assessment-problem-not-a-number = سوال { $number }: ہندسوں میں عدد لکھیں، جیسے 90 یا 90.5
assessment-problem-too-long = سوال { $number }: جواب مختصر کریں، زیادہ سے زیادہ 500 حروف
assessment-problem-too-many = سوال { $number }: صرف ایک جواب دیں
assessment-problem-no-such-option = سوال { $number }: دکھائے گئے جوابوں میں سے چنیں
assessment-problem-too-many-words = سوال { $number }: اپنا جواب { $most } الفاظ تک مختصر کریں۔ آپ کا لکھا ہوا یہیں موجود ہے، مگر ابھی محفوظ نہیں ہوا
assessment-problem-same-place = سوال { $number }: دو سطروں کو ایک ہی درجہ { $place } دیا گیا ہے۔ ہر سطر کو الگ درجہ دیں
assessment-notice-saved = آپ کے جواب محفوظ ہو گئے۔
assessment-notice-handed-in = یہ کوشش پہلے ہی جمع ہو چکی ہے۔ اس کے جواب ویسے ہی رہیں گے۔

assessment-state-by-hand = جو جواب آپ نے دیے ہیں، انھیں محفوظ رکھنے کے لیے «جواب محفوظ کریں» دبائیں۔
assessment-state-refused = محفوظ نہیں ہوا: یہ صفحہ پرانا ہو گیا ہے۔ «جواب محفوظ کریں» دبائیں۔

assessment-result-title = نتیجہ: { $title }
assessment-score-points = { $possible } میں سے { $earned } نمبر
assessment-to-pass = پاس ہونے کے لیے { $percent } فیصد نمبر درکار تھے۔
assessment-your-answer = آپ کا جواب
assessment-right-answer = درست جواب
assessment-accepted-answer = ایک قابلِ قبول جواب
assessment-verdict-right = درست
assessment-verdict-partly = کسی حد تک درست
assessment-verdict-wrong = غلط
assessment-verdict-unanswered = جواب نہیں دیا
assessment-verdict-waiting = جانچ باقی ہے
assessment-waits-for-marking = آپ کا لکھا ہوا جواب کسی شخص کو پڑھنا ہے۔ نتیجہ اس کے بعد معلوم ہو گا۔
assessment-marked-so-far = اب تک کی جانچ:
assessment-criterion = کیا دیکھا جائے گا
assessment-criterion-points = نمبر
assessment-full-marks = پورے نمبر کس بات پر ملتے ہیں
assessment-rationale = وجہ
assessment-answers = جوابات
assessment-next = اب کیا کریں
assessment-go-on = آگے بڑھیں:
assessment-back-to-course = کورس پر واپس جائیں
assessment-back-to-quiz = کوئز پر واپس جائیں

assessment-map = اس کوشش کے سوالات
assessment-map-answered = جواب دیا گیا
assessment-map-unanswered = جواب باقی ہے
assessment-map-begun = جواب ادھورا ہے
assessment-map-flagged = نشان زد
assessment-map-checked = جانچ ہو چکی
assessment-flag = دوبارہ دیکھنے کے لیے نشان لگائیں
assessment-unflag = نشان ہٹائیں
assessment-of-question = (سوال { $number })
assessment-check = اس جواب کی جانچ کریں
assessment-nothing-to-check = سوال { $number }: پہلے پورا جواب دیں، پھر جانچ کریں
assessment-report = اس سوال میں غلطی کی اطلاع دیں
assessment-next-question = محفوظ کر کے آگے بڑھیں
assessment-previous-question = پیچھے
assessment-summary = اپنے جوابوں پر ایک نظر ڈالیں
assessment-summary-heading = جمع کرانے سے پہلے
assessment-summary-title = جمع کرانے سے پہلے: { $title }
assessment-summary-back = سوالات پر واپس جائیں
assessment-summary-all-answered = تمام سوالوں کے جواب دیے جا چکے ہیں۔
assessment-see-result = نتیجہ دیکھیں
assessment-time-until = { $minutes ->
    [0] آپ کا وقت { $time } کو ختم ہو گا: ایک منٹ سے کم باقی ہے۔
    [one] آپ کا وقت { $time } کو ختم ہو گا: ایک منٹ باقی ہے۔
   *[other] آپ کا وقت { $time } کو ختم ہو گا: { $minutes } منٹ باقی ہیں۔
}
assessment-time-over = آپ کا وقت ختم ہو چکا ہے۔ جو جواب وقت پر محفوظ ہوئے تھے، ان کی جانچ کی جائے گی۔
assessment-time-grace = آپ کا وقت ختم ہو چکا ہے۔ ابھی جمع کرائیں: راستے میں رہ جانے والے جواب { $time } تک گنے جائیں گے۔
assessment-ended-by-time = یہ کوشش جمع کرانے سے پہلے وقت ختم ہو گیا۔ تب تک جو جواب محفوظ تھے، انھی کی جانچ ہوئی۔
assessment-ended-late = یہ کوشش وقت کے بعد، مگر دی گئی مہلت کے اندر پہنچی، اور گنی گئی ہے۔
assessment-revealed-when-done = درست جواب اور ان کی وجہ تب دکھائی جائے گی جب کوئی کوشش باقی نہ رہے۔
assessment-revealed-marks = اس کوئز کے مصنف درست جواب نہیں دکھاتے۔
assessment-revealed-score = اس کوئز کے مصنف صرف نتیجہ دکھاتے ہیں۔
assessment-practice = غلط جوابوں کی مشق کریں
assessment-practice-lead = صرف وہ سوال جن کا جواب پوری طرح درست نہیں تھا۔ اس کا کوئی نمبر نہیں، اور یہ کہیں محفوظ نہیں ہوتا۔
assessment-practice-check = دیکھیں کیسا رہا
assessment-practice-again = ایک بار پھر مشق کریں
assessment-practice-kept-nowhere = یہ صرف مشق تھی: اس سے کوئی نتیجہ نہیں بدلتا، اور یہ کہیں محفوظ نہیں ہوتی۔
assessment-practice-nothing = مشق کے لیے کچھ نہیں: آپ کے تمام جواب درست تھے۔
assessment-back-to-result = نتیجے پر واپس جائیں
assessment-back-to-attempt = کوشش پر واپس جائیں
assessment-history = جوابوں کا ریکارڈ
assessment-history-lead = آپ کے فون اور کمپیوٹر سے جو کچھ پہنچا، اسی ترتیب میں جس میں وہ پہنچا۔ جہاں ایک سوال کا جواب دو جگہوں سے آیا، وہاں بعد میں پہنچنے والا گنا جاتا ہے۔
assessment-history-nothing = ابھی تک کچھ نہیں پہنچا۔
assessment-history-arrived = پہنچنے کا وقت
assessment-history-from = کہاں سے
assessment-history-outcome = کیا ہوا
assessment-history-form = بغیر اسکرپٹ کا صفحہ
assessment-history-device = براؤزر { $number }
assessment-history-taken-back = (جواب واپس لیا گیا)
assessment-history-saved = محفوظ ہوا
assessment-history-late = مہلت کے اندر محفوظ ہوا
assessment-history-superseded = نہیں گنا گیا: اسی براؤزر سے بعد کا جواب پہلے پہنچ چکا تھا
assessment-history-too-late = نہیں گنا گیا: وقت ختم ہونے کے بعد پہنچا
assessment-history-settled = نہیں گنا گیا: جواب کی جانچ ہو چکی تھی
