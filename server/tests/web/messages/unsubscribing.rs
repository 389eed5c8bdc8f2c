//! Switching mail off from the mail, as people and as mail providers do it.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN, SET_COOKIE};
use axum::http::{Request, StatusCode};
use axum_extra::extract::cookie::Key;
use campus::messages::{Category, MailLinkKey, Subscription};
use campus::people::SignedIn;
use campus::testing::{World, on_both_databases};

use super::{certificate, tell};
use crate::site::Site;

/// The key of the test's site.
fn path_for(who: &SignedIn) -> String {
    let key = MailLinkKey::derive(Key::from(&[7; 64]).signing());
    key.unsubscribe_path(Subscription {
        person: who.id(),
        category: Category::Courses,
    })
}

#[on_both_databases]
async fn a_mail_provider_switches_off_with_nothing_but_the_address(world: World) {
    let site = Site::new(&world, Some(crate::site::PUBLIC_URL));
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let path = path_for(&sana);
    let bare = Request::post(&path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let elsewhere = Request::post(&path)
        .header(ORIGIN, "https://mail.example.com")
        .header("sec-fetch-site", "cross-site")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=x");
    for request in [bare, elsewhere] {
        let body = Body::from("List-Unsubscribe=One-Click");
        let answer = site.send(request, None, body).await;
        // Providers follow no redirect.
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert!(!answer.headers.contains_key(SET_COOKIE));
        assert!(!answer.body.contains("Sana"), "{}", answer.body);
    }
    tell(&world, &sana, None, &certificate()).await;
    assert!(world.deliver_mail().await.is_empty());

    // Nothing else may be sent from elsewhere, not even beside it.
    for path in [format!("{path}/undo"), "/account/messages".to_owned()] {
        let request = Request::post(&path).header("sec-fetch-site", "cross-site");
        let answer = site.send(request, None, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[on_both_databases]
async fn looking_changes_nothing_and_a_mind_can_be_changed(world: World) {
    let site = Site::new(&world, None);
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let path = path_for(&sana);
    let page = site.get(&path, None).await;
    assert!(page.body.contains("Stop these mails"), "{}", page.body);
    tell(&world, &sana, None, &certificate()).await;
    assert_eq!(world.deliver_mail().await.len(), 1);
    let off = site.post(&path, None, String::new()).await;
    assert!(off.body.contains("Send them again"), "{}", off.body);
    let undo = format!("{path}/undo");
    let on = site.post(&undo, None, String::new()).await;
    assert!(on.body.contains("Stop these mails"), "{}", on.body);
    tell(&world, &sana, None, &certificate()).await;
    assert_eq!(world.deliver_mail().await.len(), 1);
    for void in ["x", "1-courses-00", &"a".repeat(5000), "%00", "%ff"] {
        let path = format!("/unsubscribe/{void}");
        let answer = site.get(&path, None).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
        let answer = site.post(&path, None, String::new()).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
    }
}
