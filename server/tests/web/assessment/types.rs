//! Every type of question through the real router, with forms alone. The course is that of the browser tests.

use std::path::Path;

use campus::testing::on_both_databases;
use courseware::Sources;

use super::*;

/// The course with a question of each type.
fn every_type() -> Course {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/courses/kinds-of-questions");
    let mut sources = Sources::new("kinds-of-questions");
    for part in ["", "01-kinds", "questions"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(&folder).unwrap().to_str().unwrap();
                sources.add(name, std::fs::read(&path).unwrap()).unwrap();
            }
        }
    }
    let checked = courseware::check(&sources);
    let codes: Vec<_> = checked.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(codes, ["needs-marking"], "{:?}", checked.diagnostics);
    checked.course.unwrap()
}

async fn learner(world: &World) -> Learner {
    let mut learner = Learner::new(world, &every_type()).await;
    learner.quiz = learner.quiz.replace("counting-quiz", "kinds");
    learner
}

/// What no page may tell before the attempt is handed in.
const KEYS: [&str; 9] = [
    "systolic",
    "انقباضی",
    "0.0628",
    "(x)",
    "[[",
    "Calls or visits",
    "Names a step",
    "There is no single right answer",
    "holds events, not reports",
];

const RIGHT: &str = "answer-single=0&answer-density=0.0629&answer-pressure.0=Systolic&answer-pressure.1=120&answer-pressure.2=80\
&answer-pressure.3=0&answer-formulas.0=0&answer-formulas.1=1&answer-formulas.2=2&answer-chain.0=1&answer-chain.1=2\
&answer-chain.2=3&answer-chain.3=4&answer-ward-rate=90&answer-ward-next=0&answer-blank=false&answer-decimal=false";

#[on_both_databases]
async fn nothing_tells_a_key_before_handing_in(world: World) {
    let learner = learner(&world).await;
    let before = learner.get(&learner.quiz).await;
    assert_lacks(&before, &KEYS);
    let attempt = learner.start().await;
    for form in [
        "",
        "answer-pressure.0=x&answer-silent=y&do=save",
        "do=hand-in",
    ] {
        let page = if form.is_empty() {
            learner.get(&attempt).await
        } else {
            learner.post(&attempt, form).await
        };
        assert_lacks(&page, &KEYS);
    }
    let page = learner.get(&attempt).await;
    assert_has(
        &page,
        &[
            "Write 3 significant figures.",
            "aria-label=\"Gap 1 of 4\"",
            "name=\"answer-pressure.3\"",
            "name=\"answer-formulas.2\"",
            "doses given ÷ vials",
            "name=\"answer-chain.3\"",
            "<textarea",
            "Asks before judging",
            "A ward in May",
        ],
    );
    assert_eq!(
        page.body
            .matches("The ward has <strong>40</strong> beds")
            .count(),
        1
    );
    assert_eq!(page.body.matches("<fieldset").count(), 9);
}

#[on_both_databases]
async fn what_is_wrong_comes_back_at_its_field_and_nothing_is_lost(world: World) {
    let learner = learner(&world).await;
    let attempt = learner.start().await;
    let essay = "word+".repeat(61);
    let form = format!(
        "answer-pressure.0=up%22per&answer-pressure.3=1&answer-chain.0=2&answer-chain.1=2&answer-chain.2=&answer-chain.3=4\
&answer-silent=%3C%2Ftextarea%3E+{essay}&answer-formulas.0=2&do=hand-in"
    );
    let page = learner.post(&attempt, &form).await;
    assert_eq!(page.status, 422);
    assert_has(
        &page,
        &[
            "href=\"#answer-chain\"",
            "two lines have place 2",
            "href=\"#answer-silent\"",
            "shorten your text to 60 words",
            "value=\"up&quot;per\"",
            "&lt;/textarea&gt; word word",
        ],
    );
    // Still chosen: the first line and the second are both in place 2.
    assert_eq!(
        page.body
            .matches("<option value=\"2\" selected>2</option>")
            .count(),
        2,
        "{}",
        page.body
    );
    let kept = learner.get(&attempt).await;
    assert_has(&kept, &["value=\"up&quot;per\""]);
    assert_lacks(&kept, &["<option value=\"4\" selected>"]);

    // Hostile fields are no problem of the form's, and no panic.
    for hostile in [
        "answer-pressure.9=x",
        "answer-pressure=x",
        "answer-formulas.3=0",
        "answer-formulas.0=99",
        "answer-chain.0=0",
        "answer-chain.0=99999999",
        "answer-single.0=0",
        "answer-silent=a&answer-silent=b",
        "answer-density.0=1",
    ] {
        let page = learner.post(&attempt, &format!("{hostile}&do=save")).await;
        assert_eq!(page.status, 422, "{hostile}");
    }
}

