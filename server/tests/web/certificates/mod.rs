//! Certificates through the real router: from a finished course to a stranger who checks.

mod finisher;
mod holding;
mod verifying;
