//! Certificates through the real router: from a finished course to a stranger who checks.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod finisher;
mod holding;
#[path = "../support/site.rs"]
mod site;
mod verifying;
