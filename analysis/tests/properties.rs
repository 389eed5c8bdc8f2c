//! What holds of every sheet.

use analysis::{Asked, Attempt, FEWEST, Flag, Question, Score, Sheet, analyse, gain, threshold};
use proptest::prelude::*;

fn cell() -> impl Strategy<Value = Option<Asked>> {
    let credit = prop_oneof![Just(0), Just(1000), 0..=1000_u16];
    let chosen = proptest::collection::btree_set(0..3_u16, 0..3);
    let asked = (
        credit,
        any::<bool>(),
        chosen,
        proptest::option::of(0..9000_u32),
    );
    let asked = asked.prop_map(|(credit, answered, chosen, seconds)| Asked {
        credit,
        answered,
        chosen,
        seconds,
    });
    proptest::option::weighted(0.9, asked)
}

fn parts(fewest: usize) -> impl Strategy<Value = (Vec<Question>, Vec<Attempt>)> {
    let question = (1..9_u32, proptest::collection::btree_set(0..3_u16, 1..3));
    let question = question.prop_map(|(points, key)| Question {
        points,
        options: 3,
        key,
    });
    proptest::collection::vec(question, 1..6).prop_flat_map(move |questions| {
        let asked = proptest::collection::vec(cell(), questions.len());
        let attempt = (asked, proptest::option::of(0..9000_u32));
        let attempt = attempt.prop_map(|(asked, seconds)| Attempt { asked, seconds });
        let attempts = proptest::collection::vec(attempt, fewest..fewest + 30);
        (Just(questions), attempts)
    })
}

fn shuffled() -> impl Strategy<Value = (Vec<Question>, Vec<Attempt>, Vec<Attempt>)> {
    parts(FEWEST).prop_flat_map(|(questions, attempts)| {
        let other = Just(attempts.clone()).prop_shuffle();
        (Just(questions), Just(attempts), other)
    })
}

fn within(value: f64, least: f64, most: f64) -> bool {
    value >= least && value <= most
}

proptest! {
    #[test]
    fn the_order_of_the_attempts_changes_nothing((questions, attempts, other) in shuffled()) {
        let one = analyse(&Sheet::new(questions.clone(), attempts).unwrap());
        let other = analyse(&Sheet::new(questions, other).unwrap());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn worth_three_times_as_much_is_worth_the_same((questions, attempts) in parts(FEWEST)) {
        let one = analyse(&Sheet::new(questions.clone(), attempts.clone()).unwrap()).unwrap();
        let dearer = questions.into_iter().map(|question| Question {
            points: question.points * 3,
            ..question
        });
        let other = analyse(&Sheet::new(dearer.collect(), attempts).unwrap()).unwrap();
        prop_assert_eq!(one.questions, other.questions);
        prop_assert_eq!(one.quiz.scores, other.quiz.scores);
        prop_assert_eq!(one.quiz.mean, other.quiz.mean);
        match (one.quiz.reliability, other.quiz.reliability) {
            (Ok(one), Ok(other)) => prop_assert!((one.value - other.value).abs() < 1e-9),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn every_figure_is_within_its_bounds((questions, attempts) in parts(FEWEST)) {
        let count = attempts.len();
        let found = analyse(&Sheet::new(questions, attempts).unwrap()).unwrap();
        prop_assert_eq!(found.quiz.scores.iter().sum::<usize>(), count);
        prop_assert!(within(found.quiz.mean, 0.0, 1.0));
        prop_assert!(within(found.quiz.deviation, 0.0, 0.51));
        if let Ok(reliability) = found.quiz.reliability {
            prop_assert!(reliability.value <= 1.0);
        }
        if let Some(error) = found.quiz.error {
            prop_assert!(within(error, 0.0, found.quiz.deviation));
        }
        for question in found.questions {
            prop_assert!(question.right + question.partly <= question.asked && question.answered <= question.asked);
            prop_assert_eq!(question.figures.is_some(), question.asked >= FEWEST);
            let Some(figures) = question.figures else { continue };
            prop_assert!(within(figures.difficulty, 0.0, 1.0));
            prop_assert!(within(figures.upper, 0.0, 1.0) && within(figures.lower, 0.0, 1.0));
            prop_assert!(figures.discrimination.is_none_or(|found| within(found, -1.0, 1.0)));
            let very_easy = figures.difficulty >= threshold::VERY_EASY;
            prop_assert_eq!(figures.flags.contains(&Flag::VeryEasy), very_easy);
            prop_assert!(figures.flags.is_sorted());
            for option in figures.options {
                prop_assert!(option.chosen <= question.asked);
                for share in [option.share, option.upper, option.lower] {
                    prop_assert!(within(share, 0.0, 1.0));
                }
                prop_assert!(!option.key || !figures.flags.contains(&Flag::HardlyChosen(option.index)));
            }
        }
    }

    #[test]
    fn nothing_is_said_of_too_few((questions, mut attempts) in parts(1)) {
        attempts.truncate(FEWEST - 1);
        prop_assert_eq!(analyse(&Sheet::new(questions, attempts).unwrap()), None);
    }

    #[test]
    fn who_gains_what_they_lacked_gains_all(scores in proptest::collection::vec(0..20_u64, FEWEST..60)) {
        let of = |earned| Score { earned, possible: 20 };
        let pairs: Vec<_> = scores.iter().map(|before| (of(*before), of(20))).collect();
        let found = gain(&pairs).unwrap();
        prop_assert!((found.normalised.unwrap() - 1.0).abs() < 1e-9);
        prop_assert!((found.mean - (found.after - found.before)).abs() < 1e-9);
        let same: Vec<_> = scores.iter().map(|before| (of(*before), of(*before))).collect();
        prop_assert_eq!(gain(&same).unwrap().mean, 0.0);
        prop_assert_eq!(gain(&pairs[..FEWEST - 1]), None);
    }
}
