//! What a text message says. Short: a segment holds 160 characters, or 70 where one of them is not in the old
//! alphabet of telephones (GSM 03.38), and each segment costs.

use campus::messages::{TextMessage, WaitingText};

/// The words, in the person's language. `address` makes a whole address of a path.
pub(crate) fn render(text: &WaitingText, address: impl Fn(&str) -> String) -> String {
    let sentences = language::sentences(text.language.code());
    let words = match &text.message {
        TextMessage::Code { digits } => sentences.text_code(digits.reveal()),
        TextMessage::AlreadySignedUp => sentences.text_already(),
        TextMessage::Invitation { institution, path } => {
            sentences.text_invitation(address(path), institution)
        }
        TextMessage::AddressesChanged => sentences.text_addresses_changed(),
        TextMessage::AccountUnused => sentences.text_account_unused(),
    };
    // The marks that isolate directions cost room, and old telephones show them as boxes.
    words.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use campus::people::CodeDigits;
    use courseware::Language;

    use super::*;

    fn rendered(message: TextMessage, language: Language) -> String {
        let text = WaitingText {
            recipient: "+923001234567".to_owned(),
            language,
            message,
        };
        render(&text, |path| format!("https://learn.example.org{path}"))
    }

    #[test]
    fn a_text_is_one_segment() {
        let digits = CodeDigits::parse("123456").unwrap();
        for message in [
            TextMessage::Code { digits },
            TextMessage::AlreadySignedUp,
            TextMessage::AddressesChanged,
            TextMessage::AccountUnused,
        ] {
            let english = rendered(message.clone(), Language::English);
            assert!(english.len() <= 160, "{english}");
            let old = |c: char| c.is_ascii_graphic() && !"`^{}[]~|\\".contains(c) || c == ' ';
            assert!(english.chars().all(old), "{english}");
            let urdu = rendered(message, Language::Urdu);
            let length = urdu.encode_utf16().count();
            assert!(length <= 70, "{length}: {urdu}");
        }
    }

    #[test]
    fn a_link_is_written_whole_and_nothing_else_is_long() {
        let path = format!("/join/{}", "a".repeat(64));
        for language in Language::ALL {
            let message = TextMessage::Invitation {
                institution: "HSA".to_owned(),
                path: path.clone(),
            };
            let text = rendered(message, language);
            assert!(
                text.contains(&format!("https://learn.example.org{path}")),
                "{text}"
            );
            assert!(text.encode_utf16().count() <= 160, "{text}");
        }
    }

    #[test]
    fn the_code_stands_in_the_text() {
        let digits = CodeDigits::parse("012345").unwrap();
        for language in Language::ALL {
            let message = TextMessage::Code {
                digits: digits.clone(),
            };
            assert!(rendered(message, language).contains("012345"));
        }
    }
}
