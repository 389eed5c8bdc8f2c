//! Makes a revision of a draft.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{PublishDraftRefusal, check_draft, publish_draft};
use campus::courses::{PublishRefusal, approvals};
use courseware::CourseId;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{Here, head, load_to_write, page_for};
use super::publish_view::{HINDRANCE, publish_view};
use super::review::given_view;
use super::typed;
use crate::components::{FormErrors, error_summary};
use crate::web::{Member, Notice, Path, Problem};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PublishForm {
    version: i32,
    pub(super) reason: String,
}

/// What stands in the way, and with which status it is told.
#[derive(Default)]
struct Again {
    form: PublishForm,
    errors: FormErrors,
    status: StatusCode,
}

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    render(member, &slug, Again::default()).await
}

pub(super) async fn publish(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<PublishForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut again = Again {
        form,
        status: StatusCode::UNPROCESSABLE_ENTITY,
        ..Again::default()
    };
    let empty = sentences.authoring_error_reason();
    let typed = &again.form.reason;
    let Some(reason) = typed::line(sentences, &mut again.errors, "reason", typed, empty) else {
        load_to_write(&member, &slug).await?;
        return render(member, &slug, again).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    let version = again.form.version;
    match publish_draft(campus, &moment, by, &slug, version, Some(reason)).await {
        Ok(Some(published)) => {
            let here = format!("/authoring/{slug}");
            let notice = match published.new {
                true => Notice::DraftPublished,
                false => Notice::NothingNew,
            };
            Ok(member.visit.redirect_with(&here, notice))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            let (status, sentence) = said(sentences, &refusal);
            again.status = status;
            again.errors.add(place_of(&refusal), sentence);
            render(member, &slug, again).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// Where the page says it: the form isn't shown while something stands in the way.
fn place_of(refusal: &PublishDraftRefusal) -> &'static str {
    match refusal {
        PublishDraftRefusal::Conflicts(_)
        | PublishDraftRefusal::Revision(
            PublishRefusal::NotNewest { .. } | PublishRefusal::Invalid(_),
        ) => HINDRANCE,
        PublishDraftRefusal::ChangedMeanwhile | PublishDraftRefusal::Revision(_) => "reason",
    }
}

fn said(sentences: &Sentences, refusal: &PublishDraftRefusal) -> (StatusCode, String) {
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    match refusal {
        PublishDraftRefusal::ChangedMeanwhile => (
            StatusCode::CONFLICT,
            sentences.authoring_error_draft_changed(),
        ),
        PublishDraftRefusal::Conflicts(count) => {
            (StatusCode::CONFLICT, sentences.authoring_conflicts(*count))
        }
        PublishDraftRefusal::Revision(PublishRefusal::NotNewest { newest }) => {
            (StatusCode::CONFLICT, sentences.authoring_behind(*newest))
        }
        PublishDraftRefusal::Revision(PublishRefusal::Invalid(_)) => {
            (wrong, sentences.authoring_error_invalid())
        }
        PublishDraftRefusal::Revision(PublishRefusal::NoSuchOwner(owner)) => {
            (wrong, sentences.authoring_error_owner(owner))
        }
        PublishDraftRefusal::Revision(PublishRefusal::OtherCourse(id)) => {
            (wrong, sentences.authoring_error_other_course(id))
        }
        PublishDraftRefusal::Revision(PublishRefusal::OwnerChanged) => {
            (wrong, sentences.authoring_error_owner_changed())
        }
        PublishDraftRefusal::Revision(PublishRefusal::NotApproved) => {
            (wrong, sentences.revisions_error_draft_approval())
        }
        PublishDraftRefusal::Revision(PublishRefusal::Unaccounted(items)) => {
            let items: Vec<_> = items.iter().map(ToString::to_string).collect();
            let sentence = sentences.revisions_error_draft_unaccounted(items.join(", "));
            (wrong, sentence)
        }
        PublishDraftRefusal::Revision(_) => (wrong, sentences.authoring_error_not_published()),
    }
}

async fn render(member: Member, slug: &CourseId, again: Again) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, slug).await?;
    let visit = member.visit;
    let campus = visit.platform.campus();
    let examined = check_draft(campus, &workspace)
        .await?
        .ok_or(Problem::NotFound)?;
    let asks_for_review = examined.course.as_ref().is_some_and(|course| course.review);
    let approvals = if asks_for_review {
        let given = approvals(campus, &workspace.hand, &examined.digest).await?;
        let lead = view! { <p>{visit.sentences.revisions_review_asked()}</p> };
        Some(view! { {lead} {given_view(&visit, &workspace, &given)} })
    } else {
        None
    };
    let sentences = visit.sentences;
    let title = sentences.authoring_publish();
    let page = page_for(&workspace, &title, again.status);
    let summary = error_summary(sentences, &again.errors);
    let head = head(&visit, &workspace, Here::Publish, &title);
    let body = publish_view(&visit, &workspace, &examined, &again.form, &again.errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {approvals} {body} })
        .await)
}
