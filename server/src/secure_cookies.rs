//! Cookies of an installation that the world reaches by https.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, Response};

/// Marks every cookie as one for https only. Also those that end a session: browsers disregard whatever else would
/// change a `__Host-` cookie, and the libraries leave the mark out where they remove one.
pub(crate) fn for_https_only<B>(mut response: Response<B>) -> Response<B> {
    let cookies: Vec<HeaderValue> = response
        .headers()
        .get_all(SET_COOKIE)
        .iter()
        .map(marked)
        .collect();
    response.headers_mut().remove(SET_COOKIE);
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn marked(cookie: &HeaderValue) -> HeaderValue {
    let is_marked = cookie
        .as_bytes()
        .split(|byte| *byte == b';')
        .skip(1)
        .any(|attribute| attribute.trim_ascii().eq_ignore_ascii_case(b"secure"));
    if is_marked {
        return cookie.clone();
    }
    let bytes = [cookie.as_bytes(), b"; Secure"].concat();
    HeaderValue::from_bytes(&bytes).unwrap_or_else(|_| cookie.clone())
}
