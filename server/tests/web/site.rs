//! The whole program over a test's world, and visitors to it.

use std::net::SocketAddr;
use std::sync::Arc;

use app::web::{BrowserFiles, Moments, Platform, PlatformParts, session::PERSON};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{HeaderMap, Request, StatusCode};
use axum_extra::extract::cookie::Key;
use campus::people::SignedIn;
use campus::testing::World;
use server::{Configuration, DatabaseSessions, router};
use time::Duration;
use tower::ServiceExt;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};

/// The address of an installation that is none for show.
pub(crate) const PUBLIC_URL: &str = "http://learn.example.org";

/// An installation. [`Browser`](crate::browser::Browser) is a visitor who keeps cookies; the calls here take them as they
/// are given.
pub(crate) struct Site {
    world: World,
    router: Router,
    sessions: DatabaseSessions,
}

/// From where a request comes: an extension of it, as the program's listener adds it.
pub(crate) type Connection = ConnectInfo<SocketAddr>;

/// What a visitor is shown.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// Where it leads, if it leads anywhere.
    pub(crate) location: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where it leads, as it must after a form that was taken.
    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.location.as_deref().unwrap()
    }

    /// Without what differs between any two answers: the nonce of the policy is in no page without scripts.
    pub(crate) fn shown(&self) -> (StatusCode, &str) {
        (self.status, &self.body)
    }
}

/// The program on the world's database and clock, with this public address or as a demonstration.
fn installation(world: &World, public_url: Option<&str>) -> (Router, DatabaseSessions) {
    let mut configuration = Configuration::load(None, []).unwrap();
    configuration.public_url = public_url.map(str::to_owned);
    let clock = world.clone();
    let moments: Moments = Arc::new(move || clock.moment());
    let platform = Platform::new(PlatformParts {
        campus: world.campus().clone(),
        moments: Arc::clone(&moments),
        files: BrowserFiles::default(),
        key: Key::from(&[7; 64]),
        public_url: configuration.public_url.clone(),
        local_url: configuration.local_url(),
    });
    let sessions = DatabaseSessions::new(world.campus().clone(), moments);
    let router = router(&configuration, platform, sessions.clone());
    (router, sessions)
}

impl Site {
    /// An installation with this public address, or a demonstration.
    pub(crate) fn new(world: &World, public_url: Option<&str>) -> Self {
        let (router, sessions) = installation(world, public_url);
        Self {
            world: world.clone(),
            router,
            sessions,
        }
    }

    /// The cookie of a browser in which this person is signed in.
    pub(crate) async fn signed_in(&self, person: &SignedIn) -> String {
        let mut record = Record {
            id: Id(i128::from(person.id().0)),
            data: [(PERSON.to_owned(), person.id().0.into())].into(),
            expiry_date: self.world.now() + Duration::days(30),
        };
        self.sessions.create(&mut record).await.unwrap();
        format!("session={}", record.id)
    }

    /// Opens a page.
    pub(crate) async fn get(&self, path: &str, cookie: Option<&str>) -> Answer {
        self.send(Request::get(path), cookie, Body::empty()).await
    }

    /// Sends a form from a page of the same site.
    pub(crate) async fn post(&self, path: &str, cookie: Option<&str>, form: String) -> Answer {
        self.send(form_of_ours(path), cookie, form.into()).await
    }

    /// Sends whatever a browser, or something that pretends to be one, might send.
    pub(crate) async fn send(
        &self,
        mut request: axum::http::request::Builder,
        cookie: Option<&str>,
        body: Body,
    ) -> Answer {
        if let Some(cookie) = cookie {
            request = request.header(COOKIE, cookie);
        }
        let mut request = request.body(body).unwrap();
        if request.extensions().get::<Connection>().is_none() {
            let usual = SocketAddr::from(([192, 0, 2, 1], 40_000));
            request.extensions_mut().insert(ConnectInfo(usual));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let location = parts
            .headers
            .get(LOCATION)
            .map(|location| location.to_str().unwrap().to_owned());
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        // A file that is no text is looked at by those who ask for it; here only that it came.
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            location,
            headers: parts.headers,
            // Sentences isolate what is put into them (U+2068, U+2069); a reader doesn't see that.
            body: body.replace(['\u{2068}', '\u{2069}'], ""),
        }
    }
}

/// How a page of the site sends a form.
pub(crate) fn form_of_ours(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
}
