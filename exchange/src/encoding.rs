//! From bytes to text: files of questions come from all kinds of machines.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, with plain line ends and without a byte order mark.
    pub text: String,
    /// The name of the encoding it was in, as the web platform calls it.
    pub encoding: &'static str,
    /// Whether some bytes were no text in this encoding; a replacement sign stands for each.
    pub damaged: bool,
}

/// No encoding of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no encoding is called `{0}`: write for example `utf-8`, `windows-1252` or `windows-1256`")]
pub struct UnknownEncoding(pub String);

/// Reads the bytes as text: in the encoding of this name, else in that of the byte order mark, else as UTF-8 if they
/// are valid, else as what they look most like.
///
/// # Errors
/// When there is no encoding of this name.
pub fn decode(bytes: &[u8], name: Option<&str>) -> Result<Decoded, UnknownEncoding> {
    let encoding = match name {
        Some(name) => Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| UnknownEncoding(name.chars().take(40).collect()))?,
        None => guess(bytes),
    };
    // A byte order mark wins even over what the author said: it is part of the file.
    let (text, encoding, damaged) = encoding.decode(bytes);
    // Carriage returns of old machines and of Windows, and the null that some editors leave at the end.
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(['\0', '\u{feff}'], "");
    Ok(Decoded {
        text,
        encoding: encoding.name(),
        damaged,
    })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_windows_are_recognised() {
        let western = "L\u{2019}h\u{f4}pital d\u{e9}clare \u{ab}\u{a0}36 rapports\u{a0}\u{bb} \u{2013} caf\u{e9}.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(western);
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            (western, "windows-1252")
        );

        let urdu = "کیا رپورٹ مکمل ہے؟ رجسٹر کا آخری کالم دیکھیں۔";
        let urdu = urdu.replace(['ۂ', '۔'], "");
        let (bytes, _, failed) = encoding_rs::WINDOWS_1256.encode(&urdu);
        if !failed {
            let decoded = decode(&bytes, Some("windows-1256")).unwrap();
            assert_eq!(decoded.text, urdu);
        }
    }

    #[test]
    fn a_mark_says_what_follows() {
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend("a\r\nب".encode_utf16().flat_map(u16::to_le_bytes));
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            ("a\nب", "UTF-16LE")
        );
        assert_eq!(decode(b"\xef\xbb\xbfa", None).unwrap().text, "a");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        assert!(decode(b"a\xffb", Some("utf-8")).unwrap().damaged);
        assert_eq!(
            decode(b"a", Some("utf-9")).unwrap_err().to_string(),
            "no encoding is called `utf-9`: write for example `utf-8`, `windows-1252` or `windows-1256`"
        );
    }
}
