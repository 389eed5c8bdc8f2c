//! The files that the browser loads, under names that change with their content.

use std::collections::BTreeMap;

/// Logical names to addresses: `main.css` to `/site/main.3f9c….css`.
#[derive(Clone, Debug, Default)]
pub struct BrowserFiles(BTreeMap<String, String>);

impl BrowserFiles {
    /// Where the router serves the site folder.
    pub const PREFIX: &'static str = "/site/";

    /// Reads the manifest that the build wrote: a JSON object of logical name to file name.
    ///
    /// # Errors
    /// When it is not such an object.
    pub fn from_manifest(json: &str) -> Result<Self, serde_json::Error> {
        let names: BTreeMap<String, String> = serde_json::from_str(json)?;
        Ok(Self(
            names
                .into_iter()
                .map(|(name, file)| (name, format!("{}{file}", Self::PREFIX)))
                .collect(),
        ))
    }

    /// The address of every file.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// The address of a file; one that is not in the manifest answers 404 to the browser and nothing worse.
    pub fn address(&self, name: &str) -> String {
        self.0
            .get(name)
            .cloned()
            .unwrap_or_else(|| format!("{}{name}", Self::PREFIX))
    }
}
