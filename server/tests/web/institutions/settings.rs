//! An institution's settings, its logo and signatories, and institutions that join.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use campus::institutions::Role;
use campus::testing::{World, on_both_databases};

use super::{between, founded, with_role};
use crate::site::Site;

const SETTINGS: &str = "short_name=IPH&name_en=Institute&name_ur=%D8%A7%D8%AF%D8%A7%D8%B1%DB%81&about_en=It+trains\
    &about_ur=%D8%AA%D8%B1%D8%A8%DB%8C%D8%AA&time_zone=Asia%2FKarachi&accent=%230c5a3e&support_contact=1166";

/// A PNG of one pixel.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xe0, 0x89, 0xb2, 0xfb,
    0x0f, 0x00, 0x02, 0xbe, 0x01, 0xa4, 0x51, 0x62, 0x25, 0xdf, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

#[on_both_databases]
async fn a_third_institution_is_added_without_a_developer(world: World) {
    founded(&world).await;
    let site = Site::new(&world, None);
    let actor = with_role(
        &world,
        "A Platform Administrator",
        None,
        Role::Administrator,
    )
    .await;
    let cookie = site.signed_in(&actor).await;
    let cookie = Some(cookie.as_str());
    let form = site.get("/platform/institutions/new", cookie).await;
    assert!(
        form.body
            .contains("<option value=\"Asia/Karachi\" selected"),
        "{}",
        form.body
    );
    let target = "/platform/institutions";
    for (form, message) in [
        (format!("{SETTINGS}&slug=IPH"), "Use small Latin letters"),
        (
            format!("{SETTINGS}&slug={}", "a".repeat(33)),
            "Use small Latin letters",
        ),
        (
            SETTINGS.replace("Karachi", "Nowhere") + "&slug=iph",
            "Choose a time zone",
        ),
        (
            SETTINGS.replace("0c5a3e", "ffcc00") + "&slug=iph",
            "choose a darker one",
        ),
        (
            SETTINGS.replace("0c5a3e", "xyz") + "&slug=iph",
            "# and six digits",
        ),
        (
            SETTINGS.replace("1166", "javascript:alert(1)") + "&slug=iph",
            "Write an email address, a telephone",
        ),
        (
            SETTINGS.to_owned() + "&slug=iph&sender_name=A%0D%0ABcc%3A+x",
            "can’t be shown",
        ),
        (
            SETTINGS.to_owned() + "&slug=iph&sender_address=a%40b.example%0D%0ABcc%3A+x",
            "has the character U+000D",
        ),
        ("slug=iph".to_owned(), "Fill this in"),
    ] {
        let answer = site.post(target, cookie, form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(answer.body.contains(message), "{message}: {}", answer.body);
        assert!(answer.body.contains("value=\"iph\"") || message.starts_with("Use"));
    }
    let added = site
        .post(target, cookie, format!("{SETTINGS}&slug=iph"))
        .await;
    assert_eq!(added.location(), "/institutions/iph/roles");
    assert_eq!(
        site.get("/institutions/iph/roles", cookie).await.status,
        StatusCode::OK
    );
    let page = site.get("/institutions/iph", None).await.body;
    assert!(
        page.contains("Institute") && page.contains("href=\"tel:1166\""),
        "{page}"
    );
    let again = site
        .post(target, cookie, format!("{SETTINGS}&slug=iph"))
        .await;
    assert!(again.body.contains("Another institution has this word"));
    let sheet = site.get("/institutions/colours.css", None).await.body;
    assert!(sheet.contains("[data-institution=\"iph\"]"));
}

#[on_both_databases]
async fn who_saves_over_others_is_told_and_shown_both(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    let cookie = site.signed_in(&amina).await;
    let cookie = Some(cookie.as_str());
    let here = format!("/institutions/{slug}/settings");
    let page = site.get(&here, cookie).await.body;
    let version = between(&page, "name=\"version\" value=\"", "\"").to_owned();
    let form = |name: &str| SETTINGS.replace("IPH", name) + "&version=" + &version;
    assert_eq!(
        site.post(&here, cookie, form("First")).await.location(),
        here
    );
    let late = site.post(&here, cookie, form("Second")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("value=\"Second\"") && late.body.contains("First"));
    let newer = between(&late.body, "name=\"version\" value=\"", "\"").to_owned();
    let form = SETTINGS.replace("IPH", "Second") + "&version=" + &newer;
    assert_eq!(site.post(&here, cookie, form).await.location(), here);
    assert!(
        site.get(&here, cookie)
            .await
            .body
            .contains("value=\"Second\"")
    );
}

#[on_both_databases]
async fn a_logo_is_uploaded_shown_and_removed(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    let cookie = site.signed_in(&amina).await;
    let target = format!("/institutions/{slug}/logo");
    let upload = async |part: &str, bytes: &[u8]| {
        let mut body =
            format!("--x\r\nContent-Disposition: form-data; name={part}\r\n\r\n").into_bytes();
        body.extend(bytes);
        body.extend(b"\r\n--x--\r\n");
        let request = Request::post(&target)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "multipart/form-data; boundary=x");
        site.send(request, Some(&cookie), Body::from(body)).await
    };
    let file = "\"logo\"; filename=\"a.png\"";
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (bytes, message) in [(&svg[..], "SVG"), (b"", "Choose a file")] {
        let answer = upload(file, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(message), "{}", answer.body);
    }
    let large = upload(file, &vec![0; 1_000_001]).await;
    assert!(large.body.contains("more than 1 MB"));
    let none = site.post(&target, Some(&cookie), String::new()).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);

    let here = format!("/institutions/{slug}/settings");
    assert_eq!(upload(file, PNG).await.location(), here);
    let page = site.get(&format!("/institutions/{slug}"), None).await.body;
    let digest = between(&page, &format!("/institutions/{slug}/logo/"), "\"").to_owned();
    let head = Request::head(format!("/institutions/{slug}/logo/{digest}"));
    let answer = site.send(head, None, Body::empty()).await;
    assert_eq!(answer.headers[CONTENT_TYPE], "image/png");
    assert!(
        answer.headers[CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    let elsewhere = format!("/institutions/nowhere/logo/{digest}");
    assert_eq!(
        site.get(&elsewhere, None).await.status,
        StatusCode::NOT_FOUND
    );

    assert_eq!(upload("\"do\"", b"remove").await.location(), here);
    let page = site.get(&format!("/institutions/{slug}"), None).await.body;
    assert!(!page.contains("/logo/"));
}

#[on_both_databases]
async fn signatories_are_added_changed_and_removed(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    let cookie = site.signed_in(&amina).await;
    let cookie = Some(cookie.as_str());
    let base = format!("/institutions/{slug}/signatories");
    let form = "name_en=Dr.+A&name_ur=%D8%A7&title_en=Director&title_ur=%D8%A7";
    let incomplete = site.post(&base, cookie, "name_en=Dr.+A".to_owned()).await;
    assert_eq!(incomplete.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(incomplete.body.contains("value=\"Dr. A\""));
    let here = format!("/institutions/{slug}/settings");
    assert_eq!(
        site.post(&base, cookie, form.to_owned()).await.location(),
        here
    );
    let page = site.get(&here, cookie).await.body;
    let id = between(&page, &format!("href=\"{base}/"), "\"").to_owned();
    let one = format!("{base}/{id}");
    assert!(
        site.get(&one, cookie)
            .await
            .body
            .contains("value=\"Dr. A\"")
    );
    let changed = format!("{}&version=1", form.replace("A&", "B&"));
    assert_eq!(
        site.post(&one, cookie, changed.clone()).await.location(),
        here
    );
    let late = site.post(&one, cookie, changed.replace("B&", "C&")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("value=\"Dr. C\"") && late.body.contains("Dr. B"));
    let removed = site.post(&one, cookie, "do=remove".to_owned()).await;
    assert_eq!(removed.location(), here);
    assert_eq!(site.get(&one, cookie).await.status, StatusCode::NOT_FOUND);
}

#[on_both_databases]
async fn settings_are_nobody_elses(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let coordinator = with_role(&world, "A Coordinator", Some(&slug), Role::Coordinator).await;
    let cookie = site.signed_in(&coordinator).await;
    for path in ["settings", "signatories/new", "signatories/1"] {
        let path = format!("/institutions/{slug}/{path}");
        let answer = site.get(&path, Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/platform", "/platform/institutions/new", "/platform/roles"] {
        let answer = site.get(path, Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let here = format!("/institutions/{slug}/settings");
    let answer = site.post(&here, Some(&cookie), SETTINGS.to_owned()).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
