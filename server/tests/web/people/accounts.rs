//! One's own account.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

const PASSWORD: &str = "seven paper cranes";

#[on_both_databases]
async fn signing_out_everywhere_reaches_every_device_of_this_person_only(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    world.member("Bilal", "bilal@example.org", PASSWORD).await;
    let [mut phone, mut computer, mut other] = [(); 3].map(|()| Browser::new(&world));
    phone.sign_in("sana@example.org", PASSWORD).await;
    computer.sign_in("sana@example.org", PASSWORD).await;
    other.sign_in("bilal@example.org", PASSWORD).await;
    assert!(phone.is_signed_in().await && computer.is_signed_in().await);

    assert_eq!(
        phone.post("/sign-out-everywhere", &[]).await.location(),
        "/"
    );
    assert!(!phone.is_signed_in().await);
    assert!(!computer.is_signed_in().await);
    assert!(other.is_signed_in().await);
    let anonymous = phone.post("/sign-out-everywhere", &[]).await;
    assert!(anonymous.location().starts_with("/sign-in"));
    let mails = world.deliver_mail().await;
    assert_eq!(mails[0].letter.kind(), "signed_out_everywhere");
}

#[on_both_databases]
async fn name_and_language_can_be_changed(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    let refused = browser
        .post("/account", &[("name", " "), ("language", "en")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Write your name"));

    let saved = browser
        .post("/account", &[("name", "ثنا بی بی"), ("language", "ur")])
        .await;
    assert_eq!(saved.location(), "/account");
    let page = browser.get("/account").await;
    assert!(page.body.contains("value=\"ثنا بی بی\"") && page.body.contains("dir=\"rtl\""));
    assert!(page.body.contains("محفوظ ہو گیا"));

    let strange = browser
        .post("/account", &[("name", "Sana"), ("language", "xx")])
        .await;
    assert!(strange.status.is_client_error());
}

#[on_both_databases]
async fn the_switch_is_remembered_with_the_account(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    browser
        .post(
            "/language",
            &[("language", "ur"), ("return_to", "/account")],
        )
        .await;
    let mut other = Browser::new(&world);
    other.sign_in("sana@example.org", PASSWORD).await;
    assert!(other.get("/account").await.body.contains("dir=\"rtl\""));
}

#[on_both_databases]
async fn the_privacy_notice_is_for_everyone_in_both_languages(world: World) {
    let mut browser = Browser::new(&world);
    let english = browser.get("/privacy").await;
    assert!(english.body.contains("Who sees it"));
    assert!(english.body.contains(campus::people::PRIVACY_NOTICE));
    assert!(
        browser
            .get("/privacy?language=ur")
            .await
            .body
            .contains("کون دیکھتا ہے")
    );
    assert!(browser.cookies.is_empty());
}
