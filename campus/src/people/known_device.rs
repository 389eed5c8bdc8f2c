//! Browsers on which somebody signed in before: strangers' failures don't slow them down.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use time::Duration;

use super::entity::known_device;
use super::slow_down::Caller;
use super::{PersonId, SecretToken};
use crate::{Campus, Failure, Moment, Transaction};

/// A browser on which nobody signed in for so long is a stranger again.
pub(super) const KEPT: Duration = Duration::days(365);
/// The browsers of a person that are remembered; the next takes the place of the one that was used longest ago.
const MOST: u64 = 20;

/// Whether this person signed in on the caller's device before. Asked for nobody too, so that it takes the same time.
pub(super) async fn knows_device(
    connection: &impl ConnectionTrait,
    caller: &Caller,
    person: Option<PersonId>,
) -> Result<bool, Failure> {
    let Some(device) = &caller.device else {
        return Ok(false);
    };
    let known = known_device::Entity::find()
        .filter(known_device::Column::PersonId.eq(person.unwrap_or(PersonId(0))))
        .filter(known_device::Column::SecretHash.eq(device.hash()))
        .count(connection)
        .await?;
    Ok(known > 0)
}

/// Remembers that the person, who has just proved who they are, signed in on this device, and says what the browser
/// is to keep. It goes on keeping what it has if that is anybody's: a telephone may be shared.
///
/// # Errors
/// When the database fails.
pub async fn remember_device(
    campus: &Campus,
    moment: &mut Moment,
    person: PersonId,
    device: Option<SecretToken>,
) -> Result<SecretToken, Failure> {
    let fresh = SecretToken::draw(moment);
    let transaction = campus.begin().await?;
    let device = match device {
        Some(device) if is_anybodys(&transaction, &device).await? => device,
        _ => fresh,
    };
    known_device::Entity::insert(known_device::ActiveModel {
        person_id: Set(person),
        secret_hash: Set(device.hash()),
        last_used_at: Set(moment.now()),
        ..Default::default()
    })
    .on_conflict(
        OnConflict::columns([
            known_device::Column::PersonId,
            known_device::Column::SecretHash,
        ])
        .update_column(known_device::Column::LastUsedAt)
        .to_owned(),
    )
    .exec_without_returning(&transaction)
    .await?;
    forget_oldest(&transaction, person).await?;
    transaction.commit().await?;
    Ok(device)
}

async fn is_anybodys(transaction: &Transaction, device: &SecretToken) -> Result<bool, Failure> {
    let people = known_device::Entity::find()
        .filter(known_device::Column::SecretHash.eq(device.hash()))
        .count(transaction)
        .await?;
    Ok(people > 0)
}

async fn forget_oldest(transaction: &Transaction, person: PersonId) -> Result<(), Failure> {
    let oldest: Vec<i64> = known_device::Entity::find()
        .select_only()
        .column(known_device::Column::Id)
        .filter(known_device::Column::PersonId.eq(person))
        .order_by_desc(known_device::Column::LastUsedAt)
        .order_by_desc(known_device::Column::Id)
        .offset(MOST)
        // SQLite takes an offset only together with a limit.
        .limit(MOST)
        .into_tuple()
        .all(transaction)
        .await?;
    if !oldest.is_empty() {
        known_device::Entity::delete_many()
            .filter(known_device::Column::Id.is_in(oldest))
            .exec(transaction)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::sweep;
    use crate::testing::{World, on_both_databases};

    async fn remember(
        world: &World,
        person: PersonId,
        device: Option<&SecretToken>,
    ) -> SecretToken {
        remember_device(world.campus(), &mut world.moment(), person, device.cloned())
            .await
            .unwrap()
    }

    async fn knows(world: &World, person: PersonId, device: &SecretToken) -> bool {
        let caller = Caller {
            device: Some(device.clone()),
            ..Caller::default()
        };
        knows_device(world.campus().read(), &caller, Some(person))
            .await
            .unwrap()
    }

    #[on_both_databases]
    async fn a_shared_telephone_is_known_for_each_who_signed_in_on_it(world: World) {
        let sana = world.person("Sana").await.id();
        let bilal = world.person("Bilal").await.id();
        let device = remember(&world, sana, None).await;
        assert!(knows(&world, sana, &device).await);
        assert!(!knows(&world, bilal, &device).await);
        assert_eq!(remember(&world, bilal, Some(&device)).await, device);
        assert!(knows(&world, sana, &device).await && knows(&world, bilal, &device).await);
        assert_eq!(remember(&world, sana, Some(&device)).await, device);

        // What nobody ever was given is not taken on.
        let invented = SecretToken::draw(&mut world.moment());
        let given = remember(&world, sana, Some(&invented)).await;
        assert_ne!(given, invented);
        assert!(!knows(&world, sana, &invented).await);
    }

    #[on_both_databases]
    async fn old_devices_are_forgotten(world: World) {
        let sana = world.person("Sana").await.id();
        let first = remember(&world, sana, None).await;
        world.advance(Duration::days(1));
        let second = remember(&world, sana, None).await;
        for _ in 2..=MOST {
            world.advance(Duration::hours(1));
            remember(&world, sana, None).await;
        }
        assert!(!knows(&world, sana, &first).await);
        assert!(knows(&world, sana, &second).await);
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert!(knows(&world, sana, &second).await);
        world.advance(KEPT);
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert!(!knows(&world, sana, &second).await);
    }
}
