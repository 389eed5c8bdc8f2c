//! What somebody may put right: the quizzes of a published revision.

use std::collections::BTreeSet;
use std::sync::Arc;

use courseware::ItemId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::corrector::{Corrector, Place, corrector};
use crate::courses::entity::revision;
use crate::courses::{CourseNumber, Revision, RevisionId};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// A revision, to choose a question from.
#[derive(Clone, Debug)]
pub struct Correctable {
    /// By which right.
    pub corrector: Corrector,
    /// The revision.
    pub revision: Arc<Revision>,
    /// The numbers of all revisions of the course, the newest first.
    pub numbers: Vec<i32>,
}

/// The revision with this number, or else the one that the cohort is on, or the newest; none for who may not put
/// anything right there, or where there is no such revision.
///
/// # Errors
/// When the database fails.
pub async fn correctable(
    campus: &Campus,
    viewer: &SignedIn,
    place: &Place,
    number: Option<i32>,
) -> Result<Option<Correctable>, Failure> {
    let Some(corrector) = corrector(campus.read(), viewer, place).await? else {
        return Ok(None);
    };
    let all = revisions_of(campus.read(), corrector.course_id()).await?;
    let usual = corrector.cohort().map(|cohort| cohort.revision_id);
    let chosen = match (number, usual) {
        (Some(number), _) => all.iter().find(|(_, known)| *known == number),
        (None, Some(usual)) => all.iter().find(|(id, _)| *id == usual),
        (None, None) => all.first(),
    };
    let Some((id, _)) = chosen else {
        return Ok(None);
    };
    Ok(Some(Correctable {
        corrector,
        revision: campus.library().revision(campus.read(), *id).await?,
        numbers: all.into_iter().map(|(_, number)| number).collect(),
    }))
}

/// The revisions of a course with their numbers, the newest first.
pub(super) async fn revisions_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
) -> Result<Vec<(RevisionId, i32)>, Failure> {
    let rows = revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .column(revision::Column::Number)
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows)
}

/// Everything that a quiz was ever called, as far as the newest revision knows.
pub(super) async fn names_of_quiz(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    known: &[ItemId],
) -> Result<BTreeSet<ItemId>, Failure> {
    let mut names: BTreeSet<ItemId> = known.iter().cloned().collect();
    let all = revisions_of(connection, course).await?;
    if let Some((newest, _)) = all.first() {
        let newest = campus.library().revision(connection, *newest).await?;
        for name in known {
            if let Some(now) = newest.course.item_once_called(name) {
                names.extend(newest.course.former_ids(&now.id).cloned());
                names.insert(now.id.clone());
            }
        }
    }
    Ok(names)
}
