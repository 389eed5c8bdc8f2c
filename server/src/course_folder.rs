//! Reads a course folder from the disk.

use std::io;
use std::path::{Path, PathBuf};

use courseware::{Sources, SourcesError};

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
    /// A file that can't be part of a course.
    #[error("{0}")]
    Sources(#[from] SourcesError),
    /// Not a folder.
    #[error("{path} is not a course folder: name the folder that holds course.md", path = .0.display())]
    NotACourse(PathBuf),
}

/// Every file of the course folder, except those whose names begin with a dot. Links are not followed: they could
/// lead out of the folder.
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
    add_folder(&mut sources, &root, "")?;
    Ok(sources)
}

fn add_folder(sources: &mut Sources, folder: &Path, prefix: &str) -> Result<(), FolderError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| FolderError::Disk { path, error }
    };
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let kind = entry.file_type().map_err(at(&path))?;
        if name.starts_with('.') || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() {
            add_folder(sources, &path, &format!("{prefix}{name}/"))?;
        } else {
            let bytes = std::fs::read(&path).map_err(at(&path))?;
            sources.add(&format!("{prefix}{name}"), bytes)?;
        }
    }
    Ok(())
}
