//! The stranger's side: is this certificate genuine?

use axum::http::StatusCode;
use campus::certificates::entity::certificate;
use campus::testing::{World, on_both_databases};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::finisher::Finisher;
use crate::site::{PUBLIC_URL, Site};

#[on_both_databases]
async fn a_stranger_can_verify_and_learns_nothing_private(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let serial = learner.certify(&site).await;

    let page = site.get(&format!("/verify/{serial}"), None).await;
    assert_eq!(page.status, StatusCode::OK);
    for public in [
        "verdict--valid",
        "This certificate is valid",
        "Confirmed Name",
        "Counting",
        "1.5",
        "HSA",
        "1 January 2027",
        "Not accredited",
        "noindex",
    ] {
        assert!(page.body.contains(public), "{public} is missing");
    }
    // Neither the score nor the name of the account.
    for private in ["87 %", "75 %", "Learner Number One", "/certificates/"] {
        assert!(!page.body.contains(private), "{private} is public");
    }

    let urdu = site
        .get(&format!("/verify/{serial}?language=ur"), None)
        .await;
    assert!(urdu.body.contains("dir=\"rtl\""));
    assert!(urdu.body.contains("یہ سند درست ہے"));
}

#[on_both_databases]
async fn the_form_forgives_and_explains(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let serial = learner.certify(&site).await;
    assert_eq!(site.get("/verify", None).await.status, StatusCode::OK);

    let spaced = serial.to_lowercase();
    let spaced = format!("{}+{}", &spaced[..4], &spaced[4..]);
    let found = site.get(&format!("/verify?serial={spaced}"), None).await;
    assert_eq!(found.location, Some(format!("/verify/{serial}")));
    let pasted = format!("/verify?language=ur&serial={PUBLIC_URL}/verify/{serial}");
    let found = site.get(&pasted, None).await;
    assert_eq!(
        found.location,
        Some(format!("/verify/{serial}?language=ur"))
    );

    for (typed, explanation) in [
        ("", "Write the number that is printed"),
        ("0000-0000-0001", "this has"),
        (
            "0000-0000-0001-CJZU",
            "does not occur in certificate numbers",
        ),
        ("0000-0000-0001-CJZ6", "A letter or digit is wrong"),
    ] {
        let answer = site.get(&format!("/verify?serial={typed}"), None).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(answer.body.contains(explanation), "{typed}");
        assert!(typed.is_empty() || answer.body.contains(&format!("value=\"{typed}\"")));
    }
}

#[on_both_databases]
async fn unknown_and_mistyped_numbers_are_told_apart(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let unknown = site.get("/verify/0000-0000-0001-CJZ5", None).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.body.contains("verdict--unknown"));
    assert!(unknown.body.contains("No such certificate"));

    for mistyped in ["0000-0000-0001-CJZ6", "hello", "%3Cscript%3E"] {
        let answer = site.get(&format!("/verify/{mistyped}"), None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.body.contains("This number is mistyped"));
        assert!(!answer.body.contains("verdict--unknown"));
        assert!(!answer.body.contains("value=\"<script>"));
    }
}

#[on_both_databases]
async fn a_demonstration_is_never_valid(world: World) {
    let site = Site::new(&world, None);
    let learner = Finisher::new(&world, &site).await;
    let serial = learner.certify(&site).await;
    // Even where the installation has an address by now.
    for public_url in [None, Some(PUBLIC_URL)] {
        let later = Site::new(&world, public_url);
        let page = later.get(&format!("/verify/{serial}"), None).await;
        assert!(page.body.contains("verdict--demonstration"));
        assert!(!page.body.contains("verdict--valid"));
    }
}

#[on_both_databases]
async fn an_altered_certificate_shows_nothing_but_that(world: World) {
    let site = Site::new(&world, Some(PUBLIC_URL));
    let learner = Finisher::new(&world, &site).await;
    let serial = learner.certify(&site).await;
    let row = certificate::Entity::find()
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();
    let document = row.document.replace("Confirmed Name", "Somebody Else");
    let mut altered = row.into_active_model();
    altered.document = Set(document);
    altered
        .update(world.campus().database().write())
        .await
        .unwrap();

    let public = site.get(&format!("/verify/{serial}"), None).await;
    let own = site
        .get(&format!("/certificates/{serial}"), Some(&learner.cookie))
        .await;
    for answer in [public, own] {
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(!answer.body.contains("Somebody Else"));
        assert!(!answer.body.contains("verdict--valid"));
    }
}
