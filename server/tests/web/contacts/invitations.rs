//! Learners who are invited to an address: nobody tells the coordinator whether it had an account.

use axum::http::StatusCode;
use campus::messages::{Letter, TextMessage};
use campus::people::change_language;
use campus::testing::{World, on_both_databases};
use campus::{Retention, cohorts};
use courseware::Language;

use super::texted_code;
use super::town::Town;
use crate::browser::Browser;
use crate::site::{Answer, Site};

const PASSWORD: &str = "seven paper cranes";

async fn invite(site: &Site, town: &Town, institution: &str, address: &str) -> Answer {
    let person = match institution {
        "hsa" => &town.at_hsa,
        _ => &town.at_lums,
    };
    let cookie = site.signed_in(person).await;
    let form = format!("name=Sana&learner_code=&address={address}&language=en");
    let page = town.page(institution, "learners/new");
    site.post(&page, Some(&cookie), form).await
}

async fn mailed_path(world: &World) -> String {
    match world.deliver_mail().await.pop().unwrap().letter {
        Letter::CohortInvitation { path, .. } => path,
        letter => panic!("{letter:?}"),
    }
}

#[on_both_databases]
async fn a_person_with_a_number_and_no_email_comes_by_text(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let sent = invite(&site, &town, "hsa", "0300-1234567").await;
    assert_eq!(sent.location(), town.page("hsa", "invitations"));
    let text = world.deliver_texts().await.pop().unwrap();
    assert_eq!(text.recipient, "+923001234567");
    let TextMessage::Invitation { path, .. } = text.message else {
        panic!("{:?}", text.message);
    };

    let mut phone = Browser::new(&world);
    let page = phone.get(&path).await;
    assert!(page.body.contains("HSA invites you"), "{}", page.body);
    let sign_up = format!("/sign-up?return_to={path}");
    assert!(page.body.contains(&sign_up), "{}", page.body);
    let fields = [
        ("name", "Sana"),
        ("email", "03001234567"),
        ("password", PASSWORD),
    ];
    let code_page = phone.post(&sign_up, &fields).await.location().to_owned();
    let code = texted_code(&world).await;
    let back = phone.post(&code_page, &[("code", &code)]).await;
    assert_eq!(back.location(), path);
    let joined = phone.post(&path, &[]).await;
    assert_eq!(joined.location(), format!("/cohorts/{}", town.cohort));
    let lesson = format!("/cohorts/{}/items/counting", town.cohort);
    assert_eq!(phone.get(&lesson).await.status, StatusCode::OK);
    let again = phone.get(&path).await;
    assert_eq!(again.status, StatusCode::GONE);
    let main = again.body.split_once("<main").unwrap().1;
    assert!(main.contains("href=\"/learning\""), "{main}");

    let cookie = site.signed_in(&town.at_lums).await;
    let roster = town.page("lums", "").trim_end_matches('/').to_owned();
    let roster = site.get(&roster, Some(&cookie)).await;
    assert!(
        !roster.body.contains("Sana"),
        "the partner sees who isn't its own"
    );
}

#[on_both_databases]
async fn an_invitation_looks_the_same_whether_there_is_an_account_or_not(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    world.member("Known", "known@example.org", PASSWORD).await;
    let mut shown = Vec::new();
    for address in ["known@example.org", "nobody@example.org"] {
        let sent = invite(&site, &town, "hsa", address).await;
        let page = sent.location().to_owned();
        let cookie = site.signed_in(&town.at_hsa).await;
        let list = site.get(&page, Some(&cookie)).await;
        assert!(list.body.contains(address));
        shown.push(sent.shown().0);
        mailed_path(&world).await;
    }
    assert_eq!(shown[0], shown[1]);
}

#[on_both_databases]
async fn whoever_accepts_is_reached_there_from_now_on(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    invite(&site, &town, "hsa", "sana@example.org")
        .await
        .location();
    let path = mailed_path(&world).await;
    // She has an account by another address, and another one claimed this one without ever proving it.
    let sana = world.person_reached_by("Sana", "old@example.org").await;
    let cookie = site.signed_in(&sana).await;
    let page = site.get(&path, Some(&cookie)).await;
    assert!(page.body.contains("part of your account"), "{}", page.body);
    let joined = site.post(&path, Some(&cookie), String::new()).await;
    assert_eq!(joined.location(), format!("/cohorts/{}", town.cohort));
    let contacts = site.get("/account/contacts", Some(&cookie)).await;
    assert!(contacts.body.contains("sana@example.org"));
    // Told where she was reached before, and of her place at the first of her addresses.
    let mails = world.deliver_mail().await;
    let to: Vec<_> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    assert_eq!(to, ["old@example.org", "old@example.org"], "{mails:?}");
    let told = site.get("/notifications", Some(&cookie)).await;
    assert!(told.body.contains("You joined a course"), "{}", told.body);

    // It is hers: the same address is invited again, and she accepts as before.
    invite(&site, &town, "hsa", "sana@example.org")
        .await
        .location();
    let again = mailed_path(&world).await;
    let joined = site.post(&again, Some(&cookie), String::new()).await;
    assert_eq!(joined.location(), format!("/cohorts/{}", town.cohort));
    world.deliver_mail().await;
}

