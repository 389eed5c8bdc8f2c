//! Questions of other systems, from their text to a quiz that the check takes.

mod aiken;
mod gift;
mod robustness;
mod support;
mod writing;
