//! Forms that were filled in wrongly.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

#[on_both_databases]
async fn every_error_is_named_at_its_field_and_in_the_summary(world: World) {
    let mut browser = Browser::new(&world);
    let fields = [
        ("name", "Sana \"Q\" <i>"),
        ("email", "sana@"),
        ("password", "hunter2 secret"),
    ];
    let mut answer = browser.post("/sign-up", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("There is a problem"));
    assert!(answer.body.contains("href=\"#email\"") && answer.body.contains("id=\"email-error\""));
    assert!(answer.body.contains("aria-invalid=\"true\""));
    assert!(answer.body.contains("value=\"sana@\""));
    assert!(answer.body.contains("Sana &quot;Q&quot;") && !answer.body.contains("<i>"));
    assert!(!answer.body.contains("hunter2"), "a password came back");

    answer = browser.post("/sign-up", &[]).await;
    for field in ["name", "email", "password"] {
        assert!(
            answer.body.contains(&format!("href=\"#{field}\"")),
            "{field}"
        );
    }
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn every_form_answers_422_to_nothing_at_all(world: World) {
    let mut browser = Browser::new(&world);
    for path in ["/sign-up", "/sign-in", "/forgotten-password"] {
        let answer = browser.post(path, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.body.contains("error-summary"), "{path}");
    }
    assert!(
        browser.cookies.is_empty(),
        "an anonymous visitor has a session"
    );
}

#[on_both_databases]
async fn strange_bytes_are_refused_and_break_nothing(world: World) {
    let mut browser = Browser::new(&world);
    for text in [
        "\u{0}",
        "\u{202e}",
        "a\r\nBcc: x@example.org",
        "'; --",
        "%00",
        "💉",
    ] {
        let fields = [
            ("name", text),
            ("email", text),
            ("identifier", text),
            ("password", text),
        ];
        for path in ["/sign-up", "/sign-in", "/forgotten-password"] {
            let status = browser.post(path, &fields).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {text:?}");
        }
    }
    assert!(world.deliver_mail().await.is_empty());
}
