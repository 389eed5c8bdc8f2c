//! What the pages say when there is no further attempt, or not yet.

use std::num::NonZeroU32;

use campus::testing::{on_both_databases, quiz_of, small_course};

use super::*;

#[on_both_databases]
async fn waits_and_attempts_are_kept_and_told(world: World) {
    let mut course = small_course();
    let quiz = quiz_of(&mut course);
    quiz.attempts = NonZeroU32::new(2);
    quiz.wait = Some("24h".parse().unwrap());
    let mut learner = Learner::new(&world, &course).await;
    let attempt = learner.start().await;
    learner
        .post(&attempt, "answer-source=0&do=hand-in-anyway")
        .await;

    // The world's clock starts on 1 January 2027, 09:00 UTC: 14:00 in Karachi.
    let until = "The next attempt opens on 2 January 2027, 14:00.";
    let result = learner.get(&format!("{attempt}/result")).await;
    assert_has(
        &result,
        &[
            "Not passed",
            "0 of 8 points",
            until,
            "You have 1 attempt left.",
            "careful with",
            "Wrong",
        ],
    );
    let page = learner.get(&learner.quiz).await;
    assert_has(&page, &[until, "1 day", "Best result: 0 %"]);
    assert_lacks(&page, &["Start another attempt"]);
    assert_eq!(learner.start().await, learner.quiz, "started too early");

    world.advance(time::Duration::hours(24));
    // A new day, a new session.
    learner.cookie = learner.site.signed_in(&learner.person).await;
    assert_has(
        &learner.get(&learner.quiz).await,
        &["Start another attempt"],
    );
    let second = learner.start().await;
    assert_ne!(second, attempt);
    learner.post(&second, "do=hand-in-anyway").await;
    let page = learner.get(&learner.quiz).await;
    assert_has(&page, &["You have used all your attempts at this quiz."]);
    assert_eq!(
        learner.start().await,
        learner.quiz,
        "a third attempt of two"
    );
}
