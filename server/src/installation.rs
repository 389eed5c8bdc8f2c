//! An installation: its database, its files, its secrets, and what a new one begins with.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use app::web::{BrowserFiles, Platform, PlatformParts};
use campus::cohorts::{self, EnrolmentRule, NewCohort};
use campus::institutions::{self, NewInstitution};
use campus::people::PasswordHasher;
use campus::{Campus, Database, Error, Operator, Wording, courses};
use migrations::{Migrator, MigratorTrait};
use object_store::local::LocalFileSystem;

use crate::configuration::Configuration;
use crate::{clock, course_folder, secrets};

/// A configured installation with its database at hand.
pub struct Installation {
    /// How it is configured.
    pub configuration: Configuration,
    /// The application core.
    pub campus: Campus,
}

impl Installation {
    /// Opens the installation, making its data folder when it is new. The database is left as it is.
    ///
    /// # Errors
    /// When the folder can't be made or the database can't be reached.
    pub async fn open(configuration: Configuration) -> anyhow::Result<Self> {
        let data = &configuration.data_directory;
        let assets = data.join("assets");
        std::fs::create_dir_all(&assets)
            .with_context(|| format!("data_directory: can't make {}", assets.display()))?;
        let database = Database::connect(&configuration.database_address())
            .await
            .context("database_url: can't reach the database")?;
        let store = Arc::new(LocalFileSystem::new_with_prefix(&assets)?);
        let passwords = PasswordHasher::new(&mut clock::now())?;
        let campus = Campus::new(database, store, passwords);
        Ok(Self {
            configuration,
            campus,
        })
    }

    /// Brings the schema up to date, and gives a new installation its institutions and courses.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prepare(&self) -> anyhow::Result<()> {
        Migrator::up(self.campus.database().write(), None).await?;
        let moment = clock::now();
        let operator = Operator::at_the_command_line();
        if institutions::all(&self.campus).await?.is_empty() {
            for institution in founding_institutions() {
                institutions::found(&self.campus, &moment, operator, institution).await?;
            }
        }
        if courses::catalogue(&self.campus, None).await?.is_empty() {
            self.publish_content().await?;
        }
        Ok(())
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
            key: secrets::cookie_key(&configuration.data_directory)?,
            public_url: configuration.public_url.clone(),
            local_url: configuration.local_url(),
        }))
    }

    /// Publishes every course of the content folder and opens a cohort of each at its owner.
    async fn publish_content(&self) -> anyhow::Result<()> {
        let folder = &self.configuration.content_directory;
        let Ok(entries) = std::fs::read_dir(folder) else {
            tracing::warn!(folder = %folder.display(), "content_directory: nothing to publish there");
            return Ok(());
        };
        let mut folders: Vec<_> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
            .collect();
        folders.sort();
        for folder in folders {
            if let Err(error) = self.publish_and_open(&folder).await {
                tracing::error!(folder = %folder.display(), "not published: {error:#}");
            }
        }
        Ok(())
    }

    async fn publish_and_open(&self, folder: &Path) -> anyhow::Result<()> {
        let moment = clock::now();
        let operator = Operator::at_the_command_line();
        let sources = course_folder::read(folder)?;
        let published =
            match courses::publish(&self.campus, &moment, operator, &sources, None).await {
                Ok(published) => published,
                Err(Error::Refused(refusal)) => anyhow::bail!("{refusal:?}"),
                Err(Error::Failed(failure)) => return Err(failure.into()),
            };
        let listings = courses::catalogue(&self.campus, None).await?;
        let listing = listings
            .iter()
            .find(|listing| listing.id == published.course)
            .context("the published course is not in the catalogue")?;
        let cohort = NewCohort {
            course: published.course,
            revision: published.revision,
            host: listing.owner.id,
            title: Wording::new("Open to everyone", "سب کے لیے کھلا"),
            enrolment_rule: EnrolmentRule::Open,
        };
        cohorts::open(&self.campus, &moment, operator, cohort).await?;
        tracing::info!(course = %listing.revision.course.id, "published, with an open cohort");
        Ok(())
    }
}

/// The two institutions that Seekh was made for; administrators add others.
fn founding_institutions() -> [NewInstitution; 2] {
    let zone = "Asia/Karachi";
    [
        NewInstitution {
            slug: "hsa".to_owned(),
            short_name: "HSA".to_owned(),
            name: Wording::new("Health Services Academy", "ہیلتھ سروسز اکیڈمی"),
            about: Wording::new(
                "The Health Services Academy, Islamabad, builds the digital skills of the people who run Pakistan's health services.",
                "اسلام آباد کی ہیلتھ سروسز اکیڈمی پاکستان کی صحت کی خدمات چلانے والوں کی ڈیجیٹل مہارتیں بڑھاتی ہے۔",
            ),
            time_zone: zone.to_owned(),
        },
        NewInstitution {
            slug: "lums".to_owned(),
            short_name: "LUMS".to_owned(),
            name: Wording::new(
                "Lahore University of Management Sciences",
                "لاہور یونیورسٹی آف مینجمنٹ سائنسز",
            ),
            about: Wording::new(
                "The Lahore University of Management Sciences joins research and teaching in digital health through its Learning Institute.",
                "لاہور یونیورسٹی آف مینجمنٹ سائنسز اپنے لرننگ انسٹی ٹیوٹ کے ذریعے ڈیجیٹل صحت کی تحقیق اور تدریس کو یکجا کرتی ہے۔",
            ),
            time_zone: zone.to_owned(),
        },
    ]
}
