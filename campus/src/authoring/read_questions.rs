//! Reads questions of other systems, without saving anything.

use exchange::{Decoded, Format, Understood, UnknownEncoding, Written};

use super::workshop::apart;
use crate::{Campus, Failure};

/// What was understood of a file, and the quiz that would come of it.
#[derive(Clone, Debug)]
pub struct QuestionsRead {
    /// The file as text.
    pub decoded: Decoded,
    /// The questions, and what was not understood.
    pub understood: Understood,
    /// The quiz, still without a title, and what is not as it was.
    pub written: Written,
}

/// Reads the bytes in this format, away from the threads that answer others.
///
/// # Errors
/// When the work broke off.
pub async fn read_questions(
    campus: &Campus,
    format: Format,
    bytes: Vec<u8>,
) -> Result<QuestionsRead, Failure> {
    let read = apart(campus, move || -> Result<QuestionsRead, UnknownEncoding> {
        let decoded = exchange::decode(&bytes, None)?;
        let understood = format.read(&decoded);
        let written = exchange::quiz(&understood, "");
        Ok(QuestionsRead {
            decoded,
            understood,
            written,
        })
    })
    .await?;
    read.map_err(|_| Failure::Invariant("no encoding was named, so none can be unknown"))
}
