//! A cohort, its course, and learners who have finished it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::json;

use crate::assessment::AttemptState;
use crate::assessment::entity::attempt;
use crate::certificates::{Issued, Issuer, issue};
use crate::cohorts::{self, CohortId, EnrolmentId, EnrolmentRule, EnrolmentState, NewCohort};
use crate::courses::entity::{course, revision};
use crate::courses::{CourseNumber, RevisionId};
use crate::institutions::{InstitutionId, NewInstitution, found};
use crate::people::entity::{identifier, person};
use crate::people::{IdentifierKind, PersonId, PersonName, SignedIn, signed_in};
use crate::progress::CompletionManner;
use crate::progress::entity::item_completion;
use crate::testing::World;
use crate::{Operator, Wording};

/// A course of HSA in a cohort of LUMS.
pub(super) struct Fixture {
    pub(super) world: World,
    pub(super) course: CourseNumber,
    pub(super) revision: RevisionId,
    pub(super) cohort: CohortId,
}

impl Fixture {
    pub(super) async fn new(world: World) -> Self {
        let owner = institution(&world, "hsa", "HSA", "Health Services Academy").await;
        let host = institution(
            &world,
            "lums",
            "LUMS",
            "Lahore University of Management Sciences",
        )
        .await;
        let course = course::ActiveModel {
            slug: Set("counting".to_owned()),
            owner_id: Set(owner),
            created_at: Set(world.now()),
            ..Default::default()
        }
        .insert(world.campus().database().write())
        .await
        .unwrap()
        .id;
        let revision = add_revision(&world, course, 1, "Counting well", "1.5", 75).await;
        let new = NewCohort {
            course,
            revision,
            host,
            title: Wording::new("Open cohort", "کھلا گروپ"),
            enrolment_rule: EnrolmentRule::Open,
        };
        let by = Operator::at_the_command_line();
        let cohort = cohorts::open(world.campus(), &world.moment(), by, new)
            .await
            .unwrap();
        Self {
            world,
            course,
            revision,
            cohort,
        }
    }

    /// A learner of the cohort who has done nothing yet.
    pub(super) async fn learner(&self, name: &str) -> (SignedIn, EnrolmentId) {
        let learner = self.person(name).await;
        let enrolment = cohorts::enrol(
            self.world.campus(),
            &self.world.moment(),
            &learner,
            self.cohort,
        )
        .await
        .unwrap();
        (learner, enrolment)
    }

    /// A learner who has done everything, the quiz with 17 of 18 points after a failure.
    pub(super) async fn finisher(&self, name: &str) -> SignedIn {
        let (learner, enrolment) = self.learner(name).await;
        for (number, earned, passed) in [(1, 9_000, false), (2, 15_000, true), (3, 17_000, true)] {
            self.attempt(enrolment, number, earned, passed).await;
        }
        for (item, manner) in [
            ("reading", CompletionManner::ByHand),
            ("final", CompletionManner::Passed),
        ] {
            item_completion::ActiveModel {
                enrolment_id: Set(enrolment),
                item: Set(item.to_owned()),
                revision_id: Set(self.revision),
                manner: Set(manner),
                completed_at: Set(self.world.now()),
                ..Default::default()
            }
            .insert(self.world.campus().database().write())
            .await
            .unwrap();
        }
        cohorts::entity::enrolment::ActiveModel {
            id: Set(enrolment),
            state: Set(EnrolmentState::Completed),
            state_since: Set(self.world.now()),
            completed_at: Set(Some(self.world.now())),
            ..Default::default()
        }
        .update(self.world.campus().database().write())
        .await
        .unwrap();
        learner
    }

    pub(super) async fn person(&self, name: &str) -> SignedIn {
        let added = person::ActiveModel {
            name: Set(name.to_owned()),
            language: Set("ur".to_owned()),
            created_at: Set(self.world.now()),
            ..Default::default()
        }
        .insert(self.world.campus().database().write())
        .await
        .unwrap();
        self.signed_in(added.id).await
    }

