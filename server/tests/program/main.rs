//! The program as it is run from a shell: checking, publishing, people, configuration.

mod checking;
mod configuration;
mod founding;
mod installing;
mod program;
