//! Somebody asks to be erased, and may change their mind for a week.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::{Duration, OffsetDateTime};

use super::ErasureCause;
use super::entity::erasure_request;
use super::erase::holds_roles;
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Event, notify};
use crate::people::slow_down::Caller;
use crate::people::{Password, PersonId, SignedIn, Unproved, confirm_self, end_sessions_of};
use crate::{Campus, Error, Failure, Moment};

/// How long people may change their mind.
pub const COOLING: Duration = Duration::days(7);

/// Why nothing was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskRefusal {
    /// It was not shown that it is they.
    Unproved(Unproved),
    /// They hold roles, which somebody else must take over first.
    HoldsRoles,
}

/// What a person's own page says about being erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingErasure {
    /// When it is carried out, if they asked.
    pub due_at: Option<OffsetDateTime>,
    /// Whether they hold roles, which somebody else must take over first.
    pub holds_roles: bool,
    /// Whether there is a password to ask for. Who has none chooses one first.
    pub has_password: bool,
}

/// Writes the wish down, and signs the person out everywhere. Asking twice is asking once.
///
/// # Errors
/// [`AskRefusal`], or when the database fails.
pub async fn ask_to_be_erased(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    password: Password,
    caller: &Caller,
) -> Result<(), Error<AskRefusal>> {
    confirm_self(campus, moment, who, password, caller)
        .await
        .map_err(|error| error.map_refusal(AskRefusal::Unproved))?;
    let transaction = campus.begin().await?;
    if holds_roles(&transaction, who.id()).await? {
        return Err(Error::Refused(AskRefusal::HoldsRoles));
    }
    if open_request(&transaction, who.id()).await?.is_none() {
        let due = moment.now() + COOLING;
        erasure_request::ActiveModel {
            person_id: Set(who.id()),
            asked_at: Set(moment.now()),
            due_at: Set(due),
            cause: Set(ErasureCause::Asked),
            ..Default::default()
        }
        .insert(&transaction)
        .await?;
        let entry = Entry::new(who, Deed::ErasureAsked).to(Subject::Person(who.id()));
        audit::record(&transaction, moment, entry).await?;
        let event = Event::ErasureAsked { due };
        notify(&transaction, moment, who.id(), None, &event).await?;
    }
    end_sessions_of(&transaction, who.id()).await?;
    transaction.commit().await?;
    Ok(())
}

/// The person changed their mind.
///
/// # Errors
/// When the database fails.
pub async fn keep_account(campus: &Campus, moment: &Moment, who: &SignedIn) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    // Two at once may have asked twice.
    while let Some(request) = open_request(&transaction, who.id()).await? {
        let mut request = request.into_active_model();
        request.cancelled_at = Set(Some(moment.now()));
        request.update(&transaction).await?;
        let entry = Entry::new(who, Deed::ErasureCancelled).to(Subject::Person(who.id()));
        audit::record(&transaction, moment, entry).await?;
        let event = Event::ErasureCancelled;
        notify(&transaction, moment, who.id(), None, &event).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// What the person's own page says.
///
/// # Errors
/// When the database fails.
pub async fn pending_erasure(campus: &Campus, who: &SignedIn) -> Result<PendingErasure, Failure> {
    let request = open_request(campus.read(), who.id()).await?;
    Ok(PendingErasure {
        due_at: request.map(|request| request.due_at),
        holds_roles: holds_roles(campus.read(), who.id()).await?,
        has_password: crate::people::account(campus, who).await?.has_password,
    })
}

async fn open_request(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<erasure_request::Model>, Failure> {
    Ok(erasure_request::Entity::find()
        .filter(erasure_request::Column::PersonId.eq(person))
        .filter(erasure_request::Column::Cause.eq(ErasureCause::Asked))
        .filter(erasure_request::Column::CancelledAt.is_null())
        .filter(erasure_request::Column::DoneAt.is_null())
        .order_by_asc(erasure_request::Column::Id)
        // Carrying it out and changing one's mind wait for each other.
        .lock_exclusive()
        .one(connection)
        .await?)
}
