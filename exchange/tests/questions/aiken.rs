//! Aiken as people write it.

use crate::support::read;
use exchange::{Format, Kind};

#[test]
fn questions_are_read() {
    let understood = read(
        Format::Aiken,
        "Which is a source document?\nA. The register\nB) The chart\nANSWER: A\n\nWhich is\nlate?\na. This\nb. That\nc. <b>Those</b>\nanswer: c.\n",
    );
    assert!(understood.problems.is_empty(), "{:#?}", understood.problems);
    let [first, second] = understood.questions.as_slice() else {
        panic!("{understood:#?}");
    };
    let keys = |kind: &Kind| match kind {
        Kind::Choice { options, .. } => options
            .iter()
            .map(|option| (option.text.clone(), option.weight.earns()))
            .collect::<Vec<_>>(),
        _ => panic!(),
    };
    assert_eq!(
        keys(&first.kind),
        [
            ("The register".to_owned(), true),
            ("The chart".to_owned(), false)
        ]
    );
    assert_eq!(second.stem, "Which is\\\nlate?");
    assert_eq!(keys(&second.kind)[2], ("**Those**".to_owned(), true));
    assert_eq!((first.line, second.line), (1, 6));
}

#[test]
fn what_lacks_is_said_with_its_line() {
    let cases = [
        (
            "Which?\nA. this\nB. that\n\nOther?\nA. x\nB. y\nANSWER: B",
            1,
            "which option is right",
        ),
        ("Which?\nA. this\nANSWER: A", 1, "at least two options"),
        (
            "Which?\nA. this\nB. that\nANSWER: E",
            4,
            "no option has the letter E",
        ),
        ("ANSWER: A", 1, "without a question"),
        ("Only a text", 1, "which option is right"),
    ];
    for (text, line, word) in cases {
        let understood = read(Format::Aiken, text);
        let found = understood
            .problems
            .iter()
            .any(|problem| problem.line == line && problem.message.contains(word));
        assert!(found, "{text}: {understood:#?}");
    }
}
