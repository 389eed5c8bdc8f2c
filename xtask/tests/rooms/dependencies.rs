//! Who may use whom, read from the packages' own declarations.

use super::repository::{assert_kept, default_members, dependencies};

const ROOMS: [&str; 12] = [
    "analysis",
    "app",
    "archives",
    "campus",
    "courseware",
    "credentials",
    "exchange",
    "frontend",
    "language",
    "migrations",
    "server",
    "typesetting",
];

/// The rooms that each room may use. A room that is not here may use all.
const MAY_USE: [(&str, &[&str], &str); 11] = [
    (
        "analysis",
        &[],
        "statistics are pure: whoever doubts a figure must be able to reckon it again without the rest",
    ),
    (
        "archives",
        &["courseware"],
        "what anyone may send is unpacked by something that can do nothing else",
    ),
    (
        "courseware",
        &[],
        "the course format is pure: it must run in a checker, an editor or a fuzzer without the rest",
    ),
    (
        "credentials",
        &[],
        "what proves learning is pure: a verifier must be able to use it without the rest",
    ),
    (
        "exchange",
        &["courseware"],
        "what other systems write is pure too: it becomes a course's files, and the check of the format has the last word",
    ),
    (
        "typesetting",
        &[],
        "it takes minutes to compile: nobody may wait for it, and it waits for nobody",
    ),
    (
        "language",
        &[],
        "sentences know nothing of what they are said about",
    ),
    (
        "campus",
        &[
            "analysis",
            "courseware",
            "credentials",
            "exchange",
            "migrations",
        ],
        "an action holds no HTML and no protocol; pages and mail are made of its results",
    ),
    (
        "migrations",
        &[],
        "a migration describes the schema as it was on its day: today's entities would rewrite history",
    ),
    (
        "app",
        &[
            "archives",
            "campus",
            "courseware",
            "credentials",
            "exchange",
            "language",
        ],
        "a page calls an action and shows its result; it holds no rows and sends no mail",
    ),
    (
        "frontend",
        &["app"],
        "the browser's entry point only wakes islands",
    ),
];

/// Libraries that a room must not use, by the beginning of their names.
const MUST_NOT_USE: [(&str, &[&str], &str); 9] = [
    (
        "analysis",
        &[
            "axum",
            "leptos",
            "lettre",
            "object_store",
            "reqwest",
            "sea-orm",
            "sqlx",
            "tokio",
        ],
        "analysis touches no files, clock, network or database",
    ),
    (
        "archives",
        &[
            "axum",
            "leptos",
            "lettre",
            "object_store",
            "reqwest",
            "sea-orm",
            "sqlx",
            "tokio",
        ],
        "what anyone may send is unpacked in memory, within limits, and nowhere else",
    ),
    (
        "courseware",
        &[
            "axum",
            "leptos",
            "lettre",
            "object_store",
            "reqwest",
            "sea-orm",
            "sqlx",
            "tokio",
        ],
        "the course format touches no files, clock, network or database",
    ),
    (
        "credentials",
        &[
            "axum",
            "leptos",
            "lettre",
            "object_store",
            "reqwest",
            "sea-orm",
            "sqlx",
            "tokio",
        ],
        "credentials touch no files, clock, network or database",
    ),
    (
        "exchange",
        &[
            "axum",
            "leptos",
            "lettre",
            "object_store",
            "reqwest",
            "sea-orm",
            "sqlx",
            "tokio",
        ],
        "reading other systems' questions touches no files, clock, network or database",
    ),
    (
        "campus",
        &[
            "axum",
            "leptos",
            "lettre",
            "tower-http",
            "tower-sessions-core-",
            "typst",
        ],
        "the core knows neither HTTP nor HTML nor SMTP; adapters are the server's",
    ),
    (
        "app",
        &["lettre", "object_store", "sea-orm", "sqlx"],
        "a page holds no SQL and no policy: it calls an action of campus",
    ),
    (
        "frontend",
        &["axum", "sea-orm", "sqlx", "tokio"],
        "whatever it uses is sent to every phone",
    ),
    (
        "language",
        &["axum", "leptos", "sea-orm", "sqlx", "tokio"],
        "sentences are made the same for a page, a mail and a certificate",
    ),
];

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let packages = dependencies();
    for (room, allowed, reason) in MAY_USE {
        let breaches: Vec<String> = packages
            .get(room)
            .into_iter()
            .flatten()
            .filter(|used| ROOMS.contains(&used.as_str()))
            .filter(|used| !allowed.contains(&used.as_str()))
            .map(|used| format!("{room}/Cargo.toml uses `{used}`"))
            .collect();
        let rule = if allowed.is_empty() {
            format!("`{room}` uses no other room")
        } else {
            format!("of the rooms, `{room}` uses only {}", allowed.join(", "))
        };
        assert_kept(&rule, reason, &breaches);
    }
}

#[test]
fn rooms_do_without_libraries_that_are_not_theirs() {
    let packages = dependencies();
    for (room, banned, reason) in MUST_NOT_USE {
        let breaches: Vec<String> = packages
            .get(room)
            .into_iter()
            .flatten()
            .filter(|used| banned.iter().any(|banned| used.starts_with(banned)))
            .map(|used| format!("{room}/Cargo.toml uses `{used}`"))
            .collect();
        let rule = format!("`{room}` does without {}", banned.join(", "));
        assert_kept(&rule, reason, &breaches);
    }
}

#[test]
fn the_rooms_are_the_rooms_we_know() {
    let known = |name: &String| {
        ROOMS.contains(&name.as_str()) || ["xtask", "campus-test-macro"].contains(&name.as_str())
    };
    let breaches: Vec<String> = dependencies()
        .into_keys()
        .filter(|name| !known(name))
        .map(|name| format!("package `{name}`"))
        .collect();
    assert_kept(
        "every package is a room with rules (xtask/tests/rooms/dependencies.rs)",
        "a room without rules becomes the place where everything meets everything",
        &breaches,
    );
}

#[test]
fn a_plain_build_never_unites_server_and_browser() {
    let breaches: Vec<String> = default_members()
        .into_iter()
        .filter(|name| name == "frontend")
        .map(|name| format!("`{name}` is among the default members of Cargo.toml"))
        .collect();
    assert_kept(
        "`frontend` is not built together with the server",
        "it gives `app` the feature `hydrate`, the server gives it `ssr`; with both, islands break in silence",
        &breaches,
    );
}
