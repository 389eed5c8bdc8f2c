//! The first administrator.

use axum::http::StatusCode;
use campus::Operator;
use campus::people::first_administrator_link;
use campus::testing::{World, on_both_databases};

use crate::browser::Browser;

const FIELDS: [(&str, &str); 3] = [
    ("name", "Amina"),
    ("email", "amina@example.org"),
    ("password", "seven paper cranes"),
];

#[on_both_databases]
async fn whoever_holds_the_link_becomes_the_first_and_only_once(world: World) {
    let by = Operator::at_the_command_line();
    let path = first_administrator_link(world.campus(), &mut world.moment(), by)
        .await
        .unwrap()
        .unwrap();
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    let weak = browser
        .post(&path, &[("name", "Amina"), ("email", "amina@example.org")])
        .await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.body.contains("value=\"amina@example.org\""));

    assert_eq!(browser.post(&path, &FIELDS).await.location(), "/account");
    assert!(
        browser
            .get("/account")
            .await
            .body
            .contains("amina@example.org")
    );
    let mut late = Browser::new(&world);
    assert_eq!(late.get(&path).await.status, StatusCode::GONE);
    assert_eq!(late.post(&path, &FIELDS).await.status, StatusCode::GONE);
    let link = first_administrator_link(world.campus(), &mut world.moment(), by).await;
    assert_eq!(link.unwrap(), None);
}
