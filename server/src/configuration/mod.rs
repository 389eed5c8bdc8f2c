//! Configuration: a TOML file and `SEEKH_…` variables, over defaults that run as they are.

mod given;
mod values;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use campus::people::Region;
use campus::{Retention, Telephony};
pub use given::ConfigurationError;
use given::Given;
use lettre::message::Mailbox;

use crate::client_address::TrustedProxies;
use crate::mail::MailServer;
use crate::texts::{BodyTemplate, TextsGo};

/// Everything that can be configured. In the TOML file the keys are as here; as variables they are in capitals
/// after `SEEKH_`: `SEEKH_PUBLIC_URL`. Variables win over the file.
#[derive(Clone)]
pub struct Configuration {
    /// `development` or `production`. Demonstration data are refused in production.
    pub environment: Environment,
    /// The address under which the world reaches this installation, `https://learn.example.org`, without a path.
    /// Without it the installation is a demonstration, and its certificates say so.
    pub public_url: Option<String>,
    /// Where to listen: address and port.
    pub listen: SocketAddr,
    /// Proxies whose `X-Forwarded-For` is believed: addresses or blocks, `127.0.0.1, 10.0.0.0/8`.
    pub(crate) trusted_proxies: TrustedProxies,
    /// Where the database, assets, mail files and secrets lie unless they are put elsewhere.
    pub data_directory: PathBuf,
    /// `postgres://user:password@host/database` or `sqlite:PATH`. Default: `seekh.db` in the data folder. The
    /// variable may also be called `DATABASE_URL`.
    pub database_url: Option<String>,
    /// Where the browser's files lie, as the build made them.
    pub site_directory: PathBuf,
    /// Courses that are published at the start unless they are there already.
    pub content_directory: PathBuf,
    /// `smtps://user:password@host:465` or `smtp://user:password@host:587?tls=required`. Without it mail is written
    /// as files into `mail` in the data folder.
    pub(crate) mail_server_url: Option<MailServer>,
    /// Whom mail comes from: `Seekh <learn@example.org>`.
    pub(crate) mail_sender: Mailbox,
    /// Where text messages go: the address of a gateway, `none`, or, by default, files in `texts` in the data folder.
    pub(crate) texts: TextsGo,
    /// The secret that the gateway knows this installation by.
    pub(crate) text_gateway_token: Option<String>,
    /// The JSON that the gateway wants, with `{to}` and `{text}`.
    pub(crate) text_gateway_body: BodyTemplate,
    /// So many text messages leave on one day at most.
    pub(crate) texts_a_day: i32,
    /// The country whose telephone numbers may be written without its code.
    pub(crate) default_region: Region,
    /// How long what has served its time is kept.
    pub(crate) retention: Retention,
    /// What to log, in the notation of `tracing`: `info`, `server=debug,warn`.
    pub log: String,
}

/// What an installation is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Environment {
    /// To try things.
    #[default]
    Development,
    /// For people.
    Production,
}

const DEFAULT_LOG: &str = "info,sea_orm_migration=warn,sqlx=warn,tower_sessions_core=error";

impl Configuration {
    /// Reads `file` (or `seekh.toml` where there is one) and this process's variables.
    ///
    /// # Errors
    /// [`ConfigurationError`] names every key that is wrong and says how to mend it.
    pub fn of_this_process(file: Option<&Path>) -> Result<Self, ConfigurationError> {
        Self::from_given(Given::read(file, std::env::vars_os())?)
    }

