//! What a merge would do, before it is done.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::MergeId;
use super::entity::account_merge;
use super::plan::{Plan, Settlement, plan};
use super::prove::can_be_merged;
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Failure, Moment, Wording};

/// What a merge would do.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The name of the other account.
    pub other: String,
    /// What moves, and what doesn't.
    pub plan: Plan,
    /// Its places in cohorts.
    pub places: Vec<PlaceBefore>,
}

/// A place of the other account in a cohort.
#[derive(Clone, Debug)]
pub struct PlaceBefore {
    /// The title of the course, which tells more than that of a cohort for everyone.
    pub course: Wording,
    /// The title of the cohort.
    pub cohort: Wording,
    /// What becomes of it.
    pub settlement: Settlement,
}

/// The preview, while the proof holds.
///
/// # Errors
/// When the database fails.
pub async fn preview(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: MergeId,
) -> Result<Option<Preview>, Failure> {
    let connection = campus.read();
    let Some(proof) = open_proof(connection, moment, who, id).await? else {
        return Ok(None);
    };
    let other = person::Entity::find_by_id(proof.retired_id)
        .one(connection)
        .await?;
    let Some(other) = other.filter(can_be_merged) else {
        return Ok(None);
    };
    let plan = plan(connection, who.id(), other.id, true).await?;
    let mut places = Vec::new();
    for (cohort, settlement) in &plan.places {
        let revision = campus.library().revision(connection, cohort.revision_id);
        places.push(PlaceBefore {
            course: Wording(revision.await?.course.title.clone()),
            cohort: cohort.title.clone(),
            settlement: *settlement,
        });
    }
    Ok(Some(Preview {
        other: other.name,
        plan,
        places,
    }))
}

/// The proof that both accounts are this person's, while it holds.
pub(super) async fn open_proof(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    who: &SignedIn,
    id: MergeId,
) -> Result<Option<account_merge::Model>, Failure> {
    Ok(account_merge::Entity::find_by_id(id)
        .filter(account_merge::Column::PersonId.eq(who.id()))
        .filter(account_merge::Column::MergedAt.is_null())
        .filter(account_merge::Column::ExpiresAt.gt(moment.now()))
        .lock_exclusive()
        .one(connection)
        .await?)
}
