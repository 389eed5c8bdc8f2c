//! An invitation from the form to the role.

use axum::http::StatusCode;
use campus::institutions::Role;
use campus::testing::{World, on_both_databases, small_course};

use super::{between, founded, with_role};
use crate::browser::Browser;
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";

#[on_both_databases]
async fn the_invited_sign_in_come_back_and_accept(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let here = format!("/institutions/{slug}/roles");
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let cookie = site.signed_in(&amina).await;
    let form = "role=coordinator&email=Sana%40example.org".to_owned();
    let target = format!("{here}/invitations");
    let sent = site.post(&target, Some(&cookie), form.clone()).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    let token = between(&sent.body, "/invitations/", "<").to_owned();
    let path = format!("/invitations/{token}");
    assert_eq!(world.deliver_mail().await.len(), 1);
    let again = site.post(&target, Some(&cookie), form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("invited to this role already"));
    assert!(again.body.contains("value=\"Sana@example.org\""));
    let list = site.get(&here, Some(&cookie)).await.body;
    assert!(list.contains("sana@example.org") && !list.contains(&token));

    let mut phone = Browser::new(&world);
    let seen = phone.get(&path).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("Amina") && seen.body.contains("Coordinator"));
    let sign_in = format!("/sign-in?return_to={path}");
    assert!(seen.body.contains(&sign_in), "{}", seen.body);
    assert!(
        phone
            .post(&path, &[])
            .await
            .location()
            .starts_with("/sign-in")
    );
    let fields = [
        ("identifier", "sana@example.org"),
        ("password", PASSWORD),
        ("return_to", &path),
    ];
    assert_eq!(phone.post("/sign-in", &fields).await.location(), path);
    assert!(phone.get(&path).await.body.contains("signed in as Sana"));
    assert_eq!(phone.post(&path, &[]).await.location(), "/work");
    let work = phone.get("/work").await.body;
    assert!(work.contains("The role is yours") && work.contains("Coordinator"));
    let cohorts = format!("/institutions/{slug}/cohorts");
    assert_eq!(phone.get(&cohorts).await.status, StatusCode::OK);
    let again = phone.get(&path).await;
    assert_eq!(again.status, StatusCode::GONE);
    let main = again.body.split_once("<main").unwrap().1;
    assert!(main.contains("href=\"/work\""), "{main}");
    // Of the new device, and of the role.
    assert_eq!(world.deliver_mail().await.len(), 2);
}

#[on_both_databases]
async fn bad_input_is_told_at_its_field(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    let cookie = site.signed_in(&amina).await;
    let target = format!("/institutions/{slug}/roles/invitations");
    for (form, message) in [
        ("", "Choose one of the roles"),
        (
            "role=platform_administrator&email=a%40example.org",
            "Choose one of the roles",
        ),
        ("role=coordinator&email=nobody", "Write the address in full"),
        (
            "role=coordinator&email=a%40example.org%0D%0ABcc:b%40example.org",
            "has the character U+000D",
        ),
        ("role=coordinator&email=%00", "Write the address in full"),
    ] {
        let answer = site.post(&target, Some(&cookie), form.to_owned()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(answer.body.contains(message), "{form}");
    }
    for token in ["x".to_owned(), "0".repeat(64)] {
        let answer = site.get(&format!("/invitations/{token}"), None).await;
        assert!([StatusCode::NOT_FOUND, StatusCode::GONE].contains(&answer.status));
    }
}

#[on_both_databases]
async fn courses_and_cohorts_have_their_own_roles(world: World) {
    let slug = founded(&world).await;
    let cohort = world.cohort(&small_course()).await;
    let site = Site::new(&world, None);
    let coordinator = with_role(&world, "A Coordinator", Some(&slug), Role::Coordinator).await;
    let cookie = site.signed_in(&coordinator).await;
    let teacher = world
        .person_reached_by("A Teacher", "teacher@example.org")
        .await;
    let course = small_course().id;
    for (place, role) in [
        (format!("courses/{course}"), "reviewer"),
        (format!("cohorts/{cohort}"), "facilitator"),
    ] {
        let here = format!("/institutions/{slug}/{place}/roles");
        assert_eq!(site.get(&here, Some(&cookie)).await.status, StatusCode::OK);
        let form = format!("role={role}&email=teacher%40example.org");
        let sent = site
            .post(&format!("{here}/invitations"), Some(&cookie), form)
            .await;
        let path = format!("/invitations/{}", between(&sent.body, "/invitations/", "<"));
        world.deliver_mail().await;
        let own = site.signed_in(&teacher).await;
        let accepted = site.post(&path, Some(&own), String::new()).await;
        assert_eq!(accepted.location(), "/work");
        assert_eq!(
            site.get(&here, Some(&own)).await.status,
            StatusCode::NOT_FOUND
        );
    }
    let own = site.signed_in(&teacher).await;
    let work = site.get("/work", Some(&own)).await.body;
    assert!(work.contains("Reviewer") && work.contains("Facilitator"));
    let learners = format!("/cohorts/{cohort}/learners");
    assert!(work.contains(&learners));
    assert_eq!(site.get(&learners, Some(&own)).await.status, StatusCode::OK);
    world.deliver_mail().await;
}
