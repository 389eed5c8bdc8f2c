# What the answers to a quiz say about its questions.

analysis-title = سوالات کا تجزیہ
analysis-quiz-title = سوالات کا تجزیہ: { $quiz }
analysis-lead = ہر سوال کتنا مشکل ہے، کیا وہ جاننے والوں کو نہ جاننے والوں سے الگ کرتا ہے، اور کس سوال پر نظر ڈالنی چاہیے۔ صرف وہی کوششیں شمار ہوتی ہیں جن کی پوری جانچ ہو چکی ہو، اور جو لوگ چھوڑ گئے وہ شامل نہیں۔
analysis-lead-owner = اس کورس کے تمام گروپ ملا کر: صرف تناسب، نام کبھی نہیں۔ جس سے پانچ سے کم لوگوں کا پتا چلے، وہ نہیں دکھایا جاتا۔
analysis-none = اس کورس میں کوئی کوئز نہیں۔
analysis-column-quiz = کوئز
analysis-column-attempts = پہلی کوششیں
analysis-hidden = نہیں دکھایا گیا
analysis-link = سوالات کا تجزیہ

analysis-which = کوششیں
analysis-which-first = ہر ایک کی پہلی
analysis-which-all = تمام
analysis-which-all-warning = جو دوبارہ کوشش کرتا ہے وہ جوابات دیکھ چکا ہو سکتا ہے، اس لیے یہ اعداد سوالات کے بارے میں کم بتاتے ہیں۔
analysis-revision = نسخہ
analysis-revision-option = نسخہ { $number } (کوششیں: { $attempts })
analysis-show = دکھائیں
analysis-first-of = نسخہ { $revision } پر ہر ایک کی پہلی کوشش۔
analysis-all-of = نسخہ { $revision } پر تمام کوششیں۔

analysis-too-few-title = ابھی کوششیں کم ہیں
analysis-too-few = { $count ->
    [0] ابھی کوئی جانچی ہوئی کوشش نہیں؛ { $needed } درکار ہیں۔
    [one] ابھی تک ایک جانچی ہوئی کوشش ہے؛ { $needed } درکار ہیں۔
   *[other] ابھی تک { $count } جانچی ہوئی کوششیں ہیں؛ { $needed } درکار ہیں۔
}
analysis-too-few-hidden = جانچی ہوئی کوششوں کی تعداد نہیں دکھائی جاتی؛ { $needed } درکار ہیں۔
analysis-too-few-why = { $needed } سے کم ہوں تو اعداد سوالات سے زیادہ یہ بتاتے ہیں کہ اُس دن کون امتحان میں بیٹھا تھا۔

analysis-look = ان پر نظر ڈالیں
analysis-look-none = کوئی سوال کھٹکتا نہیں۔ کسی پر نظر ڈالنے کی ضرورت نہیں۔
analysis-question-number = سوال { $number }:
analysis-flag-negative = جن کا باقی کوئز اچھا رہا انہوں نے یہ سوال دوسروں سے کم درست کیا۔ درست جواب کی نشاندہی جانچیں۔
analysis-flag-best-chose = بہترین لوگوں میں سے زیادہ نے درست جواب کے بجائے اختیار { $option } چنا جو غلط ہے۔ درست جواب اور الفاظ جانچیں۔
analysis-flag-weak = جن کا باقی کوئز اچھا رہا انہوں نے بھی یہ سوال دوسروں سے کچھ خاص زیادہ درست نہیں کیا۔
analysis-flag-very-hard = بہت مشکل: زیادہ سے زیادہ پانچواں حصہ نمبر حاصل ہوئے۔
analysis-flag-very-easy = بہت آسان: کم از کم دس میں سے نو حصے نمبر حاصل ہوئے۔
analysis-flag-hardly-chosen = اختیار { $option } شاید ہی کسی نے چنا: یہ غلط جواب کسی کو نہیں لبھاتا۔

