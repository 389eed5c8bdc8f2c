//! A text of one's own: the field with what people will look for, and after handing in what was written.

use campus::assessment::{Marked, RubricLine};
use courseware::render::Renderer;
use leptos::prelude::*;

use super::question_field::Given;
use super::sent_sheet::field_name;
use super::wording::phrase;
use crate::components::bare_text_area;
use crate::pages::marking::said;
use crate::web::Visit;

/// When something was said is told as in Pakistan, where everyone is.
const ZONE: &str = "Asia/Karachi";
/// How many lines the field shows; it can be made larger.
const ROWS: u8 = 10;

/// What people look for, and the field.
pub(super) fn essay_field(given: &Given<'_, '_>, words: u16, rubric: &[RubricLine<'_>]) -> AnyView {
    let (visit, asked) = (given.visit, given.asked);
    let sentences = visit.sentences;
    let name = field_name(asked.id());
    let hint_id = format!("{name}-hint");
    let criteria = rubric
        .iter()
        .map(|line| {
            let text = asked.line(&line.name, given.renderer, visit.language);
            view! {
                <li>
                    {phrase(visit, &text)} " "
                    <span class="meta">{sentences.assessment_points(line.points.value())}</span>
                </li>
            }
        })
        .collect_view();
    let described_by = format!("{} {hint_id}", given.described_by);
    let area = bare_text_area(
        name.clone(),
        ROWS,
        &given.values.join("\n"),
        described_by,
        given.invalid,
    );
    view! {
        <div class="rubric">
            <p>{sentences.assessment_rubric()}</p>
            <ul>{criteria}</ul>
        </div>
        <div class="field">
            <label for=name>{sentences.assessment_your_text()}</label>
            <p class="field__hint" id=hint_id>{sentences.assessment_text_hint(words)}</p>
            {area}
        </div>
    }
    .into_any()
}

/// What was written, and what earns full marks.
pub(super) fn marked_essay(visit: &Visit, renderer: &Renderer<'_>, marked: &Marked<'_>) -> AnyView {
    let sentences = visit.sentences;
    let marking = marked.marking();
    let given = |place: usize| marking.and_then(|marking| marking.points.get(place).copied());
    let is_given = given(0).is_some();
    let written = marked.asked().values();
    let written = match written.first() {
        None => view! { <p>{sentences.assessment_verdict_unanswered()}</p> }.into_any(),
        Some(text) => {
            view! { <blockquote class="essay" dir="auto">{text.clone()}</blockquote> }.into_any()
        }
    };
    let rows = marked
        .rubric()
        .iter()
        .enumerate()
        .map(|(place, (line, full))| {
            let given = given(place).map(|given| view! { <td>{given}</td> });
            let name = marked.asked().line(&line.name, renderer, visit.language);
            let full = marked.asked().line(full, renderer, visit.language);
            view! {
                <tr>
                    <th scope="row">{phrase(visit, &name)}</th>
                    {given}
                    <td>{line.points.value()}</td>
                    <td>{phrase(visit, &full)}</td>
                </tr>
            }
        })
        .collect_view();
    let rubric = marked.is_revealed().then(|| {
        view! {
            <div class="table-scroll" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{sentences.assessment_criterion()}</th>
                            {is_given
                                .then(|| {
                                    view! { <th scope="col">{sentences.marking_criterion_given()}</th> }
                                })}
                            <th scope="col">{sentences.assessment_criterion_points()}</th>
                            <th scope="col">{sentences.assessment_full_marks()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <h4>{sentences.assessment_your_answer()}</h4>
        {written}
        {marking.map(|marking| said(visit, marking, ZONE))}
        {rubric}
    }
    .into_any()
}
