//! What people are told, by page and by mail.

mod notifications;
mod undelivered;
mod unsubscribing;

use campus::Operator;
use campus::institutions::{self, Role};
use campus::messages::Event;
use campus::people::SignedIn;
use campus::testing::{World, small_course};

/// Tells the person in the name of the institution with this slug, or of none.
async fn tell(world: &World, who: &SignedIn, institution: Option<&str>, event: &Event) {
    let known = institutions::all(world.campus()).await.unwrap();
    let at = known
        .iter()
        .find(|at| Some(at.slug.as_str()) == institution)
        .map(|at| at.id);
    world.tell(who, at, event).await;
}

fn certificate() -> Event {
    Event::samples()
        .into_iter()
        .find(|event| event.kind() == "certificate_issued")
        .unwrap()
}

/// HSA is there, and this person administers it.
async fn administrator(world: &World, name: &str) -> SignedIn {
    world.cohort(&small_course()).await;
    let person = world.person(name).await;
    let known = institutions::all(world.campus()).await.unwrap();
    let at = known.iter().find(|at| at.slug == "hsa").map(|at| at.id);
    let by = Operator::at_the_command_line();
    let (campus, moment) = (world.campus(), world.moment());
    institutions::grant_role(campus, &moment, by, person.id(), at, Role::Administrator)
        .await
        .unwrap();
    person
}
