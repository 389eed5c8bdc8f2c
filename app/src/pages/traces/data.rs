//! The file with everything that is held about oneself.

use axum::Form;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use campus::Error;
use campus::people::{self, Password, password_ways};
use campus::privacy::{TakeRefusal, take_data};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::{FormErrors, error_summary, field};
use crate::pages::people::once_more::{password_once_more, say_unproved};
use crate::pages::people::{choose_password, waiting};
use crate::web::{Member, Page, Problem};

#[derive(Deserialize)]
pub(super) struct TakeForm {
    #[serde(default)]
    password: String,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    page(member, FormErrors::default()).await
}

pub(super) async fn take(member: Member, Form(form): Form<TakeForm>) -> Result<Response, Problem> {
    let (platform, sentences) = (member.visit.platform.clone(), member.visit.sentences);
    let password = Password::to_check(&form.password);
    let (campus, moment) = (platform.campus(), platform.moment());
    let caller = &member.visit.caller;
    let taken = take_data(campus, &moment, &member.person, password, caller).await;
    let mut errors = FormErrors::default();
    let mut wait = None;
    match taken {
        Ok(data) => {
            let headers = [
                (CONTENT_TYPE, "application/json"),
                (
                    CONTENT_DISPOSITION,
                    "attachment; filename=\"seekh-my-data.json\"",
                ),
                (CACHE_CONTROL, "no-store"),
            ];
            return Ok((headers, data.to_json()?).into_response());
        }
        Err(Error::Refused(TakeRefusal::Unproved(unproved))) => {
            wait = say_unproved(&member.visit, &mut errors, unproved);
        }
        Err(Error::Refused(TakeRefusal::TooOften)) => {
            errors.add("password", sentences.traces_data_too_often());
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
    }
    let again = page(member, errors).await?;
    Ok(match wait {
        Some(seconds) => waiting::answer(again, seconds),
        None => again,
    })
}

async fn page(member: Member, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let account = people::account(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.traces_data_title();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let form = match account.has_password {
        true => form(sentences, &errors).into_any(),
        false => {
            let ways = password_ways(visit.platform.campus(), &person).await?;
            choose_password::first_view(&visit, &ways).into_any()
        }
    };
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.traces_data_lead()}</p>
                <p>{sentences.traces_data_what()}</p>
                <p>{sentences.traces_data_format()}</p>
                {form}
            }
        })
        .await)
}

fn form(sentences: &Sentences, errors: &FormErrors) -> impl IntoView + use<> {
    view! {
        <form class="form" action="/account/data" method="post" novalidate>
            {field(sentences, errors, password_once_more(sentences))}
            <p class="actions">
                <button class="button">{sentences.traces_data_button()}</button>
            </p>
        </form>
    }
}
