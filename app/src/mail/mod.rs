//! Mail as people see it: subject, text and HTML in the language of its reader and the colours of its institution.

#[cfg(test)]
mod tests;
pub(crate) mod words;

use askama::Template;
use campus::messages::{MailLinkKey, WaitingMail};
use courseware::Language;
use language::sentences;

use words::{Other, Words, of_letter, plain};

/// The colour of mails in nobody's name, and of institutions without one.
const NEUTRAL_ACCENT: &str = "#0b5d57";

/// A mail ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedMail {
    /// Nothing personal: telephones show it to whoever is near.
    pub subject: String,
    /// For programs that show text only.
    pub text: String,
    /// The same with a button. Tables and no pictures, for old programs.
    pub html: String,
    /// The whole address that switches such mail off, where that can be done.
    pub unsubscribe: Option<String>,
}

/// Why a mail could not be rendered; the template is at fault, never its content.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The template could not be filled in.
    #[error("template: {0}")]
    Template(#[from] askama::Error),
    /// What it became is not MJML.
    #[error("MJML: {0}")]
    Parse(#[from] mrml::prelude::parser::Error),
    /// It could not be made into HTML.
    #[error("HTML: {0}")]
    Render(#[from] mrml::prelude::render::Error),
}

#[derive(Template)]
#[template(path = "mail.mjml", escape = "html")]
struct Body<'a> {
    language: &'a str,
    direction: &'a str,
    start: &'a str,
    font: &'a str,
    line_height: &'a str,
    accent: &'a str,
    head: &'a str,
    words: &'a Words,
    address: &'a str,
    fallback: &'a str,
    other: Option<OtherLine<'a>>,
    closing: &'a str,
    support: Option<&'a str>,
    no_answer: &'a str,
    unsubscribe: Option<&'a str>,
    stop: &'a str,
}

/// The line for who reads the other language.
struct OtherLine<'a> {
    language: &'a str,
    direction: &'a str,
    start: &'a str,
    font: &'a str,
    line_height: &'a str,
    text: &'a str,
    address: String,
}

impl<'a> OtherLine<'a> {
    fn new(other: &'a Other, address: String) -> Self {
        let (font, line_height, start) = face_of(other.language);
        Self {
            language: other.language.code(),
            direction: other.language.direction().code(),
            start,
            font,
            line_height,
            text: &other.text,
            address,
        }
    }
}

/// Renders a mail. `address` puts the installation's public address before a path.
///
/// # Errors
/// [`MailError`].
pub fn render(
    mail: &WaitingMail,
    key: &MailLinkKey,
    address: impl Fn(&str) -> String,
) -> Result<RenderedMail, MailError> {
    let sentences = sentences(mail.language.code());
    let words = of_letter(sentences, mail.language, &mail.letter);
    let unsubscribe = mail
        .subscription
        .map(|subscription| address(&key.unsubscribe_path(subscription)));
    let institution = mail.institution.as_ref();
    let name = institution.map(|at| at.name.0.get(mail.language).value.clone());
    let closing = match &name {
        Some(name) => plain(sentences.mail_closing_institution(name)),
        None => plain(sentences.mail_closing()),
    };
    let support = institution
        .and_then(|at| at.support_contact.as_deref())
        .map(|contact| plain(sentences.mail_support(contact)));
    let (fallback, no_answer, stop) = (
        plain(sentences.mail_link_fallback()),
        plain(sentences.mail_no_answer()),
        plain(sentences.mail_stop()),
    );
    let (font, line_height, start) = face_of(mail.language);
    let link = address(&words.path);
    let body = Body {
        language: mail.language.code(),
        direction: mail.language.direction().code(),
        start,
        font,
        line_height,
        accent: accent(institution.and_then(|at| at.accent.as_deref())),
        head: name.as_deref().unwrap_or("Seekh · سیکھ"),
        words: &words,
        address: &link,
        fallback: &fallback,
        other: words
            .other
            .as_ref()
            .map(|other| OtherLine::new(other, address(&other.path))),
        closing: &closing,
        support: support.as_deref(),
        no_answer: &no_answer,
        unsubscribe: unsubscribe.as_deref(),
        stop: &stop,
    };
    let html = html(&body)?;
    let text = text(&body);
    Ok(RenderedMail {
        text,
        html,
        subject: words.subject,
        unsubscribe,
    })
}

fn html(body: &Body<'_>) -> Result<String, MailError> {
    let parsed = mrml::parse(body.render()?)?;
    Ok(parsed.element.render(&Default::default())?)
}

fn text(body: &Body<'_>) -> String {
    let words = body.words;
    let other = body
        .other
        .as_ref()
        .map(|other| format!("\n\n{}\n{}", other.text, other.address))
        .unwrap_or_default();
    let mut foot = vec![body.closing.to_owned()];
    foot.extend(body.support.map(str::to_owned));
    foot.push(body.no_answer.to_owned());
    if let Some(address) = body.unsubscribe {
        foot.push(format!("{}:\n{address}", body.stop));
    }
    format!(
        "{}\n\n{}\n\n{}:\n{}\n\n{}{other}\n\n-- \n{}\n",
        words.greeting,
        words.text,
        words.button,
        body.address,
        words.after,
        foot.join("\n")
    )
}

/// Faces that are on the reader's machine, how high a line is, and the side where lines begin.
fn face_of(language: Language) -> (&'static str, &'static str, &'static str) {
    match language {
        Language::English => ("Georgia, 'Times New Roman', serif", "1.5", "left"),
        Language::Urdu => (
            "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', Tahoma, sans-serif",
            "2.2",
            "right",
        ),
    }
}

/// The institution's colour where it is one; it stands in a style, where anything else could do harm.
fn accent(kept: Option<&str>) -> &str {
    kept.filter(|text| {
        let digits = text.strip_prefix('#').unwrap_or_default();
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
    .unwrap_or(NEUTRAL_ACCENT)
}
