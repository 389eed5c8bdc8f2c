//! How a text became another: the lines around what changed, with the words that changed.

use campus::courses::difference::{Line, Piece, TextChange};
use courseware::Language;
use leptos::prelude::*;

use crate::web::Visit;

/// The difference of two texts in this language.
pub(crate) fn text_difference(
    visit: &Visit,
    change: &TextChange,
    language: Language,
) -> impl IntoView + use<> {
    match change {
        TextChange::TooLong => view! { <p>{visit.sentences.revisions_too_long()}</p> }.into_any(),
        TextChange::Places(places) => places
            .iter()
            .map(|lines| place_view(visit, lines, language))
            .collect_view()
            .into_any(),
    }
}

/// The lines around one place. Each that came or went says so in a word; colour only repeats it.
fn place_view(visit: &Visit, lines: &[Line], language: Language) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let lines = lines
        .iter()
        .map(|line| match line {
            Line::Kept(text) => {
                view! { <div class="difference__line">{text.clone()}</div> }.into_any()
            }
            Line::Removed(pieces) => view! {
                <div class="difference__line difference__line--removed">
                    {word(visit, sentences.revisions_line_removed())}
                    <del>{pieces_view(pieces)}</del>
                </div>
            }
            .into_any(),
            Line::Added(pieces) => view! {
                <div class="difference__line difference__line--added">
                    {word(visit, sentences.revisions_line_added())}
                    <ins>{pieces_view(pieces)}</ins>
                </div>
            }
            .into_any(),
        })
        .collect_view();
    view! {
        <div class="difference__place" lang=language.code() dir=language.direction().code()>
            {lines}
        </div>
    }
}

/// A word in the page's language before a line in the course's.
fn word(visit: &Visit, word: String) -> impl IntoView + use<> {
    let (language, direction) = (visit.language.code(), visit.language.direction().code());
    view! { <span class="difference__word" lang=language dir=direction>{word}</span> " " }
}

fn pieces_view(pieces: &[Piece]) -> impl IntoView + use<> {
    pieces
        .iter()
        .map(|piece| match piece.changed {
            true => view! { <mark>{piece.text.clone()}</mark> }.into_any(),
            false => piece.text.clone().into_any(),
        })
        .collect_view()
}
