//! Names in Urdu script, and names that may deceive the eye.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

use crate::people::{InvalidName, PersonName};

/// A name of which every letter is of the script that Urdu is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrduName(PersonName);

/// Why a text can't be such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUrdu {
    /// It can't be a name in any script.
    NoName(InvalidName),
    /// A letter is of another script.
    OtherScript,
}

impl UrduName {
    /// Checks what [`PersonName`] checks, and the script.
    ///
    /// # Errors
    /// [`NotUrdu`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, NotUrdu> {
        let name = PersonName::parse(text).map_err(NotUrdu::NoName)?;
        let urdu = letters(name.as_str()).all(|letter| script(letter) == Script::Arabic);
        if urdu {
            Ok(Self(name))
        } else {
            Err(NotUrdu::OtherScript)
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The name, owned.
    pub fn into_string(self) -> String {
        self.0.into_string()
    }
}

/// Whether one word mixes Latin letters with Greek or Cyrillic ones, many of which look the same (Unicode TR 39, 5.1).
/// Some names are meant so: people are warned, not refused.
pub fn mixes_look_alikes(name: &str) -> bool {
    name.split_whitespace().any(|word| {
        let has = |wanted: Script| letters(word).any(|letter| script(letter) == wanted);
        has(Script::Latin) && (has(Script::Greek) || has(Script::Cyrillic))
    })
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| {
        let category = CodePointMapData::<GeneralCategory>::new().get(*character);
        GeneralCategoryGroup::Letter.contains(category)
    })
}

fn script(character: char) -> Script {
    CodePointMapData::<Script>::new().get(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urdu_names_are_written_in_urdu() {
        for name in ["ثنا بی بی", "مُحَمَّد", "می‌خواهم", "ڈاکٹر ثنا ۲"]
        {
            assert_eq!(UrduName::parse(name).unwrap().as_str(), name);
        }
        for name in ["Sana", "ثنا Bibi", "सना"] {
            assert_eq!(UrduName::parse(name), Err(NotUrdu::OtherScript), "{name}");
        }
        let empty = UrduName::parse(" ");
        assert_eq!(empty, Err(NotUrdu::NoName(InvalidName::Empty)));
    }

    #[test]
    fn one_word_of_two_scripts_that_look_alike_is_told() {
        for name in ["S\u{0430}na", "Sana B\u{0456}bi", "\u{0391}sma"] {
            assert!(mixes_look_alikes(name), "{name}");
        }
        for name in ["Sana", "Сана", "Sana Сана", "Sana ثنا", "Nguyễn", "O'Brien"] {
            assert!(!mixes_look_alikes(name), "{name}");
        }
    }
}
