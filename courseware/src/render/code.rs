//! Highlighted code.

use std::sync::LazyLock;

use pulldown_cmark_escape::escape_html;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Code longer than this stays plain: highlighting would take too long.
const LONGEST: usize = 20_000;

/// A block of code as `<pre>`, highlighted where its language is known. Code runs left to right,
/// whatever the text around it does.
pub(super) fn block(code: &str, language: &str) -> String {
    let inner = highlighted(code, language).unwrap_or_else(|| {
        let mut plain = String::new();
        // Writing to a string does not fail.
        let _ = escape_html(&mut plain, code);
        plain
    });
    format!("<pre dir=\"ltr\" tabindex=\"0\"><code>{inner}</code></pre>")
}

fn highlighted(code: &str, language: &str) -> Option<String> {
    let token = language
        .split([' ', ','])
        .next()
        .filter(|token| !token.is_empty())?;
    if code.len() > LONGEST {
        return None;
    }
    let syntax = SYNTAXES.find_syntax_by_token(token)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "code-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
    for line in LinesWithEndings::from(code) {
        generator
            .parse_html_for_line_which_includes_newline(line)
            .ok()?;
    }
    Some(generator.finalize())
}
