//! What lessons hold beyond plain text: callouts, terms, self-checks, recordings; translations that grew old; what
//! became of items.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use courseware::render::{Label, Links, Renderer};
use courseware::{
    Course, Frameworks, ItemId, Language, Sources, accept_translations, check, check_with,
    read_framework, report,
};
use support::{changed, files, sources};

const LESSON: &str = "01-first/01-lesson.md";
const LESSON_UR: &str = "01-first/01-lesson.ur.md";
const CHECK: &str = "> [!CHECK] Try it {type=single-choice}\n> 36 of 40 came.\n>\n> - [x] 90 %\n> - [ ] 36 %\n>   > That counts reports.\n>\n> > Divide by the number expected.\n";
const CHECK_UR: &str = "> [!CHECK]\n> 40 میں سے 36 آئیں۔\n>\n> - [x] 90 فیصد\n> - [ ] 36 فیصد\n>\n> > متوقع تعداد سے تقسیم کریں۔\n";
const GLOSSARY: &str = "---\ntitle: Glossary\n---\n\n## Completeness {#completeness}\n\nThe share of *expected* reports that came.\n\nSee also [timeliness](#timeliness).\n\n## Timeliness\n\nThe share that came in time.\n";
const GLOSSARY_UR: &str = "---\ntitle: فرہنگ\n---\n\n## تکمیل {#completeness}\n\nمتوقع رپورٹوں میں سے جتنی آئیں۔\n\n## بروقت ہونا {#timeliness}\n\nجو وقت پر آئیں۔\n";

/// The sample course with files added and texts appended to its files.
fn course_with(changes: &[(&str, &str)]) -> Sources {
    let mut texts: Vec<(String, Vec<u8>)> = files()
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .collect();
    for (path, text) in changes {
        match texts.iter_mut().find(|(known, _)| known == path) {
            Some((_, old)) => old.extend(format!("\n{text}").bytes()),
            None => texts.push(((*path).to_owned(), text.as_bytes().to_vec())),
        }
    }
    let mut sources = Sources::new("sample");
    for (path, bytes) in texts {
        sources.add(&path, bytes).unwrap();
    }
    sources
}

/// The sample course with a text replaced in one of its files.
fn replaced(path: &'static str, from: &str, to: &str) -> Sources {
    changed(path, |text| text.replacen(from, to, 1))
}

/// What the check finds: code and line.
fn found(sources: &Sources) -> Vec<(&'static str, u32)> {
    let checked = check(sources);
    checked
        .diagnostics
        .iter()
        .map(|found| (found.code, found.line))
        .collect()
}

fn sound(sources: &Sources) -> Course {
    let checked = check(sources);
    let text = report(&checked.diagnostics, sources, false);
    assert!(checked.diagnostics.is_empty(), "{text}");
    support::course(sources)
}

struct Addresses;

impl Links for Addresses {
    fn item(&self, id: &ItemId) -> String {
        id.to_string()
    }

    fn asset(&self, path: &str) -> String {
        format!("/media/{path}")
    }

    fn glossary(&self) -> String {
        "../glossary".to_owned()
    }
}

fn lesson(course: &Course, language: Language) -> String {
    let label = |_: Language, label: Label| format!("{label:?}");
    let item = &course.modules[0].items[0];
    Renderer::new(course, &Addresses, &label)
        .item(item, language)
        .value
        .into_string()
}

fn holds(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "no {part} in\n{html}");
    }
}

#[test]
fn callouts_of_our_own_are_read_and_shown() {
    let sources = course_with(&[(
        LESSON,
        "> [!PEARL]\n> Count *one* column.\n\n> [!MORE] Where the \"95 %\" come from\n> A longer story.\n>\n> - with a list\n",
    )]);
    let html = lesson(&sound(&sources), Language::English);
    holds(
        &html,
        &[
            "<div role=\"note\" class=\"alert alert--pearl\"><p class=\"alert__label\">Pearl</p>\n<p>Count <em>one</em> column.</p>",
            "<details class=\"more\"><summary>Where the \"95 %\" come from</summary>\n<p>A longer story.</p>\n<ul>",
        ],
    );
    assert!(!html.contains("[!"), "{html}");
}

