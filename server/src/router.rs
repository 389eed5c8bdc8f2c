//! The router: the route table, the browser's files, and the layers around them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::web::{BrowserFiles, Platform, Route, routes, show_problems};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::get;
use tower::util::{MapResponseLayer, option_layer};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

use crate::body_limit::{BodyLimit, limit_body};
use crate::client_address::{Clients, note_client};
use crate::configuration::Configuration;
use crate::secure_cookies::for_https_only;
use crate::service_worker::service_worker;
use crate::session_store;

/// No page takes longer; a client that does is gone.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// The whole program as one service.
pub fn router(
    configuration: &Configuration,
    platform: Platform,
    sessions: impl SessionStore + Clone,
) -> Router {
    router_of(routes(), configuration, platform, sessions)
}

/// The same, with these pages.
pub(crate) fn router_of(
    routes: Vec<Route>,
    configuration: &Configuration,
    platform: Platform,
    sessions: impl SessionStore + Clone,
) -> Router {
    let mut router = Router::new();
    for route in routes {
        // The limit of the route stands in for the one that extractors have of themselves.
        let handler = route
            .handler
            .layer::<_, Infallible>(DefaultBodyLimit::disable())
            .layer(from_fn_with_state(
                BodyLimit {
                    largest: route.largest_body,
                    says_so: route.says_too_large,
                },
                limit_body,
            ));
        router = router.route(route.path, handler);
    }
    let secure = configuration.is_behind_https();
    let sessions = SessionManagerLayer::new(sessions)
        .with_name(if secure { "__Host-session" } else { "session" })
        .with_secure(secure)
        // Lax, not strict: links in mails and scanned codes lead to pages of signed-in people.
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(session_store::LIFETIME));
    let pages = router
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(CatchPanicLayer::custom(|_| {
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }))
        .layer(own_pages_only(configuration))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST_ANSWER,
        ))
        .layer(from_fn_with_state(platform.clone(), show_problems))
        .layer(sessions)
        .layer(option_layer(
            secure.then(|| MapResponseLayer::new(for_https_only::<Body>)),
        ))
        .layer(from_fn_with_state(clients(configuration), note_client))
        .layer(CompressionLayer::new().compress_when(compressible()));
    let strict_transport =
        secure.then(|| HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    pages
        .route("/health", get(health))
        .merge(service_worker(configuration, platform.files()))
        .with_state(platform)
        .nest_service(BrowserFiles::PREFIX, browser_files(configuration))
        .layer(constant(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(constant(REFERRER_POLICY, "same-origin"))
        .layer(constant(
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ))
        .layer(constant(
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ))
        .layer(SetResponseHeaderLayer::if_not_present(
            STRICT_TRANSPORT_SECURITY,
            strict_transport,
        ))
        .layer(TraceLayer::new_for_http().make_span_with(span))
}

/// Behind a proxy that is not known every connection has the proxy's address: all the world would share one count of
/// failures.
fn clients(configuration: &Configuration) -> Clients {
    let proxies = configuration.trusted_proxies.clone();
    Clients {
        hidden: configuration.is_behind_https() && proxies.is_empty(),
        proxies: Arc::new(proxies),
    }
}

/// Forms come from our own pages. The public address counts as our own whatever a proxy makes of `Host` on the way.
fn own_pages_only(configuration: &Configuration) -> CsrfLayer {
    // Mail providers send this one form for their users (RFC 8058), from wherever they are; its address is the secret.
    let anyone = CsrfLayer::new().with_insecure_bypass(|_, uri| is_one_click(uri.path()));
    let Some(origin) = configuration.public_url.as_deref().map(as_browsers_write) else {
        return anyone;
    };
    anyone
        .clone()
        .add_trusted_origin(&origin)
        .unwrap_or_else(|error| {
            tracing::warn!(%error, "forms are accepted only where the proxy keeps Host");
            anyone
        })
}

/// `/unsubscribe/{token}` and nothing below it.
fn is_one_click(path: &str) -> bool {
    path.strip_prefix("/unsubscribe/")
        .is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// In small letters and without the port that goes without saying.
fn as_browsers_write(address: &str) -> String {
    let address = address.to_ascii_lowercase();
    let usual = if address.starts_with("https:") {
        ":443"
    } else {
        ":80"
    };
    address.strip_suffix(usual).unwrap_or(&address).to_owned()
}

/// Recordings are compressed as they are; once more would cost time, and players could no longer seek in them.
fn compressible() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("audio/"))
        .and(NotForContentType::const_new("video/"))
}

/// The browser's files have their content in their names, so they are kept for good; they were compressed when they
/// were built.
fn browser_files(configuration: &Configuration) -> Router {
    Router::new()
        .fallback_service(
            ServeDir::new(&configuration.site_directory)
                .precompressed_br()
                .precompressed_gzip(),
        )
        .layer(SetResponseHeaderLayer::overriding(
            CACHE_CONTROL,
            |response: &axum::http::Response<_>| {
                response
                    .status()
                    .is_success()
                    .then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
            },
        ))
}

/// Whether the program lives and reaches its database.
async fn health(State(platform): State<Platform>) -> StatusCode {
    match platform.campus().database().read().ping().await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn constant(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// Logs name the route, never the address: addresses carry one-time secrets.
fn span(request: &Request) -> tracing::Span {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("unmatched", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route)
}
