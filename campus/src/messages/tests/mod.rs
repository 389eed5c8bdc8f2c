//! What people are told, and what they are spared.

mod bounces;
mod happenings;
mod outbox;
mod telling;
mod undelivered;

use super::{Event, Letter, MailLinkKey, WaitingMail};
use crate::institutions::{InstitutionId, NewInstitution, Role, found, grant_role};
use crate::jobs::{JobId, Task, claim};
use crate::people::SignedIn;
use crate::testing::World;
use crate::{Operator, Wording};

fn key() -> MailLinkKey {
    MailLinkKey::derive(b"the secret of a test")
}

fn certificate() -> Event {
    Event::CertificateIssued {
        course: Wording::new("Counting", "گنتی"),
        path: "/certificates/1".to_owned(),
    }
}

/// What happened, by the mails that were delivered.
fn events(mails: &[WaitingMail]) -> Vec<&Event> {
    mails
        .iter()
        .filter_map(|mail| match &mail.letter {
            Letter::Happened { happened, .. } => Some(happened),
            _ => None,
        })
        .collect()
}

async fn institution(world: &World, slug: &str) -> InstitutionId {
    let name = Wording::new(slug, slug);
    let new = NewInstitution {
        slug: slug.to_owned(),
        short_name: slug.to_uppercase(),
        name: name.clone(),
        about: name,
        time_zone: "Asia/Karachi".to_owned(),
    };
    let by = Operator::at_the_command_line();
    found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap()
}

async fn administrator(world: &World, name: &str, at: Option<InstitutionId>) -> SignedIn {
    let person = world.person(name).await;
    let by = Operator::at_the_command_line();
    let (campus, moment) = (world.campus(), world.moment());
    grant_role(campus, &moment, by, person.id(), at, Role::Administrator)
        .await
        .unwrap();
    person
}

/// The mail that is due, held by a runner.
async fn due(world: &World) -> (super::MailId, JobId, i32) {
    let job = claim(world.campus(), &world.moment()).await.unwrap();
    let job = job.unwrap();
    let Task::SendMail { mail } = job.task else {
        panic!("{job:?}")
    };
    (mail, job.id, job.attempts)
}
