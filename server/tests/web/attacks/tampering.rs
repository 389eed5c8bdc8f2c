//! Cookies that were changed, made up or brought along.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;

#[on_both_databases]
async fn a_changed_cookie_is_none(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut owner = Browser::new(&world);
    owner.sign_in(SANA, PASSWORD).await;
    let real = owner.cookies["session"].clone();
    let (first, rest) = real.split_at(1);
    let other = if first == "A" { "B" } else { "A" };
    for made_up in [
        format!("{other}{rest}"),
        format!("{real}="),
        format!("{real}{real}"),
        real.to_lowercase(),
        String::new(),
        "1".to_owned(),
        "../../etc/passwd".to_owned(),
        "A".repeat(4_000),
    ] {
        let mut thief = Browser::new(&world);
        thief.cookies.insert("session".to_owned(), made_up.clone());
        let answer = thief.get("/account").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{made_up}");
    }
    assert!(owner.is_signed_in().await);
}

#[on_both_databases]
async fn notices_and_languages_can_not_be_made_up(world: World) {
    let mut browser = Browser::new(&world);
    for (name, value) in [
        ("notice", "signed-out"),
        (
            "notice",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=signed-out",
        ),
        ("language", "<script>"),
        ("language", "ur; Path=/"),
        (
            "device",
            "0000000000000000000000000000000000000000000000000000000000000000",
        ),
    ] {
        browser.cookies.insert(name.to_owned(), value.to_owned());
        let page = browser.get("/courses").await;
        assert_eq!(page.status, StatusCode::OK, "{name}={value}");
        assert!(!page.body.contains("You are signed out."));
        assert!(!page.body.contains("<script>"));
    }
}

#[on_both_databases]
async fn a_session_brought_along_survives_neither_signing_in_nor_a_new_password(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut victim = Browser::new(&world);
    victim.sign_in(SANA, PASSWORD).await;
    let (first, device) = (
        victim.cookies["session"].clone(),
        victim.cookies["device"].clone(),
    );
    victim.sign_in(SANA, PASSWORD).await;
    assert_ne!(
        victim.cookies["session"], first,
        "signing in again renews the number"
    );
    assert_eq!(
        victim.cookies["device"], device,
        "the telephone stays the same"
    );
    let mut thief = Browser::new(&world);
    thief.cookies.insert("session".to_owned(), first);
    assert!(!thief.is_signed_in().await);

    thief.cookies.clone_from(&victim.cookies);
    assert!(
        thief.is_signed_in().await,
        "a stolen session is one until it is ended"
    );
    victim.post("/sign-out", &[]).await;
    assert!(!thief.is_signed_in().await);
    assert!(
        victim.cookies.contains_key("device"),
        "a telephone is known after signing out"
    );
    assert!(!victim.cookies.contains_key("session"));
}
