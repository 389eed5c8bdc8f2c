//! A browser without JavaScript: keeps cookies, sends forms as pages of the same site do.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use campus::testing::World;
use tower::ServiceExt;

use crate::site::installation;

/// One device, with the site open on it.
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// What it is shown.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where it is sent.
    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.headers[LOCATION].to_str().unwrap()
    }

    /// Without what differs between any two answers: the nonce of the policy is in no page without scripts.
    pub(crate) fn shown(&self) -> (StatusCode, &str) {
        (self.status, &self.body)
    }
}

impl Browser {
    /// A device that has never been here.
    pub(crate) fn new(world: &World) -> Self {
        Self::at(world, None)
    }

    /// The same, and the site has this public address.
    pub(crate) fn at(world: &World, public_url: Option<&str>) -> Self {
        let (router, _) = installation(world, public_url);
        Self {
            router,
            cookies: BTreeMap::new(),
        }
    }

    /// Opens a page.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, form.join("&").into()).await
    }

    /// Is made to send a form by a page of another site.
    pub(crate) async fn post_from_elsewhere(&mut self, path: &str) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "cross-site")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::empty()).await
    }

    /// Signs in with a password.
    pub(crate) async fn sign_in(&mut self, identifier: &str, password: &str) -> Answer {
        let fields = [("identifier", identifier), ("password", password)];
        self.post("/sign-in", &fields).await
    }

    /// Whether somebody is signed in on this device.
    pub(crate) async fn is_signed_in(&mut self) -> bool {
        self.get("/account").await.status == StatusCode::OK
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = request
            .header(COOKIE, cookies.join("; "))
            .body(body)
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            // Sentences isolate what is put into them (U+2068, U+2069); a reader doesn't see that.
            body: String::from_utf8(bytes.to_vec())
                .unwrap()
                .replace(['\u{2068}', '\u{2069}'], ""),
        }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        // As browsers do (RFC 6265bis, 4.1.3.2).
        if name.starts_with("__Host-") && !attributes.contains("Secure") {
            return;
        }
        if attributes.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
