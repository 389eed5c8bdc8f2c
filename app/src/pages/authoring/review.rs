//! Who has approved the draft as it stands, and the way for reviewers to do so.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{Examined, Workspace, check_draft};
use campus::courses::{Approval, Reason, approvals, approve};
use courseware::CourseId;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{Here, head, load, page_for};
use super::typed;
use crate::components::{Field, FormErrors, error_summary, field};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// The form. `digest` names what the reviewer saw.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ApproveForm {
    digest: String,
    note: String,
}

/// What the page shows after a form that failed.
#[derive(Default)]
struct Again {
    form: ApproveForm,
    errors: FormErrors,
    /// Whether the draft was changed since the form was opened.
    changed: bool,
}

pub(super) async fn show(member: Member, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    render(member, &slug, Again::default()).await
}

pub(super) async fn approve_it(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<ApproveForm>,
) -> Result<Response, Problem> {
    let workspace = load(&member, &slug).await?;
    if !workspace.hand.is_reviewer() {
        return Err(Problem::NotFound);
    }
    let campus = member.visit.platform.campus();
    let examined = check_draft(campus, &workspace)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut again = Again {
        changed: form.digest != examined.digest.as_str() || !examined.whole,
        form,
        ..Again::default()
    };
    let sentences = member.visit.sentences;
    let note: Option<Reason> = match again.form.note.trim() {
        "" => None,
        note => typed::line(sentences, &mut again.errors, "note", note, String::new()),
    };
    if again.changed || !again.errors.is_empty() {
        return render(member, &slug, again).await;
    }
    let moment = member.visit.platform.moment();
    approve(
        campus,
        &moment,
        &member.person,
        &slug,
        &examined.digest,
        note,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    let here = format!("/authoring/{slug}/review");
    Ok(member.visit.redirect_with(&here, Notice::DraftApproved))
}

async fn render(member: Member, slug: &CourseId, again: Again) -> Result<Response, Problem> {
    let workspace = load(&member, slug).await?;
    let visit = member.visit;
    let campus = visit.platform.campus();
    let examined = check_draft(campus, &workspace)
        .await?
        .ok_or(Problem::NotFound)?;
    let given = approvals(campus, &workspace.hand, &examined.digest).await?;
    let sentences = visit.sentences;
    let title = sentences.revisions_review();
    let status = match (again.changed, again.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = page_for(&workspace, &title, status);
    let summary = error_summary(sentences, &again.errors);
    let head = head(&visit, &workspace, Here::Review, &title);
    let asked = examined.course.as_ref().is_some_and(|course| course.review);
    let lead = match asked {
        true => sentences.revisions_review_asked(),
        false => sentences.revisions_review_not_asked(),
    };
    let given = given_view(&visit, &workspace, &given);
    let form = form_view(&visit, &workspace, &examined, &again);
    Ok(visit
        .show(page, move || {
            view! {
                {summary} {head}
                <p class="lead">{lead}</p>
                <p>{sentences.revisions_review_undoes()}</p>
                {given} {form}
            }
        })
        .await)
}

/// Who has approved the draft as it stands.
pub(super) fn given_view(
    visit: &Visit,
    workspace: &Workspace,
    given: &[Approval],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = given
        .iter()
        .map(|approval| {
            let zone = &workspace.owner.time_zone;
            let date = language::date(sentences, approval.approved_at, zone);
            let note = approval.note.clone();
            let note = note.map(|note| view! { " · " <bdi>{note}</bdi> });
            view! { <li>{sentences.revisions_approved(&approval.reviewer, date)} {note}</li> }
        })
        .collect_view();
    let list = match given.is_empty() {
        true => view! { <p>{sentences.revisions_review_none()}</p> }.into_any(),
        false => view! { <ul>{rows}</ul> }.into_any(),
    };
    view! {
        <section class="stack">
            <h2>{sentences.revisions_review_given()}</h2>
            {list}
        </section>
    }
}

fn form_view(visit: &Visit, workspace: &Workspace, examined: &Examined, again: &Again) -> AnyView {
    let sentences = visit.sentences;
    if !workspace.hand.is_reviewer() {
        return ().into_any();
    }
    if !examined.whole {
        return view! { <p>{sentences.revisions_review_errors()}</p> }.into_any();
    }
    let meanwhile = again.changed.then(|| {
        view! {
            <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
                <p>{sentences.revisions_review_meanwhile()}</p>
            </div>
        }
    });
    let note = Field {
        name: "note",
        label: sentences.revisions_review_note(),
        hint: Some(sentences.revisions_review_note_hint()),
        kind: "text",
        value: again.form.note.clone(),
        autocomplete: "off",
        ..Field::default()
    };
    view! {
        {meanwhile}
        <form
            class="form"
            action=format!("/authoring/{}/review", workspace.slug())
            method="post"
            novalidate
        >
            <input type="hidden" name="digest" value=examined.digest.as_str().to_owned()/>
            {field(sentences, &again.errors, note)}
            <p class="actions">
                <button class="button">{sentences.revisions_review_do()}</button>
            </p>
        </form>
    }
    .into_any()
}
