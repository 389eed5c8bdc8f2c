//! The pages: axum handlers and their views, one folder an area, one file a page.
//!
//! A handler extracts a [`Visit`](crate::web::Visit) (or a [`Member`](crate::web::Member) where people must be
//! signed in) and the path, calls one action of `campus`, and answers with a page, a redirect or a
//! [`Problem`](crate::web::Problem).

pub(crate) mod analysis;
pub(crate) mod arrangements;
pub(crate) mod assessment;
pub(crate) mod audit;
pub(crate) mod authoring;
pub(crate) mod certificates;
pub(crate) mod cohorts;
pub(crate) mod courses;
pub(crate) mod gradebook;
pub(crate) mod home;
pub(crate) mod institutions;
pub(crate) mod learning;
pub(crate) mod marking;
pub(crate) mod messages;
pub(crate) mod people;
pub(crate) mod platform;
pub(crate) mod preview;
pub(crate) mod profile;
pub(crate) mod regrading;
mod rendered;
pub(crate) mod reports;
pub(crate) mod revisions;
pub(crate) mod roles;
pub(crate) mod traces;
pub(crate) mod watching;

pub(crate) use rendered::{PUBLISHED_FILES, RenderedTexts, with_renderer, with_renderer_of};
