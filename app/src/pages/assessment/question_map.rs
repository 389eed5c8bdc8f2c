//! All questions of an attempt at a glance: which are answered, which are to be come back to.

use campus::assessment::{Asked, OpenPaper};
use leptos::prelude::*;

use crate::web::Visit;

/// Where a press on a question leads.
#[derive(Clone, Copy)]
pub(super) enum Leads {
    /// Down the page.
    Below,
    /// To the question's own page, once what is on this one is saved; that one is here.
    ElsewhereFrom(usize),
}

/// The map. Its words say what its colours say.
pub(super) fn question_map(
    visit: &Visit,
    paper: &OpenPaper,
    questions: &[Asked<'_>],
    leads: Leads,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let places = questions
        .iter()
        .enumerate()
        .map(|(place, asked)| {
            let number = place + 1;
            let class = state_class(paper, asked);
            let mut words = state(visit, paper, asked).into_iter();
            let answer = words.next();
            let more: Vec<_> = words.collect();
            let inside = view! {
                <span class="question-map__number">{number}</span>
                <span class="visually-hidden">
                    " " <span data-answer>{answer}</span> " " {more.join(", ")}
                </span>
            };
            let question = asked.id().to_string();
            match leads {
                Leads::ElsewhereFrom(here) => {
                    let current = (here == number).then_some("step");
                    view! {
                        <li data-map=question>
                            <button class=class name="do" value=format!("go:{number}") aria-current=current>
                                {inside}
                            </button>
                        </li>
                    }
                    .into_any()
                }
                Leads::Below => {
                    let address = format!("#question-{question}");
                    view! { <li data-map=question><a class=class href=address>{inside}</a></li> }
                        .into_any()
                }
            }
        })
        .collect_view();
    view! {
        // A script says of each question whether it has an answer while that changes.
        <nav
            class="question-map" aria-label=sentences.assessment_map()
            data-answered=sentences.assessment_map_answered()
            data-unanswered=sentences.assessment_map_unanswered()
            data-begun=sentences.assessment_map_begun()
        >
            <ol role="list">{places}</ol>
            <p class="meta" aria-hidden="true">
                <span class="question-map__key question-map__place--answered">{sentences.assessment_map_answered()}</span>
                <span class="question-map__key question-map__place--flagged">{sentences.assessment_map_flagged()}</span>
            </p>
        </nav>
    }
}

fn state_class(paper: &OpenPaper, asked: &Asked<'_>) -> &'static str {
    match (asked.is_answered(), paper.is_flagged(asked.id())) {
        (true, true) => {
            "question-map__place question-map__place--answered question-map__place--flagged"
        }
        (true, false) => "question-map__place question-map__place--answered",
        (false, true) => "question-map__place question-map__place--flagged",
        (false, false) => "question-map__place",
    }
}

/// How it stands with a question, in words.
pub(super) fn state(visit: &Visit, paper: &OpenPaper, asked: &Asked<'_>) -> Vec<String> {
    let sentences = visit.sentences;
    let answered = match (asked.is_answered(), asked.values().is_empty()) {
        (true, _) => sentences.assessment_map_answered(),
        (false, true) => sentences.assessment_map_unanswered(),
        (false, false) => sentences.assessment_map_begun(),
    };
    let flagged = paper
        .is_flagged(asked.id())
        .then(|| sentences.assessment_map_flagged());
    let settled = paper
        .settled(asked)
        .is_some()
        .then(|| sentences.assessment_map_checked());
    [Some(answered), flagged, settled]
        .into_iter()
        .flatten()
        .collect()
}
