//! The server functions that islands call. Each is a public endpoint and checks its own rights. The router provides
//! a `Platform` as context to all of them.

mod save_answer;

pub use save_answer::{SaveAnswer, SaveReport, save_answer};
