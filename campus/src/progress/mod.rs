//! What learners have done, and what is still missing.

mod complete_item;
mod dashboard;
pub mod entity;
pub mod gradebook;
mod items_done;
mod outline;
mod rules;
#[cfg(test)]
mod tests;

pub use complete_item::{complete_lesson, record_completion};
pub use dashboard::{DashboardEntry, dashboard};
pub(crate) use items_done::{items_done_by, items_ever_done_by};
pub(crate) use outline::progress_of;
pub use outline::{Outline, outline};
pub use rules::{Progress, assess};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

/// How an item came to be completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CompletionManner {
    /// The learner said so.
    ByHand,
    /// The learner read to the end.
    ReachedEnd,
    /// The quiz was passed.
    Passed,
    /// No attempt at the quiz was left, and that is enough for it.
    UsedUp,
    /// The quiz asks before a course what another asks after it, and was handed in.
    HandedIn,
}
