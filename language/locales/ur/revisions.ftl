# The published revisions of a course, what changed between them, and moving a cohort to another.

revisions-title = اشاعتیں
revisions-lead = جو کچھ شائع ہوا، سب سے نیا پہلے۔ کسی چیز پر کبھی اوپر سے نہیں لکھا جاتا: ہر اشاعت ویسی ہی رہتی ہے جیسی تھی۔
revisions-number = اشاعت { $number }
revisions-none = ابھی کچھ شائع نہیں ہوا۔
revisions-older = پرانی اشاعتیں
revisions-newest = سب سے نئی
revisions-publisher = شائع کرنے والے
revisions-at = کب
revisions-why = کیوں
revisions-no-reason = وجہ نہیں بتائی گئی۔
revisions-approvals = منظوری دینے والے
revisions-approved = { $name }، { $date }
revisions-unapproved = کوئی نہیں
revisions-unreviewed = جائزے کے بغیر شائع ہوئی
revisions-course = کورس

revisions-compare = کس سے موازنہ کریں
revisions-compare-do = موازنہ کریں
revisions-between = اشاعت { $before } سے اشاعت { $after } تک کیا بدلا
revisions-first = یہ پہلی اشاعت ہے: اس سے پہلے کچھ نہیں تھا۔
revisions-same = دونوں اشاعتوں میں ایک ہی بات لکھی ہے۔

revisions-items = اسباق اور کوئز
revisions-item = عنوان
revisions-what = کیا ہوا
revisions-lesson = سبق
revisions-quiz = کوئز
revisions-added = نیا
revisions-removed = ہٹا دیا گیا
revisions-renamed = پہلے اس کی شناخت { $id } تھی
revisions-retitled = پہلے عنوان «{ $title }» تھا
revisions-moved = «{ $module }» میں منتقل ہوا
revisions-reordered = جگہ بدل گئی
revisions-rewritten = متن یا ترتیبات بدلیں

revisions-texts = متن اور ترتیبات
revisions-text-course = کورس کا اپنا صفحہ
revisions-text-shared = ایک فائل جو دوسروں کے کام آتی ہے
revisions-text-was = فائل پہلے { $path } تھی۔
revisions-text-added = یہ متن نیا ہے۔
revisions-text-removed = یہ متن ہٹا دیا گیا۔
revisions-too-long = یہ متن اتنا لمبا ہے کہ اس میں ہونے والی تبدیلی نہیں دکھائی جا سکتی۔
revisions-setting = ترتیب
revisions-before = پہلے
revisions-after = اب
revisions-unset = مقرر نہیں
revisions-line-added = اضافہ
revisions-line-removed = حذف
revisions-assets = تصویریں اور دوسری فائلیں
revisions-asset-changed = بدل گئی

revisions-key-title = عنوان
revisions-key-summary = خلاصہ
revisions-key-owner = مالک ادارہ
revisions-key-languages = زبانیں
revisions-key-hours = CPD گھنٹے
revisions-key-completion = کورس کیسے مکمل ہوتا ہے
revisions-key-competencies = صلاحیتیں
revisions-key-renamed = جن کی شناخت بدلی
revisions-key-removed = جو ہٹا دیے گئے
revisions-key-review = اشاعت سے پہلے جائزہ
revisions-key-id = شناخت
revisions-key-kind = قسم
revisions-key-pass-mark = کامیابی کے لیے نمبر
revisions-key-attempts = کتنی کوششوں کی اجازت ہے
revisions-key-wait = دو کوششوں کے درمیان وقفہ
revisions-key-draw = کتنے سوال پوچھے جاتے ہیں
revisions-key-shuffle = ترتیب بدل کر
revisions-key-time-limit = ایک کوشش کا وقت
revisions-key-grace = وقت کے بعد مہلت
revisions-key-counted = گنی جانے والی کوشش
revisions-key-completed-by = مکمل ہونے کی شرط
revisions-key-feedback = رائے کب دی جائے
revisions-key-reveal = جمع کرانے کے بعد کیا دکھایا جائے
revisions-key-one-at-a-time = ہر صفحے پر ایک سوال
revisions-key-pre-test-of = کس کوئز کا پیشگی ٹیسٹ
revisions-key-review-by = دوبارہ دیکھنے کی تاریخ

