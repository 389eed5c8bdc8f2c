//! Whether a translation still says what its base file says.
//!
//! A translation carries a short digest of the text that it translates: `translates: 1a2b3c4d`. It stands in the file
//! itself, so it survives Git, ZIP and the editor alike. Without it nothing is known, and nothing is said.

use sha2::{Digest, Sha256};

use super::Checker;
use super::code::Code;
use super::fields::Fields;
use super::front_matter::{self, Value};
use super::notes::Notes;
use super::texts::decode;
use crate::link::base_path;
use crate::model::{Language, StaleTranslation};
use crate::sources::Sources;
use crate::text::SourceText;

/// The key in a translation's front matter.
const KEY: &str = "translates";
/// How many hexadecimal digits of the digest are kept: enough to notice a change, short enough to read.
const LENGTH: usize = 8;

/// A digest as typed.
struct TypedDigest(String);

impl std::str::FromStr for TypedDigest {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if digits && text.len() == LENGTH {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err("it is the mark of the base file's text, eight digits and letters from a to f")
        }
    }
}

impl Checker<'_> {
    /// Takes the mark out of a translation's front matter, and warns if the base file says something else by now.
    pub(crate) fn staleness(&mut self, path: &str, fields: &mut Fields, notes: &mut Notes<'_>) {
        let base = base_path(path);
        if base == path {
            return;
        }
        let mark = self.texts.get(&base).and_then(mark);
        let example = mark.as_deref().unwrap_or("1a2b3c4d");
        let typed = fields.optional::<TypedDigest>(KEY, example, notes);
        let (Some(typed), Some(mark)) = (typed, mark) else {
            return;
        };
        if typed.value.0 == mark {
            return;
        }
        let help = format!(
            "translate what changed, then write `{KEY}: {mark}`; `seekh check --accept-translations` writes it into every translation"
        );
        notes.add(
            Code::TranslationStale,
            typed.range,
            format!("`{base}` has changed since this was translated"),
            help,
        );
        if let Some(language) = language_of(path) {
            self.stale.push(StaleTranslation {
                path: base,
                language,
            });
        }
    }
}

fn language_of(path: &str) -> Option<Language> {
    let (_, code) = path.strip_suffix(".md")?.rsplit_once('.')?;
    code.parse().ok()
}

/// The mark of a base file: of its title, its summary and its text, since the rest is not translated.
fn mark(file: &SourceText) -> Option<String> {
    let split = front_matter::split(&mut Notes::new(file))?;
    let line = |key: &str| {
        split
            .entries
            .iter()
            .find(|entry| entry.key == key)
            .and_then(|entry| match &entry.node.value {
                Value::Scalar(text) => Some(text.trim()),
                _ => None,
            })
            .unwrap_or_default()
    };
    let body = file.slice(split.body..file.text().len()).trim();
    let mut hasher = Sha256::new();
    for part in [line("title"), line("summary"), body] {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut mark = hex::encode(hasher.finalize());
    mark.truncate(LENGTH);
    Some(mark)
}

/// The mark of the base file with this text, as its translations carry it; none where its front matter can't be read.
#[must_use]
pub fn translation_mark(text: &str) -> Option<String> {
    mark(&SourceText::new("", text))
}

/// A translation that says now which text it translates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedTranslation {
    /// The file, from the course's folder on.
    pub path: String,
    /// What is to stand in it.
    pub text: String,
}

/// Writes `translates: …` into every translation that lacks it or has another mark than its base file, as its author
/// says by this that it is up to date. Files that cannot be read, and translations without a base file, stay as they
/// are: the check complains of them.
#[must_use]
pub fn accept_translations(sources: &Sources) -> Vec<AcceptedTranslation> {
    let read = |path: &str| {
        let bytes = sources.get(path)?;
        decode(path, bytes).ok().map(|(file, _)| file)
    };
    let translations = sources.iter().filter(|(path, _)| base_path(path) != **path);
    translations
        .filter_map(|(path, bytes)| {
            let mark = mark(&read(&base_path(path))?)?;
            front_matter::split(&mut Notes::new(&read(path)?))?;
            let old = std::str::from_utf8(bytes).ok()?;
            let text = marked(old, &mark)?;
            (text != old).then(|| AcceptedTranslation {
                path: path.to_owned(),
                text,
            })
        })
        .collect()
}

/// The text of a file with this mark in its front matter. Line ends stay as they are.
fn marked(text: &str, mark: &str) -> Option<String> {
    let mut marked = String::with_capacity(text.len() + 32);
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let end = if first.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    marked.push_str(first);
    let mut written = false;
    let line_of = |end: &str| format!("{KEY}: {mark}{end}");
    for line in lines.by_ref() {
        if line.trim_end() == "---" {
            if !written {
                marked.push_str(&line_of(end));
            }
            marked.push_str(line);
            break;
        }
        let is_mark = line
            .strip_prefix(KEY)
            .is_some_and(|rest| rest.trim_start().starts_with(':'));
        if is_mark {
            if !written {
                marked.push_str(&line_of(end));
            }
            written = true;
        } else {
            marked.push_str(line);
        }
    }
    marked.extend(lines);
    Some(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_written_once_and_nothing_else_changes() {
        let written = marked("---\r\ntitle: a\r\n---\r\n\r\ntext", "00000000");
        assert_eq!(
            written.as_deref(),
            Some("---\r\ntitle: a\r\ntranslates: 00000000\r\n---\r\n\r\ntext")
        );
        let again = marked("---\ntranslates : x\ntitle: a\n---\n---\n", "00000000");
        assert_eq!(
            again.as_deref(),
            Some("---\ntranslates: 00000000\ntitle: a\n---\n---\n")
        );
    }

    #[test]
    fn a_mark_speaks_of_words_only() {
        let of = |text: &str| mark(&SourceText::new("a.md", text));
        let plain = of("---\ntitle: A\n---\n\nText\n");
        assert_eq!(
            plain,
            of("---\r\nreview_by: 2027-01-01\r\ntitle: \"A\"\r\n---\r\nText")
        );
        assert_ne!(plain, of("---\ntitle: B\n---\n\nText\n"));
        assert_ne!(plain, of("---\ntitle: A\n---\n\nText.\n"));
        assert_eq!(of("no front matter"), None);
    }
}
