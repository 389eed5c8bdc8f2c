//! Marking through the real router, with forms alone.

use campus::cohorts::entity::cohort_role;
use campus::cohorts::{CohortId, CohortRole};
use campus::people::SignedIn;
use campus::testing::{EnrolledLearner, World, on_both_databases, quiz_of, small_course};
use courseware::{Course, Criterion, Essay, Language, Markdown, Points, QuestionKind, Translated};
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::site::{Answer, PUBLIC_URL, Site};

fn text(english: &str, urdu: &str) -> Translated<Markdown> {
    let mut text = Translated::new(Language::English, Markdown(english.to_owned()));
    text.set(Language::Urdu, Markdown(urdu.to_owned()));
    text
}

/// The small course, whose first question is an essay: a criterion of 2 points, and one of 20 for which they are typed.
fn with_an_essay() -> Course {
    let mut course = small_course();
    let criterion = |english, urdu, points| Criterion {
        name: text(english, urdu),
        points: Points::try_from(points).unwrap(),
        full: text("Says which.", "بتاتا ہے کون سی۔"),
    };
    let quiz = quiz_of(&mut course);
    quiz.attempts = std::num::NonZeroU32::new(1);
    quiz.questions[0].kind = QuestionKind::Essay(Essay {
        rubric: vec![
            criterion("Names the cause", "وجہ بتاتا ہے", 2),
            criterion("Names the cure", "علاج بتاتا ہے", 20),
        ],
        words: 50,
    });
    course
}

/// Wrong in one of the other six points.
const WRITTEN: &str = "answer-rules=0&answer-rules=2&answer-zero=true&answer-completeness=90&answer-correction=date\
&answer-source=%3Cb%3EBecause%3C%2Fb%3E&do=hand-in";

/// Somebody who teaches, and somebody whose essay waits.
struct Class {
    world: World,
    site: Site,
    cohort: CohortId,
    learner: String,
    teacher: String,
    /// `/attempts/1`
    attempt: String,
    /// `/marking/1/source`
    answer: String,
}

impl Class {
    async fn new(world: &World) -> Self {
        let site = Site::new(world, Some(PUBLIC_URL));
        let EnrolledLearner { learner, cohort } = world.enrolled_learner(&with_an_essay()).await;
        let learner = site.signed_in(&learner).await;
        let attempt = hand_in(&site, &learner, cohort).await;
        let person = world.person("A Facilitator").await;
        let class = Self {
            teacher: site.signed_in(&person).await,
            answer: format!("{}/source", attempt.replace("/attempts/", "/marking/")),
            world: world.clone(),
            site,
            cohort,
            learner,
            attempt,
        };
        class.let_teach(&person).await;
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

    fn queue(&self) -> String {
        format!("/cohorts/{}/marking", self.cohort)
    }

    async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.site.get(path, Some(cookie)).await
    }

    async fn send(&self, form: &str) -> Answer {
        let cookie = Some(self.teacher.as_str());
        self.site.post(&self.answer, cookie, form.to_owned()).await
    }
}

