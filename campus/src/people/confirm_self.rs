//! Asks somebody who is signed in to show once more that it is they: the telephone may be another's, or shared.

use sea_orm::EntityTrait;

use super::entity::person;
use super::known_device::knows_device;
use super::password::PasswordHash;
use super::slow_down::{Caller, Door, Try, Wait, admit};
use super::{Password, SignedIn};
use crate::{Campus, Error, Moment};

/// Why it was not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproved {
    /// That is not the person's password.
    WrongPassword,
    /// The person has none yet and chooses one first, by an address that is proved to be theirs (`send_password_link`).
    NoPassword,
    /// Too many tries failed before.
    Wait(Wait),
}

/// Makes sure that whoever is signed in knows the person's password. Being signed in is not enough, also for those who
/// never chose one.
///
/// # Errors
/// [`Unproved`], or when the database fails.
pub(crate) async fn confirm_self(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    password: Password,
    caller: &Caller,
) -> Result<(), Error<Unproved>> {
    let person = person::Entity::find_by_id(who.id())
        .one(campus.read())
        .await?;
    let Some(expected) = person.and_then(|person| person.password_hash) else {
        return Err(Error::Refused(Unproved::NoPassword));
    };
    let account = format!("person {}", who.id());
    let attempt = Try {
        door: Door::Password,
        account: Some(&account),
        caller,
        device_known: knows_device(campus.read(), caller, Some(who.id())).await?,
    };
    let admitted = admit(campus, moment, attempt)
        .await
        .map_err(|error| error.map_refusal(Unproved::Wait))?;
    let outcome = match campus
        .passwords()
        .verify(password, Some(PasswordHash(expected)))
        .await
    {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::Refused(Unproved::WrongPassword)),
        Err(failure) => Err(Error::Failed(failure)),
    };
    admitted.settle(campus, moment, outcome, |_| true).await
}
