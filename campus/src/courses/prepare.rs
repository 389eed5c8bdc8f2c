//! What publishing does before its transaction: check, digest, store.

use courseware::{Course, Diagnostic, Sources, check_with};
use object_store::{ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use super::PublishRefusal;
use super::asset::place;
use crate::{Campus, Error, frameworks};

/// SHA-256 over all files of a course with their paths, in hex: names exactly these sources.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SourcesDigest(String);

impl SourcesDigest {
    /// Of these sources.
    pub fn of(sources: &Sources) -> Self {
        // Paths and lengths go in too, so that no two folders share a digest by moving a boundary.
        let mut hasher = Sha256::new();
        for (path, bytes) in sources.iter() {
            hasher.update((path.len() as u64).to_le_bytes());
            hasher.update(path.as_bytes());
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
        Self(hex::encode(hasher.finalize()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Sources that are a course, with their files in the store.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    course: Course,
    warnings: Vec<Diagnostic>,
    digest: SourcesDigest,
    sources: String,
    parsed: String,
}

impl Prepared {
    pub(crate) fn course(&self) -> &Course {
        &self.course
    }

    pub(crate) fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    pub(crate) fn digest(&self) -> &SourcesDigest {
        &self.digest
    }

    /// The text files as the database keeps them.
    pub(crate) fn sources(&self) -> &str {
        &self.sources
    }

    /// The course as the database keeps it.
    pub(crate) fn parsed(&self) -> &str {
        &self.parsed
    }
}

/// Checks the sources and stores their files. They are named by what they hold, so storing them does no harm if
/// nothing is published then.
pub(crate) async fn prepare(
    campus: &Campus,
    sources: &Sources,
) -> Result<Prepared, Error<PublishRefusal>> {
    let checked = check_with(sources, &frameworks::known(campus).await?);
    let Some(course) = checked.course else {
        return Err(Error::Refused(PublishRefusal::Invalid(checked.diagnostics)));
    };
    for file in &course.assets {
        let bytes = sources.get(&file.path).unwrap_or_default().to_vec();
        campus
            .assets()
            .put(&place(&file.digest), PutPayload::from(bytes))
            .await?;
    }
    Ok(Prepared {
        warnings: checked.diagnostics,
        digest: SourcesDigest::of(sources),
        sources: serde_json::to_string(sources)?,
        parsed: serde_json::to_string(&course)?,
        course,
    })
}
