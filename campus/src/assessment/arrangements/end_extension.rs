//! Takes an extension back.

use courseware::ItemId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};

use super::Quarter;
use super::arranger::arranger;
use super::retime::retime;
use crate::assessment::ExtensionId;
use crate::assessment::entity::extension;
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::entity::enrolment;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Takes an extension back; it stays to be read. An attempt in progress ends when it now has to. Twice is once. None where
/// whoever asks may not, or sees no such extension.
///
/// # Errors
/// When the database fails.
pub async fn end_extension(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    quarter: &Quarter,
    id: ExtensionId,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(arranger) = arranger(&transaction, actor, quarter).await? else {
        return Ok(None);
    };
    let Some(row) = extension::Entity::find_by_id(id).one(&transaction).await? else {
        return Ok(None);
    };
    let place = arranger
        .enrolments()
        .filter(enrolment::Column::Id.eq(row.enrolment_id))
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(place) = place else { return Ok(None) };
    if row.ended_at.is_some() {
        return Ok(Some(()));
    }
    let cohort = arranger.cohort();
    let item: ItemId = row
        .item
        .parse()
        .map_err(|_| Failure::Invariant("an extension at a quiz without an id"))?;
    let mut row = row.into_active_model();
    row.ended_at = Set(Some(moment.now()));
    row.update(&transaction).await?;
    let revision = campus
        .library()
        .revision(&transaction, cohort.revision_id)
        .await?;
    if let Some(now) = revision.course.item_once_called(&item) {
        retime(campus, &transaction, &revision, &now.id, &[place.id]).await?;
    }
    let entry = Entry::new(actor, Deed::ExtensionEnded)
        .at(arranger.institution())
        .to(Subject::Person(place.person_id))
        .fact("cohort", cohort.id.0)
        .fact("item", item.as_str());
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
