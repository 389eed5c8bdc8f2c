//! The form in which one says who is shown and in which order, and the one that takes a file.

use campus::progress::gradebook::{Arrangement, Gradebook, Only, SortBy};
use language::Sentences;
use leptos::prelude::*;

use super::table::columns;
use super::typed::{SHOWN, fields, order_name, show_name, sort_name};
use crate::components::{Field, FormErrors, Select, field, select};
use crate::web::Visit;

/// The form, open where something is said. On a phone it is what sorts.
pub(super) fn filters(
    visit: &Visit,
    path: &str,
    book: &Gradebook,
    how: &Arrangement,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let said = *how != Arrangement::default();
    let none = FormErrors::default();
    let name = Field {
        name: "name",
        label: sentences.gradebook_name(),
        kind: "text",
        value: how.name.clone(),
        autocomplete: "off",
        ..Field::default()
    };
    let name = field(sentences, &none, name);
    let show = select(sentences, &none, show(sentences, how.only));
    let sort = select(sentences, &none, sort(visit, book, &how.by));
    let order = select(sentences, &none, order(sentences, how.descending));
    let path = path.to_owned();
    let all = said.then(|| view! { <a href=path.clone()>{sentences.gradebook_all()}</a> });
    view! {
        <details class="stack" open=said>
            <summary>{sentences.gradebook_filters()}</summary>
            <form class="filters" method="get" action=path>
                {show} {name} {sort} {order}
                <p class="actions">
                    <button class="button">{sentences.gradebook_apply()}</button>
                    {all}
                </p>
            </form>
        </details>
    }
}

fn show(sentences: &Sentences, chosen: Only) -> Select {
    let words = |only| match only {
        Only::Everyone => sentences.gradebook_show_everyone(),
        Only::Learning => sentences.gradebook_show_learning(),
        Only::Completed => sentences.gradebook_show_completed(),
        Only::Waiting => sentences.gradebook_show_waiting(),
        Only::NotPassed => sentences.gradebook_show_not_passed(),
        Only::NothingDone => sentences.gradebook_show_nothing(),
    };
    let options = SHOWN
        .iter()
        .map(|(only, name)| ((*name).to_owned(), words(*only)));
    Select {
        name: "show",
        label: sentences.gradebook_show(),
        options: options.collect(),
        chosen: show_name(chosen).to_owned(),
        ..Select::default()
    }
}

fn sort(visit: &Visit, book: &Gradebook, chosen: &SortBy) -> Select {
    let columns = columns(visit, book).into_iter();
    Select {
        name: "sort",
        label: visit.sentences.gradebook_sort(),
        options: columns.map(|(by, words)| (sort_name(&by), words)).collect(),
        chosen: sort_name(chosen),
        ..Select::default()
    }
}

fn order(sentences: &Sentences, descending: bool) -> Select {
    let option = |descending, words| (order_name(descending).to_owned(), words);
    Select {
        name: "order",
        label: sentences.gradebook_order(),
        options: vec![
            option(false, sentences.gradebook_ascending()),
            option(true, sentences.gradebook_descending()),
        ],
        chosen: order_name(descending).to_owned(),
        ..Select::default()
    }
}

/// The buttons that take what is shown as a file; nothing where nobody is.
pub(super) fn take_form(
    visit: &Visit,
    path: &str,
    how: &Arrangement,
    learners: usize,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let hidden = fields(how)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let path = path.to_owned();
    (learners > 0).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.gradebook_take()}</h2>
                <p>{sentences.gradebook_take_hint()}</p>
                <form method="post" action=path>
                    {hidden}
                    <p class="actions">
                        <button class="button button--secondary" name="file" value="xlsx">
                            {sentences.gradebook_take_xlsx()}
                        </button>
                        <button class="button button--secondary" name="file" value="csv">
                            {sentences.gradebook_take_csv()}
                        </button>
                    </p>
                </form>
            </section>
        }
    })
}
