# گروپ کے نتائج: صفحے پر اور فائلوں میں۔

gradebook-title = نتائج
gradebook-lead = اس گروپ میں ہر سیکھنے والے نے کیا کچھ کیا ہے۔ کوئز کا نتیجہ اس کوشش کا ہے جو شمار ہوتی ہے۔
gradebook-found = { $count ->
    [0] یہاں ایسا کوئی نہیں۔
    [one] ایک سیکھنے والا
   *[other] { $count } سیکھنے والے
}
gradebook-column-name = نام
gradebook-column-state = حالت
gradebook-column-lessons = مکمل اسباق
gradebook-column-lessons-all = کورس کے کُل اسباق
gradebook-column-grade = { $quiz }: نتیجہ فیصد میں
gradebook-column-standing = { $quiz }: حالت
gradebook-passed = پاس
gradebook-not-passed = پاس نہیں
gradebook-waiting = جانچ باقی ہے
gradebook-begun = جاری ہے
gradebook-returned = دوبارہ کوشش کے لیے واپس
gradebook-not-begun = شروع نہیں کیا
gradebook-done = مکمل
gradebook-not-done = مکمل نہیں
gradebook-sort-by = ترتیب: { $column }
gradebook-filters = چنیں اور ترتیب دیں
gradebook-sort = کس ترتیب سے
gradebook-order = رُخ
gradebook-ascending = کم سے زیادہ، الف سے ے
gradebook-descending = زیادہ سے کم، ے سے الف
gradebook-show = کون دکھائے جائیں
gradebook-show-everyone = سب
gradebook-show-learning = جو ابھی سیکھ رہے ہیں
gradebook-show-completed = جنہوں نے کورس مکمل کر لیا
gradebook-show-waiting = جن کے کسی جواب کی جانچ باقی ہے
gradebook-show-not-passed = جنہوں نے کوئز دیا مگر پاس نہیں کیا
gradebook-show-nothing = جنہوں نے ابھی کچھ نہیں کیا
gradebook-name = نام میں یہ حروف ہوں
gradebook-apply = دکھائیں
gradebook-all = سب، نام کی ترتیب سے
gradebook-pager = نتائج کے صفحے
gradebook-page = صفحہ { $page }، کُل { $pages }
gradebook-earlier = پیچھے
gradebook-further = آگے
gradebook-take = فائل کی صورت میں لیں
gradebook-take-hint = فائل میں وہ سیکھنے والے ہوں گے جو یہاں دکھائے گئے ہیں، تمام صفحوں کے، ہر سبق کے ساتھ۔ فائل لینا لاگ میں درج ہوتا ہے۔ اس میں لوگوں کے نام ہیں: اسے وہاں رکھیں جہاں صرف وہی پڑھ سکیں جنہیں اجازت ہے۔
gradebook-take-csv = CSV
gradebook-take-xlsx = ایکسل (XLSX)
gradebook-sheet = نتائج
gradebook-find = اس صفحے میں تلاش کریں
gradebook-find-nothing = اس صفحے پر ایسا کوئی نہیں۔
