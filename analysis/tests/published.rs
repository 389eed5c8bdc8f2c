//! A published example, with all of its data.

use analysis::{Asked, Attempt, Coefficient, Question, Sheet, analyse};

/// K. L. Wuensch (East Carolina University), *The Kuder-Richardson 20*, core.ecu.edu/wuenschk/StatHelp/KR20.txt: ten
/// students and ten questions. He gives each question's *p* and *pq* and the variance of the scores, 5.84.
const WUENSCH: [[u8; 10]; 10] = [
    [1, 1, 1, 1, 1, 1, 0, 1, 1, 0],
    [1, 0, 1, 1, 0, 1, 1, 1, 0, 1],
    [1, 1, 1, 1, 0, 1, 1, 0, 0, 1],
    [0, 0, 1, 0, 0, 0, 1, 0, 0, 0],
    [0, 0, 0, 0, 0, 1, 0, 0, 1, 0],
    [1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
    [1, 1, 0, 1, 1, 1, 0, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 1, 1, 0, 1],
    [0, 1, 0, 1, 1, 1, 1, 1, 0, 1],
    [1, 1, 0, 1, 1, 0, 1, 1, 1, 0],
];
const P: [f64; 10] = [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6];
const SUM_OF_PQ: f64 = 0.21 + 0.21 + 0.24 + 0.21 + 0.24 + 0.16 + 0.21 + 0.21 + 0.25 + 0.24;
const VARIANCE: f64 = 5.84;

fn attempt(row: &[u8; 10]) -> Attempt {
    let asked = row.iter().map(|right| {
        Some(Asked {
            credit: u16::from(*right) * 1000,
            answered: true,
            ..Asked::default()
        })
    });
    Attempt {
        asked: asked.collect(),
        seconds: None,
    }
}

/// Three of each student make the thirty that anything is said of, and change neither a mean nor the variance that he
/// gives, which is that of a population.
#[test]
fn wuenschs_students_get_the_difficulties_and_the_kr_20_of_his_numbers() {
    let question = Question {
        points: 1,
        ..Question::default()
    };
    let attempts = WUENSCH.iter().cycle().take(30).map(attempt).collect();
    let found = analyse(&Sheet::new(vec![question; 10], attempts).unwrap()).unwrap();
    for (question, p) in found.questions.iter().zip(P) {
        assert!((question.figures.as_ref().unwrap().difficulty - p).abs() < 1e-12);
    }
    let population = found.quiz.deviation.powi(2) * 100.0 * 29.0 / 30.0;
    assert!((population - VARIANCE).abs() < 1e-9);
    let reliability = found.quiz.reliability.unwrap();
    assert_eq!(reliability.coefficient, Coefficient::KuderRichardson20);
    assert!((reliability.value - 10.0 / 9.0 * (1.0 - SUM_OF_PQ / VARIANCE)).abs() < 1e-9);
    assert!((reliability.value - 0.696).abs() < 5e-4);
}
