//! The pages of roles: who sees them, what they show and do.

use axum::http::StatusCode;
use campus::institutions::Role;
use campus::testing::{World, on_both_databases};

use super::{between, founded, with_role};
use crate::site::Site;

#[on_both_databases]
async fn only_keepers_see_the_roles_and_work_leads_there(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let here = format!("/institutions/{slug}/roles");
    let administrator = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    let coordinator = with_role(&world, "A Coordinator", Some(&slug), Role::Coordinator).await;
    let learner = world.person("A Learner").await;
    for (person, status) in [
        (&administrator, StatusCode::OK),
        (&coordinator, StatusCode::NOT_FOUND),
        (&learner, StatusCode::NOT_FOUND),
    ] {
        let cookie = site.signed_in(person).await;
        assert_eq!(site.get(&here, Some(&cookie)).await.status, status);
        let platform = site.get("/platform/roles", Some(&cookie)).await;
        assert_eq!(platform.status, StatusCode::NOT_FOUND);
        let work = site.get("/work", Some(&cookie)).await;
        assert_eq!(work.body.contains(&here), status == StatusCode::OK);
        let header = site.get("/account", Some(&cookie)).await.body;
        assert_eq!(
            header.contains("href=\"/work\""),
            person.id() != learner.id()
        );
    }
}

#[on_both_databases]
async fn a_role_is_withdrawn_by_a_button_and_the_last_stays(world: World) {
    let slug = founded(&world).await;
    let site = Site::new(&world, None);
    let here = format!("/institutions/{slug}/roles");
    let amina = with_role(&world, "Amina", Some(&slug), Role::Administrator).await;
    with_role(&world, "Bilal <b>", Some(&slug), Role::Coordinator).await;
    let cookie = site.signed_in(&amina).await;
    let page = site.get(&here, Some(&cookie)).await.body;
    assert!(
        page.contains("Bilal &lt;b&gt;") && page.contains("The operator"),
        "{page}"
    );
    let rows: Vec<_> = page.split("id=\"grant-").skip(1).collect();
    let numbers: Vec<_> = rows
        .iter()
        .map(|row| row.split('"').next().unwrap())
        .collect();
    let refused = format!("{here}/{}/withdraw", numbers[0]);
    let refused = site.post(&refused, Some(&cookie), String::new()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .body
            .contains("The institution needs an administrator")
    );

    let target = format!("{here}/{}/withdraw", numbers[1]);
    for _ in 0..2 {
        let done = site.post(&target, Some(&cookie), String::new()).await;
        assert_eq!(done.location(), here);
    }
    let page = site.get(&here, Some(&cookie)).await.body;
    let former = between(&page, "Roles that were withdrawn", "</table>");
    assert!(former.contains("Bilal &lt;b&gt;") && former.contains("Amina"));
    for (grant, status) in [
        ("999999", StatusCode::UNPROCESSABLE_ENTITY),
        ("-1", StatusCode::UNPROCESSABLE_ENTITY),
        ("x", StatusCode::NOT_FOUND),
        ("99999999999999999999", StatusCode::NOT_FOUND),
    ] {
        let target = format!("{here}/{grant}/withdraw");
        let answer = site.post(&target, Some(&cookie), String::new()).await;
        assert_eq!(answer.status, status, "{grant}");
    }
}
