//! Single keys of the front matter, read and written without touching the lines around them.

use crate::check::front_matter::{Entry, Value, split};
use crate::check::notes::Notes;
use crate::text::SourceText;

/// The value of a key, where it is a single one.
#[must_use]
pub fn front_matter_value(text: &str, key: &str) -> Option<String> {
    match entry(text, key)?.node.value {
        Value::Scalar(value) => Some(value),
        _ => None,
    }
}

/// The values of a key that is a list; none where there is no such list.
#[must_use]
pub fn front_matter_values(text: &str, key: &str) -> Vec<String> {
    let Some(Entry { node, .. }) = entry(text, key) else {
        return Vec::new();
    };
    let Value::List(nodes) = node.value else {
        return Vec::new();
    };
    nodes
        .into_iter()
        .filter_map(|node| match node.value {
            Value::Scalar(value) => Some(value),
            _ => None,
        })
        .collect()
}

/// The text with this key set to a single value: in its place, or after the other keys. A file without front matter
/// gets one.
#[must_use]
pub fn set_front_matter(text: &str, key: &str, value: &str) -> String {
    set(text, key, &format!("{key}: {}\n", written(value)))
}

/// The same with a list; without the key where nothing is in it.
#[must_use]
pub fn set_front_matter_list(text: &str, key: &str, values: &[String]) -> String {
    if values.is_empty() {
        return set(text, key, "");
    }
    let values: Vec<String> = values.iter().map(|value| written(value)).collect();
    set(text, key, &format!("{key}: [{}]\n", values.join(", ")))
}

fn set(text: &str, key: &str, line: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.first().is_none_or(|first| first.trim_end() != "---") {
        return format!("---\n{line}---\n\n{text}");
    }
    let end = lines
        .iter()
        .skip(1)
        .position(|line| line.trim_end() == "---")
        .map_or(lines.len(), |end| end + 1);
    let start = lines
        .iter()
        .take(end)
        .skip(1)
        .position(|line| is_key(line, key))
        .map(|start| start + 1);
    match start {
        // What is indented below it belongs to it.
        Some(start) => {
            let rest = lines.iter().take(end).skip(start + 1);
            let more = rest
                .take_while(|line| line.starts_with([' ', '\t', '-']))
                .count();
            lines.splice(start..=start + more, [line]);
        }
        None => lines.insert(end, line),
    }
    lines.concat()
}

fn is_key(line: &str, key: &str) -> bool {
    line.strip_prefix(key)
        .is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// As YAML reads it back: plain where that is safe, in quotes elsewhere.
fn written(value: &str) -> String {
    let plain = value.starts_with(char::is_alphabetic)
        && value.trim() == value
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !value.chars().any(char::is_control)
        && !["true", "false", "null", "yes", "no", "on", "off"]
            .contains(&value.to_ascii_lowercase().as_str());
    if plain {
        return value.to_owned();
    }
    let escaped: String = value
        .chars()
        .map(|character| match character {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            _ if character.is_control() => " ".to_owned(),
            _ => character.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

fn entry(text: &str, key: &str) -> Option<Entry> {
    let source = SourceText::new("", text);
    let mut notes = Notes::new(&source);
    let found = split(&mut notes)?;
    found.entries.into_iter().find(|entry| entry.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LESSON: &str = "---\ntitle: Old\nreview_by: 2027-01-01\n---\n\ntitle: body\n";

    #[test]
    fn a_key_is_replaced_in_its_place_or_added_after_the_others() {
        assert_eq!(
            set_front_matter(LESSON, "title", "New: better"),
            "---\ntitle: \"New: better\"\nreview_by: 2027-01-01\n---\n\ntitle: body\n"
        );
        assert_eq!(
            set_front_matter(LESSON, "id", "old"),
            "---\ntitle: Old\nreview_by: 2027-01-01\nid: old\n---\n\ntitle: body\n"
        );
        assert_eq!(
            set_front_matter("text", "id", "old"),
            "---\nid: old\n---\n\ntext"
        );
        let listed = "---\nlanguages:\n  - en\n  - ur\ntitle: T\n---\n";
        assert_eq!(
            set_front_matter(listed, "languages", "x"),
            "---\nlanguages: x\ntitle: T\n---\n"
        );
    }

    #[test]
    fn whatever_is_set_reads_back() {
        for value in [
            "Plain",
            "with: colon",
            "\"quoted\" \\ text",
            "# hash",
            "[list]",
            "true",
            "اردو: عنوان",
            "a #b",
            "ends:",
            "9",
        ] {
            let text = set_front_matter(LESSON, "title", value);
            assert_eq!(
                front_matter_value(&text, "title").as_deref(),
                Some(value),
                "{text}"
            );
        }
    }

    #[test]
    fn a_list_is_set_read_back_and_taken_away() {
        let values = ["old-lesson".to_owned(), "9".to_owned(), "on".to_owned()];
        let text = set_front_matter_list(LESSON, "removed", &values);
        assert!(
            text.contains("\nremoved: [old-lesson, \"9\", \"on\"]\n---\n"),
            "{text}"
        );
        assert_eq!(front_matter_values(&text, "removed"), values);
        assert_eq!(set_front_matter_list(&text, "removed", &[]), LESSON);
    }

    #[test]
    fn lists_are_read_in_both_spellings() {
        for text in [
            "---\nlanguages: [en, ur]\n---\n",
            "---\nlanguages:\n- en\n- ur\n---\n",
        ] {
            assert_eq!(front_matter_values(text, "languages"), ["en", "ur"]);
        }
        assert!(front_matter_values("no front matter", "languages").is_empty());
    }
}
