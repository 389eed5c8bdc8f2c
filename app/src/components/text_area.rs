//! A labelled field of several lines.

use language::Sentences;
use leptos::prelude::*;

use super::FormErrors;
use super::labelled::{labelled, shown_again};

/// What a field of several lines is.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextArea {
    /// Name in the form and id on the page.
    pub(crate) name: &'static str,
    /// What to fill in.
    pub(crate) label: String,
    /// How to fill it in.
    pub(crate) hint: Option<String>,
    /// What was typed before.
    pub(crate) value: String,
    /// How many lines it shows.
    pub(crate) rows: u8,
    /// The language it is written in, where that isn't the page's.
    pub(crate) language: Option<courseware::Language>,
    /// The source of a file. Shown to its end, however long: what was cut off would be lost when the field is saved. Where
    /// its language isn't known, each of its lines has its own direction.
    pub(crate) whole: bool,
    /// What people write in whichever language they like: what they type decides its direction.
    pub(crate) own_direction: bool,
}

/// The field, with its error from `errors` if it has one.
pub(crate) fn text_area(
    sentences: &Sentences,
    errors: &FormErrors,
    area: TextArea,
) -> impl IntoView + use<> {
    let name = area.name;
    let value = match area.whole {
        true => area.value,
        false => shown_again(&area.value),
    };
    let text = content(&value);
    let own = (area.whole || area.own_direction).then_some("auto");
    labelled(
        sentences,
        errors,
        name,
        area.label,
        area.hint,
        |described_by, invalid| {
            view! {
                <textarea
                    id=name
                    name=name
                    rows=area.rows.to_string()
                    lang=area.language.map(|language| language.code())
                    dir=area.language.map(|language| language.direction().code()).or(own)
                    aria-describedby=described_by
                    aria-invalid=invalid
                    inner_html=text
                ></textarea>
            }
            .into_any()
        },
    )
}

/// The field alone, for questions, which bring their own label, hint and error.
pub(crate) fn bare_text_area(
    name: String,
    rows: u8,
    value: &str,
    described_by: String,
    invalid: bool,
) -> impl IntoView + use<> {
    view! {
        <textarea
            id=name.clone()
            name=name
            rows=rows.to_string()
            dir="auto"
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            inner_html=content(value)
        ></textarea>
    }
}

/// Leptos emits the text of this element as it is (0.8), so it is encoded here. The line break before it is the one that
/// browsers drop.
fn content(value: &str) -> String {
    format!("\n{}", encoded(value))
}

fn encoded(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_can_not_end_the_field() {
        assert_eq!(
            encoded("</textarea><script>&lt;"),
            "&lt;/textarea&gt;&lt;script&gt;&amp;lt;"
        );
    }
}
