//! Markup that is put in after the sanitiser.

use sha2::{Digest, Sha256};

/// Stands at both ends of a place that is kept free.
const END: char = '\u{f8ff}';

/// Pieces of markup that we made ourselves, with a place for each in the text around them.
///
/// The mark of a place holds a digest of the whole text, so no text can hold a mark of its own, however it is encoded:
/// an author who could write one could put a piece into an attribute and break out of it.
pub(super) struct Seals {
    mark: String,
    pieces: Vec<String>,
}

impl Seals {
    pub(super) fn of(text: &str) -> Self {
        let mut digest = hex::encode(Sha256::digest(text.as_bytes()));
        digest.truncate(24);
        Self {
            mark: format!("{END}{digest}-"),
            pieces: Vec::new(),
        }
    }

    /// Keeps trusted markup back; what comes back is to stand in its place meanwhile.
    pub(super) fn add(&mut self, piece: String) -> String {
        self.pieces.push(piece);
        format!("{}{}{END}", self.mark, self.pieces.len() - 1)
    }

    /// Puts the pieces in.
    pub(super) fn break_in(&self, markup: &str) -> String {
        let mut whole = String::with_capacity(markup.len());
        let mut parts = markup.split(self.mark.as_str());
        whole.extend(parts.next());
        for part in parts {
            let (number, rest) = part.split_once(END).unwrap_or((part, ""));
            let piece = number
                .parse::<usize>()
                .ok()
                .and_then(|number| self.pieces.get(number));
            whole.extend(piece.map(String::as_str));
            whole.push_str(rest);
        }
        whole
    }
}
