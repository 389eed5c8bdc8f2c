//! Where to go after something that interrupted: only ever a path of this installation.

use axum::http::{HeaderMap, Uri, header::REFERER};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// What may stand unescaped in the value of a query.
const IN_QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Bytes. No address of ours is longer, and the way back is repeated in links, forms and mails.
const LONGEST: usize = 1000;

/// The query of a page that leads back to where its visitor came from.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReturnWish {
    return_to: String,
}

impl ReturnWish {
    /// The path, if it is one of this installation.
    pub(crate) fn path(&self) -> ReturnTo {
        ReturnTo::parse(&self.return_to)
    }
}

/// A path of this installation that a form or link asked to return to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnTo(String);

impl ReturnTo {
    /// The path, if it is one: it begins with a single slash and holds nothing that browsers read as the start of
    /// another site's address. Anything else becomes `/learning`.
    pub fn parse(text: &str) -> Self {
        let stays_here = text.len() <= LONGEST
            && text.starts_with('/')
            && !text.starts_with("//")
            && !text.contains('\\')
            && !text.chars().any(char::is_control)
            && text
                .parse::<Uri>()
                .is_ok_and(|uri| uri.authority().is_none());
        Self(if stays_here { text } else { "/learning" }.to_owned())
    }

    /// The path of the page that a form was sent from.
    pub fn from_referrer(headers: &HeaderMap) -> Self {
        let path = headers
            .get(REFERER)
            .and_then(|referrer| referrer.to_str().ok())
            .and_then(|referrer| referrer.parse::<Uri>().ok())
            .and_then(|uri| uri.path_and_query().map(|path| path.as_str().to_owned()));
        Self::parse(path.as_deref().unwrap_or_default())
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The sign-in page that comes back here.
    pub fn after_sign_in(&self) -> String {
        format!("/sign-in?{}", self.query())
    }

    /// The sign-up page that comes back here once the mailed link was followed.
    pub(crate) fn after_sign_up(&self) -> String {
        format!("/sign-up?{}", self.query())
    }

    /// This path as the query of an address, for [`ReturnWish`].
    fn query(&self) -> String {
        format!("return_to={}", utf8_percent_encode(&self.0, IN_QUERY))
    }
}

#[cfg(test)]
mod tests {
    use super::ReturnTo;

    #[test]
    fn only_short_paths_of_our_own_are_returned_to() {
        for path in ["/", "/courses/data-quality?page=2", "/cohorts/1"] {
            assert_eq!(ReturnTo::parse(path).as_str(), path);
        }
        let long = format!("/{}", "a".repeat(1000));
        for text in [
            "",
            "courses",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "/\u{0}",
            &long,
        ] {
            assert_eq!(ReturnTo::parse(text).as_str(), "/learning", "{text:?}");
        }
    }
}
