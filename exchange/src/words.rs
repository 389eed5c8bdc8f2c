//! Text of other systems as Markdown.

#[cfg(test)]
mod tests;

use htmd::element_handler::{HandlerResult, Handlers};
use htmd::options::{BrStyle, BulletListMarker, Options};
use htmd::{Element, HtmlToMarkdown};

use crate::problem::Problems;

/// How a text of another system is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// HTML.
    Html,
    /// HTML in which a line break in the file is a line break on the page: Moodle's own kind.
    Moodle,
    /// Nothing means anything but itself.
    Plain,
    /// Markdown already.
    Markdown,
}

/// Signs of the private use area that stand for a formula while HTML is converted; none of them is let in from outside.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// How deep elements may lie inside each other: the converter goes down into them one call each.
const DEEPEST: usize = 100;

/// The text as Markdown that the course format takes: no HTML, formulas between dollar signs, pictures named instead of
/// shown.
pub(crate) fn markdown(text: &str, markup: Markup, line: u32, problems: &mut Problems) -> String {
    let text = text.trim();
    let text: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{e000}'..='\u{f8ff}'))
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect();
    match markup {
        Markup::Markdown => text,
        Markup::Plain => plain(&text),
        Markup::Html | Markup::Moodle if !looks_like_html(&text) => {
            let (text, formulas) = take_formulas(&text);
            give_formulas(&plain(&text), &formulas)
        }
        Markup::Html => html(&text, line, problems),
        Markup::Moodle => html(&text.replace('\n', "<br>"), line, problems),
    }
}

/// What a text says, without any marks: for titles, and for answers that are compared with what was typed.
pub(crate) fn unmarked(text: &str, markup: Markup) -> String {
    let text = match markup {
        Markup::Html | Markup::Moodle if looks_like_html(text) => {
            let converted = if nesting(&text.to_ascii_lowercase()) > DEEPEST {
                text.to_owned()
            } else {
                converter()
                    .convert(text)
                    .unwrap_or_else(|_| text.to_owned())
            };
            unescape(&without_marks(&converted))
        }
        _ => text.to_owned(),
    };
    let text: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title on one line of Markdown.
pub(crate) fn title(text: &str) -> String {
    plain(&text.chars().take(180).collect::<String>())
        .replace(['\n', '{', '}'], " ")
        .trim()
        .to_owned()
}

/// Makes one paragraph of it: an option holds no more. Says whether it was more.
pub(crate) fn one_paragraph(markdown: &str) -> (String, bool) {
    let blocks: Vec<&str> = markdown
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
        .collect();
    let more = blocks.len() > 1;
    // A line break inside the paragraph keeps apart what stood apart.
    (blocks.join("\\\n"), more)
}

fn looks_like_html(text: &str) -> bool {
    let tag = text.match_indices('<').any(|(at, _)| {
        let mut rest = text.get(at + 1..).unwrap_or_default().chars();
        let first = match rest.next() {
            Some('/' | '!') => rest.next(),
            first => first,
        };
        first.is_some_and(|sign| sign.is_ascii_alphabetic() || sign == '-')
            && text.get(at..).is_some_and(|rest| rest.contains('>'))
    });
    let entity = text.match_indices('&').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.char_indices()
            .take(12)
            .find(|(_, sign)| !sign.is_ascii_alphanumeric() && *sign != '#')
            .is_some_and(|(end, sign)| sign == ';' && end > 1)
    });
    tag || entity
}

fn html(text: &str, line: u32, problems: &mut Problems) -> String {
    let lower = text.to_ascii_lowercase();
    if nesting(&lower) > DEEPEST {
        problems.changed(
            line,
            format!("HTML with elements inside each other more than {DEEPEST} levels deep was taken as plain text"),
            "write this text anew",
        );
        return plain(text);
    }
    if lower.contains("<img") || lower.contains("@@pluginfile@@") {
        problems.changed(
            line,
            "a picture or file that the text shows is not part of the file of questions",
            "put it into `assets/` and show it where its description stands now, in brackets",
        );
    }
    if [
        "<iframe", "<video", "<audio", "<object", "<embed", "<script",
    ]
    .iter()
    .any(|tag| lower.contains(tag))
    {
        problems.changed(
            line,
            "something embedded (a player, a frame, a script) was left out",
            "say in words what it showed, or link to it",
        );
    }
    let (text, formulas) = take_formulas(text);
    let converted = converter().convert(&text).unwrap_or_else(|_| plain(&text));
    let converted = converted.replace('~', "\\~").replace("\\\\~", "\\~");
    let lines: Vec<&str> = converted.trim().lines().map(str::trim_end).collect();
    give_formulas(&lines.join("\n"), &formulas)
}

