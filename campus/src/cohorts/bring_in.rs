//! Puts a person into a cohort for an institution, by whoever runs the server.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::CohortId;
use super::enrol::new_place;
use super::entity::{cohort, enrolment};
use super::staff::tie;
use super::tell_of_place::{Came, tell_of_place};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::{Campus, Error, Moment, Operator};

/// Why a person was not brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BringInRefusal {
    /// The institution neither hosts the cohort nor is a partner in it, or there is no such cohort.
    NotTied,
}

/// Enrols the person, sponsored by the institution. Who is in the cohort already stays as they are, whoever brought
/// them.
///
/// # Errors
/// [`BringInRefusal`], or when the database fails.
pub async fn bring_in(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    person: PersonId,
    cohort: CohortId,
    sponsor: InstitutionId,
) -> Result<(), Error<BringInRefusal>> {
    let transaction = campus.begin().await?;
    let tied = match cohort::Entity::find_by_id(cohort).one(&transaction).await? {
        Some(cohort) => tie(&transaction, &cohort, sponsor).await?,
        None => None,
    };
    if tied.is_none() {
        return Err(Error::Refused(BringInRefusal::NotTied));
    }
    let known = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::PersonId.eq(person))
        .one(&transaction)
        .await?;
    if known.is_some() {
        return Ok(());
    }
    new_place(moment, cohort, person, Some(sponsor))
        .insert(&transaction)
        .await?;
    let entry = Entry::new(by, Deed::LearnerBroughtIn)
        .at(sponsor)
        .to(Subject::Person(person))
        .fact("cohort", cohort.0);
    audit::record(&transaction, moment, entry).await?;
    let came = Came::Brought;
    tell_of_place(&transaction, moment, person, cohort, sponsor, came).await?;
    transaction.commit().await?;
    Ok(())
}
