//! A learner who really did the course.

use campus::assessment::{Unanswered, start_attempt, submit_attempt};
use campus::cohorts::CohortId;
use campus::people::SignedIn;
use campus::progress::{CompletionManner, complete_lesson};
use campus::testing::{World, small_course};

use crate::site::Site;

/// A learner with everything done, and 7 of the quiz's 8 points: 87 %.
pub(crate) struct Finisher {
    pub(crate) cohort: CohortId,
    pub(crate) cookie: String,
}

impl Finisher {
    pub(crate) async fn new(world: &World, site: &Site) -> Self {
        let cohort = world.cohort(&small_course()).await;
        let learner = world.learner_in(cohort, "Learner Number One").await;
        finish(world, &learner, cohort).await;
        Self {
            cohort,
            cookie: site.signed_in(&learner).await,
        }
    }

    /// Confirms a name and returns the certificate's serial.
    pub(crate) async fn certify(&self, site: &Site) -> String {
        let form = "name=Confirmed+Name".to_owned();
        let answer = site
            .post(&self.confirm_path(), Some(&self.cookie), form)
            .await;
        let location = answer.location.unwrap();
        location.strip_prefix("/certificates/").unwrap().to_owned()
    }

    pub(crate) fn confirm_path(&self) -> String {
        format!("/cohorts/{}/certificate", self.cohort)
    }
}

/// Does everything that the course asks for.
pub(crate) async fn finish(world: &World, learner: &SignedIn, cohort: CohortId) {
    let campus = world.campus();
    let (lesson, quiz) = (
        "counting".parse().unwrap(),
        "counting-quiz".parse().unwrap(),
    );
    complete_lesson(
        campus,
        &world.moment(),
        learner,
        cohort,
        &lesson,
        CompletionManner::ByHand,
    )
    .await
    .unwrap();
    let attempt = start_attempt(campus, &mut world.moment(), learner, cohort, &quiz)
        .await
        .unwrap()
        .unwrap();
    let answers = [
        ("source", "1"),
        ("rules", "0"),
        ("rules", "2"),
        ("zero", "false"),
        ("completeness", "90"),
    ]
    .into_iter()
    .map(|(question, value)| (question.parse().unwrap(), value.to_owned()))
    .collect();
    submit_attempt(
        campus,
        &world.moment(),
        learner,
        attempt,
        &answers,
        Unanswered::Accept,
    )
    .await
    .unwrap()
    .unwrap();
}
