//! The pages through the real router, without sockets: what visitors see, send and may not.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod analysis;
mod assessment;
mod attacks;
mod audit;
mod authoring;
mod browser;
mod certificates;
mod contacts;
mod gradebook;
mod institutions;
mod isolation;
mod learning;
mod marking;
mod messages;
mod people;
mod profile;
mod regrading;
mod revisions;
mod site;
mod traces;
