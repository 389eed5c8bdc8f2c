//! Accounts through the real router: what strangers learn (nothing), what links do, who is signed in afterwards.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod accounts;
mod administrator;
mod browser;
mod forms;
mod passwords;
mod signing_in;
mod signing_up;