    pub(super) async fn signed_in(&self, id: PersonId) -> SignedIn {
        signed_in(self.world.campus(), id).await.unwrap().unwrap()
    }

    pub(super) async fn give_email(&self, learner: &SignedIn, address: &str, verified: bool) {
        identifier::ActiveModel {
            person_id: Set(learner.id()),
            kind: Set(IdentifierKind::Email),
            value: Set(address.to_owned()),
            verified_at: Set(verified.then(|| self.world.now())),
            ..Default::default()
        }
        .insert(self.world.campus().database().write())
        .await
        .unwrap();
    }

    /// Issues the learner's certificate in this name.
    pub(super) async fn issue(&self, learner: &SignedIn, name: &str) -> Issued {
        issue(
            self.world.campus(),
            &mut self.world.moment(),
            learner,
            self.cohort,
            &PersonName::parse(name).unwrap(),
            &public(),
        )
        .await
        .unwrap()
        .unwrap()
    }

    async fn attempt(&self, enrolment: EnrolmentId, number: i32, earned: i64, passed: bool) {
        attempt::ActiveModel {
            enrolment_id: Set(enrolment),
            item: Set("final".to_owned()),
            revision_id: Set(self.revision),
            number: Set(number),
            state: Set(AttemptState::Submitted),
            drawn: Set("[]".to_owned()),
            started_at: Set(self.world.now()),
            submitted_at: Set(Some(self.world.now())),
            earned: Set(Some(earned)),
            possible: Set(Some(18_000)),
            passed: Set(Some(passed)),
            ..Default::default()
        }
        .insert(self.world.campus().database().write())
        .await
        .unwrap();
    }
}

pub(super) fn public() -> Issuer {
    Issuer::public("https://learn.example.org/")
}

pub(super) async fn certificates_kept(world: &World) -> usize {
    crate::certificates::entity::certificate::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap()
        .len()
}

/// Adds a revision with one lesson and one quiz.
pub(super) async fn add_revision(
    world: &World,
    course: CourseNumber,
    number: i32,
    title: &str,
    hours: &str,
    pass_mark: u8,
) -> RevisionId {
    let text = |text: &str| json!({ "language": "en", "base": text });
    let parsed = json!({
        "format": 1,
        "id": "counting",
        "title": { "language": "en", "base": title, "others": { "ur": "ٹھیک گننا" } },
        "summary": text("How to count."),
        "description": text(""),
        "languages": ["en", "ur"],
        "owner": "hsa",
        "cpd_hours": hours,
        "completion": { "lessons": 100, "pass": ["final"] },
        "modules": [{
            "id": "only",
            "title": text("The only module"),
            "introduction": text(""),
            "path": "01-only/module.md",
            "items": [
                { "id": "reading", "title": text("Reading"), "path": "01-only/01-reading.md", "body": { "lesson": {
                    "body": text("One, two."), "reading_minutes": { "language": "en", "base": 1 } } } },
                { "id": "final", "title": text("Final assessment"), "path": "01-only/02-final.md", "body": { "quiz": {
                    "introduction": text(""), "pass_mark": pass_mark, "questions": [] } } },
            ],
        }],
    });
    let parsed: courseware::Course = serde_json::from_value(parsed).unwrap();
    revision::ActiveModel {
        course_id: Set(course),
        number: Set(number),
        format: Set(1),
        sources: Set("{}".to_owned()),
        parsed: Set(serde_json::to_string(&parsed).unwrap()),
        digest: Set(format!("{number:064}")),
        published_at: Set(world.now()),
        ..Default::default()
    }
    .insert(world.campus().database().write())
    .await
    .unwrap()
    .id
}

async fn institution(world: &World, slug: &str, short_name: &str, name: &str) -> InstitutionId {
    let new = NewInstitution {
        slug: slug.to_owned(),
        short_name: short_name.to_owned(),
        name: Wording::new(name, "ادارہ"),
        about: Wording::new("An institution.", "ایک ادارہ۔"),
        time_zone: "Asia/Karachi".to_owned(),
    };
    let by = Operator::at_the_command_line();
    found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap()
}
