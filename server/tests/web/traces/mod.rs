//! One's own data: the file, and being erased.

use axum::http::StatusCode;
use campus::institutions::{Role, grant_role};
use campus::testing::{World, on_both_databases, small_course, token_in};
use campus::{Operator, privacy};

use crate::browser::Browser;
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";

async fn signed_in(world: &World) -> Browser {
    let mut browser = Browser::new(world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    browser
}

#[on_both_databases]
async fn everyone_can_take_what_is_held_about_them(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = signed_in(&world).await;
    let account = browser.get("/account").await;
    assert!(account.body.contains("href=\"/account/data\""));
    assert_eq!(browser.get("/account/data").await.status, StatusCode::OK);
    let wrong = browser.post("/account/data", &[("password", "x")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("This is not your password"));
    let file = browser
        .post("/account/data", &[("password", PASSWORD)])
        .await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers["content-type"], "application/json");
    assert_eq!(file.headers["cache-control"], "no-store");
    assert!(file.body.contains("sana@example.org"));
    let urdu = browser.get("/account/data?language=ur").await;
    assert!(urdu.body.contains("تمام معلومات"));
    let mut stranger = Browser::new(&world);
    for path in ["/account/data", "/account/erase"] {
        assert!(stranger.get(path).await.location().starts_with("/sign-in"));
    }
    let mails = world.deliver_mail().await;
    assert_eq!(mails[0].letter.kind(), "data_taken");
}

#[on_both_databases]
async fn whoever_asks_is_told_what_stays_is_signed_out_and_can_come_back(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = signed_in(&world).await;
    let page = browser.get("/account/erase").await;
    assert!(page.body.contains("What stays") && page.body.contains("public proof"));
    for fields in [
        [("word", "erase"), ("password", PASSWORD)],
        [("word", "ERASE"), ("password", "x")],
    ] {
        let refused = browser.post("/account/erase", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(&format!("value=\"{}\"", fields[0].1)));
    }
    let fields = [("word", "ERASE"), ("password", PASSWORD)];
    let asked = browser.post("/account/erase", &fields).await;
    assert_eq!(asked.location(), "/");
    assert!(!browser.is_signed_in().await);

    let mut back = signed_in(&world).await;
    assert!(
        back.get("/account")
            .await
            .body
            .contains("You asked to have")
    );
    let page = back.get("/account/erase").await;
    assert!(page.body.contains("8 January 2027"), "{}", page.body);
    let kept = back.post("/account/erase/keep", &[]).await;
    assert_eq!(kept.location(), "/account");
    assert!(
        back.get("/account")
            .await
            .body
            .contains("Your account stays")
    );

    back.post("/account/erase", &fields).await;
    world.advance(time::Duration::days(7));
    let erased = privacy::erase_due(world.campus(), &world.moment()).await;
    assert_eq!(erased.unwrap(), 1);
    assert!(!signed_in(&world).await.is_signed_in().await);
}

#[on_both_databases]
async fn who_holds_a_role_is_told_to_hand_it_over(world: World) {
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let by = Operator::at_the_command_line();
    let (campus, moment) = (world.campus(), world.moment());
    grant_role(campus, &moment, by, sana.id(), None, Role::Administrator)
        .await
        .unwrap();
    let mut browser = signed_in(&world).await;
    let page = browser.get("/account/erase").await;
    assert!(page.body.contains("Hand over your roles first"));
    let fields = [("word", "ERASE"), ("password", PASSWORD)];
    let refused = browser.post("/account/erase", &fields).await;
    assert!(refused.body.contains("Hand over your roles first"));
    assert!(browser.is_signed_in().await);
}

#[on_both_databases]
async fn being_signed_in_is_not_enough_without_a_password_either(world: World) {
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&bilal).await;
    let cookie = Some(cookie.as_str());
    for (path, form) in [
        ("/account/data", "password="),
        ("/account/erase", "word=ERASE&password="),
    ] {
        let page = site.get(path, cookie).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Choose a password first"), "{path}");
        assert!(page.body.contains("bilal@example.org") && !page.body.contains("name=\"word\""));
        let refused = site.post(path, cookie, form.to_owned()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(refused.body.contains("href=\"#ways\"") && refused.body.contains("id=\"ways\""));
    }
    // The way that the page shows leads to a password, and with it to the file.
    let page = site.get("/account/password", cookie).await;
    let (_, rest) = page.body.split_once("name=\"address\" value=\"").unwrap();
    let address = rest.split('"').next().unwrap();
    let sent = site
        .post("/account/password", cookie, format!("address={address}"))
        .await;
    assert_eq!(sent.location(), "/forgotten-password/check-mail");
    let mail = world.deliver_mail().await.remove(0);
    assert_eq!(mail.recipient, "bilal@example.org");
    let token = token_in(&mail.letter).unwrap();
    let mut browser = Browser::new(&world);
    let path = format!("/reset-password/{}", token.reveal());
    browser
        .post(&path, &[("password", PASSWORD)])
        .await
        .location();
    world.deliver_mail().await;
    browser
        .sign_in("bilal@example.org", PASSWORD)
        .await
        .location();
    let file = browser
        .post("/account/data", &[("password", PASSWORD)])
        .await;
    assert_eq!(file.headers["content-type"], "application/json");
    let refused = browser.post("/account/data", &[("password", "")]).await;
    assert!(refused.body.contains("This is not your password"));
    world.deliver_mail().await;
}

#[on_both_databases]
async fn who_is_reached_by_nothing_is_led_on(world: World) {
    let nobody = world.person("Nobody").await;
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&nobody).await;
    let cookie = Some(cookie.as_str());
    let page = site.get("/account/data", cookie).await;
    assert!(
        page.body.contains("Ask the people who gave you the link")
            && page.body.contains("href=\"/claim\"")
    );
    let cohort = world.cohort(&small_course()).await;
    site.post(&format!("/cohorts/{cohort}/join"), cookie, String::new())
        .await
        .location();
    for path in ["/account/data", "/account/erase", "/account/password"] {
        let page = site.get(path, cookie).await;
        assert!(
            page.body.contains("href=\"/institutions/hsa\""),
            "{path}: {}",
            page.body
        );
        assert!(page.body.contains("href=\"/claim\""), "{path}");
    }
    let send = async |address: &str| {
        let form = format!("address={address}");
        site.post("/account/password", cookie, form).await
    };
    for address in ["", "x"] {
        assert_eq!(send(address).await.location(), "/account/password");
    }
    for address in ["0", "999999"] {
        assert_eq!(send(address).await.status, StatusCode::NOT_FOUND);
    }
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn guesses_at_the_password_wait_and_keep_what_was_typed(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = signed_in(&world).await;
    for _ in 0..5 {
        let wrong = browser.post("/account/data", &[("password", "x")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let early = browser
        .post("/account/data", &[("password", PASSWORD)])
        .await;
    assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(early.headers["retry-after"], "30");
    assert!(early.body.contains("Wait 30 seconds") && early.body.contains("href=\"#password\""));
    let fields = [("word", "ERASE"), ("password", PASSWORD)];
    let early = browser.post("/account/erase", &fields).await;
    assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(early.body.contains("value=\"ERASE\"") && !early.body.contains(PASSWORD));
    world.advance(time::Duration::seconds(30));
    let file = browser
        .post("/account/data", &[("password", PASSWORD)])
        .await;
    assert_eq!(file.status, StatusCode::OK);
    world.deliver_mail().await;
}
