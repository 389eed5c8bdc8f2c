# پہلا صفحہ، کورسز اور پڑھائی۔

home-title = ڈیجیٹل صحت، جہاں آپ کام کرتے ہیں وہیں سیکھیں
home-eyebrow = ہیلتھ سروسز اکیڈمی اور لمز
home-lead = ڈاکٹروں، نرسوں، لیڈی ہیلتھ ورکروں، فارماسسٹوں اور منتظمین کے لیے مختصر کورسز۔ اردو اور انگریزی میں، کسی بھی فون پر، اپنی رفتار سے۔
home-see-courses = کورسز دیکھیں
home-institutions = سیکھ کے پیچھے کون سے ادارے ہیں

institution-courses = اس ادارے کے کورسز
courses-lead = ہر کورس میں لکھا ہے کہ اس پر کتنا وقت لگے گا، یہ کہاں شمار ہوگا اور اسے مکمل کرنے کے لیے کیا کرنا ہے۔
courses-none = یہاں ابھی کوئی کورس نہیں ہے۔

breadcrumb = آپ یہاں ہیں
course-cpd-hours = CPD گھنٹے: { $hours }
course-lessons = { $count ->
    [one] ایک سبق
   *[other] { $count } اسباق
}
course-contents = اس میں کیا ہے
course-completion = کورس مکمل کرنے کے لیے
course-about = اس کورس کے بارے میں
course-owner = کورس کا ادارہ
course-hours = CPD گھنٹے
course-accreditation = منظوری
course-not-accredited = PM&DC یا PNMC سے منظور شدہ نہیں
course-revision = اشاعت نمبر
course-continue = جاری رکھیں
course-join = اس کورس میں شامل ہوں
course-join-needs-account = اس کے لیے اکاؤنٹ چاہیے: ایک منٹ میں بن جاتا ہے، پھر آپ یہیں واپس آ جائیں گے۔
course-rule-lessons = مکمل کیے گئے اسباق: { $percent } فیصد
course-rule-pass-mark = کم از کم { $percent } فیصد سے پاس کریں
cohort-not-yet = { $date } کو شروع ہوگا۔
cohort-over = { $date } کو ختم ہو گیا۔
cohort-by-invitation = صرف دعوت پر۔

course-alert-note = یاد رکھیں
course-alert-tip = مشورہ
course-alert-important = اہم
course-alert-warning = خبردار
course-alert-caution = احتیاط
course-alert-pearl = تجربے کی بات
course-transcript = جو کہا گیا، پڑھنے کے لیے
course-check = خود کو آزمائیں
course-check-choice = اس کے کوئی نمبر نہیں۔ ایک جواب چنیں: وہ کھل کر بتائے گا کہ درست ہے یا نہیں۔
course-check-typed = اس کے کوئی نمبر نہیں۔ پہلے اپنا جواب سوچیں، پھر ہمارا کھولیں۔
course-check-right = درست
course-check-wrong = درست نہیں
course-check-answer = جواب، اور اس کی وجہ
course-download = ڈاؤن لوڈ کریں
course-glossary = فرہنگ
course-glossary-lead = وہ الفاظ جن کے معنی یہ کورس بتاتا ہے۔ اسباق میں ان کے نیچے نقطوں کی لکیر ہے۔
course-competencies = یہ کیا سکھاتا ہے، فریم ورک کے مطابق
course-footnotes = حواشی
course-back-to-text = متن پر واپس جائیں

lesson-minutes = { $count ->
    [one] 1 منٹ
   *[other] { $count } منٹ
}
quiz-questions = { $count ->
    [one] 1 سوال
   *[other] { $count } سوال
}
lesson-mark-done = پڑھ لیا
lesson-is-done = مکمل
pager-label = اسباق
pager-previous = پچھلا
pager-next = اگلا

learning-progress = آپ کی پیش رفت
learning-done-of = { $all } میں سے { $done } مکمل
learning-begin-here = یہاں سے شروع کریں
learning-continue-here = جہاں چھوڑا تھا وہیں سے جاری رکھیں
learning-completed-eyebrow = سب مکمل
learning-completed = آپ نے یہ کورس مکمل کر لیا ہے
learning-get-certificate = اپنی سند حاصل کریں
learning-missing = سند کے لیے ابھی یہ باقی ہے
learning-missing-lessons = { $count ->
    [one] ایک سبق اور پڑھنا ہے
   *[other] { $count } اسباق اور پڑھنے ہیں
}
learning-missing-quiz = پاس کرنا ہے:
learning-tag-done = مکمل
learning-tag-next = اگلا
learning-tag-open = شروع نہیں ہوا
learning-empty-title = آپ ابھی کسی کورس میں نہیں ہیں
learning-empty = کوئی کورس چنیں اور اس میں شامل ہوں، پھر وہ آپ کو یہیں ملے گا۔
learning-notice-joined = آپ کا نام اس کورس میں شامل ہو گیا ہے۔ ہر فون اور کمپیوٹر پر کورس وہیں سے جاری رہے گا جہاں چھوڑا تھا۔
learning-notice-lesson-done = یہ سبق مکمل شمار ہو گیا۔
