//! The ways in which somebody who is signed in chooses a password without knowing one.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::identifier;
use super::slow_down::Caller;
use super::{Address, AskRefusal, IdentifierKind, ProofStep, SignedIn, request_recovery};
use crate::institutions::entity::institution;
use crate::{Campus, Error, Failure, Moment};

/// What a person can choose a password by. Being signed in is no way: whoever holds the telephone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordWays {
    /// Addresses and numbers that are proved to be theirs and can be reached, by their numbers.
    pub proved: Vec<(i64, Address)>,
    /// The institutions that can make them a claim code.
    pub institutions: Vec<institution::Model>,
}

/// The person's ways.
///
/// # Errors
/// When the database fails.
pub async fn password_ways(campus: &Campus, who: &SignedIn) -> Result<PasswordWays, Failure> {
    let rows = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(who.id()))
        .filter(identifier::Column::Kind.ne(IdentifierKind::LearnerCode))
        .filter(identifier::Column::VerifiedAt.is_not_null())
        .order_by_asc(identifier::Column::Id)
        .all(campus.read())
        .await?;
    let texts = campus.telephony().texts_a_day > 0;
    let proved = rows
        .into_iter()
        .filter_map(|row| Some((row.id, Address::from_kept(&row.value)?)))
        .filter(|(_, address)| texts || matches!(address, Address::Email(_)))
        .collect();
    Ok(PasswordWays {
        proved,
        institutions: crate::cohorts::institutions_of_learner(campus, who).await?,
    })
}

/// Sends a link or a code to this address of the person, by which to choose a password; none when it isn't theirs, or
/// isn't proved.
///
/// # Errors
/// [`AskRefusal`], or when the database fails.
pub async fn send_password_link(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    address: i64,
    caller: &Caller,
) -> Result<Option<ProofStep>, Error<AskRefusal>> {
    let ways = password_ways(campus, who).await?;
    let found = ways.proved.into_iter().find(|(id, _)| *id == address);
    let Some((_, address)) = found else {
        return Ok(None);
    };
    let step = request_recovery(campus, moment, &address, caller).await?;
    Ok(Some(step))
}
