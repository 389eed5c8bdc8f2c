//! How each setting is understood. A problem says how to mend it, and never repeats what may hold a password.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use campus::people::Region;
use lettre::Address;
use lettre::message::Mailbox;
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use tracing_subscriber::EnvFilter;

use super::Environment;
use crate::texts::{GatewayAddress, TextsGo};

pub(super) fn environment(text: &str) -> Result<Environment, String> {
    match text {
        "development" => Ok(Environment::Development),
        "production" => Ok(Environment::Production),
        _ => Err(format!("`{text}`: write `development` or `production`")),
    }
}

pub(super) fn listen(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| {
        let port = text.parse::<u16>().unwrap_or(3000);
        format!("`{text}`: write an address and a port, as in `127.0.0.1:{port}`")
    })
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "every setting is understood by a function of this shape"
)]
pub(super) fn path(text: &str) -> Result<PathBuf, String> {
    Ok(PathBuf::from(text))
}

pub(super) fn database_url(text: &str) -> Result<String, String> {
    let sound = if text.starts_with("sqlite:") {
        SqliteConnectOptions::from_str(text).is_ok()
    } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        PgConnectOptions::from_str(text).is_ok()
    } else {
        return Err("begin it with `postgres://` or `sqlite:`".to_owned());
    };
    if sound {
        Ok(text.to_owned())
    } else {
        Err("write it like `postgres://user:password@host:5432/database`, and `%40` for an `@` in the password, or like `sqlite:PATH`".to_owned())
    }
}

pub(super) fn mail_sender(text: &str) -> Result<Mailbox, String> {
    text.parse()
        .map_err(|_| format!("`{text}`: write it like `Seekh <learn@example.org>`"))
}

/// Whom mail comes from on a machine that nobody has configured.
#[expect(clippy::expect_used, reason = "a constant, which a test reads")]
pub(super) fn default_sender() -> Mailbox {
    let address = Address::new("seekh", "localhost").expect("an address");
    Mailbox::new(Some("Seekh".to_owned()), address)
}

/// `none`, or the address of a gateway.
pub(super) fn texts_go(text: &str) -> Result<TextsGo, String> {
    match text {
        "none" => Ok(TextsGo::Nowhere),
        url => GatewayAddress::parse(url).map(TextsGo::Gateway),
    }
}

/// What may stand in a header. No problem repeats it.
pub(super) fn secret(text: &str) -> Result<String, String> {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(text.to_owned())
    } else {
        Err("write it in ASCII, without spaces".to_owned())
    }
}

pub(super) fn texts_a_day(text: &str) -> Result<i32, String> {
    text.parse()
        .ok()
        .filter(|number| *number >= 0)
        .ok_or_else(|| format!("`{text}`: write a number, as in `1000`"))
}

pub(super) fn region(text: &str) -> Result<Region, String> {
    Region::parse(text)
        .ok_or_else(|| format!("`{text}`: write the two letters of a country, as in `PK`"))
}

/// A period of whole days, up to a hundred years.
pub(super) fn days(text: &str) -> Result<time::Duration, String> {
    match text.parse::<u16>() {
        Ok(days) if days <= 36_500 => Ok(time::Duration::days(days.into())),
        _ => Err(format!(
            "`{text}`: write a whole number of days from 0 to 36500"
        )),
    }
}

pub(super) fn log(text: &str) -> Result<String, String> {
    match EnvFilter::try_new(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(format!(
            "`{text}`: write a level, or levels of parts, as in `info` or `warn,server=debug`"
        )),
    }
}

/// `https://host[:port]` without path, query or slash at the end; `http` too, for trying.
pub(super) fn public_url(url: &str) -> Result<String, String> {
    let invalid = |problem: &str| format!("`{url}`: {problem}");
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
    if authority.as_str() != authority.host() && authority.port_u16().is_none() {
        return Err(invalid("a port is a number up to 65535"));
    }
    Ok(format!("{scheme}://{authority}"))
}
