//! `seekh check --watch`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout};

use crate::program::Program;

/// The command at work, stopped when dropped.
struct Watching {
    child: Child,
    said: BufReader<ChildStdout>,
    /// Host and port.
    address: String,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watching {
    fn begin(program: &Program) -> Self {
        program.file("site/manifest.json", "{}");
        let mut child = program.begin(&["check", "counting", "--watch", "--port", "0"]);
        let said = BufReader::new(child.stdout.take().unwrap());
        let mut watching = Self {
            child,
            said,
            address: String::new(),
        };
        let line = watching.line_with("/preview");
        let (_, address) = line.split_once("http://").unwrap();
        watching.address = address.trim().trim_end_matches("/preview").to_owned();
        watching
    }

    /// The next line that holds this; the test's time ends where there is none.
    fn line_with(&mut self, part: &str) -> String {
        let mut line = String::new();
        while !line.contains(part) {
            line.clear();
            let read = self.said.read_line(&mut line).unwrap();
            assert_ne!(read, 0, "it ended without {part:?}");
        }
        line
    }

    fn ask(&self, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        stream
    }

    /// Waits for events until the lesson says this.
    fn until_shown(&self, words: &str, events: &mut impl BufRead) {
        while !self.page("/preview/once").contains(words) {
            next_number(events);
        }
    }

    fn page(&self, path: &str) -> String {
        let mut answer = String::new();
        self.ask(path, &self.address)
            .read_to_string(&mut answer)
            .unwrap();
        answer
    }
}

fn number(text: &str, before: &str) -> u64 {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before} in {text}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The number that the next event brings.
fn next_number(events: &mut impl BufRead) -> u64 {
    let mut line = String::new();
    while !line.starts_with("data:") {
        line.clear();
        assert_ne!(events.read_line(&mut line).unwrap(), 0, "the stream ended");
    }
    number(&line, "data: ")
}

#[test]
fn a_change_is_checked_shown_and_told_to_the_browser() {
    let program = Program::new().with("SEEKH_SITE_DIRECTORY", "site");
    program.course();
    let mut watching = Watching::begin(&program);
    let page = watching.page("/preview");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("How to count."), "{page}");
    let shown = number(&page, "data-watched=\"");

    let mut events = BufReader::new(watching.ask("/watched/changes", &watching.address));
    assert_eq!(next_number(&mut events), shown);
    program.file(
        "counting/01-registers/01-once.md",
        "---\ntitle: Once\n---\n\nCount it twice.\n\n![](nothing.png)\n",
    );
    let told = next_number(&mut events);
    assert!(told > shown);
    watching.line_with("nothing.png");

    let item = watching.page("/preview/once");
    assert!(item.contains("Count it twice."), "{item}");
    assert_eq!(number(&item, "data-watched=\""), told);
    let problems = watching.page("/watched/problems");
    assert!(problems.contains("nothing.png"), "{problems}");
}

#[test]
fn a_folder_that_is_deleted_and_made_anew_is_followed_again() {
    let program = Program::new().with("SEEKH_SITE_DIRECTORY", "site");
    let folder = program.course();
    let mut watching = Watching::begin(&program);
    let mut events = BufReader::new(watching.ask("/watched/changes", &watching.address));
    next_number(&mut events);
    let lesson = |words: &str| {
        let text = format!("---\ntitle: Once\n---\n\n{words}\n");
        program.file("counting/01-registers/01-once.md", &text);
    };

    std::fs::remove_dir_all(&folder).unwrap();
    // Longer than anybody waits for a folder that is only being replaced.
    std::thread::sleep(std::time::Duration::from_millis(700));
    let meanwhile = watching.page("/preview");
    assert!(meanwhile.starts_with("HTTP/1.1 200"), "{meanwhile}");
    program.course();
    lesson("Count it anew.");
    watching.line_with("there again");
    watching.until_shown("Count it anew.", &mut events);
    lesson("Count it a third time.");
    watching.until_shown("Count it a third time.", &mut events);

    // Another folder in its place, at once: Git does so, and some editors.
    std::fs::rename(&folder, program.folder().join("elsewhere")).unwrap();
    program.course();
    lesson("Count in another folder.");
    watching.until_shown("Count in another folder.", &mut events);
    lesson("Count there once more.");
    watching.until_shown("Count there once more.", &mut events);
}

#[test]
fn no_page_from_elsewhere_reads_along() {
    let program = Program::new().with("SEEKH_SITE_DIRECTORY", "site");
    program.course();
    let watching = Watching::begin(&program);
    let mut answer = String::new();
    watching
        .ask("/preview", "elsewhere.example.org")
        .read_to_string(&mut answer)
        .unwrap();
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
    assert!(!answer.contains("How to count."), "{answer}");
}

#[test]
fn what_can_t_be_watched_is_said() {
    let program = Program::new().with("SEEKH_SITE_DIRECTORY", "site");
    program.file("course.zip", "no folder");
    let outcome = program.run(&["check", "course.zip", "--watch"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("unpack"),
        "{}",
        outcome.complained
    );
    program.course();
    let outcome = program.run(&["check", "counting", "--watch", "--port", "0"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("cargo xtask browser"),
        "{}",
        outcome.complained
    );
}
