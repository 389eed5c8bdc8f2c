//! Dates and extensions: who may, and what they do to attempts.

use courseware::{InstitutionSlug, ItemId};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use time::Duration;

use super::*;
use crate::Error;
use crate::assessment::{NextStep, StartRefusal, own_attempt, standing, start_attempt};
use crate::cohorts::entity::cohort_role;
use crate::cohorts::{CohortId, CohortRole};
use crate::people::SignedIn;
use crate::profiles::Words;
use crate::testing::{EnrolledLearner, World, on_both_databases, quiz_of, small_course};

fn quiz() -> ItemId {
    "counting-quiz".parse().unwrap()
}

struct Class {
    world: World,
    place: EnrolledLearner,
    teacher: SignedIn,
}

impl Class {
    async fn new(world: World) -> Self {
        let mut course = small_course();
        quiz_of(&mut course).time_limit = Some("60m".parse().unwrap());
        quiz_of(&mut course).attempts = Some(1.try_into().unwrap());
        let place = world.enrolled_learner(&course).await;
        let teacher = world.person("A Teacher").await;
        teaches(&world, &teacher, place.cohort).await;
        Self {
            world,
            place,
            teacher,
        }
    }

    fn quarter(&self) -> Quarter {
        Quarter {
            institution: None,
            cohort: self.place.cohort,
        }
    }

    async fn set(&self, who: &SignedIn, dates: QuizDates) -> Result<Option<()>, DatesRefusal> {
        let (campus, moment) = (self.world.campus(), self.world.moment());
        match set_quiz_dates(campus, &moment, who, &self.quarter(), &quiz(), dates).await {
            Ok(done) => Ok(done),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn grant(
        &self,
        who: &SignedIn,
        minutes: u16,
        attempts: u16,
    ) -> Result<Option<()>, ExtensionRefusal> {
        let new = NewExtension {
            closes_at: None,
            extra_minutes: minutes,
            extra_attempts: attempts,
            reason: Words::parse("The power failed.").unwrap().unwrap(),
        };
        let (campus, mut moment) = (self.world.campus(), self.world.moment());
        let learner = self.place.learner.id();
        let quarter = self.quarter();
        let granted =
            grant_extension(campus, &mut moment, who, &quarter, &quiz(), learner, new).await;
        match granted {
            Ok(done) => Ok(done),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn start(&self) -> Result<crate::assessment::AttemptId, StartRefusal> {
        let (campus, mut moment) = (self.world.campus(), self.world.moment());
        let EnrolledLearner { learner, cohort } = &self.place;
        match start_attempt(campus, &mut moment, learner, *cohort, &quiz()).await {
            Ok(attempt) => Ok(attempt.unwrap()),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn due(&self, attempt: crate::assessment::AttemptId) -> time::OffsetDateTime {
        let campus = self.world.campus();
        let own = own_attempt(campus, campus.read(), &self.place.learner, attempt);
        own.await.unwrap().unwrap().attempt().due_at.unwrap()
    }
}

async fn teaches(world: &World, person: &SignedIn, cohort: CohortId) {
    let row = cohort_role::ActiveModel {
        cohort_id: Set(cohort),
        person_id: Set(person.id()),
        role: Set(CohortRole::Facilitator),
        granted_at: Set(world.now()),
        ..Default::default()
    };
    let transaction = world.campus().begin().await.unwrap();
    row.insert(&transaction).await.unwrap();
    transaction.commit().await.unwrap();
}

#[on_both_databases]
async fn dates_hold_for_all_and_reach_attempts_in_progress(world: World) {
    let class = Class::new(world).await;
    let now = class.world.now();
    let closes = now + Duration::minutes(20);
    let attempt = class.start().await.unwrap();
    assert_eq!(class.due(attempt).await, now + Duration::minutes(60));
    let dates = QuizDates {
        opens_at: Some(now - Duration::days(1)),
        closes_at: Some(closes),
    };
    assert_eq!(class.set(&class.teacher, dates).await, Ok(Some(())));
    assert_eq!(class.due(attempt).await, closes);
    let arranged = arrangements(class.world.campus(), &class.teacher, &class.quarter())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(arranged.quizzes[0].dates, dates);

    let backwards = QuizDates {
        opens_at: Some(closes),
        closes_at: Some(closes),
    };
    assert_eq!(
        class.set(&class.teacher, backwards).await,
        Err(DatesRefusal::ClosesFirst)
    );
}

#[on_both_databases]
async fn an_extension_gives_time_and_attempts_and_can_be_taken_back(world: World) {
    let class = Class::new(world).await;
    let now = class.world.now();
    let attempt = class.start().await.unwrap();
    assert_eq!(class.grant(&class.teacher, 30, 1).await, Ok(Some(())));
    assert_eq!(class.due(attempt).await, now + Duration::minutes(90));
    assert_eq!(class.grant(&class.teacher, 15, 2).await, Ok(Some(())));
    assert_eq!(class.due(attempt).await, now + Duration::minutes(75));

    let (campus, moment) = (class.world.campus(), class.world.moment());
    let (learner, cohort) = (&class.place.learner, class.place.cohort);
    let stands = standing(campus, &moment, learner, cohort, &quiz()).await;
    assert_eq!(stands.unwrap().unwrap().terms.attempts, Some(3));

    let arranged = arrangements(campus, &class.teacher, &class.quarter()).await;
    let extensions = arranged.unwrap().unwrap().quizzes.remove(0).extensions;
    assert_eq!(extensions.len(), 2, "what was replaced stays to be read");
    assert!(extensions[0].ended_at.is_none() && extensions[1].ended_at.is_some());
    for _ in 0..2 {
        let (quarter, id) = (class.quarter(), extensions[0].id);
        let ended = end_extension(campus, &moment, &class.teacher, &quarter, id).await;
        assert_eq!(ended.unwrap(), Some(()));
    }
    assert_eq!(class.due(attempt).await, now + Duration::minutes(60));
    let stands = standing(campus, &moment, learner, cohort, &quiz())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(stands.terms.attempts, Some(1));
    assert_eq!(stands.next, NextStep::Continue(attempt));
    class.world.deliver_mail().await;
}

#[on_both_databases]
async fn nobody_else_arranges_anything(world: World) {
    let class = Class::new(world).await;
    let stranger = class.world.person("A Stranger").await;
    let dates = QuizDates::default();
    for who in [&stranger, &class.place.learner] {
        assert_eq!(class.set(who, dates).await, Ok(None));
        assert_eq!(class.grant(who, 30, 0).await, Ok(None));
        let quarters: [Option<InstitutionSlug>; 2] = [None, Some("hsa".parse().unwrap())];
        for institution in quarters {
            let quarter = Quarter {
                institution,
                cohort: class.place.cohort,
            };
            let seen = arrangements(class.world.campus(), who, &quarter).await;
            assert!(seen.unwrap().is_none());
        }
    }
    assert_eq!(
        class.grant(&class.teacher, 0, 0).await,
        Err(ExtensionRefusal::Nothing)
    );
    assert_eq!(
        class.grant(&class.teacher, 10_001, 0).await,
        Err(ExtensionRefusal::TooMuch)
    );
}
