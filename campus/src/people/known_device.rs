//! Browsers on which somebody signed in before: strangers' failures don't slow them down.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use time::Duration;

use super::entity::known_device;
use super::slow_down::Caller;
use super::{DeviceKind, PersonId, SecretToken};
use crate::messages::{Event, notify};
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
    knows(connection, device, person.unwrap_or(PersonId(0))).await
}

async fn knows(
    connection: &impl ConnectionTrait,
    device: &SecretToken,
    person: PersonId,
) -> Result<bool, Failure> {
    let known = known_device::Entity::find()
        .filter(known_device::Column::PersonId.eq(person))
        .filter(known_device::Column::SecretHash.eq(device.hash()))
        .count(connection)
        .await?;
    Ok(known > 0)
}

/// What brought somebody to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They signed in, with this kind of browser.
    SignedIn(DeviceKind),
    /// They have just made or taken over the account, or chose a new password, and know of it.
    Expected,
}

/// Remembers that the person, who has just proved who they are, signed in on this device, and says what the browser
/// is to keep. It goes on keeping what it has if that is anybody's: a telephone may be shared. Who signs in on a device
/// that is not known as theirs is told, wherever else they are reached: it may be somebody who knows their password.
///
/// # Errors
/// When the database fails.
pub async fn remember_device(
    campus: &Campus,
    moment: &mut Moment,
    person: PersonId,
    arrival: Arrival,
    device: Option<SecretToken>,
) -> Result<SecretToken, Failure> {
    let fresh = SecretToken::draw(moment);
    let transaction = campus.begin().await?;
    let device = match device {
        Some(device) if is_anybodys(&transaction, &device).await? => device,
        _ => fresh,
    };
    let is_theirs = knows(&transaction, &device, person).await?;
    if let (false, Arrival::SignedIn(device)) = (is_theirs, arrival) {
        let event = Event::SignedInOnNewDevice { device };
        notify(&transaction, moment, person, None, &event).await?;
    }
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
    use crate::messages::unread;
    use crate::people::sweep;
    use crate::testing::{World, on_both_databases};

    async fn remember(
        world: &World,
        person: PersonId,
        device: Option<&SecretToken>,
    ) -> SecretToken {
        let arrival = Arrival::SignedIn(DeviceKind::default());
        let device = device.cloned();
        remember_device(world.campus(), &mut world.moment(), person, arrival, device)
            .await
            .unwrap()
    }

    async fn is_known(world: &World, person: PersonId, device: &SecretToken) -> bool {
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
        assert!(is_known(&world, sana, &device).await);
        assert!(!is_known(&world, bilal, &device).await);
        assert_eq!(remember(&world, bilal, Some(&device)).await, device);
        assert!(is_known(&world, sana, &device).await && is_known(&world, bilal, &device).await);
        assert_eq!(remember(&world, sana, Some(&device)).await, device);

        // What nobody ever was given is not taken on.
        let invented = SecretToken::draw(&mut world.moment());
        let given = remember(&world, sana, Some(&invented)).await;
        assert_ne!(given, invented);
        assert!(!is_known(&world, sana, &invented).await);
    }

    #[on_both_databases]
    async fn people_are_told_of_devices_that_are_new_to_them(world: World) {
        let sana = world.person_reached_by("Sana", "sana@example.org").await;
        let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
        let told = async |who| unread(world.campus(), who).await.unwrap();
        let device = remember(&world, sana.id(), None).await;
        assert_eq!(world.deliver_mail().await.len(), 1);
        remember(&world, sana.id(), Some(&device)).await;
        assert_eq!((told(&sana).await, told(&bilal).await), (1, 0));
        // Known as hers is not known as his.
        remember(&world, bilal.id(), Some(&device)).await;
        assert_eq!((told(&sana).await, told(&bilal).await), (1, 1));
        let made = world.person("Made Just Now").await;
        let (campus, moment) = (world.campus(), &mut world.moment());
        remember_device(campus, moment, made.id(), Arrival::Expected, None)
            .await
            .unwrap();
        assert_eq!(told(&made).await, 0);
        assert_eq!(world.deliver_mail().await.len(), 1);
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
        assert!(!is_known(&world, sana, &first).await);
        assert!(is_known(&world, sana, &second).await);
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert!(is_known(&world, sana, &second).await);
        world.advance(KEPT);
        sweep(
            world.campus(),
            &world.moment(),
            &crate::Retention::default(),
        )
        .await
        .unwrap();
        assert!(!is_known(&world, sana, &second).await);
    }
}
