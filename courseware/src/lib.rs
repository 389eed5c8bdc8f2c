//! The course format of Seekh: Markdown in, a checked [`Course`] out; rendering to HTML; grading of
//! one response. The authors' guide is `content/README.md`.
//!
//! Everything here is a function of its arguments: no files, clock, network or database. Sources
//! come in as [`Sources`], and no input makes anything here panic.
//!
//! ```
//! use courseware::Sources;
//!
//! let mut sources = Sources::new("first-aid");
//! sources.add("course.md", b"---\ntitel: First aid\n---\n".to_vec())?;
//! let checked = courseware::check(&sources);
//! assert!(checked.course.is_none());
//! println!("{}", courseware::report(&checked.diagnostics, &sources, false));
//! # Ok::<(), courseware::SourcesError>(())
//! ```

mod callout;
mod check;
mod correction;
mod diagnostic;
pub mod edit;
mod framework;
mod grading;
mod link;
mod markdown;
mod math;
mod model;
mod normalise;
mod question;
pub mod render;
mod report;
mod sources;
mod text;

pub use check::{AcceptedTranslation, Checked, accept_translations, check, check_with};
pub use correction::{Correction, Regraded, parse_key, regrade};
pub use diagnostic::{Diagnostic, Severity};
pub use framework::{FrameworkTable, Frameworks, read_framework};
pub use grading::{Credit, Feedback, Grade, Score, grade};
pub use model::*;
pub use question::{
    AcceptedText, ChoiceOption, Cloze, Criterion, Essay, Gap, GapAnswer, GapChoice, Matching,
    MatchingRow, MultipleChoice, Numeric, NumericAnswer, OptionIndex, Ordering, Question,
    QuestionKind, Response, ResponseError, ShortText, SingleChoice, TrueFalse,
};
pub use report::report;
pub use rust_decimal::Decimal;
pub use sources::{
    LeftOut, MAX_FILE_BYTES, MAX_FILES, MAX_MEDIA_BYTES, MAX_TOTAL_BYTES, Sources, SourcesError,
};
