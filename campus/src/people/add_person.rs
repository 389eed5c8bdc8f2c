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

#[cfg(test)]
mod tests {
    use courseware::Language;

    use super::*;
    use crate::people::{redeem_sign_in_link, sign_in, signed_in};
    use crate::testing::{World, on_both_databases, token_at_end_of};

    async fn add(
        world: &World,
        name: &str,
        email: Option<&str>,
    ) -> Result<AddedPerson, Error<AddPersonRefusal>> {
        let new = NewPerson {
            name: PersonName::parse(name).unwrap(),
            email: email.map(|email| EmailAddress::parse(email).unwrap()),
            language: Language::Urdu,
        };
        let by = Operator::at_the_command_line();
        add_person(world.campus(), &mut world.moment(), by, new).await
    }

    #[on_both_databases]
    async fn a_person_without_an_address_comes_in_by_the_link(world: World) {
        let added = add(&world, "زینب", None).await.unwrap();
        let token = token_at_end_of(&added.sign_in_path).unwrap();
        let who = redeem_sign_in_link(world.campus(), &world.moment(), &token)
            .await
            .unwrap();
        assert_eq!(who, Some(added.id));
        let person = signed_in(world.campus(), added.id).await.unwrap().unwrap();
        assert_eq!((person.name(), person.language()), ("زینب", Language::Urdu));
    }

    #[on_both_databases]
    async fn nobody_is_added_with_an_address_that_is_taken(world: World) {
        add(&world, "Sana", Some("sana@example.org")).await.unwrap();
        let second = add(&world, "Sana Two", Some("sana@example.org")).await;
        assert!(matches!(
            second,
            Err(Error::Refused(AddPersonRefusal::AddressTaken))
        ));
        let empty = crate::people::Password::to_check("");
        assert_eq!(
            sign_in(world.campus(), "sana@example.org", empty)
                .await
                .unwrap(),
            None
        );
    }
}
