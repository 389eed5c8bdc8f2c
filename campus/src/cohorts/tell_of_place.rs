//! Tells a person that they have a place in a cohort.

use sea_orm::EntityTrait;

use super::CohortId;
use super::entity::cohort;
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::messages::{Event, notify};
use crate::people::PersonId;
use crate::{Failure, Moment, Transaction};

/// How they came to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// The institution brought them.
    Brought,
    /// They accepted its invitation.
    Invited,
}

/// Tells the person in the name of the institution that brought them, which sees what they do there.
pub(super) async fn tell_of_place(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    cohort: CohortId,
    sponsor: InstitutionId,
    came: Came,
) -> Result<(), Failure> {
    let missing = || Failure::Invariant("a cohort with places is gone");
    let at = institution::Entity::find_by_id(sponsor)
        .one(transaction)
        .await?
        .ok_or_else(missing)?;
    let place = cohort::Entity::find_by_id(cohort)
        .one(transaction)
        .await?
        .ok_or_else(missing)?;
    let (institution, cohort) = (at.short_name, place.title);
    let path = format!("/cohorts/{}", place.id);
    let event = match came {
        Came::Brought => Event::BroughtIn {
            institution,
            cohort,
            path,
        },
        Came::Invited => Event::CohortJoined {
            institution,
            cohort,
            path,
        },
    };
    notify(transaction, moment, person, Some(sponsor), &event).await
}
