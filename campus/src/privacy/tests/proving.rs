//! Being signed in is no proof of who it is.

use std::net::{IpAddr, Ipv4Addr};

use time::Duration;

use crate::Error;
use crate::people::slow_down::{Caller, Network, Wait};
use crate::people::{
    Arrival, Password, ProofStep, SignedIn, Unproved, password_ways, remember_device,
    reset_password, send_password_link,
};
use crate::privacy::{AskRefusal, TakeRefusal, ask_to_be_erased, take_data};
use crate::testing::{World, on_both_databases, token_in};

const PASSWORD: &str = "seven paper cranes";

fn from(number: u8) -> Caller {
    Caller {
        network: Some(Network::of(IpAddr::V4(Ipv4Addr::new(10, 0, 0, number)))),
        device: None,
    }
}

async fn takes(world: &World, who: &SignedIn, typed: &str, caller: &Caller) -> Option<Unproved> {
    let password = Password::to_check(typed);
    let taken = take_data(world.campus(), &world.moment(), who, password, caller).await;
    world.deliver_mail().await;
    match taken {
        Ok(_) => None,
        Err(Error::Refused(TakeRefusal::Unproved(unproved))) => Some(unproved),
        Err(other) => panic!("{other:?}"),
    }
}

async fn asks(world: &World, who: &SignedIn, typed: &str, caller: &Caller) -> Option<Unproved> {
    let password = Password::to_check(typed);
    let asked = ask_to_be_erased(world.campus(), &world.moment(), who, password, caller).await;
    world.deliver_mail().await;
    match asked {
        Ok(()) => None,
        Err(Error::Refused(AskRefusal::Unproved(unproved))) => Some(unproved),
        Err(other) => panic!("{other:?}"),
    }
}

fn wait(world: &World, seconds: i64) -> Option<Unproved> {
    let until = world.now() + Duration::seconds(seconds);
    Some(Unproved::Wait(Wait { until }))
}

#[on_both_databases]
async fn passwords_are_guessed_at_no_faster_than_at_the_door(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let device = remember_device(
        world.campus(),
        &mut world.moment(),
        sana.id(),
        Arrival::Expected,
        None,
    )
    .await
    .unwrap();
    let own = Caller {
        device: Some(device),
        ..from(9)
    };
    // Both forms and every network share one count.
    for number in 0..5 {
        let refused = match number % 2 {
            0 => takes(&world, &sana, "x", &from(number)).await,
            _ => asks(&world, &sana, "x", &from(number)).await,
        };
        assert_eq!(refused, Some(Unproved::WrongPassword), "{number}");
    }
    assert_eq!(
        takes(&world, &sana, PASSWORD, &from(7)).await,
        wait(&world, 30)
    );
    assert_eq!(
        asks(&world, &sana, PASSWORD, &from(8)).await,
        wait(&world, 30)
    );
    // Whoever signed in on the device before is not kept out by others.
    assert_eq!(takes(&world, &sana, PASSWORD, &own).await, None);
    world.advance(Duration::seconds(30));
    assert_eq!(takes(&world, &sana, PASSWORD, &from(7)).await, None);
}

#[on_both_databases]
async fn who_never_chose_a_password_chooses_one_by_a_proved_address(world: World) {
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let caller = from(1);
    for typed in ["", "anything"] {
        let (taken, asked) = (
            takes(&world, &bilal, typed, &caller).await,
            asks(&world, &bilal, typed, &caller).await,
        );
        assert_eq!(
            (taken, asked),
            (Some(Unproved::NoPassword), Some(Unproved::NoPassword))
        );
    }
    let ways = password_ways(world.campus(), &bilal).await.unwrap();
    let [(address, _)] = &ways.proved[..] else {
        panic!("{ways:?}")
    };
    let send = async |who: &SignedIn| {
        let (campus, moment) = (world.campus(), &mut world.moment());
        send_password_link(campus, moment, who, *address, &caller)
            .await
            .unwrap()
    };
    // Another's address is none.
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    assert_eq!(send(&sana).await, None);
    assert_eq!(send(&bilal).await, Some(ProofStep::Mail));
    let mails = world.deliver_mail().await;
    assert_eq!(mails[0].recipient, "bilal@example.org");
    let token = token_in(&mails[0].letter).unwrap();
    reset_password(world.campus(), &mut world.moment(), &token, PASSWORD)
        .await
        .unwrap();
    world.deliver_mail().await;
    assert_eq!(
        takes(&world, &bilal, "x", &caller).await,
        Some(Unproved::WrongPassword)
    );
    assert_eq!(takes(&world, &bilal, PASSWORD, &caller).await, None);
}

#[on_both_databases]
async fn who_is_reached_by_nothing_is_told_who_can_help(world: World) {
    let cohort = world.cohort(&crate::testing::small_course()).await;
    let nobody = world.person("Nobody").await;
    let ways = password_ways(world.campus(), &nobody).await.unwrap();
    assert!(ways.proved.is_empty() && ways.institutions.is_empty());
    crate::cohorts::enrol(world.campus(), &world.moment(), &nobody, cohort)
        .await
        .unwrap();
    let ways = password_ways(world.campus(), &nobody).await.unwrap();
    assert_eq!(ways.institutions.len(), 1);
    assert_eq!(ways.institutions[0].slug, "hsa");
}
