//! Between axum and the pages: who is visiting, in which language, and how an answer is made.

mod browser_files;
mod caller;
mod frame;
mod member;
mod notice;
mod page;
mod path;
mod platform;
mod problem;
mod return_to;
mod routes;
pub mod session;
mod upload;
mod user_agent;
mod visit;

pub use crate::pages::watching::{Watched, WatchedCourse};
pub use browser_files::BrowserFiles;
pub use caller::ClientAddress;
pub(crate) use frame::Frame;
pub use member::Member;
pub use notice::Notice;
pub use page::Page;
pub(crate) use page::{Width, fragment};
pub(crate) use path::Path;
pub use platform::{Moments, Platform, PlatformParts};
pub use problem::{Problem, show_problems};
pub use return_to::ReturnTo;
pub(crate) use return_to::ReturnWish;
pub use routes::{Audience, LARGEST_FORM, Route, routes};
pub use upload::TooLarge;
pub(crate) use upload::Upload;
pub use visit::Visit;
