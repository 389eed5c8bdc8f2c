//! What is said of a correction in more than one place.

use campus::assessment::regrading::{CorrectionNotice, Counts, LearnerChange};
use campus::disclosure::Told;
use courseware::{Correction, QuestionKind, Response, Score};
use courseware::{Language, Question};
use language::Sentences;
use leptos::prelude::*;

use crate::pages::assessment::score_points;
use crate::web::Visit;

/// Days are told as they are in Pakistan, where everyone is.
pub(super) const ZONE: &str = "Asia/Karachi";

/// What was done, in a sentence without the answer.
pub(super) fn remedy(sentences: &Sentences, correction: &Correction) -> String {
    match correction {
        Correction::NewKey(_) => sentences.regrading_did_new_key(),
        Correction::Accept(_) => sentences.regrading_did_accept(),
        Correction::Drop => sentences.regrading_did_drop(),
        Correction::FullMarks => sentences.regrading_did_full_marks(),
    }
}

/// The answer of a correction in plain words: options by what they say.
pub(super) fn answer(
    question: &Question,
    correction: &Correction,
    language: Language,
) -> Option<String> {
    let response = correction.answer()?;
    let option = |index: &u16| {
        let options = match &question.kind {
            QuestionKind::SingleChoice(choice) => &choice.options,
            QuestionKind::MultipleChoice(choice) => &choice.options,
            _ => return None,
        };
        let option = options.get(usize::from(*index))?;
        Some(option.text.get(language).value.0.clone())
    };
    let said = match (response, &question.kind) {
        (Response::Choice(index), _) => vec![option(index)?],
        (Response::Choices(chosen), _) => chosen.iter().filter_map(option).collect(),
        (Response::Truth(truth), QuestionKind::TrueFalse(statement)) => {
            let option = match truth {
                true => &statement.when_true,
                false => &statement.when_false,
            };
            vec![option.text.get(language).value.0.clone()]
        }
        (Response::Number(typed) | Response::Text(typed), _) => vec![typed.clone()],
        _ => return None,
    };
    Some(said.join(" · "))
}

/// What the learner is told at a question that was put right.
pub(crate) fn notices(visit: &Visit, notices: &[CorrectionNotice]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    notices
        .iter()
        .map(|notice| {
            let date = language::date(sentences, notice.at, ZONE);
            view! {
                <div class="notice">
                    <p>{sentences.regrading_notice(date)} " " {remedy(sentences, &notice.correction)}</p>
                    <p>{sentences.regrading_reason()} ": " <span dir="auto">{notice.reason.clone()}</span></p>
                </div>
            }
        })
        .collect_view()
}

/// The learners by name, with their best scores before and after.
pub(super) fn learners_table(visit: &Visit, learners: &[LearnerChange]) -> AnyView {
    let sentences = visit.sentences;
    let changed: Vec<_> = learners.iter().filter(|one| one.changes()).collect();
    if changed.is_empty() {
        return view! { <p class="empty">{sentences.regrading_nobody()}</p> }.into_any();
    }
    let stays = learners.len().saturating_sub(changed.len());
    let stays =
        (stays > 0).then(|| view! { <p class="meta">{sentences.regrading_stay(stays)}</p> });
    let rows = changed
        .into_iter()
        .map(|learner| {
            let passing = match (learner.passed_before, learner.passed_after) {
                (false, true) => view! { <span class="tag tag--done">{sentences.regrading_passes_now()}</span> }.into_any(),
                (true, false) => view! { <span class="tag tag--open">{sentences.regrading_passes_no_longer()}</span> }.into_any(),
                (true, true) => sentences.regrading_still_passed().into_any(),
                (false, false) => sentences.regrading_still_not_passed().into_any(),
            };
            view! {
                <tr>
                    <th scope="row"><bdi>{learner.name.clone()}</bdi></th>
                    <td data-label=sentences.regrading_before()>{score(visit, learner.before)}</td>
                    <td data-label=sentences.regrading_after()>{score(visit, learner.after)}</td>
                    <td data-label=sentences.regrading_passing()>{passing}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.staff_column_name()}</th>
                    <th scope="col">{sentences.regrading_before()}</th>
                    <th scope="col">{sentences.regrading_after()}</th>
                    <th scope="col">{sentences.regrading_passing()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {stays}
    }
    .into_any()
}

/// A score as points and percent.
pub(super) fn score(visit: &Visit, score: Score) -> String {
    let points = visit
        .sentences
        .assessment_score_points(score_points(score.earned), score_points(score.possible));
    let percent = visit.sentences.assessment_percent(score.percent().value());
    format!("{percent} ({points})")
}

/// How many learners, for who may not know who they are.
pub(super) fn counts_list(visit: &Visit, counts: &Counts) -> AnyView {
    let sentences = visit.sentences;
    let told = |told: Told| match told {
        Told::Exactly(count) => count.to_string(),
        Told::Hidden => sentences.staff_figures_hidden(),
    };
    let lines = [
        (sentences.regrading_count_together(), counts.together),
        (sentences.regrading_count_passes_now(), counts.passes_now),
        (sentences.regrading_count_rises(), counts.rises),
        (sentences.regrading_count_stays(), counts.stays),
        (sentences.regrading_count_falls(), counts.falls),
        (
            sentences.regrading_count_no_longer(),
            counts.passes_no_longer,
        ),
    ];
    let lines = lines
        .into_iter()
        .map(|(label, count)| view! { <div><dt>{label}</dt><dd>{told(count)}</dd></div> })
        .collect_view();
    view! {
        <dl class="meta">{lines}</dl>
        <p class="meta">{sentences.regrading_counts_hint()}</p>
    }
    .into_any()
}
