//! What mails look like, with sample data, for an institution's administrators.

use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::response::{Html, IntoResponse, Response};
use campus::institutions::entity::institution;
use campus::messages::{self, Category, Letter, Subscription, WaitingMail};
use courseware::{InstitutionSlug, Language};
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::staff_head;
use crate::mail::words::of_letter;
use crate::mail::{RenderedMail, render};
use crate::web::{Member, Page, Path, Problem, Visit};

/// Nothing in a mail may run or be loaded; its styles stand in it, and only our own page frames it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/// Which letter, in the page's language.
#[derive(Default, Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    letter: String,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Query(choice): Query<Choice>,
) -> Result<Response, Problem> {
    let (institution, chosen, mail) = sample(&member, &slug, &choice).await?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let page = Page::new(sentences.messages_preview())
        .institution(slug.as_str())
        .hidden_from_search()
        .wide();
    let head = staff_head(&visit, Some(&institution));
    let links = links(&visit, &slug, &chosen);
    let query = format!(
        "letter={}&language={}",
        chosen.kind(),
        visit.language.code()
    );
    let frame = format!("/institutions/{slug}/messages/preview/html?{query}");
    Ok(visit
        .show(page, move || {
            view! {
                {head}
                <h1>{sentences.messages_preview()}</h1>
                <p class="lead">{sentences.messages_preview_lead()}</p>
                <ul class="link-list">{links}</ul>
                <h2>{mail.subject}</h2>
                <iframe
                    class="mail-preview"
                    src=frame
                    sandbox=""
                    title=sentences.messages_preview()
                ></iframe>
                <h2>{sentences.messages_preview_text()}</h2>
                <pre class="mail-text" dir="auto">{mail.text}</pre>
            }
        })
        .await)
}

pub(super) async fn html(
    member: Member,
    Path(slug): Path<InstitutionSlug>,
    Query(choice): Query<Choice>,
) -> Result<Response, Problem> {
    let (_, _, mail) = sample(&member, &slug, &choice).await?;
    let headers = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, Html(mail.html)).into_response())
}

/// The letter that was chosen, or the first, as the institution would send it to the viewer.
async fn sample(
    member: &Member,
    slug: &InstitutionSlug,
    choice: &Choice,
) -> Result<(institution::Model, Letter, RenderedMail), Problem> {
    let (visit, person) = (&member.visit, &member.person);
    let institution = messages::preview(visit.platform.campus(), person, slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let letters = Letter::samples(person.name());
    let chosen = letters.iter().find(|letter| letter.kind() == choice.letter);
    let letter = chosen
        .or(letters.first())
        .cloned()
        .ok_or(Problem::NotFound)?;
    let mail = waiting(member, institution.clone(), letter.clone());
    // The link at its foot switches nothing off: it is nobody's.
    let key = visit.platform.mail_link_key();
    let rendered = render(&mail, &key, |path| visit.platform.address(path)).map_err(|error| {
        tracing::error!(%error, "a mail could not be rendered");
        Problem::Failed
    })?;
    Ok((institution, letter, rendered))
}

fn waiting(member: &Member, institution: institution::Model, letter: Letter) -> WaitingMail {
    let category = letter.category();
    WaitingMail {
        recipient: String::new(),
        language: member.visit.language,
        subscription: (category != Category::Security).then_some(Subscription {
            person: campus::people::PersonId(0),
            category,
        }),
        letter,
        institution: Some(institution),
        written_at: member.visit.platform.moment().now(),
    }
}

fn links(visit: &Visit, slug: &InstitutionSlug, chosen: &Letter) -> impl IntoView + use<> {
    let letters = Letter::samples("");
    let entries = letters.iter().flat_map(|letter| {
        Language::ALL.map(|language| {
            let sentences = language::sentences(language.code());
            let subject = of_letter(sentences, language, letter).subject;
            let current = letter.kind() == chosen.kind() && language == visit.language;
            let address = format!(
                "/institutions/{slug}/messages/preview?letter={}&language={}",
                letter.kind(),
                language.code()
            );
            view! {
                <li>
                    <a href=address aria-current=current.then_some("page")>
                        <span lang=language.code() dir=language.direction().code()>{subject}</span>
                    </a>
                </li>
            }
        })
    });
    entries.collect_view()
}