revisions-again = اشاعت { $number } دوبارہ شائع کریں
revisions-again-lead = یہ اشاعت { $next } بن جائے گی۔ اس کے بعد کی اشاعتیں یہیں رہیں گی، اور گروپ اپنی اپنی اشاعت پر رہیں گے۔
revisions-reason = آپ اسے دوبارہ کیوں شائع کر رہے ہیں؟
revisions-reason-hint = زیادہ سے زیادہ 500 حروف۔ اس کورس کے مصنف اور مبصر اسے یہاں پڑھیں گے۔
revisions-again-do = دوبارہ شائع کریں
revisions-error-reason-empty = چند لفظوں میں وجہ بتائیں۔
revisions-error-reason-long = 500 حروف سے زیادہ نہ لکھیں۔
revisions-error-reason-words = وجہ لفظوں میں بتائیں۔
revisions-error-reason-character = اس میں ایسا نشان ہے جو نظر نہیں آتا یا متن کا رخ بدل دیتا ہے۔ دوبارہ ٹائپ کریں۔
revisions-error-newer = اس دوران اشاعت { $newest } شائع ہو گئی۔ کسی چیز پر اوپر سے نہیں لکھا گیا۔
revisions-error-newer-look = دیکھیں کہ اشاعت { $base } سے اشاعت { $newest } تک کیا بدلا
revisions-error-newer-then = پھر فیصلہ کریں کہ اشاعت { $number } کو اب بھی دوبارہ شائع کرنا ہے یا نہیں۔
revisions-error-invalid = اس کے بعد کورس کے قواعد بدل چکے ہیں، اور یہ اشاعت ایک قاعدے پر پوری نہیں اترتی۔ اسے مسودے میں لا کر درست کریں۔
revisions-error-unaccounted = سیکھنے والے ایسے حصوں پر کام کر چکے ہیں جو اس اشاعت میں نہیں: { $items }۔ اسے ایسے مسودے سے شائع کریں جس کی course.md میں لکھا ہو کہ ان کا کیا ہوا۔
revisions-error-approval = اس کورس کے لیے مبصر کی منظوری ضروری ہے، اور کسی اور مبصر نے اس اشاعت کی منظوری نہیں دی۔
revisions-error-other = یہ اشاعت اب شائع نہیں ہو سکتی: کورس کا مالک ادارہ یا شناخت بدل چکی ہے۔
revisions-notice-published = شائع ہو گیا۔
revisions-notice-same = سب سے نئی اشاعت میں پہلے ہی یہی لکھا ہے، اس لیے کچھ شائع نہیں ہوا۔

