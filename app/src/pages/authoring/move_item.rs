//! Moves a lesson or quiz to another module.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{Draft, MoveRefusal, move_item};
use courseware::CourseId;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{At, page};
use super::frame::{head_below, load_to_write, page_for};
use crate::components::{FormErrors, Select, error_summary, select};
use crate::web::{Member, Notice, Path, Problem, Visit};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    path: String,
    /// The folder of the module.
    module: String,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    if draft.outline().item(at.path()).is_none() {
        // It is elsewhere by now, or no lesson and no quiz: the outline shows what there is.
        return Ok(member.visit.redirect(&format!("/authoring/{slug}")));
    }
    let form = MoveForm {
        path: at.path().to_owned(),
        ..MoveForm::default()
    };
    render(member, &slug, form, FormErrors::default()).await
}

pub(super) async fn receive(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<MoveForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    if form.module.is_empty() {
        errors.add("module", sentences.outline_error_module());
        return render(member, &slug, form, errors).await;
    }
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    match move_item(campus, &moment, by, &slug, &form.path, &form.module).await {
        Ok(Some(_)) => {
            let here = format!("/authoring/{slug}");
            Ok(member.visit.redirect_with(&here, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(MoveRefusal::NameTaken)) => {
            let name = form.path.rsplit('/').next().unwrap_or_default();
            errors.add("module", sentences.outline_error_move_taken(name));
            render(member, &slug, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn render(
    member: Member,
    slug: &CourseId,
    form: MoveForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let outline = draft.outline();
    let (home, item) = outline.item(&form.path).ok_or(Problem::NotFound)?;
    let modules: Vec<_> = outline
        .modules
        .iter()
        .filter(|module| module.folder != home.folder)
        .map(|module| (module.folder.clone(), module_title(draft, &module.folder)))
        .collect();
    let name = draft.title(&item.path).unwrap_or_else(|| item.slug.clone());
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.outline_move_title(name);
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = page_for(&workspace, &title, status);
    let summary = error_summary(sentences, &errors);
    let head = head_below(&visit, &workspace, title);
    let fields = fields(&visit, slug.as_str(), form, modules, &errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {fields} })
        .await)
}

fn module_title(draft: &Draft, folder: &str) -> String {
    let title = draft.title(&format!("{folder}/module.md"));
    title.unwrap_or_else(|| folder.to_owned())
}

fn fields(
    visit: &Visit,
    slug: &str,
    form: MoveForm,
    modules: Vec<(String, String)>,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let back = view! {
        <a class="button button--secondary" href=format!("/authoring/{slug}")>
            {sentences.authoring_back()}
        </a>
    };
    if modules.is_empty() {
        return view! { <p>{sentences.outline_move_nowhere()}</p> <p class="actions">{back}</p> }
            .into_any();
    }
    let module = Select {
        name: "module",
        label: sentences.outline_module(),
        hint: Some(sentences.outline_move_hint()),
        options: modules,
        chosen: form.module,
    };
    view! {
        <form class="form" action=page(slug, "move") method="post" novalidate>
            <input type="hidden" name="path" value=form.path/>
            {select(sentences, errors, module)}
            <p class="actions">
                <button class="button">{sentences.outline_move_do()}</button>
                {back}
            </p>
        </form>
    }
    .into_any()
}
