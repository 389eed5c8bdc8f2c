//! Passwords, one-time links, sessions.

use axum::http::StatusCode;
use campus::Operator;
use campus::people::make_sign_in_link;
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

const PASSWORD: &str = "seven paper cranes";

#[on_both_databases]
async fn a_wrong_password_and_an_unknown_address_look_the_same(world: World) {
    world.member("Known", "known@example.org", PASSWORD).await;
    world
        .person_reached_by("Without", "without@example.org")
        .await;
    let mut browser = Browser::new(&world);
    let mut answers = Vec::new();
    for address in [
        "known@example.org",
        "nobody@example.org",
        "without@example.org",
    ] {
        let answer = browser.sign_in(address, "not the password").await;
        assert!(
            answer.body.contains(&format!("value=\"{address}\"")),
            "what was typed is kept"
        );
        assert!(
            !answer.body.contains("not the password"),
            "passwords are not"
        );
        answers.push((answer.status, answer.body.replace(address, "ADDRESS")));
    }
    assert_eq!(answers[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
    assert!(browser.cookies.is_empty());
}

#[on_both_databases]
async fn signing_in_renews_the_session(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    world
        .member("Mallory", "mallory@example.org", PASSWORD)
        .await;
    let mut attacker = Browser::new(&world);
    attacker.sign_in("mallory@example.org", PASSWORD).await;
    let planted = attacker.cookies["session"].clone();

    let mut victim = Browser::new(&world);
    victim.cookies.insert("session".to_owned(), planted.clone());
    let answer = victim.sign_in("sana@example.org", PASSWORD).await;
    assert_eq!(answer.location(), "/learning");
    assert_ne!(victim.cookies["session"], planted);
    assert!(victim.is_signed_in().await);
    assert!(
        !attacker.is_signed_in().await,
        "the planted number still works"
    );

    // A number that never was a session is no session either.
    let mut inventor = Browser::new(&world);
    inventor
        .cookies
        .insert("session".to_owned(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    inventor.sign_in("sana@example.org", PASSWORD).await;
    assert_ne!(inventor.cookies["session"], "AAAAAAAAAAAAAAAAAAAAAA");
}

#[on_both_databases]
async fn people_come_back_to_where_they_were_and_nowhere_else(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let asked = Browser::new(&world).get("/account").await;
    assert_eq!(asked.location(), "/sign-in?return_to=/account");
    let form = Browser::new(&world)
        .get("/sign-in?return_to=/account")
        .await;
    assert!(
        form.body.contains("name=\"return_to\" value=\"/account\""),
        "{}",
        form.body
    );

    for (wish, place) in [
        ("/account", "/account"),
        ("/courses?owner=hsa", "/courses?owner=hsa"),
        ("https://evil.example/", "/learning"),
        ("//evil.example/", "/learning"),
        ("/\\evil.example/", "/learning"),
        ("/\t/evil.example/", "/learning"),
        ("javascript:alert(1)", "/learning"),
        ("", "/learning"),
    ] {
        let fields = [
            ("identifier", "sana@example.org"),
            ("password", PASSWORD),
            ("return_to", wish),
        ];
        let mut browser = Browser::new(&world);
        assert_eq!(
            browser.post("/sign-in", &fields).await.location(),
            place,
            "{wish}"
        );
        let wish = wish.replace('\\', "%5C").replace('\t', "%09");
        let again = browser.get(&format!("/sign-in?return_to={wish}")).await;
        assert_eq!(again.location(), place, "{wish}");
    }
    assert_eq!(world.deliver_mail().await.len(), 8);
}

#[on_both_databases]
async fn a_one_time_link_shows_a_button_and_works_once(world: World) {
    let sana = world.person("Sana <b>").await;
    let by = Operator::at_the_command_line();
    let path = make_sign_in_link(world.campus(), &mut world.moment(), by, sana.id())
        .await
        .unwrap()
        .unwrap();
    let mut preview = Browser::new(&world);
    for _ in 0..2 {
        let page = preview.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("Sign in as Sana &lt;b&gt;"),
            "{}",
            page.body
        );
    }
    assert!(!preview.is_signed_in().await);

    let mut phone = Browser::new(&world);
    assert_eq!(phone.post(&path, &[]).await.location(), "/learning");
    assert!(phone.is_signed_in().await);

    let mut second = Browser::new(&world);
    let used = second.post(&path, &[]).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert!(!second.is_signed_in().await);
    // A used link and one that never was look the same.
    let nowhere = format!("/sign-in/link/{}", "0".repeat(64));
    let invented = second.post(&nowhere, &[]).await;
    assert_eq!(
        used.body.replace(&path, "PATH"),
        invented.body.replace(&nowhere, "PATH")
    );
    let malformed = second.get("/sign-in/link/hello").await;
    assert_eq!(malformed.status, StatusCode::NOT_FOUND);
}

#[on_both_databases]
async fn signing_out_ends_the_session_here(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    let kept = browser.cookies["session"].clone();
    let left = browser.post("/sign-out", &[]).await;
    assert_eq!(left.location(), "/");
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert!(!browser.cookies.contains_key("session"));
    assert!(browser.get("/").await.body.contains("You are signed out."));
    browser.cookies.insert("session".to_owned(), kept);
    assert!(!browser.is_signed_in().await, "the old cookie still works");
    // Signing out twice is signing out.
    assert_eq!(browser.post("/sign-out", &[]).await.location(), "/");
}

#[on_both_databases]
async fn a_form_from_another_site_is_refused(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    let answer = browser.post_from_elsewhere("/sign-out-everywhere").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(browser.is_signed_in().await);
}
