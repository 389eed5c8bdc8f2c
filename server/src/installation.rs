//! An installation: its database, its files and its secrets.

use std::sync::Arc;

use anyhow::Context;
use app::web::{BrowserFiles, Platform, PlatformParts};
use axum_extra::extract::cookie::Key;
use campus::people::PasswordHasher;
use campus::{Campus, Database, InstallationSecret};
use migrations::{Migrator, MigratorTrait};
use object_store::local::LocalFileSystem;

use crate::configuration::Configuration;
use crate::{clock, founding, private, secrets};

/// A configured installation with its database at hand.
pub struct Installation {
    /// How it is configured.
    pub configuration: Configuration,
    /// The application core.
    pub campus: Campus,
    /// Signs cookies.
    key: Key,
}

impl Installation {
    /// Opens the installation, making its data folder when it is new. The database is left as it is.
    ///
    /// # Errors
    /// When the folder can't be made or the database can't be reached.
    pub async fn open(configuration: Configuration) -> anyhow::Result<Self> {
        let data = &configuration.data_directory;
        let assets = data.join("assets");
        private::make_folder(&assets)
            .with_context(|| format!("data_directory: can't make {}", assets.display()))?;
        if configuration.database_url.is_none() {
            let database = configuration.default_database();
            private::make_file(&database)
                .with_context(|| format!("data_directory: can't make {}", database.display()))?;
        }
        let database = Database::connect(&configuration.database_address())
            .await
            .context("database_url: can't reach the database")?;
        let store = Arc::new(LocalFileSystem::new_with_prefix(&assets)?);
        let passwords = PasswordHasher::new(&mut clock::now())?;
        let key = secrets::cookie_key(data)?;
        let secret = InstallationSecret::derived_from(key.master());
        let campus = Campus::new(database, store, passwords, secret)
            .with_telephony(configuration.telephony());
        Ok(Self {
            configuration,
            campus,
            key,
        })
    }

    /// Brings the schema up to date, and makes what every installation has: its institutions, its courses, and a
    /// cohort of each. What is there already stays as it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prepare(&self) -> anyhow::Result<()> {
        Migrator::up(self.campus.database().write(), None).await?;
        founding::found(self).await
    }

    /// The whole address of a path, as people reach this installation.
    pub(crate) fn address(&self, path: &str) -> String {
        match &self.configuration.public_url {
            Some(url) => format!("{url}{path}"),
            None => format!("{}{path}", self.configuration.local_url()),
        }
    }

    /// The platform as the router wants it.
    ///
    /// # Errors
    /// When the browser's files or the secrets can't be read.
    pub fn platform(&self) -> anyhow::Result<Platform> {
        let configuration = &self.configuration;
        let manifest = configuration.site_directory.join("manifest.json");
        let files = std::fs::read_to_string(&manifest).with_context(|| {
            format!(
                "site_directory: can't read {}; build the browser's files with `cargo xtask browser --release`",
                manifest.display()
            )
        })?;
        Ok(Platform::new(PlatformParts {
            campus: self.campus.clone(),
            moments: clock::moments(),
            files: BrowserFiles::from_manifest(&files)?,
            key: self.key.clone(),
            public_url: configuration.public_url.clone(),
            local_url: configuration.local_url(),
        }))
    }
}
