//! From where a request comes: the connection says, or a proxy that the configuration trusts.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use app::web::ClientAddress;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;

/// Where proxies write whom they speak for, one after the other.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// Proxies whose word about their clients is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TrustedProxies(Vec<Block>);

/// Addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    address: IpAddr,
    bits: u32,
}

impl TrustedProxies {
    /// Addresses, or blocks of them (`10.0.0.0/8`), with commas between.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let blocks = text.split(',').map(|part| {
            Block::parse(part.trim()).ok_or_else(|| {
                format!(
                    "`{part}`: write addresses with commas between, as in `127.0.0.1, 10.0.0.0/8`"
                )
            })
        });
        blocks.collect::<Result<_, _>>().map(Self)
    }

    /// Whether none is trusted.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|block| block.contains(address))
    }

    /// The client of a connection from `peer`. Each proxy adds whom it heard from at the end, so the last that is no
    /// proxy of ours is the client; whatever stands before it, anybody may have written.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let heard: Vec<&str> = headers
            .get_all(FORWARDED_FOR)
            .iter()
            .flat_map(|header| header.to_str().unwrap_or_default().split(','))
            .collect();
        for said in heard.into_iter().rev() {
            if !self.contains(client) {
                break;
            }
            let Ok(next) = said.trim().parse::<IpAddr>() else {
                break;
            };
            client = next.to_canonical();
        }
        client
    }
}

impl Block {
    fn parse(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            Some(bits) => bits.parse().ok().filter(|bits| *bits <= all)?,
            None => all,
        };
        Some(Self { address, bits })
    }

    fn contains(self, address: IpAddr) -> bool {
        let (ours, theirs, all) = match (self.address, address) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => {
                (u128::from(ours.to_bits()), u128::from(theirs.to_bits()), 32)
            }
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => (ours.to_bits(), theirs.to_bits(), 128),
            _ => return false,
        };
        // A shift by all 128 bits would be none.
        (ours ^ theirs).checked_shr(all - self.bits).unwrap_or(0) == 0
    }
}

/// How clients are told apart.
#[derive(Clone, Debug)]
pub(crate) struct Clients {
    /// Proxies that are believed.
    pub(crate) proxies: Arc<TrustedProxies>,
    /// Whether every connection comes from some proxy that is not known, so that its address tells nothing.
    pub(crate) hidden: bool,
}

/// Notes the client's address with the request, unless it can't be told.
pub(crate) async fn note_client(
    State(clients): State<Clients>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    if let Some(ConnectInfo(peer)) = peer.filter(|_| !clients.hidden) {
        let address = clients.proxies.client(peer.ip(), request.headers());
        request.extensions_mut().insert(ClientAddress(address));
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn client(trusted: &str, peer: &str, headers: &[&str]) -> String {
        let trusted = if trusted.is_empty() {
            TrustedProxies::default()
        } else {
            TrustedProxies::parse(trusted).unwrap()
        };
        let mut map = HeaderMap::new();
        for header in headers {
            map.append(FORWARDED_FOR, HeaderValue::from_str(header).unwrap());
        }
        trusted.client(peer.parse().unwrap(), &map).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        for (trusted, peer, headers, expected) in [
            ("", "192.0.2.1", &["198.51.100.9"][..], "192.0.2.1"),
            ("10.0.0.1", "192.0.2.1", &["198.51.100.9"], "192.0.2.1"),
            ("10.0.0.1", "10.0.0.1", &["198.51.100.9"], "198.51.100.9"),
            // What the client itself wrote stands first and counts for nothing.
            (
                "10.0.0.1",
                "10.0.0.1",
                &["203.0.113.5, 198.51.100.9"],
                "198.51.100.9",
            ),
            (
                "10.0.0.1",
                "10.0.0.1",
                &["203.0.113.5", "198.51.100.9"],
                "198.51.100.9",
            ),
            (
                "10.0.0.0/8",
                "10.0.0.1",
                &["198.51.100.9, 10.9.9.9"],
                "198.51.100.9",
            ),
            (
                "10.0.0.0/8,::1",
                "::1",
                &["198.51.100.9,10.9.9.9"],
                "198.51.100.9",
            ),
            // Nothing that can be read: the proxy itself.
            ("10.0.0.1", "10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", "10.0.0.1", &["unknown"], "10.0.0.1"),
            ("10.0.0.1", "10.0.0.1", &["198.51.100.9, \t"], "10.0.0.1"),
            (
                "10.0.0.1",
                "::ffff:10.0.0.1",
                &["::ffff:198.51.100.9"],
                "198.51.100.9",
            ),
            ("0.0.0.0/0", "192.0.2.1", &["198.51.100.9"], "198.51.100.9"),
            ("::/0", "2001:db8::1", &["2001:db8::2"], "2001:db8::2"),
        ] {
            assert_eq!(
                client(trusted, peer, headers),
                expected,
                "{trusted} {peer} {headers:?}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "proxy",
            "10.0.0.0/33",
            "10.0.0.1,",
            "::1/129",
            "10.0.0.0/-1",
            "10.0.0.0/x",
        ] {
            assert!(TrustedProxies::parse(text).is_err(), "{text}");
        }
    }
}
