//! How a revision came about: who, when, why, and who approved it.

use campus::courses::PublishedRevision;
use leptos::prelude::*;

use crate::web::Visit;

/// The facts, as a list. `zone` is that of the course's owner.
pub(super) fn came_about(
    visit: &Visit,
    revision: &PublishedRevision,
    zone: &str,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let publisher = match &revision.publisher {
        Some(name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        None => sentences.roles_giver_operator().into_any(),
    };
    let why = match &revision.reason {
        Some(reason) => view! { <bdi>{reason.clone()}</bdi> }.into_any(),
        None => sentences.revisions_no_reason().into_any(),
    };
    let approvals = revision
        .approvals
        .iter()
        .map(|approval| {
            let date = language::date(sentences, approval.approved_at, zone);
            let note = approval.note.clone();
            let note = note.map(|note| view! { " · " <bdi>{note}</bdi> });
            view! { <li>{sentences.revisions_approved(approval.reviewer.clone(), date)} {note}</li> }
        })
        .collect_view();
    let approvals = match revision.approvals.is_empty() {
        true => sentences.revisions_unapproved().into_any(),
        false => view! { <ul class="plain">{approvals}</ul> }.into_any(),
    };
    let unreviewed = revision.unreviewed.clone().map(|why| {
        view! {
            <div>
                <dt>{sentences.revisions_unreviewed()}</dt>
                <dd><bdi>{why}</bdi></dd>
            </div>
        }
    });
    view! {
        <dl class="summary-list">
            <div>
                <dt>{sentences.revisions_publisher()}</dt>
                <dd>{publisher}</dd>
            </div>
            <div>
                <dt>{sentences.revisions_at()}</dt>
                <dd>{language::date_and_time(sentences, revision.published_at, zone)}</dd>
            </div>
            <div>
                <dt>{sentences.revisions_why()}</dt>
                <dd>{why}</dd>
            </div>
            <div>
                <dt>{sentences.revisions_approvals()}</dt>
                <dd>{approvals}</dd>
            </div>
            {unreviewed}
        </dl>
    }
}
