//! The text of one file, and places in it.

use std::ops::Range;

/// A file's text with line ends made `\n`, and its lines for finding places.
#[derive(Debug)]
pub(crate) struct SourceText {
    pub(crate) path: String,
    text: String,
    line_starts: Vec<usize>,
}

/// A place for people: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) length: u32,
}

impl SourceText {
    /// Takes a file's text. Windows and old Mac line ends become `\n`: a browser's text field sends them.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            path: path.to_owned(),
            text,
            line_starts,
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range; nothing where it doesn't lie on characters' borders.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The nearest border of a character at or before this byte.
    fn border(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at)
            .rev()
            .find(|at| self.text.is_char_boundary(*at))
            .unwrap_or(0)
    }

    /// Where a range lies; its length ends with its first line.
    pub(crate) fn position(&self, range: &Range<usize>) -> Position {
        let start = self.border(range.start);
        let end = self.border(range.end.max(range.start));
        let line = self
            .line_starts
            .partition_point(|line_start| *line_start <= start)
            .max(1);
        let line_start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let first_line = self
            .slice(start..end)
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Position {
            line: number(line),
            column: number(self.slice(line_start..start).chars().count() + 1),
            length: number(first_line.chars().count().max(1)),
        }
    }

    /// The bytes of a position, for the excerpt of a report.
    pub(crate) fn range(&self, position: Position) -> Range<usize> {
        let line = usize::try_from(position.line)
            .unwrap_or(usize::MAX)
            .saturating_sub(1);
        let line_start = self
            .line_starts
            .get(line)
            .copied()
            .unwrap_or(self.text.len());
        let rest = self.slice(line_start..self.text.len());
        let at = |characters: u32| {
            let characters = usize::try_from(characters).unwrap_or(usize::MAX);
            line_start
                + rest
                    .char_indices()
                    .nth(characters)
                    .map_or(rest.len(), |(at, _)| at)
        };
        let column = position.column.saturating_sub(1);
        at(column)..at(column.saturating_add(position.length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let source = SourceText::new("a.md", "ab\r\nپاکستان zindabad\rlast");
        assert_eq!(source.text(), "ab\nپاکستان zindabad\nlast");
        let start = source.text().find("zindabad").unwrap_or(0);
        let position = source.position(&(start..start + 8));
        assert_eq!(
            position,
            Position {
                line: 2,
                column: 9,
                length: 8
            }
        );
        assert_eq!(source.slice(source.range(position)), "zindabad");
    }

    #[test]
    fn places_outside_the_text_or_inside_a_character_are_moved_into_it() {
        let source = SourceText::new("a.md", "é");
        assert_eq!(
            source.position(&(1..700)),
            Position {
                line: 1,
                column: 1,
                length: 1
            }
        );
        assert_eq!(source.slice(1..2), "");
        assert_eq!(
            source.range(Position {
                line: 90,
                column: 3,
                length: 2
            }),
            2..2
        );
    }
}
