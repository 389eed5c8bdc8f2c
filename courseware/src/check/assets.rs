//! The files under `assets/`: are they what their names say, and how large is a picture.

use sha2::{Digest, Sha256};

use super::Checker;
use super::code::Code;
use super::layout::Layout;
use super::notes::about_file;
use crate::model::{Asset, AssetKind};
use crate::sources::Sources;

impl Checker<'_> {
    /// Looks at every asset.
    pub(crate) fn assets(&mut self, sources: &Sources, layout: &Layout) -> Vec<Asset> {
        let mut assets = Vec::new();
        for path in &layout.assets {
            let Some(bytes) = sources.get(path) else {
                continue;
            };
            let Some(kind) = AssetKind::of_path(path) else {
                let help = "use .svg, .png, .jpg, .webp, .pdf, .csv, .xlsx, .docx, .mp3, .m4a, .ogg, .mp4 or .webm";
                self.found.push(about_file(
                    Code::AssetKind,
                    path,
                    "this kind of file cannot be an asset",
                    help,
                ));
                continue;
            };
            if let Err((message, help)) = sound(kind, bytes) {
                self.found
                    .push(about_file(Code::AssetContent, path, message, help));
                continue;
            }
            assets.push(Asset {
                path: path.clone(),
                kind,
                digest: hex::encode(Sha256::digest(bytes)),
                bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
                dimensions: dimensions(kind, bytes)
                    .filter(|(width, height)| *width > 0 && *height > 0),
            });
        }
        assets
    }
}

type Complaint = (String, &'static str);

/// Whether the bytes begin as the name promises; a drawing must hold nothing that could run.
fn sound(kind: AssetKind, bytes: &[u8]) -> Result<(), Complaint> {
    let begins = match kind {
        AssetKind::Svg => return drawing(bytes),
        AssetKind::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        AssetKind::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
        AssetKind::Webp => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        AssetKind::Pdf => bytes.starts_with(b"%PDF-"),
        AssetKind::Csv => std::str::from_utf8(bytes).is_ok(),
        AssetKind::Xlsx => return office(bytes, "xl/workbook.xml"),
        AssetKind::Docx => return office(bytes, "word/document.xml"),
        AssetKind::Mp3 => {
            bytes.starts_with(b"ID3")
                || matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2)
        }
        AssetKind::M4a | AssetKind::Mp4 => bytes.get(4..8) == Some(b"ftyp"),
        AssetKind::Ogg => bytes.starts_with(b"OggS"),
        AssetKind::Webm => bytes.starts_with(b"\x1a\x45\xdf\xa3"),
    };
    if begins {
        Ok(())
    } else {
        Err((
            "the file is not what its name says".to_owned(),
            "export it again in the format of its ending",
        ))
    }
}

/// A document of an office program is a ZIP archive with its text under a certain name. The names in an archive are
/// not compressed, so they can be looked for as they are.
fn office(bytes: &[u8], text: &str) -> Result<(), Complaint> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if !bytes.starts_with(b"PK\x03\x04") || !holds(text.as_bytes()) {
        return Err((
            "the file is not what its name says".to_owned(),
            "save it again in the format of its ending",
        ));
    }
    if holds(b"vbaProject.bin") {
        return Err((
            "the document holds macros, which could run on a learner's computer".to_owned(),
            "save it without macros",
        ));
    }
    Ok(())
}

fn drawing(bytes: &[u8]) -> Result<(), Complaint> {
    let not_svg = || {
        (
            "the file is not an SVG drawing".to_owned(),
            "export it again as SVG, encoded as UTF-8",
        )
    };
    let text = std::str::from_utf8(bytes)
        .map_err(|_| not_svg())?
        .to_ascii_lowercase();
    if !text.contains("<svg") {
        return Err(not_svg());
    }
    let active = [
        "<script",
        "<foreignobject",
        "<iframe",
        "<!entity",
        "javascript:",
        "data:text",
        "@import",
    ];
    let active = active
        .into_iter()
        .find(|part| text.contains(part))
        .or_else(|| event_attribute(&text).then_some("on…="));
    match active {
        Some(part) => Err((
            format!("the drawing holds `{part}`, which could run or load something"),
            "export it as plain SVG",
        )),
        None => Ok(()),
    }
}

/// Whether a tag has an attribute such as `onload=`.
fn event_attribute(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let in_tag = text
            .get(..at)
            .is_some_and(|before| before.rfind('<') > before.rfind('>'));
        let after = text.get(at + 2..).unwrap_or_default();
        let name = after.bytes().take_while(u8::is_ascii_lowercase).count();
        let equals = after
            .get(name..)
            .is_some_and(|rest| rest.trim_start().starts_with('='));
        in_tag
            && name > 0
            && equals
            && before
                .is_some_and(|before| before.is_whitespace() || matches!(before, '"' | '\'' | '/'))
    })
}