#[test]
fn a_slip_in_a_callout_is_an_error_with_the_name_that_was_meant() {
    for (text, help) in [
        ("> [!PERL]\n> a", "did you mean `PEARL`"),
        ("> [!NOTE] a", "alone on its line"),
        ("> [!MORE]\n> a", "on the same line"),
        ("> [!PEARL] a", "next line"),
        ("- > [!CHECK]\n  > a", "move it out"),
        ("> [!TRANSCRIPT]\n> a", "right after the link"),
    ] {
        let sources = course_with(&[(LESSON, text)]);
        let checked = check(&sources);
        let found = checked
            .diagnostics
            .iter()
            .find(|found| found.code == "callout")
            .unwrap_or_else(|| panic!("{text}"));
        assert!(found.help.as_deref().unwrap().contains(help), "{found:?}");
        assert_eq!(found.line, 14, "{found:?}");
    }
}

#[test]
fn terms_are_explained_where_they_are_used() {
    let sources = course_with(&[
        ("glossary.md", GLOSSARY),
        ("glossary.ur.md", GLOSSARY_UR),
        (
            LESSON,
            "[Complete](../glossary.md#completeness), [complete](../glossary.md#completeness), [all](../glossary.md).",
        ),
        (LESSON_UR, "[مکمل](../glossary.ur.md#completeness)"),
    ]);
    let course = sound(&sources);
    assert_eq!(course.glossary.len(), 2);
    let html = lesson(&course, Language::English);
    holds(
        &html,
        &[
            "<button type=\"button\" class=\"term\" popovertarget=\"section-term-completeness\">Complete</button><span popover id=\"section-term-completeness\"",
            "<span>The share of <em>expected</em> reports that came.</span> <a href=\"../glossary#term-completeness\">Glossary</a></span>, <button",
            "<a href=\"../glossary\">all</a>",
        ],
    );
    assert_eq!(html.matches("popover id").count(), 1, "{html}");
    let urdu = lesson(&course, Language::Urdu);
    holds(&urdu, &["lang=\"ur\" dir=\"rtl\"><strong>تکمیل</strong>"]);
    let label = |_: Language, label: Label| format!("{label:?}");
    let whole = Renderer::new(&course, &Addresses, &label)
        .definition(&course.glossary[0], Language::English)
        .value
        .into_string();
    holds(
        &whole,
        &["<a href=\"../glossary#term-timeliness\">timeliness</a>"],
    );
}

#[test]
fn the_glossary_and_what_leads_to_it_are_checked() {
    let there = [("glossary.md", GLOSSARY), ("glossary.ur.md", GLOSSARY_UR)];
    let link = [(LESSON, "[a](../glossary.md#completenes)")];
    let both = [there.as_slice(), &link].concat();
    assert_eq!(found(&course_with(&both)), [("unknown-term", 14)]);
    assert_eq!(found(&course_with(&link)), [("broken-link", 14)]);
    for (glossary, urdu, expected) in [
        (
            GLOSSARY,
            "---\ntitle: فرہنگ\n---\n\n## الف {#nothing}\n\nب\n",
            "translation-missing translation-missing unknown-term",
        ),
        (
            "---\ntitle: G\n---\n\n## A {#completeness}\n\n## B {#timeliness}\n\nText.\n",
            GLOSSARY_UR,
            "term-without-definition",
        ),
        (
            "---\ntitle: G\n---\n",
            "---\ntitle: ف\n---\n",
            "term-without-definition term-without-definition",
        ),
    ] {
        let found = found(&course_with(&[
            ("glossary.md", glossary),
            ("glossary.ur.md", urdu),
        ]));
        let codes: Vec<_> = found.into_iter().map(|(code, _)| code).collect();
        let mut codes = codes;
        codes.sort_unstable();
        assert_eq!(codes.join(" "), expected);
    }
    assert_eq!(
        found(&course_with(&[("glossary.ur.md", GLOSSARY_UR)])),
        [("translation-orphan", 1)]
    );
}

