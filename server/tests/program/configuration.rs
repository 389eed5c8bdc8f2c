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
        ("SEEKH_LISSEN", "127.0.0.1:3000", "lissen"),
    ] {
        let complained = complaint(&Program::new().with(name, value));
        assert!(complained.contains(key), "{name}={value}: {complained}");
    }
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
    let known = complained.split("expected one of").nth(1).unwrap();
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
