//! Adds a person from the command line.

use courseware::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{identifier, person};
use super::identified::attach;
use super::one_time_link::sign_in_path;
use super::{EmailAddress, IdentifierKind, PersonId, PersonName};
use crate::audit::Actor;
use crate::institutions::{GrantRefusal, InstitutionId, Role, grant};
use crate::{Campus, Error, Moment, Operator, Transaction};

/// Whom to add.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The name.
    pub name: PersonName,
    /// An address that the operator vouches for; none for people without one.
    pub email: Option<EmailAddress>,
    /// The language they prefer.
    pub language: Language,
    /// A role, and the institution it is held in.
    pub role: Option<(Role, Option<InstitutionId>)>,
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
    /// The role can't be given.
    Role(GrantRefusal),
}

/// Adds the person with their role, without a password: there are no default ones. The link is how they come in;
/// with an address they can choose a password afterwards.
///
/// # Errors
/// [`AddPersonRefusal`], or when the database fails; then nobody was added.
pub async fn add_person(
    campus: &Campus,
    moment: &mut Moment,
    _by: Operator,
    new: NewPerson,
) -> Result<AddedPerson, Error<AddPersonRefusal>> {
    let transaction = campus.begin().await?;
    let id = insert(&transaction, moment, &new).await?;
    let sign_in_path = sign_in_path(&transaction, moment, id).await?;
    transaction.commit().await?;
    Ok(AddedPerson { id, sign_in_path })
}

/// Makes a new link for the person who has this code, or adds the person with the code first. The code is a name for
/// the operator only: it is not proved, so nobody signs in with it.
///
/// # Errors
/// [`AddPersonRefusal`], or when the database fails; then nobody was added.
pub async fn person_with_code(
    campus: &Campus,
    moment: &mut Moment,
    _by: Operator,
    code: &str,
    new: NewPerson,
) -> Result<AddedPerson, Error<AddPersonRefusal>> {
    let transaction = campus.begin().await?;
    let known = identifier::Entity::find()
        .filter(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
        .filter(identifier::Column::Value.eq(code))
        .one(&transaction)
        .await?;
    let id = match known {
        Some(known) => {
            give_role(&transaction, moment, known.person_id, &new).await?;
            known.person_id
        }
        None => {
            let id = insert(&transaction, moment, &new).await?;
            identifier::ActiveModel {
                person_id: Set(id),
                kind: Set(IdentifierKind::LearnerCode),
                value: Set(code.to_owned()),
                verified_at: Set(None),
                ..Default::default()
            }
            .insert(&transaction)
            .await?;
            id
        }
    };
    let sign_in_path = sign_in_path(&transaction, moment, id).await?;
    transaction.commit().await?;
    Ok(AddedPerson { id, sign_in_path })
}

async fn insert(
    transaction: &Transaction,
    moment: &Moment,
    new: &NewPerson,
) -> Result<PersonId, Error<AddPersonRefusal>> {
    let person = person::ActiveModel {
        name: Set(new.name.clone().into_string()),
        language: Set(new.language.code().to_owned()),
        password_hash: Set(None),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    if let Some(email) = &new.email
        && attach(transaction, moment, person.id, &email.clone().into())
            .await?
            .is_err()
    {
        return Err(Error::Refused(AddPersonRefusal::AddressTaken));
    }
    give_role(transaction, moment, person.id, new).await?;
    Ok(person.id)
}

async fn give_role(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    new: &NewPerson,
) -> Result<(), Error<AddPersonRefusal>> {
    let Some((role, institution)) = new.role else {
        return Ok(());
    };
    match grant(
        transaction,
        moment,
        Actor::Operator,
        person,
        institution,
        role,
    )
    .await
    {
        Ok(_) => Ok(()),
        Err(Error::Refused(refusal)) => Err(Error::Refused(AddPersonRefusal::Role(refusal))),
        Err(Error::Failed(failure)) => Err(Error::Failed(failure)),
    }
}

#[cfg(test)]
mod tests {
    use courseware::Language;

    use super::*;
    use crate::people::{Region, redeem_sign_in_link, signed_in};
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
            role: None,
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
        assert_eq!(world.signs_in("sana@example.org", "").await, None);
    }

    #[on_both_databases]
    async fn nobody_is_added_without_the_role_that_was_asked_for(world: World) {
        let new = NewPerson {
            name: PersonName::parse("A Coordinator").unwrap(),
            email: Some(EmailAddress::parse("a@example.org").unwrap()),
            language: Language::English,
            role: Some((Role::Coordinator, Some(InstitutionId(77)))),
        };
        let by = Operator::at_the_command_line();
        let refused = add_person(world.campus(), &mut world.moment(), by, new).await;
        assert!(matches!(
            refused,
            Err(Error::Refused(AddPersonRefusal::Role(
                GrantRefusal::NoSuchInstitution
            )))
        ));
        add(&world, "A Coordinator", Some("a@example.org"))
            .await
            .unwrap();
    }

    #[on_both_databases]
    async fn a_code_stands_for_one_person_and_signs_nobody_in(world: World) {
        let by = Operator::at_the_command_line();
        let again = async || {
            let new = NewPerson {
                name: PersonName::parse("A Learner").unwrap(),
                email: None,
                language: Language::English,
                role: None,
            };
            person_with_code(world.campus(), &mut world.moment(), by, "learner", new)
                .await
                .unwrap()
        };
        let (first, second) = (again().await, again().await);
        assert_eq!(first.id, second.id);
        assert_ne!(first.sign_in_path, second.sign_in_path);
        let owner = super::super::identified::owner_of_typed(
            world.campus().read(),
            Region::PAKISTAN,
            "learner",
        );
        assert_eq!(owner.await.unwrap(), None);
    }
}
