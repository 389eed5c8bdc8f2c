//! A wrong key that is found after many answers, and everything else that is put right.

mod told;

use sea_orm::{EntityTrait, QueryOrder};

use super::*;
use crate::assessment::entity::{attempt, score_change};
use crate::assessment::regrading::{
    Foresight, LearnerChange, Place, Proposal, Proposed, carry_out, correct, correction, foresee,
    withdraw,
};
use crate::courses::CourseRole;
use crate::jobs::{Task, claim};
use crate::testing::{on_both_databases, quiz_of};

/// The small course, whose first question has the wrong key.
fn with_a_wrong_key() -> Course {
    let mut course = small_course();
    let question = &mut quiz_of(&mut course).questions[0];
    if let courseware::QuestionKind::SingleChoice(choice) = &mut question.kind {
        choice.key = 0;
    }
    course
}

/// A cohort with an author of its course and somebody who teaches it.
struct Taught {
    world: World,
    cohort: CohortId,
    author: SignedIn,
    facilitator: SignedIn,
}

impl Taught {
    async fn on(world: &World, course: &Course) -> Self {
        let cohort = world.cohort(course).await;
        let (author, facilitator) = (world.person("Author").await, world.person("Teacher").await);
        let row = crate::cohorts::entity::cohort::Entity::find_by_id(cohort);
        let row = row.one(world.campus().read()).await.unwrap().unwrap();
        world
            .give_course_role(&author, row.course_id, CourseRole::Author)
            .await;
        world.give_cohort_role(&facilitator, cohort).await;
        Self {
            world: world.clone(),
            cohort,
            author,
            facilitator,
        }
    }

    fn of_course(&self) -> Place {
        Place::Course("small-course".parse().unwrap())
    }

    fn of_cohort(&self) -> Place {
        Place::Cohort(self.cohort)
    }

    /// A learner who hands in these answers.
    async fn sits(&self, name: &str, fields: &[(&str, &str)]) -> (SignedIn, AttemptId) {
        let learner = self.world.learner_in(self.cohort, name).await;
        let attempt = begin(&self.world, &learner, self.cohort).await;
        hand_in(&self.world, &learner, attempt, fields).await;
        (learner, attempt)
    }

    async fn foresees(&self, place: &Place, remedy: Proposed) -> Foresight {
        let who = self.who(place);
        foresee(self.world.campus(), who, place, &proposal(remedy))
            .await
            .unwrap()
            .unwrap()
    }

    fn who(&self, place: &Place) -> &SignedIn {
        match place {
            Place::Course(_) => &self.author,
            Place::Cohort(_) => &self.facilitator,
        }
    }

    /// Puts it right as foreseen, without reckoning anything anew yet.
    async fn corrects(&self, place: &Place, remedy: Proposed) -> CorrectionId {
        let seen = self.foresees(place, remedy.clone()).await;
        let (campus, moment) = (self.world.campus(), self.world.moment());
        let proposal = proposal(remedy);
        let reason = "The register comes first.";
        let digest = &seen.digest;
        correct(
            campus,
            &moment,
            self.who(place),
            place,
            &proposal,
            reason,
            digest,
        )
        .await
        .unwrap()
        .unwrap()
    }

    async fn withdraws(&self, place: &Place, id: CorrectionId) -> Option<()> {
        let (campus, moment) = (self.world.campus(), self.world.moment());
        withdraw(campus, &moment, self.who(place), place, id)
            .await
            .unwrap()
    }

    async fn attempts(&self) -> Vec<attempt::Model> {
        attempt::Entity::find()
            .order_by_asc(attempt::Column::Id)
            .all(self.world.campus().read())
            .await
            .unwrap()
    }

    /// The points of an attempt, in thousandths, and whether it is passed.
    async fn stands(&self, id: AttemptId) -> (i64, i64, bool) {
        let row = attempt::Entity::find_by_id(id);
        let row = row.one(self.world.campus().read()).await.unwrap().unwrap();
        (
            row.earned.unwrap(),
            row.possible.unwrap(),
            row.passed.unwrap(),
        )
    }
}

async fn hand_in(world: &World, learner: &SignedIn, attempt: AttemptId, fields: &[(&str, &str)]) {
    let (campus, moment, answers) = (world.campus(), world.moment(), answers(fields));
    submit_attempt(
        campus,
        &moment,
        learner,
        attempt,
        &answers,
        Unanswered::Accept,
    )
    .await
    .unwrap()
    .unwrap();
}

fn proposal(remedy: Proposed) -> Proposal {
    Proposal {
        revision: 1,
        item: quiz(),
        question: "source".parse().unwrap(),
        remedy,
    }
}

fn key(option: &str) -> Proposed {
    Proposed::NewKey(vec![option.to_owned()])
}

/// Six points without the first question, which is worth two.
const REST: [(&str, &str); 5] = [
    ("rules", "0"),
    ("rules", "2"),
    ("zero", "false"),
    ("completeness", "90"),
    ("correction", "date"),
];

fn with_first<'a>(option: &'a str, rest: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("source", option)], rest].concat()
}

