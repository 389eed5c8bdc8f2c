//! What every installation has: its institutions, its courses, and a cohort of each course.
//!
//! Each step looks for what is missing and makes only that, so a start that was cut short is made good by the next.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context;
use campus::courses::Reason;
use campus::institutions::{self, NewInstitution};
use campus::{Error, Operator, Wording, courses};

use crate::installation::Installation;
use crate::publishing::Publication;
use crate::{clock, course_folder, publishing};

/// Makes what is missing.
///
/// # Errors
/// When the database refuses. A course that can't be published is logged and left out.
pub(crate) async fn found(installation: &Installation) -> anyhow::Result<()> {
    let campus = &installation.campus;
    let known = institutions::all(campus).await?;
    for institution in founding_institutions() {
        if known.iter().all(|known| known.slug != institution.slug) {
            let operator = Operator::at_the_command_line();
            institutions::found(campus, &clock::now(), operator, institution).await?;
        }
    }
    for (slug, accent) in FOUNDING_ACCENTS {
        let accent = accent
            .parse()
            .map_err(|invalid| anyhow::anyhow!("{accent}: {invalid:?}"))?;
        let operator = Operator::at_the_command_line();
        institutions::suggest_accent(campus, operator, &slug.parse()?, accent).await?;
    }
    let published: BTreeSet<String> = courses::catalogue(campus, None)
        .await?
        .iter()
        .map(|listing| listing.revision.course.id.to_string())
        .collect();
    for folder in content_folders(installation, published.is_empty()) {
        if let Err(error) = publish_unless_there(installation, &folder, &published).await {
            tracing::error!(folder = %folder.display(), "not published: {error:#}");
        }
    }
    for listing in courses::catalogue(campus, None).await? {
        publishing::open_first_cohort(campus, &listing).await?;
    }
    Ok(())
}

/// The folders in the content folder, in their order. That there are none is worth a line only while there is no
/// course at all.
fn content_folders(installation: &Installation, empty: bool) -> Vec<PathBuf> {
    let folder = &installation.configuration.content_directory;
    let Ok(entries) = std::fs::read_dir(folder) else {
        if empty {
            tracing::warn!(folder = %folder.display(), "content_directory: nothing to publish there");
        }
        return Vec::new();
    };
    let mut folders: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// Publishes the course unless one with its id is there: later revisions are their authors' business.
async fn publish_unless_there(
    installation: &Installation,
    folder: &Path,
    published: &BTreeSet<String>,
) -> anyhow::Result<()> {
    // The folder's name is nearly always the id; then nothing has to be read.
    let name = folder
        .file_name()
        .context("the folder has no name")?
        .to_string_lossy();
    if published.contains(&*name) {
        return Ok(());
    }
    let sources = course_folder::read(folder)?;
    let id = courseware::check(&sources)
        .course
        .map(|course| course.id.to_string());
    if id.is_some_and(|id| published.contains(&id)) {
        return Ok(());
    }
    let publication = Publication {
        // Who reviews it gets their role only once it is there.
        without_review: Reason::parse("It came with the installation.").ok(),
        ..Publication::default()
    };
    match publishing::publish(&installation.campus, &sources, publication).await {
        Ok(_) => {
            tracing::info!(folder = %folder.display(), "published");
            Ok(())
        }
        Err(Error::Refused(refusal)) => {
            anyhow::bail!("{}", publishing::explain(&refusal, &sources, false))
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// Their colours.
const FOUNDING_ACCENTS: [(&str, &str); 2] = [("hsa", "#0c5a3e"), ("lums", "#43338f")];

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
