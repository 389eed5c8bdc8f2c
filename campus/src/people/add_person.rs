//! Adds a person from the command line.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::person;
use super::identified::attach_email;
use super::one_time_link::sign_in_path;
use super::{EmailAddress, PersonId, PersonName};
use crate::{Campus, Error, Moment, Operator};

/// Whom to add.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The name.
    pub name: PersonName,
    /// An address that the operator vouches for; none for people without one.
    pub email: Option<EmailAddress>,
    /// The language they prefer.
    pub language: Language,
}

/// A person who was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedPerson {
    /// Who.
    pub id: PersonId,
    /// The path of a link that signs them in, once.
    pub sign_in_path: String,
}

/// Why nobody was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddPersonRefusal {
    /// The address belongs to someone.
    AddressTaken,
}

/// Adds the person, without a password: there are no default ones. The link is how they come in; with an address
/// they can choose a password afterwards.
///
/// # Errors
/// [`AddPersonRefusal`], or when the database fails.
pub async fn add_person(
    campus: &Campus,
    moment: &mut Moment,
    _by: Operator,
    new: NewPerson,
) -> Result<AddedPerson, Error<AddPersonRefusal>> {
    let transaction = campus.begin().await?;
    let person = person::ActiveModel {
        name: Set(new.name.into_string()),
        language: Set(new.language.code().to_owned()),
        password_hash: Set(None),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    if let Some(email) = &new.email
        && attach_email(&transaction, moment, person.id, email)
            .await?
            .is_err()
    {
        return Err(Error::Refused(AddPersonRefusal::AddressTaken));
    }
    let sign_in_path = sign_in_path(&transaction, moment, person.id).await?;
    transaction.commit().await?;
    Ok(AddedPerson {
        id: person.id,
        sign_in_path,
    })
}