/// At least how deep the elements lie inside each other, if none closes by itself.
fn nesting(lower: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for (at, _) in lower.match_indices('<') {
        let rest = lower.get(at + 1..).unwrap_or_default();
        let alone = ["br", "img", "hr", "!", "input", "col"]
            .iter()
            .any(|tag| rest.starts_with(tag));
        if rest.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !alone && rest.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

fn converter() -> HtmlToMarkdown {
    HtmlToMarkdown::builder()
        .options(Options {
            br_style: BrStyle::Backslash,
            bullet_list_marker: BulletListMarker::Dash,
            ul_bullet_spacing: 1,
            ol_number_spacing: 1,
            ..Options::default()
        })
        .skip_tags(vec![
            "script", "style", "iframe", "object", "embed", "video", "audio", "svg", "form",
            "head", "noscript", "template", "select", "textarea",
        ])
        // A heading inside a question would begin another one.
        .add_handler(vec!["h1", "h2", "h3", "h4", "h5", "h6"], heading)
        .add_handler(vec!["img"], picture)
        .add_handler(vec!["a"], link)
        .build()
}

fn heading(handlers: &dyn Handlers, element: Element<'_>) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    let content = content.trim();
    Some(if content.is_empty() {
        String::new().into()
    } else {
        format!("\n\n**{content}**\n\n").into()
    })
}

fn picture(_: &dyn Handlers, element: Element<'_>) -> Option<HandlerResult> {
    let said = attribute(&element, "alt").filter(|text| !text.trim().is_empty());
    let said = said.unwrap_or_else(|| "picture".to_owned());
    Some(format!("\\[{}\\]", plain(said.trim())).into())
}

/// Only addresses of the web stay links; of others the words stay.
fn link(handlers: &dyn Handlers, element: Element<'_>) -> Option<HandlerResult> {
    let content = handlers.walk_children(element.node).content;
    let address = attribute(&element, "href").unwrap_or_default();
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    let plain_address = !address.chars().any(|sign| {
        sign.is_whitespace() || sign.is_control() || matches!(sign, '<' | '>' | '(' | ')')
    });
    let kept = plain_address && (lower.starts_with("https://") || lower.starts_with("http://"));
    Some(if kept && !content.trim().is_empty() {
        format!("[{}]({address})", content.trim()).into()
    } else {
        content.into()
    })
}

fn attribute(element: &Element<'_>, name: &str) -> Option<String> {
    element
        .attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| attribute.value.to_string())
}

/// Takes formulas out, `\(…\)`, `\[…\]` and `$$…$$`, so that nothing in them is taken for a mark.
fn take_formulas(text: &str) -> (String, Vec<String>) {
    let mut formulas = Vec::new();
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, open, close)) = next_formula(rest) {
        let inner = rest.get(at + open.len()..).unwrap_or_default();
        let Some(end) = inner.find(close) else { break };
        let formula = inner.get(..end).unwrap_or_default();
        left.push_str(rest.get(..at).unwrap_or_default());
        // HTML wrote `<` in a formula as `&lt;`.
        let formula = formula
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        left.push_str(&format!("{OPEN}{}{CLOSE}", formulas.len()));
        formulas.push(formula.split_whitespace().collect::<Vec<_>>().join(" "));
        rest = inner.get(end + close.len()..).unwrap_or_default();
    }
    left.push_str(rest);
    (left, formulas)
}

fn next_formula(text: &str) -> Option<(usize, &'static str, &'static str)> {
    [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")]
        .into_iter()
        .filter_map(|(open, close)| {
            let at = text.find(open)?;
            let end = text.get(at + open.len()..)?.find(close)?;
            (end > 0).then_some((at, open, close))
        })
        .min_by_key(|(at, _, _)| *at)
}

fn give_formulas(text: &str, formulas: &[String]) -> String {
    let mut given = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        given.push_str(&escape_dollars(rest.get(..at).unwrap_or_default()));
        let inner = rest.get(at + OPEN.len_utf8()..).unwrap_or_default();
        let (number, after) = inner.split_once(CLOSE).unwrap_or((inner, ""));
        if let Some(formula) = number
            .parse()
            .ok()
            .and_then(|number: usize| formulas.get(number))
        {
            given.push('$');
            given.push_str(&formula.replace('$', ""));
            given.push('$');
        }
        rest = after;
    }
    given.push_str(&escape_dollars(rest));
    given
}

fn escape_dollars(text: &str) -> String {
    text.replace("\\$", "$").replace('$', "\\$")
}

/// Every sign that could mean something gets a backslash; lines stay lines.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            let between_words = !line.is_empty()
                && lines
                    .get(number - 1)
                    .is_some_and(|before| !before.is_empty());
            escaped.push_str(if between_words { "\\\n" } else { "\n" });
        }
        for (at, sign) in line.char_indices() {
            let anywhere = matches!(
                sign,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' | '|' | '$'
            );
            let at_the_start = at == 0 && matches!(sign, '#' | '>' | '+' | '-' | '=' | ':');
            let ends_a_number = matches!(sign, '.' | ')')
                && at > 0
                && line
                    .get(..at)
                    .is_some_and(|before| before.bytes().all(|byte| byte.is_ascii_digit()));
            if anywhere || at_the_start || ends_a_number {
                escaped.push('\\');
            }
            escaped.push(sign);
        }
    }
    escaped
}

/// Without the marks for emphasis and code that a backslash does not take their meaning from.
fn without_marks(markdown: &str) -> String {
    let mut kept = String::with_capacity(markdown.len());
    let mut escaped = false;
    for sign in markdown.chars() {
        if escaped || !matches!(sign, '*' | '`') {
            kept.push(sign);
        }
        escaped = sign == '\\' && !escaped;
    }
    kept
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '\\'
            && signs
                .peek()
                .is_some_and(|next| next.is_ascii_punctuation() || *next == '\n')
        {
            continue;
        }
        plain.push(sign);
    }
    plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
