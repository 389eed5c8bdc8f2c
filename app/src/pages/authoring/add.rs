//! Adds a module, a lesson or a quiz; the glossary, or questions that several quizzes share.

use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use campus::authoring::{
    AddRefusal, GLOSSARY, NewItem, QUESTIONS, Workspace, add_glossary, add_item, add_module,
    add_questions,
};
use campus::{Error, Line};
use courseware::{CourseId, ItemId};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::address::{editor_of, page};
use super::first_text::{self, base_sentences};
use super::frame::{head_below, load_to_write, page_for};
use super::named::{Short, title_and_short};
use super::typed;
use crate::components::{FormErrors, Select, error_summary, select};
use crate::web::{Member, Notice, Path, Problem, Visit};

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AddForm {
    /// See [`Place`].
    path: String,
    kind: String,
    title: String,
    id: String,
}

/// Where something is added, as the form says it.
#[derive(Clone, Copy, Debug)]
enum Place<'form> {
    /// A module, at the end.
    Course,
    /// A lesson or quiz, in the module with this folder.
    Module(&'form str),
    Glossary,
    Questions,
}

impl<'form> Place<'form> {
    fn of(path: &'form str) -> Self {
        match path {
            "" => Self::Course,
            GLOSSARY => Self::Glossary,
            QUESTIONS => Self::Questions,
            folder => Self::Module(folder),
        }
    }
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
    let workspace = load_to_write(&member, &slug).await?;
    let words = base_sentences(&workspace);
    let form = AddForm {
        title: match Place::of(&to.path) {
            Place::Glossary => words.outline_glossary_title(),
            _ => String::new(),
        },
        path: to.path,
        ..AddForm::default()
    };
    render(member, &workspace, form, FormErrors::default()).await
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
    let id = match Place::of(&form.path) {
        // There is but one.
        Place::Glossary => "glossary".parse().ok(),
        _ => typed::id(sentences, &mut errors, "id", &form.id),
    };
    let (Some(title), Some(id)) = (title, id) else {
        return render(member, &workspace, form, errors).await;
    };
    match added(&member, &slug, &workspace, &form, title, id).await {
        Ok(Some(path)) => {
            // A module is filled next; everything else is written next.
            let next = match Place::of(&form.path) {
                Place::Course => format!("/authoring/{slug}"),
                _ => editor_of(slug.as_str(), &path),
            };
            Ok(member.visit.redirect_with(&next, Notice::Saved))
        }
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Refused(refusal)) => {
            let (field, sentence) = said(sentences, &form, refusal);
            errors.add(field, sentence);
            render(member, &workspace, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

async fn added(
    member: &Member,
    slug: &CourseId,
    workspace: &Workspace,
    form: &AddForm,
    title: Line<200>,
    id: ItemId,
) -> Result<Option<String>, Error<AddRefusal>> {
    let platform = &member.visit.platform;
    let (campus, moment, by) = (platform.campus(), platform.moment(), &member.person);
    let words = base_sentences(workspace);
    let item = |text| NewItem {
        id: id.clone(),
        title: title.clone(),
        text,
    };
    let moment = &moment;
    match Place::of(&form.path) {
        Place::Course => add_module(campus, moment, by, slug, item(first_text::module())).await,
        Place::Module(folder) => {
            let text = match form.kind.as_str() {
                QUIZ => first_text::quiz(words),
                _ => first_text::lesson(words),
            };
            add_item(campus, moment, by, slug, folder, item(text)).await
        }
        Place::Glossary => {
            let text = first_text::glossary(words);
            add_glossary(campus, moment, by, slug, &title, &text).await
        }
        Place::Questions => {
            let text = first_text::questions(words, &id);
            add_questions(campus, moment, by, slug, &id, &title, &text).await
        }
    }
}

/// At which field it is said, and how.
fn said(sentences: &Sentences, form: &AddForm, refusal: AddRefusal) -> (&'static str, String) {
    let field = match Place::of(&form.path) {
        Place::Glossary => "title",
        _ => "id",
    };
    let sentence = match (refusal, field) {
        (AddRefusal::IdTaken, _) => sentences.authoring_error_id_taken(),
        (AddRefusal::FileTaken, "title") => sentences.outline_error_glossary(),
        (AddRefusal::FileTaken, _) => sentences.authoring_error_name_taken(),
        (AddRefusal::TooMany, _) => sentences.authoring_error_too_many(),
    };
    (field, sentence)
}

async fn render(
    member: Member,
    workspace: &Workspace,
    form: AddForm,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let draft = workspace.draft.as_ref().ok_or(Problem::NotFound)?;
    let outline = draft.outline();
    let visit = member.visit;
    let sentences = visit.sentences;
    let title = match Place::of(&form.path) {
        Place::Course => sentences.authoring_add_module(),
        Place::Glossary => sentences.outline_add_glossary(),
        Place::Questions => sentences.outline_add_questions(),
        Place::Module(folder) => {
            let module = outline.module(folder).ok_or(Problem::NotFound)?;
            let head = format!("{}/module.md", module.folder);
            let name = draft.title(&head).unwrap_or_else(|| module.slug.clone());
            sentences.authoring_add_to(name)
        }
    };
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = page_for(workspace, &title, status);
    let summary = error_summary(sentences, &errors);
    let head = head_below(&visit, workspace, title);
    let fields = fields(&visit, workspace.slug(), form, &errors);
    Ok(visit
        .show(page, move || view! { {summary} {head} {fields} })
        .await)
}

fn fields(visit: &Visit, slug: &str, form: AddForm, errors: &FormErrors) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let place = Place::of(&form.path);
    let kind = matches!(place, Place::Module(_)).then(|| {
        let one = Select {
            name: "kind",
            label: sentences.authoring_kind(),
            hint: None,
            options: vec![
                ("lesson".to_owned(), sentences.authoring_kind_lesson()),
                (QUIZ.to_owned(), sentences.authoring_kind_quiz()),
            ],
            chosen: form.kind.clone(),
        };
        select(sentences, errors, one)
    });
    let lead = match place {
        Place::Glossary => Some(sentences.outline_glossary_lead()),
        Place::Questions => Some(sentences.outline_questions_lead()),
        Place::Course | Place::Module(_) => None,
    };
    let short = match place {
        Place::Glossary => None,
        Place::Questions => Some(Short::NewFileName(form.id)),
        Place::Course | Place::Module(_) => Some(Short::Id(form.id)),
    };
    let named = title_and_short(sentences, errors, form.title, short);
    view! {
        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
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
