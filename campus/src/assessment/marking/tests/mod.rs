//! Every action on both databases.

mod concluding;
mod returning;
mod waiting;

use courseware::{Course, Criterion, Essay, Language, Markdown, Points, QuestionKind, Translated};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::*;
use crate::Error;
use crate::assessment::{
    Answers, AttemptId, MarkingId, Paper, Unanswered, paper, start_attempt, submit_attempt,
};
use crate::cohorts::entity::cohort_role;
use crate::cohorts::{CohortId, CohortRole};
use crate::people::SignedIn;
use crate::testing::{World, quiz_of, small_course};

fn text(text: &str) -> Translated<Markdown> {
    Translated::new(Language::English, Markdown(text.to_owned()))
}

/// The small course, whose first question is an essay worth 2 of 8 points: 1 for the cause, 1 for the cure.
fn with_an_essay() -> Course {
    let mut course = small_course();
    let criterion = |name| Criterion {
        name: text(name),
        points: Points::ONE,
        full: text("Says which."),
    };
    quiz_of(&mut course).questions[0].kind = QuestionKind::Essay(Essay {
        rubric: vec![criterion("Cause"), criterion("Cure")],
        words: 50,
    });
    course
}

/// 5 of the other 6 points: with both points of the essay 87 %, with one of them exactly the 75 % that pass.
const MOST: &[(&str, &str)] = &[
    ("rules", "0"),
    ("rules", "2"),
    ("zero", "true"),
    ("completeness", "90"),
    ("correction", "date"),
];

fn essay() -> courseware::QuestionId {
    "source".parse().unwrap()
}

/// A cohort with somebody who teaches in it.
struct Class {
    world: World,
    cohort: CohortId,
    facilitator: SignedIn,
}

impl Class {
    async fn new(world: &World) -> Self {
        let cohort = world.cohort(&with_an_essay()).await;
        let facilitator = world.person("A Facilitator").await;
        let class = Self {
            world: world.clone(),
            cohort,
            facilitator,
        };
        class.let_teach(&class.facilitator).await;
        class
    }

    async fn let_teach(&self, person: &SignedIn) {
        let role = cohort_role::ActiveModel {
            cohort_id: Set(self.cohort),
            person_id: Set(person.id()),
            role: Set(CohortRole::Facilitator),
            granted_at: Set(self.world.now()),
            ..Default::default()
        };
        role.insert(self.world.campus().database().write())
            .await
            .unwrap();
    }

    /// Somebody who has written an essay and handed it in.
    async fn learner(&self, name: &str) -> (SignedIn, AttemptId) {
        let learner = self.world.learner_in(self.cohort, name).await;
        let attempt = self.hand_in(&learner).await;
        (learner, attempt)
    }

    async fn start(
        &self,
        learner: &SignedIn,
    ) -> Result<AttemptId, crate::assessment::StartRefusal> {
        let quiz = "counting-quiz".parse().unwrap();
        let campus = self.world.campus();
        match start_attempt(
            campus,
            &mut self.world.moment(),
            learner,
            self.cohort,
            &quiz,
        )
        .await
        {
            Ok(attempt) => Ok(attempt.unwrap()),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn hand_in(&self, learner: &SignedIn) -> AttemptId {
        let attempt = self.start(learner).await.unwrap();
        let written = [MOST, &[("source", "Because of the register.")]].concat();
        let answers: Answers = written
            .iter()
            .map(|(question, value)| (question.parse().unwrap(), (*value).to_owned()))
            .collect();
        let (campus, moment) = (self.world.campus(), self.world.moment());
        submit_attempt(
            campus,
            &moment,
            learner,
            attempt,
            &answers,
            Unanswered::Refuse,
        )
        .await
        .unwrap()
        .unwrap();
        attempt
    }

    async fn mark(
        &self,
        by: &SignedIn,
        attempt: AttemptId,
        seen: Option<MarkingId>,
        given: [u16; 2],
        comment: &str,
    ) -> Result<Option<()>, MarkRefusal> {
        let comment = Comment::parse(comment).unwrap();
        let (campus, moment) = (self.world.campus(), self.world.moment());
        let (question, given) = (essay(), given.map(Some));
        let answer = (attempt, &question);
        match mark_answer(campus, &moment, by, answer, seen, &given, comment.as_ref()).await {
            Ok(done) => Ok(done),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn give_back(
        &self,
        by: &SignedIn,
        attempt: AttemptId,
        comment: &str,
    ) -> Result<Option<()>, ReturnRefusal> {
        let comment = Comment::parse(comment).unwrap();
        let (campus, moment) = (self.world.campus(), self.world.moment());
        let question = essay();
        let seen = self.seen(by, attempt).await;
        let answer = (attempt, &question);
        match return_attempt(campus, &moment, by, answer, seen, comment.as_ref()).await {
            Ok(done) => Ok(done),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(Error::Failed(failure)) => panic!("{failure}"),
        }
    }

    async fn answer(&self, by: &SignedIn, attempt: AttemptId) -> Option<AnswerToMark> {
        answer_to_mark(self.world.campus(), by, attempt, &essay())
            .await
            .unwrap()
    }

    async fn seen(&self, by: &SignedIn, attempt: AttemptId) -> Option<MarkingId> {
        self.answer(by, attempt)
            .await
            .and_then(|answer| answer.seen())
    }

    async fn queue(&self) -> MarkingQueue {
        marking_queue(self.world.campus(), &self.facilitator, self.cohort)
            .await
            .unwrap()
            .unwrap()
    }

    async fn paper(
        &self,
        learner: &SignedIn,
        attempt: AttemptId,
    ) -> crate::assessment::MarkedPaper {
        match paper(self.world.campus(), &self.world.moment(), learner, attempt)
            .await
            .unwrap()
            .unwrap()
        {
            Paper::Marked(paper) => paper,
            Paper::Open(_) => panic!("the attempt is not handed in"),
        }
    }
}
