//! The frame around every page.

mod document;
mod footer;
mod header;

pub(crate) use document::document;
