//! `seekh audit verify` and `seekh audit export`.

use crate::program::Program;

/// An installation in which roles were given.
fn installation() -> Program {
    let program = Program::new();
    assert_eq!(program.run(&["demo"]).code, 0);
    program
}

#[test]
fn what_can_not_be_checked_is_neither_sound_nor_tampered_with() {
    let program = installation();
    let outcome = program.run(&["audit", "verify"]);
    assert_eq!(outcome.code, 2, "{}", outcome.said);
    assert!(outcome.complained.contains("audit.key"));
    assert_eq!(program.run(&["audit", "export", "log.jsonl"]).code, 0);
    let missing = program.run(&["audit", "verify", "--file", "nowhere"]);
    assert_eq!(missing.code, 2, "{}", missing.said);
    program.file("heads", "no head\n");
    let damaged = program.run(&["audit", "verify", "--heads", "heads"]);
    assert_eq!(damaged.code, 2);
    assert!(
        damaged.complained.contains("line 1"),
        "{}",
        damaged.complained
    );
    program.file("data/audit.key", "short");
    assert_eq!(program.run(&["audit", "verify"]).code, 2);
}

#[test]
fn an_exported_file_is_sound_until_somebody_edits_it() {
    let program = installation();
    let exported = program.run(&["audit", "export", "log.jsonl"]);
    assert_eq!(exported.code, 0, "{}", exported.complained);
    assert_eq!(program.run(&["audit", "export", "log.jsonl"]).code, 1);
    assert_eq!(
        program.count("audit_entry WHERE deed = 'audit_exported'"),
        1
    );
    let check = || program.run(&["audit", "verify", "--file", "log.jsonl"]);
    let sound = check();
    assert_eq!(sound.code, 0, "{}", sound.complained);
    assert!(sound.said.contains("not sealed yet"), "{}", sound.said);

    let path = program.folder().join("log.jsonl");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("coordinator", "administrator", 1)).unwrap();
    let tampered = check();
    assert_eq!(tampered.code, 1, "{}", tampered.said);
    assert!(tampered.complained.contains("byte for byte"));
    let cut: String = text
        .lines()
        .skip(1)
        .map(|line| format!("{line}\n"))
        .collect();
    std::fs::write(&path, cut).unwrap();
    assert_eq!(check().code, 1);
}

#[test]
fn a_chain_that_lost_what_was_noted_of_it_is_tampered_with() {
    let program = installation();
    assert_eq!(program.run(&["audit", "export", "log.jsonl"]).code, 0);
    assert_eq!(program.run(&["audit", "verify"]).code, 0);
    program.file("data/audit-heads", &format!("1 {:064x}\n", 1));
    let cut = program.run(&["audit", "verify"]);
    assert_eq!(cut.code, 1);
    assert!(cut.complained.contains("cut off"), "{}", cut.complained);
}

#[test]
fn who_asks_on_paper_is_erased_when_the_operator_means_it() {
    let program = Program::new();
    let added = program.run(&["user", "add", "--name", "A Learner"]);
    assert_eq!(added.code, 0, "{}", added.complained);
    let unsure = program.run(&["user", "erase", "1"]);
    assert_eq!(unsure.code, 1);
    assert!(unsure.complained.contains("--yes"));
    let erased = program.run(&["user", "erase", "1", "--yes"]);
    assert_eq!(erased.code, 0, "{}", erased.complained);
    assert_eq!(program.count("person WHERE name = 'A Learner'"), 0);
    assert_eq!(program.run(&["user", "erase", "1", "--yes"]).code, 1);
}
