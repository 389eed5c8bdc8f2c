//! A reviewer's word that sources may be published.

use std::collections::HashMap;

use courseware::CourseId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use time::OffsetDateTime;

use super::entity::{course_approval, course_role};
use super::names::names_of;
use super::{CourseHand, CourseNumber, CourseRole, Reason, SourcesDigest, reviewer_of};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment};

/// One reviewer's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Whose, by name.
    pub reviewer: String,
    /// What they said with it.
    pub note: Option<String>,
    /// When.
    pub approved_at: OffsetDateTime,
}

/// Approves exactly these sources; once is enough, and says so for good. None for those who don't review the course.
///
/// # Errors
/// When the database fails.
pub async fn approve(
    campus: &Campus,
    moment: &Moment,
    reviewer: &SignedIn,
    slug: &CourseId,
    digest: &SourcesDigest,
    note: Option<Reason>,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(proof) = reviewer_of(&transaction, reviewer, slug).await? else {
        return Ok(None);
    };
    let course = proof.course();
    let row = course_approval::ActiveModel {
        course_id: Set(course.id),
        digest: Set(digest.as_str().to_owned()),
        person_id: Set(reviewer.id()),
        note: Set(note.map(|note| note.as_str().to_owned())),
        approved_at: Set(moment.now()),
        ..Default::default()
    };
    let added = course_approval::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                course_approval::Column::CourseId,
                course_approval::Column::Digest,
                course_approval::Column::PersonId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(&transaction)
        .await?;
    if added > 0 {
        let entry = Entry::new(reviewer, Deed::SourcesApproved)
            .at(course.owner_id)
            .to(Subject::Course(course.id))
            .fact("digest", digest.as_str());
        audit::record(&transaction, moment, entry).await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}

/// The approvals of some sources of a course, by their digests, the first first.
pub(super) async fn approvals_of(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    digests: impl IntoIterator<Item = &str>,
) -> Result<HashMap<String, Vec<Approval>>, Failure> {
    let rows = course_approval::Entity::find()
        .filter(course_approval::Column::CourseId.eq(course))
        .filter(course_approval::Column::Digest.is_in(digests))
        .order_by_asc(course_approval::Column::Id)
        .all(connection)
        .await?;
    let names = names_of(connection, rows.iter().map(|row| row.person_id)).await?;
    let mut approvals: HashMap<String, Vec<Approval>> = HashMap::new();
    for row in rows {
        let approval = Approval {
            reviewer: names.get(&row.person_id).cloned().unwrap_or_default(),
            note: row.note,
            approved_at: row.approved_at,
        };
        approvals.entry(row.digest).or_default().push(approval);
    }
    Ok(approvals)
}

/// The approvals of exactly these sources, for those who see the course's drafts.
///
/// # Errors
/// When the database fails.
pub async fn approvals(
    campus: &Campus,
    hand: &CourseHand,
    digest: &SourcesDigest,
) -> Result<Vec<Approval>, Failure> {
    let course = hand.course().id;
    let mut found = approvals_of(campus.read(), course, [digest.as_str()]).await?;
    Ok(found.remove(digest.as_str()).unwrap_or_default())
}

/// Whether someone other than `publisher`, who reviews the course to this day, has approved exactly these sources.
pub(super) async fn is_approved(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    digest: &SourcesDigest,
    publisher: Option<PersonId>,
) -> Result<bool, Failure> {
    let approvers: Vec<_> = course_approval::Entity::find()
        .filter(course_approval::Column::CourseId.eq(course))
        .filter(course_approval::Column::Digest.eq(digest.as_str()))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| row.person_id)
        .filter(|person| Some(*person) != publisher)
        .collect();
    let standing = course_role::Entity::find()
        .filter(course_role::Column::CourseId.eq(course))
        .filter(course_role::Column::Role.eq(CourseRole::Reviewer))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .filter(course_role::Column::PersonId.is_in(approvers))
        .one(connection)
        .await?;
    Ok(standing.is_some())
}
