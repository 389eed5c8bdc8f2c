//! A browser without JavaScript: keeps cookies, sends forms as pages of the same site do.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use campus::testing::World;

pub(crate) use crate::site::Answer;
use crate::site::{Site, form_of_ours};

/// One device, with the site open on it.
pub(crate) struct Browser {
    site: Site,
    world: World,
    pub(crate) cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A device that has never been here.
    pub(crate) fn new(world: &World) -> Self {
        Self::at(world, None)
    }

    /// The same, and the site has this public address.
    pub(crate) fn at(world: &World, public_url: Option<&str>) -> Self {
        Self {
            site: Site::new(world, public_url),
            world: world.clone(),
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
        self.send(form_of_ours(path), form.join("&").into()).await
    }

    /// Is made to send a form by a page of another site.
    pub(crate) async fn post_from_elsewhere(&mut self, path: &str) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "cross-site")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::empty()).await
    }

    /// Signs in with a password. That they did so on a device that is new to them is mailed to them and read.
    pub(crate) async fn sign_in(&mut self, identifier: &str, password: &str) -> Answer {
        let fields = [("identifier", identifier), ("password", password)];
        let answer = self.post("/sign-in", &fields).await;
        self.world.deliver_mail().await;
        answer
    }

    /// Whether somebody is signed in on this device.
    pub(crate) async fn is_signed_in(&mut self) -> bool {
        self.get("/account").await.status == StatusCode::OK
    }

    /// Sends whatever it is made to send, with its cookies, and keeps those of the answer.
    pub(crate) async fn send(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
    ) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookies = cookies.join("; ");
        let answer = self.site.send(request, Some(&cookies), body).await;
        for cookie in answer.headers.get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        answer
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
