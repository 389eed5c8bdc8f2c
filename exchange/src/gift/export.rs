//! Seekh's questions as GIFT.

use courseware::{Language, Markdown, Question, QuestionKind, Quiz, Translated};

/// A quiz as GIFT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file. A comment stands in the place of each question that is left out.
    pub text: String,
    /// The questions that GIFT has no notation for.
    pub left_out: Vec<NotExported>,
}

/// A question that GIFT has no notation for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotExported {
    /// Its id.
    pub id: String,
    /// Its type, as `type=` writes it.
    pub kind: &'static str,
}

/// Writes the quiz in this language, or where it isn't translated in the one it was written in.
///
/// Moodle knows weights only; a multiple choice is weighted so that it scores as it does here: right ones share the
/// points, and a wrong one costs what a right one earns.
#[must_use]
pub fn export(quiz: &Quiz, language: Language) -> Exported {
    let mut text = String::new();
    let mut left_out = Vec::new();
    for question in &quiz.questions {
        match answers(question, language) {
            Some(answers) => text.push_str(&one(question, &answers, language)),
            None => {
                let missing = NotExported {
                    id: question.id.to_string(),
                    kind: question.kind.name(),
                };
                let NotExported { id, kind } = &missing;
                text.push_str(&format!(
                    "// left out, since GIFT has no notation for {kind}: {id}\n\n"
                ));
                left_out.push(missing);
            }
        }
    }
    Exported { text, left_out }
}

fn one(question: &Question, answers: &str, language: Language) -> String {
    let tags: String = question
        .competencies
        .iter()
        .map(|code| format!(" [tag:{code}]"))
        .collect();
    let title = escape(question.title.get(language).value);
    let stem = markdown(&question.stem, language);
    let rationale = markdown(&question.rationale, language);
    format!(
        "// [id:{id}]{tags}\n::{title}::[markdown]{stem} {{{answers}####{rationale}\n}}\n\n",
        id = question.id,
    )
}

fn answers(question: &Question, language: Language) -> Option<String> {
    let text = |text: &Translated<Markdown>| markdown(text, language);
    let comment = |feedback: &Option<Translated<Markdown>>| {
        feedback
            .as_ref()
            .map(|feedback| format!("#{}", text(feedback)))
            .unwrap_or_default()
    };
    Some(match &question.kind {
        QuestionKind::SingleChoice(kind) => (0_u16..)
            .zip(&kind.options)
            .map(|(place, option)| {
                let mark = if place == kind.key { '=' } else { '~' };
                format!(
                    "\n\t{mark}{}{}",
                    text(&option.text),
                    comment(&option.feedback)
                )
            })
            .collect(),
        QuestionKind::MultipleChoice(kind) => {
            let share = share(kind.key.len());
            (0_u16..)
                .zip(&kind.options)
                .map(|(place, option)| {
                    let sign = if kind.key.contains(&place) { "" } else { "-" };
                    format!(
                        "\n\t~%{sign}{share}%{}{}",
                        text(&option.text),
                        comment(&option.feedback)
                    )
                })
                .collect()
        }
        QuestionKind::TrueFalse(kind) => {
            let (right, wrong) = if kind.key {
                (&kind.when_true.feedback, &kind.when_false.feedback)
            } else {
                (&kind.when_false.feedback, &kind.when_true.feedback)
            };
            let said = |feedback: &Option<Translated<Markdown>>| {
                feedback.as_ref().map(text).unwrap_or_default()
            };
            let letter = if kind.key { 'T' } else { 'F' };
            format!("{letter}#{}#{}", said(wrong), said(right))
        }
        QuestionKind::Numeric(kind) => {
            let lines = kind.answers.iter().map(|answer| {
                format!(
                    "\n\t={}:{}{}",
                    answer.value,
                    answer.tolerance,
                    comment(&answer.feedback)
                )
            });
            format!("#{}", lines.collect::<String>())
        }
        QuestionKind::ShortText(kind) => kind
            .accepted
            .iter()
            .map(|accepted| {
                format!(
                    "\n\t={}{}",
                    escape(&accepted.text),
                    comment(&accepted.feedback)
                )
            })
            .collect(),
        QuestionKind::Matching(kind) => {
            let mut lines = String::new();
            for row in &kind.rows {
                let left = row.left.as_ref().map(text).unwrap_or_default();
                let right = kind.rights.get(usize::from(row.right))?;
                let right = escape(right.get(language).value);
                // The arrow can't be escaped.
                if left.contains("->") || right.contains("->") {
                    return None;
                }
                lines.push_str(&format!("\n\t={left} -> {right}"));
            }
            lines
        }
        QuestionKind::Cloze(_) | QuestionKind::Ordering(_) | QuestionKind::Essay(_) => return None,
    })
}

/// A share of a hundred as Moodle writes it: five decimals, none where there is no remainder.
fn share(parts: usize) -> String {
    let share = 10_000_000_usize / parts.max(1);
    let (whole, rest) = (share / 100_000, share % 100_000);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:05}")
    }
}

fn markdown(text: &Translated<Markdown>, language: Language) -> String {
    escape(text.get(language).value.as_str())
}

/// Signs that mean something in GIFT get a backslash; a line end becomes `\n`, since a blank line would end the
/// question.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        match sign {
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(sign),
        }
    }
    escaped
}
