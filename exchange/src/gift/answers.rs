//! What stands in the braces.

use rust_decimal::Decimal;

use super::question::formatted;
use super::text::Text;
use crate::problem::Problems;
use crate::question::{Accepted, Kind, Number, Pair, Weight, Weighted};
use crate::words::{self, Markup};

/// What is known while the answers are read.
pub(super) struct Answers<'problems> {
    pub(super) markup: Markup,
    /// Where the question begins.
    pub(super) line: u32,
    pub(super) problems: &'problems mut Problems,
}

impl Answers<'_> {
    fn text(&mut self, text: Text<'_>) -> String {
        formatted(text, self.markup, self.problems)
    }

    /// Without any marks: what is chosen from a list can hold none.
    fn words(&mut self, text: Text<'_>) -> String {
        let text = text.trim();
        let words = words::unmarked(&text.to_text(), self.markup);
        words::markdown(&words, Markup::Plain, text.line(), self.problems)
    }

    fn feedback(&mut self, text: Option<Text<'_>>) -> Option<String> {
        let text = text.map(Text::trim).filter(|text| !text.is_empty())?;
        Some(self.text(text))
    }
}

/// `=right ~wrong#why ~%50%half`.
pub(super) fn choice(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    let multiple = answers.find("=").is_none();
    let mut options = Vec::new();
    for piece in pieces(answers, &['~', '=']) {
        let (mark, text) = piece;
        let (weight, text) = match (mark, weight(text)) {
            (_, Some((weight, rest))) => (weight, rest),
            ('=', None) => (Weight::FULL, text),
            (_, None) => (Weight::NONE, text),
        };
        let (text, feedback) = comment(text);
        let line = text.trim().line();
        let text = reading.text(text);
        if text.is_empty() {
            reading.problems.changed(
                line,
                "an option without a text was left out",
                "add it by hand if it was meant",
            );
            continue;
        }
        let feedback = reading.feedback(feedback);
        options.push(Weighted {
            text,
            weight,
            feedback,
        });
    }
    if options.len() < 2 {
        reading.problems.left_out(
            reading.line,
            "a choice has at least two options",
            "write `=` before the right one and `~` before each wrong one",
        );
        return None;
    }
    Some(Kind::Choice { multiple, options })
}

/// `=left -> right`, with an empty left side for what belongs to nothing.
pub(super) fn matching(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    let mut pairs = Vec::new();
    let mut distractors = Vec::new();
    for (_, piece) in pieces(answers, &['=']) {
        let Some((left, right)) = piece.split_once("->") else {
            reading.problems.left_out(
                piece.trim().line(),
                "one side of a pair is missing",
                "write both: `=left -> right`",
            );
            return None;
        };
        let (left, right) = (reading.text(left), reading.words(right));
        match (left.is_empty(), right.is_empty()) {
            (false, false) => pairs.push(Pair { left, right }),
            (true, false) => distractors.push(right),
            _ => reading.problems.changed(
                piece.trim().line(),
                "a pair without a right side was left out",
                "write what belongs to it after `->`",
            ),
        }
    }
    if pairs.len() < 2 {
        reading.problems.left_out(
            reading.line,
            "matching takes at least two pairs",
            "add another pair: `=left -> right`",
        );
        return None;
    }
    Some(Kind::Matching { pairs, distractors })
}

/// `T`, `F`, and in words; then what to tell who was wrong, then who was right.
pub(super) fn true_false(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    let pieces = answers.split('#');
    let answer = match pieces.first()?.to_text().trim().to_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let feedback_wrong = reading.feedback(pieces.get(1).copied());
    let feedback_right = reading.feedback(pieces.get(2).copied());
    Some(Kind::TrueFalse {
        answer,
        feedback_wrong,
        feedback_right,
    })
}

/// `=one =%50%two#half`; without any mark, the whole is the answer.
pub(super) fn short_text(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    let mut accepted = Vec::new();
    for (_, piece) in pieces(answers, &['=']) {
        let (weight, piece) = weight(piece).unwrap_or((Weight::FULL, piece));
        let (text, feedback) = comment(piece);
        let line = text.trim().line();
        let text = words::unmarked(&text.to_text(), reading.markup);
        let feedback = reading.feedback(feedback);
        if text.contains('*') {
            reading.problems.changed(
                line,
                format!(
                    "in `{text}` the star stands for anything; Seekh accepts wordings as they are"
                ),
                "add each wording that should count as a line of its own",
            );
        }
        if text.is_empty() || text == "*" {
            continue;
        }
        accepted.push(Accepted {
            text,
            weight,
            feedback,
        });
    }
    if !accepted.iter().any(|accepted| accepted.weight.earns()) {
        reading.problems.left_out(
            reading.line,
            "no answer is right",
            "write each accepted answer after `=`",
        );
        return None;
    }
    Some(Kind::ShortText { answers: accepted })
}

