//! What was understood, written as a quiz in Seekh's own notation.

mod answers;
mod ids;

use crate::problem::{Problem, Problems};
use crate::question::{Imported, Kind, Understood};
use crate::words;

/// A quiz to be, and what is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file. The check of a course says whether it may be published as it is.
    pub markdown: String,
    /// What could not be written as it was understood, in the order of the file that was read.
    pub problems: Vec<Problem>,
}

/// Writes the questions as the file of a quiz with this title.
///
/// The answers of another system may earn parts of the points; here each type has one rule of its own, so weights are
/// used to tell right from wrong only, and what that changes is noted.
#[must_use]
pub fn quiz(understood: &Understood, title: &str) -> Written {
    let mut problems = Problems::default();
    let mut ids = ids::Ids::default();
    let mut markdown = format!("---\nkind: quiz\ntitle: {}\n---\n", yaml(title));
    for (question, number) in understood.questions.iter().zip(1_u32..) {
        markdown.push('\n');
        let id = ids.of(question, number);
        write(question, number, &id, &mut markdown, &mut problems);
    }
    Written {
        markdown,
        problems: problems.into_sorted(),
    }
}

fn write(
    question: &Imported,
    number: u32,
    id: &str,
    markdown: &mut String,
    problems: &mut Problems,
) {
    let body = answers::write(question, problems);
    let title = question
        .title
        .as_deref()
        .map(words::title)
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| format!("Question {number}"));
    let attributes = body
        .named_type
        .map(|name| format!(" type={name}"))
        .unwrap_or_default();
    markdown.push_str(&format!(
        "## {title} {{#{id}{attributes}}}\n\n{}\n",
        question.stem.trim()
    ));
    if !body.answers.is_empty() {
        markdown.push_str(&format!("\n{}", body.answers));
    }
    match rationale(question) {
        Some(rationale) => markdown.push_str(&format!("\n{}", quoted(&rationale, ""))),
        None => problems.changed(
            question.line,
            "the question says nowhere why its key is right",
            "end it with a block quote that explains it: `> Both rates use the number expected.`",
        ),
    }
}

/// The general feedback, or else what those are told who were right: both say why.
fn rationale(question: &Imported) -> Option<String> {
    if question.rationale.is_some() {
        return question.rationale.clone();
    }
    let right = match &question.kind {
        Kind::Choice { options, .. } => options
            .iter()
            .filter(|option| option.weight.earns())
            .find_map(|option| option.feedback.clone()),
        Kind::TrueFalse { feedback_right, .. } => feedback_right.clone(),
        Kind::Numeric { answers, .. } => answers
            .iter()
            .filter(|answer| answer.weight.earns())
            .find_map(|answer| answer.feedback.clone()),
        Kind::ShortText { answers } => answers
            .iter()
            .filter(|answer| answer.weight.earns())
            .find_map(|answer| answer.feedback.clone()),
        Kind::Matching { .. } | Kind::Essay => None,
    };
    right.filter(|text| !text.trim().is_empty())
}

/// A block quote, each line after this indentation.
fn quoted(text: &str, indent: &str) -> String {
    let lines = text.trim().lines().map(|line| match line.trim_end() {
        "" => format!("{indent}>\n"),
        line => format!("{indent}> {line}\n"),
    });
    lines.collect()
}

/// A YAML text in double quotes.
fn yaml(text: &str) -> String {
    let inner: String = text
        .chars()
        .filter(|sign| !sign.is_control())
        .take(200)
        .flat_map(|sign| match sign {
            '"' | '\\' => vec!['\\', sign],
            _ => vec![sign],
        })
        .collect();
    format!("\"{}\"", inner.trim())
}
