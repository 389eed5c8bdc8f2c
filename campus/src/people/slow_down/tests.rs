//! The counts against the database, on the world's clock.

use std::net::{IpAddr, Ipv4Addr};

use sea_orm::{EntityTrait, PaginatorTrait};
use time::Duration;

use super::{Caller, Network, Wait};
use crate::Error;
use crate::people::entity::slow_down;
use crate::people::{
    Arrival, EmailAddress, Password, PersonId, SignInRefusal, remember_device,
    request_password_reset, sign_in, sweep,
};
use crate::testing::{World, on_both_databases};

const PASSWORD: &str = "seven paper cranes";
const WRONG: &str = "seven paper planes";
const SANA: &str = "sana@example.org";

fn from(number: u32) -> Caller {
    let address = IpAddr::V4(Ipv4Addr::from_bits(0x0A00_0000 + number));
    Caller {
        network: Some(Network::of(address)),
        device: None,
    }
}

async fn try_in(
    world: &World,
    caller: &Caller,
    identifier: &str,
    password: &str,
) -> Result<PersonId, SignInRefusal> {
    let password = Password::to_check(password);
    let moment = world.moment();
    match sign_in(world.campus(), &moment, identifier, password, caller).await {
        Ok(person) => Ok(person),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

fn wait_of(world: &World, seconds: i64) -> SignInRefusal {
    SignInRefusal::Wait(Wait {
        until: world.now() + Duration::seconds(seconds),
    })
}

/// A network each, as somebody does who has many machines.
async fn guess(world: &World, identifier: &str, times: u32) {
    for number in 0..times {
        let refused = try_in(world, &from(number), identifier, WRONG).await;
        assert_eq!(refused, Err(SignInRefusal::NotThem), "{number}");
    }
}

#[on_both_databases]
async fn after_five_failures_each_try_waits_longer_whoever_makes_it(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await;
    for identifier in [SANA, "nobody@example.org"] {
        guess(&world, identifier, 5).await;
        let stranger = from(1_000);
        for pause in [30, 60, 120, 240, 480, 900, 900] {
            // However often it is knocked meanwhile, and with the right password too.
            for password in [WRONG, PASSWORD] {
                let refused = try_in(&world, &stranger, identifier, password).await;
                assert_eq!(refused, Err(wait_of(&world, pause)), "{identifier}");
            }
            world.advance(Duration::seconds(pause));
            let failed = try_in(&world, &stranger, identifier, WRONG).await;
            assert_eq!(failed, Err(SignInRefusal::NotThem), "{identifier}");
        }
    }
    // The right password, in its time, forgets all that.
    world.advance(Duration::minutes(15));
    assert_eq!(
        try_in(&world, &from(1), SANA, PASSWORD).await,
        Ok(sana.id())
    );
    guess(&world, SANA, 5).await;
    // So does a day.
    world.advance(Duration::days(1));
    guess(&world, SANA, 5).await;
}

#[on_both_databases]
async fn spelling_an_account_otherwise_begins_no_new_count(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    guess(&world, " SANA@example.org ", 5).await;
    assert_eq!(
        try_in(&world, &from(1), SANA, PASSWORD).await,
        Err(wait_of(&world, 30))
    );
}

#[on_both_databases]
async fn nobody_locks_the_owner_out_of_their_own_device(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await.id();
    let device = remember_device(
        world.campus(),
        &mut world.moment(),
        sana,
        Arrival::Expected,
        None,
    )
    .await
    .unwrap();
    let own = Caller {
        device: Some(device),
        ..from(7)
    };
    guess(&world, SANA, 5).await;
    assert_eq!(
        try_in(&world, &from(7), SANA, PASSWORD).await,
        Err(wait_of(&world, 30))
    );
    assert_eq!(try_in(&world, &own, SANA, PASSWORD).await, Ok(sana));
    // Success there says nothing about the strangers.
    assert_eq!(
        try_in(&world, &from(7), SANA, PASSWORD).await,
        Err(wait_of(&world, 30))
    );
    // But who found the telephone is slowed too.
    for _ in 0..5 {
        let refused = try_in(&world, &own, SANA, WRONG).await;
        assert_eq!(refused, Err(SignInRefusal::NotThem));
    }
    assert_eq!(
        try_in(&world, &own, SANA, PASSWORD).await,
        Err(wait_of(&world, 30))
    );
    // To anybody else's account it is a device like any other.
    world.member("Bilal", "bilal@example.org", PASSWORD).await;
    guess(&world, "bilal@example.org", 5).await;
    assert_eq!(
        try_in(&world, &own, "bilal@example.org", PASSWORD).await,
        Err(wait_of(&world, 30))
    );
}

#[on_both_databases]
async fn many_tries_at_once_are_no_more_than_one_after_the_other(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let callers: Vec<Caller> = (0..40).map(from).collect();
    let tries = callers
        .iter()
        .map(|caller| try_in(&world, caller, SANA, WRONG));
    let outcomes = futures_util::future::join_all(tries).await;
    let hashed = outcomes
        .iter()
        .filter(|outcome| **outcome == Err(SignInRefusal::NotThem));
    assert_eq!(hashed.count(), 5);
}

#[on_both_databases]
async fn one_network_does_not_try_every_account(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let attacker = from(1);
    let mut tried = 0;
    for number in 0..300 {
        let address = format!("person{number}@example.org");
        match try_in(&world, &attacker, &address, WRONG).await {
            Err(SignInRefusal::NotThem) => tried += 1,
            refused => assert_eq!(refused, Err(wait_of(&world, 60))),
        }
    }
    assert_eq!(tried, 100);
    // Elsewhere nothing is slow, and here only what is new.
    let elsewhere = try_in(&world, &from(2), SANA, WRONG).await;
    assert_eq!(elsewhere, Err(SignInRefusal::NotThem));
    world.advance(Duration::minutes(1));
    let after = try_in(&world, &attacker, "one@example.org", WRONG).await;
    assert_eq!(after, Err(SignInRefusal::NotThem));
}

/// Everybody of a hospital signs in on the morning of a course, through one address, on telephones that are new to
/// us; every second one mistypes the password first. Meanwhile somebody guesses from within.
#[on_both_databases]
async fn a_ward_of_200_behind_one_address_gets_in(world: World) {
    let ward = from(1);
    let mut nurses = Vec::new();
    for number in 0..200 {
        let address = format!("nurse{number}@example.org");
        let person = world.member("Nurse", &address, PASSWORD).await.id();
        nurses.push((address, person));
    }
    let mut telephones = Vec::new();
    for (number, (address, person)) in nurses.iter().enumerate() {
        if number % 2 == 0 {
            let mistyped = try_in(&world, &ward, address, WRONG).await;
            assert_eq!(mistyped, Err(SignInRefusal::NotThem), "{number}");
        }
        let right = try_in(&world, &ward, address, PASSWORD).await;
        assert_eq!(right, Ok(*person), "{number}");
        let device = remember_device(
            world.campus(),
            &mut world.moment(),
            *person,
            Arrival::Expected,
            None,
        )
        .await;
        telephones.push(Caller {
            device: Some(device.unwrap()),
            ..ward.clone()
        });
        // Two hundred in three minutes and a half.
        world.advance(Duration::seconds(1));
    }
    for number in 0..300 {
        let address = format!("doctor{number}@example.org");
        let _ = try_in(&world, &ward, &address, WRONG).await;
    }
    let new = try_in(&world, &ward, &nurses[0].0, PASSWORD).await;
    assert_eq!(new, Err(wait_of(&world, 60)), "new telephones wait");
    for ((address, person), telephone) in nurses.iter().zip(&telephones) {
        let mistyped = try_in(&world, telephone, address, WRONG).await;
        assert_eq!(mistyped, Err(SignInRefusal::NotThem));
        let right = try_in(&world, telephone, address, PASSWORD).await;
        assert_eq!(right, Ok(*person));
    }
}

#[on_both_databases]
async fn requests_for_mail_are_counted_by_network_and_never_against_an_address(world: World) {
    let email = EmailAddress::parse(SANA).unwrap();
    let ask = async |caller: &Caller| {
        request_password_reset(world.campus(), &world.moment(), &email, caller).await
    };
    for _ in 0..300 {
        ask(&from(1)).await.unwrap();
    }
    assert!(matches!(ask(&from(1)).await, Err(Error::Refused(_))));
    ask(&from(2)).await.unwrap();
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn a_rush_counts_against_nobody(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await.id();
    let rush = world.password_rush();
    for _ in 0..10 {
        let password = Password::to_check(PASSWORD);
        let moment = world.moment();
        let busy = sign_in(world.campus(), &moment, SANA, password, &from(1)).await;
        assert!(matches!(busy, Err(Error::Failed(_))));
    }
    drop(rush);
    assert_eq!(try_in(&world, &from(1), SANA, PASSWORD).await, Ok(sana));
}

#[on_both_databases]
async fn nothing_that_was_typed_can_be_read_and_nothing_stays(world: World) {
    guess(&world, SANA, 5).await;
    let rows = slow_down::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap();
    assert_eq!(rows.len(), 6, "an account and five networks");
    for row in rows {
        assert!(row.key_hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
    sweep(
        world.campus(),
        &world.moment(),
        &crate::Retention::default(),
    )
    .await
    .unwrap();
    let count = async || {
        slow_down::Entity::find()
            .count(world.campus().read())
            .await
            .unwrap()
    };
    assert_eq!(count().await, 6);
    world.advance(Duration::days(1));
    sweep(
        world.campus(),
        &world.moment(),
        &crate::Retention::default(),
    )
    .await
    .unwrap();
    assert_eq!(count().await, 0);
}
