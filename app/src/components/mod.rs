//! The pieces that pages share.

mod device_name;
mod error_summary;
mod field;
mod file_field;
mod labelled;
mod language_field;
mod localised;
mod logo;
mod notice_text;
mod progress_bar;
mod select;
mod staff_head;
mod text_area;
mod text_difference;

pub(crate) use device_name::device_name;
pub(crate) use error_summary::{FormErrors, error_summary};
pub(crate) use field::{Field, field};
pub(crate) use file_field::file_field;
pub(crate) use labelled::{labelled, shown_again};
pub(crate) use language_field::language_field;
pub(crate) use localised::{localised_html, localised_text, stale_notice};
pub(crate) use logo::logo;
pub(crate) use notice_text::notice_text;
pub(crate) use progress_bar::progress_bar;
pub(crate) use select::{Select, select};
pub(crate) use staff_head::staff_head;
pub(crate) use text_area::{TextArea, bare_text_area, text_area};
pub(crate) use text_difference::text_difference;
