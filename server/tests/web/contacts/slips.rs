//! A learner with neither email nor telephone: from the slip to the lesson.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use super::town::Town;
use crate::browser::Browser;
use crate::site::{Answer, Site};

const PASSWORD: &str = "seven paper cranes";

/// What the form asks for.
fn learner(name: &str, code: &str, address: &str) -> String {
    format!("name={name}&learner_code={code}&address={address}&language=en")
}

/// The first code on a page of slips, without its dashes.
fn code_on(page: &Answer) -> String {
    let marker = "<p class=\"serial\">";
    let (_, rest) = page.body.split_once(marker).unwrap();
    rest[..14].replace('-', "")
}

async fn slips(world: &World, site: &Site, town: &Town) -> Answer {
    let cookie = site.signed_in(&town.at_hsa).await;
    let list = site.get(&town.page("hsa", "slips"), Some(&cookie)).await;
    let boxes: Vec<String> = list
        .body
        .split("name=\"person\" value=\"")
        .skip(1)
        .map(|rest| format!("person={}", rest.split('"').next().unwrap()))
        .collect();
    let page = town.page("hsa", "slips");
    let answer = site.post(&page, Some(&cookie), boxes.join("&")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(world.deliver_mail().await.is_empty());
    answer
}

async fn bring(site: &Site, town: &Town, form: String) -> Answer {
    let cookie = site.signed_in(&town.at_hsa).await;
    let page = town.page("hsa", "learners/new");
    site.post(&page, Some(&cookie), form).await
}

#[on_both_databases]
async fn from_the_slip_to_the_lesson(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let brought = bring(&site, &town, learner("Zainab", "lhw-12", "")).await;
    assert_eq!(brought.location(), town.page("hsa", "slips"));
    let page = slips(&world, &site, &town).await;
    for text in ["Zainab", "hsa:LHW-12", "lang=\"ur\"", "<svg", "/claim<"] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    let code = code_on(&page);

    let mut phone = Browser::new(&world);
    let typed = phone
        .post(
            "/claim",
            &[("code", &code.to_lowercase().replace('0', "o"))],
        )
        .await;
    let path = typed.location().to_owned();
    assert_eq!(path, format!("/claim/{code}"));
    let claim = phone.get(&path).await;
    assert!(claim.body.contains("Account of Zainab") && claim.body.contains("HSA"));
    let empty = phone.post(&path, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("Tick the box"));
    let weak = [("password", "zainab"), ("agree", "yes")];
    let weak = phone.post(&path, &weak).await;
    assert!(weak.body.contains("at least 10 characters"));
    let fields = [("password", PASSWORD), ("agree", "yes")];
    let done = phone.post(&path, &fields).await;
    assert_eq!(done.location(), "/learning");

    let learning = phone.get("/learning").await;
    assert!(learning.body.contains("Counting"), "{}", learning.body);
    let lesson = format!("/cohorts/{}/items/counting", town.cohort);
    assert_eq!(phone.get(&lesson).await.status, StatusCode::OK);
    assert_eq!(phone.get(&path).await.status, StatusCode::GONE);
    assert_eq!(phone.post(&path, &fields).await.status, StatusCode::GONE);

    // Back in on another day, with the code on the slip, written as people do.
    for typed in ["hsa:LHW-12", "HSA lhw-12", "LHW-12"] {
        let mut other = Browser::new(&world);
        assert_eq!(other.sign_in(typed, PASSWORD).await.location(), "/learning");
    }
}

#[on_both_databases]
async fn who_has_not_come_yet_learns_nowhere_and_signs_in_by_nothing(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    bring(&site, &town, learner("Zainab", "lhw-12", "")).await;
    let mut browser = Browser::new(&world);
    for password in ["", PASSWORD] {
        let answer = browser.sign_in("hsa:LHW-12", password).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let cookie = site.signed_in(&town.at_hsa).await;
    let roster = town.page("hsa", "").trim_end_matches('/').to_owned();
    let roster = site.get(&roster, Some(&cookie)).await;
    assert!(roster.body.contains("Zainab") && roster.body.contains("Not come yet"));
}

#[on_both_databases]
async fn new_slips_void_the_old_and_a_month_voids_all(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    bring(&site, &town, learner("Zainab", "", "")).await;
    let first = code_on(&slips(&world, &site, &town).await);
    let second = code_on(&slips(&world, &site, &town).await);
    assert_ne!(first, second);
    let mut browser = Browser::new(&world);
    assert_eq!(
        browser.get(&format!("/claim/{first}")).await.status,
        StatusCode::GONE
    );
    assert_eq!(
        browser.get(&format!("/claim/{second}")).await.status,
        StatusCode::OK
    );
    world.advance(time::Duration::days(30));
    assert_eq!(
        browser.get(&format!("/claim/{second}")).await.status,
        StatusCode::GONE
    );
}

#[on_both_databases]
async fn of_many_who_claim_at_once_one_gets_in(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    bring(&site, &town, learner("Zainab", "", "")).await;
    let code = code_on(&slips(&world, &site, &town).await);
    let tries = (0..6).map(|_| {
        let (world, path) = (world.clone(), format!("/claim/{code}"));
        tokio::spawn(async move {
            let mut browser = Browser::new(&world);
            let fields = [("password", PASSWORD), ("agree", "yes")];
            browser.post(&path, &fields).await.status
        })
    });
    let mut in_by_it = 0;
    for attempt in tries.collect::<Vec<_>>() {
        let status = attempt.await.unwrap();
        assert!(!status.is_server_error(), "{status}");
        in_by_it += usize::from(status == StatusCode::SEE_OTHER);
    }
    assert_eq!(in_by_it, 1);
}

#[on_both_databases]
async fn codes_that_are_none_are_told_apart_from_codes_that_are_void(world: World) {
    let mut browser = Browser::new(&world);
    for (typed, told) in [
        ("", "twelve letters and digits"),
        ("7K2M", "twelve letters and digits"),
        ("7K2M-9PXR-4TQU", "twelve letters and digits"),
        ("\u{202e}\u{0}", "twelve letters and digits"),
        ("7K2M-9PXR-4TQD", "This code does not work"),
    ] {
        let answer = browser.post("/claim", &[("code", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        assert!(answer.body.contains(told), "{typed:?}");
    }
    for path in ["/claim/7K2M9PXR4TQD", "/claim/nothing", "/claim/%00"] {
        assert_eq!(browser.get(path).await.status, StatusCode::GONE, "{path}");
        assert_eq!(
            browser.post(path, &[]).await.status,
            StatusCode::GONE,
            "{path}"
        );
    }
}

#[on_both_databases]
async fn two_of_one_name_need_codes_and_a_code_is_given_once(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    bring(&site, &town, learner("Zainab", "", ""))
        .await
        .location();
    let twice = bring(&site, &town, learner("Zainab", "", "")).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.body.contains("can be told apart") && twice.body.contains("value=\"Zainab\""));
    bring(&site, &town, learner("Zainab", "7", ""))
        .await
        .location();
    let taken = bring(&site, &town, learner("Nadia", "7", "")).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.body.contains("given this code to another learner"));
    // Another institution's codes are its own.
    let cookie = site.signed_in(&town.at_lums).await;
    let page = town.page("lums", "learners/new");
    let theirs = site
        .post(&page, Some(&cookie), learner("Nadia", "7", ""))
        .await;
    assert_eq!(theirs.location(), town.page("lums", "slips"));
    let list = site.get(&town.page("lums", "slips"), Some(&cookie)).await;
    assert!(list.body.contains("Nadia") && !list.body.contains("Zainab"));
}

/// The number of the only learner whom HSA brought.
async fn only_person(site: &Site, town: &Town) -> String {
    let cookie = site.signed_in(&town.at_hsa).await;
    let roster = town.page("hsa", "").trim_end_matches('/').to_owned();
    let roster = site.get(&roster, Some(&cookie)).await;
    let (_, rest) = roster.body.split_once("/institutions/hsa/people/").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[on_both_databases]
async fn a_coordinator_lets_a_learner_back_in_who_is_reached_by_nothing(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    bring(&site, &town, learner("Zainab", "7", "")).await;
    let code = code_on(&slips(&world, &site, &town).await);
    let mut old_phone = Browser::new(&world);
    let fields = [("password", PASSWORD), ("agree", "yes")];
    old_phone
        .post(&format!("/claim/{code}"), &fields)
        .await
        .location();

    let person = only_person(&site, &town).await;
    let page = format!("/institutions/hsa/people/{person}/claim");
    let at_lums = site.signed_in(&town.at_lums).await;
    let theirs = format!("/institutions/lums/people/{person}/claim");
    for path in [&page, &theirs] {
        assert_eq!(
            site.get(path, Some(&at_lums)).await.status,
            StatusCode::NOT_FOUND
        );
        let posted = site.post(path, Some(&at_lums), String::new()).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND);
    }
    let cookie = site.signed_in(&town.at_hsa).await;
    assert!(site.get(&page, Some(&cookie)).await.body.contains("Zainab"));
    let slip = site.post(&page, Some(&cookie), String::new()).await;
    let code = code_on(&slip);
    assert!(old_phone.is_signed_in().await);
    let mut new_phone = Browser::new(&world);
    let fields = [("password", "four green parrots"), ("agree", "yes")];
    new_phone
        .post(&format!("/claim/{code}"), &fields)
        .await
        .location();
    assert!(!old_phone.is_signed_in().await);
    assert!(new_phone.is_signed_in().await);

    // With an address of their own they are nobody's to recover.
    let add = [
        ("address", "zainab@example.org"),
        ("password", "four green parrots"),
    ];
    new_phone.post("/account/contacts", &add).await.location();
    let mail = world.deliver_mail().await.pop().unwrap();
    let campus::messages::Letter::ProveAddress { path, .. } = mail.letter else {
        panic!("{mail:?}");
    };
    new_phone.post(&path, &[]).await.location();
    let refused = site.post(&page, Some(&cookie), String::new()).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("only be recovered by its owner"));
}
