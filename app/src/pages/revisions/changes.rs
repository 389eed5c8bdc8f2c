//! What changed between two revisions: items first, then texts, then files.

use campus::courses::difference::{Difference, FileFate, ItemChange, ItemDeed};
use language::Sentences;
use leptos::prelude::*;

use super::texts::texts_view;
use crate::components::localised_text;
use crate::web::Visit;

pub(super) fn difference_view(visit: &Visit, difference: &Difference) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if difference.is_empty() {
        return view! { <p>{sentences.revisions_same()}</p> }.into_any();
    }
    let items = (!difference.items.is_empty()).then(|| {
        let rows = difference
            .items
            .iter()
            .map(|change| item_row(visit, change, None))
            .collect_view();
        view! {
            <section class="stack">
                <h3>{sentences.revisions_items()}</h3>
                <table class="table--cards">
                    <thead>
                        <tr>
                            <th scope="col">{sentences.revisions_item()}</th>
                            <th scope="col">{sentences.revisions_what()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    });
    let assets = (!difference.assets.is_empty()).then(|| {
        let assets = difference
            .assets
            .iter()
            .map(|(path, fate)| {
                view! { <li><code>{path.clone()}</code> " · " {asset_fate(sentences, *fate)}</li> }
            })
            .collect_view();
        view! {
            <section class="stack">
                <h3>{sentences.revisions_assets()}</h3>
                <ul>{assets}</ul>
            </section>
        }
    });
    view! {
        {items}
        {texts_view(visit, &difference.files)}
        {assets}
    }
    .into_any()
}

/// A row of the table of items; `more` are its further cells.
pub(super) fn item_row(
    visit: &Visit,
    change: &ItemChange,
    more: Option<AnyView>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let kind = match change.is_quiz {
        true => sentences.revisions_quiz(),
        false => sentences.revisions_lesson(),
    };
    let deeds = change
        .deeds
        .iter()
        .map(|deed| view! { <li>{deed_words(visit, deed)}</li> })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                {localised_text(visit, &change.title)} " · " {kind}
            </th>
            <td data-label=sentences.revisions_what()><ul class="plain">{deeds}</ul></td>
            {more}
        </tr>
    }
}

fn deed_words(visit: &Visit, deed: &ItemDeed) -> String {
    let sentences = visit.sentences;
    let said = |title: &courseware::Translated<String>| title.get(visit.language).value.clone();
    match deed {
        ItemDeed::Added => sentences.revisions_added(),
        ItemDeed::Removed => sentences.revisions_removed(),
        ItemDeed::Renamed(earlier) => sentences.revisions_renamed(earlier.to_string()),
        ItemDeed::Retitled(earlier) => sentences.revisions_retitled(said(earlier)),
        ItemDeed::Moved(module) => sentences.revisions_moved(said(module)),
        ItemDeed::Reordered => sentences.revisions_reordered(),
        ItemDeed::Rewritten => sentences.revisions_rewritten(),
    }
}

fn asset_fate(sentences: &Sentences, fate: FileFate) -> String {
    match fate {
        FileFate::Added => sentences.revisions_added(),
        FileFate::Removed => sentences.revisions_removed(),
        FileFate::Changed => sentences.revisions_asset_changed(),
    }
}