analysis-the-quiz = کوئز
analysis-attempts = کوششیں
analysis-mean = اوسط نمبر
analysis-deviation = معیاری انحراف
analysis-kr20 = اعتبار (KR-20)
analysis-alpha = اعتبار (Cronbach's alpha)
analysis-reliability = اعتبار
analysis-reliability-high = زیادہ: ایسا ہی کوئی اور کوئز لوگوں کو تقریباً اسی ترتیب میں رکھتا۔
analysis-reliability-fair = مناسب: سیکھنے کے لیے کافی، بڑے فیصلے کے لیے نہیں۔
analysis-reliability-low = کم: ایسا ہی کوئی اور کوئز لوگوں کو بالکل مختلف ترتیب میں رکھ سکتا ہے۔ مزید یا بہتر سوالات سے فائدہ ہوگا۔
analysis-reliability-negative = منفی: سوالات ایک دوسرے کے خلاف جاتے ہیں۔ دیکھیں کہ کہیں درست جواب غلط تو نہیں لکھا گیا۔
analysis-reliability-different = نہیں نکالا جا سکتا، کیونکہ سب سے ایک جیسے سوال نہیں پوچھے گئے۔
analysis-reliability-one = ایک ہی سوال سے نہیں نکالا جا سکتا۔
analysis-reliability-same = نہیں نکالا جا سکتا، کیونکہ سب کے نمبر برابر ہیں۔
analysis-error = پیمائش کی معیاری غلطی
analysis-error-words = کسی کے نمبر اس کی اپنی اوسط سے تقریباً { $points } فیصد پوائنٹ کم یا زیادہ ہوتے ہیں۔
analysis-time = صرف ہونے والا وقت
analysis-time-words = آدھے لوگوں نے { $median } یا اس سے کم لیا؛ درمیانی آدھے نے { $lower } سے { $upper } تک۔
analysis-minutes = { $minutes } منٹ
analysis-seconds = { $seconds } سیکنڈ
analysis-percent = { $percent }٪
analysis-percent-count = { $percent }٪ ({ $count })

analysis-scores = نمبر
analysis-scores-plot = بار چارٹ: نمبروں کے ہر دسویں حصے میں کتنی کوششیں آتی ہیں۔
analysis-scores-axes = افقی: کل نمبروں کا فیصد۔ عمودی: کوششوں کا تناسب۔
analysis-scores-range = نمبر
analysis-scores-from-to = { $from } سے { $to }٪
analysis-scores-share = کوششیں
analysis-map = تمام سوالات ایک نظر میں
analysis-map-plot = نقطوں کا چارٹ: ہر سوال، کتنوں نے درست کیا اور کتنا فرق کرتا ہے؛ یہی اعداد جدول میں بھی ہیں۔
analysis-map-axes = افقی: دشواری، 0 (کسی نے درست نہیں کیا) سے 100٪ (سب نے درست کیا) تک۔ عمودی: امتیاز۔ لکیردار خط سے نیچے سوال بہت کم فرق کرتا ہے؛ نقطہ دار خطوں سے باہر وہ بہت مشکل یا بہت آسان ہے۔
analysis-column-question = سوال
analysis-column-difficulty = دشواری
analysis-column-discrimination = امتیاز
analysis-column-flags = نظر ڈالیں
analysis-no-flags = نہیں

analysis-questions = ایک ایک سوال
analysis-show-question = سوال دکھائیں
analysis-question-too-few = یہ سوال اتنی کم کوششوں میں پوچھا گیا کہ اس کے بارے میں کچھ کہا نہیں جا سکتا۔
analysis-asked = پوچھا گیا
analysis-answered = جواب دیا گیا
analysis-difficulty = دشواری (اوسط حاصل شدہ حصہ)
analysis-discrimination = امتیاز (باقی نمبروں کے ساتھ)
analysis-groups = اوپر کے اور نیچے کے 27٪ کا اوسط حصہ
analysis-groups-words = { $upper } اور { $lower }
analysis-right-all = سب نے درست کیا۔
analysis-right-nearly-all = تقریباً سب نے درست کیا۔
analysis-right-nine-in-ten = دس میں سے نو نے درست کیا۔
analysis-right-four-in-five = پانچ میں سے چار نے درست کیا۔
analysis-right-three-in-four = چار میں سے تین نے درست کیا۔
analysis-right-two-in-three = تین میں سے دو نے درست کیا۔
analysis-right-three-in-five = پانچ میں سے تین نے درست کیا۔
analysis-right-half = تقریباً آدھوں نے درست کیا۔
analysis-right-two-in-five = پانچ میں سے دو نے درست کیا۔
analysis-right-one-in-three = تین میں سے ایک نے درست کیا۔
analysis-right-one-in-four = چار میں سے ایک نے درست کیا۔
analysis-right-one-in-five = پانچ میں سے ایک نے درست کیا۔
analysis-right-one-in-ten = دس میں سے ایک نے درست کیا۔
analysis-right-hardly-any = شاید ہی کسی نے درست کیا۔
analysis-right-none = کسی نے درست نہیں کیا۔
analysis-right-partly = اوسطاً اس کے { $percent } نمبر حاصل ہوئے۔
analysis-separates-well = جن کا مجموعی کام اچھا تھا انہوں نے اسے کہیں زیادہ درست کیا: سوال خوب فرق کرتا ہے۔
analysis-separates = جن کا مجموعی کام اچھا تھا انہوں نے اسے زیادہ درست کیا: سوال فرق کرتا ہے۔
analysis-separates-little = جن کا مجموعی کام اچھا تھا انہوں نے بھی اسے کچھ خاص زیادہ درست نہیں کیا: سوال کم فرق کرتا ہے۔
analysis-separates-wrongly = جن کا مجموعی کام اچھا تھا انہوں نے اسے کم درست کیا: سوال الٹا فرق کرتا ہے۔
analysis-separates-unknown = یہ فرق کرتا ہے یا نہیں، کہا نہیں جا سکتا: یہاں یا باقی سب میں سب کا نتیجہ ایک سا ہے۔
analysis-option = اختیار
analysis-option-chosen = چنا گیا
analysis-option-upper = اوپر کے 27٪
analysis-option-lower = نیچے کے 27٪
analysis-option-key = درست

analysis-gain = سیکھنے میں اضافہ
analysis-gain-lead = دو کوئز کے درمیان کتنا سیکھا گیا، صرف ان کا جنہوں نے دونوں دیے: ہر ایک کی پہلی کوشش۔
analysis-gain-before = پہلے
analysis-gain-after = بعد میں
analysis-gain-show = موازنہ کریں
analysis-gain-pairs = دونوں دیے
analysis-gain-mean-before = پہلے کے اوسط نمبر
analysis-gain-mean-after = بعد کے اوسط نمبر
analysis-gain-mean = اوسط اضافہ
analysis-gain-points = { $points } فیصد پوائنٹ
analysis-gain-normalised = معیاری اضافہ ⟨g⟩
analysis-gain-high = زیادہ: جو سیکھنا باقی تھا اس کا دو تہائی سے زیادہ سیکھ لیا گیا۔
analysis-gain-medium = درمیانہ: جو سیکھنا باقی تھا اس کا اچھا حصہ سیکھ لیا گیا۔
analysis-gain-low = کم: جو سیکھنا باقی تھا اس کا زیادہ تر حصہ نہیں سیکھا گیا۔
analysis-gain-loss = بعد کے نمبر پہلے سے کم ہیں۔
analysis-gain-effect = اثر کی مقدار d
analysis-gain-effect-words = اوسط اضافہ، نمبروں کے معیاری انحراف کے پیمانے پر۔
analysis-gain-too-few = { $count ->
    [0] ابھی کسی نے دونوں نہیں دیے؛ { $needed } درکار ہیں۔
    [one] ابھی تک ایک نے دونوں دیے ہیں؛ { $needed } درکار ہیں۔
   *[other] ابھی تک { $count } نے دونوں دیے ہیں؛ { $needed } درکار ہیں۔
}
