//! The server is killed in the middle of saving: what it acknowledged is there afterwards.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::sync::mpsc;

use sea_orm::{ConnectionTrait, Database, Statement};

use crate::program::Program;

/// After so many receipts it is killed; the next request is on its way by then.
const ROUNDS: [usize; 4] = [7, 40, 1, 23];

/// A server at work.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn begin(program: &Program) -> Self {
        let mut child = program.begin(&["serve"]);
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Seekh listens at http://") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "it did not start");
        }
        let (_, address) = line.trim().split_once("http://").unwrap();
        Self {
            child,
            address: address.to_owned(),
        }
    }

    fn get(&self, path: &str, session: &str) -> String {
        ask(&self.address, "GET", path, session, "").unwrap()
    }

    fn post(&self, path: &str, session: &str, body: &str) -> String {
        ask(&self.address, "POST", path, session, body).unwrap()
    }
}

/// Sends a request as our own page does; none where there was no whole answer.
fn ask(address: &str, method: &str, path: &str, session: &str, body: &str) -> Option<String> {
    let kind = match body.starts_with('{') {
        true => "application/json",
        false => "application/x-www-form-urlencoded",
    };
    let mut stream = TcpStream::connect(address).ok()?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\nCookie: {session}\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        address,
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.starts_with("HTTP/1.1 ").then_some(answer)
}

fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let (head, _) = answer.split_once("\r\n\r\n").unwrap();
    let line = head.lines().find_map(|line| {
        let (found, value) = line.split_once(": ")?;
        found.eq_ignore_ascii_case(name).then_some(value)
    });
    line.unwrap_or_else(|| panic!("no {name} in {answer}"))
}

/// A quiz of one question, published and open to everyone.
fn publish(program: &Program) {
    program.course();
    program.file(
        "counting/01-registers/02-quiz.md",
        "---\nkind: quiz\ntitle: Quiz\n---\n\n## Once {#once}\n\nHow often is an event counted?\n\n- [=] 1\n\n> Once.\n",
    );
    let published = program.run(&["publish", "counting"]);
    assert_eq!(
        published.code, 0,
        "{}{}",
        published.said, published.complained
    );
}

/// Signs somebody in and begins an attempt: the session's cookie, and the attempt's path.
fn begin_attempt(program: &Program, serving: &Serving) -> (String, String) {
    let added = program.run(&["user", "add", "--name", "A Learner"]);
    let link = added
        .said
        .split_whitespace()
        .find(|word| word.starts_with("http://"));
    let link = link.unwrap_or_else(|| panic!("no link in {}{}", added.said, added.complained));
    let path = &link[link.find("/sign-in/").unwrap()..];
    let answer = serving.post(path, "", "");
    let (_, session) = answer.split_once("set-cookie: session=").unwrap();
    let session = format!("session={}", session.split(';').next().unwrap());
    let course = serving.get("/courses/counting", &session);
    let at = course.find("/join\"").unwrap();
    let from = course[..at].rfind('"').unwrap() + 1;
    let cohort = course[from..at].to_owned();
    serving.post(&format!("{cohort}/join"), &session, "");
    let begun = serving.post(&format!("{cohort}/items/quiz/attempts"), &session, "");
    (session, header(&begun, "location").to_owned())
}

/// Saves until the server is gone; the numbers of what it acknowledged.
fn save_until_killed(
    serving: &mut Serving,
    attempt: &str,
    session: &str,
    first: i64,
    receipts: usize,
) -> Vec<i64> {
    let (tell, told) = mpsc::channel();
    let mut known = Vec::new();
    let address = serving.address.clone();
    let (attempt, session) = (attempt.to_owned(), session.to_owned());
    let saver = std::thread::spawn(move || {
        for sequence in first.. {
            let body = format!(
                "{{\"device\":\"a-phone-on-the-ward\",\"changes\":[{{\"sequence\":{sequence},\"question\":\"once\",\
                 \"fields\":[[\"answer-once\",\"{sequence}\"]]}}]}}"
            );
            let answer = ask(
                &address,
                "POST",
                &format!("{attempt}/answers"),
                &session,
                &body,
            );
            // Cut off, or none at all: it was killed.
            let Some(answer) = answer.filter(|answer| answer.ends_with('}')) else {
                return;
            };
            assert!(answer.contains("\"outcome\":\"saved\""), "{answer}");
            if tell.send(sequence).is_err() {
                return;
            }
        }
    });
    while known.len() < receipts {
        known.push(told.recv().unwrap());
    }
    serving.child.kill().unwrap();
    serving.child.wait().unwrap();
    known.extend(told.iter());
    saver.join().unwrap();
    known
}

async fn kept(database: &str) -> (BTreeSet<i64>, String) {
    let connection = Database::connect(database).await.unwrap();
    let query = |text: &str| Statement::from_string(connection.get_database_backend(), text);
    let rows = connection
        .query_all_raw(query("SELECT sequence FROM response_change"))
        .await
        .unwrap();
    let kept = rows.iter().map(|row| row.try_get("", "sequence").unwrap());
    let kept = kept.collect();
    let answer = connection
        .query_one_raw(query("SELECT answer FROM response"))
        .await
        .unwrap();
    let answer = answer.unwrap().try_get("", "answer").unwrap();
    connection.close().await.unwrap();
    (kept, answer)
}

fn everything_acknowledged_is_there(program: &Program, database: &str) {
    let mut serving = Serving::begin(program);
    let (session, attempt) = begin_attempt(program, &serving);
    let mut acknowledged = Vec::new();
    for receipts in ROUNDS {
        let first = acknowledged.last().map_or(1, |last| last + 1000);
        let known = save_until_killed(&mut serving, &attempt, &session, first, receipts);
        acknowledged.extend(known);
        serving = Serving::begin(program);
    }
    serving.child.kill().unwrap();
    serving.child.wait().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (kept, answer) = runtime.block_on(kept(database));
    let lost: Vec<_> = acknowledged
        .iter()
        .filter(|sequence| !kept.contains(sequence))
        .collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    // The answer is the newest of what arrived, which may be one whose receipt was lost.
    let newest = kept.last().unwrap().to_string();
    assert!(answer.contains(&newest), "{answer} is not {newest}");
}

/// A port that nobody listens at.
fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn program() -> Program {
    let program = Program::new().with("SEEKH_LISTEN", format!("127.0.0.1:{}", free_port()));
    program.file("site/manifest.json", "{}");
    program.with("SEEKH_SITE_DIRECTORY", "site")
}

#[test]
fn on_sqlite_nothing_acknowledged_is_lost() {
    let program = program();
    publish(&program);
    let path = program.folder().join("data/seekh.db");
    everything_acknowledged_is_there(&program, &format!("sqlite:{}", path.display()));
}

#[test]
fn on_postgres_nothing_acknowledged_is_lost() {
    let server = std::env::var("SEEKH_TEST_POSTGRES").unwrap();
    let name = format!("seekh_killed_{}", std::process::id());
    let (before, after) = server.rsplit_once("/postgres").unwrap();
    let address = format!("{before}/{name}{after}");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let administrate = |command: String| {
        runtime.block_on(async {
            let connection = Database::connect(&server).await.unwrap();
            connection.execute_unprepared(&command).await.unwrap();
            connection.close().await.unwrap();
        });
    };
    administrate(format!("CREATE DATABASE {name}"));
    let program = program().with("SEEKH_DATABASE_URL", &address);
    publish(&program);
    everything_acknowledged_is_there(&program, &address);
    administrate(format!("DROP DATABASE {name} WITH (FORCE)"));
}
