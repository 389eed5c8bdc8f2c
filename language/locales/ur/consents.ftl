# جن باتوں سے اتفاق کیا گیا: ریکارڈ، اور نیا بیان آنے پر اطلاع۔

consents-title = آپ نے کن باتوں سے اتفاق کیا
consents-account = دیکھیں کہ آپ نے کن باتوں سے اتفاق کیا
consents-lead = ہر بیان جس سے آپ نے اتفاق کیا، انھی الفاظ میں جو آپ نے دیکھے تھے۔
consents-none = آپ نے ابھی تک کسی بات سے اتفاق نہیں کیا۔
consents-notice = رازداری کا بیان، { $version } کا متن
consents-when = کب اتفاق کیا
consents-language = کس زبان میں
consents-way = کیسے
consents-way-sign-up = اکاؤنٹ بناتے وقت
consents-way-claim = کوڈ سے اپنا اکاؤنٹ حاصل کرتے وقت
consents-way-administrator = پہلا منتظم بنتے وقت
consents-way-later = اپنے صفحات پر
consents-withdrawn = کب واپس لیا
consents-wording = پورا بیان پڑھیں
consents-withdraw-title = اتفاق واپس لینا
consents-withdraw = بیان میں لکھی ہوئی معلومات رکھے بغیر اکاؤنٹ نہیں چل سکتا۔ اس لیے جو اپنا اتفاق واپس لے، اس کا اکاؤنٹ مٹا دیا جاتا ہے: سات دن بعد وہ سب مٹ جاتا ہے جس سے پتا چلے کہ آپ کون تھے۔ صفحے پر لکھا ہے کہ کیا مٹ جائے گا اور کیا باقی رہے گا۔
consents-agree = میں اتفاق کرتا یا کرتی ہوں
consents-read-first = پہلے پڑھیں
consents-banner-earlier-title = ہمارا رازداری کا بیان بدل گیا ہے
consents-banner-earlier = آپ نے پہلے والے بیان سے اتفاق کیا تھا۔ یہ باتیں بدلی ہیں۔ اس دوران آپ پڑھائی جاری رکھ سکتے ہیں۔
consents-banner-never-title = براہ کرم ہمارا رازداری کا بیان پڑھیں
consents-banner-never = آپ کا اکاؤنٹ کسی اور نے بنایا تھا، اس لیے آپ سے ابھی تک پوچھا نہیں گیا۔ بیان میں لکھا ہے کہ ہم آپ کے بارے میں کیا رکھتے ہیں، کون دیکھتا ہے، اور آپ کیا کر سکتے ہیں۔ اس دوران آپ پڑھائی جاری رکھ سکتے ہیں۔
consents-notice-agreed = شکریہ۔ آپ کا اتفاق لکھ لیا گیا ہے۔
consents-notice-newer = وہ صفحہ کھلنے کے بعد بیان بدل گیا ہے۔ اب یہ بیان لاگو ہے۔
