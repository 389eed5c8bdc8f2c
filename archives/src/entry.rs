//! One entry of a ZIP file.

use std::io::{Read, Seek};

use courseware::{Sources, SourcesError};
use zip::read::ZipFileEntry;
use zip::{CompressionMethod, ZipReadOptions};

use crate::problem::Problem;

/// How many times its packed size a file may unpack to. Deflate packs a page of one letter a thousand times smaller; text
/// and drawings stay below thirty.
pub(crate) const MAX_RATIO: u64 = 200;
/// Below this, no ratio harms anyone.
const HARMLESS: u64 = 64 * 1024;

const FILE_TYPE: u32 = 0o170_000;
const LINK: u32 = 0o120_000;
const REGULAR: u32 = 0o100_000;

/// The name as it may be shown and used.
///
/// # Errors
/// When it is not UTF-8. Older programs write names in the code page of their machine and don't say which.
pub(crate) fn name(entry: &ZipFileEntry<'_>) -> Result<String, Problem> {
    std::str::from_utf8(entry.name_raw())
        .map(str::to_owned)
        .map_err(|_| Problem::NameEncoding(shown(&String::from_utf8_lossy(entry.name_raw()))))
}

/// A name that came from outside, cut and without what would disturb a message.
pub(crate) fn shown(name: &str) -> String {
    name.chars()
        .take(200)
        .map(|character| {
            if character.is_control() {
                '\u{FFFD}'
            } else {
                character
            }
        })
        .collect()
}

/// Whether the entry is what it may be: a plain file, packed as every program can, of a size that a file may have.
pub(crate) fn acceptable(entry: &ZipFileEntry<'_>, path: &str) -> Result<(), Problem> {
    let path = shown(path);
    match entry.unix_mode().map_or(0, |mode| mode & FILE_TYPE) {
        0 | REGULAR => {}
        LINK => return Err(Problem::Link(path)),
        _ => return Err(Problem::NotAFile(path)),
    }
    if entry.encrypted() {
        return Err(Problem::Encrypted(path));
    }
    if !matches!(
        entry.compression(),
        CompressionMethod::Stored | CompressionMethod::Deflated
    ) {
        return Err(Problem::Method(path));
    }
    if entry.size() > Sources::largest(&path) as u64 {
        return Err(Problem::File(SourcesError::FileTooLarge(path)));
    }
    if is_bomb(entry.size(), entry.compressed_size()) {
        return Err(Problem::Bomb(path));
    }
    Ok(())
}

/// The bytes, never more than the entry announced: what it announces was found acceptable.
pub(crate) fn bytes<R: Read + Seek>(
    entry: ZipFileEntry<'_>,
    path: &str,
    reader: &mut R,
) -> Result<Vec<u8>, Problem> {
    let announced = entry.size();
    let damaged = || Problem::Damaged(shown(path));
    let packed = entry
        .with_reader(reader, ZipReadOptions::new())
        .map_err(|_| damaged())?;
    let mut bytes = Vec::new();
    // One byte more than announced shows that there are more; the checksum is asked for at the end only.
    packed
        .take(announced.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| damaged())?;
    if bytes.len() as u64 == announced {
        Ok(bytes)
    } else {
        Err(damaged())
    }
}

fn is_bomb(size: u64, packed: u64) -> bool {
    size > HARMLESS && size / MAX_RATIO > packed
}
