//! Serials: drawn, written down, mistyped.

use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

use super::*;

fn drawn(seed: u64) -> Serial {
    Serial::draw(&mut StdRng::seed_from_u64(seed))
}

#[test]
fn the_check_symbol_is_crockfords() {
    // 1,234 × 37 + 5 = 45,663 = 1·32³ + 12·32² + 18·32 + 31: digits 1, C, J, Z and check value 5.
    assert_eq!(45_663 % 37, 5);
    let serial: Serial = "0000-0000-0001-CJZ5".parse().unwrap();
    assert_eq!(serial.as_str(), "000000000001CJZ5");
    assert_eq!(
        "0000-0000-0001-CJZ6".parse::<Serial>(),
        Err(SerialError::CheckFails)
    );
}

#[test]
fn errors_say_what_to_mend() {
    let parse = |text: &str| text.parse::<Serial>();
    assert_eq!(parse("  "), Err(SerialError::Empty));
    assert_eq!(parse("-"), Err(SerialError::Empty));
    assert_eq!(
        parse("0000 0000 0001 CJZ"),
        Err(SerialError::WrongLength { found: 15 })
    );
    assert_eq!(
        parse("0000 0000 0001 CJZ55"),
        Err(SerialError::WrongLength { found: 17 })
    );
    assert_eq!(
        parse("0000 0000 0001 CJZU"),
        Err(SerialError::ForbiddenSymbol { symbol: 'U' })
    );
    assert_eq!(
        parse("0000 0000 0001 CJZ*"),
        Err(SerialError::ForbiddenSymbol { symbol: '*' })
    );
    assert_eq!(
        parse("0000ش"),
        Err(SerialError::ForbiddenSymbol { symbol: 'ش' })
    );
}

#[test]
fn what_people_and_clipboards_do_is_forgiven() {
    let right: Serial = "000000000001CJZ5".parse().unwrap();
    for written in [
        "0000-0000-0001-CJZ5",
        " 0000 0000 0001 cjz5\r\n",
        "oooo-OOOO-0ooI-cJz5",
        "0000–0000—000l‑CJZ5",
        "۰۰۰۰-۰۰۰۰-۰۰۰۱-CJZ۵",
        "٠٠٠٠-٠٠٠٠-٠٠٠١-CJZ٥",
        "\u{2068}0000-0000-0001-CJZ5\u{2069}",
        "0000\u{00A0}0000\u{200F}0001 CJZ5",
    ] {
        assert_eq!(written.parse::<Serial>().as_ref(), Ok(&right), "{written}");
    }
}

#[test]
fn serials_are_one_text_in_json_and_broken_ones_are_refused() {
    let serial = drawn(1);
    let json = serde_json::to_string(&serial).unwrap();
    assert_eq!(json, format!("\"{}\"", serial.as_str()));
    assert_eq!(serde_json::from_str::<Serial>(&json).unwrap(), serial);
    assert!(serde_json::from_str::<Serial>("\"0000\"").is_err());
}

proptest! {
    #[test]
    fn a_drawn_serial_reads_back(seed: u64) {
        let serial = drawn(seed);
        prop_assert_eq!(serial.as_str().len(), 16);
        prop_assert!(serial.as_str().bytes().all(|symbol| ALPHABET.contains(&symbol)));
        prop_assert_eq!(serial.as_str().parse::<Serial>().unwrap(), serial.clone());
        let grouped = serial.to_string();
        prop_assert_eq!(grouped.len(), 19);
        prop_assert_eq!(grouped.to_lowercase().parse::<Serial>().unwrap(), serial);
    }

    #[test]
    fn every_mistake_in_one_symbol_is_caught(seed: u64) {
        let serial = drawn(seed);
        for place in 0..16 {
            for &other in ALPHABET {
                let mut symbols = serial.as_str().as_bytes().to_vec();
                if symbols[place] == other {
                    continue;
                }
                symbols[place] = other;
                let mistyped = String::from_utf8(symbols).unwrap();
                prop_assert_eq!(mistyped.parse::<Serial>(), Err(SerialError::CheckFails));
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_caught(seed: u64) {
        let serial = drawn(seed);
        for place in 0..15 {
            let mut symbols = serial.as_str().as_bytes().to_vec();
            if symbols[place] == symbols[place + 1] {
                continue;
            }
            symbols.swap(place, place + 1);
            let mistyped = String::from_utf8(symbols).unwrap();
            prop_assert_eq!(mistyped.parse::<Serial>(), Err(SerialError::CheckFails));
        }
    }

    #[test]
    fn a_missing_or_doubled_symbol_is_caught(seed: u64, place in 0_usize..16) {
        let serial = drawn(seed);
        let mut shorter = serial.as_str().to_owned();
        let lost = shorter.remove(place);
        prop_assert_eq!(shorter.parse::<Serial>(), Err(SerialError::WrongLength { found: 15 }));
        let mut longer = serial.as_str().to_owned();
        longer.insert(place, lost);
        prop_assert_eq!(longer.parse::<Serial>(), Err(SerialError::WrongLength { found: 17 }));
    }

    #[test]
    fn look_alikes_are_the_same_serial(seed: u64, choices in prop::collection::vec(0_usize..3, 16)) {
        let serial = drawn(seed);
        let written: String = serial.as_str().chars().zip(choices).map(|(symbol, choice)| match (symbol, choice) {
            ('0', 1) => 'O',
            ('0', 2) => 'o',
            ('1', 1) => 'I',
            ('1', 2) => 'l',
            (other, 1) => other.to_ascii_lowercase(),
            (other, _) => other,
        }).collect();
        prop_assert_eq!(written.parse::<Serial>().unwrap(), serial);
    }

    #[test]
    fn no_text_makes_reading_panic(text in ".{0,64}") {
        let _ = text.parse::<Serial>();
    }
}
