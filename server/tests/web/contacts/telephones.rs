//! A person with a telephone and no email: from the form to the account, and back in.

use axum::http::StatusCode;
use campus::messages::TextMessage;
use campus::testing::{World, on_both_databases};

use super::{another_than, texted_code};
use crate::browser::{Answer, Browser};

const PASSWORD: &str = "seven paper cranes";

async fn sign_up(browser: &mut Browser, number: &str) -> Answer {
    let fields = [("name", "Sana"), ("email", number), ("password", PASSWORD)];
    browser.post("/sign-up?return_to=/courses", &fields).await
}

#[on_both_databases]
async fn a_number_and_a_code_make_an_account(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "0300-1234567").await;
    let path = sent.location().to_owned();
    assert!(path.starts_with("/sign-up/code/"), "{path}");
    let code = texted_code(&world).await;
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("+923001234567") && page.body.contains("one-time-code"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(browser.cookies.is_empty());

    let unread = browser.post(&path, &[("code", "12 34")]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = browser.post(&path, &[("code", another_than(&code))]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("not the code that we sent"));
    let right = browser.post(&path, &[("code", &code)]).await;
    assert_eq!(right.location(), "/courses");
    assert!(browser.is_signed_in().await);
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);

    // However the number is written from now on.
    for number in [
        "0300 1234567",
        "+92 300 1234567",
        "۰۳۰۰۱۲۳۴۵۶۷",
        "923001234567",
    ] {
        let mut phone = Browser::new(&world);
        assert_eq!(
            phone.sign_in(number, PASSWORD).await.location(),
            "/learning"
        );
    }
}

#[on_both_databases]
async fn a_code_is_void_after_five_tries_or_ten_minutes(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "03001234567").await;
    let path = sent.location().to_owned();
    let code = texted_code(&world).await;
    for _ in 0..4 {
        let wrong = browser.post(&path, &[("code", another_than(&code))]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let fifth = browser.post(&path, &[("code", another_than(&code))]).await;
    assert_eq!(fifth.status, StatusCode::GONE);
    let right = browser.post(&path, &[("code", &code)]).await;
    assert_eq!(right.status, StatusCode::GONE);

    let sent = sign_up(&mut browser, "03001234567").await;
    let path = sent.location().to_owned();
    let code = texted_code(&world).await;
    world.advance(time::Duration::minutes(10));
    let late = browser.post(&path, &[("code", &code)]).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("no longer works"));
}

#[on_both_databases]
async fn of_many_who_guess_at_once_five_are_heard(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "03001234567").await;
    let path = sent.location().to_owned();
    let code = texted_code(&world).await;
    let wrong = another_than(&code);
    let guesses = (0..12).map(|_| {
        let (world, path) = (world.clone(), path.clone());
        tokio::spawn(async move {
            let mut browser = Browser::new(&world);
            browser.post(&path, &[("code", wrong)]).await.status
        })
    });
    let mut heard = 0;
    for guess in guesses.collect::<Vec<_>>() {
        let status = guess.await.unwrap();
        assert!(status.is_client_error(), "{status}");
        heard += usize::from(status == StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert!(heard <= 4, "{heard}");
    let right = browser.post(&path, &[("code", &code)]).await;
    assert_eq!(right.status, StatusCode::GONE);
}

#[on_both_databases]
async fn a_number_is_not_flooded_and_a_day_later_it_is_heard_again(world: World) {
    let mut browser = Browser::new(&world);
    for _ in 0..3 {
        sign_up(&mut browser, "03001234567").await.location();
    }
    let fourth = sign_up(&mut browser, "0300 1234567").await;
    assert_eq!(fourth.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fourth.body.contains("enough text messages"));
    assert!(fourth.body.contains("value=\"0300 1234567\""));
    let other = browser
        .post("/forgotten-password", &[("email", "03001234567")])
        .await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.deliver_texts().await.len(), 3);
    let mut sent = 3;
    for _ in 0..4 {
        world.advance(time::Duration::minutes(61));
        for _ in 0..3 {
            let answer = sign_up(&mut browser, "03001234567").await;
            sent += usize::from(answer.status == StatusCode::SEE_OTHER);
        }
    }
    assert_eq!(sent, 10, "a day has ten");
    // All of them were too old by the time they were looked at.
    assert!(world.deliver_texts().await.is_empty());
}

