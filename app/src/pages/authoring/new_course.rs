//! Begins a new course.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use campus::Error;
use campus::authoring::{BeginRefusal, FirstWords, NewCourse, begin_course, may_begin_courses};
use campus::institutions::entity::institution;
use courseware::{CourseId, InstitutionSlug, Language};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::typed;
use crate::components::{Field, FormErrors, Select, error_summary, field, select};
use crate::web::{Member, Notice, Page, Problem, Visit};

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CourseForm {
    title: String,
    summary: String,
    slug: String,
    institution: String,
    languages: String,
}

/// The languages that can be chosen, the base first.
const LANGUAGES: [(&str, &[Language]); 4] = [
    ("en ur", &[Language::English, Language::Urdu]),
    ("ur en", &[Language::Urdu, Language::English]),
    ("en", &[Language::English]),
    ("ur", &[Language::Urdu]),
];

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    render(member, CourseForm::default(), FormErrors::default()).await
}

pub(super) async fn begin(
    member: Member,
    Form(form): Form<CourseForm>,
) -> Result<Response, Problem> {
    let sentences = member.visit.sentences;
    let mut errors = FormErrors::default();
    let Some((owner, new)) = parse(sentences, &mut errors, &form) else {
        return render(member, form, errors).await;
    };
    let platform = &member.visit.platform;
    let address = format!("/authoring/{}", new.slug);
    match begin_course(
        platform.campus(),
        &platform.moment(),
        &member.person,
        &owner,
        new,
    )
    .await
    {
        Ok(Some(())) => Ok(member.visit.redirect_with(&address, Notice::CourseBegun)),
        Ok(None) => {
            errors.add("institution", sentences.authoring_error_institution());
            render(member, form, errors).await
        }
        Err(Error::Refused(BeginRefusal::SlugTaken)) => {
            errors.add("slug", sentences.authoring_error_slug_taken());
            render(member, form, errors).await
        }
        Err(Error::Failed(failure)) => Err(failure.into()),
    }
}

fn parse(
    sentences: &Sentences,
    errors: &mut FormErrors,
    form: &CourseForm,
) -> Option<(InstitutionSlug, NewCourse)> {
    let title = typed::title(sentences, errors, &form.title);
    let empty = sentences.authoring_error_summary();
    let summary = typed::line(sentences, errors, "summary", &form.summary, empty);
    // `/authoring/new` is this page.
    let slug = typed::id(sentences, errors, "slug", &form.slug).filter(|slug: &CourseId| {
        let free = slug.as_str() != "new";
        if !free {
            errors.add("slug", sentences.authoring_error_slug_taken());
        }
        free
    });
    let owner = form.institution.parse().ok();
    if owner.is_none() {
        errors.add("institution", sentences.authoring_error_institution());
    }
    let chosen = LANGUAGES.iter().find(|(name, _)| *name == form.languages);
    if chosen.is_none() {
        errors.add("languages", sentences.authoring_error_languages());
    }
    let languages = chosen?.1.to_vec();
    // In the language of the course, which need not be that of this page.
    let words = language::sentences(languages.first()?.code());
    let new = NewCourse {
        slug: slug?,
        title: title?,
        summary: summary?,
        languages,
        words: FirstWords {
            module: words.authoring_first_module(),
            lesson: words.authoring_first_lesson(),
            body: words.authoring_first_text(),
        },
    };
    Some((owner?, new))
}

async fn render(member: Member, form: CourseForm, errors: FormErrors) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let places = may_begin_courses(visit.platform.campus(), &person).await?;
    let sentences = visit.sentences;
    let title = sentences.authoring_new();
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(title.clone()).status(status).hidden_from_search();
    let summary = error_summary(sentences, &errors);
    let body = match places.is_empty() {
        true => view! { <p>{sentences.authoring_new_not_you()}</p> }.into_any(),
        false => fields(&visit, &places, form, &errors).into_any(),
    };
    Ok(visit
        .show(page, move || {
            view! {
                {summary}
                <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
                    <ol>
                        <li><a href="/authoring">{sentences.authoring_my_courses()}</a></li>
                    </ol>
                </nav>
                <h1>{title}</h1>
                {body}
            }
        })
        .await)
}

fn fields(
    visit: &Visit,
    places: &[institution::Model],
    form: CourseForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let text = |name, label, hint, value, left_to_right| {
        let one = Field {
            name,
            label,
            hint,
            kind: "text",
            value,
            autocomplete: "off",
            left_to_right,
            ..Field::default()
        };
        field(sentences, errors, one)
    };
    let languages = Select {
        name: "languages",
        label: sentences.authoring_languages(),
        hint: Some(sentences.authoring_languages_hint()),
        options: vec![
            ("en ur".to_owned(), sentences.authoring_languages_en_ur()),
            ("ur en".to_owned(), sentences.authoring_languages_ur_en()),
            ("en".to_owned(), sentences.authoring_languages_en()),
            ("ur".to_owned(), sentences.authoring_languages_ur()),
        ],
        chosen: form.languages,
    };
    let owner = Select {
        name: "institution",
        label: sentences.authoring_owner(),
        hint: None,
        options: places
            .iter()
            .map(|place| (place.slug.clone(), place.short_name.clone()))
            .collect(),
        chosen: form.institution,
    };
    view! {
        <form class="form" action="/authoring/new" method="post" novalidate>
            {text("title", sentences.authoring_title(), None, form.title, false)}
            {text(
                "summary",
                sentences.authoring_summary(),
                Some(sentences.authoring_summary_hint()),
                form.summary,
                false,
            )}
            {text(
                "slug",
                sentences.authoring_slug(),
                Some(sentences.authoring_slug_hint()),
                form.slug,
                true,
            )}
            {select(sentences, errors, languages)}
            {select(sentences, errors, owner)}
            <p class="actions">
                <button class="button">{sentences.authoring_begin()}</button>
            </p>
        </form>
    }
}
