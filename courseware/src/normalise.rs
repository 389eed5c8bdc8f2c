//! Typed text made comparable.

use rust_decimal::Decimal;

/// The number that somebody typed.
pub(crate) fn number(typed: &str, unit: Option<&str>) -> Option<Decimal> {
    let _ = unit;
    typed.trim().parse().ok()
}

/// What somebody typed, without the differences that don't matter.
pub(crate) fn text(typed: &str, case_sensitive: bool) -> String {
    if case_sensitive {
        typed.trim().to_owned()
    } else {
        typed.trim().to_lowercase()
    }
}
