//! Files that authors send: pictures are decoded and made anew, so that they are no larger than a page needs, and the
//! place where a photograph was taken does not travel with it.

use std::io::Cursor;

use courseware::{AssetKind, Sources};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

use crate::Error;

/// Bytes of a picture or a recording as it is sent.
const LARGEST_PICTURE: usize = 12 << 20;
/// Pixels on a side of a picture as it is sent.
const LARGEST_SIDE: u32 = 12_000;
/// Bytes of a picture once it is decoded: a small file can unfold into a large one.
const MOST_MEMORY: u64 = 200 << 20;
/// Pixels on a side of a picture as it is kept.
const SIDE: u32 = 1600;
/// Of a photograph.
const QUALITY: u8 = 82;

/// Pictures that are decoded at once.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// A file that can be kept.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) kind: AssetKind,
    /// The ending of its name.
    pub(super) ending: String,
    pub(super) bytes: Vec<u8>,
}

/// Why a file can't be part of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidFile {
    /// Nothing was sent.
    Empty,
    /// It is of no kind that courses carry.
    Kind,
    /// It is larger than 12 MiB, or 5 MiB if it is neither a picture nor a recording.
    TooLarge,
    /// It calls itself a picture, and is none or a broken one.
    NoPicture,
    /// It has more pixels than can be decoded.
    TooManyPixels,
}

/// Reads a file that was sent under this name.
pub(super) async fn read(name: &str, bytes: Vec<u8>) -> Result<Kept, Error<InvalidFile>> {
    let refused = |invalid| Err(Error::Refused(invalid));
    let Some(kind) = AssetKind::of_path(name) else {
        return refused(InvalidFile::Kind);
    };
    if matches!(kind, AssetKind::Png | AssetKind::Jpeg | AssetKind::Webp) {
        return remade(bytes).await;
    }
    let ending = name.rsplit('.').next().unwrap_or_default();
    let largest = Sources::largest(name).min(LARGEST_PICTURE);
    match bytes.len() {
        0 => refused(InvalidFile::Empty),
        length if length <= largest => Ok(Kept {
            kind,
            ending: ending.to_ascii_lowercase(),
            bytes,
        }),
        _ => refused(InvalidFile::TooLarge),
    }
}

async fn remade(bytes: Vec<u8>) -> Result<Kept, Error<InvalidFile>> {
    match bytes.len() {
        0 => return Err(Error::Refused(InvalidFile::Empty)),
        1..=LARGEST_PICTURE => {}
        _ => return Err(Error::Refused(InvalidFile::TooLarge)),
    }
    let permit = AT_ONCE.acquire().await;
    let made = tokio::task::spawn_blocking(move || {
        let _until_done = permit;
        let picture = decoded(&bytes)?;
        encoded(&picture).ok_or(InvalidFile::NoPicture)
    })
    .await;
    match made {
        Ok(made) => made.map_err(Error::Refused),
        // A file on which the decoder gives up is no picture either.
        Err(_) => Err(Error::Refused(InvalidFile::NoPicture)),
    }
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, InvalidFile> {
    let broken = |_| InvalidFile::NoPicture;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| InvalidFile::NoPicture)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LARGEST_SIDE || decoder.total_bytes() > MOST_MEMORY {
        return Err(InvalidFile::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > SIDE {
        picture = picture.resize(SIDE, SIDE, FilterType::Triangle);
    }
    Ok(picture)
}

/// A drawing stays sharp, as PNG; a photograph, which that makes large, becomes a JPEG.
fn encoded(picture: &DynamicImage) -> Option<Kept> {
    let transparent =
        picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255);
    let mut png = Cursor::new(Vec::new());
    let written = if transparent {
        picture.to_rgba8().write_to(&mut png, ImageFormat::Png)
    } else {
        picture.to_rgb8().write_to(&mut png, ImageFormat::Png)
    };
    written.ok()?;
    let png = png.into_inner();
    if !transparent {
        let mut jpeg = Vec::new();
        picture
            .to_rgb8()
            .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))
            .ok()?;
        if jpeg.len() < png.len() / 2 {
            return Some(Kept {
                kind: AssetKind::Jpeg,
                ending: "jpg".to_owned(),
                bytes: jpeg,
            });
        }
    }
    Some(Kept {
        kind: AssetKind::Png,
        ending: "png".to_owned(),
        bytes: png,
    })
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn file(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[tokio::test]
    async fn pictures_become_as_large_as_a_page_needs() {
        // No two neighbours alike, as in a photograph.
        let noise = RgbImage::from_fn(2000, 1000, |x, y| {
            let value = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 7;
            Rgb([value as u8, (value >> 3) as u8, (value >> 5) as u8])
        });
        let kept = read("Photo.PNG", file(&noise, ImageFormat::Png))
            .await
            .unwrap();
        assert_eq!((kept.kind, &*kept.ending), (AssetKind::Jpeg, "jpg"));
        let again = decoded(&kept.bytes).unwrap();
        assert_eq!((again.width(), again.height()), (1600, 800));

        let flat = RgbImage::from_pixel(30, 20, Rgb([10, 20, 30]));
        let kept = read("drawing.webp", file(&flat, ImageFormat::WebP))
            .await
            .unwrap();
        assert_eq!((kept.kind, &*kept.ending), (AssetKind::Png, "png"));
    }

    #[tokio::test]
    async fn what_is_no_picture_says_so() {
        for (name, bytes, expected) in [
            ("a.exe", b"MZ".to_vec(), InvalidFile::Kind),
            ("a", b"x".to_vec(), InvalidFile::Kind),
            ("a.png", Vec::new(), InvalidFile::Empty),
            ("a.jpg", b"<svg>".to_vec(), InvalidFile::NoPicture),
            ("a.png", vec![0; LARGEST_PICTURE + 1], InvalidFile::TooLarge),
            (
                "a.pdf",
                vec![0; courseware::MAX_FILE_BYTES + 1],
                InvalidFile::TooLarge,
            ),
        ] {
            match read(name, bytes).await {
                Err(Error::Refused(invalid)) => assert_eq!(invalid, expected, "{name}"),
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}
