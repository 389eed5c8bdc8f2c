//! The forms of merging.

use campus::merging::{MergeId, Preview, Settlement, UndoableMerge};
use language::date;
use leptos::prelude::*;

use crate::components::{Field, FormErrors, error_summary, field, localised_text};
use crate::web::Visit;

pub(super) fn proof_view(
    visit: &Visit,
    identifier: String,
    undoable: &[UndoableMerge],
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let text = |name, label, kind, value, autocomplete| {
        let one = Field {
            name,
            label,
            kind,
            value,
            autocomplete,
            left_to_right: true,
            ..Field::default()
        };
        field(sentences, errors, one)
    };
    let back = undoable
        .iter()
        .map(|merge| {
            let until = date(sentences, merge.until, "Asia/Karachi");
            view! {
                <form class="form" action="/account/merge" method="post">
                    <p>{sentences.merge_undo_what(merge.other.clone(), until)}</p>
                    <input type="hidden" name="id" value=merge.id.to_string()/>
                    <button class="button button--secondary" name="do" value="undo">
                        {sentences.merge_undo()}
                    </button>
                </form>
            }
        })
        .collect_view();
    let back = (!undoable.is_empty()).then(|| view! { <h2>{sentences.merge_undo()}</h2> {back} });
    view! {
        {error_summary(sentences, errors)}
        <h1>{sentences.merge_title()}</h1>
        <p class="lead">{sentences.merge_lead()}</p>
        <form class="form" action="/account/merge" method="post" novalidate>
            {text("identifier", sentences.people_identifier(), "text", identifier, "off")}
            {text("password", sentences.people_password(), "password", String::new(), "off")}
            {text("link", sentences.merge_link(), "text", String::new(), "off")}
            <p class="actions">
                <button class="button">{sentences.merge_look()}</button>
            </p>
        </form>
        {back}
    }
}

pub(super) fn preview_view(visit: &Visit, id: MergeId, preview: &Preview) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let plan = &preview.plan;
    let known_by = plan
        .identifiers
        .iter()
        .map(|row| view! { <li><bdi>{row.value.clone()}</bdi></li> })
        .collect_view();
    let places = preview
        .places
        .iter()
        .map(|place| {
            let settled = match place.settlement {
                Settlement::Moves => sentences.merge_place_moves(),
                Settlement::United => sentences.merge_place_united(),
                Settlement::Left => sentences.merge_place_left(),
            };
            view! {
                <li>
                    {localised_text(visit, &place.course.0)} " · "
                    {localised_text(visit, &place.cohort.0)} " · " {settled}
                </li>
            }
        })
        .collect_view();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let roles = (plan.roles > 0).then(|| {
        view! {
            <label class="choice">
                <input type="checkbox" name="roles" value="yes"/>
                <span>{sentences.merge_roles(count(plan.roles))}</span>
            </label>
        }
    });
    view! {
        <h1>{sentences.merge_title()}</h1>
        <p class="lead">{sentences.merge_preview_lead(preview.other.clone())}</p>
        <h2>{sentences.people_account_known_by()}</h2>
        <ul>{known_by}</ul>
        {(!preview.places.is_empty())
            .then(|| view! { <h2>{sentences.nav_my_learning()}</h2> <ul>{places}</ul> })}
        <h2>{sentences.profile_title()}</h2>
        <p>{sentences.merge_records(count(plan.records), count(plan.records_left))}</p>
        <p>{sentences.merge_after()}</p>
        <form class="form" action="/account/merge" method="post">
            <input type="hidden" name="id" value=id.to_string()/>
            {roles}
            <p class="actions">
                <button class="button" name="do" value="merge">{sentences.merge_do()}</button>
                <a href="/account/merge">{sentences.merge_cancel()}</a>
            </p>
        </form>
    }
}
