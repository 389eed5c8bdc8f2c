//! Addresses as people may see them who need not know them.

/// `s…@example.org`: enough to recognise an address that one knows.
pub fn masked(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}…@{domain}")
}

/// How much of an address may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Its first letter and its domain.
    Masked,
    /// Nothing of it.
    Nothing,
}

/// What a mail server said, with no more of the reader's address in it than may be seen: servers repeat it also in
/// pieces, and name machines after its domain.
pub(super) fn without_reader(text: &str, address: &str, shown: Shown) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    each_core(text, |core| {
        if core.eq_ignore_ascii_case(local) {
            return match shown {
                Shown::Masked => format!("{first}…"),
                Shown::Nothing => "…".to_owned(),
            };
        }
        match shown {
            Shown::Masked => core.to_owned(),
            Shown::Nothing if core.contains('@') => "…".to_owned(),
            Shown::Nothing => without(core, domain),
        }
    })
}

/// The text with an ellipsis for each occurrence of the word, in whatever case.
fn without(text: &str, word: &str) -> String {
    let (low, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let mut left = String::new();
    let mut from = 0;
    while let Some(at) = low[from..].find(&word).filter(|_| !word.is_empty()) {
        left.push_str(&text[from..from + at]);
        left.push('…');
        from += at + word.len();
    }
    left.push_str(&text[from..]);
    left
}

/// The longest reason that is kept.
const LONGEST_REASON: usize = 400;

/// What a mail server said, with every address in it masked, on one line and no longer than needed.
pub fn without_addresses(text: &str) -> String {
    let cleaned: String = text
        .chars()
        .take(LONGEST_REASON)
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    each_core(&cleaned, |core| match core.contains('@') {
        true => masked(core),
        false => core.to_owned(),
    })
}

/// Words on one line, each piece between brackets, quotes and stops made into what `change` says.
fn each_core(text: &str, change: impl Fn(&str) -> String) -> String {
    let bounds: &[char] = &['<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', ':', '='];
    let words = text.split_whitespace().map(|word| {
        let pieces = word.split_inclusive(bounds).map(|piece| {
            let end = piece.trim_end_matches(bounds).len();
            let (core, rest) = piece.split_at(end);
            format!("{}{rest}", change(core))
        });
        pieces.collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_refusal_keeps_its_reason_and_loses_the_address() {
        let said = "permanent error (550): 5.1.1 <sana.bibi@example.org>: Recipient\r\nunknown";
        assert_eq!(
            without_addresses(said),
            "permanent error (550): 5.1.1 <s…@example.org>: Recipient unknown"
        );
    }

    #[test]
    fn of_who_is_not_seen_no_piece_of_the_address_is_left() {
        let said =
            "550 5.1.1 <s…@sindh.example.org>: no sana.bibi at mx1.Sindh.example.org (Sana.Bibi)";
        let address = "sana.bibi@sindh.example.org";
        assert_eq!(
            without_reader(said, address, Shown::Nothing),
            "550 5.1.1 <…>: no … at mx1.… (…)"
        );
        assert_eq!(
            without_reader(said, address, Shown::Masked),
            "550 5.1.1 <s…@sindh.example.org>: no s… at mx1.Sindh.example.org (s…)"
        );
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), address in any::<String>()) {
            without_reader(&text, &address, Shown::Nothing);
            without_reader(&text, &address, Shown::Masked);
        }

        #[test]
        fn no_local_part_survives(
            before in "[ -~]{0,20}", local in "[a-z]{8}", after in "[ -~]{0,20}"
        ) {
            let text = format!("{before} <{local}@example.org> {after}");
            prop_assert!(!without_addresses(&text).contains(&local), "{text}");
        }
    }
}
