//! Short texts that people write for others to read.

use crate::Wording;
use crate::people::{InvalidName, readable_line};

/// A line of at most `LONGEST` characters with a letter in it, and nothing that hides or turns what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<const LONGEST: usize>(String);

impl<const LONGEST: usize> Line<LONGEST> {
    /// Trims, folds white space, and checks.
    ///
    /// # Errors
    /// [`InvalidName`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        readable_line(text, LONGEST).map(Self)
    }

    /// The line.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The same line in English and in Urdu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BothLanguages<const LONGEST: usize> {
    /// In English, or in Latin letters.
    pub english: Line<LONGEST>,
    /// In Urdu, or in its letters.
    pub urdu: Line<LONGEST>,
}

impl<const LONGEST: usize> BothLanguages<LONGEST> {
    pub(crate) fn wording(self) -> Wording {
        Wording::new(self.english.0, self.urdu.0)
    }
}
