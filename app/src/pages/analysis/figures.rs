//! What is said of the quiz as a whole, and all its questions at a glance.

use campus::assessment::analysis::{
    BINS, Coefficient, NoReliability, Part, Reliability, ToldAnalysis,
};
use campus::disclosure::Told;
use language::Sentences;
use leptos::prelude::*;

use super::plots::{Point, histogram, scatter};
use super::quiz::Placed;
use super::words::{coefficient, count, number, part, percent, share, time, whole};
use crate::components::localised_text;
use crate::web::Visit;

/// From here on a reliability is called high or fair, as in J. C. Nunnally, *Psychometric Theory* (2nd edition, 1978),
/// p. 245: 0.70 is enough in the early stages of research, 0.80 for comparing groups, and decisions about people need more.
const HIGH: f64 = 0.80;
const FAIR: f64 = 0.70;

/// The quiz, its scores and the map of its questions.
pub(super) fn figures_view(
    visit: &Visit,
    attempts: Told,
    told: &ToldAnalysis,
    placed: &[Placed<'_>],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <section class="stack">
            <h2>{sentences.analysis_the_quiz()}</h2>
            {quiz(sentences, attempts, told)}
        </section>
        <section class="stack">
            <h2>{sentences.analysis_scores()}</h2>
            {scores(sentences, &told.scores)}
        </section>
        <section class="stack">
            <h2>{sentences.analysis_map()}</h2>
            {map(visit, placed)}
        </section>
    }
}

fn quiz(
    sentences: &'static Sentences,
    attempts: Told,
    told: &ToldAnalysis,
) -> impl IntoView + use<> {
    let error = told.error.map(|error| {
        let words = sentences.analysis_error_words(whole(error));
        figure(
            sentences.analysis_error(),
            percent(sentences, error),
            Some(words),
        )
    });
    let time = told
        .seconds
        .map(|taken| figure(sentences.analysis_time(), time(sentences, taken), None));
    view! {
        <dl class="summary-list">
            {figure(sentences.analysis_attempts(), count(sentences, attempts), None)}
            {figure(sentences.analysis_mean(), share(sentences, told.mean), None)}
            {figure(sentences.analysis_deviation(), percent(sentences, told.deviation), None)}
            {reliability(sentences, told.reliability)}
            {error}
            {time}
        </dl>
    }
}

fn figure(name: String, value: String, words: Option<String>) -> impl IntoView {
    let words = words.map(|words| view! { <p class="figure__words">{words}</p> });
    view! { <div><dt>{name}</dt><dd>{value} {words}</dd></div> }
}

fn reliability(
    sentences: &'static Sentences,
    found: Result<Reliability, NoReliability>,
) -> impl IntoView {
    let found = match found {
        Ok(found) => found,
        Err(why) => {
            let why = match why {
                NoReliability::DifferentPapers => sentences.analysis_reliability_different(),
                NoReliability::OneQuestion => sentences.analysis_reliability_one(),
                NoReliability::NoSpread => sentences.analysis_reliability_same(),
            };
            return figure(sentences.analysis_reliability(), why, None).into_any();
        }
    };
    let name = match found.coefficient {
        Coefficient::KuderRichardson20 => sentences.analysis_kr20(),
        Coefficient::CronbachAlpha => sentences.analysis_alpha(),
    };
    let words = match found.value {
        high if high >= HIGH => sentences.analysis_reliability_high(),
        fair if fair >= FAIR => sentences.analysis_reliability_fair(),
        low if low >= 0.0 => sentences.analysis_reliability_low(),
        _ => sentences.analysis_reliability_negative(),
    };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{number(coefficient(found.value))} <p class="figure__words">{words}</p></dd>
        </div>
    }
    .into_any()
}

/// The bars with their table beside them.
fn scores(sentences: &'static Sentences, told: &[Option<Part>]) -> impl IntoView + use<> {
    let step = 100 / BINS;
    let rows = (0..)
        .zip(told)
        .map(|(place, told): (usize, _)| {
            let range = sentences.analysis_scores_from_to(place * step, (place + 1) * step);
            view! {
                <tr>
                    <th scope="row">{range}</th>
                    <td>{part(sentences, *told)}</td>
                </tr>
            }
        })
        .collect_view();
    let title = sentences.analysis_scores_plot();
    view! {
        <div class="plot-and-table">
            {histogram(&title, sentences.analysis_scores_axes(), told)}
            <table>
                <thead>
                    <tr>
                        <th scope="col">{sentences.analysis_scores_range()}</th>
                        <th scope="col">{sentences.analysis_scores_share()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The plane with its table below. A question of which either number is not known is in the table only.
fn map(visit: &Visit, placed: &[Placed<'_>]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let points: Vec<Point> = placed
        .iter()
        .filter_map(|(number, _, told)| {
            let figures = told.figures.as_ref()?;
            Some(Point {
                number: *number,
                difficulty: figures.difficulty?,
                discrimination: figures.discrimination?,
                flagged: !figures.flags.is_empty(),
            })
        })
        .collect();
    let rows = placed
        .iter()
        .map(|placed| row(visit, placed))
        .collect_view();
    let title = sentences.analysis_map_plot();
    view! {
        {scatter(&title, sentences.analysis_map_axes(), &points)}
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.analysis_column_question()}</th>
                    <th scope="col">{sentences.analysis_column_difficulty()}</th>
                    <th scope="col">{sentences.analysis_column_discrimination()}</th>
                    <th scope="col">{sentences.analysis_column_flags()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(visit: &Visit, placed: &Placed<'_>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (place, question, told) = placed;
    let figures = told.figures.as_ref();
    let difficulty = share(sentences, figures.and_then(|figures| figures.difficulty));
    let discrimination = figures
        .and_then(|figures| figures.discrimination)
        .map_or_else(|| "–".to_owned(), coefficient);
    let flags = figures.map_or(0, |figures| figures.flags.len());
    let flags = match flags {
        0 => sentences.analysis_no_flags(),
        flags => flags.to_string(),
    };
    view! {
        <tr>
            <th scope="row">
                {*place} ". "
                <a href=format!("#question-{}", question.id)>
                    {localised_text(visit, &question.title)}
                </a>
            </th>
            <td data-label=sentences.analysis_column_difficulty()>{difficulty}</td>
            <td data-label=sentences.analysis_column_discrimination()>{number(discrimination)}</td>
            <td data-label=sentences.analysis_column_flags()>{flags}</td>
        </tr>
    }
}
