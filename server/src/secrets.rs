//! Secrets of an installation, made on first start and kept in its data folder.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use axum_extra::extract::cookie::Key;
use campus::audit::AuditKey;

use crate::clock;

const COOKIE_KEY: &str = "cookie.key";
const AUDIT_KEY: &str = "audit.key";

/// The key that signs cookies: read from the data folder, or made there, readable by its owner only.
///
/// # Errors
/// When the file can't be read or made, or holds something else.
pub(crate) fn cookie_key(data: &Path) -> io::Result<Key> {
    let (path, bytes) = read_or_make(data, COOKIE_KEY)?;
    Key::try_from(bytes.as_slice()).map_err(|_| damaged(&path, "remove it and a new one is made"))
}

/// The key that seals the audit log. A file of its own: a new cookie key only signs people out, while seals of another
/// key are as good as forged.
///
/// # Errors
/// When the file can't be read or made, or holds something else.
pub(crate) fn audit_key(data: &Path) -> io::Result<AuditKey> {
    let (path, bytes) = read_or_make(data, AUDIT_KEY)?;
    AuditKey::new(&bytes).map_err(|_| damaged(&path, "restore it from a copy"))
}

/// The same, for who only checks: a key that is not there is not made.
///
/// # Errors
/// When the file can't be read, or holds something else.
pub(crate) fn known_audit_key(data: &Path) -> io::Result<AuditKey> {
    let path = data.join(AUDIT_KEY);
    let bytes = std::fs::read(&path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    AuditKey::new(&bytes).map_err(|_| damaged(&path, "restore it from a copy"))
}

fn read_or_make(data: &Path, name: &str) -> io::Result<(PathBuf, Vec<u8>)> {
    let path = data.join(name);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(data, &path)?,
        Err(error) => return Err(error),
    };
    Ok((path, bytes))
}

fn damaged(path: &Path, mend: &str) -> io::Error {
    let problem = format!("{} is damaged; {mend}", path.display());
    io::Error::new(io::ErrorKind::InvalidData, problem)
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
