//! Aiken: a line that asks, lettered options, and `ANSWER: B`.

use crate::problem::Problems;
use crate::question::{Imported, Kind, Understood, Weight, Weighted};
use crate::words::{self, Markup};

/// Every question of the text.
pub(crate) fn read(text: &str) -> Understood {
    let mut reader = Reader::default();
    for (line, number) in text.lines().zip(1_u32..) {
        reader.line(line.trim(), number);
    }
    reader.unanswered();
    if reader.questions.is_empty() && reader.problems.is_empty() {
        reader.problems.left_out(
            1,
            "there is no question in this file",
            "a question in Aiken is a line that asks, lines such as `A. this one`, and a line `ANSWER: A`",
        );
    }
    Understood {
        questions: reader.questions,
        problems: reader.problems.into_sorted(),
    }
}

#[derive(Default)]
struct Reader {
    questions: Vec<Imported>,
    problems: Problems,
    stem: String,
    line: u32,
    options: Vec<(char, String)>,
}

impl Reader {
    fn line(&mut self, line: &str, number: u32) {
        if line.is_empty() {
            return;
        }
        if let Some(letter) = answer(line) {
            self.answered(letter, number);
        } else if let Some((letter, option)) = option(line, self.options.len()) {
            self.options.push((letter, option.to_owned()));
        } else {
            if !self.options.is_empty() {
                self.unanswered();
            }
            if self.stem.is_empty() {
                self.line = number;
            } else {
                // Moodle takes one line only; files that go over several are common.
                self.stem.push('\n');
            }
            self.stem.push_str(line);
        }
    }

    fn answered(&mut self, letter: char, number: u32) {
        let stem = std::mem::take(&mut self.stem);
        let options = std::mem::take(&mut self.options);
        if stem.is_empty() {
            self.problems.left_out(
                number,
                "an answer without a question",
                "write the question above its options",
            );
            return;
        }
        if options.len() < 2 {
            let help = "write each option on a line of its own: `A. this one`";
            self.problems
                .left_out(self.line, "a choice has at least two options", help);
            return;
        }
        if !options.iter().any(|(known, _)| *known == letter) {
            let message = format!("no option has the letter {letter}");
            let help = "write the letter of the right option after `ANSWER:`";
            self.problems.left_out(number, message, help);
            return;
        }
        let stem = words::markdown(&stem, Markup::Moodle, self.line, &mut self.problems);
        let options = options
            .into_iter()
            .map(|(known, text)| Weighted {
                text: words::markdown(&text, Markup::Moodle, self.line, &mut self.problems),
                weight: if known == letter {
                    Weight::FULL
                } else {
                    Weight::NONE
                },
                feedback: None,
            })
            .collect();
        self.questions.push(Imported {
            line: self.line,
            title: None,
            id: None,
            category: None,
            tags: Vec::new(),
            stem,
            rationale: None,
            kind: Kind::Choice {
                multiple: false,
                options,
            },
        });
    }

    /// What was begun has no key.
    fn unanswered(&mut self) {
        if !self.stem.is_empty() || !self.options.is_empty() {
            let line = if self.stem.is_empty() { 1 } else { self.line };
            self.problems.left_out(
                line,
                "the question has no line that says which option is right",
                "end it with `ANSWER:` and the letter, as in `ANSWER: B`",
            );
        }
        self.stem.clear();
        self.options.clear();
    }
}

/// `ANSWER: B`, in whatever letters.
fn answer(line: &str) -> Option<char> {
    let (word, letter) = line.split_once(':')?;
    if !word.trim().eq_ignore_ascii_case("answer") {
        return None;
    }
    let letter = letter.trim().trim_end_matches(['.', ')']);
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => Some(letter.to_ascii_uppercase()),
        // Something is said, only not a letter: it still ends the question.
        _ => Some('?'),
    }
}

/// `A. this` or `A) this`, if it is the next letter.
fn option(line: &str, before: usize) -> Option<(char, &str)> {
    let mut signs = line.chars();
    let letter = signs.next()?.to_ascii_uppercase();
    let expected = u32::from(u8::try_from(before).ok()?) + u32::from('A');
    let rest = signs.as_str().strip_prefix(['.', ')'])?;
    let text = rest.trim();
    (u32::from(letter) == expected && before < 26 && !text.is_empty()).then_some((letter, text))
}
