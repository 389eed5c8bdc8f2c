//! Block quotes that are more than a quote: `> [!PEARL]` and its like.
//!
//! The five alerts of Git hosts are the Markdown parser's; these are ours, in the same notation.

/// The kinds of callout that Git hosts don't know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Callout {
    /// `[!PEARL]`: what an experienced colleague would tell you.
    Pearl,
    /// `[!MORE] Title`: a passage that one may skip.
    More,
    /// `[!TRANSCRIPT]`: what is said in the recording above.
    Transcript,
    /// `[!CHECK] Title`: a question that counts for nothing.
    Check,
}

/// What the first line of a block quote says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening<'line> {
    /// One of ours, with the words after it.
    Ours(Callout, &'line str),
    /// An alert of Git hosts that shares its line with other words, so that they don't see it.
    Crowded,
    /// No name that anybody knows.
    Unknown(&'line str),
}

/// Every name there is: what authors are told when they type another.
pub(crate) const NAMES: [&str; 9] = [
    "NOTE",
    "TIP",
    "IMPORTANT",
    "WARNING",
    "CAUTION",
    "PEARL",
    "MORE",
    "TRANSCRIPT",
    "CHECK",
];

/// Reads the first line of a block quote without its `>`; `None` if it is a plain quote.
pub(crate) fn opening(line: &str) -> Option<Opening<'_>> {
    let (name, rest) = line.trim().strip_prefix("[!")?.split_once(']')?;
    if name.is_empty() || !name.chars().all(char::is_alphanumeric) {
        return None;
    }
    // A link such as `[!note](address)` is no callout.
    if rest.starts_with(['(', '[', ':']) {
        return None;
    }
    let rest = rest.trim();
    Some(match name.to_ascii_uppercase().as_str() {
        "PEARL" => Opening::Ours(Callout::Pearl, rest),
        "MORE" => Opening::Ours(Callout::More, rest),
        "TRANSCRIPT" => Opening::Ours(Callout::Transcript, rest),
        "CHECK" => Opening::Ours(Callout::Check, rest),
        "NOTE" | "TIP" | "IMPORTANT" | "WARNING" | "CAUTION" => Opening::Crowded,
        _ => Opening::Unknown(name),
    })
}

/// The first line of a block quote's source without what marks the quote.
pub(crate) fn first_line(quote: &str) -> &str {
    let line = quote.lines().next().unwrap_or_default().trim_start();
    line.strip_prefix('>').unwrap_or(line)
}

/// The title of a callout without the attributes in braces that may end it.
pub(crate) fn title(rest: &str) -> &str {
    match rest.rsplit_once('{') {
        Some((before, attributes)) if attributes.ends_with('}') => before.trim_end(),
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_says_what_a_quote_is() {
        let open = |quote| opening(first_line(quote));
        assert_eq!(
            open("> [!PEARL]\n> a"),
            Some(Opening::Ours(Callout::Pearl, ""))
        );
        assert_eq!(
            open(">[!more] Why so?\n"),
            Some(Opening::Ours(Callout::More, "Why so?"))
        );
        assert_eq!(open("> [!NOTE] a"), Some(Opening::Crowded));
        assert_eq!(open("> [!PERL]"), Some(Opening::Unknown("PERL")));
        assert_eq!(open("> [!PEARL](a.md)"), None);
        assert_eq!(open("> a [!PEARL]"), None);
        assert_eq!(title("Reports {type=numeric}"), "Reports");
    }
}
