//! Roles and invitations as their keepers and the invited live them.

mod inviting;
mod together;
mod withdrawing;

use courseware::Language;

use super::*;
use crate::cohorts::CohortId;
use crate::institutions::{self, Role, grant_role};
use crate::people::{EmailAddress, SecretToken, SignedIn};
use crate::testing::{World, small_course, token_at_end_of};
use crate::{Error, Operator};

/// The place of the institution that hosts the small course.
fn house() -> Place {
    Place::Institution(small_course().owner)
}

/// A cohort of the small course.
async fn cohort(world: &World) -> CohortId {
    world.cohort(&small_course()).await
}

/// Someone with a role at the institution of the small course, which is founded where it is missing.
async fn with_role(world: &World, name: &str, role: Role) -> SignedIn {
    if institutions::all(world.campus()).await.unwrap().is_empty() {
        cohort(world).await;
    }
    let slug = small_course().owner;
    let institution = institutions::by_slug(world.campus(), &slug).await.unwrap();
    let person = world.person(name).await;
    let id = institution.unwrap().id;
    grant(world, &person, Some(id), role).await;
    person
}

async fn platform_administrator(world: &World, name: &str) -> SignedIn {
    let person = world.person(name).await;
    grant(world, &person, None, Role::Administrator).await;
    person
}

async fn grant(
    world: &World,
    person: &SignedIn,
    institution: Option<institutions::InstitutionId>,
    role: Role,
) {
    let by = Operator::at_the_command_line();
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        institution,
        role,
    )
    .await
    .unwrap();
}

async fn try_invite(
    world: &World,
    inviter: &SignedIn,
    place: &Place,
    role: PlaceRole,
    address: &str,
) -> Result<Option<Invited>, InviteRefusal> {
    let address = EmailAddress::parse(address).unwrap();
    let mut moment = world.moment();
    let campus = world.campus();
    let language = Language::English;
    match invite(
        campus,
        &mut moment,
        inviter,
        place,
        role,
        &address,
        language,
    )
    .await
    {
        Ok(invited) => Ok(invited),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

/// Invites, and answers with the secret that was mailed.
async fn invited(
    world: &World,
    inviter: &SignedIn,
    place: &Place,
    role: PlaceRole,
    address: &str,
) -> SecretToken {
    let invited = try_invite(world, inviter, place, role, address).await;
    let token = token_at_end_of(&invited.unwrap().unwrap().path).unwrap();
    world.deliver_mail().await;
    token
}

async fn accept(
    world: &World,
    person: &SignedIn,
    token: &SecretToken,
) -> Result<Option<PlaceRole>, AcceptRefusal> {
    let done = accept_invitation(world.campus(), &world.moment(), person, token).await;
    world.deliver_mail().await;
    match done {
        Ok(role) => Ok(role),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn withdraw(
    world: &World,
    actor: &SignedIn,
    place: &Place,
    grant: i64,
) -> Result<Option<()>, WithdrawRefusal> {
    let done = withdraw_role(world.campus(), &world.moment(), actor, place, grant).await;
    world.deliver_mail().await;
    match done {
        Ok(done) => Ok(done),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn shown(world: &World, viewer: &SignedIn, place: &Place) -> RolesAt {
    roles_at(world.campus(), &world.moment(), viewer, place)
        .await
        .unwrap()
        .unwrap()
}

/// The number of the grant by which this person holds a role there.
async fn grant_of(world: &World, viewer: &SignedIn, place: &Place, person: &SignedIn) -> i64 {
    let held = shown(world, viewer, place).await.holders;
    let held = held.iter().find(|held| held.person == person.id());
    held.unwrap().grant
}
