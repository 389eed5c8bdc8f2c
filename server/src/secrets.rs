//! Secrets of an installation, made on first start and kept in its data folder.

use std::io::{self, Write};
use std::path::Path;

use axum_extra::extract::cookie::Key;

use crate::clock;

const COOKIE_KEY: &str = "cookie.key";

/// The key that signs cookies: read from the data folder, or made there, readable by its owner only.
///
/// # Errors
/// When the file can't be read or made, or holds something else.
pub(crate) fn cookie_key(data: &Path) -> io::Result<Key> {
    let path = data.join(COOKIE_KEY);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(data, &path)?,
        Err(error) => return Err(error),
    };
    Key::try_from(bytes.as_slice()).map_err(|_| {
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!(
                "{} is damaged; remove it and a new one is made",
                path.display()
            ),
        )
    })
}

/// Makes the key beside its place and moves it there whole, so that no start ever finds half a key; of two starts at
/// once, the one that comes second takes the other's.
fn make(data: &Path, path: &Path) -> io::Result<Vec<u8>> {
    let mut moment = clock::now();
    let bytes = moment.bytes::<64>().to_vec();
    // Readable by its owner only.
    let mut file = tempfile::NamedTempFile::new_in(data)?;
    file.write_all(&bytes)?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(bytes),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => std::fs::read(path),
        Err(error) => Err(error.error),
    }
}
