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
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(&path)?,
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

fn make(path: &Path) -> io::Result<Vec<u8>> {
    let mut moment = clock::now();
    let bytes = moment.bytes::<64>().to_vec();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(&bytes)?;
    Ok(bytes)
}
