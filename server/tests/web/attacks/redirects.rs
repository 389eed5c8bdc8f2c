//! Addresses of other sites, put where a way back is expected.

use campus::messages::Letter;
use campus::testing::{World, on_both_databases};

use super::{PASSWORD, SANA};
use crate::browser::Browser;

const WISHES: &[&str] = &[
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nLocation: https://evil.example",
    "\u{0}//evil.example",
    " //evil.example",
    "https://evil.example",
    "https:evil.example",
    "HTTPS:\\\\evil.example",
    "http://learn.example.org@evil.example/",
    "//learn.example.org:80@evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "?return_to=//evil.example",
    "#//evil.example",
];

/// As the path of an address: what a browser decodes is for the server to judge.
const HARMLESS: &[&str] = &[
    "/%2fevil.example",
    "/%5cevil.example",
    "/%2f%2fevil.example",
    "/.evil.example",
    "/@evil.example",
    "/sign-in?return_to=//evil.example",
];

fn assert_stays(location: &str, wish: &str) {
    let inside = location.starts_with('/') && !location[1..].starts_with(['/', '\\']);
    let plain = !location.contains(['\\', '\t', '\r', '\n', '\0']);
    assert!(inside && plain, "{wish:?} leads to {location:?}");
}

#[on_both_databases]
async fn no_form_leads_away(world: World) {
    world.member("Sana", SANA, PASSWORD).await;
    for (wish, expected) in WISHES
        .iter()
        .map(|wish| (*wish, "/learning"))
        .chain(HARMLESS.iter().map(|wish| (*wish, *wish)))
    {
        let mut browser = Browser::new(&world);
        let fields = [
            ("identifier", SANA),
            ("password", PASSWORD),
            ("return_to", wish),
        ];
        let signed_in = browser.post("/sign-in", &fields).await;
        assert_stays(signed_in.location(), wish);
        assert_eq!(signed_in.location(), expected);
        let switched = browser
            .post("/language", &[("language", "en"), ("return_to", wish)])
            .await;
        assert_stays(switched.location(), wish);
        let encoded: String = wish.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for page in ["/sign-in", "/sign-up"] {
            let again = browser.get(&format!("{page}?return_to={encoded}")).await;
            assert_stays(again.location(), wish);
        }
    }
    world.deliver_mail().await;
}

#[on_both_databases]
async fn no_mailed_link_leads_away(world: World) {
    for (number, wish) in WISHES.iter().enumerate() {
        let mut browser = Browser::new(&world);
        let email = format!("person{number}@example.org");
        let encoded: String = wish.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let fields = [
            ("name", "Sana"),
            ("email", email.as_str()),
            ("password", PASSWORD),
        ];
        browser
            .post(&format!("/sign-up?return_to={encoded}"), &fields)
            .await;
        let mails = world.deliver_mail().await;
        let Letter::ConfirmSignUp { path, .. } = &mails[0].letter else {
            panic!("{mails:?}")
        };
        let done = browser.post(path, &[("password", PASSWORD)]).await;
        assert_eq!(done.location(), "/learning", "{wish:?}");
    }
}
