//! Passwords tried one after the other.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use campus::testing::{World, on_both_databases};
use time::Duration;

use super::{PASSWORD, SANA, from_network};
use crate::browser::{Answer, Browser};
use crate::site::{Site, form_of_ours};

async fn try_in(site: &Site, network: u8, identifier: &str, password: &str) -> Answer {
    // Whatever it says about whom it speaks for, nobody trusts it.
    let request = from_network(form_of_ours("/sign-in"), network)
        .header("x-forwarded-for", format!("203.0.113.{}", identifier.len()));
    let form = format!(
        "identifier={identifier}&password={}",
        password.replace(' ', "+")
    );
    site.send(request, None, form.into()).await
}

fn assert_waits(answer: &Answer, seconds: &str, said: &str) {
    assert_eq!(
        answer.status,
        StatusCode::TOO_MANY_REQUESTS,
        "{}",
        answer.body
    );
    assert_eq!(answer.headers[RETRY_AFTER], seconds);
    assert!(answer.body.contains(said), "{}", answer.body);
    assert!(answer.body.contains("href=\"#identifier\""));
}

#[on_both_databases]
async fn many_accounts_from_one_network(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let site = Site::new(&world, None);
    for number in 0..100 {
        let address = format!("person{number}@example.org");
        let answer = try_in(&site, 1, &address, "a leaked password").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
    }
    let stopped = try_in(&site, 1, SANA, PASSWORD).await;
    assert_waits(&stopped, "60", "Wait 1 minute, then try again");
    assert!(stopped.body.contains("value=\"sana@example.org\""));
    assert!(!stopped.body.contains(PASSWORD));
    let elsewhere = try_in(&site, 2, SANA, PASSWORD).await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER);
    world.advance(Duration::minutes(1));
    let later = try_in(&site, 1, SANA, PASSWORD).await;
    assert_eq!(later.status, StatusCode::SEE_OTHER);
    // Told of both devices.
    assert_eq!(world.deliver_mail().await.len(), 2);
}

#[on_both_databases]
async fn one_account_from_many_networks(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    let mut own = Browser::new(&world);
    own.sign_in(SANA, PASSWORD).await;
    own.post("/sign-out", &[]).await;
    let site = Site::new(&world, None);
    let mut told = Vec::new();
    for address in [SANA, "nobody@example.org"] {
        for network in 0..5 {
            let answer = try_in(&site, network, address, "a guess").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let stopped = try_in(&site, 9, address, PASSWORD).await;
        assert_waits(&stopped, "30", "Wait 30 seconds, then try again");
        told.push(stopped.body.replace(address, "ADDRESS"));
    }
    assert_eq!(
        told[0], told[1],
        "an account that exists is told by the wait"
    );
    // The owner, on their own telephone, notices nothing.
    assert_eq!(own.sign_in(SANA, PASSWORD).await.location(), "/learning");
    // Who makes a cookie up is on no known telephone.
    let mut forger = Browser::new(&world);
    let forged = own.cookies["device"].chars().rev().collect();
    forger.cookies.insert("device".to_owned(), forged);
    let stopped = forger.sign_in(SANA, PASSWORD).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}

#[on_both_databases]
async fn the_wait_is_told_in_urdu_too(world: World) {
    let mut browser = Browser::new(&world);
    browser.post("/language", &[("language", "ur")]).await;
    for _ in 0..5 {
        browser.sign_in(SANA, "a guess").await;
    }
    let stopped = browser.sign_in(SANA, "a guess").await;
    assert_waits(&stopped, "30", "30 سیکنڈ انتظار کریں");
}

#[on_both_databases]
async fn forms_that_cost_a_mail(world: World) {
    let site = Site::new(&world, None);
    let ask = async |network: u8| {
        let request = from_network(form_of_ours("/forgotten-password"), network);
        site.send(request, None, "email=nobody@example.org".into())
            .await
    };
    for number in 0..300 {
        assert_eq!(ask(1).await.status, StatusCode::SEE_OTHER, "{number}");
    }
    let stopped = ask(1).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.body.contains("value=\"nobody@example.org\""));
    assert_eq!(ask(2).await.status, StatusCode::SEE_OTHER);
    world.deliver_mail().await;
}
