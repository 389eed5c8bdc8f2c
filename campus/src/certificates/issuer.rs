//! On whose behalf, and under which address, certificates are issued.

use credentials::Serial;

/// What a certificate needs to know of the installation that issues it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    address: String,
    demonstration: bool,
}

impl Issuer {
    /// An installation that strangers reach at `public_url`.
    pub fn public(public_url: &str) -> Self {
        Self::new(public_url, false)
    }

    /// An installation without a public address, reached at `local_url` for as long as somebody tries it out. What
    /// it issues is marked as a demonstration, for good.
    pub fn demonstration(local_url: &str) -> Self {
        Self::new(local_url, true)
    }

    fn new(address: &str, demonstration: bool) -> Self {
        Self {
            address: address.trim_end_matches('/').to_owned(),
            demonstration,
        }
    }

    /// Whether its certificates prove nothing.
    pub fn is_demonstration(&self) -> bool {
        self.demonstration
    }

    /// The whole address at which a stranger verifies this serial.
    pub fn verify_address(&self, serial: &Serial) -> String {
        format!("{}/verify/{}", self.address, serial.as_str())
    }
}
