//! Addresses as people may see them who need not know them.

/// `s…@example.org`: enough to recognise an address that one knows.
pub fn masked(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}…@{domain}")
}

/// The longest reason that is kept.
const LONGEST_REASON: usize = 400;

/// What a mail server said, with every address in it masked, on one line and no longer than needed.
pub fn without_addresses(text: &str) -> String {
    let bounds: &[char] = &['<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', ':', '='];
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
    let words = cleaned.split_whitespace().map(|word| {
        let pieces = word.split_inclusive(bounds).map(|piece| {
            let end = piece.trim_end_matches(bounds).len();
            let (core, rest) = piece.split_at(end);
            match core.contains('@') {
                true => format!("{}{rest}", masked(core)),
                false => piece.to_owned(),
            }
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

    proptest! {
        #[test]
        fn no_local_part_survives(
            before in "[ -~]{0,20}", local in "[a-z]{8}", after in "[ -~]{0,20}"
        ) {
            let text = format!("{before} <{local}@example.org> {after}");
            prop_assert!(!without_addresses(&text).contains(&local), "{text}");
        }
    }
}
