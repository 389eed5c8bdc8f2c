# The outline of a course: moving its parts, and what stands beside its modules.

outline-move = منتقل کریں
outline-move-title = «{ $title }» کو کسی اور حصے میں منتقل کریں
outline-module = حصہ
outline-move-hint = یہ وہاں سب سے آخر میں آئے گا، اپنے ترجموں سمیت۔ اس کے اندر کے روابط اور اس تک آنے والے روابط ساتھ چلتے ہیں۔ شناخت وہی رہتی ہے، اس لیے سیکھنے والوں کا کیا ہوا کام برقرار رہتا ہے۔
outline-move-do = وہاں منتقل کریں
outline-move-nowhere = اس کورس میں کوئی اور حصہ نہیں۔ پہلے خاکے میں ایک حصہ شامل کریں۔
outline-error-module = حصہ چنیں
outline-error-move-taken = اس حصے میں ایک فائل کا نام، نمبر کے سوا، «{ $name }» جیسا ہی ہے: پہلے ان میں سے ایک کا نام بدلیں، یا کوئی اور حصہ چنیں

outline-shared = فرہنگ اور مشترکہ سوالات
outline-add-glossary = فرہنگ شامل کریں
outline-glossary-title = فرہنگ
outline-glossary-lead = وہ الفاظ جن کی کورس وضاحت کرتا ہے۔ سبق سے لفظ تک ربط دیا جاتا ہے، اور پڑھنے والے سبق چھوڑے بغیر اس کا مطلب دیکھ لیتے ہیں۔
outline-glossary-term = پہلی اصطلاح
outline-glossary-definition = یہاں ایک پیراگراف میں اس کا مطلب بتائیں۔ سبق میں ربط یوں لکھا جاتا ہے: `[لفظ](../glossary.md#first-term)`۔
outline-error-glossary = کورس میں فرہنگ پہلے سے موجود ہے: اسے خاکے سے کھولیں
outline-add-questions = مشترکہ سوالات شامل کریں
outline-questions-lead = وہ سوالات جو ایک سے زیادہ کوئز استعمال کرتے ہیں۔ ہر کوئز اپنی ترتیبات میں بتاتا ہے کہ ان میں سے کتنے لینے ہیں۔
outline-name-hint = چھوٹے لاطینی حروف، ہندسے اور ہائفن، مثلاً registers۔ کوئز اسی نام سے اس فائل کے سوال لیتے ہیں۔
outline-questions-note = یہاں وہ لکھیں جو دوسرے مصنفوں کو جاننا چاہیے؛ سیکھنے والے اسے نہیں دیکھتے۔ کوئز اس فائل سے سوال لینے کے لیے اپنی ترتیبات میں یہ سطر لکھتا ہے: `{ $draw }`۔
outline-drawn-by = یہاں سے سوال لینے والے کوئز:
outline-drawn-by-none = ابھی کوئی کوئز اس سے سوال نہیں لیتا
outline-list-comma = ،{" "}
outline-questions-undrawn = جب کوئی کوئز اس فائل سے سوال لے گا تو سیکھنے والوں کا منظر یہاں دکھایا جائے گا۔

outline-difference-saved = آپ کے متن اور محفوظ شدہ متن کا فرق: «حذف» وہ ہے جو آپ کا متن محفوظ کرنے سے نکل جائے گا، «اضافہ» وہ ہے جو اس سے آ جائے گا۔
outline-difference-revision = اس فائل اور تازہ ترین اشاعت کا فرق: «حذف» صرف اشاعت میں ہے، «اضافہ» صرف یہاں۔
outline-difference-none = دونوں متن ایک جیسے ہیں۔
