//! Forgotten passwords.

use axum::http::StatusCode;
use campus::messages::{Event, Letter};
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

const OLD: &str = "seven paper cranes";
const NEW: &str = "nine glass herons";

#[on_both_databases]
async fn known_and_unknown_addresses_get_the_same_answer(world: World) {
    world.member("Known", "known@example.org", OLD).await;
    let mut browser = Browser::new(&world);
    let known = browser
        .post("/forgotten-password", &[("email", "known@example.org")])
        .await;
    let unknown = browser
        .post("/forgotten-password", &[("email", "nobody@example.org")])
        .await;
    assert_eq!(known.shown(), unknown.shown());
    assert_eq!(known.location(), "/forgotten-password/check-mail");
    assert_eq!(known.location(), unknown.location());
    assert!(browser.cookies.is_empty());
    assert_eq!(world.deliver_mail().await.len(), 1);
}

#[on_both_databases]
async fn the_mailed_link_changes_the_password_and_signs_out_everywhere(world: World) {
    world.member("Sana", "sana@example.org", OLD).await;
    let mut lost_phone = Browser::new(&world);
    lost_phone.sign_in("sana@example.org", OLD).await;

    let mut browser = Browser::new(&world);
    browser
        .post("/forgotten-password", &[("email", "sana@example.org")])
        .await;
    let mails = world.deliver_mail().await;
    let Letter::ResetPassword { path, .. } = &mails[0].letter else {
        panic!("{mails:?}")
    };
    assert!(
        browser
            .get(path)
            .await
            .body
            .contains("For the account of Sana.")
    );
    let weak = browser.post(path, &[("password", "sana")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.body.contains("at least 10 characters"));
    let done = browser.post(path, &[("password", NEW)]).await;
    assert_eq!(done.location(), "/sign-in");
    let mails = world.deliver_mail().await;
    assert!(matches!(
        mails[0].letter,
        Letter::Happened {
            happened: Event::PasswordChanged,
            ..
        }
    ));
    assert!(
        browser
            .get("/sign-in")
            .await
            .body
            .contains("Your new password is saved.")
    );

    assert!(!lost_phone.is_signed_in().await);
    assert_eq!(
        browser.post(path, &[("password", OLD)]).await.status,
        StatusCode::GONE
    );
    let old = browser.sign_in("sana@example.org", OLD).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        browser.sign_in("sana@example.org", NEW).await.location(),
        "/learning"
    );
}
