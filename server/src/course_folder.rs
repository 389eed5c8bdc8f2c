//! Reads a course folder from the disk.

use std::fs::DirEntry;
use std::io;
use std::path::{Path, PathBuf};

use courseware::{LeftOut, Sources, SourcesError};

/// Why a folder can't be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FolderError {
    /// The disk said no.
    #[error("{path}: {error}", path = .path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What it said.
        error: io::Error,
    },
    /// Not a folder.
    #[error("{path} is not a course folder: name the folder that holds course.md", path = .0.display())]
    NotACourse(PathBuf),
}

/// Every file of the course folder, except those whose names begin with a dot. Links are not followed: they could
/// lead out of the folder. They and whatever else can't be taken are noted in the sources, for the check to report.
///
/// # Errors
/// [`FolderError`] names the file.
pub(crate) fn read(folder: &Path) -> Result<Sources, FolderError> {
    let root = std::fs::canonicalize(folder).map_err(|error| FolderError::Disk {
        path: folder.to_owned(),
        error,
    })?;
    if !root.join("course.md").is_file() {
        return Err(FolderError::NotACourse(folder.to_owned()));
    }
    let name = root
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut sources = Sources::new(&name);
    add_folder(&mut sources, &root, "").map_err(|error| FolderError::Disk {
        path: folder.to_owned(),
        error,
    })?;
    Ok(sources)
}

/// Adds what lies in the folder; what can't be taken is left out with its reason, and the check reports it.
fn add_folder(sources: &mut Sources, folder: &Path, prefix: &str) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        let reason = if kind.is_symlink() {
            LeftOut::Link
        } else if kind.is_dir() {
            match add_folder(sources, &entry.path(), &format!("{path}/")) {
                Ok(()) => continue,
                Err(error) => LeftOut::Unreadable(error.to_string()),
            }
        } else if kind.is_file() {
            match add_file(sources, &entry, &path) {
                Ok(()) => continue,
                Err(reason) => reason,
            }
        } else {
            // Opened, a pipe would keep us waiting for whoever writes into it.
            LeftOut::NotAFile
        };
        let full = matches!(
            reason,
            LeftOut::Refused(SourcesError::TooManyFiles | SourcesError::TotalTooLarge)
        );
        sources.leave_out(&path, reason);
        if full {
            break;
        }
    }
    Ok(())
}

fn add_file(sources: &mut Sources, entry: &DirEntry, path: &str) -> Result<(), LeftOut> {
    let unreadable = |error: io::Error| LeftOut::Unreadable(error.to_string());
    let length = entry.metadata().map_err(unreadable)?.len();
    if usize::try_from(length).is_ok_and(|length| length <= Sources::largest(path)) {
        let bytes = std::fs::read(entry.path()).map_err(unreadable)?;
        sources.add(path, bytes).map_err(LeftOut::Refused)
    } else {
        Err(LeftOut::Refused(SourcesError::FileTooLarge(
            path.to_owned(),
        )))
    }
}
