//! What would change, and doing it.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::assessment::AnswerProblem;
use campus::assessment::regrading::{
    CorrectRefusal, Corrector, Foresight, ProposalProblem, correct, foresee,
};
use leptos::prelude::*;

use super::address::{Address, QuestionAddress, list_of, way_back};
use super::form;
use super::sent::{Sent, Wish};
use super::words::{answer, counts_list, learners_table, remedy};
use crate::components::{FormErrors, localised_text};
use crate::pages::assessment::{answer_problem, field_name};
use crate::web::{Member, Notice, Page, Path, Problem, Visit};

pub(super) async fn receive(
    member: Member,
    Path(address): Path<Address>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let address = address.question()?;
    let sent = Sent::read(&address, fields);
    if sent.wish == Wish::Change {
        return form::render(member, &address, Some(sent), &FormErrors::default()).await;
    }
    let mut errors = FormErrors::default();
    let sentences = member.visit.sentences;
    let Some(proposal) = sent.proposal(&address) else {
        errors.add("remedy", sentences.regrading_no_remedy());
        return form::render(member, &address, Some(sent), &errors).await;
    };
    let campus = member.visit.platform.campus();
    let (person, place) = (&member.person, &address.place);
    let seen = match foresee(campus, person, place, &proposal).await {
        Ok(None) => return Err(Problem::NotFound),
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Ok(Some(seen)) => Some(seen),
        Err(Error::Refused(problem)) => {
            let field = field_name(&address.question);
            errors.add(field, said(&member.visit, problem));
            None
        }
    };
    if sent.reason.trim().is_empty() {
        errors.add("reason", sentences.regrading_no_reason());
    }
    let Some(seen) = seen.filter(|_| errors.is_empty()) else {
        return form::render(member, &address, Some(sent), &errors).await;
    };
    if sent.wish == Wish::Preview {
        return render(member, &address, &sent, &seen, false).await;
    }
    let moment = member.visit.platform.moment();
    let (reason, digest) = (&sent.reason, &sent.digest);
    match correct(campus, &moment, person, place, &proposal, reason, digest).await {
        Ok(None) => Err(Problem::NotFound),
        Ok(Some(id)) => {
            let there = format!("{}/{id}", list_of(place));
            Ok(member
                .visit
                .redirect_with(&there, Notice::QuestionCorrected))
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(CorrectRefusal::ChangedMeanwhile(now))) => {
            render(member, &address, &sent, &now, true).await
        }
        Err(Error::Refused(refusal)) => {
            match refusal {
                CorrectRefusal::ReasonTooLong { most } => {
                    errors.add("reason", sentences.regrading_reason_too_long(most));
                }
                CorrectRefusal::Proposal(problem) => {
                    errors.add(field_name(&address.question), said(&member.visit, problem));
                }
                _ => errors.add("reason", sentences.regrading_no_reason()),
            }
            form::render(member, &address, Some(sent), &errors).await
        }
    }
}

fn said(visit: &Visit, problem: ProposalProblem) -> String {
    match problem {
        ProposalProblem::NoAnswer => visit.sentences.regrading_no_answer(),
        ProposalProblem::MarkedByPeople => visit.sentences.regrading_marked_by_people(),
        ProposalProblem::Unreadable(problem) => {
            answer_problem(visit, 1, AnswerProblem::Unreadable(problem))
        }
    }
}

/// The page; `meanwhile` where it is not what was seen before.
async fn render(
    member: Member,
    address: &QuestionAddress,
    sent: &Sent,
    seen: &Foresight,
    meanwhile: bool,
) -> Result<Response, Problem> {
    let visit = member.visit;
    let sentences = visit.sentences;
    let quiz = seen.revision.course.quiz(&seen.item);
    let question = quiz.and_then(|quiz| quiz.question(&seen.question));
    let question = question.ok_or(Problem::NotFound)?;
    let title = sentences.regrading_preview_title();
    let status = match meanwhile {
        true => StatusCode::CONFLICT,
        false => StatusCode::OK,
    };
    let page = Page::new(title.clone()).status(status).hidden_from_search();
    let back = way_back(&visit, &seen.corrector, true);
    let warning = meanwhile.then(|| {
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <p>{sentences.regrading_meanwhile()}</p>
            </div>
        }
    });
    let whom = match seen.corrector {
        Corrector::Author(_) => counts_list(&visit, &seen.counts()),
        Corrector::Facilitator(..) => learners_table(&visit, &seen.learners()),
    };
    let waiting = (seen.waiting > 0)
        .then(|| view! { <p class="meta">{sentences.regrading_waiting(seen.waiting)}</p> });
    let name = localised_text(&visit, &question.title);
    let key = answer(question, &seen.correction, visit.language).map(|answer| {
        view! { <p>{sentences.regrading_answer()} ": " <strong dir="auto">{answer}</strong></p> }
    });
    let did = remedy(sentences, &seen.correction);
    let reason = sent.reason.clone();
    let form = confirmation(&visit, address, sent, &seen.digest);
    Ok(visit
        .show(page, move || {
            view! {
                {warning}
                {back}
                <header>
                    <p class="eyebrow">{name}</p>
                    <h1>{title}</h1>
                </header>
                <p class="lead">{did}</p>
                {key}
                <p>{sentences.regrading_reason()} ": " <span dir="auto">{reason}</span></p>
                <section class="stack">
                    <h2>{sentences.regrading_whose()}</h2>
                    {whom}
                    {waiting}
                    <p class="meta">{sentences.regrading_certificates_stay()}</p>
                </section>
                {form}
            }
        })
        .await)
}

/// What was filled in, to be sent again with the name of what was seen.
fn confirmation(
    visit: &Visit,
    address: &QuestionAddress,
    sent: &Sent,
    digest: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let field = field_name(&address.question);
    let several = sent.values.iter().all(|value| value.contains('='));
    let values = sent
        .values
        .iter()
        .map(|value| match value.split_once('=').filter(|_| several) {
            Some((part, value)) => (format!("{field}.{part}"), value.to_owned()),
            None => (field.clone(), value.clone()),
        })
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form class="form" action=address.path() method="post">
            <input type="hidden" name="remedy" value=sent.remedy.clone()/>
            <input type="hidden" name="reason" value=sent.reason.clone()/>
            <input type="hidden" name="digest" value=digest.to_owned()/>
            {values}
            <p class="actions">
                <button class="button" name="do" value="confirm">{sentences.regrading_confirm()}</button>
                <button class="button button--secondary" name="do" value="change">
                    {sentences.regrading_change()}
                </button>
            </p>
        </form>
    }
}
