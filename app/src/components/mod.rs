//! The pieces that pages share.

mod error_summary;
mod field;
mod localised;
mod progress_bar;

pub(crate) use error_summary::{FormErrors, error_summary};
pub(crate) use field::{Field, field};
pub(crate) use localised::{localised_html, localised_text};
pub(crate) use progress_bar::progress_bar;
