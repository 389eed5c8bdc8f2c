//! What every handler is given.

use std::sync::Arc;

use axum::extract::FromRef;
use axum_extra::extract::cookie::Key;
use campus::certificates::Issuer;
use campus::messages::MailLinkKey;
use campus::{Campus, Moment};

use super::BrowserFiles;
use crate::pages::RenderedTexts;

/// Makes the moment of a request: the server from its clock and the machine's random source, a test as it likes.
pub type Moments = Arc<dyn Fn() -> Moment + Send + Sync>;

/// The parts of a running installation.
pub struct PlatformParts {
    /// The application core.
    pub campus: Campus,
    /// Clock and chance.
    pub moments: Moments,
    /// The browser's files.
    pub files: BrowserFiles,
    /// Signs the short-lived cookies that carry a message across a redirect.
    pub key: Key,
    /// The address under which the world reaches this installation, without a slash at the end; none for a
    /// demonstration, whose certificates say that they are none.
    pub public_url: Option<String>,
    /// The address to use where there is no public one: `http://127.0.0.1:3000`.
    pub local_url: String,
}

/// A running installation, cheap to clone.
#[derive(Clone)]
pub struct Platform {
    parts: Arc<PlatformParts>,
    rendered: Arc<RenderedTexts>,
}

impl Platform {
    /// Puts the parts together.
    pub fn new(parts: PlatformParts) -> Self {
        Self {
            parts: Arc::new(parts),
            rendered: Arc::default(),
        }
    }

    /// The application core.
    pub fn campus(&self) -> &Campus {
        &self.parts.campus
    }

    /// The moment of this call.
    pub fn moment(&self) -> Moment {
        (self.parts.moments)()
    }

    /// The browser's files.
    pub fn files(&self) -> &BrowserFiles {
        &self.parts.files
    }

    /// Whether this is a demonstration, whose certificates prove nothing.
    pub fn is_demonstration(&self) -> bool {
        self.parts.public_url.is_none()
    }

    /// On whose behalf certificates are issued here.
    pub fn issuer(&self) -> Issuer {
        match self.parts.public_url.as_deref() {
            Some(public_url) => Issuer::public(public_url),
            None => Issuer::demonstration(&self.parts.local_url),
        }
    }

    /// The whole address of a path of this installation.
    pub fn address(&self, path: &str) -> String {
        let base = self
            .parts
            .public_url
            .as_deref()
            .unwrap_or(&self.parts.local_url);
        format!("{base}{path}")
    }

    /// Signs the links in mails that work without signing in.
    pub fn mail_link_key(&self) -> MailLinkKey {
        MailLinkKey::derive(self.parts.key.signing())
    }

    /// Texts of courses, rendered once for all readers.
    pub(crate) fn rendered(&self) -> &RenderedTexts {
        &self.rendered
    }
}

impl FromRef<Platform> for Key {
    fn from_ref(platform: &Platform) -> Self {
        platform.parts.key.clone()
    }
}
