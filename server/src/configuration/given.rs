//! What the file and the variables say, before it is understood.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use config::{Config, File, FileFormat, Value};

/// Variables of the build and the tests that share the prefix.
const NOT_OURS: &[&str] = &["SEEKH_CONFIG", "SEEKH_TOOLCHAIN", "SEEKH_CHROMIUM"];
const NOT_OURS_PREFIX: &str = "SEEKH_TEST_";
const PREFIX: &str = "SEEKH_";
/// What hosts of databases call it.
const DATABASE_URL: &str = "DATABASE_URL";

/// Why the configuration can't be used: every problem with its key and how to mend it. No value of a setting that may
/// hold a password is ever repeated.
#[derive(Debug, thiserror::Error)]
#[error("configuration: {}", .0.join("\nconfiguration: "))]
pub struct ConfigurationError(Vec<String>);

/// One setting as it was given.
struct Setting {
    /// How whoever gave it calls it: the variable, or the key and its file.
    called: String,
    value: String,
}

/// The settings that were given and not yet taken.
pub(super) struct Given {
    settings: BTreeMap<String, Setting>,
    taken: Vec<&'static str>,
    with_value: Vec<&'static str>,
    problems: Vec<String>,
}

impl Given {
    /// Reads `file`, or `seekh.toml` where there is one; variables win over it, and empty ones count as not set.
    pub(super) fn read(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, ConfigurationError> {
        let mut given = Self {
            settings: BTreeMap::new(),
            taken: Vec::new(),
            with_value: Vec::new(),
            problems: Vec::new(),
        };
        given.read_file(file)?;
        let mut database_url = None;
        for (name, value) in variables {
            // Others may have variables that are no text; they are none of our business.
            let Some(name) = name.to_str() else { continue };
            let Some(key) = our_key(name) else { continue };
            let Ok(value) = value.into_string() else {
                given.problems.push(format!("{name}: write it in UTF-8"));
                continue;
            };
            if value.is_empty() {
                continue;
            }
            let setting = Setting {
                called: name.to_owned(),
                value,
            };
            if name == DATABASE_URL {
                database_url = Some(setting);
            } else {
                given.settings.insert(key, setting);
            }
        }
        if let Some(setting) = database_url {
            given
                .settings
                .entry("database_url".to_owned())
                .or_insert(setting);
        }
        Ok(given)
    }

    fn read_file(&mut self, file: Option<&Path>) -> Result<(), ConfigurationError> {
        let path = file.unwrap_or(Path::new("seekh.toml"));
        let source = File::from(path)
            .format(FileFormat::Toml)
            .required(file.is_some());
        let table = Config::builder()
            .add_source(source)
            .build()
            .and_then(Config::try_deserialize::<BTreeMap<String, Value>>)
            .map_err(|error| ConfigurationError(vec![format!("{}: {error}", path.display())]))?;
        for (key, value) in table {
            let called = format!("{key} in {}", path.display());
            match value.into_string() {
                Ok(value) => {
                    self.settings.insert(key, Setting { called, value });
                }
                Err(_) => self
                    .problems
                    .push(format!("{called}: write one text in quotation marks")),
            }
        }
        Ok(())
    }

    /// Takes one setting and understands it; none when it was not given, or when it is wrong, which is noted.
    pub(super) fn take<T>(
        &mut self,
        key: &'static str,
        understand: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        self.taken.push(key);
        let setting = self.settings.remove(key)?;
        self.with_value.push(key);
        understand(&setting.value)
            .map_err(|problem| {
                let called = &setting.called;
                let named = if called.starts_with(key) {
                    called.clone()
                } else {
                    format!("{key} ({called})")
                };
                self.problems.push(format!("{named}: {problem}"));
            })
            .ok()
    }

    /// Whether the setting was given, rightly or wrongly.
    pub(super) fn has(&self, key: &str) -> bool {
        self.with_value.contains(&key)
    }

    /// Notes a problem with a setting.
    pub(super) fn complain(&mut self, key: &str, problem: &str) {
        self.problems.push(format!("{key}: {problem}"));
    }

    /// What nobody asked for is no setting. Answers with every problem there was.
    pub(super) fn finish(mut self) -> Result<(), ConfigurationError> {
        for (key, setting) in &self.settings {
            let variable = setting.called.starts_with(PREFIX);
            let written = |known: &str| {
                if variable {
                    format!("{PREFIX}{}", known.to_ascii_uppercase())
                } else {
                    known.to_owned()
                }
            };
            let nearest = self
                .taken
                .iter()
                .map(|known| (strsim::damerau_levenshtein(key, known), known))
                .min_by_key(|(distance, _)| *distance)
                .filter(|(distance, known)| *distance <= 1 + known.len() / 4)
                .map(|(_, known)| format!("did you mean `{}`? ", written(known)))
                .unwrap_or_default();
            let known: Vec<String> = self
                .taken
                .iter()
                .map(|known| format!("`{}`", written(known)))
                .collect();
            self.problems.push(format!(
                "{}: there is no such setting; {nearest}Known are {}",
                setting.called,
                known.join(", ")
            ));
        }
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(ConfigurationError(self.problems))
        }
    }
}

/// The configuration key of a variable, unless the variable is not for us.
fn our_key(name: &str) -> Option<String> {
    if name == DATABASE_URL {
        return Some("database_url".to_owned());
    }
    let ours = !NOT_OURS.contains(&name) && !name.starts_with(NOT_OURS_PREFIX);
    name.strip_prefix(PREFIX)
        .filter(|_| ours)
        .map(str::to_ascii_lowercase)
}
