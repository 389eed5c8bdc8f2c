//! Notifications and what a person wants by mail.

use axum::http::StatusCode;
use campus::messages::Event;
use campus::testing::{World, on_both_databases};

use super::{certificate, tell};
use crate::site::Site;

#[on_both_databases]
async fn people_are_told_on_every_page_and_read_it_on_one(world: World) {
    let site = Site::new(&world, None);
    let sana = world.person("Sana").await;
    let cookie = site.signed_in(&sana).await;
    let quiet = site.get("/courses", Some(&cookie)).await;
    assert!(quiet.body.contains(">Notifications</a>"), "{}", quiet.body);
    tell(&world, &sana, None, &certificate()).await;
    tell(&world, &sana, None, &Event::PasswordChanged).await;

    let page = site.get("/courses", Some(&cookie)).await;
    assert!(
        page.body.contains("Notifications: 2 unread"),
        "{}",
        page.body
    );
    let page = site.get("/notifications", Some(&cookie)).await;
    assert!(page.body.contains("Data quality"), "{}", page.body);
    assert!(page.body.find("password") < page.body.find("Data quality"));
    let newest = page.body.split("name=\"up_to\" value=\"").nth(1).unwrap();
    let newest = newest.split('"').next().unwrap();
    tell(&world, &sana, None, &certificate()).await;
    let form = format!("up_to={newest}");
    let read = site.post("/notifications", Some(&cookie), form).await;
    assert_eq!(read.location(), "/notifications");
    let page = site.get("/notifications", Some(&cookie)).await;
    assert!(
        page.body.contains("Notifications: 1 unread"),
        "{}",
        page.body
    );
    for path in [
        "/notifications?older_than=nonsense",
        "/notifications?older_than=1",
    ] {
        let answer = site.get(path, Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
    }
    let nonsense = "up_to=%00%ff".to_owned();
    let answer = site.post("/notifications", Some(&cookie), nonsense).await;
    assert!(!answer.status.is_server_error());
    let strangers = site.signed_in(&world.person("Bilal").await).await;
    let other = site.get("/notifications", Some(&strangers)).await;
    assert!(other.body.contains("Nothing yet"), "{}", other.body);
}

#[on_both_databases]
async fn what_is_wanted_by_mail_is_kept(world: World) {
    let site = Site::new(&world, None);
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let cookie = site.signed_in(&sana).await;
    let page = site.get("/account/messages", Some(&cookie)).await;
    assert_eq!(page.body.matches(" checked").count(), 3, "{}", page.body);
    let form = "announcements=yes&security=no".to_owned();
    let saved = site.post("/account/messages", Some(&cookie), form).await;
    assert_eq!(saved.location(), "/account/messages");
    let page = site.get("/account/messages", Some(&cookie)).await;
    assert_eq!(page.body.matches(" checked").count(), 1, "{}", page.body);
    tell(&world, &sana, None, &certificate()).await;
    assert!(world.deliver_mail().await.is_empty());
    tell(&world, &sana, None, &Event::PasswordChanged).await;
    assert_eq!(world.deliver_mail().await.len(), 1);
}
