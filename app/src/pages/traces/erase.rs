//! Being erased: what goes, what stays on which ground, and changing one's mind.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::people::{Password, password_ways};
use campus::privacy::{
    AskRefusal, PendingErasure, ask_to_be_erased, keep_account, pending_erasure,
};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

use crate::components::{Field, FormErrors, error_summary, field};
use crate::pages::people::once_more::{password_once_more, say_unproved};
use crate::pages::people::{choose_password, waiting};
use crate::web::{Member, Notice, Page, Problem, session};

/// The same in both languages: it is typed, not understood.
const WORD: &str = "ERASE";
/// Nobody's institution decides when a person's own week is over.
const ZONE: &str = "Asia/Karachi";

#[derive(Deserialize)]
pub(super) struct EraseForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    word: String,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    page(member, String::new(), FormErrors::default()).await
}

pub(super) async fn ask(
    member: Member,
    session: Session,
    Form(form): Form<EraseForm>,
) -> Result<Response, Problem> {
    let (platform, sentences) = (member.visit.platform.clone(), member.visit.sentences);
    let mut errors = FormErrors::default();
    if form.word.trim() != WORD {
        errors.add("word", sentences.traces_erase_word_wrong());
        return page(member, form.word, errors).await;
    }
    let (campus, moment) = (platform.campus(), platform.moment());
    let password = Password::to_check(&form.password);
    let mut wait = None;
    let caller = &member.visit.caller;
    match ask_to_be_erased(campus, &moment, &member.person, password, caller).await {
        Ok(()) => {
            session::sign_out(&session).await?;
            return Ok(member.visit.redirect_with("/", Notice::ErasureAsked));
        }
        Err(Error::Refused(AskRefusal::Unproved(unproved))) => {
            wait = say_unproved(&member.visit, &mut errors, unproved);
        }
        // The page says it at its top.
        Err(Error::Refused(AskRefusal::HoldsRoles)) => {}
        Err(Error::Failed(failure)) => return Err(failure.into()),
    }
    let again = page(member, form.word, errors).await?;
    Ok(match wait {
        Some(seconds) => waiting::answer(again, seconds),
        None => again,
    })
}

pub(super) async fn keep(member: Member) -> Result<Response, Problem> {
    let platform = member.visit.platform.clone();
    keep_account(platform.campus(), &platform.moment(), &member.person).await?;
    Ok(member.visit.redirect_with("/account", Notice::AccountKept))
}

async fn page(member: Member, word: String, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let pending = pending_erasure(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.traces_erase_title();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let asks = pending.has_password || pending.due_at.is_some() || pending.holds_roles;
    let form = if asks {
        form(sentences, &errors, &pending, word)
    } else {
        let ways = password_ways(visit.platform.campus(), &person).await?;
        choose_password::first_view(&visit, &ways).into_any()
    };
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)}
                <h1>{title}</h1>
                <p class="lead">{sentences.traces_erase_lead()}</p>
                <h2>{sentences.traces_erase_goes_title()}</h2>
                <ul>
                    <li>{sentences.traces_erase_goes_account()}</li>
                    <li>{sentences.traces_erase_goes_answers()}</li>
                    <li>{sentences.traces_erase_goes_mails()}</li>
                    <li>{sentences.traces_erase_goes_sessions()}</li>
                    <li>{sentences.traces_erase_goes_values()}</li>
                </ul>
                <h2>{sentences.traces_erase_stays_title()}</h2>
                {stays(sentences)}
                {form}
            }
        })
        .await)
}

fn stays(sentences: &Sentences) -> impl IntoView + use<> {
    let rows = [
        (
            sentences.traces_erase_stays_certificates(),
            sentences.traces_erase_ground_proof(),
        ),
        (
            sentences.traces_erase_stays_learning(),
            sentences.traces_erase_ground_statistics(),
        ),
        (
            sentences.traces_erase_stays_audit(),
            sentences.traces_erase_ground_accountability(),
        ),
    ]
    .map(|(what, ground)| {
        view! {
            <div>
                <dt>{what}</dt>
                <dd>{ground}</dd>
            </div>
        }
    });
    view! { <dl class="summary-list">{rows.into_iter().collect_view()}</dl> }
}

/// The form to ask, or to change one's mind, or why neither.
fn form(
    sentences: &'static Sentences,
    errors: &FormErrors,
    pending: &PendingErasure,
    word: String,
) -> AnyView {
    if let Some(due_at) = pending.due_at {
        let date = language::date(sentences, due_at, ZONE);
        return view! {
            <form class="form" action="/account/erase/keep" method="post">
                <p>{sentences.traces_erase_pending(date)}</p>
                <p class="actions">
                    <button class="button">{sentences.traces_erase_keep()}</button>
                </p>
            </form>
        }
        .into_any();
    }
    if pending.holds_roles {
        return view! {
            <h2>{sentences.traces_erase_roles_title()}</h2>
            <p>{sentences.traces_erase_roles()}</p>
        }
        .into_any();
    }
    let typed = Field {
        name: "word",
        label: sentences.traces_erase_word(),
        hint: Some(sentences.traces_erase_word_hint()),
        kind: "text",
        value: word,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    };
    view! {
        <form class="form" action="/account/erase" method="post" novalidate>
            {field(sentences, errors, password_once_more(sentences))}
            {field(sentences, errors, typed)}
            <p class="actions">
                <button class="button">{sentences.traces_erase_button()}</button>
            </p>
        </form>
    }
    .into_any()
}
