//! Cookies, and what browsers and phones keep.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";

#[on_both_databases]
async fn signing_out_removes_the_cookie_of_an_installation_on_https(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::at(&world, Some("https://learn.example.org"));
    let answers = [
        browser.sign_in("sana@example.org", PASSWORD).await,
        browser.post("/language", &[("language", "en")]).await,
        browser
            .post("/account", &[("name", "Sana"), ("language", "en")])
            .await,
    ];
    assert!(browser.cookies.contains_key("__Host-session"));
    let out = browser.post("/sign-out", &[]).await;
    assert!(!browser.cookies.contains_key("__Host-session"));
    let mut count = 0;
    for cookie in answers
        .iter()
        .chain([&out])
        .flat_map(|answer| answer.headers.get_all(SET_COOKIE))
    {
        let cookie = cookie.to_str().unwrap();
        assert_eq!(cookie.matches("; Secure").count(), 1, "{cookie}");
        count += 1;
    }
    assert!(count >= 5, "{count} cookies");
}

#[on_both_databases]
async fn what_only_its_reader_may_see_is_kept_nowhere(world: World) {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(&world);
    assert_eq!(
        browser.get("/courses").await.headers["cache-control"],
        "no-cache"
    );
    browser.sign_in("sana@example.org", PASSWORD).await;
    for path in ["/account", "/learning", "/courses", "/nothing"] {
        assert_eq!(
            browser.get(path).await.headers["cache-control"],
            "no-store",
            "{path}"
        );
    }
}

#[on_both_databases]
async fn the_public_address_is_our_own_whatever_a_proxy_makes_of_the_host(world: World) {
    for public_url in ["https://learn.example.org", "https://Learn.example.org:443"] {
        let site = Site::new(&world, Some(public_url));
        let sent_from = async |origin: &str| {
            let request = Request::post("/sign-in")
                .header(HOST, "seekh.internal:3000")
                .header(ORIGIN, origin)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
            site.send(request, None, Body::empty()).await.status
        };
        assert_eq!(
            sent_from("https://learn.example.org").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        for origin in [
            "https://elsewhere.example",
            "http://learn.example.org",
            "null",
        ] {
            assert_eq!(sent_from(origin).await, StatusCode::FORBIDDEN, "{origin}");
        }
    }
}
