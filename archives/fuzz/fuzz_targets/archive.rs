//! Any bytes as a ZIP file: read it, and what was read is written and read the same.
//!
//! `cargo +nightly fuzz run archive` in `archives/`. `src/tests.rs` does the like with the stable compiler, for a bounded
//! time.
#![no_main]

use archives::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(sources) = read(bytes, "fuzzed") {
        let archive = write(&sources).unwrap();
        assert_eq!(read(&archive, "fuzzed").unwrap(), sources);
    }
});
