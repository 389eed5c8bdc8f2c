//! One question.

use super::answers::{self, Answers};
use super::blocks::QuestionBlock;
use super::text::Text;
use crate::problem::Problems;
use crate::question::{Imported, Kind};
use crate::words::{self, Markup};

/// What Moodle shows where the answers stand inside the sentence.
const GAP: &str = "_____";

/// Reads a question; none where nothing can be asked, which is noted.
pub(super) fn read(block: QuestionBlock, problems: &mut Problems) -> Option<Imported> {
    let text = Text(&block.signs).trim();
    let line = text.line();
    let (title, rest) = title(text);
    let (markup, rest) = markup(rest);
    let (stem, answers) = parts(rest, line, problems)?;
    let Some(answers) = answers else {
        problems.left_out(
            line,
            "a text without braces is a description in GIFT, and Seekh has none",
            "if it introduces the questions below, put it into the introduction of the quiz or make a case of it",
        );
        return None;
    };
    let (general, answers) = match answers.rfind("####") {
        Some(at) => (Some(answers.after(at + 4).trim()), answers.before(at)),
        None => (None, answers),
    };
    let rationale = general
        .filter(|general| !general.is_empty())
        .map(|general| formatted(general, markup, problems));
    let stem_text = words::markdown(&stem, markup, line, problems);
    let stem_text = stem_text.replace(GAP_PLACE, "\\_\\_\\_\\_\\_");
    if stem_text.trim().is_empty() {
        problems.left_out(
            line,
            "the question asks nothing",
            "write what is asked before the braces",
        );
        return None;
    }
    let mut reading = Answers {
        markup,
        line,
        problems,
    };
    let kind = kind(answers.trim(), &mut reading)?;
    Some(Imported {
        line,
        title,
        id: block.id,
        category: None,
        tags: block.tags,
        stem: stem_text,
        rationale,
        kind,
    })
}

/// `::Title::` at the beginning.
fn title(text: Text<'_>) -> (Option<String>, Text<'_>) {
    let Some((title, rest)) = text
        .strip_prefix("::")
        .and_then(|rest| rest.split_once("::"))
    else {
        return (None, text);
    };
    let title = words::unmarked(&title.to_text(), Markup::Moodle);
    ((!title.is_empty()).then_some(title), rest.trim())
}

/// `[html]` and the like at the beginning.
fn markup(text: Text<'_>) -> (Markup, Text<'_>) {
    named_markup(text).unwrap_or((Markup::Moodle, text))
}

fn named_markup(text: Text<'_>) -> Option<(Markup, Text<'_>)> {
    let names = [
        ("[html]", Markup::Html),
        ("[moodle]", Markup::Moodle),
        ("[plain]", Markup::Plain),
        ("[markdown]", Markup::Markdown),
    ];
    names
        .into_iter()
        .find_map(|(name, markup)| Some((markup, text.strip_prefix(name)?.trim())))
}

/// A text that may say how it is written; else it is written as the question is.
pub(super) fn formatted(text: Text<'_>, markup: Markup, problems: &mut Problems) -> String {
    let text = text.trim();
    let (markup, text) = named_markup(text).unwrap_or((markup, text));
    words::markdown(&text.to_text(), markup, text.line(), problems)
}

/// Stands for the gap until its sentence has become Markdown.
const GAP_PLACE: &str = "\u{2581}\u{2581}\u{2581}";

/// The stem, and what stands in the braces if there are any.
fn parts<'signs>(
    text: Text<'signs>,
    line: u32,
    problems: &mut Problems,
) -> Option<(String, Option<Text<'signs>>)> {
    let (open, close) = (text.find("{"), text.find("}"));
    let (open, close) = match (open, close) {
        (None, None) => return Some((text.to_text(), None)),
        (Some(open), Some(close)) if open < close => (open, close),
        _ => {
            problems.left_out(
                line,
                "the braces around the answers don't match",
                "write `{` before the answers and `}` after them; inside a text they have a backslash: `\\{`",
            );
            return None;
        }
    };
    let answers = Text(text.0.get(open + 1..close).unwrap_or_default());
    let (before, after) = (text.before(open), text.after(close + 1).trim());
    let before = before.to_text();
    if after.is_empty() {
        return Some((before.trim().to_owned(), Some(answers)));
    }
    if after.find("{").is_some() {
        problems.changed(
            after.line(),
            "only the first pair of braces holds answers in GIFT",
            "several gaps are a question of the type cloze: write it anew",
        );
    }
    // The answers stand inside the sentence.
    let joined = format!("{before}{GAP_PLACE}{}", text.after(close + 1).to_text());
    Some((
        joined.replace(GAP, GAP_PLACE).trim().to_owned(),
        Some(answers),
    ))
}

/// Which type it is: the first that fits, as Moodle looks for it.
fn kind(answers: Text<'_>, reading: &mut Answers<'_>) -> Option<Kind> {
    if answers.is_empty() {
        return Some(Kind::Essay);
    }
    if let Some(numbers) = answers.strip_prefix("#") {
        return answers::numeric(numbers, reading);
    }
    if answers.find("~").is_some() {
        return answers::choice(answers, reading);
    }
    if answers.find("=").is_some() && answers.find("->").is_some() {
        return answers::matching(answers, reading);
    }
    if let Some(kind) = answers::true_false(answers, reading) {
        return Some(kind);
    }
    answers::short_text(answers, reading)
}
