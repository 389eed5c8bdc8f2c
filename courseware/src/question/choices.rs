//! What single choice, multiple choice and true/false share: options with a key.

use super::section::{Answer, Mark};
use super::{Answers, ChoiceOption};
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::model::{Language, Markdown, Translated};

/// How many options a question may have at most.
const MOST: usize = 50;

/// The options and the places of the right ones; `None` where there is no choice to speak of.
pub(crate) fn read(
    answers: &Answers<'_>,
    notes: &mut Notes<'_>,
) -> Option<(Vec<ChoiceOption>, Vec<u16>)> {
    let mut sound = true;
    for answer in answers
        .list
        .iter()
        .filter(|answer| answer.mark == Mark::Accepted)
    {
        let help = "mark options with `[x]` or `[ ]`; `[=]` is for answers that are typed";
        notes.add(
            Code::AnswerMark,
            answer.range.clone(),
            "`[=]` stands among options",
            help,
        );
        sound = false;
    }
    if !(2..=MOST).contains(&answers.list.len()) {
        let message = format!(
            "a choice has 2 to {MOST} options, this one {}",
            answers.list.len()
        );
        notes.add(
            Code::AnswerCount,
            answers.range.clone(),
            message,
            "add or remove options",
        );
        sound = false;
    }
    for (place, answer) in answers.list.iter().enumerate() {
        let twice = answers
            .list
            .iter()
            .take(place)
            .any(|earlier| !answer.text.is_empty() && earlier.text == answer.text);
        if twice {
            notes.add(
                Code::DuplicateAnswer,
                answer.range.clone(),
                "this option is there twice",
                "change or remove one of the two",
            );
        }
    }
    let options = answers
        .list
        .iter()
        .map(|answer| option(answer, answers.language))
        .collect();
    let right = answers
        .list
        .iter()
        .zip(0_u16..)
        .filter(|(answer, _)| answer.mark == Mark::Right)
        .map(|(_, place)| place);
    sound.then(|| (options, right.collect()))
}

fn option(answer: &Answer, language: Language) -> ChoiceOption {
    ChoiceOption {
        text: Translated::new(language, Markdown(answer.text.clone())),
        feedback: answer
            .feedback
            .clone()
            .map(|feedback| Translated::new(language, Markdown(feedback))),
    }
}

/// Adds the wording of a translation. Its options stand in the same order; marks may be left blank,
/// but those that are set must agree with the base file.
pub(crate) fn translate<'option>(
    options: impl ExactSizeIterator<Item = (&'option mut ChoiceOption, bool)>,
    answers: &Answers<'_>,
    notes: &mut Notes<'_>,
) {
    if options.len() != answers.list.len() {
        let message = format!(
            "the base file has {} options here, the translation {}",
            options.len(),
            answers.list.len()
        );
        notes.add(
            Code::TranslationAnswers,
            answers.range.clone(),
            message,
            "translate every option, in the same order",
        );
        return;
    }
    let marked = answers.list.iter().any(|answer| answer.mark != Mark::Wrong);
    for ((option, right), answer) in options.zip(answers.list) {
        if marked && (answer.mark == Mark::Right) != right {
            let help = "keep the order of the base file and set the same marks, or leave all of them `[ ]`";
            notes.add(
                Code::TranslationKey,
                answer.range.clone(),
                "this mark differs from the base file",
                help,
            );
        }
        option
            .text
            .set(answers.language, Markdown(answer.text.clone()));
        feedback(&mut option.feedback, answer, answers.language, notes);
    }
}

/// Adds the translation of feedback, which both files have or neither.
pub(crate) fn feedback(
    base: &mut Option<Translated<Markdown>>,
    answer: &Answer,
    language: Language,
    notes: &mut Notes<'_>,
) {
    match (base, &answer.feedback) {
        (Some(base), Some(feedback)) => base.set(language, Markdown(feedback.clone())),
        (None, Some(_)) => {
            let help = "remove the block quote here, or add one in the base file";
            notes.add(
                Code::TranslationAnswers,
                answer.range.clone(),
                "the base file has no feedback on this answer",
                help,
            );
        }
        (Some(_), None) => {
            let help = "translate the block quote under the same answer of the base file";
            notes.add(
                Code::TranslationAnswers,
                answer.range.clone(),
                "the feedback on this answer is not translated",
                help,
            );
        }
        (None, None) => {}
    }
}
