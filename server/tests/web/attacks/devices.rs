//! Sessions on other devices: seen and ended by their person and nobody else.

use axum::http::StatusCode;
use axum::http::header::USER_AGENT;
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;
use crate::site::form_of_ours;

const TELEPHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36";

async fn sign_in_as(browser: &mut Browser, agent: &str) {
    let request = form_of_ours("/sign-in").header(USER_AGENT, agent);
    let form = format!("identifier={SANA}&password={}", PASSWORD.replace(' ', "+"));
    let answer = browser.send(request, form.into()).await;
    assert_eq!(answer.location(), "/learning");
}

/// Where the page's forms lead that sign another device out.
fn forms_of_others(page: &str) -> Vec<String> {
    page.split("action=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|action| action.starts_with("/account/devices/"))
        .map(str::to_owned)
        .collect()
}

#[on_both_databases]
async fn a_lost_telephone_is_signed_out_from_a_computer(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    world.member("Bilal", "bilal@example.org", PASSWORD).await;
    let [mut telephone, mut computer, mut stranger] = [(); 3].map(|()| Browser::new(&world));
    sign_in_as(&mut telephone, TELEPHONE).await;
    sign_in_as(&mut computer, "<b>Nothing</b> that is known/1.0").await;
    stranger.sign_in("bilal@example.org", PASSWORD).await;

    let page = computer.get("/account/devices").await.body;
    assert!(
        page.contains("Chrome on Android") && page.contains("Another browser"),
        "{page}"
    );
    assert!(!page.contains("Nothing"), "a browser's own words are shown");
    assert_eq!(page.matches("This device").count(), 1);
    let forms = forms_of_others(&page);
    assert_eq!(forms.len(), 1, "{page}");

    assert_eq!(
        stranger.post(&forms[0], &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(forms_of_others(&stranger.get("/account/devices").await.body).is_empty());
    assert!(telephone.is_signed_in().await);
    assert_eq!(
        computer.post(&forms[0], &[]).await.location(),
        "/account/devices"
    );
    assert!(!telephone.is_signed_in().await);
    assert!(computer.is_signed_in().await);
    let again = computer.post(&forms[0], &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    for nothing in ["%00", "x", &"g".repeat(64), &"A".repeat(64)] {
        let path = format!("/account/devices/{nothing}/sign-out");
        assert_eq!(
            computer.post(&path, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[on_both_databases]
async fn every_page_of_a_signed_in_person_warns_of_what_is_unsent(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut browser = Browser::new(&world);
    assert!(!browser.get("/courses").await.body.contains("signed_in.js"));
    browser.sign_in(SANA, PASSWORD).await;
    for path in ["/learning", "/account", "/courses"] {
        let page = browser.get(path).await.body;
        assert!(page.contains("src=\"/site/signed_in.js\""), "{path}");
    }
    let asked = browser.get("/sign-out?unsent").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("Sign out anyway") && asked.body.contains("data-unsent hidden"));
    assert!(browser.is_signed_in().await, "asking signs nobody out");
    assert_eq!(browser.post("/sign-out", &[]).await.location(), "/");
    assert!(!browser.is_signed_in().await);
}
