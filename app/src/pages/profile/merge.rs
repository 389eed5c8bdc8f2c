//! Two accounts of one person: the proof, what would happen, doing it, and the way back.

use axum::Form;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use campus::Error;
use campus::merging::{self, MergeId, MergeRefusal, ProofRefusal};
use campus::people::{Password, SecretToken};
use serde::Deserialize;

use super::merge_view::{preview_view, proof_view};
use super::typed::form_page;
use crate::components::FormErrors;
use crate::pages::people::waiting;
use crate::web::{Member, Notice, Problem};

const PAGE: &str = "/account/merge";

/// Which merge is looked at; none before the proof.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    id: Option<MergeId>,
}

/// One of the forms of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MergeForm {
    pub(super) identifier: String,
    password: String,
    link: String,
    id: String,
    roles: String,
    #[serde(rename = "do")]
    deed: String,
}

pub(super) async fn show(member: Member, Query(which): Query<Which>) -> Result<Response, Problem> {
    let Some(id) = which.id else {
        return page(member, String::new(), FormErrors::default()).await;
    };
    let platform = &member.visit.platform;
    let moment = platform.moment();
    let found = merging::preview(platform.campus(), &moment, &member.person, id).await?;
    let Some(preview) = found else {
        return Ok(Redirect::to(PAGE).into_response());
    };
    let visit = member.visit;
    let title = visit.sentences.merge_title();
    let page = form_page(title, &FormErrors::default());
    let view = preview_view(&visit, id, &preview);
    Ok(visit.show(page, move || view).await)
}

pub(super) async fn send(member: Member, Form(form): Form<MergeForm>) -> Result<Response, Problem> {
    let (platform, person) = (&member.visit.platform, &member.person);
    let (campus, moment) = (platform.campus(), platform.moment());
    let mut errors = FormErrors::default();
    let sentences = member.visit.sentences;
    let done = match (form.deed.as_str(), form.id.parse().map(MergeId)) {
        ("merge", Ok(id)) => {
            match merging::merge(campus, &moment, person, id, form.roles == "yes").await {
                Ok(done) => done.is_some(),
                Err(Error::Failed(failure)) => return Err(failure.into()),
                Err(Error::Refused(MergeRefusal::Gone)) => false,
            }
        }
        ("undo", Ok(id)) => merging::undo(campus, &moment, person, id).await?,
        _ => return prove(member, form).await,
    };
    if !done {
        errors.add("identifier", sentences.merge_error_over());
        return page(member, String::new(), errors).await;
    }
    Ok(member.visit.redirect_with(PAGE, Notice::Saved))
}

async fn prove(member: Member, form: MergeForm) -> Result<Response, Problem> {
    let (platform, person) = (&member.visit.platform, &member.person);
    let (campus, moment) = (platform.campus(), platform.moment());
    let token = form
        .link
        .trim()
        .rsplit('/')
        .next()
        .and_then(SecretToken::parse);
    let outcome = match token {
        Some(token) => merging::prove_by_link(campus, &moment, person, &token).await,
        None => {
            let password = Password::to_check(&form.password);
            let caller = &member.visit.caller;
            merging::prove_by_password(campus, &moment, person, &form.identifier, password, caller)
                .await
        }
    };
    let refusal = match outcome {
        Ok(id) => return Ok(Redirect::to(&format!("{PAGE}?id={id}")).into_response()),
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Err(Error::Refused(refusal)) => refusal,
    };
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let sentence = match refusal {
        ProofRefusal::Wrong => sentences.merge_error_proof(),
        ProofRefusal::Same => sentences.merge_error_same(),
        ProofRefusal::Wait(wait) => {
            let seconds = waiting::say(&member.visit, &mut errors, "identifier", wait);
            let form = page(member, form.identifier, errors).await?;
            return Ok(waiting::answer(form, seconds));
        }
    };
    errors.add("identifier", sentence);
    page(member, form.identifier, errors).await
}

async fn page(member: Member, identifier: String, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let moment = visit.platform.moment();
    let undoable = merging::undoable(visit.platform.campus(), &moment, &person).await?;
    let page = form_page(visit.sentences.merge_title(), &errors);
    let view = proof_view(&visit, identifier, &undoable, &errors);
    Ok(visit.show(page, move || view).await)
}
