//! The files that courses show.

use std::ops::RangeInclusive;

use axum::extract::State;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_RANGE, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use campus::courses::{self, AssetDigest};
use http_range_header::parse_range_header;

use crate::web::{Path, Platform, Problem};

/// What of a file is wanted.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    /// The first and the last byte.
    Part(RangeInclusive<u64>),
    /// Nothing that the file has.
    Beyond,
}

/// Serves a file under its digest, for good, or the part of it that a player seeks. Its own policy runs nothing, so a
/// drawing opened by itself is as harmless as in a page.
pub(super) async fn serve(
    State(platform): State<Platform>,
    Path((digest, _name)): Path<(AssetDigest, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let campus = platform.campus();
    let file = courses::asset(campus, &digest)
        .await?
        .ok_or(Problem::NotFound)?;
    let tag = format!("\"{}\"", digest.as_str());
    let about = [
        (CONTENT_TYPE, header(&file.media_type)?),
        (ETAG, header(&tag)?),
        (ACCEPT_RANGES, HeaderValue::from_static("bytes")),
        (
            CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
        (
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
        ),
    ];
    let length = file.length;
    Ok(match wanted(&headers, &tag, length) {
        Wanted::Whole => (about, file.bytes(campus).await?).into_response(),
        Wanted::Part(part) => {
            let (first, last) = part.into_inner();
            let range = header(&format!("bytes {first}-{last}/{length}"))?;
            let bytes = file.part(campus, first..last.saturating_add(1)).await?;
            (
                StatusCode::PARTIAL_CONTENT,
                about,
                [(CONTENT_RANGE, range)],
                bytes,
            )
                .into_response()
        }
        Wanted::Beyond => (
            StatusCode::RANGE_NOT_SATISFIABLE,
            // A player reads the answer, not a person: with a type of its own it stays what it is.
            [
                (CONTENT_TYPE, header(&file.media_type)?),
                (CONTENT_RANGE, header(&format!("bytes */{length}"))?),
            ],
        )
            .into_response(),
    })
}

fn header(text: &str) -> Result<HeaderValue, Problem> {
    HeaderValue::from_str(text).map_err(|_| Problem::Failed)
}

/// One range is served as asked. Several at once, which no player asks for, and what is no range at all are answered
/// with the whole, as RFC 9110 has it.
fn wanted(headers: &HeaderMap, tag: &str, length: u64) -> Wanted {
    let same = headers
        .get(IF_RANGE)
        .is_none_or(|known| known.as_bytes() == tag.as_bytes());
    let asked = headers
        .get(RANGE)
        .filter(|_| same)
        .and_then(|range| range.to_str().ok())
        .and_then(|range| parse_range_header(range).ok());
    let Some(asked) = asked else {
        return Wanted::Whole;
    };
    match asked.validate(length) {
        Ok(mut ranges) if ranges.len() == 1 => ranges.pop().map_or(Wanted::Whole, Wanted::Part),
        Ok(_) => Wanted::Whole,
        Err(_) => Wanted::Beyond,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(range: &'static str, if_range: Option<&'static str>) -> Wanted {
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, HeaderValue::from_static(range));
        if let Some(tag) = if_range {
            headers.insert(IF_RANGE, HeaderValue::from_static(tag));
        }
        wanted(&headers, "\"a\"", 10)
    }

    #[test]
    fn a_player_gets_the_part_it_seeks() {
        assert_eq!(asked("bytes=0-", None), Wanted::Part(0..=9));
        assert_eq!(asked("bytes=4-5", None), Wanted::Part(4..=5));
        assert_eq!(asked("bytes=4-500", None), Wanted::Part(4..=9));
        assert_eq!(asked("bytes=-3", None), Wanted::Part(7..=9));
        assert_eq!(asked("bytes=4-5", Some("\"a\"")), Wanted::Part(4..=5));
        assert_eq!(asked("bytes=4-5", Some("\"b\"")), Wanted::Whole);
        assert_eq!(asked("bytes=10-", None), Wanted::Beyond);
        assert_eq!(asked("bytes=0-1,4-5", None), Wanted::Whole);
        assert_eq!(asked("lines=1-2", None), Wanted::Whole);
        assert_eq!(wanted(&HeaderMap::new(), "\"a\"", 10), Wanted::Whole);
    }
}
