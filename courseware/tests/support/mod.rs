//! A small course with one question of each type, for the tests.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use courseware::{Course, Sources, check, report};

/// The files of the course.
pub(crate) fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "course.md",
            "---\ntitle: Sample\nsummary: One of each.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1.5\ncompetencies: [DECODE:HIS]\ncompletion: {lessons: 50, pass: [quiz]}\n---\n\nSee [the quiz](01-first/02-quiz.md).\n",
        ),
        (
            "course.ur.md",
            "---\ntitle: نمونہ\nsummary: ہر قسم کا ایک۔\n---\n",
        ),
        ("01-first/module.md", "---\ntitle: First\n---\n"),
        ("01-first/module.ur.md", "---\ntitle: پہلا\n---\n"),
        (
            "01-first/01-lesson.md",
            "---\ntitle: Lesson\nreview_by: 2027-11-30\n---\n\n## Chain {#chain}\n\nText[^a] and [quiz](02-quiz.md).\n\n![Alt](../assets/a.svg \"Caption\")\n\n[^a]: Note.\n",
        ),
        (
            "01-first/01-lesson.ur.md",
            "---\ntitle: سبق\n---\n\n## زنجیر {#chain}\n\nمتن۔ ![متبادل](../assets/a.svg)\n",
        ),
        ("01-first/02-quiz.md", QUIZ),
        ("01-first/02-quiz.ur.md", QUIZ_UR),
        (
            "assets/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>",
        ),
    ]
}

const QUIZ: &str = "---\nkind: quiz\ntitle: Quiz\npass_mark: 80\nattempts: 3\nwait: 24h\ndraw: 4\nshuffle: true\n---\n\nIntroduction.\n\n## One {#one points=2 competency=DECODE:HIS}\n\nWhich?\n\n- plain list\n\nGo on:\n\n- [ ] A\n  > Not A.\n- [x] B *em*\n\n> Because.\n\n## Many {#many}\n\nWhich?\n\n- [x] A\n- [x] B\n- [x] C\n- [ ] D\n  > Not D.\n\n> Because.\n\n## Truth {#truth type=true-false}\n\nHolds?\n\n- [ ] True\n- [x] False\n\n> Because.\n\n## Number {#number}\n\nHow many percent?\n\n- [=] 90 ± 0.5 %\n  > Right.\n\n> Because.\n\n## Word {#word}\n\nWhich word?\n\n- [=] completeness\n- [=] Today's date\n\n> Because.\n";
const QUIZ_UR: &str = "---\nkind: quiz\ntitle: سوالات\n---\n\nتعارف۔\n\n## لفظ {#word}\n\nکون سا لفظ؟\n\n- [=] تکمیل\n\n> کیونکہ۔\n\n## ایک {#one}\n\nکون سا؟\n\n- [ ] الف\n  > الف نہیں۔\n- [ ] ب\n\n> کیونکہ۔\n\n## کئی {#many}\n\nکون سے؟\n\n- [x] الف\n- [x] ب\n- [x] ج\n- [ ] د\n  > د نہیں۔\n\n> کیونکہ۔\n\n## سچ {#truth}\n\nدرست؟\n\n- [ ] درست\n- [ ] غلط\n\n> کیونکہ۔\n\n## عدد {#number}\n\nکتنے فیصد؟\n\n> کیونکہ۔\n";

/// Sources of these files.
pub(crate) fn sources<Text: AsRef<[u8]>>(
    files: impl IntoIterator<Item = (&'static str, Text)>,
) -> Sources {
    let mut sources = Sources::new("sample");
    for (path, text) in files {
        sources.add(path, text.as_ref().to_vec()).unwrap();
    }
    sources
}

/// The course, with one file changed.
pub(crate) fn changed(path: &'static str, change: impl Fn(&str) -> String) -> Sources {
    changed_in(files(), path, change)
}

/// The course of these files, with one of them changed.
pub(crate) fn changed_in(
    files: Vec<(&'static str, &'static str)>,
    path: &'static str,
    change: impl Fn(&str) -> String,
) -> Sources {
    let mut sources = Sources::new("sample");
    for (known, text) in files {
        let text = if known == path {
            change(text)
        } else {
            text.to_owned()
        };
        sources.add(known, text.into_bytes()).unwrap();
    }
    sources
}

/// The checked course of these sources.
pub(crate) fn course(sources: &Sources) -> Course {
    let checked = check(sources);
    let report = report(&checked.diagnostics, sources, false);
    checked.course.unwrap_or_else(|| panic!("{report}"))
}
