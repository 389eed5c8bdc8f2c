//! What an author typed into a file.

/// Bytes; the checker takes no larger file.
const LONGEST: usize = 512 * 1024;

/// The text of a file, with line ends as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileText(String);

/// Why a text can't be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidText {
    /// It has more than 512 KiB.
    TooLong,
    /// There is a character with the number nought in it, which no database keeps.
    Nul {
        /// The line it stands in, from 1.
        line: usize,
    },
}

impl FileText {
    /// Makes the line ends of browsers and of Windows plain ones, and checks what can't be kept. All else is for the
    /// course's check, so that half-written work can be saved.
    ///
    /// # Errors
    /// [`InvalidText`].
    pub fn parse(typed: &str) -> Result<Self, InvalidText> {
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        if text.len() > LONGEST {
            return Err(InvalidText::TooLong);
        }
        match text.split('\n').position(|line| line.contains('\0')) {
            Some(before) => Err(InvalidText::Nul { line: before + 1 }),
            None => Ok(Self(text)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text.
    pub fn into_string(self) -> String {
        self.0
    }
}
