//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that the tool reads and writes.
pub(crate) struct Places {
    /// The top of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Places {
    /// Finds them: from Cargo when it runs the tool, else from the current folder upwards.
    pub(crate) fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("the current folder cannot be read")?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("frontend/Cargo.toml").is_file())
            .map(Path::to_path_buf)
            .context(
                "run this inside the Seekh repository: no folder above holds `frontend/Cargo.toml`",
            )?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// A program that `npm ci` has put into `node_modules`.
    pub(crate) fn node_program(&self, name: &str) -> Result<PathBuf> {
        let program = self.root.join("node_modules/.bin").join(name);
        anyhow::ensure!(
            program.exists(),
            "`{name}` is missing: run `script/bootstrap` (or `npm ci`) first"
        );
        Ok(program)
    }

    /// esbuild itself, which lies in a package named after the platform; the program in `.bin`
    /// is a wrapper that buries every message under a stack trace of its own.
    pub(crate) fn esbuild(&self) -> Result<PathBuf> {
        let packages = self.root.join("node_modules/@esbuild");
        let native = packages.read_dir().ok().and_then(|folders| {
            folders
                .flatten()
                .map(|folder| folder.path().join("bin/esbuild"))
                .find(|program| program.is_file())
        });
        native.map_or_else(|| self.node_program("esbuild"), Ok)
    }
}
