//! A visit that needs a signed-in person.

use axum::extract::FromRequestParts;
use axum::http::{Method, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use campus::people::SignedIn;

use super::{Platform, ReturnTo, Visit};

/// A visit by someone who is signed in; everyone else is sent to sign in and comes back afterwards.
pub struct Member {
    /// The visit.
    pub visit: Visit,
    /// Who it is.
    pub person: SignedIn,
}

impl FromRequestParts<Platform> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        let Ok(visit) = Visit::from_request_parts(parts, platform).await;
        match visit.person.clone() {
            Some(person) => Ok(Self { visit, person }),
            None => {
                // A form can't be sent again after signing in: come back to the page that it stood on.
                let back = match parts.method {
                    Method::GET => ReturnTo::parse(&visit.path),
                    _ => ReturnTo::from_referrer(&parts.headers),
                };
                Err(Redirect::to(&back.after_sign_in()).into_response())
            }
        }
    }
}
