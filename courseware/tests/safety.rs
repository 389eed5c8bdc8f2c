//! Nothing that an author can write runs, loads or sends anything in a reader's browser.
//!
//! `payloads.txt` is put into every place of a course where text may stand. What comes out is read as a browser's
//! tokenizer reads it: no element is among those whose content it would read in another way, so the markup can be judged
//! tag by tag.

mod support;

use std::collections::BTreeSet;

use courseware::render::{Label, Links, Part, Renderer};
use courseware::{
    Asset, AssetKind, Course, ItemBody, ItemId, Language, Markdown, Term, Translated, check,
};
use support::{changed, files, sources};

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

const ELEMENTS: &str = "a abbr b bdi bdo blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td th thead tr u ul var wbr button audio video math mrow mi mo mn mtext mfrac msup msub msubsup msqrt mroot mtable mtr mtd mover munder munderover mspace mpadded mphantom menclose mstyle merror";
const ATTRIBUTES: &str = "id class href src alt title lang dir width height loading decoding align scope start rel aria-label role tabindex open name type popovertarget popover controls preload playsinline download display mathvariant stretchy symmetric fence separator lspace rspace xmlns";

/// One text in the place of every text that a course has.
fn filled(text: &str) -> Course {
    let mut course = support::course(&sources(files()));
    let said = |text: &str| Translated::new(Language::English, Markdown(text.to_owned()));
    for (path, kind) in [
        ("assets/a.mp3", AssetKind::Mp3),
        ("assets/a.pdf", AssetKind::Pdf),
    ] {
        course.assets.push(Asset {
            path: path.to_owned(),
            kind,
            digest: "0".repeat(64),
            bytes: 1_234_567,
            dimensions: None,
        });
    }
    course.glossary.push(Term {
        anchor: "word".to_owned(),
        word: Translated::new(Language::English, text.to_owned()),
        definition: said(text),
    });
    course.description = said(text);
    for module in &mut course.modules {
        module.introduction = said(text);
        for item in &mut module.items {
            match &mut item.body {
                ItemBody::Lesson(lesson) => {
                    lesson.body = said(&format!(
                        "{text}\n\nSee [a *{text}*](../glossary.md#word) and [word](../glossary.md#word).\n\n> {text}\n\n- {text}\n\n> [!MORE] {text}\n> {text}\n"
                    ));
                }
                ItemBody::Quiz(quiz) => {
                    quiz.introduction = said(text);
                    for question in &mut quiz.questions {
                        question.stem = said(text);
                    }
                }
            }
        }
    }
    course
}

fn rendered(course: &Course) -> Vec<String> {
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(course, &Addresses, &label);
    let language = Language::English;
    let mut html = vec![renderer.description(language).value.into_string()];
    for term in &course.glossary {
        html.push(renderer.definition(term, language).value.into_string());
    }
    for (module, item) in course.items() {
        html.push(
            renderer
                .module_introduction(module, language)
                .value
                .into_string(),
        );
        html.push(renderer.item(item, language).value.into_string());
        let questions = item.quiz().map(|quiz| quiz.questions.as_slice());
        for question in questions.unwrap_or_default() {
            let (stem, part) = (&question.stem, Part::Stem);
            html.push(
                renderer
                    .question(item, question, part, stem, language)
                    .value
                    .into_string(),
            );
            html.push(
                renderer
                    .phrase(item, question, part, stem, language)
                    .value
                    .into_string(),
            );
        }
    }
    html
}

/// Reads every tag and refuses what isn't known to be harmless.
fn judge(html: &str) -> Result<(), String> {
    let elements: BTreeSet<&str> = ELEMENTS.split(' ').collect();
    let attributes: BTreeSet<&str> = ATTRIBUTES.split(' ').collect();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let name: String = tag
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if !elements.contains(name.as_str()) {
            return Err(format!("the element <{name}>"));
        }
        let mut inside = &tag[name.len()..];
        loop {
            inside = inside.trim_start();
            if let Some(after) = inside.strip_prefix("/>").or(inside.strip_prefix('>')) {
                rest = after;
                break;
            }
            let end = inside
                .find(['=', ' ', '>'])
                .ok_or("a tag that is not closed")?;
            let (attribute, after) = inside.split_at(end);
            if !attributes.contains(attribute) {
                return Err(format!("the attribute {attribute} of <{name}>"));
            }
            let Some(quoted) = after.strip_prefix("=\"") else {
                inside = after;
                continue;
            };
            let end = quoted.find('"').ok_or("a value that is not closed")?;
            value(attribute, &quoted[..end])?;
            inside = &quoted[end + 1..];
        }
    }
    Ok(())
}

fn value(attribute: &str, value: &str) -> Result<(), String> {
    let harmless = match attribute {
        "href" => {
            let own = ["/items/", "/assets/", "/glossary", "#"];
            let other = ["https://", "http://", "mailto:", "tel:"];
            own.iter()
                .chain(&other)
                .any(|start| value.starts_with(start))
        }
        "src" => value.starts_with("/assets/"),
        "id" | "popovertarget" | "name" => {
            ["section-", "first-", "term-"]
                .iter()
                .any(|start| value.starts_with(start))
                || value.contains("-stem-")
        }
        _ => true,
    };
    if harmless {
        Ok(())
    } else {
        Err(format!("{attribute}=\"{value}\""))
    }
}

#[test]
fn no_payload_comes_through() {
    let payloads = include_str!("payloads.txt").lines();
    let payloads: Vec<String> = payloads
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
        .map(|line| {
            line.replace("\\n", "\n")
                .replace("\\0", "\0")
                .replace("\\x01", "\u{1}")
        })
        .collect();
    assert!(payloads.len() > 100, "the list has lost its lines");
    for payload in payloads {
        // Whatever the check says of it, it says it.
        let checked = check(&changed("01-first/01-lesson.md", |text| {
            format!("{text}\n{payload}\n")
        }));
        assert!(checked.diagnostics.iter().all(|found| found.help.is_some()));
        for html in rendered(&filled(&payload)) {
            if let Err(bad) = judge(&html) {
                panic!("{bad}\nfrom: {payload}\nto: {html}");
            }
        }
    }
}

#[test]
fn the_judge_knows_what_is_bad() {
    for bad in [
        "<script>",
        "<p onclick=\"x\">",
        "<p style=\"x\">",
        "<a href=\"javascript:x\">",
        "<img src=\"https://x\">",
        "<p id=\"login\">",
        "<p",
        "</main>",
        "<a href=\"//x\">",
    ] {
        assert!(judge(bad).is_err(), "{bad}");
    }
    assert_eq!(
        judge("<p>a &lt; b</p>\n<a href=\"#x\" title=\">\">x</a>"),
        Ok(())
    );
}
