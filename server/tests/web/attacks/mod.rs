//! What strangers try, and what comes of it.

mod codes;
mod cross_site;
mod devices;
mod fields;
mod guessing;
mod hosts;
mod input;
mod redirects;
mod tampering;
mod uploads;

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::request::Builder;

const PASSWORD: &str = "seven paper cranes";
const SANA: &str = "sana@example.org";

/// The request as it comes from the network with this number.
fn from_network(request: Builder, number: u8) -> Builder {
    let address = SocketAddr::from(([198, 51, 100, number], 40_000));
    request.extension(ConnectInfo(address))
}
