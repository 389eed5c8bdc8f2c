//! Reads a course from the disk, as a folder or as a ZIP file.

use std::fs;
use std::path::{Path, PathBuf};

use archives::{ArchiveError, MAX_ARCHIVE_BYTES};
use courseware::Sources;

use crate::course_folder::{self, FolderError};

/// Why a course can't be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CourseFilesError {
    /// The folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The ZIP file.
    #[error("{path}: {error}", path = .path.display())]
    Archive {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        error: ArchiveError,
    },
}

/// The files of the course at this path: of the folder that holds `course.md`, of the only such folder in it, or of a ZIP
/// file, which any file is taken for.
///
/// # Errors
/// [`CourseFilesError`] names the file.
pub(crate) fn read(path: &Path) -> Result<Sources, CourseFilesError> {
    if !path.is_file() {
        return Ok(course_folder::read(&only_course_in(path))?);
    }
    let wrong = |error| CourseFilesError::Archive {
        path: path.to_owned(),
        error,
    };
    let disk = |error| FolderError::Disk {
        path: path.to_owned(),
        error,
    };
    let length = fs::metadata(path).map_err(disk)?.len();
    if length > MAX_ARCHIVE_BYTES as u64 {
        return Err(wrong(ArchiveError::TooLarge));
    }
    let bytes = fs::read(path).map_err(disk)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    archives::read(&bytes, &name).map_err(wrong)
}

/// The folder, or the only folder in it that holds a course: what `seekh export` made there.
fn only_course_in(folder: &Path) -> PathBuf {
    let is_course = |folder: &Path| folder.join("course.md").is_file();
    if is_course(folder) {
        return folder.to_owned();
    }
    let mut courses = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .filter(|path| is_course(path));
    match (courses.next(), courses.next()) {
        (Some(only), None) => only,
        _ => folder.to_owned(),
    }
}
