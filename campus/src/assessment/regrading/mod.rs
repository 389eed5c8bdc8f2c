//! Regrading: what was put right in a question after learners had answered it.
//!
//! A correction is a row that says what holds instead. Learners' answers and what these earned at first stay as they are;
//! the score of an attempt is reckoned from both, so that a correction that is taken back leaves nothing behind but its
//! history. Who teaches in a cohort puts right what is graded there and sees whom it concerns; the authors of a course
//! put it right everywhere and see how many it concerns.

mod affected;
mod carry_out;
mod choose;
mod correct;
mod corrector;
mod foresee;
mod in_force;
mod learners;
mod list;
mod proposal;
mod reckon;
mod withdraw;

pub use affected::{AffectedCertificate, AffectedCertificates, affected_certificates};
pub use carry_out::carry_out;
pub use choose::{Correctable, correctable};
pub use correct::{CorrectRefusal, correct};
pub use corrector::{Corrector, Place};
pub use foresee::{Foresight, foresee};
pub use in_force::{CorrectionNotice, Rule};
pub use learners::{Counts, LearnerChange};
pub use list::{KnownCorrection, MadeCorrection, MadeCorrections, correction, corrections};
pub use proposal::{Proposal, ProposalProblem, Proposed};
pub use withdraw::withdraw;

pub(super) use in_force::Rules;
pub(super) use reckon::{corrected, marked_with};

use crate::number::row_number;

row_number!(
    /// A correction's number.
    CorrectionId
);