async fn hand_in(site: &Site, learner: &str, cohort: CohortId) -> String {
    let start = format!("/cohorts/{cohort}/items/counting-quiz/attempts");
    let attempt = site
        .post(&start, Some(learner), String::new())
        .await
        .location()
        .to_owned();
    let handed_in = site.post(&attempt, Some(learner), WRITTEN.to_owned()).await;
    assert_eq!(handed_in.location(), format!("{attempt}/result"));
    attempt
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

#[on_both_databases]
async fn an_essay_goes_from_the_queue_to_its_result(world: World) {
    let class = Class::new(&world).await;
    let work = class.get("/work", &class.teacher).await;
    assert_has(&work, &["1 answer to mark", &class.queue()]);
    let queue = class.get(&class.queue(), &class.teacher).await;
    assert_has(
        &queue,
        &[
            "1 answer waits to be marked.",
            "A Learner",
            &class.answer,
            "Quiz on counting",
        ],
    );
    let page = class.get(&class.answer, &class.teacher).await;
    assert_has(
        &page,
        &[
            "Answer by A Learner",
            "&lt;b&gt;Because&lt;/b&gt;",
            "Names the cause",
            "name=\"points-0\" value=\"2\"",
            "Points, from 0 to 20",
            "1 of 1 that wait",
        ],
    );
    assert_lacks(&page, &["name=\"points-0\" value=\"3\"", "name=\"seen\""]);

    let sent = class
        .send("points-0=2&points-1=15&comment=Say+%3Ci%3Ewhich%3C%2Fi%3E.&do=mark")
        .await;
    assert_eq!(sent.location(), class.queue());
    let queue = class.get(&class.queue(), &class.teacher).await;
    assert_has(
        &queue,
        &[
            "Nothing waits to be marked here.",
            "Marked lately",
            &class.answer,
        ],
    );
    let work = class.get("/work", &class.teacher).await;
    assert_lacks(&work, &["to mark"]);

    let result = class
        .get(&format!("{}/result", class.attempt), &class.learner)
        .await;
    assert_has(
        &result,
        &[
            "Points given",
            "Say &lt;i&gt;which&lt;/i&gt;.",
            "Marked by A Facilitator",
            "Passed",
            "<td>15</td>",
        ],
    );
    assert_lacks(&result, &["Waits to be marked"]);
    let told = class.get("/notifications", &class.learner).await;
    assert_has(&told, &["What you wrote in a quiz was marked"]);
    let page = class.get(&class.answer, &class.teacher).await;
    assert_has(
        &page,
        &["17 of 22 points", "value=\"15\"", "You can change its mark"],
    );
    assert_lacks(&page, &["value=\"return\""]);
}

#[on_both_databases]
async fn what_is_wrong_comes_back_at_its_field(world: World) {
    let class = Class::new(&world).await;
    let page = class
        .send("points-1=21&comment=Kept+as+typed&do=mark")
        .await;
    assert_eq!(page.status, 422);
    assert_has(
        &page,
        &[
            "href=\"#points-0\"",
            "Criterion 1: choose from 0 to 2 points",
            "href=\"#points-1\"",
            "Criterion 2: choose from 0 to 20 points",
            "value=\"21\"",
            "Kept as typed",
        ],
    );
    let page = class.send("points-0=1&do=return").await;
    assert_eq!(page.status, 422);
    assert_has(&page, &["href=\"#comment\"", "Say what to do better"]);
    let long = "x".repeat(2001);
    let page = class
        .send(&format!("points-0=1&points-1=1&comment={long}&do=mark"))
        .await;
    assert_eq!(page.status, 422);
    assert_has(&page, &["Shorten the comment to 2000 characters"]);
}

#[on_both_databases]
async fn who_comes_second_sees_what_the_first_said(world: World) {
    let class = Class::new(&world).await;
    let other = world.person("Another Facilitator").await;
    class.let_teach(&other).await;
    let other = class.site.signed_in(&other).await;
    let first = "points-0=0&points-1=3&comment=Mine&do=mark";
    let sent = class
        .site
        .post(&class.answer, Some(&other), first.to_owned())
        .await;
    assert_eq!(sent.status, 303);
    let page = class
        .send("points-0=2&points-1=20&comment=Better&do=mark")
        .await;
    assert_eq!(page.status, 409);
    assert_has(
        &page,
        &[
            "was marked since you opened it",
            "Mine",
            "Marked by Another Facilitator",
            "Better",
            "value=\"20\"",
        ],
    );
    let (_, seen) = page.body.split_once("name=\"seen\" value=\"").unwrap();
    let (seen, _) = seen.split_once('"').unwrap();
    let again = format!("points-0=2&points-1=20&comment=Better&seen={seen}&do=mark");
    assert_eq!(class.send(&again).await.status, 303);
    let result = class
        .get(&format!("{}/result", class.attempt), &class.learner)
        .await;
    assert_has(&result, &["Better"]);
    assert_lacks(&result, &["Mine"]);
}

#[on_both_databases]
async fn what_is_returned_is_tried_again(world: World) {
    let class = Class::new(&world).await;
    let sent = class.send("comment=Read+once+more.&do=return").await;
    assert_eq!(sent.status, 303);
    let result = class
        .get(&format!("{}/result", class.attempt), &class.learner)
        .await;
    assert_has(
        &result,
        &[
            "Returned for another try",
            "uses none of your attempts up",
            "Read once more.",
            "Returned for another try by A Facilitator",
            "Not marked: the attempt was returned",
        ],
    );
    assert_lacks(
        &result,
        &["Not passed", "Waits to be marked", "Points given"],
    );
    let quiz = format!("/cohorts/{}/items/counting-quiz", class.cohort);
    let before = class.get(&quiz, &class.learner).await;
    assert_has(
        &before,
        &["Start another attempt", "Returned for another try"],
    );
    let page = class.get(&class.answer, &class.teacher).await;
    assert_has(&page, &["so it is not marked"]);
    assert_lacks(&page, &["<textarea", "value=\"mark\""]);
    hand_in(&class.site, &class.learner, class.cohort).await;
    let queue = class.get(&class.queue(), &class.teacher).await;
    assert_has(&queue, &["1 answer waits to be marked.", "Returned"]);
}

#[on_both_databases]
async fn it_is_there_for_nobody_else(world: World) {
    let class = Class::new(&world).await;
    let stranger = class
        .site
        .signed_in(&world.person("A Stranger").await)
        .await;
    let form = "points-0=1&points-1=1&do=mark";
    for cookie in [&class.learner, &stranger] {
        for path in [&class.answer, &class.queue()] {
            assert_eq!(class.get(path, cookie).await.status, 404, "{path}");
        }
        let sent = class
            .site
            .post(&class.answer, Some(cookie), form.to_owned())
            .await;
        assert_eq!(sent.status, 404);
    }
    for path in [
        "/marking/1/zero",
        "/marking/1/nothing",
        "/marking/999/source",
        "/marking/x/y!",
    ] {
        assert_eq!(class.get(path, &class.teacher).await.status, 404, "{path}");
    }
    let queue = class.get(&class.queue(), &class.teacher).await;
    assert_has(&queue, &["1 answer waits to be marked."]);
}

#[on_both_databases]
async fn in_urdu_too(world: World) {
    let class = Class::new(&world).await;
    let cookie = format!("{}; language=ur", class.teacher);
    let page = class.get(&class.answer, &cookie).await;
    assert_has(
        &page,
        &[
            "وجہ بتاتا ہے",
            "A Learner",
            "نمبر محفوظ کریں",
            "dir=\"auto\"",
        ],
    );
    let queue = class.get(&class.queue(), &cookie).await;
    assert_has(&queue, &["ایک جواب کی جانچ باقی ہے۔"]);
}
