//! How a view becomes an answer.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse, IntoResponseParts, Response};
use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::{Notice, Visit};
use crate::layout::document;

/// How much room a page takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// One column for reading.
    Column,
    /// Room for cards.
    Wide,
    /// From edge to edge; the view sets its own columns.
    Full,
}

/// What a page is besides its view.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) title: String,
    pub(crate) status: StatusCode,
    pub(crate) institution: Option<String>,
    pub(crate) width: Width,
    pub(crate) script: Option<&'static str>,
    pub(crate) hidden_from_search: bool,
}

impl Page {
    /// A page with this title and nothing special.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            status: StatusCode::OK,
            institution: None,
            width: Width::Column,
            script: None,
            hidden_from_search: false,
        }
    }

    /// Answers with this status instead of 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// In the colours of the institution with this slug.
    pub fn institution(mut self, slug: impl Into<String>) -> Self {
        self.institution = Some(slug.into());
        self
    }

    /// With room for cards.
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    /// From edge to edge; the view sets its own columns.
    pub fn full_width(mut self) -> Self {
        self.width = Width::Full;
        self
    }

    /// Has islands: loads the WebAssembly once the page can be read.
    pub fn with_islands(mut self) -> Self {
        self.script = Some("app.js");
        self
    }

    /// Loads this script of `frontend/browser` once the page can be read.
    pub fn with_script(mut self, name: &'static str) -> Self {
        self.script = Some(name);
        self
    }

    /// Asks search engines to leave the page alone.
    pub fn hidden_from_search(mut self) -> Self {
        self.hidden_from_search = true;
        self
    }
}

impl Visit {
    /// Answers with a page. The view is made inside Leptos's owner, where islands and the nonce are known.
    pub async fn show<V: IntoView + 'static>(
        self,
        page: Page,
        view: impl FnOnce() -> V + Send + 'static,
    ) -> Response {
        let status = page.status;
        let signed_in = self.person.is_some();
        let forget = self
            .notice
            .is_some()
            .then(|| Notice::forget(self.cookies.clone()));
        // leptos_axum wants a closure that could be called again; this one is called once.
        let once = Arc::new(Mutex::new(Some((self, page, view))));
        let answer = leptos_axum::render_app_async_with_context(
            || set_policy(&expect_context()),
            move || {
                let taken = once.lock().ok().and_then(|mut once| once.take());
                taken.map(|(visit, page, view)| {
                    if let Some(shared) = Owner::current_shared_context() {
                        // Outside islands nothing hydrates, so nothing needs hydration's markers.
                        shared.set_is_hydrating(false);
                    }
                    document(&visit, &page, view().into_any())
                })
            },
        );
        let mut response = answer(Request::new(Body::empty())).await;
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(
            CACHE_CONTROL,
            HeaderValue::from_static(if signed_in {
                "private, no-cache"
            } else {
                "no-cache"
            }),
        );
        headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
        with_cookies(response, forget)
    }
}

fn with_cookies(response: Response, cookies: Option<impl IntoResponseParts>) -> Response {
    match cookies {
        Some(cookies) => (cookies, response).into_response(),
        None => response,
    }
}

/// Scripts run only when the server put them there; styles and everything else come from here.
fn set_policy(response: &leptos_axum::ResponseOptions) {
    let nonce = use_nonce()
        .map(|nonce| nonce.to_string())
        .unwrap_or_default();
    let policy = format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
