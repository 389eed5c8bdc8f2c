//! Slips of paper for learners who have neither email nor telephone.

use std::collections::HashSet;

use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use time::OffsetDateTime;

use super::entity::enrolment;
use super::{CohortId, CohortStaff, EnrolmentState, cohort_staff};
use crate::people::entity::{claim_code, identifier, person};
use crate::people::{
    ClaimCode, IdentifierKind, PersonId, SignedIn, make_claim_code, open_claim_codes,
};
use crate::{Campus, Failure, Moment, Transaction};

/// A learner for whom an account waits.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// Who.
    pub person: person::Model,
    /// Whether a slip was made for them that still works.
    pub has_slip: bool,
}

/// What stands on a slip. The code is shown this once: the database keeps a hash of it.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Whose account.
    pub name: String,
    /// The code that signs them in later, with the password that they choose.
    pub learner_code: Option<String>,
    /// The code that opens the account, once.
    pub code: ClaimCode,
    /// When it stops working.
    pub expires_at: OffsetDateTime,
}

/// The institution's own learners in the cohort who have not claimed their accounts; none for people who are not of its
/// staff.
///
/// # Errors
/// When the database fails.
pub async fn awaited(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<(CohortStaff, Vec<Awaited>)>, Failure> {
    let Some(staff) = cohort_staff(campus.read(), viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let people = awaited_by(&staff).all(campus.read()).await?;
    let with_slips: HashSet<PersonId> = open_claim_codes(moment)
        .filter(claim_code::Column::PersonId.is_in(people.iter().map(|(_, person)| person.id)))
        .all(campus.read())
        .await?
        .into_iter()
        .map(|row| row.person_id)
        .collect();
    let awaited = people
        .into_iter()
        .map(|(_, person)| Awaited {
            has_slip: with_slips.contains(&person.id),
            person,
        })
        .collect();
    Ok(Some((staff, awaited)))
}

/// Makes new codes for those of the chosen people who have not claimed their accounts; the codes they had stop working.
/// None for people who are not of the cohort's staff.
///
/// # Errors
/// When the database fails.
pub async fn make_slips(
    campus: &Campus,
    moment: &mut Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
    chosen: &[PersonId],
) -> Result<Option<(CohortStaff, Vec<Slip>)>, Failure> {
    let transaction = campus.begin().await?;
    let Some(staff) = cohort_staff(&transaction, viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let mut slips = Vec::new();
    for (_, person) in awaited_by(&staff).all(&transaction).await? {
        if chosen.contains(&person.id) {
            slips.push(make_slip(&transaction, moment, &staff, person).await?);
        }
    }
    transaction.commit().await?;
    Ok(Some((staff, slips)))
}

/// Whom the institution brought and who has not come yet. An account that somebody has taken over is never among them:
/// it has a password.
fn awaited_by(
    staff: &CohortStaff,
) -> sea_orm::SelectTwoRequired<enrolment::Entity, person::Entity> {
    enrolment::Entity::find()
        .find_both_related(person::Entity)
        .filter(enrolment::Column::CohortId.eq(staff.cohort().id))
        .filter(enrolment::Column::SponsorId.eq(staff.staff().institution().id))
        .filter(enrolment::Column::State.eq(EnrolmentState::Invited))
        .filter(person::Column::PasswordHash.is_null())
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
}

async fn make_slip(
    transaction: &Transaction,
    moment: &mut Moment,
    staff: &CohortStaff,
    person: person::Model,
) -> Result<Slip, Failure> {
    let acting = staff.staff();
    slip_for(
        transaction,
        moment,
        acting.person(),
        acting.institution(),
        person,
    )
    .await
}

/// A slip for the person, made for the institution.
pub(super) async fn slip_for(
    transaction: &Transaction,
    moment: &mut Moment,
    by: &SignedIn,
    institution: &crate::institutions::entity::institution::Model,
    person: person::Model,
) -> Result<Slip, Failure> {
    let made = make_claim_code(
        transaction,
        moment,
        by.into(),
        Some(institution.id),
        person.id,
    )
    .await?;
    let learner_code = codes_of(institution.id, person.id).one(transaction).await?;
    Ok(Slip {
        name: person.name,
        learner_code: learner_code.map(|row| row.value),
        code: made.code,
        expires_at: made.expires_at,
    })
}

fn codes_of(
    institution: crate::institutions::InstitutionId,
    person: PersonId,
) -> Select<identifier::Entity> {
    identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(person))
        .filter(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
        .filter(identifier::Column::InstitutionId.eq(institution))
}
