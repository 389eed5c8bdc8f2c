//! No input panics, and nothing an author writes can run in a reader's browser.
#![expect(clippy::unwrap_used, reason = "tests")]

mod other_types;
mod support;

use courseware::render::{Label, Links, Part, Renderer};
use courseware::{Course, ItemId, Language, Response, Sources, check, grade, report};
use other_types::files_of_other_types;
use proptest::prelude::*;
use support::{changed, changed_in, files};

struct Addresses;

impl Links for Addresses {
    fn item(&self, id: &ItemId) -> String {
        format!("/items/{id}")
    }

    fn asset(&self, path: &str) -> String {
        format!("/assets/{path}")
    }

    fn glossary(&self) -> String {
        "/glossary".to_owned()
    }
}

/// Renders everything there is to render.
fn render(course: &Course) -> Vec<String> {
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(course, &Addresses, &label);
    let mut html = Vec::new();
    for language in Language::ALL {
        html.push(renderer.description(language).value.into_string());
        for (module, item) in course.items() {
            html.push(
                renderer
                    .module_introduction(module, language)
                    .value
                    .into_string(),
            );
            html.push(renderer.item(item, language).value.into_string());
            for case in item
                .quiz()
                .map(|quiz| quiz.cases.as_slice())
                .unwrap_or_default()
            {
                html.push(renderer.case(item, case, language).value.into_string());
            }
            for question in item
                .quiz()
                .map(|quiz| quiz.questions.as_slice())
                .unwrap_or_default()
            {
                html.push(
                    renderer
                        .question(item, question, Part::Stem, &question.stem, language)
                        .value
                        .into_string(),
                );
                html.push(
                    renderer
                        .phrase(
                            item,
                            question,
                            Part::Option(0),
                            &question.rationale,
                            language,
                        )
                        .value
                        .into_string(),
                );
                let gap = renderer
                    .stem_with_gaps(item, question, language, &mut |_, _| {
                        String::from("<b>gap</b>")
                    })
                    .value;
                assert!(!gap.as_str().contains('\u{f8fe}'), "{}", gap.as_str());
                html.push(gap.into_string());
                let _ = grade(question, question.key().as_ref());
                let _ = Response::parse(question, &["0=1", "1=x", "2=", "=", "0=2"]);
                let _ = Response::parse(question, &["1", "۲"]);
            }
        }
    }
    html
}

fn exercise(sources: &Sources) {
    let checked = check(sources);
    let text = report(&checked.diagnostics, sources, true);
    assert!(!text.is_empty());
    for diagnostic in &checked.diagnostics {
        assert!(
            diagnostic.line >= 1 && diagnostic.column >= 1,
            "{diagnostic:?}"
        );
        assert!(diagnostic.help.is_some(), "{diagnostic:?}");
    }
    if let Some(course) = checked.course {
        for html in render(&course) {
            assert!(!html.to_lowercase().contains("<script"), "{html}");
        }
    }
}

/// Text made of pieces that mean something to one of the parsers.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => ".{0,6}".prop_map(|text| text),
        1 => Just("\n".to_owned()), 1 => Just("\n\n".to_owned()), 1 => Just("---\n".to_owned()),
        10 => proptest::sample::select(vec![
            "## ", "## A {#a}\n", "{#a points=2 type=numeric}", "- [x] ", "- [ ] ", "- [=] 5 ± ", "> ", "> [!NOTE]\n", "  ", "\t", "```\n", "```rust\n",
            "$", "$$", "\\frac{", "}", "![", "](", ")", "[^a]", "[^a]: ", "<script>", "<b onclick=x>", "</p>", "<!--", "| a | b |\n|--|--|\n",
            "title: ", "kind: quiz\n", "[en, ur]", "*x", "&a", "!!", "{", ": ", "[[", "]]", "[[a | b]]", "[[(x) a \\| b]]", "[[#2 a]]", "{#a type=matching}", "### B {#b}\n", "{#a type=case}\n", "1. a\n2. b\n", "draw: [{take: 1}]\n", "\u{f8fe}1\u{f8fe}", "\u{feff}", "\u{0}", "\u{f8ff}0\u{f8ff}", "\r", "آ", "۵", "\\", "\"", "'", "1. ", "===\n",
        ]).prop_map(ToOwned::to_owned),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn arbitrary_files_are_checked_without_a_panic(place in 0_usize..9, text in pieces(), front in any::<bool>()) {
        let (path, _) = files()[place];
        let text = if front { format!("---\ntitle: A\n---\n\n{text}") } else { text };
        exercise(&changed(path, |_| text.clone()));
    }

    #[test]
    fn damaged_files_are_checked_without_a_panic(place in 0_usize..8, at in any::<prop::sample::Index>(), length in 0_usize..30, insert in pieces()) {
        let (path, _) = files()[place];
        exercise(&changed(path, |text| {
            let characters: Vec<char> = text.chars().collect();
            let at = at.index(characters.len() + 1);
            let end = (at + length).min(characters.len());
            characters[..at].iter().chain(insert.chars().collect::<Vec<_>>().iter()).chain(&characters[end..]).collect()
        }));
    }

    #[test]
    fn damaged_questions_of_all_types_are_checked_without_a_panic(place in 0_usize..4, at in any::<prop::sample::Index>(), length in 0_usize..40, insert in pieces()) {
        let path = ["01-first/02-quiz.md", "01-first/02-quiz.ur.md", "questions/shared.md", "questions/shared.ur.md"][place];
        exercise(&changed_in(files_of_other_types(), path, |text| {
            let characters: Vec<char> = text.chars().collect();
            let at = at.index(characters.len() + 1);
            let end = (at + length).min(characters.len());
            characters[..at].iter().chain(insert.chars().collect::<Vec<_>>().iter()).chain(&characters[end..]).collect()
        }));
    }

    #[test]
    fn arbitrary_bytes_are_checked_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), path in "[a-z0-9/.-]{1,30}") {
        let mut sources = Sources::new("a");
        let _ = sources.add("course.md", bytes.clone());
        let _ = sources.add("assets/a.svg", bytes.clone());
        let _ = sources.add("assets/a.jpg", [b"\xff\xd8\xff".as_slice(), &bytes].concat());
        let _ = sources.add(&path, bytes);
        exercise(&sources);
    }
}

