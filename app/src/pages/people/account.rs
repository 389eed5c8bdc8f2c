//! One's own account.

use axum::Form;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use campus::messages;
use campus::people::{self, Account, IdentifierKind, KnownBy};
use campus::privacy::pending_erasure;
use courseware::Language;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::typed;
use crate::components::{FormErrors, error_summary, field};
use crate::pages::messages::bounced_notices;
use crate::web::{Member, Notice, Page, Problem, Visit};

#[derive(Deserialize)]
pub(super) struct AccountForm {
    #[serde(default)]
    name: String,
    language: Language,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let form = AccountForm {
        name: member.person.name().to_owned(),
        language: member.person.language(),
    };
    page(member, form, FormErrors::default()).await
}

pub(super) async fn save(
    member: Member,
    Form(form): Form<AccountForm>,
) -> Result<Response, Problem> {
    let mut errors = FormErrors::default();
    let Some(name) = typed::name(member.visit.sentences, &mut errors, &form.name) else {
        return page(member, form, errors).await;
    };
    let platform = &member.visit.platform;
    let moment = &mut platform.moment();
    people::change_account(
        platform.campus(),
        moment,
        &member.person,
        name,
        form.language,
    )
    .await?;
    // What was chosen on this device would win over the account.
    let cookies = CookieJar::new().add(Visit::language_cookie(form.language));
    let response = member.visit.redirect_with("/account", Notice::Saved);
    Ok((cookies, response).into_response())
}

async fn page(member: Member, form: AccountForm, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let account = people::account(visit.platform.campus(), &person).await?;
    let bounced = messages::bounced_addresses(visit.platform.campus(), &person).await?;
    let pending = pending_erasure(visit.platform.campus(), &person).await?;
    let pending = pending.due_at.is_some();
    let sentences = visit.sentences;
    let title = sentences.people_account_title();
    let page = Page::new(title.clone())
        .of_form(&errors)
        .hidden_from_search();
    let answer = visit.show(page, move || {
        view! {
            {error_summary(sentences, &errors)}
            <h1>{title}</h1>
            <form class="form" action="/account" method="post" novalidate>
                {field(sentences, &errors, typed::name_field(sentences, form.name))}
                {language_choice(sentences, form.language)}
                <p class="actions">
                    <button class="button">{sentences.people_account_save()}</button>
                </p>
            </form>
            {bounced_notices(sentences, &bounced)}
            <p><a href="/account/profile">{sentences.profile_title()}</a></p>
            <p><a href="/account/merge">{sentences.merge_title()}</a></p>
            {known_by(sentences, account)}
            <p><a href="/account/messages">{sentences.messages_preferences()}</a></p>
            <h2>{sentences.people_account_devices()}</h2>
            <p><a href="/account/devices">{sentences.people_account_devices_link()}</a></p>
            <h2>{sentences.traces_account_title()}</h2>
            <ul>
                <li><a href="/account/consents">{sentences.consents_account()}</a></li>
                <li><a href="/account/data">{sentences.traces_account_data()}</a></li>
                <li>
                    {pending.then(|| view! { {sentences.traces_account_pending()} " " })}
                    <a href="/account/erase">{sentences.traces_account_erase()}</a>
                </li>
            </ul>
        }
    });
    Ok(answer.await)
}

pub(crate) fn language_choice(sentences: &Sentences, chosen: Language) -> impl IntoView + use<> {
    let choices = Language::ALL
        .map(|language| {
            let name = language::sentences(language.code()).language_name();
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="language"
                        value=language.code()
                        checked=language == chosen
                    />
                    <span lang=language.code() dir=language.direction().code()>{name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset>
            <legend>{sentences.people_language()}</legend>
            {choices}
        </fieldset>
    }
}

fn known_by(sentences: &Sentences, account: Account) -> impl IntoView + use<> {
    if account.identifiers.is_empty() {
        return view! {
            <h2>{sentences.people_account_known_by()}</h2>
            <p>{sentences.people_account_known_by_none()}</p>
            <p><a href="/account/contacts">{sentences.people_contacts_title()}</a></p>
            <p><a href="/account/password?return_to=/account">{sentences.people_account_password_change()}</a></p>
        }
        .into_any();
    }
    let rows = account
        .identifiers
        .into_iter()
        .map(|known| row(sentences, known))
        .collect_view();
    view! {
        <h2>{sentences.people_account_known_by()}</h2>
        <dl class="summary-list">{rows}</dl>
        <p><a href="/account/contacts">{sentences.people_contacts_title()}</a></p>
        <p><a href="/account/password?return_to=/account">{sentences.people_account_password_change()}</a></p>
    }
    .into_any()
}

fn row(sentences: &Sentences, known: KnownBy) -> impl IntoView + use<> {
    let kind = match known.kind {
        IdentifierKind::Email => sentences.people_account_email(),
        IdentifierKind::Phone => sentences.people_account_phone(),
        IdentifierKind::LearnerCode => sentences.people_account_code(),
    };
    let state = if known.verified {
        sentences.people_account_verified()
    } else {
        sentences.people_account_unverified()
    };
    view! {
        <div>
            <dt>{kind}</dt>
            <dd><bdi>{known.value}</bdi> " · " {state}</dd>
        </div>
    }
}
