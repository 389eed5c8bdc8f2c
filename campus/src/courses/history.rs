//! What was published of a course: by whom, when, why, and who approved it.

use courseware::CourseId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use time::OffsetDateTime;

use super::approve::{Approval, approvals_of};
use super::entity::{course, revision};
use super::names::names_of;
use super::{CourseNumber, ReaderOf, RevisionId, reader_of};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Operator};

/// So many revisions stand on one page.
const A_PAGE: u64 = 50;

/// A published revision and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRevision {
    /// Its number among all revisions.
    pub id: RevisionId,
    /// 1, 2, 3… within the course.
    pub number: i32,
    /// Who published it, by name; none when published on the command line.
    pub publisher: Option<String>,
    /// When.
    pub published_at: OffsetDateTime,
    /// Why, where that was said.
    pub reason: Option<String>,
    /// Why nobody's approval was waited for, where the course asked for one and had none.
    pub unreviewed: Option<String>,
    /// Who approved exactly what was published.
    pub approvals: Vec<Approval>,
}

/// The revisions of a course.
#[derive(Clone, Debug)]
pub struct History {
    /// By which right.
    pub reader: ReaderOf,
    /// A page of them, the newest first.
    pub revisions: Vec<PublishedRevision>,
    /// The number of the newest of all; none before the first.
    pub newest: Option<i32>,
}

#[derive(FromQueryResult)]
struct Row {
    id: RevisionId,
    number: i32,
    digest: String,
    published_by: Option<PersonId>,
    published_at: OffsetDateTime,
    reason: Option<String>,
    unreviewed: Option<String>,
}

/// The history, for authors, reviewers and the owner's administrators; none for anyone else. `before` leaves out that
/// revision and newer ones. At most nine queries, however many revisions there are.
///
/// # Errors
/// When the database fails.
pub async fn history(
    campus: &Campus,
    viewer: &SignedIn,
    slug: &CourseId,
    before: Option<i32>,
) -> Result<Option<History>, Failure> {
    let Some(reader) = reader_of(campus.read(), viewer, slug).await? else {
        return Ok(None);
    };
    let course = reader.course().id;
    let mut query = rows_of(course).limit(A_PAGE);
    if let Some(before) = before {
        query = query.filter(revision::Column::Number.lt(before));
    }
    let newest = rows_of(course).limit(1).into_model::<Row>();
    let newest = newest.one(campus.read()).await?;
    Ok(Some(History {
        revisions: told(campus.read(), course, query).await?,
        newest: newest.map(|newest| newest.number),
        reader,
    }))
}

/// The revisions that came after the one with this number, the newest first, for whoever runs the program.
///
/// # Errors
/// When the database fails.
pub async fn published_since(
    campus: &Campus,
    _by: Operator,
    slug: &CourseId,
    base: i32,
) -> Result<Vec<PublishedRevision>, Failure> {
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(slug.as_str()))
        .one(campus.read())
        .await?;
    let Some(course) = course else {
        return Ok(Vec::new());
    };
    let query = rows_of(course.id)
        .filter(revision::Column::Number.gt(base))
        .limit(A_PAGE);
    told(campus.read(), course.id, query).await
}

/// Those with these numbers, the newest first.
pub(super) async fn some_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    numbers: impl IntoIterator<Item = i32>,
) -> Result<Vec<PublishedRevision>, Failure> {
    let query = rows_of(course).filter(revision::Column::Number.is_in(numbers));
    told(connection, course, query).await
}

/// Without the documents, which may be megabytes.
fn rows_of(course: CourseNumber) -> Select<revision::Entity> {
    revision::Entity::find()
        .select_only()
        .columns([
            revision::Column::Id,
            revision::Column::Number,
            revision::Column::Digest,
            revision::Column::PublishedBy,
            revision::Column::PublishedAt,
            revision::Column::Reason,
            revision::Column::Unreviewed,
        ])
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number)
}

async fn told(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    query: Select<revision::Entity>,
) -> Result<Vec<PublishedRevision>, Failure> {
    let rows = query.into_model::<Row>().all(connection).await?;
    let publishers = rows.iter().filter_map(|row| row.published_by);
    let names = names_of(connection, publishers).await?;
    let digests = rows.iter().map(|row| row.digest.as_str());
    let approvals = approvals_of(connection, course, digests).await?;
    let told = rows.into_iter().map(|row| PublishedRevision {
        id: row.id,
        number: row.number,
        publisher: row.published_by.and_then(|id| names.get(&id).cloned()),
        published_at: row.published_at,
        reason: row.reason,
        unreviewed: row.unreviewed,
        approvals: approvals.get(&row.digest).cloned().unwrap_or_default(),
    });
    Ok(told.collect())
}
