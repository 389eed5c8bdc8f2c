//! What one agreed to: the record, the banner where a newer notice stands, and agreeing.

use axum::http::StatusCode;
use campus::people::entity::consent;
use campus::people::{PRIVACY_NOTICE, SignedIn};
use campus::testing::{World, on_both_databases, small_course};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::browser::Browser;
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";
const SANA: &str = "sana@example.org";
const BANNER: &str = "id=\"notice-banner\"";
const EARLIER: &str = "2026-11-25";

/// Sana, who agreed to the notice that stood before.
async fn of_before(world: &World) -> SignedIn {
    let sana = world.member("Sana", SANA, PASSWORD).await;
    let write = world.campus().database().write();
    let row = consent::Entity::find()
        .filter(consent::Column::PersonId.eq(sana.id()))
        .one(write)
        .await
        .unwrap();
    let mut row = row.unwrap().into_active_model();
    row.version = Set(EARLIER.to_owned());
    row.update(write).await.unwrap();
    sana
}

#[on_both_databases]
async fn the_record_has_the_wording_that_was_seen(world: World) {
    of_before(&world).await;
    let mut browser = Browser::new(&world);
    browser.sign_in(SANA, PASSWORD).await;
    let account = browser.get("/account").await;
    assert!(account.body.contains("href=\"/account/consents\""));
    let page = browser.get("/account/consents").await;
    for text in [
        "Privacy notice, version of 2026-11-25",
        "when you created your account",
        // A sentence of that version which the one that stands no longer has.
        "To see all that is kept about you, to correct it",
        "Our privacy notice has changed",
        "href=\"/account/erase\"",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    // Here the page itself asks.
    assert!(!page.body.contains(BANNER));
}

#[on_both_databases]
async fn who_agreed_to_an_earlier_notice_is_asked_everywhere_and_learns_on(world: World) {
    let cohort = world.cohort(&small_course()).await;
    of_before(&world).await;
    let mut browser = Browser::new(&world);
    browser.sign_in(SANA, PASSWORD).await;
    browser
        .post(&format!("/cohorts/{cohort}/join"), &[])
        .await
        .location();
    for path in [
        "/learning",
        "/courses",
        &format!("/cohorts/{cohort}"),
        "/account",
    ] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(BANNER), "{path}");
        assert!(
            page.body.contains("accounts that nobody uses"),
            "{path}: {}",
            page.body
        );
    }
    // Nothing that is half filled in is lost for it.
    let path = format!("/cohorts/{cohort}/items/counting-quiz/attempts");
    let attempt = browser.post(&path, &[]).await.location().to_owned();
    assert!(!browser.get(&attempt).await.body.contains(BANNER));
    let mistaken = browser
        .post("/account", &[("name", ""), ("language", "en")])
        .await;
    assert!(!mistaken.body.contains(BANNER));

    let fields = [("notice", PRIVACY_NOTICE), ("return_to", "/courses?x=1")];
    let agreed = browser.post("/account/consents", &fields).await;
    assert_eq!(agreed.location(), "/courses?x=1");
    let next = browser.get("/courses?x=1").await;
    assert!(next.body.contains("It is noted that you agreed") && !next.body.contains(BANNER));
    let record = browser.get("/account/consents").await;
    let newest = record.body.find(&format!("version of {PRIVACY_NOTICE}"));
    assert!(newest.is_some() && newest < record.body.find("version of 2026-11-25"));
    assert!(record.body.contains("on your own pages"));
}

#[on_both_databases]
async fn what_no_longer_stands_is_not_agreed_to_and_nobody_is_led_away(world: World) {
    of_before(&world).await;
    let mut browser = Browser::new(&world);
    browser.sign_in(SANA, PASSWORD).await;
    for version in [EARLIER, "", "2999-01-01", "\u{0}"] {
        let fields = [("notice", version), ("return_to", "/courses")];
        let stale = browser.post("/account/consents", &fields).await;
        assert_eq!(stale.location(), "/account/consents", "{version}");
        let page = browser.get("/account/consents").await;
        assert!(page.body.contains("This is the one that stands"));
        assert!(page.body.contains("id=\"asked\""));
    }
    let fields = [("notice", PRIVACY_NOTICE), ("return_to", "//evil.example")];
    let agreed = browser.post("/account/consents", &fields).await;
    assert_eq!(agreed.location(), "/learning");
}

#[on_both_databases]
async fn whose_account_others_made_is_asked_in_their_language(world: World) {
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&bilal).await;
    let page = site.get("/learning?language=ur", Some(&cookie)).await;
    assert!(page.body.contains(BANNER) && page.body.contains("آپ کا اکاؤنٹ کسی اور نے بنایا تھا"));
    // The way back keeps the language of the page.
    assert!(page.body.contains("value=\"/learning?language=ur\""));
    let form = format!("notice={PRIVACY_NOTICE}&return_to=/learning");
    let agreed = site
        .post("/account/consents?language=ur", Some(&cookie), form)
        .await;
    assert_eq!(agreed.location(), "/learning");
    let page = site.get("/account/consents", Some(&cookie)).await;
    assert!(
        page.body
            .contains("<article lang=\"ur\" dir=\"rtl\" class=\"prose\">"),
        "{}",
        page.body
    );
    let nobody = site.get("/learning", None).await;
    assert!(!nobody.body.contains(BANNER));
    let front = site.get("/", None).await;
    assert!(!front.body.contains(BANNER));
}
