//! Every action on both databases.

mod life;
mod limits;
mod network;
mod ownership;
mod receiving;
mod regrading;
mod timing;
mod together;
mod waiting;

use courseware::{Course, ItemId};

use super::*;
use crate::Error;
use crate::cohorts::CohortId;
use crate::people::SignedIn;
use crate::testing::{EnrolledLearner, World, small_course};

/// Right answers to all questions of the small course, 8 points.
const ALL_RIGHT: &[(&str, &str)] = &[
    ("source", "1"),
    ("rules", "0"),
    ("rules", "2"),
    ("zero", "false"),
    ("completeness", "90"),
    ("correction", "Date"),
];

fn quiz() -> ItemId {
    "counting-quiz".parse().unwrap()
}

fn answers(fields: &[(&str, &str)]) -> Answers {
    fields
        .iter()
        .map(|(question, value)| (question.parse().unwrap(), (*value).to_owned()))
        .collect()
}

/// A learner who has begun an attempt.
struct Sitting {
    world: World,
    learner: SignedIn,
    cohort: CohortId,
    attempt: AttemptId,
}

impl Sitting {
    async fn begin(world: &World, course: &Course) -> Self {
        let EnrolledLearner { learner, cohort } = world.enrolled_learner(course).await;
        Self {
            attempt: begin(world, &learner, cohort).await,
            world: world.clone(),
            learner,
            cohort,
        }
    }

    async fn save(&self, fields: &[(&str, &str)]) -> AnswerProblems {
        let (campus, moment) = (self.world.campus(), self.world.moment());
        save_responses(
            campus,
            &moment,
            &self.learner,
            self.attempt,
            &answers(fields),
        )
        .await
        .unwrap()
        .unwrap()
    }

    async fn submit(
        &self,
        fields: &[(&str, &str)],
        unanswered: Unanswered,
    ) -> Result<Option<OwnAttempt>, Error<SubmitRefusal>> {
        let (campus, moment) = (self.world.campus(), self.world.moment());
        let answers = answers(fields);
        submit_attempt(
            campus,
            &moment,
            &self.learner,
            self.attempt,
            &answers,
            unanswered,
        )
        .await
    }

    async fn paper(&self) -> Paper {
        paper(
            self.world.campus(),
            &self.world.moment(),
            &self.learner,
            self.attempt,
        )
        .await
        .unwrap()
        .unwrap()
    }

    /// The saved values of a question.
    async fn values(&self, question: &str) -> Vec<String> {
        let Paper::Open(paper) = self.paper().await else {
            panic!("the attempt is not in progress")
        };
        let questions = paper.questions().unwrap();
        let asked = questions
            .iter()
            .find(|asked| asked.id().as_str() == question);
        asked.unwrap().values()
    }

    async fn marked(&self) -> MarkedPaper {
        match self.paper().await {
            Paper::Marked(paper) => paper,
            Paper::Open(_) => panic!("the attempt is not marked"),
        }
    }

    async fn standing(&self) -> Standing {
        stands(&self.world, &self.learner, self.cohort).await
    }
}

async fn begin(world: &World, learner: &SignedIn, cohort: CohortId) -> AttemptId {
    start(world, learner, cohort).await.unwrap()
}

async fn start(
    world: &World,
    learner: &SignedIn,
    cohort: CohortId,
) -> Result<AttemptId, StartRefusal> {
    let (mut moment, quiz) = (world.moment(), quiz());
    match start_attempt(world.campus(), &mut moment, learner, cohort, &quiz).await {
        Ok(attempt) => Ok(attempt.unwrap()),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn stands(world: &World, learner: &SignedIn, cohort: CohortId) -> Standing {
    standing(world.campus(), &world.moment(), learner, cohort, &quiz())
        .await
        .unwrap()
        .unwrap()
}

fn refused<T: std::fmt::Debug, R>(result: Result<T, Error<R>>) -> R {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        Err(Error::Failed(failure)) => panic!("{failure}"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}
