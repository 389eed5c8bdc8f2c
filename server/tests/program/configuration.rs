//! Settings that can't be right: the key is named, and how to mend it.

use crate::program::Program;

fn complaint(program: &Program) -> String {
    let outcome = program.run(&["migrate"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said);
    outcome.complained
}

#[test]
fn a_wrong_variable_is_named() {
    for (name, value, key) in [
        ("SEEKH_LISTEN", "somewhere", "listen"),
        ("SEEKH_ENVIRONMENT", "staging", "environment"),
        ("SEEKH_TRUSTED_PROXIES", "10.0.0.0/33", "trusted_proxies"),
        ("SEEKH_PUBLIC_URL", "learn.example.org", "public_url"),
        (
            "SEEKH_PUBLIC_URL",
            "https://learn.example.org/seekh",
            "public_url",
        ),
        (
            "SEEKH_DATABASE_URL",
            "mysql://localhost/seekh",
            "database_url",
        ),
        ("SEEKH_PUBLIC_URL", "https://x:99999", "65535"),
        ("SEEKH_LISTEN", "4000", "`127.0.0.1:4000`"),
        ("SEEKH_ENVIRONMENT", "prod", "`production`"),
        (
            "SEEKH_LISSTEN",
            "127.0.0.1:3000",
            "did you mean `SEEKH_LISTEN`",
        ),
        ("SEEKH_", "1", "SEEKH_: there is no such setting"),
        ("SEEKH_LOG", "foo=bar=baz", "log"),
        ("SEEKH_MAIL_SENDER", "Seekh", "mail_sender"),
        (
            "SEEKH_MAIL_SERVER_URL",
            "smtp://mail.example.org",
            "mail_server_url",
        ),
        ("DATABASE_URL", "mysql://localhost/seekh", "DATABASE_URL"),
    ] {
        let complained = complaint(&Program::new().with(name, value));
        assert!(complained.contains(key), "{name}={value}: {complained}");
        assert!(complained.contains(name), "{name}={value}: {complained}");
        assert_eq!(complained.trim().lines().count(), 1, "{complained}");
        let problem = complained.trim().rsplit("configuration: ").next().unwrap();
        assert_eq!(complained.matches(problem).count(), 1, "{complained}");
    }
}

#[test]
fn every_mistake_is_said_at_once() {
    let program = Program::new()
        .with("SEEKH_LISTEN", "somewhere")
        .with("SEEKH_ENVIRONMENT", "production")
        .with("SEEKH_PUBLIC_ULR", "https://learn.example.org");
    let complained = complaint(&program);
    for part in ["SEEKH_LISTEN", "public_url", "`SEEKH_PUBLIC_URL`"] {
        assert!(complained.contains(part), "{part}: {complained}");
    }
}

#[test]
fn an_empty_variable_is_not_set() {
    let program = Program::new()
        .with("SEEKH_PUBLIC_URL", "")
        .with("DATABASE_URL", "")
        .with("SEEKH_LOG", "");
    let outcome = program.run(&["migrate"]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
}

#[test]
fn passwords_are_never_repeated() {
    for (name, value) in [
        (
            "SEEKH_DATABASE_URL",
            "postgres://seekh:sEcret@localhost:port/seekh",
        ),
        (
            "SEEKH_DATABASE_URL",
            "postgres://seekh:sEcret@127.0.0.1:1/seekh",
        ),
        ("SEEKH_DATABASE_URL", "sqlite:seekh.db?mode=sEcret"),
        (
            "SEEKH_MAIL_SERVER_URL",
            "smtp://seekh:sEcret@mail.example.org",
        ),
    ] {
        let complained = complaint(&Program::new().with(name, value));
        assert!(!complained.contains("sEcret"), "{complained}");
        assert!(
            complained.contains(&name["SEEKH_".len()..].to_lowercase()),
            "{complained}"
        );
    }
}

#[test]
#[cfg(unix)]
fn variables_that_are_no_text_matter_only_where_they_are_ours() {
    use std::os::unix::ffi::OsStrExt;
    let raw = std::ffi::OsStr::from_bytes(b"\xff");
    let program = Program::new().with("LS_COLOURS", raw);
    let outcome = program.run(&["migrate"]);
    assert_eq!(outcome.code, 0, "{}", outcome.complained);
    let complained = complaint(&Program::new().with("SEEKH_LOG", raw));
    assert!(
        complained.contains("SEEKH_LOG: write it in UTF-8"),
        "{complained}"
    );
}

#[test]
fn production_needs_a_public_address() {
    let complained = complaint(&Program::new().with("SEEKH_ENVIRONMENT", "production"));
    assert!(complained.contains("public_url"), "{complained}");
}

#[test]
fn a_file_is_read_and_its_mistakes_are_named() {
    let program = Program::new();
    program.file("seekh.toml", "data_directory = \"elsewhere\"\n");
    assert_eq!(program.run(&["migrate"]).code, 0);
    assert!(program.folder().join("elsewhere/seekh.db").is_file());

    // A variable wins over the file.
    let program = program.with("SEEKH_DATA_DIRECTORY", "third");
    assert_eq!(program.run(&["migrate"]).code, 0);
    assert!(program.folder().join("third/seekh.db").is_file());

    program.file("seekh.toml", "lisen = \"127.0.0.1:3000\"\n");
    assert!(complaint(&program).contains("lisen"));
    program.file("seekh.toml", "listen = \n");
    assert!(complaint(&program).contains("seekh.toml"));
    assert_eq!(
        program.run(&["--config", "nowhere.toml", "migrate"]).code,
        1
    );
}

#[test]
fn the_readme_lists_every_key_and_no_other() {
    let program = Program::new();
    program.file("seekh.toml", "no_such_key = 1\n");
    let complained = complaint(&program);
    let known = complained.split("Known are").nth(1).unwrap();
    let mut known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    known.retain(|key| *key != "no_such_key");
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let table = readme
        .split("## Configuration")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    let mut listed: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    known.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, known);
}
