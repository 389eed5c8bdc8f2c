//! Quizzes through the real router: as forms without a script, and as the script saves.

mod changes;
mod limits;
mod story;
mod strangers;
mod types;

use campus::assessment::AttemptId;
use campus::people::SignedIn;
use campus::testing::{EnrolledLearner, World};
use courseware::Course;

use crate::site::{Answer, PUBLIC_URL, Site};

/// A learner with a browser, before the quiz of a course.
struct Learner {
    site: Site,
    person: SignedIn,
    cookie: String,
    /// The address of the quiz.
    quiz: String,
}

impl Learner {
    async fn new(world: &World, course: &Course) -> Self {
        let site = Site::new(world, Some(PUBLIC_URL));
        let EnrolledLearner { learner, cohort } = world.enrolled_learner(course).await;
        Self {
            cookie: site.signed_in(&learner).await,
            site,
            person: learner,
            quiz: format!("/cohorts/{cohort}/items/counting-quiz"),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.site.get(path, Some(&self.cookie)).await
    }

    async fn post(&self, path: &str, form: &str) -> Answer {
        let cookie = Some(self.cookie.as_str());
        self.site.post(path, cookie, form.to_owned()).await
    }

    /// Presses "Start"; the address that it leads to.
    async fn start(&self) -> String {
        let answer = self.post(&format!("{}/attempts", self.quiz), "").await;
        assert_eq!(answer.status, 303);
        answer.location.unwrap()
    }
}

/// The number in `/attempts/…`.
fn attempt_in(address: &str) -> AttemptId {
    AttemptId(address.strip_prefix("/attempts/").unwrap().parse().unwrap())
}

fn assert_has(page: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(
            page.body.contains(text),
            "{text} is missing in {}",
            page.body
        );
    }
}

fn assert_lacks(page: &Answer, texts: &[&str]) {
    for text in texts {
        assert!(!page.body.contains(text), "{text} is in {}", page.body);
    }
}
