//! The program `seekh`: configuration, router, sessions, mail transport, jobs and the command line. The only place
//! that names concrete adapters.

mod audit_heads;
mod body_limit;
mod client_address;
mod clock;
pub mod commands;
mod configuration;
mod course_files;
mod course_folder;
mod founding;
mod installation;
mod jobs;
mod mail;
mod private;
mod publishing;
mod router;
mod sealing;
mod secrets;
mod secure_cookies;
mod service_worker;
mod session_store;
mod texts;

pub use configuration::{Configuration, ConfigurationError, Environment};
pub use installation::Installation;
pub use router::router;
pub use session_store::DatabaseSessions;
