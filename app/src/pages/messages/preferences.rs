//! What the person wants by mail.

use axum::Form;
use axum::response::Response;
use campus::messages::{self, BouncedAddress, Category, Preference};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::category_name;
use crate::web::{Member, Notice, Page, Problem};

/// Each box that is ticked; the browser leaves out the others.
#[derive(Deserialize)]
pub(super) struct Wanted {
    courses: Option<String>,
    reminders: Option<String>,
    announcements: Option<String>,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let wanted = messages::preferences(campus, &person).await?;
    let bounced = messages::bounced_addresses(campus, &person).await?;
    let sentences = visit.sentences;
    let page = Page::new(sentences.messages_preferences()).hidden_from_search();
    Ok(visit
        .show(page, move || view(sentences, &wanted, &bounced))
        .await)
}

pub(super) async fn save(member: Member, Form(form): Form<Wanted>) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let ticked = [
        (Category::Courses, form.courses),
        (Category::Reminders, form.reminders),
        (Category::Announcements, form.announcements),
    ];
    let wanted: Vec<Category> = ticked
        .into_iter()
        .filter(|(_, ticked)| ticked.is_some())
        .map(|(category, _)| category)
        .collect();
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    messages::change_preferences(campus, &moment, &person, &wanted).await?;
    Ok(visit.redirect_with("/account/messages", Notice::Saved))
}

fn view(
    sentences: &'static Sentences,
    wanted: &[Preference],
    bounced: &[BouncedAddress],
) -> impl IntoView + use<> {
    let choices = wanted
        .iter()
        .map(|preference| {
            view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        name=preference.category.name()
                        value="yes"
                        checked=preference.wanted
                    />
                    <span>{category_name(sentences, preference.category)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <h1>{sentences.messages_preferences()}</h1>
        {bounced_notices(sentences, bounced)}
        <p class="lead">{sentences.messages_preferences_lead()}</p>
        <form class="form" action="/account/messages" method="post">
            <fieldset>
                <legend>{sentences.messages_wanted()}</legend>
                {choices}
            </fieldset>
            <p>{sentences.messages_security_always()}</p>
            <p class="actions">
                <button class="button">{sentences.people_account_save()}</button>
            </p>
        </form>
        <p><a href="/notifications">{sentences.messages_notifications()}</a></p>
    }
}

/// That mail to an address came back, and how to use it again.
pub(crate) fn bounced_notices(
    sentences: &Sentences,
    bounced: &[BouncedAddress],
) -> impl IntoView + use<> {
    bounced
        .iter()
        .map(|bounced| {
            view! {
                <div class="notice notice--warning">
                    <p>{sentences.messages_bounced()} " " <bdi>{bounced.address.clone()}</bdi></p>
                    <p>{sentences.messages_bounced_why()}</p>
                    <form action="/account/messages/confirm" method="post">
                        <input type="hidden" name="address" value=bounced.id/>
                        <button class="button button--secondary">
                            {sentences.messages_bounced_again()}
                        </button>
                    </form>
                </div>
            }
        })
        .collect_view()
}
