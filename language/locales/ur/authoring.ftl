# Where courses are written, and looked at before they are published.

authoring-my-courses = میرے کورس
authoring-lead = وہ کورس جو آپ لکھتے یا جانچتے ہیں۔
authoring-none = آپ ابھی کوئی کورس نہیں لکھتے۔ کورس کے مالک ادارے سے کہیں کہ آپ کو مصنف یا مبصر کے طور پر دعوت دے۔
authoring-none-begin = آپ ابھی کوئی کورس نہیں لکھتے۔ نیا کورس شروع کریں، یا کسی کورس کے مالک ادارے سے کہیں کہ آپ کو مصنف یا مبصر کے طور پر دعوت دے۔
authoring-new = نیا کورس
authoring-new-not-you = نیا کورس ادارے کے انسٹرکٹر اور منتظم شروع کرتے ہیں۔ اپنے ادارے سے کہیں کہ آپ کو یہ ذمہ داری دے۔
authoring-revision = اشاعت { $number } شائع ہے
authoring-never-published = ابھی شائع نہیں ہوا
authoring-no-draft = کوئی مسودہ نہیں
authoring-unchanged = مسودہ شائع شدہ کورس جیسا ہی ہے
authoring-sound = جانچ میں کوئی خرابی نہیں ملی
authoring-counts = { $errors ->
    [0] کوئی غلطی نہیں
    [one] 1 غلطی
   *[other] { $errors } غلطیاں
}، { $warnings ->
    [0] کوئی تنبیہ نہیں
    [one] 1 تنبیہ
   *[other] { $warnings } تنبیہات
}
authoring-due = { $date } تک «{ $title }» کو دوبارہ دیکھیں

authoring-pages = اس کورس کے صفحات
authoring-outline = خاکہ
authoring-assets = تصویریں اور فائلیں
authoring-check = جانچ
authoring-preview = پیش منظر
authoring-publish = شائع کریں
authoring-back = واپس

authoring-title = عنوان
authoring-summary = خلاصہ
authoring-summary-hint = کورسوں کی فہرست کے لیے ایک دو جملے۔
authoring-slug = کورس کی شناخت
authoring-slug-hint = پتے کے لیے مختصر نام، مثلاً hand-washing: چھوٹے لاطینی حروف، ہندسے اور ہائفن۔ یہ ہمیشہ یہی رہے گا۔
authoring-languages = زبانیں
authoring-languages-hint = پہلی زبان وہ ہے جس میں آپ لکھتے ہیں۔ ہر فائل کے ساتھ اس کا ترجمہ رکھا جا سکتا ہے۔
authoring-languages-en-ur = انگریزی، اردو ترجمے کے ساتھ
authoring-languages-ur-en = اردو، انگریزی ترجمے کے ساتھ
authoring-languages-en = صرف انگریزی
authoring-languages-ur = صرف اردو
authoring-owner = مالک ادارہ
authoring-begin = کورس شروع کریں
authoring-first-module = پہلا حصہ
authoring-first-lesson = پہلا سبق
authoring-first-text = یہاں وہ لکھیں جو سیکھنے والے پڑھیں گے۔

authoring-start = مسودہ شروع کریں
authoring-no-draft-lead = اس کورس پر ابھی کوئی کام نہیں کر رہا۔ مسودہ تازہ ترین اشاعت کی نقل ہوتا ہے: شائع ہونے تک سیکھنے والے اسے نہیں دیکھتے۔
authoring-based-on = مسودہ، اشاعت { $number } کی بنیاد پر
authoring-course-file = کورس کے بارے میں: عنوان، زبانیں، مکمل کرنے کی شرائط
authoring-discard = مسودہ ضائع کریں
authoring-discard-ask = پچھلی اشاعت کے بعد جو کچھ بھی لکھا گیا، جس نے بھی لکھا، سب مٹ جائے گا۔ شائع شدہ اشاعتیں برقرار رہیں گی۔
authoring-discard-do = ضائع کر دیں
authoring-keep = رہنے دیں
authoring-behind = یہ مسودہ شروع ہونے کے بعد اشاعت { $number } شائع ہوئی
authoring-behind-lead = شائع کرنے سے پہلے مسودے کو اس پر لے آئیں۔ جو فائلیں یہاں نہیں بدلیں وہ خود بدل جائیں گی؛ جو دونوں جگہ بدلیں ان کے دونوں متن آپ کے سامنے ہوں گے، فیصلہ آپ کریں گے۔
authoring-rebase = مسودے کو اس پر لے آئیں
authoring-conflicts = { $count ->
    [one] ایک فائل آپ کے فیصلے کی منتظر ہے
   *[other] { $count } فائلیں آپ کے فیصلے کی منتظر ہیں
}
authoring-conflicts-lead = ہر ایک یہاں بھی بدلی اور تازہ ترین اشاعت میں بھی۔ اسے کھولیں، دونوں متنوں میں سے جو چاہیں رکھیں، اور محفوظ کریں۔
authoring-conflict-both = یہ فائل یہاں بھی بدلی اور تازہ ترین اشاعت میں بھی۔ اشاعت کا متن نیچے ہے۔ اس میں سے جو چاہیں لے لیں؛ محفوظ کرنے سے معاملہ طے ہو جائے گا۔
authoring-conflict-removed-there = تازہ ترین اشاعت میں یہ فائل نہیں رہی۔ رکھنے کے لیے محفوظ کریں، یا خاکے میں اسے ہٹا دیں۔
authoring-conflict-removed-here = یہ فائل یہاں سے ہٹائی گئی تھی اور تازہ ترین اشاعت میں بدلی؛ یہ اسی کا متن ہے۔ رکھنے کے لیے محفوظ کریں، یا خاکے میں اسے ہٹا دیں۔
authoring-theirs-revision = تازہ ترین اشاعت کا متن