#[on_both_databases]
async fn an_address_of_another_account_is_asked_for_and_nothing_changes(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let owner = world.person_reached_by("Owner", "sana@example.org").await;
    invite(&site, &town, "hsa", "sana@example.org")
        .await
        .location();
    let path = mailed_path(&world).await;
    let other = world.person("Somebody Else").await;
    let cookie = site.signed_in(&other).await;
    let before = world.dump().await;
    let answer = site.post(&path, Some(&cookie), String::new()).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.body.contains("belongs to another account"),
        "{}",
        answer.body
    );
    assert!(!answer.body.contains("Owner") && !answer.body.contains("sana@"));
    let after = world.dump().await;
    for table in [
        "enrolment",
        "identifier",
        "cohort_invitation",
        "audit_entry",
    ] {
        assert_eq!(before.get(table), after.get(table), "{table}");
    }
    let cookie = site.signed_in(&owner).await;
    let joined = site.post(&path, Some(&cookie), String::new()).await;
    assert_eq!(joined.location(), format!("/cohorts/{}", town.cohort));
    world.deliver_mail().await;
}

#[on_both_databases]
async fn owners_read_their_language_and_others_are_told_of_theirs(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let known = world.person_reached_by("Known", "known@example.org").await;
    change_language(world.campus(), &known, Language::Urdu)
        .await
        .unwrap();
    let mut written = Vec::new();
    for address in ["known@example.org", "nobody@example.org"] {
        invite(&site, &town, "hsa", address).await.location();
        let mail = world.deliver_mail().await.pop().unwrap();
        let Letter::CohortInvitation {
            language_is_guessed,
            ..
        } = mail.letter
        else {
            panic!("{mail:?}")
        };
        written.push((mail.language, language_is_guessed));
    }
    assert_eq!(
        written,
        [(Language::Urdu, false), (Language::English, true)]
    );
}

#[on_both_databases]
async fn who_is_in_already_is_told_so_and_nothing_changes(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let alone = world.learner_in(town.cohort, "Came Alone").await;
    invite(&site, &town, "lums", "sana@example.org")
        .await
        .location();
    let path = mailed_path(&world).await;
    let cookie = site.signed_in(&alone).await;
    let answer = site.post(&path, Some(&cookie), String::new()).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("in this cohort already"));
    let at_lums = site.signed_in(&town.at_lums).await;
    let roster = town.page("lums", "").trim_end_matches('/').to_owned();
    let roster = site.get(&roster, Some(&at_lums)).await;
    assert!(!roster.body.contains("Came Alone"));
    // The invitation waits on, as it would if nobody had looked at it.
    let list = site
        .get(&town.page("lums", "invitations"), Some(&at_lums))
        .await;
    assert!(list.body.contains("sana@example.org"));
}

#[on_both_databases]
async fn an_invitation_is_withdrawn_by_its_own_institution_only(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    invite(&site, &town, "hsa", "sana@example.org")
        .await
        .location();
    let path = mailed_path(&world).await;
    let cookie = site.signed_in(&town.at_hsa).await;
    let list = site
        .get(&town.page("hsa", "invitations"), Some(&cookie))
        .await;
    let (_, rest) = list.body.split_once("/invitations/").unwrap();
    let number = rest.split('/').next().unwrap();
    let withdraw = format!("invitations/{number}/withdraw");
    let at_lums = site.signed_in(&town.at_lums).await;
    for (institution, cookie) in [("lums", &at_lums), ("hsa", &at_lums), ("lums", &cookie)] {
        let page = town.page(institution, &withdraw);
        let answer = site.post(&page, Some(cookie), String::new()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let page = town.page("hsa", &withdraw);
    let done = site.post(&page, Some(&cookie), String::new()).await;
    assert_eq!(done.location(), town.page("hsa", "invitations"));
    let again = site.post(&page, Some(&cookie), String::new()).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
}

#[on_both_databases]
async fn a_second_invitation_takes_the_place_of_the_first_and_a_month_ends_it(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    invite(&site, &town, "hsa", "sana@example.org")
        .await
        .location();
    let first = mailed_path(&world).await;
    invite(&site, &town, "hsa", "Sana@Example.org")
        .await
        .location();
    let second = mailed_path(&world).await;
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get(&first).await.status, StatusCode::GONE);
    assert_eq!(browser.get(&second).await.status, StatusCode::OK);
    world.advance(time::Duration::days(30));
    assert_eq!(browser.get(&second).await.status, StatusCode::GONE);
}

#[on_both_databases]
async fn an_invitation_that_is_over_is_forgotten_with_its_address(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    for address in ["sana@example.org", "bilal@example.org"] {
        invite(&site, &town, "hsa", address).await.location();
    }
    let path = mailed_path(&world).await;
    let bilal = site.signed_in(&world.person("Bilal").await).await;
    site.post(&path, Some(&bilal), String::new())
        .await
        .location();
    world.deliver_mail().await;
    let kept = Retention::default();
    let mut left = Vec::new();
    // Answered thirty days ago; then run out as long ago.
    for _ in 0..3 {
        cohorts::sweep(world.campus(), &world.moment(), &kept)
            .await
            .unwrap();
        let dump = world.dump().await;
        left.push(dump["cohort_invitation"].len());
        world.advance(kept.invitations);
    }
    assert_eq!(left, [2, 1, 0]);
}

#[on_both_databases]
async fn strangers_bring_nobody(world: World) {
    let (site, town) = (Site::new(&world, None), Town::found(&world).await);
    let stranger = world.person("A Stranger").await;
    for person in [&stranger, &town.at_lums] {
        let cookie = site.signed_in(person).await;
        for rest in ["learners/new", "slips", "invitations"] {
            let page = town.page("hsa", rest);
            let answer = site.get(&page, Some(&cookie)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        }
        let form = "name=X&address=x@example.org&language=en".to_owned();
        let page = town.page("hsa", "learners/new");
        let answer = site.post(&page, Some(&cookie), form).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let page = town.page("hsa", "slips");
        let answer = site.post(&page, Some(&cookie), "person=1".to_owned()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert!(world.deliver_mail().await.is_empty());
}
