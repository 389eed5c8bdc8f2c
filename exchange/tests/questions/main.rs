//! Questions of other systems, from their text to a quiz that the check takes.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod aiken;
mod gift;
mod robustness;
mod support;
mod writing;
