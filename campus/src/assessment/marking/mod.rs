//! What people mark: the queue of a facilitator, one answer, a mark, an attempt handed back.
//!
//! Who teaches in a cohort marks what its learners wrote, and nobody what they wrote themselves. A mark is a new row, and
//! the newest holds; an attempt has its result as soon as every answer in it has a mark, and has it anew when a mark is
//! changed. A completion or certificate is never taken away by that.

mod answer_to_mark;
mod comment;
mod given;
mod mark_answer;
mod queue;
mod return_attempt;
mod shown_marking;
mod taught_attempt;
#[cfg(test)]
mod tests;
mod write;

pub use answer_to_mark::{AnswerToMark, answer_to_mark};
pub use comment::{Comment, CommentTooLong};
pub use given::{GivenPoints, NotGiven};
pub use mark_answer::{MarkRefusal, mark_answer};
pub(crate) use queue::waiting_in;
pub use queue::{AnswerAddress, MarkedAnswer, MarkingQueue, WaitingAnswer, marking_queue};
pub use return_attempt::{ReturnRefusal, return_attempt};
pub use shown_marking::ShownMarking;
pub(super) use shown_marking::newest_markings;
pub use taught_attempt::TaughtAttempt;
