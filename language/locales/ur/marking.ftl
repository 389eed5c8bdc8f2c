# سیکھنے والوں کی تحریر کی جانچ: فہرست، ایک جواب، اور سیکھنے والے کو کیا بتایا جاتا ہے۔

marking-title = جانچ
marking-link = جانچ کے منتظر جواب
marking-waiting = { $count ->
    [0] یہاں کسی جواب کی جانچ باقی نہیں۔
    [one] ایک جواب کی جانچ باقی ہے۔
   *[other] { $count } جوابوں کی جانچ باقی ہے۔
}
marking-at-work = { $count ->
    [one] ایک جواب کی جانچ باقی
   *[other] { $count } جوابوں کی جانچ باقی
}
marking-oldest = سب سے زیادہ دیر سے منتظر { $count } جواب دکھائے گئے ہیں۔ ان کی جانچ ہوتی جائے گی تو باقی سامنے آتے جائیں گے۔
marking-own = اس گروپ میں آپ نے خود جو لکھا ہے، اس کی جانچ کوئی اور کرے گا۔
marking-column-learner = سیکھنے والا
marking-column-quiz = کوئز
marking-column-attempt = کوشش
marking-column-since = جمع کرانے کا وقت
marking-column-said = کیا ہوا
marking-column-when = کب
marking-lately = حال ہی میں جانچے گئے
marking-lately-lead = دیے گئے نمبر بدلے جا سکتے ہیں: جواب کھولیں۔
marking-state-marked = جانچ ہو گئی
marking-state-returned = واپس کیا گیا

marking-answer-title = { $learner } کا جواب
marking-place = منتظر جوابوں میں { $place } واں، کُل { $all }؛ جو سب سے دیر سے منتظر ہے وہ پہلے
marking-dealt-with = اس جواب کی جانچ ہو چکی ہے۔ آپ اس کے نمبر بدل سکتے ہیں۔
marking-question = کیا پوچھا گیا
marking-answer = جواب
marking-points = نمبر
marking-worth = { $most ->
    [one] 1 نمبر
   *[other] { $most } نمبر
}
marking-full = پورے نمبر کب:
marking-points-field = نمبر، 0 سے { $most } تک
marking-comment = سیکھنے والے کے لیے تبصرہ
marking-comment-hint = سیکھنے والا اسے جواب کے ساتھ آپ کے نام سے پڑھے گا۔ لکھنا ضروری نہیں، سوائے اس کے کہ آپ کوشش واپس کر رہے ہوں۔
marking-save = نمبر محفوظ کریں
marking-return = دوبارہ کوشش کے لیے واپس کریں
marking-return-hint = واپس کرتے وقت تبصرے میں بتائیں کہ کیا بہتر کرنا ہے۔ تب پوری کوشش نہ پاس شمار ہو گی نہ فیل، اور سیکھنے والے کی کوششوں میں سے کوئی کم نہیں ہو گی۔ نمبر دینے کی ضرورت نہیں۔
marking-changes = نمبر بدلنے پر نتیجہ دوبارہ نکالا جاتا ہے۔ جو کوئز مکمل ہو چکا، مکمل ہی رہے گا، اور سند جیسی ہے ویسی رہے گی۔
marking-error-points = نکتہ { $number }: 0 سے { $most } تک نمبر چنیں
marking-error-comment-long = تبصرہ مختصر کریں، زیادہ سے زیادہ { $most } حروف
marking-error-comment-missing = لکھیں کہ کیا بہتر کرنا ہے، تاکہ سیکھنے والے کو معلوم ہو کہ کیا بدلے
marking-error-meanwhile = آپ کے کھولنے کے بعد کسی نے اس جواب کی جانچ کر دی ہے۔ نیچے پڑھیں کہ کیا کہا گیا۔ اس کی جگہ اپنے نمبر دینے کے لیے دوبارہ محفوظ کریں۔
marking-error-passed = یہ کوشش پاس ہو چکی ہے، اس لیے دوبارہ کوشش کی ضرورت نہیں
marking-history = اب تک کیا کہا گیا
marking-by = جانچ: { $name }، { $time }
marking-returned-by = دوبارہ کوشش کے لیے واپس کیا: { $name }، { $time }
marking-given = { $most } میں سے { $given } نمبر
marking-pager = جانچ کے منتظر جواب
marking-is-returned = یہ کوشش دوبارہ کرنے کے لیے واپس کی جا چکی ہے، اس لیے اس کی جانچ نہیں ہوتی۔

marking-notice-marked = نمبر محفوظ ہو گئے۔
marking-notice-returned = کوشش واپس کر دی گئی۔ سیکھنے والے کو بتا دیا گیا ہے۔

marking-criterion-given = دیے گئے نمبر
marking-comment-said = تبصرہ
marking-result-returned = دوبارہ کوشش کے لیے واپس
marking-result-returned-hint = آپ یہ کوئز دوبارہ دے سکتے ہیں۔ یہ کوشش نہ پاس شمار ہوتی ہے نہ فیل، اور آپ کی کوششوں میں سے کوئی کم نہیں ہوئی۔ نیچے پڑھیں کہ کیا بہتر کرنا ہے۔
marking-verdict-returned = جانچ نہیں ہوئی: کوشش دوبارہ کرنے کے لیے واپس کی گئی۔
marking-attempt-returned = کوشش { $number }، دوبارہ کرنے کے لیے واپس
