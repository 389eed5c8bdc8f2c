//! One's own data: the file, and being erased.

use axum::http::StatusCode;
use campus::institutions::{Role, grant_role};
use campus::testing::{World, on_both_databases};
use campus::{Operator, privacy};

use crate::browser::Browser;

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
