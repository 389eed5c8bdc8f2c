//! Requests that name another host than ours.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::HOST;
use campus::messages::Letter;
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;
use crate::site::{Site, form_of_ours};

const OURS: &str = "http://learn.example.org";

#[on_both_databases]
async fn a_mailed_link_holds_no_host_of_the_request(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let site = Site::new(&world, Some(OURS));
    for target in [
        "/forgotten-password",
        "http://evil.example/forgotten-password",
    ] {
        let request = form_of_ours(target)
            .header(HOST, "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("x-original-url", "//evil.example/")
            .header("forwarded", "host=evil.example");
        let answer = site
            .send(request, None, format!("email={SANA}").into())
            .await;
        assert_eq!(answer.location(), "/forgotten-password/check-mail");
        let mails = world.deliver_mail().await;
        // A letter holds a path; the transport puts the configured address before it.
        let Letter::ResetPassword { path, .. } = &mails[0].letter else {
            panic!("{mails:?}")
        };
        assert!(
            path.starts_with("/reset-password/") && !path.contains("evil"),
            "{path}"
        );
    }
}

#[on_both_databases]
async fn no_page_repeats_a_host_that_was_claimed(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut browser = Browser::at(&world, Some(OURS));
    browser.sign_in(SANA, PASSWORD).await;
    for target in [
        "http://evil.example/account",
        "http://evil.example/courses?page=2",
        "http://evil.example/sign-in",
        "/account",
        "/nothing",
    ] {
        let request = Request::get(target)
            .header(HOST, "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("x-forwarded-proto", "gopher");
        let answer = browser.send(request, Body::empty()).await;
        let told = format!("{:?}{}", answer.headers, answer.body);
        assert!(
            !told.contains("evil.example") && !told.contains("gopher"),
            "{target}: {told}"
        );
    }
    let mut visitor = Browser::at(&world, Some(OURS));
    let request = Request::get("http://evil.example/account").header(HOST, "evil.example");
    let sent_away = visitor.send(request, Body::empty()).await;
    assert_eq!(sent_away.location(), "/sign-in?return_to=/account");
}
