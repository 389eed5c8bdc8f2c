//! Gives a module, lesson or quiz another title or name.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{RenameRefusal, rename as rename_it};
use courseware::CourseId;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{At, editor_of, page};
use super::frame::{Here, head, load_to_write, page_for};
use super::named::{Short, title_and_short};
use super::typed;
use crate::components::{FormErrors, error_summary};
use crate::web::{Member, Notice, Path, Problem, Visit};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RenameForm {
    path: String,
    title: String,
    name: String,
}

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(at): Query<At>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let outline = draft.outline();
    let (head, name) = match (outline.module(at.path()), outline.item(at.path())) {
        (Some(module), _) => (format!("{}/module.md", module.folder), module.slug.clone()),
        (None, Some((_, item))) => (item.path.clone(), item.slug.clone()),
        // The course itself has a name for good; its title stands in its file.
        (None, None) => {
            let there = editor_of(slug.as_str(), at.path());
            return Ok(member.visit.redirect(&there));
        }
    };
    let form = RenameForm {
        path: at.path().to_owned(),
        title: draft.title(&head).unwrap_or_default(),
        name,
    };
    render(member, &slug, form, FormErrors::default()).await
}

pub(super) async fn rename(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<RenameForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let title = typed::title(sentences, &mut errors, &form.title);
    let name = typed::id(sentences, &mut errors, "name", &form.name);
    let (Some(title), Some(name)) = (title, name) else {
        return render(member, &slug, form, errors).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    match rename_it(campus, &moment, by, &slug, &form.path, &title, &name).await {
        Ok(Some(())) => {
            let here = format!("/authoring/{slug}");
            Ok(member.visit.redirect_with(&here, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(RenameRefusal::NameTaken)) => {
            errors.add("name", sentences.authoring_error_name_taken());
            render(member, &slug, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn render(
    member: Member,
    slug: &CourseId,
    form: RenameForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, slug).await?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = sentences.authoring_rename();
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = page_for(&workspace, &title, status);
    let summary = error_summary(sentences, &errors);
    let head = head(&visit, &workspace, Here::Below, &title);
    let fields = fields(&visit, slug.as_str(), form, &errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {fields} })
        .await)
}

fn fields(
    visit: &Visit,
    slug: &str,
    form: RenameForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let short = Some(Short::FileName(form.name));
    view! {
        <form class="form" action=page(slug, "rename") method="post" novalidate>
            <input type="hidden" name="path" value=form.path/>
            {title_and_short(sentences, errors, form.title, short)}
            <p class="actions">
                <button class="button">{sentences.authoring_rename()}</button>
                <a class="button button--secondary" href=format!("/authoring/{slug}")>
                    {sentences.authoring_back()}
                </a>
            </p>
        </form>
    }
}
