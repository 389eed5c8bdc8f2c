//! Text that may be in another language than the page.

use courseware::render::Html;
use courseware::{Course, Language, Localised, Translated};
use language::sentences;
use leptos::prelude::*;

use crate::web::Visit;

/// A short text in the page's language; where it had to fall back, marked with the language it is in.
pub(crate) fn localised_text(visit: &Visit, text: &Translated<String>) -> impl IntoView + use<> {
    let found = text.get(visit.language);
    let value = found.value.clone();
    if found.language == visit.language {
        value.into_any()
    } else {
        let (language, direction) = marks(found.language);
        view! { <span lang=language dir=direction>{value}</span> }.into_any()
    }
}

/// Sanitised HTML in a container of this class; where it had to fall back, marked and with a plain notice before.
pub(crate) fn localised_html(
    visit: &Visit,
    class: &'static str,
    html: &Localised<Html>,
) -> impl IntoView + use<> {
    let value = html.value.as_str().to_owned();
    if html.language == visit.language {
        view! { <div class=class inner_html=value></div> }.into_any()
    } else {
        let (language, direction) = marks(html.language);
        view! {
            <div class="notice"><p>{visit.sentences.translation_missing()}</p></div>
            <div class=class lang=language dir=direction inner_html=value></div>
        }
        .into_any()
    }
}

/// Says of a translation that the text it was made from is newer, with the way to that text; nothing where it isn't.
/// `path` is the base file's.
pub(crate) fn stale_notice(visit: &Visit, course: &Course, path: &str) -> impl IntoView + use<> {
    course.is_stale(path, visit.language).then(|| {
        let base = course.base_language();
        let (language, direction) = marks(base);
        let place = visit.path.split('?').next().unwrap_or_default();
        let address = format!("{place}?language={language}");
        view! {
            <div class="notice">
                <p>
                    {visit.sentences.translation_stale(language)} " "
                    <a href=address lang=language dir=direction hreflang=language>
                        {sentences(language).translation_read_newer()}
                    </a>
                </p>
            </div>
        }
    })
}

fn marks(language: Language) -> (&'static str, &'static str) {
    (language.code(), language.direction().code())
}
