//! How a view becomes an answer.

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;

use super::{Frame, Notice, Visit};
use crate::components::FormErrors;
use crate::layout::document;

/// The script that wakes islands.
const ISLANDS: &str = "app.js";
/// The script of every page of signed-in people: it sends what waits on their device, and warns of it before they sign
/// out.
const SIGNED_IN: &str = "signed_in.js";
/// The script of an attempt, which holds the one above.
const ATTEMPT: &str = "attempt.js";
/// Names whose page it is by their mark, or nobody; what the service worker keeps of somebody else goes by that.
const PERSON: HeaderName = HeaderName::from_static("seekh-person");
/// Says that the service worker may keep the page.
const KEPT: HeaderName = HeaderName::from_static("seekh-kept");

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
    pub(crate) scripts: Vec<&'static str>,
    pub(crate) hidden_from_search: bool,
    pub(crate) secret: bool,
    pub(crate) saving_form: Option<&'static str>,
    pub(crate) kept: bool,
}

impl Page {
    /// A page with this title and nothing special.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            status: StatusCode::OK,
            institution: None,
            width: Width::Column,
            scripts: Vec::new(),
            hidden_from_search: false,
            secret: false,
            saving_form: None,
            kept: false,
        }
    }

    /// Answers with this status instead of 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With a form on it: answers with 422 when something that was typed is wrong.
    pub(crate) fn of_form(self, errors: &FormErrors) -> Self {
        match errors.is_empty() {
            true => self,
            false => self.status(StatusCode::UNPROCESSABLE_ENTITY),
        }
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
        self.scripts.push(ISLANDS);
        self
    }

    /// Loads this script of `frontend/browser` once the page can be read.
    pub fn with_script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// Keeps every answer of the form on the device until it is sent.
    pub(crate) fn with_attempt(self) -> Self {
        self.with_script(ATTEMPT)
    }

    /// Stays on the device of whoever opened it, for when there is no link. It says so of itself then.
    pub(crate) fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Holds a form with this id that may be half filled in: switching the language sends it, with the language as
    /// `do`, so that nothing typed is lost.
    pub fn language_switch_saves(mut self, form: &'static str) -> Self {
        self.saving_form = Some(form);
        self
    }

    /// Whether something would be lost by leaving it: what is half filled in, what was sent and must be mended, or what
    /// is shown to whoever holds a secret.
    pub(crate) fn holds_something(&self) -> bool {
        self.saving_form.is_some() || self.secret || self.status != StatusCode::OK
    }

    /// Opened by a secret in its address: nobody keeps the page, and search engines leave it alone.
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self.hidden_from_search()
    }

    /// Asks search engines to leave the page alone.
    pub fn hidden_from_search(mut self) -> Self {
        self.hidden_from_search = true;
        self
    }
}

impl Visit {
    /// Answers with a page. The view is made inside Leptos's owner, where islands and the nonce are known; it has all
    /// its data, so rendering waits for nothing.
    pub async fn show<V: IntoView + 'static>(
        self,
        mut page: Page,
        view: impl FnOnce() -> V,
    ) -> Response {
        if self.person.is_some() && !page.scripts.contains(&ATTEMPT) {
            page.scripts.push(SIGNED_IN);
        }
        let frame = Frame::of(&self).await;
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let (html, nonce) = owner.with(|| {
            provide_nonce();
            let html = document(&self, &page, &frame, view().into_any()).to_html();
            (html, use_nonce())
        });
        let html = if page.scripts.contains(&ISLANDS) {
            html
        } else {
            // Markers by which islands find their places; elsewhere they are only invalid HTML.
            html.replace("<!>", "")
        };
        // A page that is kept is shown by the Back button to whoever holds the phone next.
        let caching = if self.person.is_some() || page.secret {
            "no-store"
        } else {
            "no-cache"
        };
        let mark = self.mark().unwrap_or_default();
        // What a notice tells happens once, and a page that was refused is not the page.
        let kept = page.kept && page.status == StatusCode::OK && self.notice.is_none();
        let headers = [
            (
                PERSON,
                HeaderValue::from_str(&mark).unwrap_or(HeaderValue::from_static("")),
            ),
            (CACHE_CONTROL, HeaderValue::from_static(caching)),
            (VARY, HeaderValue::from_static("Cookie, Accept-Language")),
            (
                CONTENT_SECURITY_POLICY,
                policy(nonce.as_deref().unwrap_or_default()),
            ),
        ];
        let kept = kept.then_some([(KEPT, "yes")]);
        let answer = (page.status, headers, kept, Html(html));
        match self.notice {
            Some(_) => (Notice::forget(self.cookies), answer).into_response(),
            None => answer.into_response(),
        }
    }
}

/// A part of a page, for a script that puts it into one: no island and no nonce in it.
pub(crate) fn fragment<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner
        .with(|| view().into_any().to_html())
        .replace("<!>", "")
}

/// Scripts run only when the server put them there; styles and everything else come from here.
fn policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
