//! Where an address in a text leads.

use percent_encoding::percent_decode_str;

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A heading of the same text.
    Anchor(String),
    /// A file of the course, from its folder on, perhaps with a heading in it.
    File {
        path: String,
        anchor: Option<String>,
    },
    /// Another site, a mail address or a telephone number.
    External,
    /// A scheme that could run or smuggle something.
    Unsafe,
    /// A path that begins at the root of some site, or leaves the course.
    Outside,
}

/// Follows an address that stands in the file at `from`.
pub(crate) fn resolve(from: &str, address: &str) -> Target {
    let address = address.trim();
    if let Some(scheme) = scheme(address) {
        let safe = ["http", "https", "mailto", "tel"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe));
        return if safe {
            Target::External
        } else {
            Target::Unsafe
        };
    }
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (
            path,
            Some(decode(anchor)).filter(|anchor| !anchor.is_empty()),
        ),
        None => (address, None),
    };
    if path.is_empty() {
        return anchor.map_or(Target::Outside, Target::Anchor);
    }
    if path.starts_with(['/', '\\']) {
        return Target::Outside;
    }
    let mut parts: Vec<String> = from.split('/').map(ToOwned::to_owned).collect();
    parts.pop();
    for part in decode(path).split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Target::Outside;
                }
            }
            _ => parts.push(part.to_owned()),
        }
    }
    Target::File {
        path: parts.join("/"),
        anchor,
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What stands before the first colon, if that makes it a scheme. Browsers skip control characters
/// and white space there, so these do not hide one.
fn scheme(address: &str) -> Option<String> {
    let (before, _) = address.split_once(':')?;
    if before.contains(['/', '?', '#']) {
        return None;
    }
    Some(
        before
            .chars()
            .filter(|character| !character.is_control() && !character.is_whitespace())
            .collect(),
    )
}

/// The base file of a file or its translation: `a.ur.md` and `a.md` are both `a.md`.
#[must_use]
pub fn base_path(path: &str) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let cut = crate::model::Language::ALL
        .iter()
        .find_map(|language| stem.strip_suffix(&format!(".{language}")));
    match cut {
        Some(stem) if path.ends_with(".md") => format!("{stem}.md"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, anchor: Option<&str>) -> Target {
        Target::File {
            path: path.to_owned(),
            anchor: anchor.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn addresses_are_followed_from_the_file_they_stand_in() {
        assert_eq!(
            resolve("01-a/01-b.md", "02-c.md"),
            file("01-a/02-c.md", None)
        );
        assert_eq!(
            resolve("01-a/01-b.md", "../02-x/01-y.md#top"),
            file("02-x/01-y.md", Some("top"))
        );
        assert_eq!(
            resolve("01-a/01-b.md", "../assets/my%20map.svg"),
            file("assets/my map.svg", None)
        );
        assert_eq!(
            resolve("01-a/01-b.md", "#here"),
            Target::Anchor("here".to_owned())
        );
        assert_eq!(resolve("01-a/01-b.md", "../../x.md"), Target::Outside);
        assert_eq!(resolve("01-a/01-b.md", "//example.org"), Target::Outside);
        assert_eq!(resolve("01-a/01-b.md", ""), Target::Outside);
    }

    #[test]
    fn only_harmless_schemes_lead_out() {
        assert_eq!(resolve("a.md", "https://dhis2.org"), Target::External);
        assert_eq!(resolve("a.md", "mailto:a@example.org"), Target::External);
        for address in [
            "javascript:alert(1)",
            "JaVa\tScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "\u{1}javascript:x",
        ] {
            assert_eq!(resolve("a.md", address), Target::Unsafe, "{address:?}");
        }
    }

    #[test]
    fn a_translation_stands_for_its_base_file() {
        assert_eq!(base_path("01-a/01-b.ur.md"), "01-a/01-b.md");
        assert_eq!(base_path("01-a/01-b.md"), "01-a/01-b.md");
        assert_eq!(base_path("assets/a.ur.svg"), "assets/a.ur.svg");
    }
}
