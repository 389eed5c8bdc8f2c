//! What is flagged and what is not.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;

use analysis::{Asked, Attempt, Flag, Misshapen, Question, Sheet, analyse};

/// A question with three options, of which the first is right, in a quiz with a second question that the last of the
/// attempts get right. For each attempt the option that was chosen.
fn flags(chosen: &[u16], able: usize) -> Vec<Flag> {
    let questions = vec![
        Question {
            points: 1,
            options: 3,
            key: BTreeSet::from([0]),
        },
        Question {
            points: 1,
            ..Question::default()
        },
    ];
    let count = chosen.len();
    let attempts = chosen.iter().enumerate().map(|(place, option)| Attempt {
        asked: vec![
            Some(Asked {
                credit: if *option == 0 { 1000 } else { 0 },
                answered: true,
                chosen: BTreeSet::from([*option]),
                seconds: None,
            }),
            Some(Asked {
                credit: if place >= count - able { 1000 } else { 0 },
                answered: true,
                ..Asked::default()
            }),
        ],
        seconds: None,
    });
    let sheet = Sheet::new(questions, attempts.collect()).unwrap();
    let found = analyse(&sheet).unwrap();
    found.questions[0].figures.clone().unwrap().flags
}

fn of(parts: &[(u16, usize)]) -> Vec<u16> {
    let parts = parts.iter();
    parts
        .flat_map(|(option, times)| std::iter::repeat_n(*option, *times))
        .collect()
}

#[test]
fn a_question_that_separates_well_is_not_flagged() {
    assert_eq!(flags(&of(&[(1, 10), (2, 10), (0, 20)]), 20), []);
}

#[test]
fn a_wrong_key_shows_in_the_separation_and_in_what_the_best_chose() {
    let flags = flags(&of(&[(0, 15), (2, 5), (1, 20)]), 25);
    assert_eq!(flags, [Flag::Negative, Flag::BestChose(1)]);
}

#[test]
fn exactly_nine_in_ten_is_very_easy_and_less_is_not() {
    assert_eq!(flags(&of(&[(1, 4), (0, 36)]), 20), [Flag::VeryEasy]);
    let below = flags(&of(&[(1, 5), (0, 35)]), 20);
    assert_eq!(below, [Flag::HardlyChosen(2)]);
}

#[test]
fn one_in_five_is_very_hard_and_a_distractor_of_one_in_twenty_does_its_work() {
    assert_eq!(flags(&of(&[(2, 2), (1, 30), (0, 8)]), 8), [Flag::VeryHard]);
    let flags = flags(&of(&[(2, 1), (1, 31), (0, 8)]), 8);
    assert_eq!(flags, [Flag::VeryHard, Flag::HardlyChosen(2)]);
}

#[test]
fn what_does_not_vary_is_not_said_to_separate_badly() {
    assert_eq!(flags(&of(&[(0, 40)]), 20), [Flag::VeryEasy]);
}

#[test]
fn a_sheet_that_does_not_fit_is_refused() {
    let question = || Question {
        points: 1,
        options: 2,
        key: BTreeSet::from([0]),
    };
    let attempt = |credit, chosen| Attempt {
        asked: vec![Some(Asked {
            credit,
            chosen: BTreeSet::from([chosen]),
            ..Asked::default()
        })],
        seconds: None,
    };
    let sheet = |attempt| Sheet::new(vec![question()], vec![attempt]);
    assert!(sheet(attempt(1000, 1)).is_ok());
    assert_eq!(sheet(attempt(1001, 1)), Err(Misshapen::Credit));
    assert_eq!(sheet(attempt(0, 2)), Err(Misshapen::NoSuchOption));
    assert_eq!(sheet(Attempt::default()), Err(Misshapen::Columns));
}
