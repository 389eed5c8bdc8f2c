//! From the first page of a quiz to its result, with forms only.

use campus::testing::{on_both_databases, small_course};

use super::*;

const PASSING: &str =
    "answer-source=1&answer-rules=&answer-rules=0&answer-rules=2&answer-completeness=90";

/// The questions as one form would send them.
fn form(answers: &str, button: &str) -> String {
    format!("{answers}&do={button}")
}

#[on_both_databases]
async fn a_quiz_is_taken_with_forms_alone(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let before = learner.get(&learner.quiz).await;
    assert_has(
        &before,
        &[
            "Quiz on counting",
            "Five questions.",
            "75 %",
            "Start the quiz",
        ],
    );
    assert_lacks(&before, &["Your attempts"]);

    let attempt = learner.start().await;
    assert_eq!(learner.start().await, attempt, "starting again goes on");
    let again = learner.get(&learner.quiz).await;
    assert_has(&again, &["Continue your attempt", "In progress"]);

    let page = learner.get(&attempt).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.body.matches("<fieldset").count(), 5);
    assert_eq!(page.body.matches("<legend").count(), 5);
    assert_has(
        &page,
        &[
            "Question 1 of 5",
            "inputmode=\"decimal\"",
            "Save answers",
            "Hand in",
        ],
    );
    let first_button = page.body.find("name=\"do\"").unwrap();
    assert!(
        page.body[first_button..].starts_with("name=\"do\" value=\"ur\"")
            || page.body[first_button..].starts_with("name=\"do\" value=\"save\""),
        "the Enter key must not hand in"
    );

    let saved = learner.post(&attempt, &form(PASSING, "save")).await;
    assert_eq!(
        (saved.status.as_u16(), saved.location.as_deref()),
        (303, Some(attempt.as_str()))
    );
    let page = learner.get(&attempt).await;
    assert_eq!(page.body.matches(" checked").count(), 3);
    assert_has(&page, &["value=\"90\""]);

    let handed_in = learner
        .post(&attempt, &form(PASSING, "hand-in-anyway"))
        .await;
    let result = format!("{attempt}/result");
    assert_eq!(handed_in.location.as_deref(), Some(result.as_str()));
    let page = learner.get(&result).await;
    assert_eq!(page.status, 200);
    assert_has(
        &page,
        &[
            "75 %",
            "6 of 8 points",
            "Passed",
            "because of source",
            "because of correction",
            "No answer",
            "question--correct",
            "You have passed this quiz.",
        ],
    );

    // The answers stand, the quiz is done, and every address leads to the result.
    for button in ["save", "hand-in"] {
        let late = learner
            .post(&attempt, &form("answer-source=0", button))
            .await;
        assert_eq!(late.location.as_deref(), Some(result.as_str()));
    }
    assert_eq!(
        learner.get(&attempt).await.location.as_deref(),
        Some(result.as_str())
    );
    assert_has(&learner.get(&result).await, &["6 of 8 points"]);
    let after = learner.get(&learner.quiz).await;
    assert_has(
        &after,
        &["You have passed this quiz.", "Attempt 1", &result],
    );
    assert_lacks(&after, &["<form action=\"/cohorts"]);
    assert_eq!(learner.start().await, learner.quiz);
}

#[on_both_databases]
async fn nothing_typed_is_lost_when_something_is_wrong_or_missing(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    let wrong = "answer-source=1&answer-completeness=nine%22ty&answer-correction=%3Cb%3Edate";
    for button in ["save", "hand-in"] {
        let page = learner.post(&attempt, &form(wrong, button)).await;
        assert_eq!(page.status, 422);
        assert_has(
            &page,
            &[
                "error-summary",
                "href=\"#answer-completeness\"",
                "id=\"answer-completeness\"",
                "Question 4: write a number in digits",
                "aria-invalid=\"true\"",
                "value=\"nine&quot;ty\"",
                "value=\"&lt;b&gt;date\"",
                " checked",
            ],
        );
    }

    let missing = "answer-source=1&answer-completeness=90&answer-correction=date";
    let page = learner.post(&attempt, &form(missing, "hand-in")).await;
    assert_eq!(page.status, 422);
    assert_has(
        &page,
        &[
            "2 questions have no answer yet",
            "href=\"#answer-rules\"",
            "href=\"#answer-zero\"",
            "Hand in all the same",
            "value=\"90\"",
            " checked",
        ],
    );
    assert_lacks(&page, &["href=\"#answer-source\"", "because", "careful"]);
}

#[on_both_databases]
async fn the_language_can_change_in_the_middle(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    let english = learner.get(&attempt).await;
    assert_has(&english, &["form=\"attempt\" name=\"do\" value=\"ur\""]);
    // The switch sends what is filled in along.
    let switched = learner.post(&attempt, &form(PASSING, "ur")).await;
    assert_eq!(switched.location.as_deref(), Some(attempt.as_str()));
    let cookies = format!("{}; language=ur", learner.cookie);
    let urdu = learner.site.get(&attempt, Some(&cookies)).await;
    assert_has(
        &urdu,
        &[
            "dir=\"rtl\"",
            "کوئز جمع کرائیں",
            "عدد کہاں سے شروع ہوتا ہے؟",
            "value=\"90\"",
        ],
    );
    assert_eq!(urdu.body.matches(" checked").count(), 3);
    assert_lacks(&urdu, &["because", "careful"]);
}

#[on_both_databases]
async fn the_page_of_an_attempt_tells_no_key(world: World) {
    let learner = Learner::new(&world, &small_course()).await;
    let attempt = learner.start().await;
    for address in [
        attempt.clone(),
        format!("{attempt}?language=ur"),
        learner.quiz.clone(),
    ] {
        let page = learner.get(&address).await;
        assert_eq!(page.status, 200);
        assert_lacks(
            &page,
            &[
                "because",
                "careful",
                " checked",
                "option--correct",
                "\"key\"",
                "تاریخ",
            ],
        );
    }
    // The result is not there before submission.
    let result = learner.get(&format!("{attempt}/result")).await;
    assert_eq!(result.location.as_deref(), Some(attempt.as_str()));
    assert_lacks(&result, &["because"]);
}
