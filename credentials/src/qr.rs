//! The QR code that leads from paper to the page that verifies it.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

/// White modules around the code that scanners need (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// An address that no QR code can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address is too long for a QR code")]
pub struct AddressTooLong;

/// The QR code of `address` as an SVG element to be put into a page, black on white in light and dark alike, with
/// `label` for those who can't see it. Error correction is level M: paper gets creased. It has neither styles nor
/// scripts, so that the strictest content policy lets it stand.
///
/// # Errors
/// [`AddressTooLong`] beyond some two thousand characters.
pub fn qr_svg(address: &str, label: &str) -> Result<String, AddressTooLong> {
    let code = QRBuilder::new(address)
        .ecl(ECL::M)
        .build()
        .map_err(|_| AddressTooLong)?;
    let side = code.size + 2 * QUIET_ZONE;
    let mut dark = String::new();
    for row in 0..code.size {
        let mut column = 0;
        // Neighbouring modules are one stroke: shorter, and without hairlines between them on a screen.
        for run in code[row].chunk_by(|one, next| one.value() == next.value()) {
            if run.first().is_some_and(|module| module.value()) {
                let (x, y, length) = (column + QUIET_ZONE, row + QUIET_ZONE, run.len());
                // Writing to a text can't fail.
                let _ = write!(dark, "M{x} {y}h{length}v1h-{length}z");
            }
            column += run.len();
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{dark}\"/></svg>",
        escaped(label)
    ))
}

/// The text as the value of an attribute in double quotes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
#[path = "qr_tests.rs"]
mod tests;
