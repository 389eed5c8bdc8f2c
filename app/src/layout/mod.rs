//! The frame around every page.

mod document;
mod footer;
mod header;
mod kept;
mod notice_banner;

pub(crate) use document::document;