    /// Reads `file` (or `seekh.toml` where there is one) and the variables.
    ///
    /// # Errors
    /// [`ConfigurationError`] names every key that is wrong and says how to mend it.
    pub fn load(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigurationError> {
        let variables = variables
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()));
        Self::from_given(Given::read(file, variables)?)
    }

    /// What the README's table says stands here once more: the key and its default.
    fn from_given(mut given: Given) -> Result<Self, ConfigurationError> {
        let environment = given.take("environment", values::environment);
        let public_url = given.take("public_url", values::public_url);
        let listen = given.take("listen", values::listen);
        let trusted_proxies = given.take("trusted_proxies", TrustedProxies::parse);
        let data_directory = given.take("data_directory", values::path);
        let database_url = given.take("database_url", values::database_url);
        let site_directory = given.take("site_directory", values::path);
        let content_directory = given.take("content_directory", values::path);
        let mail_server_url = given.take("mail_server_url", MailServer::parse);
        let mail_sender = given.take("mail_sender", values::mail_sender);
        let texts = given.take("text_gateway_url", values::texts_go);
        let text_gateway_token = given.take("text_gateway_token", values::secret);
        let text_gateway_body = given.take("text_gateway_body", BodyTemplate::parse);
        let texts_a_day = given.take("texts_a_day", values::texts_a_day);
        let default_region = given.take("default_region", values::region);
        let retention = retention(&mut given);
        let log = given.take("log", values::log);
        if environment == Some(Environment::Production) && !given.has("public_url") {
            given.complain(
                "public_url",
                "production needs the address under which people reach it, as in `https://learn.example.org`",
            );
        }
        given.finish()?;
        Ok(Self {
            environment: environment.unwrap_or_default(),
            public_url,
            listen: listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000))),
            trusted_proxies: trusted_proxies.unwrap_or_default(),
            data_directory: data_directory.unwrap_or_else(|| "data".into()),
            database_url,
            site_directory: site_directory.unwrap_or_else(|| "target/site".into()),
            content_directory: content_directory.unwrap_or_else(|| "content/courses".into()),
            mail_server_url,
            mail_sender: mail_sender.unwrap_or_else(values::default_sender),
            texts: texts.unwrap_or_default(),
            text_gateway_token,
            text_gateway_body: text_gateway_body.unwrap_or_default(),
            texts_a_day: texts_a_day.unwrap_or(Telephony::default().texts_a_day),
            default_region: default_region.unwrap_or(Region::PAKISTAN),
            retention,
            log: log.unwrap_or_else(|| DEFAULT_LOG.to_owned()),
        })
    }

    /// The address of the database.
    pub fn database_address(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", self.default_database().display()))
    }

    /// Where the database lies unless it is put elsewhere.
    pub(crate) fn default_database(&self) -> PathBuf {
        self.data_directory.join("seekh.db")
    }

    /// Whether people reach this installation by https, and so through a proxy: the program speaks http only.
    pub(crate) fn is_behind_https(&self) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https:"))
    }

    /// How numbers are read here, and how many texts may leave.
    pub(crate) fn telephony(&self) -> Telephony {
        Telephony {
            region: self.default_region,
            texts_a_day: match self.texts {
                TextsGo::Nowhere => 0,
                TextsGo::Folder | TextsGo::Gateway(_) => self.texts_a_day,
            },
        }
    }

    /// The address of this server on its own machine.
    pub fn local_url(&self) -> String {
        format!("http://{}", self.listen)
    }
}

/// The periods, in days.
fn retention(given: &mut Given) -> Retention {
    let defaults = Retention::default();
    let accounts = given.take("retention_accounts", values::days);
    let mut days = |key, default| given.take(key, values::days).unwrap_or(default);
    Retention {
        accounts: accounts.filter(|days| !days.is_zero()),
        sign_ups: days("retention_sign_ups", defaults.sign_ups),
        links: days("retention_links", defaults.links),
        invitations: days("retention_invitations", defaults.invitations),
        sessions: days("retention_sessions", defaults.sessions),
        mails: days("retention_mails", defaults.mails),
        notifications: days("retention_notifications", defaults.notifications),
        jobs: days("retention_jobs", defaults.jobs),
        audit: given
            .take("retention_audit", values::days)
            .map_or(defaults.audit, |days| (!days.is_zero()).then_some(days)),
    }
}
