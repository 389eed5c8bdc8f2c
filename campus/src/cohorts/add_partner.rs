//! Makes a cohort joint.

use courseware::InstitutionSlug;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::{cohort, cohort_partner, enrolment};
use super::{CohortId, CohortStaff, Tie, cohort_staff};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::entity::institution;
use crate::people::SignedIn;
use crate::{Campus, Error, Moment, Transaction};

/// Why the partners stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartnerRefusal {
    /// The viewer's institution does not host the cohort, or there is no such cohort.
    NotTheHost,
    /// There is no such institution.
    NoSuchInstitution,
    /// The host can't be its own partner.
    HostItself,
    /// The partner has brought learners, who would be left without it.
    HasLearners,
}

/// Lets another institution bring its learners into the cohort. Asked for by the host's staff; doing it twice is doing
/// it once.
///
/// # Errors
/// [`PartnerRefusal`], or when the database fails.
pub async fn add_partner(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    host: &InstitutionSlug,
    cohort: CohortId,
    partner: &InstitutionSlug,
) -> Result<(), Error<PartnerRefusal>> {
    let transaction = campus.begin().await?;
    let (staff, partner) = prove(&transaction, viewer, host, cohort, partner).await?;
    if partner.id == staff.staff().institution().id {
        return Err(Error::Refused(PartnerRefusal::HostItself));
    }
    let known = cohort_partner::Entity::find()
        .filter(cohort_partner::Column::CohortId.eq(cohort))
        .filter(cohort_partner::Column::InstitutionId.eq(partner.id))
        .one(&transaction)
        .await?;
    if known.is_some() {
        return Ok(());
    }
    cohort_partner::ActiveModel {
        cohort_id: Set(cohort),
        institution_id: Set(partner.id),
        added_by: Set(Some(viewer.id())),
        added_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    tell(
        &transaction,
        moment,
        viewer,
        &staff,
        &partner,
        Deed::PartnerAdded,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}

/// Takes a partner that has brought nobody out of the cohort.
///
/// # Errors
/// [`PartnerRefusal`], or when the database fails.
pub async fn remove_partner(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    host: &InstitutionSlug,
    cohort: CohortId,
    partner: &InstitutionSlug,
) -> Result<(), Error<PartnerRefusal>> {
    let transaction = campus.begin().await?;
    let (staff, partner) = prove(&transaction, viewer, host, cohort, partner).await?;
    let brought = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::SponsorId.eq(partner.id))
        .one(&transaction)
        .await?;
    if brought.is_some() {
        return Err(Error::Refused(PartnerRefusal::HasLearners));
    }
    let removed = cohort_partner::Entity::delete_many()
        .filter(cohort_partner::Column::CohortId.eq(cohort))
        .filter(cohort_partner::Column::InstitutionId.eq(partner.id))
        .exec(&transaction)
        .await?;
    if removed.rows_affected > 0 {
        tell(
            &transaction,
            moment,
            viewer,
            &staff,
            &partner,
            Deed::PartnerRemoved,
        )
        .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn prove(
    transaction: &Transaction,
    viewer: &SignedIn,
    host: &InstitutionSlug,
    cohort: CohortId,
    partner: &InstitutionSlug,
) -> Result<(CohortStaff, institution::Model), Error<PartnerRefusal>> {
    let staff = cohort_staff(transaction, viewer, host, cohort)
        .await?
        .filter(|staff| staff.tie() == Tie::Host)
        .ok_or(Error::Refused(PartnerRefusal::NotTheHost))?;
    // Whoever changes the partners, or brings learners as one, at the same time waits here.
    cohort::Entity::find_by_id(cohort)
        .lock_exclusive()
        .one(transaction)
        .await?;
    let partner = institution::Entity::find()
        .filter(institution::Column::Slug.eq(partner.as_str()))
        .one(transaction)
        .await?
        .ok_or(Error::Refused(PartnerRefusal::NoSuchInstitution))?;
    Ok((staff, partner))
}

/// Both institutions may read of it.
async fn tell(
    transaction: &Transaction,
    moment: &Moment,
    viewer: &SignedIn,
    staff: &CohortStaff,
    partner: &institution::Model,
    deed: Deed,
) -> Result<(), Error<PartnerRefusal>> {
    for concerned in [staff.staff().institution().id, partner.id] {
        let entry = Entry::new(viewer, deed)
            .at(concerned)
            .to(Subject::Cohort(staff.cohort().id))
            .fact("partner", partner.slug.clone());
        audit::record(transaction, moment, entry).await?;
    }
    Ok(())
}