authoring-add = شامل کریں
authoring-add-module = حصہ شامل کریں
authoring-add-item = سبق یا کوئز شامل کریں
authoring-add-to = «{ $module }» میں شامل کریں
authoring-kind = کیا شامل کرنا ہے؟
authoring-kind-lesson = سبق
authoring-kind-quiz = کوئز
authoring-id = شناخت
authoring-id-hint = چھوٹے لاطینی حروف، ہندسے اور ہائفن، مثلاً five-moments۔ سیکھنے والوں کی پیش رفت اسی کے تحت محفوظ ہوتی ہے، اس لیے یہ ہمیشہ یہی رہتی ہے۔
authoring-quiz-introduction = یہاں وہ لکھیں جو پہلے سوال سے پہلے جاننا ضروری ہو، یا کچھ نہیں۔
authoring-quiz-question = پہلا سوال
authoring-quiz-stem = آپ کیا پوچھتے ہیں؟
authoring-quiz-right = درست جواب
authoring-quiz-wrong = غلط جواب
authoring-quiz-feedback = یہاں بتائیں کہ اس میں کیا غلط ہے۔
authoring-quiz-rationale = یہاں بتائیں کہ درست جواب کیوں درست ہے۔
authoring-rename = نام بدلیں
authoring-name = فائل کا نام
authoring-name-hint = نمبر اور لاحقے کے بغیر۔ شناخت وہی رہتی ہے، اور روابط ساتھ چلتے ہیں۔
authoring-up = «{ $title }» کو اوپر لے جائیں
authoring-down = «{ $title }» کو نیچے لے جائیں
authoring-remove = ہٹائیں
authoring-remove-ask = «{ $title }» کو مسودے سے ہٹائیں؟
authoring-remove-completed = پانچ یا زیادہ سیکھنے والے اس میں سے کچھ مکمل کر چکے ہیں۔ شائع کرنے کے بعد یہ ان کے لیے شمار نہیں ہوگا۔
authoring-remove-hardly-completed = پانچ سے کم سیکھنے والوں نے اس میں سے کچھ مکمل کیا ہے، شاید کسی نے نہیں۔
authoring-remove-nothing = یہ ہٹایا نہیں جا سکتا: کورس کو اس کی ضرورت ہے، یا یہ پہلے ہی ہٹ چکا ہے۔
authoring-remove-do = ہٹا دیں
authoring-has-errors = غلطیاں
authoring-has-warnings = تنبیہات

