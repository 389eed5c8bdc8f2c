//! Sign out, here or everywhere.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use campus::people;
use tower_sessions::Session;

use crate::web::{Member, Notice, Problem, Visit, session};

pub(super) async fn here(visit: Visit, session: Session) -> Result<Response, Problem> {
    session::sign_out(&session).await?;
    Ok(leaving(visit, Notice::SignedOut))
}

pub(super) async fn everywhere(member: Member, session: Session) -> Result<Response, Problem> {
    people::sign_out_everywhere(member.visit.platform.campus(), &member.person).await?;
    session::sign_out(&session).await?;
    Ok(leaving(member.visit, Notice::SignedOutEverywhere))
}

/// To the front door; the browser forgets the pages it kept, since whoever uses the telephone next could go back to
/// them. Cookies stay: the language is the telephone's, and the session's own was removed.
fn leaving(visit: Visit, notice: Notice) -> Response {
    let mut response = visit.redirect_with("/", notice);
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
    response
}
