//! What the owner of a course may be told of an analysis: no number from one to four, and none from which one could be
//! reckoned.
//!
//! Counts become shares. Counts that add up are told together, so that none is what is missing from the others. What is
//! made of few people of the upper and the lower group is left out; a correlation or a reliability gives nobody away.

use ::analysis::{Analysis, Flag, Questioned};
use courseware::{QuestionKind, Quiz};

use super::told::{Part, ToldAnalysis, ToldFigures, all};
use crate::disclosure::{Group, Told, tell};

/// How many of these people there are, as it may be told beside how many could be among them.
pub(super) fn among(people: u64, among_them: usize) -> Told {
    let group = Group {
        people: people.max(among_them as u64),
        among_them: among_them as u64,
    };
    // What is told of a group is told of it alone: that others learn there too is told elsewhere.
    tell(&[group]).together.among_them
}

/// Which of these counts, which share nobody, may be told together with their sum.
fn fit(counts: &[usize]) -> Vec<bool> {
    let groups: Vec<Group> = counts
        .iter()
        .map(|count| Group {
            people: *count as u64,
            among_them: 0,
        })
        .collect();
    let told = tell(&groups).groups.into_iter();
    told.map(|group| group.people != Told::Hidden).collect()
}

/// What may be told where so many could have answered.
pub(super) fn little(quiz: &Quiz, found: Analysis, learners: u64) -> ToldAnalysis {
    let attempts = found.quiz.attempts;
    let scores_fit = fit(&found.quiz.scores);
    let counted = found.questions.clone();
    let mut told = all(quiz, found);
    keep(&mut told.scores, &scores_fit);
    let all_told = among(learners, attempts) != Told::Hidden;
    let questions = quiz.questions.iter().zip(&counted);
    for (told, (question, counted)) in told.questions.iter_mut().zip(questions) {
        // The parts of a question add up to those whom it asked.
        let asked = match all_told {
            true => among(attempts as u64, counted.asked),
            false => Told::Hidden,
        };
        told.asked = asked;
        let is_shown = counted.asked == attempts || asked != Told::Hidden;
        if let Some(figures) = &mut told.figures {
            figures.groups = None;
            for option in &mut figures.options {
                option.groups = None;
            }
            match question.kind {
                QuestionKind::SingleChoice(_) | QuestionKind::TrueFalse(_) => {
                    one_of(figures, counted)
                }
                _ => any_of(figures, counted),
            }
            if !is_shown {
                figures.answered = None;
            }
            // That hardly anyone chose it is a number too.
            let hidden: Vec<u16> = figures
                .options
                .iter()
                .filter(|option| option.chosen.is_none())
                .map(|option| option.index)
                .collect();
            figures.flags.retain(
                |flag| !matches!(flag, Flag::HardlyChosen(index) if hidden.contains(index)),
            );
            without_count(&mut figures.answered);
        }
    }
    // The mean and all difficulties but one give that one away.
    let untold = told.questions.iter().filter(|question| {
        let figures = question.figures.as_ref();
        figures.is_some_and(|figures| figures.difficulty.is_none())
    });
    if untold.count() == 1 {
        told.mean = None;
    }
    told
}

/// Keeps those parts that fit, as shares.
fn keep(parts: &mut [Option<Part>], fit: &[bool]) {
    for (part, fit) in parts.iter_mut().zip(fit) {
        match fit {
            true => without_count(part),
            false => *part = None,
        }
    }
}

fn without_count(part: &mut Option<Part>) {
    if let Some(part) = part {
        part.count = None;
    }
}

/// Of a question with one answer each chose one option or left it out: all of them add up, and who got it right chose
/// the key.
fn one_of(figures: &mut ToldFigures, counted: &Questioned) {
    let chosen: Vec<usize> = figures
        .options
        .iter()
        .map(|option| {
            option
                .chosen
                .and_then(|part| part.count)
                .unwrap_or_default()
        })
        .collect();
    let left_out = counted.asked.saturating_sub(chosen.iter().sum());
    let fit = fit(&[chosen, vec![left_out]].concat());
    for (option, fit) in figures.options.iter_mut().zip(&fit) {
        match fit {
            true => without_count(&mut option.chosen),
            false => option.chosen = None,
        }
    }
    if fit.last() != Some(&true) {
        figures.answered = None;
    }
    let key = figures.options.iter().find(|option| option.key);
    if key.is_none_or(|key| key.chosen.is_none()) {
        figures.difficulty = None;
    }
}

/// Of other questions each option stands for itself, and so does how many were right, partly right and wrong.
fn any_of(figures: &mut ToldFigures, counted: &Questioned) {
    let asked = counted.asked as u64;
    for option in &mut figures.options {
        let count = option
            .chosen
            .and_then(|part| part.count)
            .unwrap_or_default();
        match among(asked, count) {
            Told::Exactly(_) => without_count(&mut option.chosen),
            Told::Hidden => option.chosen = None,
        }
    }
    if among(asked, counted.answered) == Told::Hidden {
        figures.answered = None;
    }
    let wrong = counted.asked.saturating_sub(counted.right + counted.partly);
    let parts = [counted.right, counted.partly, wrong];
    if fit(&parts).contains(&false) {
        figures.difficulty = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_not_answered_is_not_told_by_who_has() {
        assert_eq!(among(40, 38), Told::Hidden);
        assert_eq!(among(40, 35), Told::Exactly(35));
        assert_eq!(among(40, 40), Told::Exactly(40));
        assert_eq!(among(40, 4), Told::Hidden);
        assert_eq!(among(40, 0), Told::Exactly(0));
    }

    #[test]
    fn a_few_are_hidden_among_others_that_add_up() {
        assert_eq!(fit(&[10, 25, 3]), [false, true, false]);
        assert_eq!(fit(&[20, 15, 3, 2]), [true, true, false, false]);
        assert_eq!(fit(&[20, 15, 5, 0]), [true; 4]);
    }
}
