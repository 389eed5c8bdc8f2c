//! Writes a ZIP file that is the same each time.

use std::io::{self, Cursor, Write};

use courseware::Sources;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// The course as a ZIP file, in a folder of its name: sorted by path, with one fixed time, so that the same files make
/// the same bytes on any machine and any day.
///
/// # Errors
/// When the files can't be packed: a path too long for the format.
pub fn write(sources: &Sources) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in sources.iter() {
        zip.start_file(format!("{}/{path}", sources.folder()), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
