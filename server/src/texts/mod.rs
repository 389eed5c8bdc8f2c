//! Text messages, rendered and handed to whoever sends them.

mod gateway;
mod render;
mod sender;

pub(crate) use gateway::{BodyTemplate, GatewayAddress};
pub(crate) use render::render;
pub(crate) use sender::{NotSent, TextSender, TextsGo};
