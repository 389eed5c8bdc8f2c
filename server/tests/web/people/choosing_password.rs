//! A password chosen on the way: whoever was sent to choose one comes back to where they were.

use campus::messages::Letter;
use campus::people::SignedIn;
use campus::testing::{World, on_both_databases};

use crate::browser::{Answer, Browser};
use crate::contacts::texted_code;
use crate::site::Site;

const PASSWORD: &str = "seven paper cranes";

/// A device on which the person came by a one-time link.
async fn device_of(world: &World, person: &SignedIn) -> Browser {
    let cookie = Site::new(world, None).signed_in(person).await;
    let (name, value) = cookie.split_once('=').unwrap();
    let mut browser = Browser::new(world);
    browser.cookies.insert(name.to_owned(), value.to_owned());
    browser
}

/// What a hidden field of the page's first button to send something holds.
fn hidden(page: &Answer, name: &str) -> String {
    let (_, form) = page
        .body
        .split_once("action=\"/account/password\"")
        .unwrap();
    let marker = format!("name=\"{name}\" value=\"");
    let (_, rest) = form.split_once(&marker).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// Presses the first button of the page that sends a link or code.
async fn press(browser: &mut Browser, page: &Answer) -> Answer {
    let (address, back) = (hidden(page, "address"), hidden(page, "return_to"));
    let fields = [("address", address.as_str()), ("return_to", back.as_str())];
    browser.post("/account/password", &fields).await
}

async fn mailed_path(world: &World) -> String {
    let Letter::ResetPassword { path, .. } = world.deliver_mail().await.remove(0).letter else {
        panic!("no link was mailed")
    };
    path
}

#[on_both_databases]
async fn the_mailed_link_leads_back_to_the_page_that_asked(world: World) {
    for (page, email) in [
        ("/account/erase", "bilal@example.org"),
        ("/account/data", "nadia@example.org"),
    ] {
        let person = world.person_reached_by("Bilal", email).await;
        let mut old_phone = device_of(&world, &person).await;
        let mut browser = device_of(&world, &person).await;
        let asked = browser.get(page).await;
        let sent = press(&mut browser, &asked).await;
        assert_eq!(sent.location(), "/forgotten-password/check-mail");
        let before = browser.cookies["session"].clone();
        let path = mailed_path(&world).await;
        let weak = browser.post(&path, &[("password", "bilal")]).await;
        assert!(weak.body.contains("on every other device"));
        let done = browser.post(&path, &[("password", PASSWORD)]).await;
        assert_eq!(done.location(), page);
        assert_ne!(browser.cookies["session"], before);
        let back = browser.get(page).await;
        assert!(back.body.contains("Your new password is saved.<"));
        assert!(back.body.contains("name=\"password\""), "{}", back.body);
        assert!(!old_phone.is_signed_in().await);
        world.deliver_mail().await;
    }
}

#[on_both_databases]
async fn a_texted_code_leads_back_too(world: World) {
    let mut browser = Browser::new(&world);
    let fields = [
        ("name", "Sana"),
        ("email", "03001234567"),
        ("password", "nine glass herons"),
    ];
    let path = browser
        .post("/sign-up", &fields)
        .await
        .location()
        .to_owned();
    let code = texted_code(&world).await;
    browser.post(&path, &[("code", &code)]).await.location();

    let account = browser.get("/account").await;
    let link = "/account/password?return_to=/account";
    assert!(account.body.contains(&format!("href=\"{link}\"")));
    let page = browser.get(link).await;
    let path = press(&mut browser, &page).await.location().to_owned();
    let code = texted_code(&world).await;
    let reset = browser.post(&path, &[("code", &code)]).await;
    let done = browser
        .post(reset.location(), &[("password", PASSWORD)])
        .await;
    assert_eq!(done.location(), "/account");
    assert!(browser.is_signed_in().await);
}

#[on_both_databases]
async fn nobody_is_let_in_by_the_link_elsewhere_or_led_away(world: World) {
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
    let mut asks = device_of(&world, &bilal).await;
    let page = asks.get("/account/data").await;
    // On a device where nobody or somebody else is signed in, the new password is asked for.
    for mut elsewhere in [Browser::new(&world), device_of(&world, &sana).await] {
        press(&mut asks, &page).await.location();
        let path = mailed_path(&world).await;
        let done = elsewhere.post(&path, &[("password", PASSWORD)]).await;
        assert_eq!(done.location(), "/sign-in");
        assert!(!elsewhere.is_signed_in().await);
        assert!(!asks.is_signed_in().await);
        world.deliver_mail().await;
        asks = device_of(&world, &bilal).await;
    }
    let fields = [
        ("address", hidden(&page, "address")),
        ("return_to", "//evil.example".to_owned()),
    ];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    asks.post("/account/password", &fields).await.location();
    let path = mailed_path(&world).await;
    let done = asks.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!(done.location(), "/learning");
    world.deliver_mail().await;
}
