//! Compresses files ahead of time, so that the server never does it for these.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// What is already compressed inside and would only waste work.
const COMPRESSED_ALREADY: [&str; 7] = ["woff2", "png", "jpg", "webp", "avif", "br", "gz"];

/// Writes `file.br` and `file.gz` beside the file where they are worth it.
///
/// Names carry the content's hash, so what is there already is right already.
pub(crate) fn beside(file: &Path, release: bool) -> Result<Vec<PathBuf>> {
    let extension = file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    if COMPRESSED_ALREADY.contains(&extension) {
        return Ok(Vec::new());
    }
    let content = fs::read(file).with_context(|| file.display().to_string())?;
    let mut written = Vec::new();
    for (suffix, encode) in [
        ("br", brotli as fn(&[u8], bool) -> Result<Vec<u8>>),
        ("gz", gzip),
    ] {
        let target = with_suffix(file, suffix);
        if !target.exists() {
            let small = encode(&content, release)?;
            if small.len() >= content.len() {
                continue;
            }
            fs::write(&target, small).with_context(|| target.display().to_string())?;
        }
        written.push(target);
    }
    Ok(written)
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn brotli(content: &[u8], release: bool) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: if release { 11 } else { 4 },
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut small, &parameters)?;
    Ok(small)
}

fn gzip(content: &[u8], release: bool) -> Result<Vec<u8>> {
    let level = if release {
        Compression::best()
    } else {
        Compression::fast()
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_two_smaller_companions_and_fonts_none() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("main-1.css");
        fs::write(&text, "body { color: red }\n".repeat(100)).unwrap();
        let font = folder.path().join("nastaliq-1.woff2");
        fs::write(&font, "body { color: red }\n".repeat(100)).unwrap();

        let written = beside(&text, true).unwrap();
        let names: Vec<_> = written.iter().filter_map(|file| file.file_name()).collect();
        assert_eq!(names, ["main-1.css.br", "main-1.css.gz"]);
        for file in &written {
            assert!(fs::metadata(file).unwrap().len() < fs::metadata(&text).unwrap().len());
        }
        assert!(beside(&font, true).unwrap().is_empty());
    }

    #[test]
    fn what_would_grow_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let tiny = folder.path().join("tiny-1.js");
        fs::write(&tiny, "1").unwrap();
        assert!(beside(&tiny, true).unwrap().is_empty());
    }
}
