//! Files and forms that are too large: the browser hears the answer, at the field where there is one.

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use campus::Operator;
use campus::institutions::{self, Role, grant_role};
use campus::testing::{World, on_both_databases, small_course};

use crate::site::{Answer, Site, form_of_ours};

/// A form with a file of so many bytes.
fn with_file(bytes: usize) -> String {
    format!(
        "--x\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n{}\r\n--x--\r\n",
        "a".repeat(bytes)
    )
}

async fn send(site: &Site, path: &str, cookie: Option<&str>, body: String) -> Answer {
    let request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=x");
    site.send(request, cookie, body.into()).await
}

#[on_both_databases]
async fn a_logo_that_is_too_large_is_refused_at_its_field(world: World) {
    world.cohort(&small_course()).await;
    let keeper = world.person("Keeper").await;
    let hsa = institutions::by_slug(world.campus(), &"hsa".parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    let by = Operator::at_the_command_line();
    let (campus, role) = (world.campus(), Role::Administrator);
    grant_role(campus, &world.moment(), by, keeper.id(), Some(hsa.id), role)
        .await
        .unwrap();
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&keeper).await;
    let path = "/institutions/hsa/logo";
    for bytes in [1_000_001, 2 << 20, 6 << 20] {
        let answer = send(&site, path, Some(&cookie), with_file(bytes)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bytes}");
        assert!(
            answer.body.contains("The file has more than 1 MB"),
            "{bytes}"
        );
        assert!(answer.body.contains("href=\"#logo\"") && answer.body.contains("aria-invalid"));
    }
    // Whoever may not change the logo learns nothing more by sending much.
    let nobody = send(&site, path, None, with_file(2 << 20)).await;
    assert!(nobody.location().starts_with("/sign-in"));
}

#[on_both_databases]
async fn elsewhere_a_page_says_so_in_the_visitors_language(world: World) {
    let site = Site::new(&world, None);
    let large = "a".repeat(2 << 20);
    for (path, text) in [
        ("/sign-up", "1 MB is the most"),
        ("/sign-up?language=ur", "زیادہ سے زیادہ 1 MB"),
    ] {
        let answer = site.post(path, None, format!("name={large}")).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(
            answer.body.contains(text) && answer.body.contains("<h1>"),
            "{path}"
        );
    }
    // A page that takes no file has no field to say it at.
    let file = send(&site, "/sign-up", None, with_file(2 << 20)).await;
    assert_eq!(file.status, StatusCode::PAYLOAD_TOO_LARGE);
    let announced = form_of_ours("/sign-up").header(CONTENT_LENGTH, "99999999999");
    let answer = site.send(announced, None, Body::from("name=a")).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
