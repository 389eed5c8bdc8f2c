//! Questions from other systems, and for them.
//!
//! A file comes in as bytes; what comes out is what was understood of it, question by question, and what was not, line
//! by line, so that an author sees both before anything is saved. [`quiz`] writes what was understood in Seekh's own
//! notation; only the check of [`courseware`] says whether that may be published.
//!
//! Everything here is a function of its arguments: no files, clock, network or database, and no input makes it panic.
//!
//! To add a format: a module with a function from [`Decoded`] text to [`Understood`], and a row in [`Format`].

mod aiken;
mod encoding;
mod format;
mod gift;
mod problem;
mod question;
mod quiz;
mod words;

pub use encoding::{Decoded, UnknownEncoding, decode};
pub use format::{Format, UnknownFormat};
pub use gift::export as export_gift;
pub use gift::{Exported, NotExported};
pub use problem::{Outcome, Problem};
pub use question::{Accepted, Imported, Kind, Number, Pair, Understood, Weight, Weighted};
pub use quiz::{Written, quiz};

/// How large a file may be that questions are read from: larger ones are not files of questions.
pub const MAX_IMPORT_BYTES: usize = 5 * 1024 * 1024;
