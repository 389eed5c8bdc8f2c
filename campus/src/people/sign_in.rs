//! Checks who someone is.

use super::identified::owner_of_typed;
use super::password::PasswordHash;
use super::{Password, PersonId};
use crate::{Campus, Failure};

/// The person with this address, number or code and this password. None for every reason alike: what is wrong is
/// neither said nor shown by the time it takes, since a password is hashed also where there is nobody.
///
/// # Errors
/// When the database fails.
pub async fn sign_in(
    campus: &Campus,
    identifier: &str,
    password: Password,
) -> Result<Option<PersonId>, Failure> {
    let owner = owner_of_typed(campus.read(), identifier).await?;
    let (id, expected) = owner
        .map(|person| (person.id, person.password_hash.map(PasswordHash)))
        .unzip();
    let matches = campus
        .passwords()
        .verify(password, expected.flatten())
        .await?;
    Ok(id.filter(|_| matches))
}

#[cfg(test)]
mod tests {
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};

    use super::sign_in;
    use crate::people::entity::identifier;
    use crate::people::{IdentifierKind, Password, PersonId};
    use crate::testing::{World, on_both_databases};

    const PASSWORD: &str = "seven paper cranes";

    async fn try_in(world: &World, identifier: &str, password: &str) -> Option<PersonId> {
        sign_in(world.campus(), identifier, Password::to_check(password))
            .await
            .unwrap()
    }

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
            try_in(&world, "sana@example.org", PASSWORD).await,
            Some(sana.id())
        );
        assert_eq!(
            try_in(&world, " SANA@Example.ORG", PASSWORD).await,
            Some(sana.id())
        );
    }

    #[on_both_databases]
    async fn anything_else_is_the_same_no(world: World) {
        world.member("Sana", "sana@example.org", PASSWORD).await;
        world.person_reached_by("Bilal", "bilal@example.org").await;
        assert_eq!(
            try_in(&world, "sana@example.org", "not her password").await,
            None
        );
        assert_eq!(try_in(&world, "sana@example.org", "").await, None);
        assert_eq!(try_in(&world, "nobody@example.org", PASSWORD).await, None);
        assert_eq!(try_in(&world, "bilal@example.org", PASSWORD).await, None);
        assert_eq!(try_in(&world, "bilal@example.org", "").await, None);
        assert_eq!(try_in(&world, "", "").await, None);
        assert_eq!(try_in(&world, "\u{0}@\u{202e}", "\u{0}").await, None);
        assert_eq!(
            try_in(&world, "sana@example.org", &"x".repeat(1_000_000)).await,
            None
        );
    }

    #[on_both_databases]
    async fn a_code_signs_in_like_an_address_once_it_is_proved(world: World) {
        let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
        give(&world, sana.id(), "HSA-2027-001", true).await;
        give(&world, sana.id(), "HSA-2027-002", false).await;
        assert_eq!(
            try_in(&world, "HSA-2027-001 ", PASSWORD).await,
            Some(sana.id())
        );
        assert_eq!(try_in(&world, "HSA-2027-002", PASSWORD).await, None);
    }
}
