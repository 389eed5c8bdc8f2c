//! Changes to the files of a course that keep it whole: what is moved takes its links along, what is renamed keeps its
//! id. For editors; nothing here checks.

mod front_matter;
mod links;
mod outline;

pub use front_matter::{
    front_matter_value, front_matter_values, set_front_matter, set_front_matter_list,
};
pub use links::{Moves, relocate};
pub use outline::{ItemEntry, ModuleEntry, Outline, Step, moves};

pub use crate::check::translation_mark;
pub use crate::link::base_path;
