//! Two institutions, and people whom one, the other or both may see.

mod accommodations;
mod asking;
mod own;
mod verifying;

use courseware::{InstitutionSlug, Percent};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::{NewRegistration, RegistrationId, Words, add_registration};
use crate::Operator;
use crate::Wording;
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{CohortId, EnrolmentState};
use crate::institutions::{self, InstitutionId, NewInstitution, Role};
use crate::people::SignedIn;
use crate::profiles::Body;
use crate::testing::{World, small_course};

pub(super) fn slug(text: &str) -> InstitutionSlug {
    text.parse().unwrap()
}

pub(super) fn words(text: &str) -> Words {
    Words::parse(text).unwrap().unwrap()
}

pub(super) fn percent(number: u8) -> Percent {
    Percent::try_from(number).unwrap()
}

/// HSA hosts a cohort; LUMS may bring people into it.
pub(super) struct Two {
    pub(super) hsa: InstitutionId,
    pub(super) lums: InstitutionId,
    pub(super) cohort: CohortId,
}

pub(super) async fn two_institutions(world: &World) -> Two {
    let cohort = world.cohort(&small_course()).await;
    let row = cohort::Entity::find_by_id(cohort)
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();
    let by = Operator::at_the_command_line();
    let name = Wording::new("LUMS", "لمز");
    let lums = NewInstitution {
        slug: "lums".to_owned(),
        short_name: "LUMS".to_owned(),
        name: name.clone(),
        about: name,
        time_zone: "Asia/Karachi".to_owned(),
    };
    let lums = institutions::found(world.campus(), &world.moment(), by, lums)
        .await
        .unwrap();
    Two {
        hsa: row.host_id,
        lums,
        cohort,
    }
}

pub(super) async fn staff(
    world: &World,
    name: &str,
    at: impl Into<Option<InstitutionId>>,
    role: Role,
) -> SignedIn {
    let person = world.person(name).await;
    let by = Operator::at_the_command_line();
    institutions::grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        at.into(),
        role,
    )
    .await
    .unwrap();
    person
}

pub(super) async fn brought(
    world: &World,
    person: &SignedIn,
    cohort: CohortId,
    by: Option<InstitutionId>,
) {
    enrolment::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person.id()),
        sponsor_id: Set(by),
        state: Set(EnrolmentState::Active),
        created_at: Set(world.now()),
        state_since: Set(world.now()),
        ..Default::default()
    }
    .insert(world.campus().database().write())
    .await
    .unwrap();
}

pub(super) async fn registered(world: &World, who: &SignedIn, number: &str) -> RegistrationId {
    let new = NewRegistration {
        body: Body::NursingAndMidwifery,
        body_words: None,
        number: words(number),
    };
    add_registration(world.campus(), &mut world.moment(), who, new)
        .await
        .unwrap()
        .unwrap()
}
