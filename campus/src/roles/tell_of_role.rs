//! Tells a person that they have a role, or have it no longer.

use super::PlaceRole;
use super::keeping::PlaceNumber;
use super::place_title::place_title;
use crate::messages::{Event, notify};
use crate::people::PersonId;
use crate::{Campus, Failure, Moment, Transaction};

/// What became of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleNews {
    /// It was given.
    Given,
    /// It was taken back.
    Withdrawn,
}

/// Tells the person in the name of the institution in whose hands the place is.
pub(crate) async fn tell_of_role(
    campus: &Campus,
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    (place, role): (PlaceNumber, PlaceRole),
    news: RoleNews,
) -> Result<(), Failure> {
    let title = place_title(campus, transaction, place).await?;
    let place = title.wording();
    let event = match news {
        RoleNews::Given => Event::RoleGiven { role, place },
        RoleNews::Withdrawn => Event::RoleWithdrawn { role, place },
    };
    let institution = title.institution.map(|at| at.id);
    notify(transaction, moment, person, institution, &event).await
}