revisions-move-title = گروپ کو دوسری اشاعت پر لے جائیں
revisions-move-on = گروپ اشاعت { $number } پر ہے۔
revisions-move-newest-already = یہ کورس کی سب سے نئی اشاعت ہے۔
revisions-move-to = کس پر لے جائیں
revisions-move-show = دیکھیں کیا بدلے گا
revisions-move-what = اشاعت { $before } سے اشاعت { $after } پر جانے سے کیا بدلے گا
revisions-move-no-items = کوئی سبق یا کوئز نہ شامل ہوا، نہ ہٹا، نہ نام بدلا، نہ جگہ۔
revisions-move-done = کس نے مکمل کیا
revisions-move-done-by = { $count ->
    [0] کسی نے نہیں
    [one] ایک سیکھنے والے نے
   *[other] { $count } سیکھنے والوں نے
}
revisions-move-who = کس پر اثر ہوگا
revisions-move-sight = یہ تعداد ان سیکھنے والوں کی ہے جو آپ کے ادارے کو نظر آتے ہیں۔ شریک اداروں کے سیکھنے والے بھی ساتھ منتقل ہوں گے۔
revisions-move-learners = { $count ->
    [0] گروپ میں ابھی کوئی نہیں۔
    [one] گروپ میں ایک سیکھنے والا ہے۔ جو وہ کر چکا ہے وہ برقرار رہے گا۔
   *[other] گروپ میں { $count } سیکھنے والے ہیں۔ جو وہ کر چکے ہیں وہ برقرار رہے گا۔
}
revisions-move-completed = { $count ->
    [one] ان میں سے ایک کورس مکمل کر چکا ہے، اور یہ برقرار رہے گا۔
   *[other] ان میں سے { $count } کورس مکمل کر چکے ہیں، اور یہ برقرار رہے گا۔
}
revisions-move-short = { $count ->
    [one] ان میں سے ایک نے دوسری اشاعت کی کوئی چیز نہیں کی؛ اس سے یہ نہیں مانگی جائے گی۔
   *[other] ان میں سے { $count } نے دوسری اشاعت کی کوئی چیز نہیں کی؛ ان سے یہ نہیں مانگی جائے گی۔
}
revisions-move-gaining = { $count ->
    [0] کوئی اور ایسا نہیں جس نے وہ سب کر لیا ہو جو یہ اشاعت مانگتی ہے۔
    [one] ایک سیکھنے والا وہ سب کر چکا ہوگا جو یہ اشاعت مانگتی ہے، اور سرٹیفکیٹ لے سکے گا:
   *[other] { $count } سیکھنے والے وہ سب کر چکے ہوں گے جو یہ اشاعت مانگتی ہے، اور سرٹیفکیٹ لے سکیں گے:
}
revisions-move-losing = { $count ->
    [one] ایک سیکھنے والا اب کا سارا کام کر چکا ہے، اور اسے مزید کام کرنا ہوگا:
   *[other] { $count } سیکھنے والے اب کا سارا کام کر چکے ہیں، اور انہیں مزید کام کرنا ہوگا:
}
revisions-move-more = { $count ->
    [one] اور ایک اور
   *[other] اور مزید { $count }
}
revisions-move-attempts = { $count ->
    [0] اس وقت کوئی کوئز نہیں دیا جا رہا۔
    [one] اس وقت ایک کوئز دیا جا رہا ہے؛ وہ جیسے شروع ہوا ویسے ہی چلے گا۔
   *[other] اس وقت { $count } کوئز دیے جا رہے ہیں؛ وہ جیسے شروع ہوئے ویسے ہی چلیں گے۔
}
revisions-move-do = اشاعت { $number } پر لے جائیں
revisions-move-host-only = گروپ کو صرف میزبان ادارے کا عملہ منتقل کر سکتا ہے۔
revisions-move-meanwhile = اس دوران کسی نے گروپ کو منتقل کر دیا: اب وہ اشاعت { $number } پر ہے۔ کچھ نہیں بدلا گیا۔ دیکھیں کہ وہاں سے کیا بدلے گا۔
revisions-move-link = اس کی اشاعت
revisions-notice-moved = گروپ اب دوسری اشاعت پر ہے۔

revisions-review = جائزہ
revisions-review-asked = اس کورس کی اشاعت سے پہلے مبصر کی منظوری ضروری ہے۔
revisions-review-not-asked = اس کورس کے لیے جائزہ ضروری نہیں۔ منظوری پھر بھی محفوظ رہے گی۔
revisions-review-undoes = منظوری صرف اس متن کی ہے جو اب محفوظ ہے۔ کسی فائل میں اگلی تبدیلی کے بعد نئی منظوری چاہیے ہوگی۔
revisions-review-given = مسودے کی موجودہ صورت کی منظوری کس نے دی
revisions-review-none = ابھی کسی نے نہیں۔
revisions-review-errors = مسودے میں غلطیاں ہیں۔ منظوری سے پہلے انہیں درست کرنا ہوگا۔
revisions-review-note = آپ اس کے ساتھ کیا کہنا چاہتے ہیں؟
revisions-review-note-hint = اسے خالی چھوڑا جا سکتا ہے۔ زیادہ سے زیادہ 500 حروف؛ یہ کورس کی تاریخ میں نظر آئے گا۔
revisions-review-do = مسودے کی منظوری دیں
revisions-review-meanwhile = جب سے آپ نے یہ صفحہ کھولا، مسودہ بدل چکا ہے۔ کوئی منظوری نہیں دی گئی۔ پہلے اسے دوبارہ دیکھیں۔
revisions-notice-approved = آپ کی منظوری محفوظ ہو گئی۔
revisions-error-draft-approval = اس کورس کے لیے مبصر کی منظوری ضروری ہے، اور کسی اور مبصر نے مسودے کی موجودہ صورت کی منظوری نہیں دی۔
revisions-error-draft-unaccounted = سیکھنے والے ایسے حصوں پر کام کر چکے ہیں جو اب مسودے میں نہیں: { $items }۔ course.md میں renamed یا removed سے بتائیں کہ ان کا کیا ہوا۔
