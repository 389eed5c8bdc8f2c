//! The rules of the house, checked: who may use whom, and what no source may contain.
//!
//! Each rule carries its reason, which a failure shows, so that whoever meets one
//! learns why it is there. `ARCHITECTURE.md` tells the same in prose.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod dependencies;
mod notices;
mod repository;
mod sources;
mod style;
