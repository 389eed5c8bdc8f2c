//! Any bytes as a file of questions: read them, write a quiz of them.
//!
//! `cargo +nightly fuzz run gift` in `exchange/`. `tests/robustness.rs` does the same with the stable compiler, for a
//! bounded time.
#![no_main]

use exchange::{Format, decode, quiz};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes, None) else { return };
    let _ = quiz(&Format::Gift.read(&decoded), "Fuzzed");
});
