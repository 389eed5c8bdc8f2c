//! Requests that a page of another site makes a browser send.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{Method, Request, StatusCode};
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;

const OURS: &str = "http://learn.example.org";

#[on_both_databases]
async fn a_form_counts_only_from_a_page_of_ours(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut browser = Browser::at(&world, Some(OURS));
    browser.sign_in(SANA, PASSWORD).await;
    let elsewhere = "http://evil.example";
    for (fetch, origin) in [
        (Some("cross-site"), None),
        (Some("cross-site"), Some(elsewhere)),
        (Some("same-site"), None),
        (Some("same-site"), Some("http://blog.example.org")),
        (Some("Same-Origin"), Some(elsewhere)),
        (Some(""), Some(elsewhere)),
        (None, Some(elsewhere)),
        (None, Some("null")),
        (None, Some("http://learn.example.org.evil.example")),
        (None, Some("http://evil.example/http://learn.example.org")),
        (None, Some("http://learn.example.org:8080")),
        (None, Some("http://learn.example.org@evil.example")),
    ] {
        let mut request = Request::post("/sign-out-everywhere")
            .header(HOST, "learn.example.org")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(fetch) = fetch {
            request = request.header("sec-fetch-site", fetch);
        }
        if let Some(origin) = origin {
            request = request.header(ORIGIN, origin);
        }
        let answer = browser.send(request, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{fetch:?} {origin:?}");
    }
    assert!(browser.is_signed_in().await);
}

#[on_both_databases]
async fn no_other_method_does_what_a_form_does(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut browser = Browser::new(&world);
    browser.sign_in(SANA, PASSWORD).await;
    for path in ["/sign-out-everywhere", "/sign-out"] {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let request = Request::builder()
                .method(method.clone())
                .uri(format!("{path}?_method=POST"))
                .header("sec-fetch-site", "cross-site")
                .header("x-http-method-override", "POST")
                .header("x-method-override", "POST")
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = browser.send(request, Body::from("_method=POST")).await;
            assert!(!answer.status.is_redirection(), "{method} {path}");
            assert!(browser.is_signed_in().await, "{method} {path}");
        }
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            let request = Request::builder().method(method.clone()).uri(path);
            let request = request.header("sec-fetch-site", "same-origin");
            let answer = browser.send(request, Body::empty()).await;
            assert_eq!(
                answer.status,
                StatusCode::METHOD_NOT_ALLOWED,
                "{method} {path}"
            );
        }
    }
    assert!(browser.is_signed_in().await);
}
