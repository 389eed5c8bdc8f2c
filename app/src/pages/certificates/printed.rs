//! How the texts, names and days of a certificate stand on a page.

use campus::certificates::CertificateKind;
use courseware::Language;
use credentials::{Accreditation, PrintedText};
use language::Sentences;
use leptos::prelude::*;
use time::Date;

use crate::web::Visit;

/// A text in the page's language; where it is in another, marked with the one it is in.
pub(super) fn text(visit: &Visit, text: &PrintedText) -> AnyView {
    let (code, words) = text.get(visit.language.code());
    marked(code, words)
}

/// The same text in the platform's other language, where it exists there and says it in other words.
pub(super) fn other_text(visit: &Visit, text: &PrintedText) -> Option<AnyView> {
    let (_, shown) = text.get(visit.language.code());
    Language::ALL
        .into_iter()
        .map(|language| text.get(language.code()))
        .find(|(_, other)| *other != shown)
        .map(|(code, words)| marked(code, words))
}

/// A text that is in this language.
fn marked(code: &str, words: &str) -> AnyView {
    let direction = code
        .parse()
        .map_or("auto", |language: Language| language.direction().code());
    let (code, words) = (code.to_owned(), words.to_owned());
    view! { <span lang=code dir=direction>{words}</span> }.into_any()
}

/// A day as people write it. It was fixed where the host is, so no zone may move it any more.
pub(super) fn day(sentences: &Sentences, day: Date) -> String {
    language::date(sentences, day.midnight().assume_utc(), "UTC")
}

/// What a certificate is called.
pub(super) fn kind(sentences: &Sentences, kind: CertificateKind) -> String {
    match kind {
        CertificateKind::Achievement => sentences.certificate_kind_achievement(),
    }
}

/// What is said about accreditation.
pub(super) fn accreditation(sentences: &Sentences, accreditation: Accreditation) -> String {
    match accreditation {
        Accreditation::NotByPmdcOrPnmc => sentences.certificate_not_accredited(),
    }
}
