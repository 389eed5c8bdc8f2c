//! What a lesson's page costs beside a bare handler that returns the same bytes.
//!
//! `cargo bench -p server --bench lesson_page` prints requests a second of both, without sockets: the whole router,
//! session and database reads included, and a router of one handler with fixed text. Not a test: it asserts nothing
//! about speed.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops when it can't measure, says what it saw, and needs a real clock"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::web::{BrowserFiles, Moments, Platform, PlatformParts, session::PERSON};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::COOKIE;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use axum_extra::extract::cookie::Key;
use campus::testing::{Backend, World, run, small_course};
use courseware::{ItemBody, Language, Markdown, Translated};
use server::{Configuration, DatabaseSessions, router};
use tower::ServiceExt;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};

const SECONDS: Duration = Duration::from_secs(5);
const AT_ONCE: usize = 16;

fn main() {
    run(Backend::Sqlite, measure_both);
    if std::env::var_os("SEEKH_TEST_POSTGRES").is_some() {
        run(Backend::Postgres, measure_both);
    }
}

async fn measure_both(world: World) {
    let backend = world.campus().read().get_database_backend();
    let (site, path, cookie) = lesson(&world).await;
    let page = answer(&site, path, &cookie).await;
    println!("{backend:?}: a page of {} bytes", page.len());
    let bytes = page.clone();
    let bare = Router::new().route(path, get(move || async move { bytes }));
    let bare = measure(&bare, path, &cookie).await;
    let lesson = measure(&site, path, &cookie).await;
    println!("  bare handler   {bare:>9.0} requests a second");
    println!(
        "  lesson's page  {lesson:>9.0} requests a second, {:.1} % of it",
        lesson / bare * 100.0
    );
}

/// A site with a lesson of about 900 words, and a learner who is signed in there.
async fn lesson(world: &World) -> (Router, &'static str, String) {
    let mut course = small_course();
    for item in course
        .modules
        .iter_mut()
        .flat_map(|module| &mut module.items)
    {
        if let ItemBody::Lesson(lesson) = &mut item.body {
            let paragraph = "A number on a screen began as a line in a register. ".repeat(6);
            lesson.body = Translated::new(
                Language::English,
                Markdown(format!("{paragraph}\n\n").repeat(14)),
            );
        }
    }
    let enrolled = world.enrolled_learner(&course).await;
    assert_eq!(
        enrolled.cohort.0, 1,
        "the path below names the first cohort"
    );
    let configuration = Configuration::load(None, []).expect("the defaults");
    let clock = world.clone();
    let moments: Moments = Arc::new(move || clock.moment());
    let platform = Platform::new(PlatformParts {
        campus: world.campus().clone(),
        moments: Arc::clone(&moments),
        files: BrowserFiles::default(),
        key: Key::from(&[7; 64]),
        public_url: None,
        local_url: configuration.local_url(),
    });
    let sessions = DatabaseSessions::new(world.campus().clone(), moments);
    let person = enrolled.learner.id().0;
    let mut record = Record {
        id: Id(1),
        data: [
            (PERSON.to_owned(), person.into()),
            ("prolonged".to_owned(), world.now().unix_timestamp().into()),
        ]
        .into(),
        expiry_date: world.now() + time::Duration::days(1),
    };
    sessions.create(&mut record).await.expect("a session");
    let site = router(&configuration, platform, sessions);
    (
        site,
        "/cohorts/1/items/counting",
        format!("session={}", record.id),
    )
}

async fn measure(router: &Router, path: &'static str, cookie: &str) -> f64 {
    let begun = Instant::now();
    let workers = (0..AT_ONCE).map(|_| {
        let (router, cookie) = (router.clone(), cookie.to_owned());
        tokio::spawn(async move {
            let mut count = 0_u32;
            while begun.elapsed() < SECONDS {
                answer(&router, path, &cookie).await;
                count += 1;
            }
            count
        })
    });
    let mut total = 0.0;
    for worker in workers.collect::<Vec<_>>() {
        total += f64::from(worker.await.expect("a worker"));
    }
    total / begun.elapsed().as_secs_f64()
}

async fn answer(router: &Router, path: &str, cookie: &str) -> Bytes {
    let request = Request::get(path)
        .header(COOKIE, cookie)
        .body(Body::empty())
        .expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(
        response.status(),
        StatusCode::OK,
        "the page is not what is measured"
    );
    to_bytes(response.into_body(), 1 << 20)
        .await
        .expect("a body")
}
