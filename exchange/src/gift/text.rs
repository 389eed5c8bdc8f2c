//! Text in which some signs were written with a backslash and so mean only themselves.

/// A sign, whether it had a backslash, and the line that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) sign: char,
    pub(super) escaped: bool,
    pub(super) line: u32,
}

/// A piece of text with escapes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'signs>(pub(super) &'signs [Sign]);

/// Adds the signs of one line, its end included.
pub(super) fn push_line(signs: &mut Vec<Sign>, line: &str, number: u32) {
    let mut rest = line.chars().peekable();
    let mut push = |sign, escaped| {
        signs.push(Sign {
            sign,
            escaped,
            line: number,
        });
    };
    while let Some(sign) = rest.next() {
        let escaped = match (sign, rest.peek()) {
            ('\\', Some(next @ (':' | '#' | '=' | '{' | '}' | '~' | '\\'))) => Some(*next),
            // A line end inside a text.
            ('\\', Some('n')) => Some('\n'),
            _ => None,
        };
        match escaped {
            Some(meant) => {
                rest.next();
                // `\(` begins a formula, and authors escape the backslash of it now and then.
                push(meant, true);
            }
            None => push(sign, false),
        }
    }
    push('\n', false);
}

impl<'signs> Text<'signs> {
    pub(super) fn line(self) -> u32 {
        self.0.first().map_or(1, |sign| sign.line)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Without white space at both ends.
    pub(super) fn trim(self) -> Self {
        let blank = |sign: &Sign| sign.sign.is_whitespace() && !sign.escaped;
        let start = self
            .0
            .iter()
            .position(|sign| !blank(sign))
            .unwrap_or(self.0.len());
        let end = self
            .0
            .iter()
            .rposition(|sign| !blank(sign))
            .map_or(start, |at| at + 1);
        Self(self.0.get(start..end).unwrap_or_default())
    }

    /// Where these signs stand next to each other, none with a backslash.
    pub(super) fn find(self, wanted: &str) -> Option<usize> {
        (0..self.0.len()).find(|at| self.has_at(*at, wanted))
    }

    /// Where they stand last.
    pub(super) fn rfind(self, wanted: &str) -> Option<usize> {
        (0..self.0.len()).rev().find(|at| self.has_at(*at, wanted))
    }

    fn has_at(self, at: usize, wanted: &str) -> bool {
        let mut signs = self.0.get(at..).unwrap_or_default().iter();
        wanted.chars().all(|wanted| {
            signs
                .next()
                .is_some_and(|sign| sign.sign == wanted && !sign.escaped)
        })
    }

    /// What follows these signs, if it begins with them.
    pub(super) fn strip_prefix(self, wanted: &str) -> Option<Self> {
        self.has_at(0, wanted)
            .then(|| self.after(wanted.chars().count()))
    }

    pub(super) fn before(self, at: usize) -> Self {
        Self(self.0.get(..at).unwrap_or_default())
    }

    pub(super) fn after(self, at: usize) -> Self {
        Self(self.0.get(at..).unwrap_or_default())
    }

    /// What stands before and after the first of these signs.
    pub(super) fn split_once(self, wanted: &str) -> Option<(Self, Self)> {
        let at = self.find(wanted)?;
        Some((self.before(at), self.after(at + wanted.chars().count())))
    }

    /// The pieces between these signs.
    pub(super) fn split(self, wanted: char) -> Vec<Self> {
        self.0
            .split(|sign| sign.sign == wanted && !sign.escaped)
            .map(Self)
            .collect()
    }

    /// The text as it is meant.
    pub(super) fn to_text(self) -> String {
        self.0.iter().map(|sign| sign.sign).collect()
    }
}