authoring-text = فائل کا متن
authoring-save = محفوظ کریں
authoring-changed-by = آخری تبدیلی: { $name }
authoring-translation = ترجمہ: { $language }
authoring-translate = ترجمہ کریں: { $language }
authoring-original = اصل متن
authoring-meanwhile = اس دوران کسی اور نے یہ فائل محفوظ کی ہے
authoring-meanwhile-by = اس دوران { $name } نے یہ فائل محفوظ کی ہے
authoring-meanwhile-lead = آپ کا لکھا ابھی محفوظ نہیں ہوا، اور کچھ ضائع بھی نہیں ہوا: وہ نیچے خانے میں موجود ہے۔ دوسرے متن میں سے جو رکھنا ہو شامل کر کے محفوظ کریں۔ یا اپنا چھوڑ کر دوسرے متن کے ساتھ آگے بڑھیں۔
authoring-theirs = دوسرا متن
authoring-take-theirs = اپنا چھوڑ کر دوسرے متن کے ساتھ آگے بڑھیں
authoring-problems = خرابیاں
authoring-file-sound = جانچ میں اس فائل میں کوئی خرابی نہیں ملی۔
authoring-unreadable = یہ ابھی دکھایا نہیں جا سکتا: پہلے وہ درست کریں جو جانچ بتاتی ہے۔
authoring-lines = سطر نمبر کے ساتھ متن
authoring-error = غلطی
authoring-warning = تنبیہ
authoring-place = سطر { $line }، حرف { $column }
authoring-whole-file = پوری فائل
authoring-help = درست کرنے کا طریقہ:
authoring-state-unsaved = ابھی محفوظ نہیں
authoring-state-kept = ابھی محفوظ نہیں؛ اس ڈیوائس پر رکھا ہوا ہے
authoring-restore = جو اس ڈیوائس پر لکھا گیا اور محفوظ نہ ہوا، اسے واپس لائیں
authoring-forget = اسے بھول جائیں
authoring-sending = فائل بھیجی جا رہی ہے
authoring-sending-failed = فائل قبول نہیں ہوئی۔ رابطہ دیکھیں اور دوبارہ کوشش کریں۔

authoring-asset-add = تصویر یا دستاویز شامل کریں
authoring-asset-file = فائل
authoring-asset-hint = PNG، JPEG یا WebP، زیادہ سے زیادہ 12 MB؛ انہیں صفحے کے مطابق چھوٹا کر دیا جاتا ہے۔ SVG، PDF، CSV، Excel یا Word، زیادہ سے زیادہ 5 MB۔ MP3، M4A، Ogg، MP4 یا WebM، زیادہ سے زیادہ 12 MB۔
authoring-alternative = تصویر میں کیا دکھایا گیا ہے؟
authoring-alternative-hint = یہ انہیں پڑھ کر سنایا جاتا ہے جو دیکھ نہیں سکتے، اور تصویر نہ کھلنے پر دکھایا جاتا ہے۔ دستاویز کے لیے: ربط کے الفاظ۔
authoring-asset-send = شامل کریں
authoring-asset-paste = اسے وہاں چسپاں کریں جہاں اسے دکھانا ہو:
authoring-assets-none = ابھی کوئی تصویر یا دستاویز نہیں۔
authoring-kibibytes = { $size } KB

authoring-this-is-preview = آپ مسودہ دیکھ رہے ہیں۔ سیکھنے والے ابھی اسے نہیں دیکھتے۔
authoring-edit = یہ فائل بدلیں
authoring-preview-items = اسباق اور کوئز
authoring-preview-course = کورس کا صفحہ
authoring-try = آزما کر دیکھیں
authoring-try-lead = آپ سے سیکھنے والے ہی کی طرح پوچھا جائے گا اور نمبر دیے جائیں گے۔ کچھ بھی محفوظ نہیں ہوتا۔
authoring-try-mark = میرے جوابات جانچیں
authoring-try-again = دوبارہ آزمائیں
authoring-try-passed = یہ کامیاب ہوتا
authoring-try-nothing-kept = یہ آزمائش تھی: اس میں سے کچھ محفوظ نہیں۔

authoring-publish-lead = اس سے اشاعت { $number } بنے گی۔ وہ ہمیشہ ایسی ہی رہے گی؛ گروپ اپنی اشاعت پر رہیں گے جب تک ان کا عملہ انہیں آگے نہ لے جائے۔
authoring-publish-do = اشاعت { $number } شائع کریں
authoring-reason = کیا بدلا، اور کیوں
authoring-reason-hint = کورس کی تاریخ پڑھنے والوں کے لیے ایک جملہ۔
authoring-warnings = جانچ کی تنبیہات
authoring-warnings-lead = ان میں سے کچھ بھی رکاوٹ نہیں، لیکن کسی کو دیکھ لینا چاہیے۔
authoring-mend = دیکھیں کیا کرنا ہے

authoring-notice-begun = کورس شروع ہو گیا۔ اس کا پہلا سبق لکھیں۔
authoring-notice-started = مسودہ شروع ہو گیا۔
authoring-notice-discarded = مسودہ ضائع کر دیا گیا۔
authoring-notice-changed-meanwhile = اس دوران مسودہ بدلا گیا، اس لیے اسے رہنے دیا گیا۔ ضائع کرنے سے پہلے اسے دیکھ لیں۔
authoring-notice-published = اشاعت شائع ہو گئی۔
authoring-notice-nothing-new = تازہ ترین اشاعت پہلے ہی یہی کہتی ہے، اس لیے نئی نہیں بنی۔
authoring-notice-rebased = مسودہ اب تازہ ترین اشاعت پر ہے۔
authoring-notice-removed = اسے مسودے سے ہٹا دیا گیا۔

