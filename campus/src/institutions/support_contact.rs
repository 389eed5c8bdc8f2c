//! Where people turn for help.

use crate::people::EmailAddress;

/// An email address, a telephone number, or an address on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SupportContact {
    /// An email address.
    Email(EmailAddress),
    /// A telephone number, as people write it.
    Phone(String),
    /// An address that begins with `https://`.
    Web(String),
}

const LONGEST: usize = 254;

impl SupportContact {
    /// Whichever of the three the text is.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > LONGEST {
            return None;
        }
        if let Some(rest) = text.strip_prefix("https://") {
            return is_web(rest).then(|| Self::Web(text.to_owned()));
        }
        if let Ok(email) = EmailAddress::parse(text) {
            return Some(Self::Email(email));
        }
        is_phone(text).then(|| Self::Phone(text.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Phone(text) | Self::Web(text) => text,
        }
    }

    /// Where a link to it leads.
    pub fn address(&self) -> String {
        match self {
            Self::Email(email) => format!("mailto:{}", email.as_str()),
            Self::Phone(text) => {
                let dialled: String = text
                    .chars()
                    .filter(|character| character.is_ascii_digit() || *character == '+')
                    .collect();
                format!("tel:{dialled}")
            }
            Self::Web(text) => text.clone(),
        }
    }
}

/// What follows `https://`: a host with a dot in it, and nothing that could be read as anything but an address. Before
/// the host stands no name, which could pass for another host.
fn is_web(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let labels_are_fine = name.contains('.')
        && name.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    labels_are_fine
        && port.parse::<u16>().is_ok()
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}'".contains(&byte))
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (3..=15).contains(&digits)
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b" -()".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_numbers_and_sites_are_told_apart() {
        for (text, address) in [
            ("Help@HSA.edu.pk", "mailto:help@hsa.edu.pk"),
            ("+92 51 9255590-4", "tel:+925192555904"),
            ("1166", "tel:1166"),
            ("https://hsa.edu.pk/help?x=1", "https://hsa.edu.pk/help?x=1"),
        ] {
            assert_eq!(SupportContact::parse(text).unwrap().address(), address);
        }
        for text in [
            "",
            "help",
            "http://hsa.edu.pk",
            "javascript:alert(1)",
            "https://",
            "https://localhost",
            "https://hsa.edu.pk@evil.example",
            "https://hsa.edu.pk/\"onclick=",
            "https://a b.example",
            "1",
            "0300 12 34 56 78 90 12 34 56",
            "a@b.example\r\nBcc: c@d.example",
        ] {
            assert_eq!(SupportContact::parse(text), None, "{text}");
        }
    }
}
