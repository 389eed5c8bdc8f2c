//! One's own profile.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

const PASSWORD: &str = "seven paper cranes";

async fn signed_in(world: &World) -> Browser {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(world);
    browser.sign_in("sana@example.org", PASSWORD).await;
    browser
}

#[on_both_databases]
async fn a_profile_is_kept_and_what_is_wrong_comes_back(world: World) {
    let mut browser = signed_in(&world).await;
    let wrong = [
        ("name_urdu", "Sana <b>"),
        ("name_on_certificates", "Sana\u{202e}"),
        ("cadre", "emperor"),
        ("cadre_words", "a\nb"),
    ];
    let refused = browser.post("/account/profile", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, _) in wrong {
        assert!(
            refused.body.contains(&format!("href=\"#{field}\"")),
            "{field}"
        );
    }
    assert!(refused.body.contains("Sana &lt;b&gt;") && !refused.body.contains("<b>"));

    let right = [
        ("name_urdu", "ثنا بی بی"),
        ("name_on_certificates", "S\u{0430}na Bibi"),
        ("cadre", "lady-health-worker"),
    ];
    let saved = browser.post("/account/profile", &right).await;
    assert_eq!(saved.location(), "/account/profile");
    let page = browser.get("/account/profile").await;
    assert!(page.body.contains("ثنا بی بی"));
    assert!(page.body.contains("mixes Latin letters"), "{}", page.body);
}

#[on_both_databases]
async fn registrations_and_places_are_added_changed_and_removed(world: World) {
    let mut browser = signed_in(&world).await;
    let empty = browser.post("/account/registration", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = [("body", "nursing-and-midwifery"), ("number", "A-4711")];
    for _ in 0..2 {
        let added = browser.post("/account/registration", &new).await;
        assert_eq!(added.location(), "/account/profile");
    }
    let page = browser.get("/account/profile").await;
    assert_eq!(page.body.matches("A-4711").count(), 1);
    assert!(page.body.contains("Self-declared"));
    let link = page.body.split("/account/registration?id=").nth(1).unwrap();
    let id = link.split('"').next().unwrap().to_owned();
    let form = browser.get(&format!("/account/registration?id={id}")).await;
    assert!(form.body.contains("value=\"A-4711\""));

    let mut other = Browser::new(&world);
    world.member("Bilal", "bilal@example.org", PASSWORD).await;
    other.sign_in("bilal@example.org", PASSWORD).await;
    let theirs = other.get(&format!("/account/registration?id={id}")).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let remove = [("id", id.as_str()), ("do", "remove")];
    let theirs = other.post("/account/registration", &remove).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    browser.post("/account/registration", &remove).await;
    assert!(
        !browser
            .get("/account/profile")
            .await
            .body
            .contains("A-4711")
    );

    let backwards = [
        ("organisation", "A rural health centre"),
        ("begun_on", "2026-02-01"),
        ("ended_on", "2026-01-01"),
    ];
    let refused = browser.post("/account/affiliation", &backwards).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#ended_on\""));
    for (day, status) in [
        ("2026-02-30", 422),
        ("99999-01-01", 422),
        ("2026-02-28", 303),
    ] {
        let fields = [("organisation", "A rural health centre"), ("begun_on", day)];
        let answer = browser.post("/account/affiliation", &fields).await;
        assert_eq!(answer.status.as_u16(), status, "{day}");
    }
    let page = browser.get("/account/profile").await;
    assert!(page.body.contains("A rural health centre"));
}
