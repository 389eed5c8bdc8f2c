//! The register against the schema, the file, and what is left of somebody who was erased.

mod erasing;
mod proving;
mod registering;
mod taking;
mod unused;
