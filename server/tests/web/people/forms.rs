//! Forms that were filled in wrongly.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;
use crate::site::Site;

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

#[on_both_databases]
async fn a_page_does_not_grow_with_what_is_typed_into_it(world: World) {
    let mut browser = Browser::new(&world);
    let long = "a".repeat(900_000 / 3);
    let fields = [
        ("name", long.as_str()),
        ("email", long.as_str()),
        ("identifier", long.as_str()),
        ("return_to", long.as_str()),
    ];
    for path in ["/sign-up", "/sign-in", "/forgotten-password"] {
        for (name, value) in fields {
            let answer = browser.post(path, &[(name, value)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(
                answer.body.len() < 30_000,
                "{path} {name}: {}",
                answer.body.len()
            );
        }
    }
}

#[on_both_databases]
async fn a_form_that_can_not_be_read_is_not_blamed_on_another_site(world: World) {
    let site = Site::new(&world, None);
    let doubled = "identifier=a&identifier=b&password=c".to_owned();
    let doubled = site.post("/sign-in", None, doubled).await;
    let untyped = Request::post("/sign-in").header("sec-fetch-site", "same-origin");
    let untyped = site.send(untyped, None, Body::from("identifier=a")).await;
    let address = site.get("/sign-in?return_to=/a&return_to=/b", None).await;
    for (answer, status) in [(doubled, 422), (untyped, 415), (address, 400)] {
        assert_eq!(answer.status.as_u16(), status);
        assert!(answer.body.contains("could not be read"), "{}", answer.body);
        assert!(!answer.body.contains("did not come from a page"));
    }
    let mut browser = Browser::new(&world);
    let elsewhere = browser.post_from_elsewhere("/sign-in").await;
    assert!(elsewhere.body.contains("did not come from a page"));
}

#[on_both_databases]
async fn who_comes_in_a_rush_is_asked_to_come_back(world: World) {
    let mut browser = Browser::new(&world);
    let rush = world.password_rush();
    let answer = browser
        .sign_in("sana@example.org", "seven paper cranes")
        .await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("Wait a minute and try again."));
    drop(rush);
    let answer = browser
        .sign_in("sana@example.org", "seven paper cranes")
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}
