//! Reads a ZIP file that anyone may have made.

use std::collections::BTreeSet;
use std::io::Cursor;

use courseware::{MAX_FILES, MAX_TOTAL_BYTES, Sources, SourcesError};
use zip::read::{Config, ZipFileEntry};
use zip::unstable::read::ZipIterable;

use crate::entry::{acceptable, bytes, name, shown};
use crate::problem::{ArchiveError, Problem};

/// How large a ZIP file may be: what it holds may not be larger, and packing makes nothing larger worth speaking of.
pub const MAX_ARCHIVE_BYTES: usize = MAX_TOTAL_BYTES;

/// Folders have entries of their own in most ZIP files, and macOS adds one beside each file.
const MAX_ENTRIES: usize = 3 * MAX_FILES;
/// So many problems are told at once.
const MAX_PROBLEMS: usize = 20;

/// The course in this ZIP file: `course.md` lies at its top or in the only folder there, whose name is the course's then;
/// else the course's folder is called `folder`. Files whose names begin with a dot and what macOS adds are left aside, as
/// they are in a folder on the disk.
///
/// Every entry is looked at before the first is unpacked, and unpacking stops where a limit is passed.
///
/// # Errors
/// [`ArchiveError`] says what to mend; then nothing was taken.
pub fn read(archive: &[u8], folder: &str) -> Result<Sources, ArchiveError> {
    if archive.len() > MAX_ARCHIVE_BYTES {
        return Err(ArchiveError::TooLarge);
    }
    let found = files(archive)?;
    let (top, folder) = top_of(&found, folder).ok_or(ArchiveError::NoCourse)?;
    let mut sources = Sources::new(&folder);
    let mut problems = Vec::new();
    let mut reader = Cursor::new(archive);
    for (path, entry) in found {
        let inside = path.strip_prefix(&top).unwrap_or(&path).to_owned();
        let added = bytes(entry, &path, &mut reader)
            .and_then(|bytes| sources.add(&inside, bytes).map_err(Problem::File));
        let Err(problem) = added else { continue };
        let full = matches!(
            problem,
            Problem::File(SourcesError::TooManyFiles | SourcesError::TotalTooLarge)
        );
        problems.push(problem);
        if full || problems.len() >= MAX_PROBLEMS {
            break;
        }
    }
    if problems.is_empty() {
        Ok(sources)
    } else {
        Err(ArchiveError::Refused(problems))
    }
}

/// The entries that are files of the course, with their names.
fn files(archive: &[u8]) -> Result<Vec<(String, ZipFileEntry<'static>)>, ArchiveError> {
    let broken = |_| ArchiveError::NotAnArchive;
    let mut zip = ZipIterable::try_new(Cursor::new(archive), Config::default())
        .map_err(broken)?
        // Else one program could be shown other files than the next.
        .enforce_header_consistency(true);
    if zip.len() > MAX_ENTRIES {
        return Err(ArchiveError::TooManyFiles);
    }
    let mut files = Vec::new();
    let mut problems = Vec::new();
    let mut names = BTreeSet::new();
    for entry in zip.files().map_err(broken)? {
        let entry = entry.map_err(broken)?;
        match looked_at(&entry, &mut names) {
            Ok(Some(path)) => files.push((path, entry)),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
        if problems.len() >= MAX_PROBLEMS {
            break;
        }
    }
    if files.len() > MAX_FILES {
        return Err(ArchiveError::TooManyFiles);
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(ArchiveError::Refused(problems))
    }
}

/// The path of an entry that is a file of the course; none for a folder and for what is left aside.
fn looked_at(
    entry: &ZipFileEntry<'_>,
    names: &mut BTreeSet<String>,
) -> Result<Option<String>, Problem> {
    let name = name(entry)?;
    if !names.insert(name.to_lowercase()) {
        return Err(Problem::Twice(shown(&name)));
    }
    let path = name.strip_suffix('/').unwrap_or(&name);
    if !is_plain(path) {
        return Err(Problem::File(SourcesError::Path(shown(&name))));
    }
    if path.split('/').any(is_left_aside) || name.ends_with('/') {
        return Ok(None);
    }
    acceptable(entry, path)?;
    Ok(Some(path.to_owned()))
}

/// Whether a path stays where it is unpacked, on any system.
fn is_plain(path: &str) -> bool {
    let odd = |character: char| character.is_control() || matches!(character, '\\' | ':');
    !path.contains(odd) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn is_left_aside(part: &str) -> bool {
    part.starts_with('.') || part == "__MACOSX"
}

/// What comes before the course's own paths, and the name of its folder.
fn top_of(files: &[(String, ZipFileEntry<'_>)], folder: &str) -> Option<(String, String)> {
    if files.iter().any(|(path, _)| path == "course.md") {
        return Some((String::new(), folder.to_owned()));
    }
    let (first, _) = files.first()?;
    let (top, _) = first.split_once('/')?;
    let prefix = format!("{top}/");
    let has_course = files
        .iter()
        .any(|(path, _)| path.strip_prefix(&prefix) == Some("course.md"));
    let is_only = files.iter().all(|(path, _)| path.starts_with(&prefix));
    (has_course && is_only).then(|| (prefix, top.to_owned()))
}
