//! The Markdown files of a course as text.

use std::collections::BTreeMap;

use super::code::Code;
use super::notes::{Notes, about_file};
use crate::diagnostic::Diagnostic;
use crate::sources::Sources;
use crate::text::SourceText;

/// The largest Markdown file.
const LARGEST: usize = 512 * 1024;

/// The Markdown files that can be read, and the names of the others.
pub(crate) struct Texts {
    read: BTreeMap<String, SourceText>,
    unread: Vec<String>,
}

impl Texts {
    pub(crate) fn get(&self, path: &str) -> Option<&SourceText> {
        self.read.get(path)
    }

    /// Whether the file exists, readable or not.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.read.contains_key(path) || self.unread.iter().any(|unread| unread == path)
    }
}

/// The text of a file without the mark that some editors put at its start.
pub(crate) fn decode<'bytes>(
    path: &str,
    bytes: &'bytes [u8],
) -> Result<(SourceText, bool), &'bytes [u8]> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| bytes.get(..error.valid_up_to()).unwrap_or_default())?;
    let stripped = text.strip_prefix('\u{feff}');
    Ok((
        SourceText::new(path, stripped.unwrap_or(text)),
        stripped.is_some(),
    ))
}

pub(crate) fn read(sources: &Sources, found: &mut Vec<Diagnostic>) -> Texts {
    let mut texts = Texts {
        read: BTreeMap::new(),
        unread: Vec::new(),
    };
    for (path, bytes) in sources.iter().filter(|(path, _)| path.ends_with(".md")) {
        match text(path, bytes, found) {
            Some(text) => {
                texts.read.insert(path.to_owned(), text);
            }
            None => texts.unread.push(path.to_owned()),
        }
    }
    let left_out = sources
        .left_out()
        .map(|(path, _)| path)
        .filter(|path| path.ends_with(".md"));
    texts.unread.extend(left_out.map(ToOwned::to_owned));
    texts
}

fn text(path: &str, bytes: &[u8], found: &mut Vec<Diagnostic>) -> Option<SourceText> {
    if bytes.len() > LARGEST {
        let message = format!("the file is larger than {} KiB", LARGEST / 1024);
        found.push(about_file(
            Code::FileTooLarge,
            path,
            message,
            "split it into several lessons",
        ));
        return None;
    }
    let (file, marked) = match decode(path, bytes) {
        Ok(read) => read,
        Err(valid) => {
            let valid = SourceText::new(path, &String::from_utf8_lossy(valid));
            let position = valid.position(&(valid.text().len()..valid.text().len()));
            let mut diagnostic = about_file(
                Code::NotUtf8,
                path,
                "the file is not UTF-8 text",
                "save it with the encoding UTF-8; from here on it cannot be read",
            );
            (diagnostic.line, diagnostic.column) = (position.line, position.column);
            found.push(diagnostic);
            return None;
        }
    };
    if marked {
        found.push(about_file(
            Code::ByteOrderMark,
            path,
            "the file begins with a byte order mark",
            "save it as UTF-8 without BOM",
        ));
    }
    let mut notes = Notes::new(&file);
    for (at, character) in file.text().char_indices() {
        if character.is_control() && !matches!(character, '\n' | '\t') {
            let message = format!(
                "a control character (U+{:04X}) stands here",
                u32::from(character)
            );
            notes.add(
                Code::ControlCharacter,
                at..at + character.len_utf8(),
                message,
                "remove it; it cannot be seen, often it came with pasted text",
            );
        }
    }
    found.append(&mut notes.found);
    Some(file)
}
