//! Takes a correction back.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::CorrectionId;
use super::correct::{first_step, hold_course};
use super::corrector::{Corrector, Place, corrector};
use crate::assessment::entity::correction;
use crate::audit::{self, Deed, Entry};
use crate::jobs::enqueue;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Takes a correction of this place back, and has the scores reckoned anew: each becomes what it would be without it. Doing
/// it twice is doing it once. None for who may not: who teaches in a cohort can't take back what holds for the course.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
    place: &Place,
    id: CorrectionId,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(corrector) = corrector(&transaction, person, place).await? else {
        return Ok(None);
    };
    hold_course(&transaction, &corrector).await?;
    let found = correction::Entity::find_by_id(id).one(&transaction).await?;
    let Some(found) = found.filter(|found| is_of(found, &corrector)) else {
        return Ok(None);
    };
    if found.withdrawn_at.is_some() {
        return Ok(Some(()));
    }
    let question = found.question.clone();
    let mut row = found.into_active_model();
    row.withdrawn_by = Set(Some(corrector.person()));
    row.withdrawn_at = Set(Some(moment.now()));
    row.update(&transaction).await?;
    let (institution, subject) = corrector.logged();
    let entry = Entry::new(corrector.person(), Deed::CorrectionWithdrawn)
        .at(institution)
        .to(subject)
        .fact("correction", id.0)
        .fact("question", question);
    audit::record(&transaction, moment, entry).await?;
    enqueue(&transaction, moment, &first_step(id)).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Whether it was made for exactly the place that the corrector speaks for.
pub(super) fn is_of(found: &correction::Model, corrector: &Corrector) -> bool {
    found.course_id == corrector.course_id() && found.cohort_id == corrector.cohort_id()
}
