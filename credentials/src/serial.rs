//! The number that names a certificate in print, in addresses and over the telephone.

use std::fmt;
use std::str::FromStr;

use rand::CryptoRng;
use serde::{Deserialize, Serialize};

#[cfg(test)]
use crate::crockford::ALPHABET;
use crate::crockford::{is_separator, symbol, value};

/// Symbols in a serial, the check symbol included.
const LENGTH: usize = 16;
/// Symbols between two hyphens.
const GROUP: usize = 4;
/// 15 random symbols of 5 bits.
const RANDOM_BITS: u32 = 75;
/// Crockford's check: the remainder by a prime just above the number of symbols.
const MODULUS: u128 = 37;

/// Sixteen symbols of Crockford's base 32: fifteen random ones (75 bits) and Crockford's check symbol.
///
/// The check is a remainder by 37, whose last five values Crockford writes as `* ~ $ = U`. A number that would need
/// one of them is drawn again, so that a serial has only the 32 symbols, none of which has a meaning in an address
/// or in a shell. That gives up 5 of 37 numbers, 0.2 of the 75 bits. Since 37 is prime and 31, 32 and 2 are not
/// multiples of it, every mistake in one symbol and every swap of neighbours is caught.
///
/// ```
/// use credentials::Serial;
///
/// let serial: Serial = "oooo 0000-0000-OOl1".parse()?;
/// assert_eq!(serial.as_str(), "0000000000000011");
/// assert_eq!(serial.to_string(), "0000-0000-0000-0011");
/// # Ok::<(), credentials::SerialError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Serial(String);

/// Why a text can't be a serial: seen without asking any database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SerialError {
    /// Nothing was written.
    #[error("a serial is missing")]
    Empty,
    /// A symbol that no serial has, and that doesn't look like one either.
    #[error("`{symbol}` is not a symbol of a serial")]
    ForbiddenSymbol {
        /// The first such symbol, as written.
        symbol: char,
    },
    /// Too few or too many symbols.
    #[error("a serial has 16 symbols, this has {found}")]
    WrongLength {
        /// How many there are, without hyphens and spaces.
        found: usize,
    },
    /// The last symbol doesn't fit the others: something was mistyped.
    #[error("the check symbol does not fit: a symbol was mistyped or two were swapped")]
    CheckFails,
}

impl Serial {
    /// Draws a serial. Two serials are the same by chance about once in 2⁷⁵ pairs; whoever keeps
    /// them lets the database see to it.
    pub fn draw(random: &mut (impl CryptoRng + ?Sized)) -> Self {
        loop {
            let wide = (u128::from(random.next_u64()) << 64) | u128::from(random.next_u64());
            let number = wide & ((1 << RANDOM_BITS) - 1);
            if let Some(check) = symbol(number % MODULUS) {
                let mut text: String = (0..LENGTH - 1)
                    .rev()
                    .filter_map(|place| symbol((number >> (place * 5)) & 31))
                    .collect();
                text.push(check);
                return Self(text);
            }
        }
    }

    /// The sixteen symbols without hyphens, as tables and addresses hold them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Serial {
    /// Groups of four, as people read it out: `XXXX-XXXX-XXXX-XXXX`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, symbol) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP == 0 {
                formatter.write_str("-")?;
            }
            write!(formatter, "{symbol}")?;
        }
        Ok(())
    }
}

impl FromStr for Serial {
    type Err = SerialError;

    /// Reads what a person typed or pasted: either case, with or without hyphens and spaces, O for 0, I and L for
    /// 1, digits in Urdu or Arabic script.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut symbols = String::with_capacity(LENGTH);
        let mut number: u128 = 0;
        let mut last = 0;
        let mut found = 0;
        for written in text.chars().filter(|&written| !is_separator(written)) {
            let value = value(written).ok_or(SerialError::ForbiddenSymbol { symbol: written })?;
            found += 1;
            if found < LENGTH {
                number = (number << 5) | value;
            }
            last = value;
            symbols.extend(symbol(value));
        }
        match found {
            0 => Err(SerialError::Empty),
            LENGTH if number % MODULUS == last => Ok(Self(symbols)),
            LENGTH => Err(SerialError::CheckFails),
            _ => Err(SerialError::WrongLength { found }),
        }
    }
}

impl TryFrom<String> for Serial {
    type Error = SerialError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Serial> for String {
    fn from(serial: Serial) -> Self {
        serial.0
    }
}

#[cfg(test)]
#[path = "serial_tests.rs"]
mod tests;