#[test]
fn a_self_check_answers_by_itself() {
    let sources = course_with(&[(LESSON, CHECK), (LESSON_UR, CHECK_UR)]);
    let html = lesson(&sound(&sources), Language::English);
    holds(
        &html,
        &[
            "<p class=\"check__title\">Try it</p>\n<p>36 of 40 came.</p>",
            "<details class=\"check__option\" name=\"section-check-1\"><summary>90 %</summary>\n<p class=\"check__verdict check__verdict--right\">CheckRight</p>",
            "<summary>36 %</summary>\n<p class=\"check__verdict check__verdict--wrong\">CheckWrong</p>\n<p>That counts reports.</p>",
            "<details class=\"check__answer\"><summary>CheckAnswer</summary>\n<p>Divide by the number expected.</p>",
        ],
    );
    let typed = "> [!CHECK]\n> How many percent?\n>\n> - [=] 90 ± 1 %\n>\n> > 36/40.\n";
    let sources = course_with(&[(LESSON, typed), (LESSON_UR, typed)]);
    let html = lesson(&sound(&sources), Language::English);
    holds(
        &html,
        &["<p class=\"check__verdict check__verdict--right\">90 ± 1 %</p>\n<p>36/40.</p>"],
    );
}

#[test]
fn a_self_check_is_checked_like_a_question_and_at_its_place() {
    let with = |from: &str, to: &str| {
        let text = CHECK.replacen(from, to, 1);
        found(&course_with(&[
            (LESSON, text.as_str()),
            (LESSON_UR, CHECK_UR),
        ]))
    };
    assert_eq!(
        with("- [x] 90", "- [ ] 90"),
        [("answer-key", 14), ("translation-key", 9)]
    );
    assert_eq!(
        with("> > Divide by the number expected.\n", ""),
        [("question-without-rationale", 14)]
    );
    assert_eq!(with("- [ ] 36 %", "- [ ] 90 %"), [("duplicate-answer", 18)]);
    assert_eq!(
        with("{type=single-choice}", "{points=3}"),
        [("unknown-attribute", 14)]
    );
    assert_eq!(with("single-choice", "essay"), [("invalid-attribute", 14)]);
    assert_eq!(
        with(
            "- [x] 90 %\n> - [ ] 36 %\n>   > That counts reports.\n",
            "90\n"
        ),
        [("question-without-answers", 14), ("translation-key", 9)]
    );
    assert_eq!(
        found(&course_with(&[(LESSON, CHECK)])),
        [("translation-questions", 1)]
    );
    let columns = check(&course_with(&[
        (LESSON, &CHECK.replacen("- [ ] 36 %", "- [ ] 90 %", 1)),
        (LESSON_UR, CHECK_UR),
    ]));
    assert_eq!(
        (columns.diagnostics[0].column, columns.diagnostics[0].length),
        (3, 10)
    );
    assert_eq!(
        found(&course_with(&[("course.md", CHECK)])),
        [("callout", 13)]
    );
}

#[test]
fn a_recording_has_a_transcript_and_is_fetched_when_it_is_played() {
    let text = "[How to count](../assets/a.mp3)\n\n> [!TRANSCRIPT]\n> We count lines.\n\n[The table](../assets/a.csv)\n";
    let sound_file = ("assets/a.mp3", "ID3 and more");
    let sources = course_with(&[(LESSON, text), sound_file, ("assets/a.csv", "a,b\n1,2\n")]);
    let html = lesson(&sound(&sources), Language::English);
    holds(
        &html,
        &[
            "<figure class=\"recording\"><audio controls preload=\"none\" src=\"/media/assets/a.mp3\" aria-label=\"How to count\"></audio>",
            "<a href=\"/media/assets/a.mp3\" download>Download <span class=\"file-size\" dir=\"ltr\">(MP3, 1 KB)</span></a>",
            "<details class=\"transcript\"><summary>Transcript</summary>\n<p>We count lines.</p>",
            "<a href=\"/media/assets/a.csv\">The table <span class=\"file-size\" dir=\"ltr\">(CSV, 1 KB)</span></a>",
        ],
    );
    for text in [
        "[How to count](../assets/a.mp3)",
        "[How to count](../assets/a.mp3)\n\n> [!TRANSCRIPT]\n>",
        "Listen to [this](../assets/a.mp3).\n\n> [!TRANSCRIPT]\n> We count lines.",
    ] {
        let found = found(&course_with(&[(LESSON, text), sound_file]));
        assert!(
            found.contains(&("transcript-missing", 14)),
            "{text}: {found:?}"
        );
    }
    let image = course_with(&[(LESSON, "![a](../assets/a.mp3)"), sound_file]);
    assert_eq!(found(&image), [("broken-image", 14)]);
    assert!(
        Sources::new("a")
            .add("assets/a.mp4", vec![0; 6 * 1024 * 1024])
            .is_ok()
    );
    assert!(
        Sources::new("a")
            .add("assets/a.pdf", vec![0; 6 * 1024 * 1024])
            .is_err()
    );
}

