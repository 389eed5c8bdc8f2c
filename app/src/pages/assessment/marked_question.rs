//! A question after marking: the answer, what it was worth, the key and the reason.

use campus::assessment::{Choice, Field, Marked, Verdict};
use courseware::Score;
use courseware::render::Renderer;
use leptos::prelude::*;

use super::essay_field::marked_essay;
use super::gaps::filled_stem;
use super::part_fields::{marked_order, marked_pairs};
use super::wording::{self, passage, phrase};
use crate::pages::regrading::notices;
use crate::web::Visit;

/// The question; `number` is its place and how many there are.
pub(crate) fn marked_question(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    number: [usize; 2],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let asked = marked.asked();
    let [place, all] = number;
    let field = asked.field();
    let stem = match &field {
        Field::Gaps(gaps) => filled_stem(visit, renderer, marked, gaps),
        _ => asked.stem(renderer, visit.language),
    };
    let (class, verdict) = match marked.verdict() {
        Verdict::Right => (
            "question question--correct",
            sentences.assessment_verdict_right(),
        ),
        Verdict::Partly => (
            "question question--partial",
            sentences.assessment_verdict_partly(),
        ),
        Verdict::Wrong => (
            "question question--wrong",
            sentences.assessment_verdict_wrong(),
        ),
        Verdict::Unanswered => (
            "question question--wrong",
            sentences.assessment_verdict_unanswered(),
        ),
        Verdict::Waiting => (
            "question question--waiting",
            sentences.assessment_verdict_waiting(),
        ),
        Verdict::Returned => (
            "question question--waiting",
            sentences.marking_verdict_returned(),
        ),
    };
    let score = Score::of(asked.points(), marked.credit());
    let points = match marked.verdict() {
        Verdict::Waiting | Verdict::Returned => sentences.assessment_points(asked.points().value()),
        _ => sentences.assessment_score_points(
            wording::points(score.earned),
            wording::points(score.possible),
        ),
    };
    let points = match marked.is_dropped() {
        true => sentences.regrading_counts_not(),
        false => points,
    };
    let answer = match &field {
        Field::OneOf(choices) | Field::SomeOf(choices) => options(visit, renderer, marked, choices),
        Field::Number { unit, figures } => {
            let hint = figures.map(
                |figures| view! { <p class="meta">{sentences.assessment_figures(figures)}</p> },
            );
            let typed = typed(visit, renderer, marked, *unit);
            view! { {hint} {typed} }.into_any()
        }
        Field::Text => typed(visit, renderer, marked, None),
        Field::Gaps(_) => ().into_any(),
        Field::Pairs { lefts, rights } => marked_pairs(visit, renderer, marked, lefts, rights),
        Field::Order(steps) => marked_order(visit, renderer, marked, steps),
        Field::Essay { .. } => marked_essay(visit, renderer, marked),
    };
    let rationale = marked.rationale(renderer, visit.language).map(|rationale| {
        view! {
            <div class="rationale">
                <h4>{sentences.assessment_rationale()}</h4>
                {passage(visit, "prose", None, &rationale)}
            </div>
        }
    });
    view! {
        <section class=class id=format!("question-{}", asked.id())>
            <h3 class="question__number">{sentences.assessment_question_number(place, all)}</h3>
            {passage(visit, "question__stem", None, &stem)}
            <p class="question__verdict">{verdict}</p>
            <p class="meta">{points}</p>
            {notices(visit, marked.corrections())}
            {answer}
            {rationale}
        </section>
    }
}

/// The options in the order they were shown: which was chosen, which is right, and what the author says to it.
fn options(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    choices: &[Choice<'_>],
) -> AnyView {
    let sentences = visit.sentences;
    let (key, chosen) = (marked.key(), marked.asked().values());
    let options = choices
        .iter()
        .map(|choice| {
            let value = choice.value();
            let is_right = key.contains(&value);
            let class = if is_right {
                "option option--correct"
            } else {
                "option"
            };
            let text = marked.asked().choice(choice, renderer, visit.language);
            let feedback = marked
                .choice_feedback(choice, renderer, visit.language)
                .map(|feedback| passage(visit, "feedback", None, &feedback));
            let mine = chosen.contains(&value).then(|| {
                view! { <span class="tag tag--open">{sentences.assessment_your_answer()}</span> }
            });
            let right = is_right.then(|| {
                view! { <span class="tag tag--done">{sentences.assessment_right_answer()}</span> }
            });
            view! {
                <li class=class>
                    <div>
                        {phrase(visit, &text)}
                        <p class="meta">{mine} {right}</p>
                        {feedback}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="question__options" role="list">{options}</ul> }.into_any()
}

fn typed(
    visit: &Visit,
    renderer: &Renderer<'_>,
    marked: &Marked<'_>,
    unit: Option<&str>,
) -> AnyView {
    let sentences = visit.sentences;
    let said = |values: Vec<String>| {
        let unit = unit.map(|unit| view! { " " <bdi>{unit.to_owned()}</bdi> });
        view! { <bdi>{values.join(" ")}</bdi> {unit} }
    };
    let answer = marked.asked().values();
    let mine = if answer.is_empty() {
        view! { <dd>{sentences.assessment_verdict_unanswered()}</dd> }.into_any()
    } else {
        // As it was typed: whoever typed a unit has typed it.
        view! { <dd><bdi>{answer.join(" ")}</bdi></dd> }.into_any()
    };
    let feedback = marked
        .typed_feedback(renderer, visit.language)
        .map(|feedback| passage(visit, "feedback", None, &feedback));
    let key = marked.is_revealed().then(|| {
        let key = said(marked.key());
        view! { <div><dt>{sentences.assessment_accepted_answer()} ":"</dt><dd>{key}</dd></div> }
    });
    view! {
        <dl class="meta">
            <div><dt>{sentences.assessment_your_answer()} ":"</dt>{mine}</div>
            {key}
        </dl>
        {feedback}
    }
    .into_any()
}
