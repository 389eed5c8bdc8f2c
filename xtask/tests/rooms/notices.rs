//! What people agreed to never changes under them.

use std::collections::BTreeMap;
use std::fs;

use sha2::{Digest, Sha256};

use crate::repository::root;

/// Every released wording and the SHA-256 of its file. A new version is a new pair of files and two new rows here; a row
/// that stands is never changed, not even for a comma: somebody may have agreed to it.
const RELEASED: &[(&str, &str)] = &[
    (
        "2026-11-25.en.txt",
        "5fb426f22a18ee4ed2d549c16a0748c82932720c0ca4966197016eb6c7411e9a",
    ),
    (
        "2026-11-25.ur.txt",
        "1cbc0b8647f704bb5e950d57fb91565761c428163180d8b18ced6b4d0cee9aa0",
    ),
    (
        "2026-11-26.en.txt",
        "c8f7123396e61f99da2ddeebecba2f8b950db4aeae6a34ba96a1006e5c72b642",
    ),
    (
        "2026-11-26.ur.txt",
        "940d0be2957e0f71050bb701fb520ac002af7ed177aeb9a90e90703a0e24bee4",
    ),
];

#[test]
fn a_released_notice_never_changes() {
    let folder = root().join("language/notices/privacy");
    let released: BTreeMap<String, String> = RELEASED
        .iter()
        .map(|&(file, digest)| (file.to_owned(), digest.to_owned()))
        .collect();
    let found: BTreeMap<String, String> = fs::read_dir(&folder)
        .expect("the folder of notices")
        .map(|entry| {
            let path = entry.expect("a file").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = fs::read(path).expect("a notice");
            (name, hex::encode(Sha256::digest(text)))
        })
        .collect();
    assert_eq!(
        found, released,
        "people agreed to these wordings: write a new version instead, and add its rows"
    );
}