fn dimensions(kind: AssetKind, bytes: &[u8]) -> Option<(u32, u32)> {
    match kind {
        AssetKind::Svg => svg(std::str::from_utf8(bytes).ok()?),
        AssetKind::Png => Some((
            big_endian(bytes.get(16..20)?)?,
            big_endian(bytes.get(20..24)?)?,
        )),
        AssetKind::Jpeg => jpeg(bytes),
        _ => None,
    }
}

fn big_endian(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |number, byte| {
        Some(number.checked_mul(256)? | u32::from(*byte))
    })
}

/// The size is in the first frame header; the segments before it are skipped.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2_usize;
    loop {
        let header = bytes.get(at..at.checked_add(9)?)?;
        let [
            0xff,
            marker,
            length_high,
            length_low,
            _,
            height @ ..,
            width_high,
            width_low,
        ] = header
        else {
            return None;
        };
        if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            return Some((big_endian(&[*width_high, *width_low])?, big_endian(height)?));
        }
        at = at
            .checked_add(2)?
            .checked_add(usize::try_from(big_endian(&[*length_high, *length_low])?).ok()?)?;
    }
}

/// Width and height of the root, or else those of its view box, in whole pixels.
fn svg(text: &str) -> Option<(u32, u32)> {
    let root = text.get(text.find("<svg")?..)?;
    let root = root.get(..root.find('>')?)?;
    let attribute = |name: &str| {
        let (_, rest) = root.split_once(&format!(" {name}="))?;
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        rest.get(1..)?.split(quote).next()
    };
    let pixels = |text: &str| {
        text.trim()
            .trim_end_matches("px")
            .parse::<f64>()
            .ok()
            .filter(|number| (1.0..100_000.0).contains(number))
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 100,000"
    )]
    let whole = |number: f64| number.round() as u32;
    if let (Some(width), Some(height)) = (
        attribute("width").and_then(pixels),
        attribute("height").and_then(pixels),
    ) {
        return Some((whole(width), whole(height)));
    }
    let view: Vec<f64> = attribute("viewBox")?
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .skip(2)
        .filter_map(pixels)
        .collect();
    match view.as_slice() {
        [width, height] => Some((whole(*width), whole(*height))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_drawing_is_read_from_its_root() {
        assert_eq!(
            svg("<svg xmlns='x' viewBox=\"0 0 640 480.4\">"),
            Some((640, 480))
        );
        assert_eq!(
            svg("<svg width=\"20px\" height='10' viewBox='0 0 1 1'>"),
            Some((20, 10))
        );
        assert_eq!(svg("<svg width=\"100%\">"), None);
        assert_eq!(svg("<svg"), None);
    }

    #[test]
    fn the_size_of_a_photograph_is_read_from_its_frame() {
        let bytes = [
            0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 1, 0x2c, 2, 0x58, 3, 0,
        ];
        assert_eq!(jpeg(&bytes), Some((600, 300)));
        for end in 0..bytes.len() {
            let _ = jpeg(bytes.get(..end).unwrap_or_default());
        }
        assert_eq!(jpeg(&[0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0]), None);
    }

    #[test]
    fn recordings_and_documents_are_what_their_names_say() {
        assert!(sound(AssetKind::Mp3, b"ID3\x04").is_ok());
        assert!(sound(AssetKind::Mp3, b"\xff\xfb\x90").is_ok());
        assert!(sound(AssetKind::Mp3, b"\xff\xd8\xff").is_err());
        assert!(sound(AssetKind::Mp4, b"\0\0\0\x20ftypisom").is_ok());
        assert!(sound(AssetKind::Webm, b"<html>").is_err());
        let archive = b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml";
        assert!(sound(AssetKind::Xlsx, archive).is_ok());
        assert!(sound(AssetKind::Docx, archive).is_err());
        let macros = [archive.as_slice(), b"xl/vbaProject.bin"].concat();
        assert!(sound(AssetKind::Xlsx, &macros).is_err());
    }

    #[test]
    fn drawings_that_could_run_something_are_refused() {
        assert!(drawing(b"<svg><text>Once = upon on=1</text></svg>").is_ok());
        assert!(drawing(b"<svg onload=\"x()\">").is_err());
        assert!(drawing(b"<svg><g OnClick = 'x()'/></svg>").is_err());
        assert!(drawing(b"<svg><ScRipt>x</script></svg>").is_err());
        assert!(drawing(b"hello").is_err());
        assert!(drawing(b"\xff").is_err());
    }
}