#[test]
fn a_translation_is_old_when_its_base_file_changed_after_it() {
    let before = sources(files());
    let accepted = accept_translations(&before);
    assert_eq!(accepted.len(), 4, "course, module, lesson and quiz");
    let marked = |change: &dyn Fn(&str, String) -> String| {
        let mut sources = Sources::new("sample");
        for (path, text) in files() {
            let text = accepted
                .iter()
                .find(|accepted| accepted.path == path)
                .map_or(text.to_owned(), |accepted| accepted.text.clone());
            sources.add(path, change(path, text).into_bytes()).unwrap();
        }
        sources
    };
    let same = marked(&|_, text| text);
    assert!(sound(&same).stale.is_empty());
    assert!(accept_translations(&same).is_empty());
    let dated = marked(&|_, text| text.replace("2027-11-30", "2028-11-30"));
    assert!(found(&dated).is_empty(), "a date is not translated");
    let changed = marked(&|path, text| {
        if path == LESSON {
            text.replace("Text", "Other text")
        } else {
            text
        }
    });
    let checked = check(&changed);
    let course = checked.course.unwrap();
    assert!(course.is_stale(LESSON, Language::Urdu));
    assert!(!course.is_stale("course.md", Language::Urdu));
    let [warning] = checked.diagnostics.as_slice() else {
        panic!("{:?}", checked.diagnostics)
    };
    assert_eq!(
        (warning.code, warning.file.as_str(), warning.line),
        ("translation-stale", LESSON_UR, 3)
    );
    let [mended] = accept_translations(&changed).try_into().unwrap();
    let line = mended.text.lines().nth(2).unwrap();
    assert!(
        warning
            .help
            .as_deref()
            .unwrap()
            .contains(&format!("`{line}`")),
        "{warning:?}"
    );
}

#[test]
fn what_became_of_items_is_kept_and_checked() {
    let with = |line: &str| replaced("course.md", "owner: hsa", &format!("owner: hsa\n{line}"));
    let course = sound(&with(
        "renamed: {old-lesson: lesson}\nremoved: [gone, lost]",
    ));
    assert_eq!(course.renamed["old-lesson"].as_str(), "lesson");
    assert_eq!(course.removed.len(), 2);
    assert_eq!(
        found(&with("renamed: {old: lessen}")),
        [("unknown-item", 5)]
    );
    assert_eq!(found(&with("removed: [lesson]")), [("item-still-there", 5)]);
    assert_eq!(
        found(&with("renamed: {a: lesson}\nremoved: [a]")),
        [("invalid-value", 6)]
    );
    assert_eq!(found(&with("renamed: [a]")), [("invalid-value", 5)]);
}

#[test]
fn competencies_are_those_of_a_framework() {
    let course = sound(&course_with(&[]));
    let code = "DECODE:HIS".parse().unwrap();
    let title = &course.competency(&code).unwrap().title;
    assert_eq!(title.get(Language::Urdu).value, "صحت کے معلوماتی نظام");
    let front = replaced("course.md", "DECODE:HIS", "DECODE:HSI");
    assert_eq!(found(&front), [("unknown-competency", 7)]);
    let question = replaced("01-first/02-quiz.md", "DECODE:HIS", "TIGER:A1");
    assert_eq!(found(&question), [("unknown-competency", 13)]);
    let mut known = Frameworks::shipped().clone();
    let table = b"framework,code,title_en\nTIGER,A1,One\n";
    known.extend(read_framework("tiger.csv", table).unwrap().competencies);
    assert!(check_with(&question, &known).diagnostics.is_empty());
}

#[test]
fn a_course_that_was_stored_before_all_this_is_still_read() {
    let mut stored = serde_json::to_value(sound(&course_with(&[]))).unwrap();
    for later in [
        "glossary",
        "competency_titles",
        "stale",
        "renamed",
        "removed",
    ] {
        assert!(
            stored.as_object_mut().unwrap().remove(later).is_some(),
            "{later}"
        );
    }
    let course: Course = serde_json::from_value(stored).unwrap();
    assert!(course.glossary.is_empty() && course.removed.is_empty());
    assert!(lesson(&course, Language::English).contains("Chain"));
}
