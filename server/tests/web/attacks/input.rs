//! Forms that no page of ours would send.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;
use crate::site::{Site, form_of_ours};

const FORMS: &[&str] = &["/sign-in", "/sign-up", "/forgotten-password", "/language"];

#[on_both_databases]
async fn bytes_that_are_no_text(world: World) {
    let site = Site::new(&world, None);
    for value in [
        &b"%FF%FE"[..],
        b"%C0%AF",
        b"%E2%80",
        b"%ED%A0%80",
        b"%F8%88%80%80%80",
        b"%00",
        b"%",
        b"%zz",
        b"\xFF\xFE",
        b"\x00",
        b"+%E2%80%AE+",
    ] {
        let mut form = Vec::new();
        for name in [
            "identifier",
            "password",
            "name",
            "email",
            "language",
            "return_to",
        ] {
            form.extend([name.as_bytes(), b"=", value, b"&"].concat());
        }
        for path in FORMS {
            let answer = site
                .send(form_of_ours(path), None, Body::from(form.clone()))
                .await;
            assert!(
                answer.status.is_client_error(),
                "{path} {value:?}: {}",
                answer.status
            );
            assert!(answer.body.contains("<h1>"), "{path} {value:?}");
        }
    }
    world.deliver_mail().await;
}

#[on_both_databases]
async fn what_is_no_form_or_comes_twice(world: World) {
    let site = Site::new(&world, None);
    for path in FORMS {
        for kind in [
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            "x",
        ] {
            let request = Request::post(*path)
                .header("sec-fetch-site", "same-origin")
                .header(CONTENT_TYPE, kind);
            let body = r#"{"identifier":"a","password":"b"}"#;
            let answer = site.send(request, None, body.into()).await;
            assert_eq!(
                answer.status,
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "{path} {kind}"
            );
            assert!(answer.body.contains("<h1>"));
        }
    }
    for twice in [
        "identifier=a&identifier=b&password=c",
        "identifier=a&password=b&password=c",
        "identifier=a&password=b&return_to=/a&return_to=//evil.example",
    ] {
        let answer = site.post("/sign-in", None, twice.to_owned()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{twice}");
        assert!(!answer.body.contains("evil.example"));
    }
}

#[on_both_databases]
async fn too_much_at_once(world: World) {
    let site = Site::new(&world, None);
    for path in FORMS {
        let large = site
            .post(path, None, format!("identifier={}", "a".repeat(2 << 20)))
            .await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(large.body.contains("That was too much at once"));
        let many = "a=b&".repeat(200_000);
        let many = site.post(path, None, many).await;
        assert!(many.status.is_client_error(), "{path}");
    }
    let long = format!("/sign-in?return_to=/{}", "a".repeat(30_000));
    let answer = site.get(&long, None).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.len() < 80_000, "{}", answer.body.len());
}

#[on_both_databases]
async fn no_header_is_written_by_what_was_typed(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let split = "/learning\r\nSet-Cookie: session=planted\r\nX-Planted: 1";
    let mut browser = Browser::new(&world);
    let fields = [
        ("identifier", SANA),
        ("password", PASSWORD),
        ("return_to", split),
    ];
    let mut answers = vec![browser.post("/sign-in", &fields).await];
    for (path, fields) in [
        ("/language", [("language", "ur"), ("return_to", split)]),
        ("/language", [("language", split), ("return_to", "/")]),
        ("/account", [("name", split), ("language", "en")]),
    ] {
        answers.push(browser.post(path, &fields).await);
    }
    for answer in answers {
        assert!(!answer.headers.contains_key("x-planted"));
        for cookie in answer.headers.get_all(SET_COOKIE) {
            assert!(!cookie.to_str().unwrap().contains("planted"));
        }
    }
    world.deliver_mail().await;
}
