//! A question as it was understood, for a terminal.

use exchange::{Imported, Kind, Weight};

/// Its line, type and title, what it asks, its answers with what they earn, and why.
pub(super) fn question(question: &Imported) -> String {
    let title = question.title.as_deref().unwrap_or("(no title)");
    let mut text = format!(
        "line {}: {}: {title}\n",
        question.line,
        question.kind.name()
    );
    text.push_str(&indented(&question.stem, "    "));
    match &question.kind {
        Kind::Choice { options, .. } => {
            for option in options {
                text.push_str(&answer(
                    option.weight,
                    &option.text,
                    option.feedback.as_deref(),
                ));
            }
        }
        Kind::TrueFalse {
            answer: holds,
            feedback_wrong,
            feedback_right,
        } => {
            let (right, wrong) = if *holds {
                ("true", "false")
            } else {
                ("false", "true")
            };
            text.push_str(&answer(Weight::FULL, right, feedback_right.as_deref()));
            text.push_str(&answer(Weight::NONE, wrong, feedback_wrong.as_deref()));
        }
        Kind::Numeric {
            answers,
            feedback_otherwise,
        } => {
            for number in answers {
                let said = format!("{} ± {}", number.value, number.tolerance);
                text.push_str(&answer(number.weight, &said, number.feedback.as_deref()));
            }
            if let Some(feedback) = feedback_otherwise {
                text.push_str(&answer(Weight::NONE, "anything else", Some(feedback)));
            }
        }
        Kind::ShortText { answers } => {
            for accepted in answers {
                text.push_str(&answer(
                    accepted.weight,
                    &accepted.text,
                    accepted.feedback.as_deref(),
                ));
            }
        }
        Kind::Matching { pairs, distractors } => {
            for pair in pairs {
                text.push_str(&indented(
                    &format!("{} → {}", pair.left, pair.right),
                    "    ",
                ));
            }
            for distractor in distractors {
                text.push_str(&indented(&format!("nothing → {distractor}"), "    "));
            }
        }
        Kind::Essay => {}
    }
    if let Some(rationale) = &question.rationale {
        text.push_str(&indented(&format!("why: {rationale}"), "    "));
    }
    text
}

fn answer(weight: Weight, text: &str, feedback: Option<&str>) -> String {
    let weight = format!("{} %", weight.0.normalize());
    let mut line = format!(
        "    {weight:>8}  {}\n",
        text.replace('\n', "\n              ")
    );
    if let Some(feedback) = feedback {
        line.push_str(&indented(&format!("> {feedback}"), "              "));
    }
    line
}

fn indented(text: &str, indent: &str) -> String {
    text.trim()
        .lines()
        .map(|line| format!("{indent}{line}\n"))
        .collect()
}
