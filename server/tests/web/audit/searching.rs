//! Searching the log by its form and its links.

use axum::http::StatusCode;
use campus::audit::Deed;
use campus::institutions::Role;
use campus::testing::{World, on_both_databases, small_course};

use super::{House, told, with_role};

#[on_both_databases]
async fn only_administrators_find_the_log_and_their_work_leads_there(world: World) {
    let house = House::new(&world).await;
    let here = format!("/institutions/{}/audit", small_course().owner);
    let coordinator = with_role(&world, "C", Some(house.id), Role::Coordinator).await;
    let platform = with_role(&world, "P", None, Role::Administrator).await;
    for (person, status) in [
        (&house.amina, StatusCode::OK),
        (&coordinator, StatusCode::NOT_FOUND),
        (&platform, StatusCode::NOT_FOUND),
    ] {
        let cookie = house.site.signed_in(person).await;
        let log = house.site.get(&here, Some(&cookie)).await;
        assert_eq!(log.status, status);
        let work = house.site.get("/work", Some(&cookie)).await;
        assert_eq!(work.body.contains(&here), status == StatusCode::OK);
    }
    let stranger = house.site.get(&here, None).await;
    assert!(stranger.location().starts_with("/sign-in"));
}

#[on_both_databases]
async fn what_can_not_be_meant_is_said_at_its_field_and_stays(world: World) {
    let house = House::new(&world).await;
    for (query, field, typed, why) in [
        ("from=31-12-2026", "from", "31-12-2026", "Write the day as"),
        (
            "until=2026-02-30",
            "until",
            "2026-02-30",
            "Write the day as",
        ),
        ("until=%3Cb%3E", "until", "&lt;b&gt;", "Write the day as"),
        (
            "from=2027-01-02&until=2027-01-01",
            "until",
            "2027-01-01",
            "This day is before the first",
        ),
        ("what=nothing", "what", "", "Choose one of the list"),
        ("by=nobody", "by", "", "Choose one of the list"),
        ("about=planet-3", "about", "", "Choose one of the list"),
    ] {
        let page = house.log(query).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        let body = page.body;
        assert!(body.contains(&format!("href=\"#{field}\"")), "{query}");
        assert!(body.contains(&format!("id=\"{field}-error\"")), "{query}");
        assert!(body.contains(&format!("id=\"{field}\"")), "{query}");
        assert!(
            body.contains(why) && body.contains("Nothing was searched"),
            "{query}"
        );
        assert!(told(&body).is_empty());
        if !typed.is_empty() {
            assert!(
                body.contains(&format!("type=\"text\" value=\"{typed}\"")),
                "{body}"
            );
        }
    }
}

#[on_both_databases]
async fn a_day_is_a_day_where_the_institution_is(world: World) {
    let house = House::new(&world).await;
    // The world begins at 14:00 in Karachi; ten hours later it is the next day there.
    world.advance(time::Duration::hours(10));
    house.did(Deed::LogoChanged).await;
    let found = house.log("from=2027-01-02&until=2027-01-02").await.body;
    assert_eq!(
        told(&found),
        ["Amina changed or removed the institution’s logo."]
    );
    assert!(found.contains("2 January 2027, 00:00") && found.contains("Asia/Karachi"));
    // What was looked for is still in the form.
    assert!(
        found.contains("type=\"date\" value=\"2027-01-02\""),
        "{found}"
    );
    let digits = house.log("until=%DB%B2%DB%B0%DB%B2%DB%B7-01-01").await;
    assert_eq!(told(&digits.body).len(), 2);
    let nothing = house.log("from=2028-01-01").await.body;
    assert!(nothing.contains("Nothing was found"));
}

#[on_both_databases]
async fn pages_keep_what_is_looked_for(world: World) {
    let house = House::new(&world).await;
    for _ in 0..60 {
        house.did(Deed::LogoChanged).await;
        house.did(Deed::SignatoriesChanged).await;
    }
    let first = house.log("what=logo_changed&from=2027-01-01").await.body;
    assert_eq!(told(&first).len(), 50);
    let next = first.split("rel=\"next\" href=\"").nth(1).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    assert!(
        next.contains("what=logo_changed") && next.contains("from=2027-01-01"),
        "{next}"
    );
    let second = house.site.get(&next, Some(&house.cookie)).await.body;
    assert_eq!(told(&second).len(), 10);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
    for odd in [
        "older_than=x",
        "newer_than=",
        "older_than=99999999999999999999",
    ] {
        assert_eq!(told(&house.log(odd).await.body).len(), 50, "{odd}");
    }
    let stranded = house.log("older_than=0").await.body;
    assert!(stranded.contains("Newest entries"));
}