/// `3`, `3:2`, `1..5`, `=%50%3:2#half`, `~#otherwise`.
pub(super) fn numeric(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    let (answers, otherwise) = match answers.find("~") {
        Some(at) => (answers.before(at), Some(answers.after(at + 1))),
        None => (answers, None),
    };
    let feedback_otherwise = otherwise
        .and_then(|otherwise| otherwise.split_once("#"))
        .and_then(|(_, feedback)| reading.feedback(Some(feedback)));
    let mut numbers = Vec::new();
    for (_, piece) in pieces(answers, &['=']) {
        let (weight, piece) = weight(piece).unwrap_or((Weight::FULL, piece));
        let (text, feedback) = comment(piece);
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let said = text.to_text();
        let Some((value, tolerance)) = range(&said) else {
            let message = format!(
                "`{}` is not a number",
                said.chars().take(60).collect::<String>()
            );
            let help = "write `3`, `3:0.5` for half a unit either way, or `2.5..3.5`";
            reading.problems.left_out(text.line(), message, help);
            continue;
        };
        let feedback = reading.feedback(feedback);
        numbers.push(Number {
            value,
            tolerance,
            weight,
            feedback,
        });
    }
    if !numbers.iter().any(|number| number.weight.earns()) {
        reading.problems.left_out(
            reading.line,
            "no number is right",
            "write the number after `{#`",
        );
        return None;
    }
    Some(Kind::Numeric {
        answers: numbers,
        feedback_otherwise,
    })
}

/// The middle and how far one may be from it.
fn range(text: &str) -> Option<(Decimal, Decimal)> {
    if let Some((low, high)) = text.split_once("..") {
        let (low, high) = (number(low)?, number(high)?);
        let two = Decimal::TWO;
        let middle = low.checked_add(high)?.checked_div(two)?;
        let half = high.checked_sub(low)?.abs().checked_div(two)?;
        return Some((middle.normalize(), half.normalize()));
    }
    match text.split_once(':') {
        Some((value, tolerance)) => Some((number(value)?, number(tolerance)?.abs())),
        None => Some((number(text)?, Decimal::ZERO)),
    }
}

/// With a decimal point or comma, or in scientific notation.
fn number(text: &str) -> Option<Decimal> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let text = text.strip_prefix('+').unwrap_or(&text);
    text.parse()
        .or_else(|_| Decimal::from_scientific(&text.to_ascii_lowercase()))
        .ok()
        .map(|number: Decimal| number.normalize())
}

/// `%50%` or `%-33.3%` at the beginning.
fn weight(text: Text<'_>) -> Option<(Weight, Text<'_>)> {
    let (number, rest) = text.trim().strip_prefix("%")?.split_once("%")?;
    let number = number.to_text();
    let weight: Decimal = number.trim().parse().ok()?;
    let sound = weight.abs() <= Decimal::ONE_HUNDRED;
    sound.then_some((Weight(weight), rest))
}

/// What stands before `#`, and what after it.
fn comment(text: Text<'_>) -> (Text<'_>, Option<Text<'_>>) {
    match text.split_once("#") {
        Some((text, feedback)) => (text, Some(feedback)),
        None => (text, None),
    }
}

/// The pieces that begin with one of these marks, each with its mark. What stands before the first is a piece only
/// where it says something; its mark is then the first of these.
fn pieces<'signs>(text: Text<'signs>, marks: &[char]) -> Vec<(char, Text<'signs>)> {
    let mut pieces = Vec::new();
    let mut mark = marks.first().copied().unwrap_or_default();
    let mut begun = 0;
    let ends = text
        .0
        .iter()
        .enumerate()
        .filter(|(_, sign)| !sign.escaped && marks.contains(&sign.sign))
        .map(|(at, sign)| (at, sign.sign));
    for (at, next) in ends.chain([(text.0.len(), ' ')]) {
        let piece = Text(text.0.get(begun..at).unwrap_or_default());
        if begun > 0 || !piece.trim().is_empty() {
            pieces.push((mark, piece));
        }
        mark = next;
        begun = at + 1;
    }
    pieces
}
