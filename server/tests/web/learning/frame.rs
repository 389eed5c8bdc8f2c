//! What every page has: headers, the language switch, a page for every problem.

use axum::body::Body;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;
use crate::site::Site;

#[on_both_databases]
async fn a_strict_policy_stands_on_every_page(world: World) {
    let mut browser = Browser::new(&world);
    for path in ["/", "/courses", "/sign-in", "/nothing"] {
        let answer = browser.get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        for part in [
            "script-src 'nonce-",
            "style-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert!(!answer.body.contains("<!>"), "{path} has stray markers");
        assert!(
            !answer.body.contains(" style=\""),
            "{path} has an inline style"
        );
    }
    let (first, second) = (browser.get("/").await, browser.get("/").await);
    assert_ne!(
        first.headers["content-security-policy"], second.headers["content-security-policy"],
        "a nonce is used once"
    );
}

#[on_both_databases]
async fn the_language_is_the_browsers_until_it_is_chosen(world: World) {
    let site = Site::new(&world, None);
    let request = Request::get("/").header(ACCEPT_LANGUAGE, "ur,en;q=0.5");
    let urdu = site.send(request, None, Body::empty()).await;
    assert!(urdu.body.contains("<html lang=\"ur\" dir=\"rtl\">"));

    let mut browser = Browser::new(&world);
    let fields = [
        ("language", "ur"),
        ("return_to", "/courses?language=en&page=2"),
    ];
    let answer = browser.post("/language", &fields).await;
    assert_eq!(answer.location(), "/courses?page=2");
    assert!(
        browser
            .get("/courses")
            .await
            .body
            .contains("<html lang=\"ur\" dir=\"rtl\">")
    );
    // A language that we don't have is no choice, and a form without a way back goes to the pages of learning.
    let unknown = browser.get("/courses?language=xx").await;
    assert!(unknown.body.contains("<html lang=\"ur\" dir=\"rtl\">"));
    let bare = browser.post("/language", &[("language", "ur")]).await;
    assert_eq!(bare.location(), "/learning");
    let elsewhere = [("language", "en"), ("return_to", "//elsewhere.example")];
    assert_eq!(
        browser.post("/language", &elsewhere).await.location(),
        "/learning"
    );
}

#[on_both_databases]
async fn every_problem_is_a_page_in_the_visitors_language(world: World) {
    let site = Site::new(&world, None);
    let missing = site.get("/nothing?language=ur", None).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.contains("یہ صفحہ یہاں نہیں ہے"));
    let wrong = site.get("/sign-out-everywhere", None).await;
    assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(wrong.body.contains("<h1>"));
    let unreadable = site
        .post("/language", None, "language=xx&return_to=/".to_owned())
        .await;
    assert!(unreadable.status.is_client_error());
    assert!(unreadable.body.contains("<h1>"));
    let large = site.post("/sign-in", None, "a".repeat(2 << 20)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.body.contains("<h1>"));
}

#[on_both_databases]
async fn an_address_that_names_nothing_is_not_found(world: World) {
    let site = Site::new(&world, None);
    let member = site.signed_in(&world.person("A Learner").await).await;
    let digest = "0".repeat(64);
    for path in [
        "/courses/%00",
        "/courses/%FF",
        "/courses/Nothing",
        "/institutions/%00",
        "/institutions/%FF",
        "/media/%00/drawing.svg",
        "/media/%FF/drawing.svg",
        &format!("/media/{digest}/%FF"),
        &format!("/media/{digest}/%00"),
        "/cohorts/first",
        "/cohorts/99999999999999999999",
        "/cohorts/1/items/%00",
        "/cohorts/1/items/%FF",
        "/attempts/%00",
        "/certificates/%00",
        "/reset-password/%00",
        "/sign-up/confirm/%FF",
    ] {
        let answer = site.get(path, Some(&member)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("<h1>"), "{path}");
    }
}
