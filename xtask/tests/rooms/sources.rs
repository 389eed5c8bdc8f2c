//! What no source may contain.

use super::repository::{Source, assert_kept, at_the_top, sources};

/// Beyond this a file does too much.
const LARGEST: usize = 15 * 1024;

const RUST: [&str; 10] = [
    "app",
    "archives",
    "campus",
    "courseware",
    "credentials",
    "frontend",
    "language",
    "migrations",
    "server",
    "xtask",
];

/// Words that a room's source must not contain.
struct Ban {
    rule: &'static str,
    reason: &'static str,
    folders: &'static [&'static str],
    words: &'static [&'static str],
    except: &'static [&'static str],
}

const BANS: [Ban; 6] = [
    Ban {
        rule: "`app` contains no SQL and no database types",
        reason: "a page calls an action of campus; then permission, transaction and audit are never forgotten",
        folders: &["app/src"],
        words: &[
            "sea_orm",
            "sqlx",
            "SELECT ",
            "INSERT INTO",
            "DELETE FROM",
            "DatabaseConnection",
        ],
        except: &[],
    },
    Ban {
        rule: "`campus` knows neither HTTP nor HTML",
        reason: "the same action serves a page, a job, the command line and, one day, an API",
        folders: &["campus/src"],
        words: &["leptos", "axum", "StatusCode", "lettre", "</"],
        except: &[],
    },
    Ban {
        rule: "time and chance come with the call",
        reason: "a test must own the clock and the dice, and a result must be repeatable",
        folders: &[
            "campus/src",
            "courseware/src",
            "credentials/src",
            "language/src",
            "migrations/src",
            "app/src",
        ],
        words: &[
            "SystemTime::now",
            "Instant::now",
            "now_utc",
            "now_local",
            "Utc::now",
            "Timestamp::now",
            "Zoned::now",
            "rand::rng()",
            "rand::random",
            "thread_rng",
            "getrandom::",
            "SysRng",
            "OsRng",
        ],
        except: &[],
    },
    Ban {
        rule: "`courseware` and `credentials` touch no files, environment, network or output",
        reason: "they run in the checker, the server and the fuzzer alike, and give the same answer in each",
        folders: &["courseware/src", "credentials/src"],
        words: &[
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "println!",
            "tokio::",
        ],
        except: &[],
    },
    Ban {
        rule: "a text area is written with the component `TextArea`",
        reason: "this Leptos emits the content of `<textarea>` unescaped: what one person types would run in another's browser",
        folders: &["app/src"],
        words: &["<textarea", "textarea()"],
        except: &["app/src/components/text_area.rs"],
    },
    Ban {
        rule: "lints are silenced with `#[expect(lint, reason = \"…\")]`, never with `allow`",
        reason: "an expectation says why, and complains when it is no longer needed",
        folders: &RUST,
        words: &["#[allow(", "#![allow("],
        except: &["xtask/tests/rooms/sources.rs"],
    },
];

#[test]
fn sources_keep_to_their_room() {
    for ban in &BANS {
        let breaches: Vec<String> = sources(ban.folders, &["rs"])
            .iter()
            .filter(|source| !ban.except.contains(&source.path.as_str()))
            .flat_map(|source| uses(source, ban.words))
            .collect();
        assert_kept(ban.rule, ban.reason, &breaches);
    }
}

fn uses(source: &Source, words: &[&str]) -> Vec<String> {
    source
        .lines_before_tests()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .flat_map(|(number, line)| {
            words
                .iter()
                .filter(move |word| line.contains(**word))
                .map(move |word| format!("{}:{number} contains `{word}`", source.path))
        })
        .collect()
}

#[test]
fn files_stay_small_enough_to_read() {
    let mut folders = RUST.to_vec();
    folders.extend(["style", "end2end", "script"]);
    let breaches: Vec<String> = sources(&folders, &["rs", "ts", "css", "sh"])
        .iter()
        .filter(|source| source.text.len() > LARGEST)
        .map(|source| format!("{} has {} KB", source.path, source.text.len() / 1024))
        .collect();
    assert_kept(
        "a source file has at most 15 KB",
        "one action a file: who looks for a thing finds it by guessing, and reads it whole",
        &breaches,
    );
}

#[test]
fn nothing_names_this_or_that_machine() {
    // Put together here so that this file does not contain them itself.
    let words = [
        ["registry.npm", "js.org"].concat(),
        ["static.crates", ".io"].concat(),
        ["deb.debian", ".org"].concat(),
        ["files.python", "hosted.org"].concat(),
        ["/home", "/runner"].concat(),
    ];
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut files = sources(
        &["script", "end2end", ".ci", ".cargo", "xtask"],
        &["rs", "ts", "sh", "json", "toml"],
    );
    files.extend(at_the_top(&[
        ".npmrc",
        "package.json",
        "package-lock.json",
        "deny.toml",
        "Cargo.toml",
    ]));
    let breaches: Vec<String> = files
        .iter()
        .flat_map(|source| uses(source, &words))
        .collect();
    assert_kept(
        "no file names a registry's host",
        "every network has its own mirror; what is named here is fetched past it",
        &breaches,
    );
}
