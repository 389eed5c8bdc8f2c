//! Takes over an account with the code on a slip.

use courseware::Language;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::claim_code::{make_claim_code, open_claim_code};
use super::consent::{ConsentWay, record_consent};
use super::entity::{claim_code, identifier, person};
use super::identified::{owner_of_typed, proved_by};
use super::one_time_link::close_links_of;
use super::sessions::end_sessions_of;
use super::slow_down::{Caller, Door, Wait, admit_code};
use super::{
    ClaimCode, IdentifierKind, NewClaimCode, PRIVACY_NOTICE, Password, PersonId, WeakPassword,
};
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::EnrolmentState;
use crate::cohorts::entity::enrolment;
use crate::institutions::entity::institution;
use crate::messages::{Event, notify};
use crate::{Campus, Error, Failure, Moment, Operator, Transaction};

/// What the page of a code shows.
#[derive(Clone, Debug)]
pub struct Claimable {
    /// Whose account it is.
    pub name: String,
    /// The institution that made the code; none for the operator.
    pub institution: Option<institution::Model>,
}

/// Why an account was not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimRefusal {
    /// The code is unknown, too old, used, or another took its place.
    CodeExpired,
    /// The password is not good enough; the code still works.
    WeakPassword(WeakPassword),
    /// Too many codes from this network were wrong.
    Wait(Wait),
}

/// Whose account the code opens. Looking uses nothing up; a code that opens nothing counts as a failure of the network.
///
/// # Errors
/// [`Wait`], or when the database fails.
pub async fn claimable(
    campus: &Campus,
    moment: &Moment,
    code: &ClaimCode,
    caller: &Caller,
) -> Result<Option<Claimable>, Error<Wait>> {
    let admitted = admit_code(campus, moment, Door::ClaimCode, caller).await?;
    let Some((row, person)) = find(campus.read(), moment, code).await? else {
        admitted.counted(campus, moment).await?;
        return Ok(None);
    };
    admitted.succeeded(campus).await?;
    let institution = match row.institution_id {
        Some(id) => {
            institution::Entity::find_by_id(id)
                .one(campus.read())
                .await?
        }
        None => None,
    };
    Ok(Some(Claimable {
        name: person.name,
        institution,
    }))
}

/// Gives the account to whoever holds the code: they choose its password and agree to the privacy notice. The places in
/// cohorts that were kept for them become theirs, and the institution's learner code signs them in from now on.
/// Whoever was signed in as this person no longer is, and every other open link is void.
///
/// # Errors
/// [`ClaimRefusal`], or when the database fails.
pub async fn claim(
    campus: &Campus,
    moment: &mut Moment,
    code: &ClaimCode,
    typed: &str,
    language: Language,
    caller: &Caller,
) -> Result<PersonId, Error<ClaimRefusal>> {
    let admitted = admit_code(campus, moment, Door::ClaimCode, caller)
        .await
        .map_err(|error| error.map_refusal(ClaimRefusal::Wait))?;
    let outcome = take_over(campus, moment, code, typed, language).await;
    let is_wrong = |refusal: &ClaimRefusal| *refusal == ClaimRefusal::CodeExpired;
    admitted.settle(campus, moment, outcome, is_wrong).await
}

async fn take_over(
    campus: &Campus,
    moment: &mut Moment,
    code: &ClaimCode,
    typed: &str,
    language: Language,
) -> Result<PersonId, Error<ClaimRefusal>> {
    let Some((row, person)) = find(campus.read(), moment, code).await? else {
        return Err(Error::Refused(ClaimRefusal::CodeExpired));
    };
    let known_by = proved_by(campus.read(), person.id).await?;
    let about_them: Vec<&str> = std::iter::once(person.name.as_str())
        .chain(known_by.iter().map(|known| known.value.as_str()))
        .collect();
    let password = Password::choose(typed, &about_them)
        .map_err(|weak| Error::Refused(ClaimRefusal::WeakPassword(weak)))?;
    let hash = campus.passwords().hash(password, moment).await?;

    let transaction = campus.begin().await?;
    if !use_up(&transaction, moment, &row).await? {
        return Err(Error::Refused(ClaimRefusal::CodeExpired));
    }
    person::Entity::update_many()
        .col_expr(person::Column::PasswordHash, Expr::value(hash.0))
        .filter(person::Column::Id.eq(person.id))
        .exec(&transaction)
        .await?;
    close_links_of(&transaction, moment, person.id).await?;
    end_sessions_of(&transaction, person.id).await?;
    hand_over(&transaction, moment, &row).await?;
    record_consent(
        &transaction,
        person.id,
        PRIVACY_NOTICE.to_owned(),
        language.code().to_owned(),
        moment.now(),
        ConsentWay::Claim,
    )
    .await?;
    let entry = Entry::new(person.id, Deed::ClaimCodeUsed)
        .at(row.institution_id)
        .to(Subject::Person(person.id))
        .fact("recovery", person.password_hash.is_some());
    audit::record(&transaction, moment, entry).await?;
    notify(&transaction, moment, person.id, None, &Event::ClaimCodeUsed).await?;
    transaction.commit().await?;
    Ok(person.id)
}

