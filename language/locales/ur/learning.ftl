# پہلا صفحہ، کورسز اور پڑھائی۔

home-title = ڈیجیٹل صحت، جہاں آپ کام کرتے ہیں وہیں سیکھیں
home-eyebrow = ہیلتھ سروسز اکیڈمی اور لمز
home-lead = ڈاکٹروں، نرسوں، لیڈی ہیلتھ ورکروں، فارماسسٹوں اور منتظمین کے لیے مختصر کورس۔ اردو اور انگریزی میں، کسی بھی فون پر، اپنی رفتار سے۔
home-see-courses = کورسز دیکھیں
home-institutions = یہ کس کی طرف سے ہے

institution-courses = اس ادارے کے کورسز
courses-lead = ہر کورس بتاتا ہے کہ کتنا وقت لگے گا، کس شمار میں آئے گا اور کب مکمل ہوگا۔
courses-none = یہاں ابھی کوئی کورس نہیں ہے۔

breadcrumb = آپ یہاں ہیں
course-cpd-hours = CPD گھنٹے: { $hours }
course-lessons = { $count ->
    [one] ایک سبق
   *[other] { $count } اسباق
}
course-contents = اس میں کیا ہے
course-completion = مکمل کب ہوگا
course-about = اس کورس کے بارے میں
course-owner = کس کا کورس ہے
course-hours = CPD گھنٹے
course-accreditation = منظوری
course-not-accredited = PM&DC یا PNMC سے منظور شدہ نہیں
course-revision = اشاعت نمبر
course-continue = جاری رکھیں
course-join = اس کورس میں شامل ہوں
course-join-needs-account = اس کے لیے اکاؤنٹ چاہیے: ایک منٹ میں بن جاتا ہے، پھر آپ یہیں واپس آ جائیں گے۔
course-rule-lessons = مکمل کیے گئے اسباق: { $percent } %
course-rule-pass-mark = کم از کم { $percent } % سے کامیاب ہوں
cohort-not-yet = { $date } کو شروع ہوگا۔
cohort-over = { $date } کو ختم ہو گیا۔
cohort-by-invitation = صرف دعوت پر۔

course-alert-note = یاد رکھیں
course-alert-tip = مشورہ
course-alert-important = اہم
course-alert-warning = خبردار
course-alert-caution = احتیاط
course-footnotes = حواشی
course-back-to-text = متن پر واپس

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
learning-missing = سند کے لیے ابھی باقی ہے
learning-missing-lessons = { $count ->
    [one] ایک سبق اور پڑھنا ہے
   *[other] { $count } اسباق اور پڑھنے ہیں
}
learning-missing-quiz = کامیاب ہونا ہے:
learning-tag-done = مکمل
learning-tag-next = اگلا
learning-tag-open = شروع نہیں کیا
learning-empty-title = آپ ابھی کسی کورس میں نہیں ہیں
learning-empty = کوئی کورس چن کر شامل ہوں، وہ یہاں آپ کا انتظار کرے گا۔
learning-notice-joined = آپ اس کورس میں شامل ہو گئے ہیں۔ آپ کی جگہ ہر آلے پر محفوظ رہے گی۔
learning-notice-lesson-done = مکمل نشان لگا دیا گیا۔
