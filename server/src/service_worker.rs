//! The service worker's script: the one file of the browser whose address never changes, since that address is what a
//! browser knows it by. It must lie at the root to see all pages.

use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};

use app::web::BrowserFiles;
use axum::Router;
use axum::body::Bytes;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;

use crate::configuration::Configuration;

/// The name in the manifest.
const SCRIPT: &str = "service_worker.js";

/// The script with its build before it.
#[derive(Clone, Debug)]
struct ServiceWorker {
    script: Bytes,
    tag: String,
}

/// Serves `/service-worker.js`; nothing where the browser's files were not built.
pub(crate) fn service_worker<State: Clone + Send + Sync + 'static>(
    configuration: &Configuration,
    files: &BrowserFiles,
) -> Router<State> {
    let worker = ServiceWorker::read(configuration, files);
    let serve = move |headers: HeaderMap| {
        let answer = match &worker {
            Some(worker) => worker.answer(&headers),
            None => StatusCode::NOT_FOUND.into_response(),
        };
        async move { answer }
    };
    Router::new().route(
        "/service-worker.js",
        get(serve).layer::<_, Infallible>(CompressionLayer::new()),
    )
}

impl ServiceWorker {
    fn read(configuration: &Configuration, files: &BrowserFiles) -> Option<Self> {
        let address = files.address(SCRIPT);
        let file = address.strip_prefix(BrowserFiles::PREFIX)?;
        let script = std::fs::read_to_string(configuration.site_directory.join(file)).ok()?;
        // Changes with any file of the build, and so does the script: that is how browsers notice an update.
        let mut build = DefaultHasher::new();
        files
            .addresses()
            .for_each(|address| address.hash(&mut build));
        let build = format!("{:016x}", build.finish());
        Some(Self {
            script: format!("const SEEKH_BUILD=\"{build}\";\n{script}").into(),
            tag: format!("\"{build}\""),
        })
    }

    /// Browsers ask at each visit whether it is still the same, and must not be told by a cache.
    fn answer(&self, headers: &HeaderMap) -> Response {
        let about = [
            (CACHE_CONTROL, "no-cache"),
            (CONTENT_TYPE, "text/javascript; charset=utf-8"),
            (CONTENT_SECURITY_POLICY, "default-src 'self'"),
            (ETAG, self.tag.as_str()),
        ];
        let known = headers.get(IF_NONE_MATCH);
        let known = known.and_then(|tags| tags.to_str().ok());
        // A tag that went through compression may come back as a weak one.
        if known.is_some_and(|tags| tags.contains(&self.tag)) {
            return (StatusCode::NOT_MODIFIED, about).into_response();
        }
        (about, self.script.clone()).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_sent_once_and_never_without_asking() {
        let worker = ServiceWorker {
            script: Bytes::from_static(b"const SEEKH_BUILD=\"1\";"),
            tag: "\"1\"".to_owned(),
        };
        let first = worker.answer(&HeaderMap::new());
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()[CACHE_CONTROL], "no-cache");
        assert_eq!(
            first.headers()[CONTENT_TYPE],
            "text/javascript; charset=utf-8"
        );
        let asked = |tag: &str| {
            let headers = HeaderMap::from_iter([(IF_NONE_MATCH, tag.parse().unwrap())]);
            worker.answer(&headers).status()
        };
        assert_eq!(asked("W/\"1\""), StatusCode::NOT_MODIFIED);
        assert_eq!(asked("\"2\""), StatusCode::OK);
    }
}
