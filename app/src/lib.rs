//! What people see.
//!
//! `pages/` are axum handlers with their views, `layout/` the frame around them, `components/` the pieces they
//! share: all three exist on the server only. `islands/` is the only Rust that runs in the browser. A page holds no SQL
//! and no policy: it asks one action of `campus` and shows the answer.

pub mod islands;

#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
mod layout;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod web;
