//! What the form of an attempt sends.

use campus::assessment::{Answers, Unanswered};
use courseware::{Language, OptionIndex, QuestionId};

/// Stands before a question's id in the names of its fields.
const ANSWER: &str = "answer-";

/// The name of a question's fields.
pub(crate) fn field_name(question: &QuestionId) -> String {
    format!("{ANSWER}{question}")
}

/// The name of one of the fields of a question that has several. No id of a question has a point in it.
pub(super) fn part_name(question: &QuestionId, part: OptionIndex) -> String {
    format!("{ANSWER}{question}.{part}")
}

/// What was answered in one of the fields of a question that has several.
pub(super) fn part_value(values: &[String], part: OptionIndex) -> Option<&str> {
    let mut values = values.iter().filter_map(|value| value.split_once('='));
    values
        .find(|(field, _)| field.parse() == Ok(part))
        .map(|(_, value)| value)
}

/// Reads the name of a field, and puts the number of a part before its value.
fn answer(name: &str, value: String) -> Option<(QuestionId, String)> {
    let name = name.strip_prefix(ANSWER)?;
    match name.split_once('.') {
        None => Some((name.parse().ok()?, value)),
        Some((question, part)) => {
            let part: OptionIndex = part.parse().ok()?;
            Some((question.parse().ok()?, format!("{part}={value}")))
        }
    }
}

/// What the fields of one question hold, in the shape of a form's answers; none where a field belongs to another.
pub(super) fn values_of(
    question: &QuestionId,
    fields: Vec<(String, String)>,
) -> Option<Vec<String>> {
    let values = fields.into_iter().map(|(name, value)| {
        let (of, value) = answer(&name, value)?;
        (&of == question).then_some(value)
    });
    values.collect()
}

/// What the learner wants done with the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// Keep them, and go on.
    Save,
    /// Keep them, and show the page in this language.
    SwitchLanguage(Language),
    /// Keep them, and go to the question with this number, from 1.
    GoTo(usize),
    /// Keep them, and look at the whole before handing in.
    Summary,
    /// Keep them, and set or take away the flag of this question.
    Flag(QuestionId, bool),
    /// Keep them, and check the answer to this question.
    Check(QuestionId),
    /// Hand the attempt in.
    HandIn(Unanswered),
}

impl Intent {
    /// The value of the button `do`. Whatever else is sent is a wish to save, which harms nobody.
    fn parse(value: &str) -> Self {
        match value {
            "hand-in" => return Self::HandIn(Unanswered::Refuse),
            "hand-in-anyway" => return Self::HandIn(Unanswered::Accept),
            "summary" => return Self::Summary,
            _ => {}
        }
        if let Ok(language) = value.parse() {
            return Self::SwitchLanguage(language);
        }
        let (deed, of) = value.split_once(':').unwrap_or((value, ""));
        let intent = match deed {
            "go" => of.parse().ok().map(Self::GoTo),
            "flag" => of.parse().ok().map(|question| Self::Flag(question, true)),
            "unflag" => of.parse().ok().map(|question| Self::Flag(question, false)),
            "check" => of.parse().ok().map(Self::Check),
            _ => None,
        };
        intent.unwrap_or(Self::Save)
    }
}

/// A form that was sent, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SentSheet {
    pub(super) intent: Intent,
    /// The number of the one question on the page, where each has its own.
    pub(super) at: Option<usize>,
    pub(crate) answers: Answers,
}

impl SentSheet {
    /// Reads the fields; those that belong to no question are left aside.
    pub(crate) fn read(fields: Vec<(String, String)>) -> Self {
        let mut intent = Intent::Save;
        let mut at = None;
        let mut answers = Vec::new();
        for (name, value) in fields {
            if name == "do" {
                intent = Intent::parse(&value);
            } else if name == "at" {
                at = value.parse().ok();
            } else {
                answers.extend(answer(&name, value));
            }
        }
        Self {
            intent,
            at,
            answers: answers.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &str)]) -> SentSheet {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        SentSheet::read(fields.collect())
    }

    #[test]
    fn fields_become_answers_by_question() {
        let sheet = read(&[
            ("answer-zero", "false"),
            ("answer-rules", ""),
            ("answer-rules", "0"),
            ("answer-rules", "2"),
            ("answer-NOT A SLUG", "1"),
            ("answer-pairs.0", "2"),
            ("answer-pairs.1", ""),
            ("answer-pairs.x", "1"),
            ("answer-pairs.99999", "1"),
            ("elsewhere", "1"),
        ]);
        assert_eq!(sheet.intent, Intent::Save);
        let values = |id: &str| sheet.answers.get(&id.parse().unwrap()).map(<[_]>::to_vec);
        assert_eq!(values("zero").unwrap(), ["false"]);
        assert_eq!(values("rules").unwrap(), ["", "0", "2"]);
        assert!(values("elsewhere").is_none());
        let pairs = values("pairs").unwrap();
        assert_eq!(pairs, ["0=2", "1="]);
        assert_eq!(part_value(&pairs, 0), Some("2"));
        assert_eq!(part_value(&pairs, 1), Some(""));
        assert_eq!(part_value(&pairs, 2), None);
    }

    #[test]
    fn handing_in_needs_its_own_button() {
        let intent = |value| read(&[("do", value)]).intent;
        assert_eq!(intent("save"), Intent::Save);
        assert_eq!(intent("nonsense"), Intent::Save);
        assert_eq!(intent("ur"), Intent::SwitchLanguage(Language::Urdu));
        assert_eq!(intent("hand-in"), Intent::HandIn(Unanswered::Refuse));
        assert_eq!(intent("hand-in-anyway"), Intent::HandIn(Unanswered::Accept));
        assert_eq!(intent("summary"), Intent::Summary);
        assert_eq!(intent("go:3"), Intent::GoTo(3));
        assert_eq!(intent("go:-3"), Intent::Save);
        assert_eq!(
            intent("unflag:zero"),
            Intent::Flag("zero".parse().unwrap(), false)
        );
        assert_eq!(intent("check:NO SLUG"), Intent::Save);
    }
}