#[on_both_databases]
async fn the_language_changes_in_the_middle_and_the_gaps_keep_their_answers(world: World) {
    let learner = learner(&world).await;
    let attempt = learner.start().await;
    let form = "answer-pressure.0=first&answer-pressure.1=second&answer-pressure.3=1&answer-chain.1=3&do=ur";
    let switched = learner.post(&attempt, form).await;
    assert_eq!(switched.status, 303);
    let cookie = format!("{}; language=ur", learner.cookie);
    let page = learner.site.get(&attempt, Some(&cookie)).await;
    // In the Urdu text the second gap stands first.
    let place = |text: &str| {
        page.body
            .find(text)
            .unwrap_or_else(|| panic!("{text}: {}", page.body))
    };
    assert!(place("value=\"second\"") < place("value=\"first\""));
    assert_has(&page, &["<option value=\"1\" selected>کلو پاسکل</option>"]);
    assert_lacks(&page, &KEYS);
}

#[on_both_databases]
async fn the_result_says_what_was_right_and_what_waits(world: World) {
    let learner = learner(&world).await;
    let attempt = learner.start().await;
    let essay = "answer-silent=I+call%2C+then+I+visit.";
    let handed_in = learner
        .post(&attempt, &format!("{RIGHT}&{essay}&do=hand-in"))
        .await;
    assert_eq!(handed_in.status, 303, "{}", handed_in.body);
    let result = learner.get(&format!("{attempt}/result")).await;
    assert_has(
        &result,
        &[
            "Waits to be marked",
            "A person has to read what you wrote.",
            "Marked so far: 16 of 16 points",
            "I call, then I visit.",
            "Calls or visits",
            "neither passed nor failed",
            "question--waiting",
        ],
    );
    assert_lacks(&result, &["Not passed", "100 %", "Start another attempt"]);
    assert_eq!(result.body.matches("question--correct").count(), 8);
    let before = learner.get(&learner.quiz).await;
    assert_has(
        &before,
        &["Waits to be marked", "neither passed nor failed"],
    );
    assert_lacks(&before, &["In progress", "Start another attempt"]);
    let again = learner
        .post(&format!("{}/attempts", learner.quiz), "")
        .await;
    assert_eq!(again.location.as_deref(), Some(learner.quiz.as_str()));
}

#[on_both_databases]
async fn wrong_answers_are_shown_beside_the_right_ones(world: World) {
    let learner = learner(&world).await;
    let attempt = learner.start().await;
    let wrong = "answer-pressure.0=upper&answer-pressure.1=%DB%B1%DB%B2%DB%B0&answer-pressure.3=1&answer-formulas.0=3&answer-formulas.1=1\
&answer-chain.0=2&answer-chain.1=1&answer-chain.2=3&answer-chain.3=4&do=hand-in-anyway";
    let handed_in = learner.post(&attempt, wrong).await;
    assert_eq!(handed_in.status, 303);
    let result = learner.get(&format!("{attempt}/result")).await;
    assert_has(
        &result,
        &[
            "gap--wrong",
            "<bdi>upper</bdi>",
            "<bdi>systolic</bdi>",
            "gap--right",
            "doses given ÷ vials",
            "question--partial",
            "Not passed",
            "1 of 4 points",
            "0.99 of 3 points",
            "1.99 of 3 points",
        ],
    );
}
