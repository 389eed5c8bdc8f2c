//! Requests that are too large. They are read to their end and thrown away, since a browser that is still sending when
//! the answer comes shows a broken connection instead of it.

use app::web::TooLarge;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;

/// A photograph as a telephone takes it is read to its end. What is larger yet is no mistake, and is cut off.
const LARGEST_READ: usize = 32 * 1024 * 1024;

/// What may be sent to a route.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyLimit {
    /// Bytes.
    pub(crate) largest: usize,
    /// Whether its page says at the field of a file that it is too large.
    pub(crate) says_so: bool,
}

/// Hands requests on that are small enough. A form with a file is handed on empty and marked where its page can say so
/// at the field; everything else is answered 413.
pub(crate) async fn limit_body(
    State(limit): State<BodyLimit>,
    request: Request,
    next: Next,
) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let announced = announced(&parts.headers);
    if announced.is_some_and(|length| length > LARGEST_READ.max(limit.largest)) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    match read(body, limit.largest).await {
        Read::Whole(bytes) => next.run(Request::from_parts(parts, bytes.into())).await,
        Read::TooLarge if limit.says_so && has_file(&parts.headers) => {
            parts.extensions.insert(TooLarge);
            next.run(Request::from_parts(parts, Body::empty())).await
        }
        Read::TooLarge => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Read::Broken => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// What became of a body.
#[derive(Debug, PartialEq, Eq)]
enum Read {
    Whole(Bytes),
    TooLarge,
    /// Whoever sent it went away.
    Broken,
}

async fn read(body: Body, largest: usize) -> Read {
    let mut stream = body.into_data_stream();
    let (mut kept, mut length) = (Vec::new(), 0_usize);
    while let Some(chunk) = stream.next().await {
        let Ok(chunk) = chunk else {
            return Read::Broken;
        };
        length = length.saturating_add(chunk.len());
        if length > LARGEST_READ.max(largest) {
            break;
        }
        if length <= largest {
            kept.extend_from_slice(&chunk);
        } else {
            kept = Vec::new();
        }
    }
    if length <= largest {
        Read::Whole(kept.into())
    } else {
        Read::TooLarge
    }
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn has_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE);
    kind.and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    const LARGEST: usize = 1024 * 1024;

    /// A body that comes in parts, of which nobody said how long it is.
    fn in_parts(length: usize) -> Body {
        let part = Bytes::from(vec![b'a'; 1000]);
        let parts = std::iter::repeat_n(part, length / 1000);
        Body::from_stream(stream::iter(parts.map(Ok::<_, std::io::Error>)))
    }

    #[tokio::test]
    async fn what_is_small_enough_is_whole_and_the_rest_is_not_kept() {
        let small = read(in_parts(1_048_000), LARGEST).await;
        assert_eq!(small, Read::Whole(vec![b'a'; 1_048_000].into()));
        for length in [1_049_000, 5_000_000, 40_000_000] {
            assert_eq!(
                read(in_parts(length), LARGEST).await,
                Read::TooLarge,
                "{length}"
            );
        }
        let gone = stream::iter([Ok(Bytes::from("a")), Err(std::io::Error::other("gone"))]);
        assert_eq!(read(Body::from_stream(gone), LARGEST).await, Read::Broken);
    }
}
