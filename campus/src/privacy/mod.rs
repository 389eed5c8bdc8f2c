//! What people can ask for: a file with all that is held about them, and to be erased.
//!
//! Both walk over one register of all tables (`register/`), which a test compares with the schema: whoever adds a
//! table or a column says there how it reaches a person, whether the person is shown it, and what erasing does to it.

mod ask_to_be_erased;
pub mod entity;
mod erase;
mod reach;
mod register;
mod take_data;
#[cfg(test)]
mod tests;
mod unused;

pub use ask_to_be_erased::{
    AskRefusal, COOLING, PendingErasure, ask_to_be_erased, keep_account, pending_erasure,
};
pub use erase::{ERASED_NAME, EraseRefusal, erase_due, erase_on_paper};
pub use take_data::{HeldData, TakeRefusal, take_data};
pub use unused::{WARNED_BEFORE, sweep};

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

/// Why somebody is to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum ErasureCause {
    /// They asked for it.
    Asked,
    /// Nobody used the account any more.
    Unused,
}
