//! Who asks, before they have proved anything: from where, and with which browser.

use std::net::IpAddr;

use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use campus::people::slow_down::{Caller, Network};
use campus::people::{DeviceKind, SecretToken};

use super::user_agent;

/// The address of the client, as the server makes it out; an extension of the request.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

/// The cookie by which a browser is known again on which somebody signed in before.
const DEVICE_COOKIE: &str = "device";

/// What is known of the caller.
pub(super) fn caller(parts: &Parts, cookies: &SignedCookieJar) -> Caller {
    Caller {
        network: parts
            .extensions
            .get::<ClientAddress>()
            .map(|ClientAddress(address)| Network::of(*address)),
        device: cookies
            .get(DEVICE_COOKIE)
            .and_then(|cookie| SecretToken::parse(cookie.value())),
    }
}

/// The kind of the caller's browser.
pub(super) fn device_kind(parts: &Parts) -> DeviceKind {
    let header = parts.headers.get(USER_AGENT);
    let text = header.and_then(|header| header.to_str().ok());
    text.map(user_agent::device_kind).unwrap_or_default()
}

/// The cookie for a browser on which somebody has just signed in. It opens nothing, and stays when they sign out.
pub(super) fn device_cookie(device: &SecretToken) -> Cookie<'static> {
    Cookie::build((DEVICE_COOKIE, device.reveal().to_owned()))
        .path("/")
        .same_site(SameSite::Lax)
        .http_only(true)
        .max_age(time::Duration::days(365))
        .build()
}
