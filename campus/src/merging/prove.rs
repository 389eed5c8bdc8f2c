//! Proves that two accounts are one person's.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use time::Duration;

use super::MergeId;
use super::entity::account_merge;
use crate::people::entity::person;
use crate::people::slow_down::{Caller, Wait};
use crate::people::{
    Password, PersonId, SecretToken, SignInRefusal, SignedIn, redeem_sign_in_link, sign_in,
};
use crate::{Campus, Error, Moment};

/// How long the proof holds: time to read the preview.
const PROOF_HOLDS: Duration = Duration::minutes(30);

/// Why nothing was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofRefusal {
    /// There is no such account, or the password or link is not its own.
    Wrong,
    /// It is the account that is signed in.
    Same,
    /// Too many tries failed before.
    Wait(Wait),
}

/// The person who is signed in also knows the other account's identifier and password.
///
/// # Errors
/// [`ProofRefusal`], or when the database fails.
pub async fn prove_by_password(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    identifier: &str,
    password: Password,
    caller: &Caller,
) -> Result<MergeId, Error<ProofRefusal>> {
    match sign_in(campus, moment, identifier, password, caller).await {
        Ok(other) => write_down(campus, moment, who, Some(other)).await,
        Err(Error::Refused(SignInRefusal::NotThem)) => Err(Error::Refused(ProofRefusal::Wrong)),
        Err(Error::Refused(SignInRefusal::Wait(wait))) => {
            Err(Error::Refused(ProofRefusal::Wait(wait)))
        }
        Err(Error::Failed(failure)) => Err(Error::Failed(failure)),
    }
}

/// The person who is signed in also holds a link that signs the other account in; it is used up.
///
/// # Errors
/// [`ProofRefusal`], or when the database fails.
pub async fn prove_by_link(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    link: &SecretToken,
) -> Result<MergeId, Error<ProofRefusal>> {
    let other = redeem_sign_in_link(campus, moment, link).await?;
    write_down(campus, moment, who, other).await
}

async fn write_down(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    other: Option<PersonId>,
) -> Result<MergeId, Error<ProofRefusal>> {
    let other = other.ok_or(Error::Refused(ProofRefusal::Wrong))?;
    if other == who.id() {
        return Err(Error::Refused(ProofRefusal::Same));
    }
    let transaction = campus.begin().await?;
    let row = person::Entity::find_by_id(other).one(&transaction).await?;
    row.filter(can_be_merged)
        .ok_or(Error::Refused(ProofRefusal::Wrong))?;
    let row = account_merge::ActiveModel {
        person_id: Set(who.id()),
        retired_id: Set(other),
        proved_at: Set(moment.now()),
        expires_at: Set(moment.now() + PROOF_HOLDS),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    transaction.commit().await?;
    Ok(row.id)
}

/// Whether the account is still one of its own.
pub(super) fn can_be_merged(person: &person::Model) -> bool {
    person.merged_into.is_none() && person.erased_at.is_none()
}
