//! The one table of routes: the router is built from it, and so are the tests of who may go where.

use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::Platform;
use crate::pages;

/// Who a route is for. Rights to a certain cohort or attempt are proved by loading it, inside the action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everyone.
    Anyone,
    /// People who are signed in; others are sent to sign in.
    SignedIn,
}

/// One method of one path.
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// The path, in axum's notation.
    pub path: &'static str,
    /// Who it is for.
    pub audience: Audience,
    /// Bytes that may be sent to it.
    pub largest_body: usize,
    /// Whether its page says at the field of a file that it is too large; then it is told so instead of being passed over.
    pub says_too_large: bool,
    /// What answers.
    pub handler: MethodRouter<Platform>,
}

/// Bytes of a form; few pages ask for more.
pub const LARGEST_FORM: usize = 1024 * 1024;

impl Route {
    /// A page.
    pub(crate) fn get<H, T>(path: &'static str, audience: Audience, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        Self {
            method: Method::GET,
            path,
            audience,
            largest_body: LARGEST_FORM,
            says_too_large: false,
            handler: get(handler),
        }
    }

    /// A form's target.
    pub(crate) fn post<H, T>(path: &'static str, audience: Audience, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        Self {
            method: Method::POST,
            path,
            audience,
            largest_body: LARGEST_FORM,
            says_too_large: false,
            handler: post(handler),
        }
    }

    /// The same, with a page that says at its field that a file is too large: its handler takes an `Upload`.
    pub(crate) fn says_too_large(self) -> Self {
        Self {
            says_too_large: true,
            ..self
        }
    }

    /// The same, to which so many bytes may be sent: long texts, files.
    pub(crate) fn taking(self, largest_body: usize) -> Self {
        Self {
            largest_body,
            ..self
        }
    }
}

/// Every route of the platform besides the browser's files.
pub fn routes() -> Vec<Route> {
    [
        pages::home::routes(),
        pages::institutions::routes(),
        pages::courses::routes(),
        pages::cohorts::routes(),
        pages::marking::routes(),
        pages::gradebook::routes(),
        pages::learning::routes(),
        pages::assessment::routes(),
        pages::analysis::routes(),
        pages::arrangements::routes(),
        pages::reports::routes(),
        pages::authoring::routes(),
        pages::certificates::routes(),
        pages::people::routes(),
        pages::platform::routes(),
        pages::revisions::routes(),
        pages::regrading::routes(),
        pages::roles::routes(),
        pages::messages::routes(),
        pages::profile::routes(),
        pages::traces::routes(),
        pages::audit::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
