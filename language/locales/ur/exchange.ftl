# دوسرے نظاموں کے سوالات۔

import-link = سوالات لے آئیں
import-title = سوالات «{ $module }» میں لے آئیں
import-lead = موڈل اور دوسرے نظاموں کے سوالات سے کوئز بنتا ہے۔ پہلے آپ دیکھتے ہیں کہ کیا سمجھا گیا اور کیا نہیں؛ آپ کے کہنے سے پہلے کچھ محفوظ نہیں ہوتا۔
import-format = فائل کس شکل میں لکھی ہے
import-format-gift = GIFT (موڈل)
import-format-aiken = Aiken
import-file = فائل
import-file-hint = زیادہ سے زیادہ 5 MB کی سادہ متن والی فائل، کسی بھی اینکوڈنگ میں۔
import-text = یا سوالات یہاں چسپاں کریں
import-text-hint = جب کوئی فائل منتخب نہ ہو تو یہی پڑھا جاتا ہے۔
import-read = دکھائیں کہ کیا سمجھا گیا
import-another = دوسری فائل پڑھیں
import-understood = { $count ->
    [0] کوئی سوال نہیں سمجھا گیا
    [one] 1 سوال سمجھا گیا
   *[other] { $count } سوالات سمجھے گئے
}
import-encoding = فائل { $encoding } میں پڑھی گئی۔ حروف غلط نظر آئیں تو اسے UTF-8 میں محفوظ کر کے دوبارہ پڑھیں۔
import-damaged = کچھ حروف پڑھے نہ جا سکے: ہر ایک کی جگہ � ہے۔ فائل کو UTF-8 میں محفوظ کر کے دوبارہ پڑھیں۔
import-problems = کیا ویسا نہیں رہا
import-left-out = چھوڑا گیا
import-changed = بدلا گیا
import-line = سطر { $line }
import-earns = { $share } فیصد
import-rationale = وجہ:
import-untitled = بے عنوان
import-kind-single = ایک درست جواب
import-kind-multiple = کئی درست جواب
import-kind-true-false = درست یا غلط
import-kind-numeric = عدد
import-kind-short = مختصر متن
import-kind-matching = جوڑے ملانا
import-kind-essay = تفصیلی جواب
import-true = درست
import-false = غلط
import-quiz = کوئز
import-quiz-hint = جو چاہیں بدلیں، یہاں یا بعد میں ایڈیٹر میں۔
import-save-heading = کوئز کے طور پر محفوظ کریں
import-save = کوئز محفوظ کریں
import-error-format = بتائیں کہ فائل کس شکل میں لکھی ہے
import-error-large = فائل 5 MB سے بڑی ہے: اسے تقسیم کریں
import-error-empty = فائل منتخب کریں، یا سوالات چسپاں کریں
