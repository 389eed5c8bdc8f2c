//! Configuration: a TOML file and `SEEKH_…` variables, over defaults that run as they are.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use config::{Config, File};
use serde::Deserialize;

/// Everything that can be configured. In the TOML file the keys are as here; as variables they are in capitals
/// after `SEEKH_`: `SEEKH_PUBLIC_URL`. Variables win over the file.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configuration {
    /// `development` or `production`. Demonstration data are refused in production.
    #[serde(default)]
    pub environment: Environment,
    /// The address under which the world reaches this installation, `https://learn.example.org`, without a path.
    /// Without it the installation is a demonstration, and its certificates say so.
    #[serde(default)]
    pub public_url: Option<String>,
    /// Where to listen: address and port.
    #[serde(default = "listen")]
    pub listen: SocketAddr,
    /// Where the database, assets, mail files and secrets lie unless they are put elsewhere.
    #[serde(default = "data_directory")]
    pub data_directory: PathBuf,
    /// `postgres://user:password@host/database` or `sqlite:PATH`. Default: `seekh.db` in the data folder. The
    /// variable may also be called `DATABASE_URL`.
    #[serde(default)]
    pub database_url: Option<String>,
    /// Where the browser's files lie, as the build made them.
    #[serde(default = "site_directory")]
    pub site_directory: PathBuf,
    /// Courses that are published at the start unless they are there already.
    #[serde(default = "content_directory")]
    pub content_directory: PathBuf,
    /// `smtps://user:password@host:465` or `smtp://user:password@host:587?tls=required`. Without it mail is written
    /// as files into `mail` in the data folder.
    #[serde(default)]
    pub mail_server_url: Option<String>,
    /// Whom mail comes from: `Seekh <learn@example.org>`.
    #[serde(default = "mail_sender")]
    pub mail_sender: String,
    /// What to log, in the notation of `tracing`: `info`, `server=debug,warn`.
    #[serde(default = "log")]
    pub log: String,
}

/// What an installation is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// To try things.
    #[default]
    Development,
    /// For people.
    Production,
}

fn listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 3000))
}

fn data_directory() -> PathBuf {
    PathBuf::from("data")
}

fn site_directory() -> PathBuf {
    PathBuf::from("target/site")
}

fn content_directory() -> PathBuf {
    PathBuf::from("content/courses")
}

fn mail_sender() -> String {
    "Seekh <seekh@localhost>".to_owned()
}

fn log() -> String {
    "info,sea_orm_migration=warn,sqlx=warn".to_owned()
}

/// Variables of the build and the tests that share the prefix.
const NOT_OURS: &[&str] = &["SEEKH_CONFIG", "SEEKH_TOOLCHAIN", "SEEKH_CHROMIUM"];
const NOT_OURS_PREFIX: &str = "SEEKH_TEST_";
const PREFIX: &str = "SEEKH_";

/// Why the configuration can't be used; names the key.
#[derive(Debug, thiserror::Error)]
pub enum ConfigurationError {
    /// A file or value that can't be read.
    #[error("configuration: {0}")]
    Unreadable(#[from] config::ConfigError),
    /// A value that can't be right.
    #[error("configuration: {key}: {problem}")]
    Invalid {
        /// The key.
        key: &'static str,
        /// What is wrong and how to mend it.
        problem: String,
    },
}

impl Configuration {
    /// Reads `file` (or `seekh.toml` where there is one) and the variables.
    ///
    /// # Errors
    /// [`ConfigurationError`] names the key and says how to mend it.
    pub fn load(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigurationError> {
        let file = match file {
            Some(path) => File::from(path).required(true),
            None => File::from(Path::new("seekh.toml")).required(false),
        };
        let mut builder = Config::builder().add_source(file);
        let mut database_url = None;
        for (name, value) in variables {
            if name == "DATABASE_URL" {
                database_url = Some(value);
            } else if let Some(key) = our_key(&name) {
                builder = builder.set_override(key, value)?;
            }
        }
        let mut configuration: Self = builder.build()?.try_deserialize()?;
        configuration.database_url = configuration.database_url.or(database_url);
        configuration.validated()
    }

    /// The address of the database.
    pub fn database_address(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", self.data_directory.join("seekh.db").display()))
    }

    /// The address of this server on its own machine.
    pub fn local_url(&self) -> String {
        format!("http://{}", self.listen)
    }

    fn validated(mut self) -> Result<Self, ConfigurationError> {
        if let Some(url) = &self.public_url {
            self.public_url = Some(public_url(url)?);
        }
        if let Some(url) = &self.database_url
            && !["sqlite:", "postgres://", "postgresql://"]
                .iter()
                .any(|start| url.starts_with(start))
        {
            return Err(ConfigurationError::Invalid {
                key: "database_url",
                problem: "begin it with `postgres://` or `sqlite:`".to_owned(),
            });
        }
        if self.environment == Environment::Production && self.public_url.is_none() {
            return Err(ConfigurationError::Invalid {
                key: "public_url",
                problem: "production needs the address under which people reach it, as in `https://learn.example.org`"
                    .to_owned(),
            });
        }
        Ok(self)
    }
}

/// The configuration key of a variable, unless the variable is not for us.
fn our_key(name: &str) -> Option<String> {
    let ours = !NOT_OURS.contains(&name) && !name.starts_with(NOT_OURS_PREFIX);
    name.strip_prefix(PREFIX)
        .filter(|_| ours)
        .map(str::to_ascii_lowercase)
}

/// `https://host[:port]` without path, query or slash at the end; `http` too, for trying.
fn public_url(url: &str) -> Result<String, ConfigurationError> {
    let invalid = |problem: &str| ConfigurationError::Invalid {
        key: "public_url",
        problem: format!("`{url}`: {problem}"),
    };
    let uri: axum::http::Uri = url
        .parse()
        .map_err(|_| invalid("write it like `https://learn.example.org`"))?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(invalid("write it with `https://` before the host"));
    };
    if scheme != "https" && scheme != "http" {
        return Err(invalid("it must begin with `https://`"));
    }
    if !matches!(uri.path(), "" | "/") || uri.query().is_some() || authority.as_str().contains('@')
    {
        return Err(invalid("leave out everything after the host"));
    }
    Ok(format!("{scheme}://{authority}"))
}
