//! The program as it is run from a shell: checking, publishing, people, configuration.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod auditing;
mod checking;
mod configuration;
mod exporting;
mod founding;
mod importing;
mod installing;
mod killed;
mod program;
mod watching;
