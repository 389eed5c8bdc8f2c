//! A new installation, its demonstration people, and `seekh user add`.

use crate::program::{Outcome, Program};

#[test]
fn a_new_installation_needs_no_configuration() {
    let program = Program::new();
    let outcome = program.run(&["migrate"]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    assert!(program.folder().join("data/seekh.db").is_file());
}

#[test]
fn demonstration_people_get_links_and_no_passwords() {
    let program = Program::new();
    let outcome = program.run(&["demo"]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    let links: Vec<&str> = outcome
        .said
        .lines()
        .filter(|line| line.contains("http://127.0.0.1:3000/"))
        .collect();
    assert_eq!(links.len(), 9, "{}", outcome.said);
    for who in ["learner", "instructor", "coordinator", "administrator"] {
        for institution in ["HSA", "LUMS"] {
            assert!(
                links
                    .iter()
                    .any(|line| line.contains(who) && line.contains(institution))
            );
        }
    }
}

#[test]
fn demonstration_links_lead_to_the_public_address_and_to_the_same_people_each_time() {
    let program = Program::new().with("SEEKH_PUBLIC_URL", "https://learn.example.org");
    let links = |outcome: &Outcome| -> Vec<String> {
        let words = outcome.said.split_whitespace();
        words
            .filter(|word| word.starts_with("https://learn.example.org/"))
            .map(str::to_owned)
            .collect()
    };
    let (first, second) = (
        links(&program.run(&["demo"])),
        links(&program.run(&["demo"])),
    );
    assert_eq!((first.len(), second.len()), (9, 9));
    assert!(first.iter().all(|link| !second.contains(link)));
    assert_eq!(program.count("person"), 9);
}

#[test]
fn there_is_no_demonstration_in_production() {
    let program = Program::new()
        .with("SEEKH_ENVIRONMENT", "production")
        .with("SEEKH_PUBLIC_URL", "https://learn.example.org");
    let outcome = program.run(&["demo"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.complained.contains("environment"),
        "{}",
        outcome.complained
    );
}

#[test]
fn adding_a_person_says_what_is_wrong_by_the_name_of_the_argument() {
    let program = Program::new();
    let add = |arguments: &[&str]| {
        let mut all = vec!["user", "add", "--name", "A Coordinator"];
        all.extend(arguments);
        program.run(&all)
    };
    let added = add(&[
        "--email",
        "a@example.org",
        "--role",
        "coordinator",
        "--institution",
        "lums",
    ]);
    assert_eq!(added.code, 0, "{}", added.complained);
    assert!(added.said.contains("http://127.0.0.1:3000/"));

    for (arguments, named) in [
        (&["--email", "nowhere"][..], "--email"),
        (&["--email", "A@Example.org"], "--email"),
        (&["--role", "coordinator"], "--institution"),
        (
            &["--role", "instructor", "--institution", "elsewhere"],
            "hsa, lums",
        ),
        (&["--language", "fr"], "--language"),
    ] {
        let refused = add(arguments);
        assert_ne!(refused.code, 0);
        assert!(refused.complained.contains(named), "{}", refused.complained);
    }
}

#[test]
#[cfg(unix)]
fn only_the_owner_can_read_what_is_stored() {
    use std::os::unix::fs::PermissionsExt;
    let program = Program::new();
    assert_eq!(program.run(&["migrate"]).code, 0);
    for (path, mode) in [
        ("data", 0o700),
        ("data/assets", 0o700),
        ("data/seekh.db", 0o600),
    ] {
        let about = std::fs::metadata(program.folder().join(path)).unwrap();
        assert_eq!(about.permissions().mode() & 0o777, mode, "{path}");
    }
}
