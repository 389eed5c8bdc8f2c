//! The network that somebody comes from.

use std::net::IpAddr;

/// An IPv4 address, or the 64 leading bits of an IPv6 address: what a household, a ward or a server is given. Does not
/// show itself in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Network(String);

impl Network {
    /// The network of this address.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Network {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Network(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn a_network_is_an_address_or_the_half_of_a_long_one() {
        for (address, network) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:0:1:2:3:4:5", "2001:db8:0:1::/64"),
            ("2001:db8:0:1::", "2001:db8:0:1::/64"),
        ] {
            assert_eq!(Network::of(address.parse().unwrap()).as_str(), network);
        }
        let hidden = format!("{:?}", Network::of("192.0.2.7".parse().unwrap()));
        assert!(!hidden.contains("192"), "{hidden}");
    }
}
