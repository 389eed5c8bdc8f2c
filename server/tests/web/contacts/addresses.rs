//! One's own addresses: added, proved, chosen, removed.

use axum::http::StatusCode;
use campus::messages::{Event, Letter};
use campus::testing::{World, on_both_databases};

use super::{another_than, texted_code};
use crate::browser::{Answer, Browser};
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";
const PAGE: &str = "/account/contacts";

async fn sana(world: &World) -> Browser {
    world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut browser = Browser::new(world);
    browser
        .sign_in("sana@example.org", PASSWORD)
        .await
        .location();
    browser
}

async fn add(browser: &mut Browser, address: &str) -> Answer {
    let fields = [("address", address), ("password", PASSWORD)];
    browser.post(PAGE, &fields).await
}

async fn mailed_path(world: &World) -> String {
    match world.deliver_mail().await.pop().unwrap().letter {
        Letter::ProveAddress { path, .. } => path,
        letter => panic!("{letter:?}"),
    }
}

/// The button of the page for this address that does this.
fn action(page: &Answer, address: &str, deed: &str) -> Option<String> {
    let (_, rest) = page.body.split_once(address)?;
    let rest = rest.split("<dt>").next()?;
    rest.split("action=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .find(|action| action.ends_with(deed))
}

#[on_both_databases]
async fn a_second_address_is_proved_and_the_first_is_told(world: World) {
    let mut browser = sana(&world).await;
    assert_eq!(
        add(&mut browser, "second@example.org").await.location(),
        PAGE
    );
    let page = browser.get(PAGE).await;
    assert!(page.body.contains("second@example.org") && page.body.contains("Not confirmed"));
    let path = mailed_path(&world).await;
    // Whoever else reads the mail can't add the address to anything.
    let mut stranger = Browser::new(&world);
    assert!(stranger.get(&path).await.location().starts_with("/sign-in"));
    world.member("Other", "other@example.org", PASSWORD).await;
    stranger
        .sign_in("other@example.org", PASSWORD)
        .await
        .location();
    assert_eq!(stranger.get(&path).await.status, StatusCode::GONE);
    assert_eq!(stranger.post(&path, &[]).await.status, StatusCode::GONE);

    assert!(browser.get(&path).await.body.contains("second@example.org"));
    assert_eq!(browser.post(&path, &[]).await.location(), PAGE);
    let told = world.deliver_mail().await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].recipient, "sana@example.org");
    assert!(matches!(
        told[0].letter,
        Letter::Happened {
            happened: Event::AddressesChanged,
            ..
        }
    ));
    let mut other = Browser::new(&world);
    assert_eq!(
        other
            .sign_in("second@example.org", PASSWORD)
            .await
            .location(),
        "/learning"
    );

    let page = browser.get(PAGE).await;
    let prefer = action(&page, "second@example.org", "/prefer").unwrap();
    browser.post(&prefer, &[]).await.location();
    let page = browser.get(PAGE).await;
    assert!(action(&page, "second@example.org", "/prefer").is_none());
    let remove = action(&page, "sana@example.org", "/remove").unwrap();
    assert_eq!(
        stranger.post(&remove, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    browser.post(&remove, &[]).await.location();
    let told = world.deliver_mail().await;
    assert_eq!(told[0].recipient, "second@example.org");
    let page = browser.get(PAGE).await;
    assert!(!page.body.contains("sana@example.org"));
    assert!(action(&page, "second@example.org", "/remove").is_none());
}

#[on_both_databases]
async fn the_last_way_in_stays_also_when_two_hands_remove_at_once(world: World) {
    let mut browser = sana(&world).await;
    add(&mut browser, "0300-1234567").await;
    let code = texted_code(&world).await;
    let page = browser.get(PAGE).await;
    assert!(page.body.contains("+923001234567"));
    // The page of the code is known from the answer only, so it is asked for again.
    let ticket = add(&mut browser, "0300-1234567")
        .await
        .location()
        .to_owned();
    let stale = code;
    let code = texted_code(&world).await;
    if stale != code {
        let wrong = browser.post(&ticket, &[("code", &stale)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let wrong = browser
        .post(&ticket, &[("code", another_than(&code))])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        browser.post(&ticket, &[("code", &code)]).await.location(),
        PAGE
    );
    world.deliver_mail().await;

    let page = browser.get(PAGE).await;
    let removals = ["sana@example.org", "+923001234567"]
        .map(|address| action(&page, address, "/remove").unwrap());
    let hands = removals.map(|path| {
        let (world, cookies) = (world.clone(), browser.cookies.clone());
        tokio::spawn(async move {
            let mut hand = Browser::new(&world);
            hand.cookies = cookies;
            hand.post(&path, &[]).await.status
        })
    });
    let mut removed = 0;
    for hand in hands {
        removed += usize::from(hand.await.unwrap() == StatusCode::SEE_OTHER);
    }
    assert_eq!(removed, 1);
    world.deliver_texts().await;
}

#[on_both_databases]
async fn an_address_of_another_is_refused_only_to_whoever_proves_it(world: World) {
    let mut browser = sana(&world).await;
    world.member("Other", "other@example.org", PASSWORD).await;
    let known = add(&mut browser, "other@example.org").await;
    let path = mailed_path(&world).await;
    let unknown = add(&mut browser, "unknown@example.org").await;
    mailed_path(&world).await;
    assert_eq!(known.shown(), unknown.shown());
    assert_eq!(known.location(), unknown.location());
    let taken = browser.post(&path, &[]).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(!taken.body.contains("Other"));
    let page = browser.get(PAGE).await;
    let drop = action(&page, "unknown@example.org", "/drop").unwrap();
    browser.post(&drop, &[]).await.location();
    assert!(!browser.get(PAGE).await.body.contains("unknown@example.org"));
    assert!(world.deliver_mail().await.is_empty());
}

/// On a telephone that is shared, an address of one's own would be a way to another's password.
#[on_both_databases]
async fn nobody_adds_an_address_without_showing_that_it_is_they(world: World) {
    let mut browser = sana(&world).await;
    for (password, said) in [
        ("", "not your password"),
        ("four green parrots", "not your password"),
    ] {
        let fields = [("address", "strange@example.org"), ("password", password)];
        let refused = browser.post(PAGE, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains(said) && refused.body.contains("value=\"strange@example.org\"")
        );
    }
    assert!(world.deliver_mail().await.is_empty());
    // What was claimed with the password is written to again without.
    add(&mut browser, "second@example.org").await.location();
    let again = browser
        .post(PAGE, &[("address", "second@example.org")])
        .await;
    assert_eq!(again.location(), PAGE);
    assert_eq!(world.deliver_mail().await.len(), 2);

    let site = Site::new(&world, None);
    // With an address and no password, the password is first; with neither, an address is.
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let cookie = site.signed_in(&bilal).await;
    let form = "address=strange%40example.org".to_owned();
    let refused = site.post(PAGE, Some(&cookie), form.clone()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Choose a password first"));
    let nobody = world.person("Nobody").await;
    let cookie = site.signed_in(&nobody).await;
    let page = site.get(PAGE, Some(&cookie)).await;
    assert!(!page.body.contains("name=\"password\""));
    assert_eq!(site.post(PAGE, Some(&cookie), form).await.location(), PAGE);
    assert_eq!(
        world.deliver_mail().await[0].recipient,
        "strange@example.org"
    );
}
