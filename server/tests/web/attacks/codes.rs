//! Codes tried one after the other: each has limits of its own, and a network has one for all of them.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};
use time::Duration;

use super::{PASSWORD, SANA, from_network};
use crate::site::{Answer, Site, form_of_ours};

async fn send(site: &Site, network: u8, path: &str, form: &str) -> Answer {
    let request = from_network(form_of_ours(path), network);
    site.send(request, None, form.to_owned().into()).await
}

fn assert_waits(answer: &Answer, field: &str) {
    assert_eq!(
        answer.status,
        StatusCode::TOO_MANY_REQUESTS,
        "{}",
        answer.body
    );
    assert_eq!(answer.headers["retry-after"], "60");
    assert!(answer.body.contains("Wait 1 minute, then try again"));
    assert!(answer.body.contains(&format!("href=\"#{field}\"")));
}

/// Sending the form itself was once the way around the count of the page before it.
#[on_both_databases]
async fn claim_codes_are_not_guessed_by_sending_the_second_form(world: World) {
    let site = Site::new(&world, None);
    let form = format!("password={}&agree=yes", PASSWORD.replace(' ', "+"));
    for number in 0..100 {
        let path = format!("/claim/{number:012}");
        let answer = send(&site, 1, &path, &form).await;
        assert_eq!(answer.status, StatusCode::GONE, "{number}");
    }
    assert_waits(&send(&site, 1, "/claim/000000000777", &form).await, "code");
    assert_waits(&send(&site, 1, "/claim", "code=000000000777").await, "code");
    let elsewhere = send(&site, 2, "/claim/000000000777", &form).await;
    assert_eq!(elsewhere.status, StatusCode::GONE);
    world.advance(Duration::minutes(1));
    let later = send(&site, 1, "/claim/000000000777", &form).await;
    assert_eq!(later.status, StatusCode::GONE);
}

/// Three digits at each of many numbers would stay below the limit of each.
#[on_both_databases]
async fn digits_are_not_guessed_at_many_numbers(world: World) {
    let site = Site::new(&world, None);
    let mut pages = Vec::new();
    for number in 0..34 {
        let form = format!("email=03001234{number:03}");
        let asked = send(&site, 1, "/forgotten-password", &form).await;
        pages.push(asked.location().to_owned());
    }
    let tries = pages.iter().flat_map(|page| [page; 3]).take(100);
    for page in tries {
        let wrong = send(&site, 1, page, "code=000000").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    }
    assert_waits(&send(&site, 1, &pages[33], "code=000000").await, "code");
    // What was no code at all cost nothing, and costs nothing now.
    let no_code = send(&site, 1, &pages[33], "code=abc").await;
    assert_eq!(no_code.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.deliver_mail().await;
}

/// Whoever reads another's mail knows the link of a sign-up and not its password.
#[on_both_databases]
async fn the_password_of_a_sign_up_is_not_guessed(world: World) {
    let site = Site::new(&world, None);
    world.fill_in_sign_up("Sana", SANA, PASSWORD).await.unwrap();
    let mail = world.deliver_mail().await.remove(0);
    let token = campus::testing::token_in(&mail.letter).unwrap();
    let path = format!("/sign-up/confirm/{}", token.reveal());
    for network in 0..5 {
        let wrong = send(&site, network, &path, "password=a+guess").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = format!("password={}", PASSWORD.replace(' ', "+"));
    let early = send(&site, 9, &path, &right).await;
    assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(early.body.contains("Wait 30 seconds"));
    world.advance(Duration::seconds(30));
    assert_eq!(
        send(&site, 9, &path, &right).await.status,
        StatusCode::SEE_OTHER
    );
}
