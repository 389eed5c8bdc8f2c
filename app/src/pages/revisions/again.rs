//! Going back to a revision by publishing it again.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::courses::{Comparison, PublishRefusal, Reason, publish_again};
use campus::people::InvalidName;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::RevisionAddress;
use super::revision::render;
use crate::components::{FormErrors, TextArea, text_area};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AgainForm {
    /// The newest revision when the form was opened.
    newest: i32,
    reason: String,
}

/// What the page of a revision shows after a form that failed.
#[derive(Default)]
pub(super) struct Again {
    form: AgainForm,
    pub(super) errors: FormErrors,
    /// The revision that was published meanwhile.
    pub(super) newer: Option<i32>,
}

pub(super) async fn publish(
    member: Member,
    Path(address): Path<RevisionAddress>,
    Form(form): Form<AgainForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let newest = form.newest;
    // A browser sends the ends of lines along; a reason is one line.
    let parsed = Reason::parse(&form.reason.replace(['\r', '\n'], " "));
    let mut again = Again {
        form,
        ..Again::default()
    };
    let reason = match parsed {
        Ok(reason) => reason,
        Err(problem) => {
            again.errors.add("reason", unusable(sentences, problem));
            return render(member, &address, None, again).await;
        }
    };
    let platform = &member.visit.platform;
    let (campus, moment, actor) = (platform.campus(), platform.moment(), &member.person);
    let RevisionAddress { course, revision } = &address;
    match publish_again(campus, &moment, actor, course, *revision, newest, reason).await {
        Ok(Some(published)) => {
            let notice = match published.new {
                true => Notice::RevisionPublished,
                false => Notice::NothingToPublish,
            };
            let there = format!("/courses/{course}/revisions");
            Ok(member.visit.redirect_with(&there, notice))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(PublishRefusal::NotNewest { newest })) => {
            again.newer = Some(newest);
            render(member, &address, None, again).await
        }
        Err(Error::Refused(refusal)) => {
            again.errors.add("reason", said(sentences, &refusal));
            render(member, &address, None, again).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn unusable(sentences: &Sentences, problem: InvalidName) -> String {
    match problem {
        InvalidName::Empty => sentences.revisions_error_reason_empty(),
        InvalidName::TooLong => sentences.revisions_error_reason_long(),
        InvalidName::NoLetter => sentences.revisions_error_reason_words(),
        InvalidName::ForbiddenCharacter => sentences.revisions_error_reason_character(),
    }
}

fn said(sentences: &Sentences, refusal: &PublishRefusal) -> String {
    match refusal {
        PublishRefusal::Invalid(_) => sentences.revisions_error_invalid(),
        PublishRefusal::Unaccounted(items) => {
            let items: Vec<_> = items.iter().map(ToString::to_string).collect();
            sentences.revisions_error_unaccounted(items.join(", "))
        }
        PublishRefusal::NotApproved => sentences.revisions_error_approval(),
        PublishRefusal::NotNewest { .. }
        | PublishRefusal::NoSuchOwner(_)
        | PublishRefusal::OwnerChanged
        | PublishRefusal::OtherCourse(_)
        | PublishRefusal::NotAuthor => sentences.revisions_error_other(),
    }
}

/// The form, for authors, on every revision but the newest; with what came between, where something did.
pub(super) fn again_form(visit: &Visit, found: &Comparison, again: &Again) -> AnyView {
    let sentences = visit.sentences;
    let number = found.after.number;
    if found.reader.author().is_none() || (number == found.newest && again.newer.is_none()) {
        return ().into_any();
    }
    let course = &found.reader.course().slug;
    let meanwhile = again.newer.map(|newest| {
        let base = again.form.newest;
        let address = format!("/courses/{course}/revisions/{newest}?with={base}");
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <p>{sentences.revisions_error_newer(newest)}</p>
                <p>
                    <a href=address>{sentences.revisions_error_newer_look(base, newest)}</a>
                </p>
                <p>{sentences.revisions_error_newer_then(number)}</p>
            </div>
        }
    });
    let reason = TextArea {
        name: "reason",
        label: sentences.revisions_reason(),
        hint: Some(sentences.revisions_reason_hint()),
        value: again.form.reason.clone(),
        rows: 3,
        ..TextArea::default()
    };
    // Sent once more, it is meant in knowledge of what is newest now.
    let newest = found.newest.to_string();
    view! {
        <section class="stack">
            <h2>{sentences.revisions_again(number)}</h2>
            {meanwhile}
            <p>{sentences.revisions_again_lead(found.newest + 1)}</p>
            <form
                class="form"
                action=format!("/courses/{course}/revisions/{number}/again")
                method="post"
                novalidate
            >
                <input type="hidden" name="newest" value=newest/>
                {text_area(sentences, &again.errors, reason)}
                <p class="actions">
                    <button class="button">{sentences.revisions_again_do()}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
