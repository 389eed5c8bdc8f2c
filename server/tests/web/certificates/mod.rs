//! Certificates through the real router: from a finished course to a stranger who checks.

pub(crate) mod finisher;
mod holding;
mod verifying;
