//! The route table against visitors who are not signed in.

use app::web::{Audience, Route, routes};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use campus::testing::{World, on_both_databases};

use crate::site::Site;

/// A path of the route, with something that is not there for each parameter.
fn example(path: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{cohort}" | "{attempt}" => "999999",
        part if part.starts_with('{') => "nothing",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A script asks there, and is told in a status of its own: `assessment/changes.rs` tests it.
const FOR_A_SCRIPT: &str = "/attempts/{attempt}/answers";

#[on_both_databases]
async fn whoever_is_not_signed_in_is_sent_to_sign_in_and_nowhere_else(world: World) {
    let site = Site::new(&world, None);
    for route in routes()
        .iter()
        .filter(|route| route.audience == Audience::SignedIn && route.path != FOR_A_SCRIPT)
    {
        let request = Request::builder()
            .method(route.method.clone())
            .uri(example(route.path))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = site.send(request, None, Body::empty()).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{} {}",
            route.method,
            route.path
        );
        let location = answer.location.unwrap();
        assert!(
            location.starts_with("/sign-in?return_to="),
            "{}: {location}",
            route.path
        );
    }
}

#[on_both_databases]
async fn what_is_not_there_is_not_there_for_anyone(world: World) {
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&world.person("A Learner").await).await;
    let with_parameters = |path: &str| path.contains("{cohort}") || path.contains("{attempt}");
    for route in routes()
        .iter()
        .filter(|route| with_parameters(route.path) && route.path != FOR_A_SCRIPT)
    {
        let request = Request::builder()
            .method(route.method.clone())
            .uri(example(route.path))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        let form = if route.method == Method::POST {
            "name=A+Learner&intent=save"
        } else {
            ""
        };
        let answer = site.send(request, Some(&cookie), form.into()).await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "{} {}",
            route.method,
            route.path
        );
    }
}

#[on_both_databases]
async fn no_form_is_taken_from_another_site(world: World) {
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&world.person("A Learner").await).await;
    // Mail providers send this one (see `messages/unsubscribing.rs`).
    let ours =
        |route: &&Route| route.method == Method::POST && route.path != "/unsubscribe/{token}";
    for route in routes().iter().filter(ours) {
        let request = Request::post(example(route.path))
            .header("sec-fetch-site", "cross-site")
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = site.send(request, Some(&cookie), Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", route.path);
        assert!(answer.body.contains("<h1>"), "a refusal is a page too");
    }
}
