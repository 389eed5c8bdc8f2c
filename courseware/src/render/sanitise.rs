//! What may be in the HTML of a text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::Builder;

use super::Shape;

/// What authors may write as HTML: plain marks that Markdown has no sign for.
const AUTHORS: [&str; 30] = [
    "abbr", "bdi", "bdo", "br", "cite", "dd", "del", "details", "dfn", "div", "dl", "dt", "ins",
    "kbd", "mark", "p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "sub", "summary",
    "sup", "u", "var", "wbr",
];
/// What Markdown itself becomes.
const OURS: [&str; 27] = [
    "a",
    "blockquote",
    "code",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "pre",
    "section",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "b",
    "i",
];

/// What cannot stand inside a phrase.
const BLOCKS: [&str; 25] = [
    "blockquote",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];

/// What this text's own links, pictures and ids are; any other came in through raw HTML and is dropped.
#[derive(Default)]
pub(super) struct Own {
    pub(super) addresses: Vec<String>,
    pub(super) ids: Vec<String>,
}

/// Removes whatever is not allowed.
pub(super) fn sanitise(html: &str, own: Own, shape: Shape) -> String {
    let mut builder = Builder::empty();
    let attributes: [(&str, &[&str]); 9] = [
        ("a", &["href", "rel", "id", "aria-label"]),
        (
            "img",
            &["src", "alt", "width", "height", "loading", "decoding"],
        ),
        ("td", &["align"]),
        ("th", &["align", "scope"]),
        ("ol", &["start"]),
        ("li", &["id"]),
        ("section", &["aria-label"]),
        ("details", &["open", "name"]),
        ("div", &["tabindex", "aria-label"]),
    ];
    let mut attributes: HashMap<&str, HashSet<&str>> = attributes
        .into_iter()
        .map(|(tag, names)| (tag, names.iter().copied().collect()))
        .collect();
    for heading in ["h2", "h3", "h4", "h5", "h6"] {
        attributes.insert(heading, HashSet::from(["id"]));
    }
    let classes: [(&str, &[&str]); 5] = [
        (
            "div",
            &[
                "table-scroll",
                "alert",
                "alert--note",
                "alert--tip",
                "alert--important",
                "alert--warning",
                "alert--caution",
                "alert--pearl",
                "check",
            ],
        ),
        (
            "p",
            &[
                "alert__label",
                "check__label",
                "check__title",
                "check__hint",
                "check__verdict",
                "check__verdict--right",
                "check__verdict--wrong",
            ],
        ),
        (
            "details",
            &["more", "transcript", "check__option", "check__answer"],
        ),
        ("span", &["file-size"]),
        ("section", &["footnotes"]),
    ];
    builder
        .tags(AUTHORS.into_iter().chain(OURS).collect())
        .clean_content_tags(HashSet::from([
            "script", "style", "template", "noscript", "iframe", "object", "svg", "math",
            "textarea", "title",
        ]))
        .generic_attributes(HashSet::from(["lang", "dir", "title"]))
        .tag_attributes(attributes)
        .tag_attribute_values(HashMap::from([(
            "div",
            HashMap::from([("role", HashSet::from(["note", "group"]))]),
        )]))
        .allowed_classes(
            classes
                .into_iter()
                .map(|(tag, names)| (tag, names.iter().copied().collect()))
                .collect(),
        )
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(move |tag, attribute, value| {
            own.filter(tag, attribute, value).map(Cow::Borrowed)
        });
    if shape == Shape::Phrase {
        builder.rm_tags(BLOCKS);
    }
    builder.clean(html).to_string()
}

impl Own {
    fn filter<'value>(
        &self,
        tag: &str,
        attribute: &str,
        value: &'value str,
    ) -> Option<&'value str> {
        let kept = match (tag, attribute) {
            (_, "id") | ("details", "name") => self.ids.iter().any(|id| id == value),
            ("a", "href") | ("img", "src") => self.addresses.iter().any(|address| address == value),
            ("a", "rel") => value == "noopener noreferrer",
            ("div", "tabindex") => value == "0",
            (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
            _ => true,
        };
        kept.then_some(value)
    }
}

/// Whether a piece of raw HTML consists of what authors may write; a comment does, though nobody sees
/// it. The sanitiser decides what is safe; this only tells the author what will not be seen.
pub(crate) fn raw_html_is_kept(html: &str) -> bool {
    let html = html.trim();
    if html.starts_with("<!--") {
        return true;
    }
    html.match_indices('<').all(|(at, _)| {
        let name: String = html
            .get(at + 1..)
            .unwrap_or_default()
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .flat_map(char::to_lowercase)
            .collect();
        let attributes = html
            .get(at..)
            .and_then(|tag| tag.split('>').next())
            .unwrap_or_default()
            .to_ascii_lowercase();
        let removed = [" style", " on", " id=", " class=", " href", " src"]
            .iter()
            .any(|part| attributes.contains(part));
        AUTHORS.contains(&name.as_str()) && !removed
    })
}
