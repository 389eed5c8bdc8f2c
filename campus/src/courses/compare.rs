//! Two revisions side by side.

use std::sync::Arc;

use courseware::CourseId;

use super::difference::{Difference, Side, difference};
use super::history::{PublishedRevision, some_of};
use super::stored::{numbered, texts_of};
use super::{ReaderOf, Revision, reader_of};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A revision, and how it differs from another.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// By which right.
    pub reader: ReaderOf,
    /// The revision.
    pub after: PublishedRevision,
    /// The one it is compared with; none for the first.
    pub before: Option<PublishedRevision>,
    /// The number of the newest of all.
    pub newest: i32,
    /// The revision's course.
    pub revision: Arc<Revision>,
    /// How it differs; nothing for the first.
    pub difference: Difference,
}

/// The `number`th revision beside another, by default the one before it; for authors, reviewers and the owner's
/// administrators. None for anyone else, and where there is no such revision.
///
/// # Errors
/// When the database fails.
pub async fn compare(
    campus: &Campus,
    viewer: &SignedIn,
    slug: &CourseId,
    number: i32,
    with: Option<i32>,
) -> Result<Option<Comparison>, Failure> {
    let read = campus.read();
    let Some(reader) = reader_of(read, viewer, slug).await? else {
        return Ok(None);
    };
    let course = reader.course().id;
    let with = with.filter(|with| *with != number);
    let with = with.unwrap_or(number.saturating_sub(1));
    let found = some_of(read, course, [number, with]).await?;
    let find = |wanted| found.iter().find(|found| found.number == wanted).cloned();
    let Some(after) = find(number) else {
        return Ok(None);
    };
    let before = find(with).filter(|before| before.id != after.id);
    let revision = campus.library().revision(read, after.id).await?;
    let newest = numbered(read, course, None).await?;
    let newest = match newest {
        Some(newest) => campus.library().revision(read, newest).await?.number,
        None => number,
    };
    let difference = match &before {
        Some(before) => {
            let earlier = campus.library().revision(read, before.id).await?;
            let was = texts_of(read, before.id).await?;
            let is = texts_of(read, after.id).await?;
            let (was, is) = (side(&earlier, &was), side(&revision, &is));
            difference(&was, &is)
        }
        None => Difference::default(),
    };
    Ok(Some(Comparison {
        reader,
        after,
        before,
        newest,
        revision,
        difference,
    }))
}

fn side<'a>(revision: &'a Revision, texts: &'a courseware::Sources) -> Side<'a> {
    Side {
        course: &revision.course,
        texts,
    }
}
