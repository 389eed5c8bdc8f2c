//! A quiz with the types of questions that are more than a choice or a word.

/// The sample course, with the other types in its quiz, and questions that it draws from another file.
pub(crate) fn files_of_other_types() -> Vec<(&'static str, &'static str)> {
    let mut files: Vec<_> = crate::support::files()
        .into_iter()
        .map(|(path, text)| match path {
            "01-first/02-quiz.md" => (path, OTHERS),
            "01-first/02-quiz.ur.md" => (path, OTHERS_UR),
            _ => (path, text),
        })
        .collect();
    files.extend([
        ("questions/shared.md", SHARED),
        ("questions/shared.ur.md", SHARED_UR),
    ]);
    files
}

const OTHERS: &str = r#"---
kind: quiz
title: Quiz
draw: [{take: 7}, {from: questions/shared.md, section: registers, take: 1}, {from: questions/shared.md, competency: DECODE:HIS, take: 1}]
---

## Figures {#figures figures=3}

How much is it?

- [=] 12.3456 mg

> Because.

## Dose {#dose tolerance=2%}

How much?

- [=] 250 mg
- [=] 300 ± 1 mg

> Because.

## Gaps {#gaps points=4}

The upper value is the [[systolic | upper]] one.

| Unit | Value |
|---|---|
| [[(x) mm Hg \| kPa]] | **[[120]]** |

- In a list: [[Diastole]]

> Because.

## Pairs {#pairs type=matching}

What belongs together?

| Indicator | Formula |
|---|---|
| *Completeness* | received / expected |
| Timeliness | on time / expected |
| Coverage | *doses* / children |
| Reach | *doses* / children |
| | doses / vials |

> Because.

## Order {#order type=ordering}

1. not the answer

Which order?

1. Register
2. *Tally*
3. Report
4. DHIS2

> Because.

## Essay {#essay type=essay words=10}

Why?

| Criterion | Points | Full marks |
|---|---|---|
| Cause | 2 | Names *it*. |
| Remedy | 3 | Says what to do. |

> Because.

## A ward {#ward type=case competency=DECODE:HIS}

A ward has 40 beds.

### Beds {#beds}

How many?

- [=] 40

> Because.

### Full {#full points=2}

Is it full?

- [ ] Yes
- [x] No

> Because.
"#;

const OTHERS_UR: &str = r#"---
kind: quiz
title: سوالات
---

## ہندسے {#figures}

کتنا؟

> کیونکہ۔

## خوراک {#dose}

کتنی؟

- [=] 250 mg
- [=] 300 ± 1 mg

> کیونکہ۔

## خالی جگہیں {#gaps}

| اکائی | قدر |
|---|---|
| [[#2 ملی میٹر \| کلو پاسکل]] | [[#3]] |

اوپر والی قدر [[#1 سسٹولک]] ہے، فہرست [[#4 ڈائسٹول]]

> کیونکہ۔

## جوڑے {#pairs}

کیا کس کے ساتھ؟

| اشاریہ | فارمولا |
|---|---|
| تکمیل | ملی / متوقع |
| بروقت | وقت پر / متوقع |
| کوریج | خوراکیں / بچے |
| رسائی | خوراکیں / بچے |
| | خوراکیں / شیشیاں |

> کیونکہ۔

## ترتیب {#order}

کس ترتیب میں؟

1. رجسٹر
2. ٹیلی
3. رپورٹ
4. DHIS2

> کیونکہ۔

## مضمون {#essay}

کیوں؟

| معیار | نمبر | پورے نمبر |
|---|---|---|
| وجہ | 2 | وجہ بتاتا ہے۔ |
| حل | | حل بتاتا ہے۔ |

> کیونکہ۔

## وارڈ {#ward}

وارڈ میں 40 بستر ہیں۔

### بستر {#beds}

کتنے؟

> کیونکہ۔

### بھرا {#full}

کیا بھرا ہے؟

- [ ] ہاں
- [ ] نہیں

> کیونکہ۔
"#;

const SHARED: &str = r#"---
title: Shared questions
---

A note for authors.

## Line {#line section=registers}

See ![Alt](../assets/a.svg). One line?

- [x] Yes
- [ ] No

> Because.

## Event {#event section=registers}

One event?

- [x] Yes
- [ ] No

> Because.

## System {#system competency=DECODE:HIS}

Which?

- [=] DHIS2

> Because.
"#;

const SHARED_UR: &str = r#"---
title: مشترکہ سوال
---

## سطر {#line}

ایک سطر؟

- [ ] ہاں
- [ ] نہیں

> کیونکہ۔

## واقعہ {#event}

ایک واقعہ؟

- [ ] ہاں
- [ ] نہیں

> کیونکہ۔

## نظام {#system}

کون سا؟

> کیونکہ۔
"#;