#[on_both_databases]
async fn nobody_learns_whether_a_number_has_an_account(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "03001234567").await;
    let path = sent.location().to_owned();
    let code = texted_code(&world).await;
    browser.post(&path, &[("code", &code)]).await.location();

    let mut stranger = Browser::new(&world);
    let known = sign_up(&mut stranger, "03001234567").await;
    let texts = world.deliver_texts().await;
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].message, TextMessage::AlreadySignedUp);
    let unknown = sign_up(&mut stranger, "03007654321").await;
    assert_eq!(known.shown().0, unknown.shown().0);
    let forms = [known, unknown].map(|answer| answer.location().to_owned());
    for form in forms {
        let page = stranger.get(&form).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("is on its way"));
        let wrong = stranger.post(&form, &[("code", "123456")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    world.deliver_texts().await;
    for (number, texts) in [("03001234567", 1), ("03331234567", 0)] {
        let asked = stranger
            .post("/forgotten-password", &[("email", number)])
            .await;
        let form = asked.location().to_owned();
        assert!(form.starts_with("/forgotten-password/code/"));
        assert_eq!(stranger.get(&form).await.status, StatusCode::OK);
        assert_eq!(world.deliver_texts().await.len(), texts, "{number}");
    }
}

#[on_both_databases]
async fn a_forgotten_password_is_chosen_anew_by_a_code(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "03001234567").await;
    let path = sent.location().to_owned();
    let code = texted_code(&world).await;
    browser.post(&path, &[("code", &code)]).await.location();

    let mut phone = Browser::new(&world);
    let asked = phone
        .post("/forgotten-password", &[("email", "+92 300 1234567")])
        .await;
    let form = asked.location().to_owned();
    let code = texted_code(&world).await;
    let wrong = phone.post(&form, &[("code", another_than(&code))]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The code of one page is nothing on another: not for an account that is being made.
    let elsewhere = form.replace("/forgotten-password/", "/sign-up/");
    let strange = phone.post(&elsewhere, &[("code", &code)]).await;
    assert_eq!(strange.status, StatusCode::GONE);
    let right = phone.post(&form, &[("code", &code)]).await;
    let reset = right.location().to_owned();
    assert!(reset.starts_with("/reset-password/"));
    let new = "four green parrots";
    phone.post(&reset, &[("password", new)]).await.location();
    assert!(!browser.is_signed_in().await);
    assert_eq!(
        phone.sign_in("03001234567", new).await.location(),
        "/learning"
    );
    assert_eq!(
        phone.post(&form, &[("code", &code)]).await.status,
        StatusCode::GONE
    );
}

#[on_both_databases]
async fn a_ticket_is_no_link_and_a_link_no_ticket(world: World) {
    let mut browser = Browser::new(&world);
    let sent = sign_up(&mut browser, "03001234567").await;
    let ticket = sent.location().replace("/sign-up/code/", "");
    world.deliver_texts().await;
    let path = format!("/sign-up/confirm/{ticket}");
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
    let taken = browser.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!(taken.status, StatusCode::GONE);
    assert!(!browser.is_signed_in().await);
}

#[on_both_databases]
async fn numbers_that_are_none_are_named_at_the_field(world: World) {
    let mut browser = Browser::new(&world);
    for (typed, told) in [
        ("0300", "not a telephone number"),
        ("sana", "like 0300 1234567"),
        ("s\u{430}na@example.org", "а (U+0430)"),
        ("sana@example.org\u{202e}", "U+202E"),
    ] {
        for path in ["/sign-up", "/forgotten-password"] {
            let answer = browser.post(path, &[("email", typed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            assert!(answer.body.contains(told), "{typed:?} {}", answer.body);
        }
    }
}