authoring-error-title = عنوان لکھیں
authoring-error-summary = ایک دو جملوں میں خلاصہ لکھیں
authoring-error-reason = ایک جملے میں بتائیں کہ کیا بدلا، اور کیوں
authoring-error-id = 1 سے 64 چھوٹے لاطینی حروف، ہندسے اور ان کے بیچ ایک ایک ہائفن لکھیں، مثلاً hand-washing
authoring-error-id-taken = اس کورس میں کسی اور چیز کی یہی شناخت ہے: کوئی اور لکھیں
authoring-error-too-many = کورس میں اتنی ہی فائلیں ہیں جتنی ہو سکتی ہیں
authoring-error-name-taken = اسی جگہ کسی اور فائل کا یہی نام ہے: کوئی اور لکھیں
authoring-error-institution = وہ ادارہ چنیں جس کے آپ انسٹرکٹر یا منتظم ہیں
authoring-error-languages = زبانیں چنیں
authoring-error-slug-taken = کسی اور کورس کی یہی شناخت ہے: کوئی اور لکھیں
authoring-error-text-long = متن 512 KB سے لمبا ہے: اسے کئی اسباق میں بانٹیں
authoring-error-text-nul = سطر { $line } میں ایک ایسا حرف ہے جو محفوظ نہیں ہو سکتا (نمبر صفر): اسے ہٹا دیں
authoring-error-alternative = چند الفاظ میں بتائیں کہ تصویر میں کیا ہے
authoring-error-file-none = فائل چنیں
authoring-error-file-kind = PNG، JPEG، WebP، SVG، PDF، CSV، Excel، Word، MP3، M4A، Ogg، MP4 یا WebM فائل چنیں
authoring-error-file-large = فائل بہت بڑی ہے: اسے چھوٹا کریں
authoring-error-file-broken = یہ تصویر نہیں، یا خراب ہے: کوئی اور فائل چنیں
authoring-error-file-pixels = تصویر کی کسی طرف 12,000 سے زیادہ پکسل ہیں، یا کل بہت زیادہ: اسے چھوٹا کریں
authoring-error-file-no-room = کورس میں اس کے لیے جگہ نہیں: غیر ضروری چیزیں ہٹا دیں
authoring-error-draft-changed = اس دوران مسودہ بدلا گیا۔ ایک بار پھر دیکھیں، پھر شائع کریں
authoring-error-invalid = جانچ میں غلطیاں ہیں: پہلے انہیں درست کریں
authoring-error-owner = «{ $owner }» نام کا کوئی ادارہ نہیں: کورس کی فائل میں `owner` درست کریں
authoring-error-owner-changed = کورس کسی اور ادارے کا ہے، `owner` کچھ اور کہتا ہے: کورس کی فائل میں درست کریں
authoring-error-other-course = کورس کی فائل اسے «{ $id }» کہتی ہے: اس میں سے `id` ہٹا دیں
authoring-error-not-published = یہ اس حالت میں شائع نہیں ہو سکتا

authoring-gift = یہ سوال Moodle کے لیے GIFT فائل میں ساتھ لے جائیں
authoring-gift-left-out = { $count ->
    [one] ان میں سے ایک سوال GIFT میں لکھا نہیں جا سکتا: وہ چھوڑ دیا جائے گا، اور فائل بتائے گی کہ کون سا۔
   *[other] ان میں سے { $count } سوال GIFT میں لکھے نہیں جا سکتے: وہ چھوڑ دیے جائیں گے، اور فائل بتائے گی کہ کون سے۔
}
authoring-archive = مسودہ بطور ZIP فائل
authoring-archive-lead = ان کے لیے جو اپنے ایڈیٹر میں لکھتے ہیں: پورا مسودہ ساتھ لے جائیں، اور واپس لائیں۔
authoring-archive-take = ساتھ لے جائیں
authoring-archive-bring = کورس واپس لائیں
authoring-archive-warning = مسودے کی تمام فائلوں کی جگہ ZIP فائل کی فائلیں آ جائیں گی۔ اس سے کچھ شائع نہیں ہوتا۔
authoring-archive-file = ZIP فائل
authoring-archive-hint = کورس کا فولڈر، جس میں course.md ہو، ZIP میں، زیادہ سے زیادہ 40 MB۔
authoring-archive-replace = مسودہ بدل دیں
authoring-error-archive-text = «{ $path }» 512 KB سے لمبی ہے، یا UTF-8 میں نہیں لکھی گئی: اسے درست کریں اور کورس دوبارہ ZIP کریں
