//! Pictures and other files that a course carries.

use serde::{Deserialize, Serialize};

/// A file under `assets/`. Its bytes are kept outside the course, under their digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Where it lies in the course's folder, as in `assets/register.svg`.
    pub path: String,
    /// What it is.
    pub kind: AssetKind,
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    pub digest: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Width and height in pixels where the file tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<(u32, u32)>,
}

/// The kinds of file that a course may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// A drawing, `.svg`. Serve it with a policy that runs no scripts: it is only safe inside `<img>`.
    Svg,
    /// A picture, `.png`.
    Png,
    /// A photograph, `.jpg` or `.jpeg`.
    Jpeg,
    /// A picture, `.webp`.
    Webp,
    /// A document, `.pdf`.
    Pdf,
    /// A table, `.csv`.
    Csv,
}

impl AssetKind {
    /// The kind that a file's name announces.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        Some(match extension.to_ascii_lowercase().as_str() {
            "svg" => Self::Svg,
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpeg,
            "webp" => Self::Webp,
            "pdf" => Self::Pdf,
            "csv" => Self::Csv,
            _ => return None,
        })
    }

    /// The type to serve it with.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}
