//! Profiles, what institutions ask, and what they confirm.

mod institutions;
mod own;
