//! The only Rust that runs in the browser.
