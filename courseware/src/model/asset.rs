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

impl Asset {
    /// What somebody who pays by the megabyte wants to know before the download, as in `PDF, 120 KB`. Formats and
    /// units are written the same in every language.
    #[must_use]
    pub fn label(&self) -> String {
        const KILO: u64 = 1_000;
        const MEGA: u64 = KILO * KILO;
        let size = if self.bytes < MEGA {
            format!("{} KB", self.bytes.div_ceil(KILO))
        } else {
            let tenths = self.bytes.div_ceil(MEGA / 10);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        };
        format!("{}, {size}", self.kind.name())
    }
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
    /// A spreadsheet without macros, `.xlsx`.
    Xlsx,
    /// A text document without macros, `.docx`.
    Docx,
    /// Sound, `.mp3`.
    Mp3,
    /// Sound, `.m4a`.
    M4a,
    /// Sound, `.ogg`, `.oga` or `.opus`.
    Ogg,
    /// Film, `.mp4`.
    Mp4,
    /// Film, `.webm`.
    Webm,
}

/// What one does with a file of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetUse {
    /// It is looked at in the text.
    Picture,
    /// It is listened to in the text.
    Sound,
    /// It is watched in the text.
    Film,
    /// It is downloaded.
    Document,
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
            "xlsx" => Self::Xlsx,
            "docx" => Self::Docx,
            "mp3" => Self::Mp3,
            "m4a" => Self::M4a,
            "ogg" | "oga" | "opus" => Self::Ogg,
            "mp4" => Self::Mp4,
            "webm" => Self::Webm,
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
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
        }
    }

    /// What one does with it.
    #[must_use]
    pub const fn used_as(self) -> AssetUse {
        match self {
            Self::Svg | Self::Png | Self::Jpeg | Self::Webp => AssetUse::Picture,
            Self::Mp3 | Self::M4a | Self::Ogg => AssetUse::Sound,
            Self::Mp4 | Self::Webm => AssetUse::Film,
            Self::Pdf | Self::Csv | Self::Xlsx | Self::Docx => AssetUse::Document,
        }
    }

    /// Whether it is listened to or watched.
    #[must_use]
    pub const fn is_played(self) -> bool {
        matches!(self.used_as(), AssetUse::Sound | AssetUse::Film)
    }

    /// How people call the format, as in `PDF`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Webp => "WebP",
            Self::Pdf => "PDF",
            Self::Csv => "CSV",
            Self::Xlsx => "Excel",
            Self::Docx => "Word",
            Self::Mp3 => "MP3",
            Self::M4a => "M4A",
            Self::Ogg => "Ogg",
            Self::Mp4 => "MP4",
            Self::Webm => "WebM",
        }
    }
}
