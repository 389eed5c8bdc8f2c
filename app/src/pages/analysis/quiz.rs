//! What the attempts at one quiz say: what needs a look first, then the quiz, then its questions.

use axum::extract::Query;
use axum::response::Response;
use campus::assessment::analysis::{
    FEWEST, QuizAnalysis, ToldAnalysis, ToldQuestion, Which, quiz_analysis,
};
use campus::disclosure::Told;
use courseware::{Item, Question};
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{Address, head};
use super::figures::figures_view;
use super::questions::questions_view;
use super::words::{count, flag};
use crate::components::{FormErrors, Select, localised_text, select};
use crate::web::{Member, Page, Path, Problem, Visit};

/// Which attempts are asked for.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    revision: Option<String>,
    attempts: Option<String>,
}

/// What stands for all attempts in an address.
const ALL: &str = "all";

/// A question with its place from 1, as it stands in the revision and what is told of it.
pub(super) type Placed<'found> = (usize, &'found Question, &'found ToldQuestion);

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (seat, base) = address.seat()?;
    let which = match asked.attempts.as_deref() {
        Some(ALL) => Which::All,
        _ => Which::First,
    };
    let revision = match asked.revision.as_deref() {
        None | Some("") => None,
        Some(number) => Some(number.parse().map_err(|_| Problem::NotFound)?),
    };
    let campus = visit.platform.campus();
    let found = quiz_analysis(campus, &person, &seat, address.item()?, revision, which)
        .await?
        .ok_or(Problem::NotFound)?;
    let course = &found.revision.course;
    let item = course.item(&found.item).ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = item.title.get(visit.language).value.clone();
    let page = Page::new(sentences.analysis_quiz_title(title))
        .institution(course.owner.as_str())
        .wide();
    let head = head(&visit, &found.analyst, course, &base, Some(item));
    let lead = lead(&visit, &found);
    let choice = choice(&visit, &found);
    let said = match &found.found {
        Some(told) => said(&visit, &found, item, told).into_any(),
        None => too_few(&visit, found.attempts).into_any(),
    };
    Ok(visit
        .show(page, move || view! { {head} {lead} {choice} {said} })
        .await)
}

fn lead(visit: &Visit, found: &QuizAnalysis) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let number = found.revision.number;
    let which = match found.which {
        Which::First => sentences.analysis_first_of(number),
        Which::All => sentences.analysis_all_of(number),
    };
    let owner = found.analyst.is_told_little().then(|| {
        view! { <p>{sentences.analysis_lead_owner()}</p> }
    });
    let warning = (found.which == Which::All).then(|| {
        let said = sentences.analysis_which_all_warning();
        view! { <div class="notice notice--warning"><p>{said}</p></div> }
    });
    view! { <p class="lead">{which}</p> {owner} {warning} }
}

/// The choice of another revision, and of all attempts for those who may ask for them.
fn choice(visit: &Visit, found: &QuizAnalysis) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let none = FormErrors::default();
    let revisions = found.revisions.iter();
    let revisions: Vec<(String, String)> = revisions
        .map(|revision| {
            let attempts = count(sentences, revision.attempts);
            let shown = sentences.analysis_revision_option(revision.number, attempts);
            (revision.number.to_string(), shown)
        })
        .collect();
    let several = revisions.len() > 1;
    let revision = several.then(|| {
        let field = Select {
            name: "revision",
            label: sentences.analysis_revision(),
            options: revisions,
            chosen: found.revision.number.to_string(),
            ..Select::default()
        };
        select(sentences, &none, field)
    });
    let sees_all = !found.analyst.is_told_little();
    let which = sees_all.then(|| {
        let field = Select {
            name: "attempts",
            label: sentences.analysis_which(),
            options: vec![
                ("first".to_owned(), sentences.analysis_which_first()),
                (ALL.to_owned(), sentences.analysis_which_all()),
            ],
            chosen: match found.which {
                Which::First => "first".to_owned(),
                Which::All => ALL.to_owned(),
            },
            ..Select::default()
        };
        select(sentences, &none, field)
    });
    (several || sees_all).then(|| {
        view! {
            <form class="form form--line" method="get">
                {revision}
                {which}
                <button class="button button--quiet">{sentences.analysis_show()}</button>
            </form>
        }
    })
}

fn too_few(visit: &Visit, attempts: Told) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let said = match attempts {
        Told::Exactly(attempts) => sentences.analysis_too_few(attempts, FEWEST),
        Told::Hidden => sentences.analysis_too_few_hidden(FEWEST),
    };
    view! {
        <div class="empty">
            <h2>{sentences.analysis_too_few_title()}</h2>
            <p>{said}</p>
            <p>{sentences.analysis_too_few_why(FEWEST)}</p>
        </div>
    }
}

fn said(
    visit: &Visit,
    found: &QuizAnalysis,
    item: &Item,
    told: &ToldAnalysis,
) -> impl IntoView + use<> {
    let questions = item.quiz().map(|quiz| quiz.questions.as_slice());
    let questions = questions.unwrap_or_default().iter().zip(&told.questions);
    let placed: Vec<Placed<'_>> = (1..)
        .zip(questions)
        .map(|(place, (question, told))| (place, question, told))
        .collect();
    view! {
        {look(visit, &placed)}
        {figures_view(visit, found.attempts, told, &placed)}
        {questions_view(visit, &found.revision.course, item, &placed)}
    }
}

/// The questions that need a look, each with why.
fn look(visit: &Visit, placed: &[Placed<'_>]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let flagged: Vec<_> = placed
        .iter()
        .filter_map(|(place, question, told)| {
            let flags = &told.figures.as_ref()?.flags;
            (!flags.is_empty()).then_some((place, question, flags))
        })
        .collect();
    if flagged.is_empty() {
        let said = sentences.analysis_look_none();
        return view! { <div class="notice notice--success"><p>{said}</p></div> }.into_any();
    }
    // Where the key may be wrong comes first: that is unjust until it is mended.
    let mut flagged = flagged;
    flagged.sort_by_key(|(_, _, flags)| flags.first().copied());
    let entries = flagged
        .into_iter()
        .map(|(place, question, flags)| {
            let reasons = flags.iter();
            let reasons = reasons
                .map(|reason| view! { <li>{flag(sentences, *reason)}</li> })
                .collect_view();
            let place = u32::try_from(*place).unwrap_or_default();
            view! {
                <li>
                    <p>
                        <a href=format!("#question-{}", question.id)>
                            {sentences.analysis_question_number(place)}
                        </a> " " {localised_text(visit, &question.title)}
                    </p>
                    <ul>{reasons}</ul>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel stack" aria-labelledby="look">
            <h2 id="look">{sentences.analysis_look()}</h2>
            <ul class="plain look">{entries}</ul>
        </section>
    }
    .into_any()
}
