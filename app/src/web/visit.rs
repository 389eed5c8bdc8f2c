//! Who is visiting, in which language, from where.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, LOCATION};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use campus::people::slow_down::Caller;
use campus::people::{
    Arrival, DeviceKind, PersonId, SignedIn, person_mark, remember_device, signed_in,
};
use courseware::Language;
use language::{Sentences, sentences};
use tower_sessions::Session;

use super::{Notice, Platform, Problem, caller, session};

/// One request, as pages see it.
#[derive(Clone)]
pub struct Visit {
    /// The installation.
    pub platform: Platform,
    /// The language to answer in.
    pub language: Language,
    /// Every sentence in that language.
    pub sentences: &'static Sentences,
    /// Who is signed in.
    pub person: Option<SignedIn>,
    /// The path and query of the request, to come back to.
    pub path: String,
    /// Whether a page is looked at, and nothing was sent: then its path leads back to it.
    pub(crate) looks: bool,
    /// Who asks, before they have proved anything.
    pub(crate) caller: Caller,
    /// With what kind of browser.
    pub(super) device_kind: DeviceKind,
    pub(super) cookies: SignedCookieJar,
    pub(crate) notice: Option<Notice>,
}

/// The cookie that keeps the chosen language on this device.
const LANGUAGE_COOKIE: &str = "language";

impl Visit {
    /// The browser's choice of language for a year.
    pub(crate) fn language_cookie(language: Language) -> Cookie<'static> {
        Cookie::build((LANGUAGE_COOKIE, language.code()))
            .path("/")
            .same_site(SameSite::Lax)
            .http_only(true)
            .max_age(time::Duration::days(365))
            .build()
    }

    /// What stands for who is signed in, in the storage of their browser.
    pub(crate) fn mark(&self) -> Option<String> {
        let person = self.person.as_ref()?;
        Some(person_mark(self.platform.campus(), person.id()))
    }

    /// Signs in whoever has just proved to be this person, on this device. They are told where it is new to them.
    pub(crate) async fn sign_in(
        self,
        session: &Session,
        person: PersonId,
    ) -> Result<Self, Problem> {
        let arrival = Arrival::SignedIn(self.device_kind);
        self.let_in(session, person, arrival).await
    }

    /// Signs in whoever nobody need tell of this device: they have just made this account, taken it over, or chosen its
    /// password where they were signed in already.
    pub(crate) async fn sign_in_as_expected(
        self,
        session: &Session,
        person: PersonId,
    ) -> Result<Self, Problem> {
        self.let_in(session, person, Arrival::Expected).await
    }

    async fn let_in(
        self,
        session: &Session,
        person: PersonId,
        arrival: Arrival,
    ) -> Result<Self, Problem> {
        let now = self.platform.moment().now();
        session::sign_in(session, person, self.device_kind, now).await?;
        self.remember_device(person, arrival).await
    }

    /// Whoever has just proved to be this person is known on this device from now on: strangers who guess at their
    /// password don't slow them down here.
    pub(crate) async fn remember_device(
        mut self,
        person: PersonId,
        arrival: Arrival,
    ) -> Result<Self, Problem> {
        let campus = self.platform.campus();
        let known = self.caller.device.take();
        let moment = &mut self.platform.moment();
        let device = remember_device(campus, moment, person, arrival, known).await?;
        self.cookies = self.cookies.add(caller::device_cookie(&device));
        Ok(self)
    }

    /// After a successful post: see that page instead.
    pub(crate) fn redirect(self, path: &str) -> Response {
        let location = [(LOCATION, path.to_owned())];
        (StatusCode::SEE_OTHER, location, self.cookies).into_response()
    }
}

impl FromRequestParts<Platform> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        platform: &Platform,
    ) -> Result<Self, Infallible> {
        let person = person(parts, platform).await;
        let language = chosen_language(parts)
            .or(person.as_ref().map(SignedIn::language))
            .unwrap_or_else(|| accepted_language(parts));
        let Ok(cookies) = SignedCookieJar::from_request_parts(parts, platform).await;
        Ok(Self {
            platform: platform.clone(),
            language,
            sentences: sentences(language.code()),
            person,
            path: parts
                .uri
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
            looks: parts.method == Method::GET,
            caller: caller::caller(parts, &cookies),
            device_kind: caller::device_kind(parts),
            notice: Notice::read(&cookies),
            cookies,
        })
    }
}

/// A session that can't be read is as good as none: the person signs in again, and the log says why.
async fn person(parts: &Parts, platform: &Platform) -> Option<SignedIn> {
    let session = parts.extensions.get::<Session>()?;
    let now = platform.moment().now();
    let id = session::person(session, now)
        .await
        .inspect_err(|error| tracing::error!(%error, "session"))
        .ok()??;
    signed_in(platform.campus(), id)
        .await
        .inspect_err(|error| tracing::error!(%error, "person of a session"))
        .ok()?
}

/// What was asked for in the address (a scanned code has no cookie), or chosen on this device before.
fn chosen_language(parts: &Parts) -> Option<Language> {
    let asked = parts.uri.query().and_then(|query| {
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix("language="))
    });
    let cookies = axum_extra::extract::CookieJar::from_headers(&parts.headers);
    let chosen = cookies.get(LANGUAGE_COOKIE).map(Cookie::value);
    // An address that asks for a language that we don't have asks for nothing.
    [asked, chosen]
        .into_iter()
        .flatten()
        .find_map(|code| code.parse().ok())
}

fn accepted_language(parts: &Parts) -> Language {
    let header = parts
        .headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    language_wanted(header)
}

/// The first language wanted that Seekh speaks. A browser set to Urdu as spoken in Pakistan may ask for `ur-PK` and
/// nothing else, so the region does not count.
fn language_wanted(header: &str) -> Language {
    accept_language::parse(header)
        .iter()
        .filter_map(|tag| tag.split('-').next())
        .find_map(|code| code.to_ascii_lowercase().parse().ok())
        .unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_is_spoken_whatever_its_region() {
        for (header, expected) in [
            ("ur-PK", Language::Urdu),
            ("ur-PK,ur;q=0.9,en-US;q=0.8", Language::Urdu),
            ("en-GB,en;q=0.9,ur;q=0.8", Language::English),
            ("ur;q=0.3, en;q=0.8", Language::English),
            ("pa-PK, UR;q=0.5", Language::Urdu),
            ("de, *;q=0.5", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(language_wanted(header), expected, "{header}");
        }
    }
}
