//! The answers of each type.

use super::quoted;
use crate::problem::Problems;
use crate::question::{Accepted, Imported, Kind, Number, Pair, Weight, Weighted};
use crate::words;

/// What stands under the stem.
pub(super) struct Body {
    /// The lines, each with its end.
    pub(super) answers: String,
    /// The type, where the marks don't say it.
    pub(super) named_type: Option<&'static str>,
}

pub(super) fn write(question: &Imported, problems: &mut Problems) -> Body {
    let line = question.line;
    let mut writer = Writer { line, problems };
    match &question.kind {
        Kind::Choice { multiple, options } => writer.choice(*multiple, options),
        Kind::TrueFalse {
            answer,
            feedback_wrong,
            feedback_right,
        } => writer.true_false(
            *answer,
            feedback_wrong.as_deref(),
            feedback_right.as_deref(),
        ),
        Kind::Numeric {
            answers,
            feedback_otherwise,
        } => writer.numeric(answers, feedback_otherwise.is_some()),
        Kind::ShortText { answers } => writer.short_text(answers),
        Kind::Matching { pairs, distractors } => writer.matching(pairs, distractors),
        Kind::Essay => writer.essay(),
    }
}

struct Writer<'problems> {
    line: u32,
    problems: &'problems mut Problems,
}

impl Writer<'_> {
    fn choice(&mut self, multiple: bool, options: &[Weighted]) -> Body {
        let full = options
            .iter()
            .filter(|option| option.weight >= Weight::FULL)
            .count();
        let right = |option: &&Weighted| {
            if multiple || full == 0 {
                option.weight.earns()
            } else {
                option.weight >= Weight::FULL
            }
        };
        let keys = options.iter().filter(right).count();
        if keys == 0 {
            self.changed("no option is right", "mark the right one with `[x]`");
        }
        if !multiple && keys > 1 {
            self.changed(
                "a single choice with several right options became a multiple choice",
                "keep one `[x]` if one is enough, or reword the question",
            );
        }
        let partly = options
            .iter()
            .any(|option| !multiple && option.weight.earns() && option.weight < Weight::FULL);
        if partly {
            self.changed(
                "an option that earned a part of the points earns nothing here",
                "if it is right, make a multiple choice of the question",
            );
        }
        let lines = options
            .iter()
            .map(|option| self.option(right(&option), &option.text, option.feedback.as_deref()))
            .collect();
        Body {
            answers: lines,
            named_type: (multiple && keys == 1).then_some("multiple-choice"),
        }
    }

    fn option(&mut self, right: bool, text: &str, feedback: Option<&str>) -> String {
        let mark = if right { "[x]" } else { "[ ]" };
        self.answer(mark, text, feedback)
    }

    /// `- [x] text`, its further lines under it, and its feedback as a quote.
    fn answer(&mut self, mark: &str, text: &str, feedback: Option<&str>) -> String {
        let (text, joined) = words::one_paragraph(text);
        if joined {
            self.changed(
                "an answer of several paragraphs became one",
                "look at its line breaks; what explains it belongs into its feedback",
            );
        }
        let text = text.lines().map(str::trim).collect::<Vec<_>>().join("\n  ");
        let feedback = feedback
            .filter(|feedback| !feedback.trim().is_empty())
            .map(|feedback| quoted(feedback, "  "))
            .unwrap_or_default();
        format!("- {mark} {text}\n{feedback}")
    }

    fn true_false(&mut self, answer: bool, wrong: Option<&str>, right: Option<&str>) -> Body {
        let feedback = |option: bool| if option == answer { right } else { wrong };
        let lines = [
            self.option(answer, "True", feedback(true)),
            self.option(!answer, "False", feedback(false)),
        ];
        Body {
            answers: lines.concat(),
            named_type: Some("true-false"),
        }
    }

    fn numeric(&mut self, answers: &[Number], otherwise: bool) -> Body {
        if otherwise {
            self.changed(
                "feedback for every other number has no place here",
                "put what it says into the rationale",
            );
        }
        let (kept, dropped): (Vec<_>, Vec<_>) = answers
            .iter()
            .partition(|answer| answer.weight >= Weight::FULL);
        // Where nothing earns all of the points, whatever earns some is the best there is.
        let kept: Vec<_> = if kept.is_empty() {
            answers.iter().collect()
        } else {
            kept
        };
        self.partly(!dropped.is_empty());
        let lines = kept
            .into_iter()
            .map(|answer| {
                let number = if answer.tolerance.is_zero() {
                    answer.value.to_string()
                } else {
                    format!("{} ± {}", answer.value, answer.tolerance)
                };
                self.answer("[=]", &number, answer.feedback.as_deref())
            })
            .collect();
        Body {
            answers: lines,
            named_type: None,
        }
    }

    fn short_text(&mut self, answers: &[Accepted]) -> Body {
        let (kept, dropped): (Vec<_>, Vec<_>) = answers
            .iter()
            .partition(|answer| answer.weight >= Weight::FULL);
        let kept: Vec<_> = if kept.is_empty() {
            answers
                .iter()
                .filter(|answer| answer.weight.earns())
                .collect()
        } else {
            kept
        };
        self.partly(!dropped.is_empty());
        let numbers = kept.iter().all(|answer| {
            answer
                .text
                .starts_with(|sign: char| sign.is_numeric() || sign == '-')
        });
        let lines = kept
            .into_iter()
            .map(|answer| self.answer("[=]", &answer.text, answer.feedback.as_deref()))
            .collect();
        Body {
            answers: lines,
            // Numbers alone would make it a question for a number.
            named_type: numbers.then_some("short-text"),
        }
    }

    fn matching(&mut self, pairs: &[Pair], distractors: &[String]) -> Body {
        let mut rows = String::from("| | |\n|---|---|\n");
        let empty = String::new();
        let all = pairs
            .iter()
            .map(|pair| (&pair.left, &pair.right))
            .chain(distractors.iter().map(|right| (&empty, right)));
        for (left, right) in all {
            rows.push_str(&format!("| {} | {} |\n", self.cell(left), self.cell(right)));
        }
        Body {
            answers: rows,
            named_type: Some("matching"),
        }
    }

    /// One line, in which a stroke means itself.
    fn cell(&mut self, text: &str) -> String {
        let (text, joined) = words::one_paragraph(text);
        if joined || text.contains('\n') {
            self.changed(
                "a side of a pair of several lines became one line",
                "look at it: a cell of a table holds one line",
            );
        }
        let text = text.replace("\\\n", " ").replace('\n', " ");
        let mut cell = String::with_capacity(text.len());
        let mut escaped = false;
        for sign in text.chars() {
            if sign == '|' && !escaped {
                cell.push('\\');
            }
            escaped = sign == '\\' && !escaped;
            cell.push(sign);
        }
        cell
    }

    fn essay(&mut self) -> Body {
        self.changed(
            "an essay is marked by a rubric, and there is none in the file",
            "write what is marked, with how many points, as the guide shows it",
        );
        Body {
            answers: String::new(),
            named_type: Some("essay"),
        }
    }

    fn partly(&mut self, dropped: bool) {
        if dropped {
            self.changed(
                "an answer that earned a part of the points, or none, is not accepted here",
                "add it as a line with `[=]` if it should count",
            );
        }
    }

    fn changed(&mut self, message: &str, help: &str) {
        self.problems.changed(self.line, message, help);
    }
}
