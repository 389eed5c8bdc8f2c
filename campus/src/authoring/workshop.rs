//! Drafts are checked again and again while they are written: what was made of one is kept until it changes.

use std::sync::Arc;

use courseware::{Course, Diagnostic, LeftOut, Severity, Sources, check_with};
use object_store::ObjectStoreExt;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::Semaphore;

use super::DraftId;
use super::entity::{draft, draft_file};
use super::files::Content;
use crate::courses::{SourcesDigest, place};
use crate::{Campus, Failure, frameworks};

/// Drafts that are kept examined.
const DRAFTS: usize = 32;
/// Files of drafts that are kept.
const FILES: usize = 500;
/// Bytes of them.
const BYTES: u64 = 64 << 20;
/// Checks that run at once: they take whole processors, and readers need some too.
const AT_ONCE: usize = 2;

/// What is kept of drafts.
pub struct Workshop {
    examined: Cache<(DraftId, i32), Arc<Examined>>,
    files: Cache<String, Arc<Vec<u8>>, Length>,
    checks: Semaphore,
}

#[derive(Clone)]
struct Length;

impl Weighter<String, Arc<Vec<u8>>> for Length {
    fn weight(&self, _: &String, bytes: &Arc<Vec<u8>>) -> u64 {
        bytes.len().max(1) as u64
    }
}

impl Default for Workshop {
    fn default() -> Self {
        Self {
            examined: Cache::new(DRAFTS),
            files: Cache::with_weighter(FILES, BYTES, Length),
            checks: Semaphore::new(AT_ONCE),
        }
    }
}

/// What the check says of a draft.
#[derive(Clone, Debug)]
pub struct Examined {
    /// The course; where it has errors, as much of it as could be read, and perhaps nothing.
    pub course: Option<Course>,
    /// Whether it has no error, and so can be published.
    pub whole: bool,
    /// Every problem, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// Names exactly these files.
    pub digest: SourcesDigest,
}

impl Examined {
    /// How many problems are errors, and how many are warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self
            .diagnostics
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .count();
        (errors, self.diagnostics.len() - errors)
    }

    /// The problems of one file.
    pub fn of_file(&self, path: &str) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics
            .iter()
            .filter(move |problem| problem.file == path)
    }
}

/// What the check says of the draft as it is saved.
pub(super) async fn examine(
    campus: &Campus,
    slug: &str,
    draft: &draft::Model,
    files: &[draft_file::Model],
) -> Result<Arc<Examined>, Failure> {
    let key = (draft.id, draft.version);
    if let Some(known) = campus.workshop().examined.get(&key) {
        return Ok(known);
    }
    let sources = gather(campus, slug, files, None).await?;
    let examined = Arc::new(examined(campus, sources).await?);
    campus
        .workshop()
        .examined
        .insert(key, Arc::clone(&examined));
    Ok(examined)
}

/// What the check says of sources; away from the threads that answer others.
pub(super) async fn examined(campus: &Campus, sources: Sources) -> Result<Examined, Failure> {
    let frameworks = frameworks::known(campus).await?;
    apart(campus, move || {
        let digest = SourcesDigest::of(&sources);
        let checked = check_with(&sources, &frameworks);
        Examined {
            whole: checked.course.is_some(),
            course: checked.course.or(checked.readable),
            diagnostics: checked.diagnostics,
            digest,
        }
    })
    .await
}

/// Does what takes a whole processor away from the threads that answer others, a few at a time.
pub(super) async fn apart<T: Send + 'static>(
    campus: &Campus,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let _permit = campus.workshop().checks.acquire().await;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| Failure::Invariant("the check of a course broke off"))
}

/// The draft's files as sources, one of them perhaps with another text.
pub(super) async fn gather(
    campus: &Campus,
    slug: &str,
    files: &[draft_file::Model],
    instead: Option<(&str, &str)>,
) -> Result<Sources, Failure> {
    let mut sources = Sources::new(slug);
    for file in files {
        let bytes = match (instead, Content::of(file)?) {
            (Some((path, text)), _) if path == file.path => text.as_bytes().to_vec(),
            (_, Content::Text(text)) => text.into_bytes(),
            (_, Content::Asset { digest, .. }) => bytes_of(campus, &digest).await?.to_vec(),
        };
        // What is beyond the limits of a course is for the check to tell.
        if let Err(refusal) = sources.add(&file.path, bytes) {
            sources.leave_out(&file.path, LeftOut::Refused(refusal));
        }
    }
    Ok(sources)
}

/// The bytes with this digest.
pub(super) async fn bytes_of(campus: &Campus, digest: &str) -> Result<Arc<Vec<u8>>, Failure> {
    if let Some(known) = campus.workshop().files.get(digest) {
        return Ok(known);
    }
    let bytes = campus.assets().get(&place(digest)).await?.bytes().await?;
    let bytes = Arc::new(bytes.to_vec());
    campus
        .workshop()
        .files
        .insert(digest.to_owned(), Arc::clone(&bytes));
    Ok(bytes)
}
