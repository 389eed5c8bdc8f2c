//! What is typed into the fields of people and institutions and is not what it seems: said at the field, and still there.

use axum::body::Body;
use axum::http::StatusCode;
use campus::Operator;
use campus::institutions::{Role, grant_role};
use campus::testing::{World, on_both_databases, small_course};

use super::{PASSWORD, SANA};
use crate::browser::Browser;
use crate::site::{Answer, Site, form_of_ours};

/// Names as they come over the wire, which deceive the eye or are none: turned around, hidden, bytes that are no text,
/// drawn by each font as it likes, a heap of marks.
const NAMES: &[&str] = &[
    "Sana%E2%80%AEanaS",
    "Sana%E2%81%A6Bibi",
    "Sa%E2%80%8Bna",
    "Sa%FFna",
    "Sa%C0%AFna",
    "Sa%ED%A0%80na",
    "Sa%00na",
    "Sa%0D%0Ana",
    "Sa%EE%80%80na",
    "Sa%EF%BF%BDna",
    "Sana%F3%A0%81%81",
    "S%CC%81%CC%81%CC%81%CC%81%CC%81ana",
];

/// Addresses that look like another's, by what is to be said of them.
const ADDRESSES: &[(&str, &str)] = &[
    // Cyrillic letters in a Latin domain, and in the name before it.
    ("sana%40ex%D0%B0mple.org", "(U+0430)"),
    ("s%D0%B0na%40example.org", "(U+0430)"),
    // A Greek omicron, a full-width letter, a full-width sign.
    ("sana%40example.%CE%BFrg", "(U+03BF)"),
    ("sana%40%EF%BD%85xample.org", "U+FF45"),
    ("sana%EF%BC%A0example.org", "U+FF20"),
    // A dot that is none, a character that shows nothing, one that turns what follows.
    ("sana%40example%E3%80%82org", "U+3002"),
    ("sana%40exam%E2%80%8Bple.org", "U+200B"),
    ("sana%40example.org%E2%80%AE", "U+202E"),
    ("sana%40exa%FFmple.org", "U+FFFD"),
];

async fn send(site: &Site, path: &str, cookie: &str, form: &str) -> Answer {
    let body = Body::from(form.to_owned());
    site.send(form_of_ours(path), Some(cookie), body).await
}

/// The form again, with an error at this field and what was typed elsewhere.
fn assert_said(answer: &Answer, field: &str, said: &str, kept: &str) {
    let shown = &answer.body;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{field} {said}: {shown}"
    );
    assert!(
        shown.contains(&format!("href=\"#{field}\"")),
        "{field} {said}: {shown}"
    );
    assert!(shown.contains(said), "{field} {said}: {shown}");
    assert!(shown.contains(kept), "{field} {said} {kept}: {shown}");
}

#[on_both_databases]
async fn names_that_are_not_what_they_seem(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await;
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&sana).await;
    let long = "a".repeat(201);
    let wrong = NAMES.iter().map(|name| (*name, "can’t be shown"));
    for (name, said) in wrong.chain([(long.as_str(), "more than 200 characters")]) {
        let form = format!("name={name}&email=new%40example.org&password=seven+paper+cranes");
        let answer = send(&site, "/sign-up", "", &form).await;
        assert_said(&answer, "name", said, "value=\"new@example.org\"");
        let answer = send(
            &site,
            "/account",
            &cookie,
            &format!("name={name}&language=ur"),
        )
        .await;
        assert_said(&answer, "name", said, "value=\"ur\" checked");
        for field in ["name_urdu", "name_on_certificates", "cadre_words"] {
            let kept = match field {
                "name_on_certificates" => "name_urdu",
                _ => "name_on_certificates",
            };
            let form = format!("{field}={name}&{kept}=%D8%AB%D9%86%D8%A7");
            let answer = send(&site, "/account/profile", &cookie, &form).await;
            // Words of one's own may be longer, and have marks.
            if field == "cadre_words" && (name.starts_with("S%CC") || name == long) {
                continue;
            }
            assert_said(&answer, field, said, "value=\"ثنا\"");
        }
    }
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn addresses_that_look_like_anothers(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await;
    world.cohort(&small_course()).await;
    let by = Operator::at_the_command_line();
    let (campus, role) = (world.campus(), Role::Administrator);
    grant_role(campus, &world.moment(), by, sana.id(), None, role)
        .await
        .unwrap();
    // She is told of her role; from here on nobody is told anything.
    world.deliver_mail().await;
    let site = Site::new(&world, None);
    let cookie = site.signed_in(&sana).await;
    for (address, said) in ADDRESSES {
        let form = format!("name=New&email={address}&password=seven+paper+cranes");
        let answer = send(&site, "/sign-up", "", &form).await;
        assert_said(&answer, "email", said, "value=\"New\"");
        let answer = send(
            &site,
            "/forgotten-password",
            "",
            &format!("email={address}"),
        )
        .await;
        assert_said(&answer, "email", said, "by hand");
        let form = format!("address={address}");
        let answer = send(&site, "/account/contacts", &cookie, &form).await;
        assert_said(&answer, "address", said, "by hand");
        let form = format!("short_name=IPH&sender_address={address}&slug=iph");
        let answer = send(&site, "/platform/institutions", &cookie, &form).await;
        assert_said(&answer, "sender_address", said, "value=\"IPH\"");
        let form = format!("role=platform_administrator&email={address}");
        let answer = send(&site, "/platform/roles/invitations", &cookie, &form).await;
        assert_said(&answer, "email", said, "by hand");
    }
    assert!(world.deliver_mail().await.is_empty());
}

#[on_both_databases]
async fn institutions_that_are_not_what_they_seem(world: World) {
    let sana = world.member("Sana", SANA, PASSWORD).await;
    let by = Operator::at_the_command_line();
    let (campus, role) = (world.campus(), Role::Administrator);
    grant_role(campus, &world.moment(), by, sana.id(), None, role)
        .await
        .unwrap();
    let mut browser = Browser::new(&world);
    browser.sign_in(SANA, PASSWORD).await;
    let good = [
        ("slug", "iph"),
        ("short_name", "IPH"),
        ("name_en", "Institute"),
        ("name_ur", "ادارہ"),
        ("about_en", "It trains"),
        ("about_ur", "تربیت"),
        ("time_zone", "Asia/Karachi"),
    ];
    for field in ["short_name", "name_en", "name_ur", "about_en", "about_ur"] {
        let long = "ا".repeat(5_000);
        for wrong in [
            "IP\u{202e}H",
            "IP\u{0}H",
            "IP\u{fffd}H",
            "IP\u{e000}H",
            "",
            long.as_str(),
        ] {
            let mut fields = good;
            for (name, value) in &mut fields {
                if *name == field {
                    *value = wrong;
                }
            }
            let answer = browser.post("/platform/institutions", &fields).await;
            assert_said(&answer, field, "error", "value=\"iph\"");
        }
    }
    let sites = [
        "https://hs\u{430}.edu.pk",
        "https://hsa.edu.pk@evil.example",
        "https://hsa.edu.pk\u{202e}",
        "javascript:alert(1)",
    ];
    for site in sites {
        let mut fields = good.to_vec();
        fields.push(("support_contact", site));
        let answer = browser.post("/platform/institutions", &fields).await;
        assert_said(
            &answer,
            "support_contact",
            "Write an email address, a telephone",
            "value=\"iph\"",
        );
    }
}
