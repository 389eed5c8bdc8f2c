//! Callouts, terms, self-checks and recordings, checked and shown.

use courseware::render::{Label, Renderer};
use courseware::{Language, Sources, check};

use crate::{
    Addresses, CHECK, CHECK_UR, GLOSSARY, GLOSSARY_UR, LESSON, LESSON_UR, course_with, found,
    holds, lesson, sound,
};

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
