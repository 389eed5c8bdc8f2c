//! The institutions' colours.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use campus::Operator;
use campus::institutions::suggest_accent;
use campus::testing::{World, on_both_databases};

use super::{between, founded};
use crate::site::Site;

#[on_both_databases]
async fn colours_come_as_a_style_sheet_whose_address_changes_with_them(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let bare = site.get("/", None).await.body;
    assert!(!bare.contains("colours.css"), "nothing to say");

    let by = Operator::at_the_command_line();
    let green = "#0c5a3e".parse().unwrap();
    suggest_accent(world.campus(), by, &slug.parse().unwrap(), green)
        .await
        .unwrap();
    let page = site.get("/", None).await.body;
    let version = between(&page, "/institutions/colours.css?v=", "\"");
    let sheet = site
        .get(&format!("/institutions/colours.css?v={version}"), None)
        .await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert!(
        sheet.headers[CONTENT_TYPE]
            .to_str()
            .unwrap()
            .starts_with("text/css")
    );
    assert!(
        sheet.headers[CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    let rule = format!("[data-institution=\"{slug}\"]{{--accent:#0c5a3e;");
    assert!(sheet.body.contains(&rule), "{}", sheet.body);
    assert_eq!(
        sheet.body.matches("--accent:").count(),
        2,
        "by day and by night"
    );
    assert_eq!(
        sheet.body.matches('{').count(),
        sheet.body.matches('}').count()
    );

    // What was chosen is not chosen again.
    let other = "#43338f".parse().unwrap();
    suggest_accent(world.campus(), by, &slug.parse().unwrap(), other)
        .await
        .unwrap();
    assert!(site.get("/", None).await.body.contains(version));
}
