//! Runs `seekh` in a folder of its own.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

/// A folder with an installation, gone afterwards.
pub(crate) struct Program {
    folder: tempfile::TempDir,
    variables: Vec<(&'static str, OsString)>,
}

/// What it wrote and how it ended.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            variables: Vec::new(),
        }
    }

    /// With this variable from now on.
    pub(crate) fn with(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name, value.as_ref().to_owned()));
        self
    }

    /// Its folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into its folder.
    pub(crate) fn file(&self, path: &str, text: &str) -> PathBuf {
        let path = self.folder().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// A course folder without a fault.
    pub(crate) fn course(&self) -> PathBuf {
        self.file(
            "counting/course.md",
            "---\ntitle: Counting\nsummary: How to count.\nowner: hsa\nlanguages: [en]\ncpd_hours: 1\n\
             completion:\n  lessons: 100\n---\n\nAbout counting.\n",
        );
        self.file(
            "counting/01-registers/module.md",
            "---\ntitle: Registers\n---\n",
        );
        self.file(
            "counting/01-registers/01-once.md",
            "---\ntitle: Once\n---\n\nCount once.\n",
        );
        self.folder().join("counting")
    }

    /// How many rows there are of this in its database.
    pub(crate) fn count(&self, what: &str) -> i64 {
        let query = format!("SELECT COUNT(*) AS number FROM {what}");
        self.in_database(async |database| {
            let query = Statement::from_string(database.get_database_backend(), query);
            let row = database.query_one_raw(query).await.unwrap().unwrap();
            row.try_get("", "number").unwrap()
        })
    }

    /// Deletes these rows from its database.
    pub(crate) fn forget(&self, what: &str) {
        let command = format!("DELETE FROM {what}");
        self.in_database(async |database| {
            database.execute_unprepared(&command).await.unwrap();
        });
    }

    fn in_database<T>(&self, work: impl AsyncFnOnce(&DatabaseConnection) -> T) -> T {
        let path = self.folder().join("data/seekh.db");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let database = Database::connect(format!("sqlite:{}", path.display()))
                .await
                .unwrap();
            let outcome = work(&database).await;
            database.close().await.unwrap();
            outcome
        })
    }

    /// Begins it with these arguments, and lets it go on.
    pub(crate) fn begin(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::piped()).spawn().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_seekh"));
        command
            .args(arguments)
            .current_dir(self.folder())
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs it with these arguments.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(arguments).output().unwrap();
        Outcome {
            code: status.code().unwrap(),
            said: String::from_utf8(stdout).unwrap(),
            complained: String::from_utf8(stderr).unwrap(),
        }
    }
}