/// Makes a code on the command line, for whoever the operator vouches for; none when there is no such person.
///
/// # Errors
/// When the database fails.
pub async fn claim_code_by_operator(
    campus: &Campus,
    moment: &mut Moment,
    by: Operator,
    person: PersonId,
) -> Result<Option<NewClaimCode>, Failure> {
    let transaction = campus.begin().await?;
    if person::Entity::find_by_id(person)
        .one(&transaction)
        .await?
        .is_none()
    {
        return Ok(None);
    }
    let code = make_claim_code(&transaction, moment, by.into(), None, person).await?;
    transaction.commit().await?;
    Ok(Some(code))
}

/// Whom the operator means: by a number, or by what they are known by, proved or not.
///
/// # Errors
/// When the database fails.
pub async fn person_named(
    campus: &Campus,
    _by: Operator,
    typed: &str,
) -> Result<Option<PersonId>, Failure> {
    let region = campus.telephony().region;
    let known = owner_of_typed(campus.read(), region, typed).await?;
    let id = match (known, typed.trim().parse()) {
        (Some(person), _) => return Ok(Some(person.id)),
        (None, Ok(number)) => PersonId(number),
        (None, Err(_)) => {
            let claimed = identifier::Entity::find()
                .filter(identifier::Column::Value.eq(typed.trim()))
                .filter(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
                .one(campus.read())
                .await?;
            return Ok(claimed.map(|row| row.person_id));
        }
    };
    let person = person::Entity::find_by_id(id).one(campus.read()).await?;
    Ok(person.map(|person| person.id))
}

async fn find(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    code: &ClaimCode,
) -> Result<Option<(claim_code::Model, person::Model)>, Failure> {
    let Some(row) = open_claim_code(moment, code).one(connection).await? else {
        return Ok(None);
    };
    let person = person::Entity::find_by_id(row.person_id)
        .one(connection)
        .await?;
    Ok(person.map(|person| (row, person)))
}

/// Asks once more that the code is open, so that of two who come at the same time one finds it gone.
async fn use_up(
    transaction: &Transaction,
    moment: &Moment,
    row: &claim_code::Model,
) -> Result<bool, Failure> {
    let used = claim_code::Entity::update_many()
        .col_expr(claim_code::Column::UsedAt, Expr::value(moment.now()))
        .filter(claim_code::Column::Id.eq(row.id))
        .filter(claim_code::Column::UsedAt.is_null())
        .filter(claim_code::Column::VoidedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(used.rows_affected == 1)
}

/// What waited for the person becomes theirs.
async fn hand_over(
    transaction: &Transaction,
    moment: &Moment,
    row: &claim_code::Model,
) -> Result<(), Failure> {
    enrolment::Entity::update_many()
        .col_expr(
            enrolment::Column::State,
            Expr::value(EnrolmentState::Active),
        )
        .col_expr(enrolment::Column::StateSince, Expr::value(moment.now()))
        .filter(enrolment::Column::PersonId.eq(row.person_id))
        .filter(enrolment::Column::State.eq(EnrolmentState::Invited))
        .exec(transaction)
        .await?;
    // Only the code of the institution whose slip it was: of another's nothing was proved.
    identifier::Entity::update_many()
        .col_expr(identifier::Column::VerifiedAt, Expr::value(moment.now()))
        .filter(identifier::Column::PersonId.eq(row.person_id))
        .filter(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
        .filter(identifier::Column::InstitutionId.eq(row.institution_id))
        .filter(identifier::Column::VerifiedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
