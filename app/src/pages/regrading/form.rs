//! What to do about a question.

use axum::http::StatusCode;
use axum::response::Response;
use campus::assessment::regrading::{Correctable, correctable};
use campus::assessment::{Trial, TrialAnswers};
use courseware::{Item, Question};
use language::Sentences;
use leptos::prelude::*;

use super::address::{Address, QuestionAddress, way_back};
use super::sent::{REMEDIES, Sent};
use crate::components::{FormErrors, TextArea, error_summary, localised_text, text_area};
use crate::pages::assessment::{field_name, question_field};
use crate::pages::with_renderer;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<Address>,
) -> Result<Response, Problem> {
    let address = address.question()?;
    render(member, &address, None, &FormErrors::default()).await
}

/// The form, with what was sent and what is wrong with it.
pub(super) async fn render(
    member: Member,
    address: &QuestionAddress,
    sent: Option<Sent>,
    errors: &FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let found = correctable(campus, &person, &address.place, Some(address.revision))
        .await?
        .ok_or(Problem::NotFound)?;
    let (item, question) = question_at(&found, address).ok_or(Problem::NotFound)?;
    let sent = sent.unwrap_or_else(|| Sent::fresh(question));
    let sentences = visit.sentences;
    let title = sentences.regrading_form_title();
    let page = Page::new(title.clone())
        .hidden_from_search()
        .status(match errors.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        });
    let back = way_back(&visit, &found.corrector, true);
    let quiz = localised_text(&visit, &item.title);
    let remedies = remedies(sentences, errors, &sent.remedy);
    let field = key_field(&visit, &found, item, question, &sent, errors);
    let reason = TextArea {
        name: "reason",
        label: sentences.regrading_reason(),
        hint: Some(sentences.regrading_reason_hint()),
        value: sent.reason,
        rows: 3,
        ..TextArea::default()
    };
    let reason = text_area(sentences, errors, reason);
    let summary = error_summary(sentences, errors);
    let action = address.path();
    Ok(visit
        .show(page, move || {
            view! {
                {summary}
                {back}
                <header>
                    <p class="eyebrow">{quiz}</p>
                    <h1>{title}</h1>
                </header>
                <form class="form" action=action method="post">
                    {remedies}
                    <p class="field__hint">{sentences.regrading_key_hint()}</p>
                    {field}
                    {reason}
                    <p class="actions">
                        <button class="button" name="do" value="preview">
                            {sentences.regrading_preview()}
                        </button>
                    </p>
                </form>
            }
        })
        .await)
}

/// The question of the address.
pub(super) fn question_at<'a>(
    found: &'a Correctable,
    address: &QuestionAddress,
) -> Option<(&'a Item, &'a Question)> {
    let item = found.revision.course.item(&address.item)?;
    let question = item.quiz()?.question(&address.question)?;
    Some((item, question))
}

fn remedies(sentences: &Sentences, errors: &FormErrors, chosen: &str) -> impl IntoView + use<> {
    let options = REMEDIES
        .into_iter()
        .map(|remedy| {
            let said = match remedy {
                "new-key" => sentences.regrading_new_key(),
                "accept" => sentences.regrading_accept(),
                "drop" => sentences.regrading_drop(),
                _ => sentences.regrading_full_marks(),
            };
            let id = match remedy {
                "new-key" => "remedy".to_owned(),
                other => format!("remedy-{other}"),
            };
            view! {
                <label class="option">
                    <input id=id type="radio" name="remedy" value=remedy checked=remedy == chosen/>
                    <span>{said}</span>
                </label>
            }
        })
        .collect_view();
    let error = errors.at("remedy");
    let class = match error {
        Some(_) => "question field--invalid",
        None => "question",
    };
    let described = error.as_ref().map(|_| "remedy-error");
    let prefix = sentences.error_prefix();
    let error = error.map(|error| {
        view! {
            <p class="field__error" id="remedy-error">
                <span class="visually-hidden">{prefix} " "</span>
                {error}
            </p>
        }
    });
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{sentences.regrading_what()}</legend>
            {error}
            <div class="question__options">{options}</div>
        </fieldset>
    }
}

/// The question as learners see it, to say which answer is right.
fn key_field(
    visit: &Visit,
    found: &Correctable,
    item: &Item,
    question: &Question,
    sent: &Sent,
    errors: &FormErrors,
) -> Option<AnyView> {
    let (trial, nothing) = (Trial::whole(item)?, TrialAnswers::default());
    let all = trial.questions(&nothing);
    let count = all.len();
    let (place, asked) = all
        .iter()
        .enumerate()
        .find(|(_, asked)| *asked.id() == question.id)?;
    let error = errors.at(&field_name(&question.id));
    let number = [place + 1, count];
    let field = with_renderer(&found.revision.course, "#", |renderer| {
        question_field(visit, renderer, asked, number, &sent.values, error).into_any()
    });
    Some(field)
}
