//! The server functions that islands call. Each is a public endpoint and checks its own rights. The router gives
//! all of them the `Visit` as context.

pub mod save_answer;

pub use save_answer::{SaveAnswer, SaveReport, save_answer};