#[on_both_databases]
async fn what_is_applied_to_two_hundred_is_what_was_seen_and_goes_again_without_a_trace(
    world: World,
) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    for number in 0..200 {
        let option = ["0", "1", "2"][number % 3];
        // Every other one needs the first question to pass.
        let rest = if number % 2 == 0 {
            &REST[..]
        } else {
            &REST[..4]
        };
        let fields = with_first(option, rest);
        taught.sits(&format!("Learner {number}"), &fields).await;
    }
    let before = taught.attempts().await;
    let place = taught.of_cohort();
    let seen = taught.foresees(&place, key("1")).await;
    assert_eq!(seen.learners().len(), 200);
    let foreseen: Vec<_> = seen
        .attempts
        .iter()
        .map(|one| (one.attempt, Some(one.after), Some(one.passed_after)))
        .collect();
    let id = taught.corrects(&place, key("1")).await;
    assert_eq!(taught.attempts().await, before, "nothing changes at once");
    world.deliver_mail().await;
    let after = taught.attempts().await;
    let applied: Vec<_> = after
        .iter()
        .map(|one| (one.id, one.score(), one.passed))
        .collect();
    assert_eq!(applied, foreseen);
    assert_ne!(after, before);
    let campus = world.campus();
    let known = correction(campus, &taught.facilitator, &place, id).await;
    let known = known.unwrap().unwrap();
    let expected: Vec<_> = seen
        .learners()
        .into_iter()
        .filter(LearnerChange::changes)
        .collect();
    assert_eq!(known.learners, expected);
    assert!(known.made.may_be_withdrawn);

    taught.withdraws(&place, id).await.unwrap();
    world.deliver_mail().await;
    assert_eq!(taught.attempts().await, before);
    let changes = score_change::Entity::find().all(campus.read()).await;
    let changes = changes.unwrap();
    assert_eq!(changes.len(), 2 * expected.len());
}

#[on_both_databases]
async fn a_job_that_broke_off_is_gone_on_with(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    for number in 0..60 {
        taught
            .sits(&format!("Learner {number}"), &with_first("1", &REST))
            .await;
    }
    let id = taught.corrects(&taught.of_course(), key("1")).await;
    let campus = world.campus();
    let mut steps = 0;
    while let Some(job) = claim(campus, &world.moment()).await.unwrap() {
        let Task::Regrade { correction, after } = job.task else {
            panic!("another job: {job:?}");
        };
        assert_eq!(correction, id);
        // The program dies before the step is done, and a new one begins it again.
        if steps == 1 {
            steps += 1;
            world.advance(time::Duration::minutes(3));
            continue;
        }
        carry_out(campus, &world.moment(), correction, after, job.id)
            .await
            .unwrap();
        // The same step again finds nothing to change.
        if steps == 0 {
            carry_out(campus, &world.moment(), correction, after, job.id)
                .await
                .unwrap();
        }
        steps += 1;
    }
    assert!(steps > 3);
    for attempt in taught.attempts().await {
        assert_eq!((attempt.earned, attempt.passed), (Some(8000), Some(true)));
    }
    let changes = score_change::Entity::find().all(campus.read()).await;
    assert_eq!(changes.unwrap().len(), 60, "each changed once");
    world.deliver_mail().await;
}

#[on_both_databases]
async fn full_marks_and_dropping_and_one_more_answer(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    let (_, right) = taught.sits("A", &with_first("0", &REST)).await;
    let (_, other) = taught.sits("B", &with_first("1", &REST)).await;
    let (_, none) = taught.sits("C", &REST).await;
    assert_eq!(taught.stands(other).await, (6000, 8000, true));
    let place = taught.of_cohort();

    let id = taught.corrects(&place, Proposed::FullMarks).await;
    world.deliver_mail().await;
    for attempt in [right, other, none] {
        assert_eq!(taught.stands(attempt).await, (8000, 8000, true));
    }
    taught.withdraws(&place, id).await.unwrap();
    let id = taught.corrects(&place, Proposed::Drop).await;
    world.deliver_mail().await;
    for attempt in [right, other, none] {
        assert_eq!(taught.stands(attempt).await, (6000, 6000, true));
    }
    taught.withdraws(&place, id).await.unwrap();
    let more = Proposed::Accept(vec!["1".to_owned()]);
    taught.corrects(&place, more).await;
    world.deliver_mail().await;
    assert_eq!(taught.stands(right).await, (8000, 8000, true));
    assert_eq!(taught.stands(other).await, (8000, 8000, true));
    assert_eq!(taught.stands(none).await, (6000, 8000, true));
}

#[on_both_databases]
async fn who_hands_in_later_is_marked_with_what_holds(world: World) {
    let taught = Taught::on(&world, &with_a_wrong_key()).await;
    taught.corrects(&taught.of_course(), key("1")).await;
    world.deliver_mail().await;
    let (learner, later) = taught.sits("Later", &with_first("1", &REST[..3])).await;
    assert_eq!(taught.stands(later).await, (5000, 8000, false));
    let paper = paper(world.campus(), &world.moment(), &learner, later).await;
    let Paper::Marked(paper) = paper.unwrap().unwrap() else {
        panic!("not marked")
    };
    let questions = paper.questions().unwrap();
    assert_eq!(questions[0].verdict(), Verdict::Right);
    assert_eq!(questions[0].key(), ["1"]);
    assert_eq!(
        questions[0].corrections()[0].reason,
        "The register comes first."
    );
    assert!(questions[1].corrections().is_empty());
}
