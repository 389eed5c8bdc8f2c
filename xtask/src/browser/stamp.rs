//! Remembers what a step was made from, so that an unchanged step is skipped.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// A fingerprint of a step's inputs.
pub(crate) struct Stamp {
    digest: Sha256,
}

impl Stamp {
    /// Begins with the name of the step and the way it is done.
    pub(crate) fn of(step: &str, release: bool) -> Result<Self> {
        let mut stamp = Self {
            digest: Sha256::new(),
        };
        stamp.text(step);
        stamp.text(if release { "release" } else { "development" });
        // The tool itself is an input: a change in how a step is done must redo it.
        let tool = std::env::current_exe().context("the tool cannot find itself")?;
        let about = fs::metadata(&tool).with_context(|| tool.display().to_string())?;
        stamp.text(&format!("{} {:?}", about.len(), about.modified().ok()));
        Ok(stamp)
    }

    /// Adds a piece of text.
    pub(crate) fn text(&mut self, text: &str) {
        self.digest.update((text.len() as u64).to_le_bytes());
        self.digest.update(text.as_bytes());
    }

    /// Adds a file by its content, under its name; a missing one counts as such.
    pub(crate) fn file(&mut self, path: &Path) -> Result<()> {
        self.text(&path.display().to_string());
        if path.exists() {
            let content = fs::read(path).with_context(|| path.display().to_string())?;
            self.digest.update((content.len() as u64).to_le_bytes());
            self.digest.update(&content);
        } else {
            self.text("missing");
        }
        Ok(())
    }

    /// Adds every file below a folder, in a fixed order.
    pub(crate) fn folder(&mut self, folder: &Path) -> Result<()> {
        for path in files_below(folder)? {
            self.file(&path)?;
        }
        Ok(())
    }

    /// The fingerprint as text.
    pub(crate) fn finish(self) -> String {
        hex::encode(self.digest.finalize())
    }
}

/// Whether the step whose fingerprint lies at `path` was made from these inputs.
pub(crate) fn is_fresh(path: &Path, fingerprint: &str) -> bool {
    fs::read_to_string(path).is_ok_and(|found| found == fingerprint)
}

/// Every file below a folder, sorted; none when there is no such folder.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(folder: &Path, release: bool) -> String {
        let mut stamp = Stamp::of("test", release).unwrap();
        stamp.folder(folder).unwrap();
        stamp.finish()
    }

    #[test]
    fn a_fingerprint_changes_with_content_name_and_way_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("one.css");
        fs::write(&file, "one").unwrap();
        let first = fingerprint(folder.path(), true);
        assert_eq!(first, fingerprint(folder.path(), true));
        assert_ne!(first, fingerprint(folder.path(), false));

        fs::write(&file, "two").unwrap();
        let second = fingerprint(folder.path(), true);
        assert_ne!(first, second);
        fs::rename(&file, folder.path().join("two.css")).unwrap();
        assert_ne!(second, fingerprint(folder.path(), true));
    }
}
