//! Whose attempts are counted, and what is told of them, on both databases.

mod figures;
mod sight;

use courseware::{CourseId, InstitutionSlug, ItemId};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::*;
use crate::Operator;
use crate::assessment::{Answers, Unanswered, start_attempt, submit_attempt};
use crate::cohorts::entity::{cohort_partner, cohort_role};
use crate::cohorts::{CohortId, CohortRole, bring_in};
use crate::institutions::{self, InstitutionId, Role, grant_role};
use crate::people::SignedIn;
use crate::testing::{World, small_course};

fn quiz() -> ItemId {
    "counting-quiz".parse().unwrap()
}

/// A cohort of HSA's on the small course, and those who look at it.
struct Class {
    world: World,
    cohort: CohortId,
    staff: SignedIn,
    teacher: SignedIn,
}

fn hsa() -> InstitutionSlug {
    "hsa".parse().unwrap()
}

fn lums() -> InstitutionSlug {
    "lums".parse().unwrap()
}

fn course() -> CourseId {
    "small-course".parse().unwrap()
}

impl Class {
    async fn new(world: &World) -> Self {
        let cohort = world.cohort(&small_course()).await;
        let teacher = world.person("A Teacher").await;
        let role = cohort_role::ActiveModel {
            cohort_id: Set(cohort),
            person_id: Set(teacher.id()),
            role: Set(CohortRole::Facilitator),
            granted_at: Set(world.now()),
            ..Default::default()
        };
        role.insert(world.campus().database().write())
            .await
            .unwrap();
        Self {
            staff: coordinator(world, "A Coordinator", &hsa()).await,
            world: world.clone(),
            cohort,
            teacher,
        }
    }

    /// So many learners who came by themselves hand in what `answers` says for each, from 0.
    async fn sit<'answer>(
        &self,
        learners: usize,
        answers: impl Fn(usize) -> Vec<(&'answer str, &'answer str)>,
    ) -> Vec<SignedIn> {
        let mut sat = Vec::new();
        for place in 0..learners {
            let learner = self.world.learner_in(self.cohort, "A Learner").await;
            self.hand_in(&learner, &answers(place)).await;
            sat.push(learner);
        }
        sat
    }

    async fn hand_in(&self, learner: &SignedIn, answers: &[(&str, &str)]) {
        let (campus, mut moment, item) = (self.world.campus(), self.world.moment(), quiz());
        let attempt = start_attempt(campus, &mut moment, learner, self.cohort, &item);
        let attempt = attempt.await.unwrap().unwrap();
        self.world.advance(time::Duration::minutes(1));
        let answers: Answers = answers
            .iter()
            .map(|(question, value)| (question.parse().unwrap(), (*value).to_owned()))
            .collect();
        let moment = self.world.moment();
        let take = Unanswered::Accept;
        submit_attempt(campus, &moment, learner, attempt, &answers, take)
            .await
            .unwrap()
            .unwrap();
    }

    async fn bring(&self, sponsor: InstitutionId, answers: &[(&str, &str)]) {
        let learner = self.world.person("A Learner").await;
        let (campus, by) = (self.world.campus(), Operator::at_the_command_line());
        let moment = self.world.moment();
        bring_in(campus, &moment, by, learner.id(), self.cohort, sponsor)
            .await
            .unwrap();
        self.hand_in(&learner, answers).await;
    }

    async fn join_with(&self, partner: InstitutionId) {
        let row = cohort_partner::ActiveModel {
            cohort_id: Set(self.cohort),
            institution_id: Set(partner),
            added_at: Set(self.world.now()),
            ..Default::default()
        };
        row.insert(self.world.campus().database().write())
            .await
            .unwrap();
    }

    async fn look(&self, viewer: &SignedIn, seat: &Seat, which: Which) -> Option<QuizAnalysis> {
        quiz_analysis(self.world.campus(), viewer, seat, &quiz(), None, which)
            .await
            .unwrap()
    }

    fn of_staff(&self) -> Seat {
        Seat::Staff(hsa(), self.cohort)
    }

    async fn by_staff(&self, which: Which) -> QuizAnalysis {
        self.look(&self.staff, &self.of_staff(), which)
            .await
            .unwrap()
    }
}

async fn institution(world: &World, slug: &InstitutionSlug) -> InstitutionId {
    let found = institutions::by_slug(world.campus(), slug).await.unwrap();
    found.unwrap().id
}

async fn coordinator(world: &World, name: &str, at: &InstitutionSlug) -> SignedIn {
    let person = world.person(name).await;
    let at = Some(institution(world, at).await);
    let (campus, moment, by) = (
        world.campus(),
        world.moment(),
        Operator::at_the_command_line(),
    );
    grant_role(campus, &moment, by, person.id(), at, Role::Coordinator)
        .await
        .unwrap();
    person
}

/// Founds LUMS by a course of its own.
async fn found_lums(world: &World) -> InstitutionId {
    let mut course = small_course();
    course.id = "other-course".parse().unwrap();
    course.owner = lums();
    world.revision(&course).await;
    institution(world, &lums()).await
}
