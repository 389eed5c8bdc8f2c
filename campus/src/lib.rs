//! The application core: who may do what, and what happens when they do.
//!
//! One folder per area; in each, `mod.rs` holds the area's types, `entity/` its tables, and one file each action.
//! An action takes the [`Campus`], the [`Moment`] of the call and the permission it needs as a value, and is one
//! transaction. It knows nothing of HTTP, HTML or mail transport, and asks neither the clock nor the machine's
//! random source: both come with the call. `error.rs` says which error type to use where.

mod database;
pub mod disclosure;
mod error;
mod line;
mod moment;
mod number;
mod operator;
mod parts;
mod retention;
mod secret;
mod wording;

pub mod assessment;
pub mod audit;
pub mod authoring;
pub mod certificates;
pub mod cohorts;
pub mod courses;
pub mod frameworks;
pub mod institutions;
pub mod jobs;
pub mod merging;
pub mod messages;
pub mod people;
pub mod privacy;
pub mod profiles;
pub mod progress;
pub mod roles;
#[cfg(feature = "testing")]
pub mod testing;

pub use database::{Database, Transaction};
pub use error::{Error, Failure};
pub use line::{BothLanguages, Line};
pub use moment::Moment;
pub use operator::Operator;
pub use parts::{Campus, Telephony};
pub use retention::Retention;
pub use secret::InstallationSecret;
pub use wording::Wording;

// The test attribute names the crate by path, from inside as from outside.
#[cfg(feature = "testing")]
extern crate self as campus;