#[test]
fn deep_nesting_is_refused_and_survived() {
    for part in [
        "> ", "- ", "[", "*a ", "`", "![", "<div>", "$", "{", "[^a]: ",
    ] {
        exercise(&changed("01-first/01-lesson.md", |text| {
            format!("{text}\n{}x\n", part.repeat(3_000))
        }));
    }
    exercise(&changed("course.md", |_| {
        format!("---\ntitle: {}\n---\n", "[".repeat(5_000))
    }));
}

fn lesson(body: &str) -> String {
    let sources = changed("01-first/01-lesson.md", |text| format!("{text}\n{body}\n"));
    // What is refused at the check must be harmless even so: old revisions are rendered unchecked.
    let mut course = support::course(&support::sources(files()));
    let text = sources
        .get("01-first/01-lesson.md")
        .map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
        .unwrap();
    if let courseware::ItemBody::Lesson(lesson) = &mut course.modules[0].items[0].body {
        lesson.body.set(
            Language::English,
            courseware::Markdown(text.split("---\n\n").last().unwrap().to_owned()),
        );
    }
    let label = |_: Language, label: Label| format!("{label:?}");
    Renderer::new(&course, &Addresses, &label)
        .item(&course.modules[0].items[0], Language::English)
        .value
        .into_string()
}

#[test]
fn a_lesson_is_rendered_for_reading() {
    let html = lesson(
        "> [!TIP]\n> Count.\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n```json\n{\"a\": 1}\n```\n\n$\\frac{1}{2}$ and [out](https://dhis2.org), [up](#chain), <kbd>Enter</kbd>.\n\n### More\n\n- [ ] open\n",
    );
    insta::assert_snapshot!("lesson", html);
}

#[test]
fn attacks_come_out_as_harmless_text() {
    let attacks = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,AAAA)",
        "<a href='javascript:alert(1)'>a</a>",
        "<div style='position:fixed'>x</div>",
        "<style>*{display:none}</style>",
        "<iframe src=//example.org></iframe>",
        "<form action=//example.org><input name=a></form>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<div onclick=alert(1) id=login class=button>x</div>",
        "</main></body>",
        "<base href=//example.org>",
        "<meta http-equiv=refresh content=0>",
        "![a](https://example.org/a.png)",
        "<p id='section-chain'>x</p>",
        "$\\text{<script>alert(1)</script>}$",
        "```\"><script>\n</script>\n```",
        "\u{f8ff}0\u{f8ff}",
    ];
    for attack in attacks {
        let html = lesson(attack);
        for bad in [
            "<script",
            "<svg",
            "<iframe",
            "<form",
            "<input",
            "<style",
            " style=",
            "<base",
            "<meta",
            "</main",
            "=\"javascript:",
            "=\"data:",
            "id=\"login\"",
            "class=\"button\"",
            "example.org",
        ] {
            assert!(!html.contains(bad), "{attack}\n{html}");
        }
        let tags: Vec<&str> = html
            .split('<')
            .skip(1)
            .filter_map(|tag| tag.split('>').next())
            .collect();
        assert!(
            tags.iter().all(|tag| !tag.contains(" on")),
            "{attack}\n{html}"
        );
    }
}

#[test]
fn an_option_is_phrasing_content_only() {
    let course = support::course(&support::sources(files()));
    let item = &course.modules[0].items[1];
    let question = &item.quiz().unwrap().questions[0];
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(&course, &Addresses, &label);
    let text = courseware::Translated::new(
        Language::English,
        courseware::Markdown("B *em* $x$\n\n- list\n\n# head\n\n</label><div>".to_owned()),
    );
    let html = renderer.phrase(item, question, Part::Option(1), &text, Language::Urdu);
    assert_eq!(html.language, Language::English);
    assert!(
        html.value.as_str().starts_with("B <em>em</em> <math"),
        "{}",
        html.value.as_str()
    );
    for block in ["<p>", "<ul>", "<li>", "<h", "<div", "label"] {
        assert!(
            !html.value.as_str().contains(block),
            "{}",
            html.value.as_str()
        );
    }
}
