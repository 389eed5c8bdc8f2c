//! Where a person is reached: by mail or by telephone.

use super::{EmailAddress, IdentifierKind, InvalidEmail, PhoneNumber, Region};

/// An email address or a telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// By mail.
    Email(EmailAddress),
    /// By text message.
    Phone(PhoneNumber),
}

/// Why a text is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAddress {
    /// Nothing was written.
    Empty,
    /// It seems to be meant as an email address, and is none.
    Email(InvalidEmail),
    /// It seems to be meant as a telephone number, and is none.
    Phone,
}

impl Address {
    /// Reads what was typed where either may be.
    ///
    /// # Errors
    /// [`InvalidAddress`] says what to mend.
    pub fn parse(text: &str, region: Region) -> Result<Self, InvalidAddress> {
        if text.trim().is_empty() {
            return Err(InvalidAddress::Empty);
        }
        let mut shown = text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control());
        let meant_as_number = !text.contains('@')
            && shown.next().is_some_and(|first| {
                matches!(first, '+' | '＋' | '(')
                    || credentials::crockford::digit(first).is_some()
                    || credentials::crockford::is_separator(first)
            });
        if meant_as_number {
            return PhoneNumber::parse(text, region)
                .map(Self::Phone)
                .map_err(|_| InvalidAddress::Phone);
        }
        EmailAddress::parse(text)
            .map(Self::Email)
            .map_err(InvalidAddress::Email)
    }

    /// An address as the database keeps it.
    pub(crate) fn from_kept(text: &str) -> Option<Self> {
        match PhoneNumber::from_e164(text) {
            Ok(phone) => Some(Self::Phone(phone)),
            Err(_) => EmailAddress::parse(text).ok().map(Self::Email),
        }
    }

    /// Email or phone.
    pub fn kind(&self) -> IdentifierKind {
        match self {
            Self::Email(_) => IdentifierKind::Email,
            Self::Phone(_) => IdentifierKind::Phone,
        }
    }

    /// In its normal form.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Phone(phone) => phone.as_str(),
        }
    }
}

impl From<EmailAddress> for Address {
    fn from(email: EmailAddress) -> Self {
        Self::Email(email)
    }
}

impl From<PhoneNumber> for Address {
    fn from(phone: PhoneNumber) -> Self {
        Self::Phone(phone)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_meant_is_told_apart() {
        let parse = |text: &str| Address::parse(text, Region::PAKISTAN);
        assert_eq!(parse(" "), Err(InvalidAddress::Empty));
        assert_eq!(parse("0300"), Err(InvalidAddress::Phone));
        assert_eq!(
            parse("sana"),
            Err(InvalidAddress::Email(InvalidEmail::Shape))
        );
        assert_eq!(
            parse("ثنا@example.org"),
            Err(InvalidAddress::Email(InvalidEmail::Character('ث')))
        );
        assert_eq!(
            parse("Sana@Example.org").unwrap().as_str(),
            "sana@example.org"
        );
        assert_eq!(
            parse("0300@example.org").unwrap().as_str(),
            "0300@example.org"
        );
        assert_eq!(parse("۰۳۰۰ ۱۲۳۴۵۶۷").unwrap().as_str(), "+923001234567");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn an_address_survives_the_database(text in "[+0-9]{8,14}|[a-z0-9]{1,8}@[a-z]{1,8}\\.org|.{0,20}") {
            if let Ok(address) = Address::parse(&text, Region::PAKISTAN) {
                prop_assert_eq!(Address::from_kept(address.as_str()), Some(address));
            }
        }
    }
}
