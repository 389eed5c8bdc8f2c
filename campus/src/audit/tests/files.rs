use proptest::prelude::*;

use super::*;
use crate::audit::{Problem, export_file, verify_file};
use crate::testing::on_both_databases;

async fn exported(world: &World, with_values: bool) -> Vec<u8> {
    let mut file = Vec::new();
    export_file(world.campus(), &key(), with_values, &mut file)
        .await
        .unwrap();
    file
}

fn problems(file: &[u8], heads: &[Head]) -> Vec<Problem> {
    verify_file(&key(), heads, file).unwrap().problems
}

/// One way of tampering with a file's lines.
#[derive(Clone, Debug)]
enum Tampering {
    Remove,
    Double,
    Swap(usize),
    Change(usize, char),
}

fn tampering() -> impl Strategy<Value = (usize, Tampering)> {
    let kind = prop_oneof![
        Just(Tampering::Remove),
        Just(Tampering::Double),
        (1_usize..20).prop_map(Tampering::Swap),
        (any::<usize>(), any::<char>()).prop_map(|(at, to)| Tampering::Change(at, to)),
    ];
    (any::<usize>(), kind)
}

fn tampered(lines: &[String], at: usize, how: &Tampering) -> Vec<String> {
    let mut lines = lines.to_vec();
    let at = at % lines.len();
    match *how {
        Tampering::Remove => {
            lines.remove(at);
        }
        Tampering::Double => lines.insert(at, lines[at].clone()),
        Tampering::Swap(by) => {
            let other = (at + by) % lines.len();
            lines.swap(at, other);
        }
        Tampering::Change(character, to) => {
            let mut text: Vec<char> = lines[at].chars().collect();
            let character = character % text.len();
            text[character] = to;
            lines[at] = text.into_iter().collect();
        }
    }
    lines
}

#[on_both_databases]
async fn any_single_change_of_a_file_is_found(world: World) {
    let heads = chain(&world).await;
    for with_values in [false, true] {
        let file = exported(&world, with_values).await;
        assert_eq!(problems(&file, &heads), []);
        let text = String::from_utf8(file).unwrap();
        assert_eq!(text.contains("0.0@example.org"), with_values);
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 9 + 3 + 1 + 1);
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let outcome = runner.run(&tampering(), |(at, how)| {
            let tampered = tampered(&lines, at, &how);
            if tampered != lines {
                let file = tampered.join("\n") + "\n";
                prop_assert!(!problems(file.as_bytes(), &[]).is_empty(), "{file}");
            }
            Ok(())
        });
        outcome.unwrap();
    }
}

#[on_both_databases]
async fn the_chain_says_where_a_file_was_changed(world: World) {
    chain(&world).await;
    let text = String::from_utf8(exported(&world, false).await).unwrap();
    let other = text.replacen("administrator", "coordinator", 1);
    assert_eq!(
        problems(other.as_bytes(), &[]),
        [
            Problem::EntryChanged { entry: 1, seal: 1 },
            Problem::FileChanged
        ]
    );
    let cut: String = text
        .lines()
        .take(8)
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(
        problems(cut.as_bytes(), &[]).last(),
        Some(&Problem::FileCut)
    );
    for strange in [&b""[..], b"\xff\xfe\n", b"{}\n", b"null", &[b'['; 100_000]] {
        assert!(problems(strange, &[]).contains(&Problem::FileCut));
    }
    let longer = format!("{text}{{}}\n");
    assert_eq!(problems(longer.as_bytes(), &[]), [Problem::FileCut]);
    let other = AuditKey::new(&[8; 64]).unwrap();
    let report = verify_file(&other, &[], text.as_bytes()).unwrap();
    assert_eq!(report.problems, [Problem::OtherKey]);
}
