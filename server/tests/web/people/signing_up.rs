//! From the form to the account.

use axum::http::StatusCode;
use campus::messages::Letter;
use campus::testing::{World, on_both_databases};

use crate::browser::{Answer, Browser};

const PASSWORD: &str = "seven paper cranes";

async fn sign_up(browser: &mut Browser, email: &str) -> Answer {
    let fields = [
        ("name", "Sana Bibi"),
        ("email", email),
        ("password", PASSWORD),
    ];
    browser.post("/sign-up", &fields).await
}

async fn mailed_path(world: &World) -> String {
    match &world.deliver_mail().await[0].letter {
        Letter::ConfirmSignUp { path, .. } => path.clone(),
        letter => panic!("{letter:?}"),
    }
}

#[on_both_databases]
async fn the_form_the_mail_and_the_password_make_an_account(world: World) {
    let mut browser = Browser::new(&world);
    let form = browser.get("/sign-up").await;
    assert!(form.body.contains("What we keep, and who sees it"));
    assert!(form.body.contains("autocomplete=\"new-password\""));

    let sent = sign_up(&mut browser, "Sana@Example.org").await;
    assert_eq!(sent.location(), "/sign-up/check-mail");
    assert!(
        browser.cookies.is_empty(),
        "an anonymous visitor has a session"
    );
    let path = mailed_path(&world).await;

    // On another device, twice, as a mail program and a person do.
    let mut phone = Browser::new(&world);
    for _ in 0..2 {
        let page = phone.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("sana@example.org"));
    }
    let wrong = phone.post(&path, &[("password", "something else")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("not the password that you chose"));
    let right = phone.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!(right.location(), "/learning");
    let account = phone.get("/account").await;
    assert!(account.body.contains("Your account is ready."));
    assert!(account.body.contains("sana@example.org"));
    assert!(
        !phone
            .get("/account")
            .await
            .body
            .contains("Your account is ready.")
    );

    let again = phone.get(&path).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(!browser.is_signed_in().await);
}

#[on_both_databases]
async fn who_came_from_a_course_comes_back_to_it_after_the_mail(world: World) {
    let mut browser = Browser::new(&world);
    let form = browser
        .get("/sign-in?return_to=/courses/data-quality")
        .await;
    let address = "/sign-up?return_to=/courses/data-quality";
    assert!(form.body.contains(&format!("href=\"{address}\"")));
    let form = browser.get(address).await;
    assert!(form.body.contains(&format!("action=\"{address}\"")));
    let fields = [
        ("name", "Sana"),
        ("email", "sana@example.org"),
        ("password", PASSWORD),
    ];
    browser.post(address, &fields).await;
    let path = mailed_path(&world).await;
    let page = browser.get(&path).await;
    assert_eq!(page.headers["cache-control"], "no-store");
    let done = browser.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!(done.location(), "/courses/data-quality");
}

#[on_both_databases]
async fn a_mailed_link_never_leads_away(world: World) {
    let mut browser = Browser::new(&world);
    let fields = [
        ("name", "Sana"),
        ("email", "sana@example.org"),
        ("password", PASSWORD),
    ];
    browser
        .post("/sign-up?return_to=https://evil.example/", &fields)
        .await;
    let path = mailed_path(&world).await;
    let forged = format!("{path}?return_to=//evil.example/");
    let done = browser.post(&forged, &[("password", PASSWORD)]).await;
    assert_eq!(done.location(), "/learning");
}

#[on_both_databases]
async fn known_and_unknown_addresses_get_the_same_answer(world: World) {
    world.member("Known", "known@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    let known = sign_up(&mut browser, "known@example.org").await;
    let unknown = sign_up(&mut browser, "unknown@example.org").await;
    assert_eq!(known.shown(), unknown.shown());
    assert_eq!(known.location(), unknown.location());
    let names = |answer: &Answer| answer.headers.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&known), names(&unknown));
    let letters: Vec<_> = world
        .deliver_mail()
        .await
        .into_iter()
        .map(|mail| mail.letter)
        .collect();
    assert!(matches!(letters[0], Letter::AlreadySignedUp { .. }));
    assert!(matches!(letters[1], Letter::ConfirmSignUp { .. }));
}

#[on_both_databases]
async fn the_mail_comes_in_the_language_of_the_form(world: World) {
    let mut browser = Browser::new(&world);
    browser
        .post(
            "/language",
            &[("language", "ur"), ("return_to", "/sign-up")],
        )
        .await;
    let form = browser.get("/sign-up").await;
    assert!(form.body.contains("dir=\"rtl\"") && form.body.contains("نیا اکاؤنٹ بنائیں"));
    sign_up(&mut browser, "sana@example.org").await;
    assert_eq!(world.deliver_mail().await[0].language.code(), "ur");
}

#[on_both_databases]
async fn nobody_puts_words_of_their_own_into_anothers_mail(world: World) {
    let mut browser = Browser::new(&world);
    let fields = [
        ("name", "Sana"),
        ("email", "sana@example.org"),
        ("password", PASSWORD),
    ];
    browser
        .post("/sign-up?return_to=/You-have-won-a-prize", &fields)
        .await;
    let path = mailed_path(&world).await;
    let token = path.strip_prefix("/sign-up/confirm/").unwrap();
    assert!(
        token
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)),
        "{path}"
    );
}
