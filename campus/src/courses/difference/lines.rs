//! What changed within a text, line by line and word by word.

use similar::{ChangeTag, TextDiff};

/// Longer texts are not compared: nobody would read it, and comparing takes the square of their length.
const LONGEST: usize = 200_000;
/// The same, in lines of both together.
const MOST_LINES: usize = 6_000;
/// So many lines that stayed are shown around those that changed.
const AROUND: usize = 2;

/// How a text changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextChange {
    /// In these places.
    Places(Vec<Vec<Line>>),
    /// It is too long to be compared.
    TooLong,
}

/// A line beside others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// It stayed.
    Kept(String),
    /// It is gone.
    Removed(Vec<Piece>),
    /// It is new.
    Added(Vec<Piece>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether this is what changed, in a line of which the rest stayed.
    pub changed: bool,
}

/// How `before` became `after`; none where they are the same.
pub fn text_change(before: &str, after: &str) -> Option<TextChange> {
    if before == after {
        return None;
    }
    let lines = before.lines().count() + after.lines().count();
    if before.len() + after.len() > LONGEST || lines > MOST_LINES {
        return Some(TextChange::TooLong);
    }
    let diff = TextDiff::from_lines(before, after);
    let places = diff
        .grouped_ops(AROUND)
        .iter()
        .map(|group| {
            group
                .iter()
                .flat_map(|op| diff.iter_inline_changes(op))
                .map(|change| {
                    let pieces = change.iter_strings_lossy().map(|(changed, text)| Piece {
                        text: text.trim_end_matches(['\n', '\r']).to_owned(),
                        changed,
                    });
                    let pieces: Vec<_> = pieces.filter(|piece| !piece.text.is_empty()).collect();
                    match change.tag() {
                        ChangeTag::Delete => Line::Removed(pieces),
                        ChangeTag::Insert => Line::Added(pieces),
                        ChangeTag::Equal => {
                            Line::Kept(pieces.into_iter().map(|piece| piece.text).collect())
                        }
                    }
                })
                .collect()
        })
        .collect();
    Some(TextChange::Places(places))
}
