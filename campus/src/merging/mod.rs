//! Two accounts of one person become one, and for two weeks there is a way back.

pub mod entity;
mod journal;
mod merge;
mod plan;
mod preview;
mod prove;
mod sweep;
#[cfg(test)]
mod tests;
mod undo;
mod unite;

pub use merge::{MergeRefusal, merge};
pub use plan::{Plan, Settlement};
pub use preview::{PlaceBefore, Preview, preview};
pub use prove::{ProofRefusal, prove_by_link, prove_by_password};
pub use sweep::sweep;
pub use undo::{UndoableMerge, undo, undoable};

use crate::number::row_number;

row_number!(
    /// A merge's number.
    MergeId
);
