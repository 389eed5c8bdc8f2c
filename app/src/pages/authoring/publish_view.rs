//! What an author sees before publishing: what stands in the way, what the check warns of, and the form.

use campus::authoring::{Examined, Workspace};
use leptos::prelude::*;

use super::address::page;
use super::problems::{ProblemLinks, problem_list};
use super::publish::PublishForm;
use crate::components::{Field, FormErrors, field};
use crate::web::Visit;

/// Where the page says what stands in the way.
pub(super) const HINDRANCE: &str = "hindrance";

pub(super) fn publish_view(
    visit: &Visit,
    workspace: &Workspace,
    examined: &Examined,
    form: &PublishForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let slug = workspace.slug();
    let conflicts = workspace
        .draft
        .as_ref()
        .map_or(0, |draft| draft.conflicts().count());
    let (wrong, warnings) = examined.counts();
    let hindrance = if wrong > 0 {
        Some((sentences.authoring_error_invalid(), page(slug, "check")))
    } else if workspace.is_behind() {
        let newest = workspace.newest.unwrap_or(0);
        Some((
            sentences.authoring_behind(newest),
            format!("/authoring/{slug}"),
        ))
    } else if conflicts > 0 {
        let sentence = sentences.authoring_conflicts(conflicts);
        Some((sentence, format!("/authoring/{slug}")))
    } else {
        None
    };
    let body = match hindrance {
        Some((sentence, address)) => view! {
            <div class="notice notice--warning" id=HINDRANCE>
                <p>{sentence}</p>
                <p><a href=address>{sentences.authoring_mend()}</a></p>
            </div>
        }
        .into_any(),
        None => form_view(visit, workspace, form, errors).into_any(),
    };
    let warnings = (warnings > 0 && wrong == 0).then(|| {
        let found: Vec<_> = examined.diagnostics.iter().collect();
        let list = problem_list(visit, &found, None, ProblemLinks::Editor(slug));
        view! {
            <section class="stack">
                <h2>{sentences.authoring_warnings()}</h2>
                <p>{sentences.authoring_warnings_lead()}</p>
                {list}
            </section>
        }
    });
    view! { {body} {warnings} }
}

fn form_view(
    visit: &Visit,
    workspace: &Workspace,
    form: &PublishForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let version = workspace
        .draft
        .as_ref()
        .map_or(0, |draft| draft.row.version);
    let reason = Field {
        name: "reason",
        label: sentences.authoring_reason(),
        hint: Some(sentences.authoring_reason_hint()),
        kind: "text",
        value: form.reason.clone(),
        autocomplete: "off",
        ..Field::default()
    };
    let next = workspace.newest.unwrap_or(0) + 1;
    view! {
        <p class="lead">{sentences.authoring_publish_lead(next)}</p>
        <form class="form" action=page(workspace.slug(), "publish") method="post" novalidate>
            <input type="hidden" name="version" value=version.to_string()/>
            {field(sentences, errors, reason)}
            <p class="actions">
                <button class="button">{sentences.authoring_publish_do(next)}</button>
            </p>
        </form>
    }
}
