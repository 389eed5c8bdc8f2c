//! A wording that people agree to, as it was written.

use courseware::Language;
use language::{Notice, NoticePart};
use leptos::prelude::*;

/// The whole notice as an article of its own page, or `within` one.
pub(crate) fn notice_text(
    notice: Notice,
    language: Language,
    within: bool,
) -> impl IntoView + use<> {
    let mut view: Vec<AnyView> = Vec::new();
    let mut items: Vec<&str> = Vec::new();
    for part in notice.parts(language.code()) {
        if let NoticePart::Item(text) = part {
            items.push(text);
            continue;
        }
        view.extend(list(&mut items));
        view.push(shown(part, within));
    }
    view.extend(list(&mut items));
    view! {
        <article class="prose" lang=language.code() dir=language.direction().code()>
            {view}
        </article>
    }
}

fn shown(part: NoticePart, within: bool) -> AnyView {
    match part {
        NoticePart::Title(text) if within => view! { <h3>{text}</h3> }.into_any(),
        NoticePart::Title(text) => view! { <h1>{text}</h1> }.into_any(),
        NoticePart::Lead(text) => view! { <p class="lead">{text}</p> }.into_any(),
        NoticePart::Heading(text) if within => view! { <h4>{text}</h4> }.into_any(),
        NoticePart::Heading(text) => view! { <h2>{text}</h2> }.into_any(),
        NoticePart::Paragraph(text) | NoticePart::Item(text) => view! { <p>{text}</p> }.into_any(),
    }
}

/// The items so far as one list; none when there are none.
fn list(items: &mut Vec<&str>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = std::mem::take(items)
        .into_iter()
        .map(|item| view! { <li>{item.to_owned()}</li> })
        .collect_view();
    Some(view! { <ul>{items}</ul> }.into_any())
}
