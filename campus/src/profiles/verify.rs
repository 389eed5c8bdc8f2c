//! Confirms what a person says of themselves.

use courseware::InstitutionSlug;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::entity::{affiliation, professional_registration, registration_verification};
use super::{AffiliationId, RegistrationId};
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::{PersonInSight, person_in_sight};
use crate::messages::{ConfirmedRecord, Event, notify};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction};

/// What is confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A professional registration: the institution has seen its proof.
    Registration {
        /// Which.
        id: RegistrationId,
        /// The number that was seen: one that was changed meanwhile is not confirmed by it.
        number: String,
    },
    /// An affiliation with the institution itself.
    Affiliation(AffiliationId),
}

/// Confirms the record, or takes that back, for an institution that has the person in sight. Doing it twice is doing it
/// once. False where there is nothing that the institution may confirm.
///
/// # Errors
/// When the database fails.
pub async fn set_verified(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    person: PersonId,
    record: Record,
    verified: bool,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(sight) = person_in_sight(&transaction, viewer, institution, person).await? else {
        return Ok(false);
    };
    let done = match record {
        Record::Registration { id, ref number } => {
            set_registration(&transaction, moment, &sight, id, number, verified).await?
        }
        Record::Affiliation(id) => {
            set_affiliation(&transaction, moment, &sight, id, verified).await?
        }
    };
    if done == Some(true) {
        note(&transaction, moment, &sight, &record, verified).await?;
        transaction.commit().await?;
    }
    Ok(done.is_some())
}

/// Writes down what was done, and tells the person.
async fn note(
    transaction: &Transaction,
    moment: &Moment,
    sight: &PersonInSight,
    record: &Record,
    verified: bool,
) -> Result<(), Failure> {
    let (institution, person) = (sight.staff().institution(), sight.person().id);
    let (fact, id, confirmed) = match record {
        Record::Registration { id, .. } => ("registration", id.0, ConfirmedRecord::Registration),
        Record::Affiliation(id) => ("affiliation", id.0, ConfirmedRecord::Affiliation),
    };
    let (name, record) = (institution.short_name.clone(), confirmed);
    let (deed, event) = match verified {
        true => (
            Deed::RecordVerified,
            Event::RecordConfirmed {
                institution: name,
                record,
            },
        ),
        false => (
            Deed::VerificationWithdrawn,
            Event::ConfirmationWithdrawn {
                institution: name,
                record,
            },
        ),
    };
    let entry = Entry::new(sight.staff().person(), deed)
        .at(institution.id)
        .to(Subject::Person(person))
        .fact(fact, id);
    audit::record(transaction, moment, entry).await?;
    notify(transaction, moment, person, Some(institution.id), &event).await
}

/// Whether something changed; none when the person has no registration with this number.
async fn set_registration(
    transaction: &Transaction,
    moment: &Moment,
    sight: &PersonInSight,
    id: RegistrationId,
    number: &str,
    verified: bool,
) -> Result<Option<bool>, Failure> {
    // Held, so that a change of the number waits and then finds the verification to drop.
    let registration = professional_registration::Entity::find_by_id(id)
        .filter(professional_registration::Column::PersonId.eq(sight.person().id))
        .filter(professional_registration::Column::Number.eq(number))
        .lock_exclusive()
        .one(transaction)
        .await?;
    if registration.is_none() {
        return Ok(None);
    }
    let institution = sight.staff().institution().id;
    let known = registration_verification::Entity::find()
        .filter(registration_verification::Column::RegistrationId.eq(id))
        .filter(registration_verification::Column::InstitutionId.eq(institution))
        .one(transaction)
        .await?;
    match (known, verified) {
        (None, true) => {
            registration_verification::ActiveModel {
                registration_id: Set(id),
                institution_id: Set(institution),
                verified_by: Set(sight.staff().person().id()),
                verified_at: Set(moment.now()),
                ..Default::default()
            }
            .insert(transaction)
            .await?;
        }
        (Some(known), false) => {
            registration_verification::Entity::delete_by_id(known.id)
                .exec(transaction)
                .await?;
        }
        _ => return Ok(Some(false)),
    }
    Ok(Some(true))
}

async fn set_affiliation(
    transaction: &Transaction,
    moment: &Moment,
    sight: &PersonInSight,
    id: AffiliationId,
    verified: bool,
) -> Result<Option<bool>, Failure> {
    let known = affiliation::Entity::find_by_id(id)
        .filter(affiliation::Column::PersonId.eq(sight.person().id))
        .filter(affiliation::Column::InstitutionId.eq(sight.staff().institution().id))
        .lock_exclusive()
        .one(transaction)
        .await?;
    let Some(known) = known else {
        return Ok(None);
    };
    if known.verified_at.is_some() == verified {
        return Ok(Some(false));
    }
    affiliation::ActiveModel {
        id: Set(id),
        verified_at: Set(verified.then(|| moment.now())),
        verified_by: Set(verified.then(|| sight.staff().person().id())),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    Ok(Some(true))
}
