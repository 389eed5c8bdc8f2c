//! Adds a module, a lesson or a quiz.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{AddRefusal, NewItem, Workspace, add_item, add_module};
use courseware::{CourseId, Language};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{editor_of, page};
use super::frame::{Here, head, load_to_write, page_for};
use super::named::{Short, title_and_short};
use super::typed;
use crate::components::{FormErrors, Select, error_summary, select};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// What the form holds; `path` is the folder of the module, empty for a new one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AddForm {
    path: String,
    kind: String,
    title: String,
    id: String,
}

/// Which module something is added to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct To {
    path: String,
}

const QUIZ: &str = "quiz";

pub(super) async fn show(
    member: Member,
    Path(slug): Path<CourseId>,
    Query(to): Query<To>,
) -> Result<Response, Problem> {
    let form = AddForm {
        path: to.path,
        ..AddForm::default()
    };
    render(member, &slug, form, FormErrors::default()).await
}

pub(super) async fn add(
    member: Member,
    Path(slug): Path<CourseId>,
    Form(form): Form<AddForm>,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, &slug).await?;
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let title = typed::title(sentences, &mut errors, &form.title);
    let id = typed::id(sentences, &mut errors, "id", &form.id);
    let (Some(title), Some(id)) = (title, id) else {
        return render(member, &slug, form, errors).await;
    };
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    let text = first_text(base_sentences(&workspace), &form);
    let new = NewItem { id, title, text };
    let added = match form.path.as_str() {
        "" => add_module(campus, &moment, by, &slug, new).await,
        folder => add_item(campus, &moment, by, &slug, folder, new).await,
    };
    match added {
        Ok(Some(path)) => {
            // A module is filled next; a lesson is written next.
            let next = match form.path.as_str() {
                "" => format!("/authoring/{slug}"),
                _ => editor_of(slug.as_str(), &path),
            };
            Ok(member.visit.redirect_with(&next, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            let sentence = match refusal {
                AddRefusal::IdTaken => sentences.authoring_error_id_taken(),
                AddRefusal::TooMany => sentences.authoring_error_too_many(),
            };
            errors.add("id", sentence);
            render(member, &slug, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

/// Sentences in the language that the course is written in.
pub(super) fn base_sentences(workspace: &Workspace) -> &'static Sentences {
    let languages = workspace
        .draft
        .as_ref()
        .and_then(|draft| draft.file("course.md")?.text.as_deref())
        .map(|text| courseware::edit::front_matter_values(text, "languages"))
        .unwrap_or_default();
    let base = languages.first().and_then(|code| code.parse().ok());
    language::sentences(base.unwrap_or(Language::English).code())
}

/// What stands there until something else is written: sound already, so that only what is typed can be wrong.
fn first_text(words: &Sentences, form: &AddForm) -> String {
    if form.path.is_empty() {
        return "---\n---\n".to_owned();
    }
    if form.kind != QUIZ {
        return format!("---\n---\n\n{}\n", words.authoring_first_text());
    }
    format!(
        "---\nkind: quiz\n---\n\n{introduction}\n\n## {question} {{#first}}\n\n{stem}\n\n- [x] {right}\n- [ ] {wrong}\n  \
         > {feedback}\n\n> {rationale}\n",
        introduction = words.authoring_quiz_introduction(),
        question = words.authoring_quiz_question(),
        stem = words.authoring_quiz_stem(),
        right = words.authoring_quiz_right(),
        wrong = words.authoring_quiz_wrong(),
        feedback = words.authoring_quiz_feedback(),
        rationale = words.authoring_quiz_rationale(),
    )
}

async fn render(
    member: Member,
    slug: &CourseId,
    form: AddForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let workspace = load_to_write(&member, slug).await?;
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let outline = draft.outline();
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = match outline.module(&form.path) {
        Some(module) => {
            let head = format!("{}/module.md", module.folder);
            let name = draft.title(&head).unwrap_or_else(|| module.slug.clone());
            sentences.authoring_add_to(name)
        }
        None if form.path.is_empty() => sentences.authoring_add_module(),
        None => return Err(Problem::NotFound),
    };
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

fn fields(visit: &Visit, slug: &str, form: AddForm, errors: &FormErrors) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let kind = (!form.path.is_empty()).then(|| {
        let one = Select {
            name: "kind",
            label: sentences.authoring_kind(),
            hint: None,
            options: vec![
                ("lesson".to_owned(), sentences.authoring_kind_lesson()),
                (QUIZ.to_owned(), sentences.authoring_kind_quiz()),
            ],
            chosen: form.kind,
        };
        select(sentences, errors, one)
    });
    let named = title_and_short(sentences, errors, form.title, Short::Id(form.id));
    view! {
        <form class="form" action=page(slug, "add") method="post" novalidate>
            <input type="hidden" name="path" value=form.path/>
            {kind}
            {named}
            <p class="actions">
                <button class="button">{sentences.authoring_add()}</button>
                <a class="button button--secondary" href=format!("/authoring/{slug}")>
                    {sentences.authoring_back()}
                </a>
            </p>
        </form>
    }
}
