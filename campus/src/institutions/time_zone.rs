//! The zones in which institutions may have their days.

/// An IANA name that the program knows, such as `Asia/Karachi`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZoneName(String);

impl TimeZoneName {
    /// The zone with this name, however its letters are written.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        time_zones()
            .into_iter()
            .find(|name| name.eq_ignore_ascii_case(text))
            .map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The names of all zones, sorted: those of places, and UTC.
pub fn time_zones() -> Vec<String> {
    let mut names: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| (name.contains('/') && !name.starts_with("Etc/")) || name == "UTC")
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_their_names() {
        assert_eq!(
            TimeZoneName::parse(" asia/karachi ").unwrap().as_str(),
            "Asia/Karachi"
        );
        for text in [
            "",
            "Karachi",
            "PKT",
            "+05:00",
            "../etc/passwd",
            "Asia/Karachi\0",
        ] {
            assert_eq!(TimeZoneName::parse(text), None, "{text}");
        }
        assert!(time_zones().contains(&"UTC".to_owned()));
    }
}
