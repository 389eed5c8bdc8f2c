//! Checks who someone is.

use super::identified::owner_of_typed;
use super::known_device::knows_device;
use super::password::PasswordHash;
use super::slow_down::{Caller, Door, Try, Wait, admit};
use super::{Password, PersonId};
use crate::{Campus, Error, Moment};

/// Why nobody was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Not the password of anyone with this address, number or code. What is wrong is neither said nor shown by the
    /// time it takes, since a password is hashed also where there is nobody.
    NotThem,
    /// Too many tries failed before; whether somebody has the account makes no difference.
    Wait(Wait),
}

/// The person with this address, number or code and this password.
///
/// # Errors
/// [`SignInRefusal`], or when the database fails.
pub async fn sign_in(
    campus: &Campus,
    moment: &Moment,
    identifier: &str,
    password: Password,
    caller: &Caller,
) -> Result<PersonId, Error<SignInRefusal>> {
    let owner = owner_of_typed(campus.read(), campus.telephony().region, identifier).await?;
    let (id, expected) = owner
        .map(|person| (person.id, person.password_hash.map(PasswordHash)))
        .unzip();
    let attempt = Try {
        door: Door::SignIn,
        account: Some(identifier),
        caller,
        device_known: knows_device(campus.read(), caller, id).await?,
    };
    let admitted = match admit(campus, moment, attempt).await {
        Ok(admitted) => admitted,
        Err(Error::Refused(wait)) => return Err(Error::Refused(SignInRefusal::Wait(wait))),
        Err(Error::Failed(failure)) => return Err(Error::Failed(failure)),
    };
    let matches = campus
        .passwords()
        .verify(password, expected.flatten())
        .await;
    match (matches, id) {
        (Ok(true), Some(id)) => {
            admitted.succeeded(campus).await?;
            Ok(id)
        }
        (Ok(_), _) => {
            admitted.counted(campus, moment).await?;
            Err(Error::Refused(SignInRefusal::NotThem))
        }
        (Err(failure), _) => {
            admitted.taken_back(campus, moment).await?;
            Err(Error::Failed(failure))
        }
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};

    use crate::people::entity::identifier;
    use crate::people::{IdentifierKind, PersonId};
    use crate::testing::{World, on_both_databases};

    const PASSWORD: &str = "seven paper cranes";

    async fn give(world: &World, person: PersonId, value: &str, proved: bool) {
        identifier::ActiveModel {
            person_id: Set(person),
            kind: Set(IdentifierKind::LearnerCode),
            value: Set(value.to_owned()),
            verified_at: Set(proved.then(|| world.now())),
            ..Default::default()
        }
        .insert(world.campus().database().write())
        .await
        .unwrap();
    }

    #[on_both_databases]
    async fn the_right_password_signs_in_however_the_address_is_spelt(world: World) {
        let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
        assert_eq!(
            world.signs_in("sana@example.org", PASSWORD).await,
            Some(sana.id())
        );
        assert_eq!(
            world.signs_in(" SANA@Example.ORG", PASSWORD).await,
            Some(sana.id())
        );
    }

    #[on_both_databases]
    async fn anything_else_is_the_same_no(world: World) {
        world.member("Sana", "sana@example.org", PASSWORD).await;
        world.person_reached_by("Bilal", "bilal@example.org").await;
        assert_eq!(
            world.signs_in("sana@example.org", "not her password").await,
            None
        );
        assert_eq!(world.signs_in("sana@example.org", "").await, None);
        assert_eq!(world.signs_in("nobody@example.org", PASSWORD).await, None);
        assert_eq!(world.signs_in("bilal@example.org", PASSWORD).await, None);
        assert_eq!(world.signs_in("bilal@example.org", "").await, None);
        assert_eq!(world.signs_in("", "").await, None);
        assert_eq!(world.signs_in("\u{0}@\u{202e}", "\u{0}").await, None);
        assert_eq!(
            world
                .signs_in("sana@example.org", &"x".repeat(1_000_000))
                .await,
            None
        );
    }

    #[on_both_databases]
    async fn a_code_signs_in_like_an_address_once_it_is_proved(world: World) {
        let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
        give(&world, sana.id(), "HSA-2027-001", true).await;
        give(&world, sana.id(), "HSA-2027-002", false).await;
        assert_eq!(
            world.signs_in("HSA-2027-001 ", PASSWORD).await,
            Some(sana.id())
        );
        assert_eq!(world.signs_in("HSA-2027-002", PASSWORD).await, None);
    }
}
