//! A file as learners will see it.

use campus::assessment::{Trial, TrialAnswers};
use campus::authoring::QUESTIONS;
use courseware::render::Renderer;
use courseware::{Course, Item, Language, QuestionId};
use leptos::prelude::*;

use super::address::files_of;
use super::shared_files::quizzes_drawing_from;
use crate::components::localised_html;
use crate::pages::assessment::{facts, trial_sheet};
use crate::pages::learning::terms_view;
use crate::pages::with_renderer_of;
use crate::web::Visit;

/// What the file at this path shows, in its own language; nothing where it can't be read, or shows nothing.
pub(super) fn shown_file(
    visit: &Visit,
    course: &Course,
    slug: &str,
    path: &str,
) -> Option<AnyView> {
    let base = courseware::edit::base_path(path);
    let visit = &in_language(visit, language_of(course, path));
    let items = format!("/authoring/{slug}/preview/");
    with_renderer_of(course, &items, &files_of(slug), |renderer| {
        if base == "course.md" {
            let text = renderer.description(visit.language);
            return Some(localised_html(visit, "prose", &text).into_any());
        }
        if base == "glossary.md" {
            return Some(terms_view(visit, course, renderer).into_any());
        }
        if base.starts_with(QUESTIONS) {
            return Some(shared_questions(visit, course, renderer, &base));
        }
        if let Some(module) = course.modules.iter().find(|module| module.path == base) {
            let text = renderer.module_introduction(module, visit.language);
            return Some(localised_html(visit, "prose", &text).into_any());
        }
        let (_, item) = course.items().find(|(_, item)| item.path == base)?;
        Some(shown_item(visit, renderer, item))
    })
}

/// The same visit, reading in this language.
pub(super) fn in_language(visit: &Visit, language: Language) -> Visit {
    let mut other = visit.clone();
    other.language = language;
    other.sentences = language::sentences(language.code());
    other
}

/// The language that the file at this path is in.
pub(super) fn language_of(course: &Course, path: &str) -> Language {
    translation_language(path).unwrap_or_else(|| course.base_language())
}

/// The language that the name of a translation says.
pub(super) fn translation_language(path: &str) -> Option<Language> {
    let (stem, code) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let language = code.parse().ok()?;
    (!stem.is_empty()).then_some(language)
}

fn shown_item(visit: &Visit, renderer: &Renderer<'_>, item: &Item) -> AnyView {
    let body = renderer.item(item, visit.language);
    let title = item.title.get(visit.language).value.clone();
    let text = localised_html(visit, "prose", &body);
    // A title that is still missing is no heading.
    let head = (!title.is_empty())
        .then(|| view! { <header class="lesson-head"><h2>{title}</h2></header> });
    let questions = Trial::whole(item).map(|trial| {
        let questions = questions(visit, renderer, &trial, |_| true);
        view! { {facts(visit, trial.quiz(), None)} {questions} }
    });
    view! {
        {head}
        {text}
        {questions}
    }
    .into_any()
}

/// Shared questions as a quiz that draws from their file asks them.
fn shared_questions(
    visit: &Visit,
    course: &Course,
    renderer: &Renderer<'_>,
    path: &str,
) -> AnyView {
    let trial = quizzes_drawing_from(course, path)
        .next()
        .and_then(Trial::whole);
    let Some(trial) = trial else {
        return view! { <p>{visit.sentences.outline_questions_undrawn()}</p> }.into_any();
    };
    let is_here = |id: &QuestionId| {
        let question = trial.quiz().question(id);
        question.is_some_and(|question| question.path.as_deref() == Some(path))
    };
    questions(visit, renderer, &trial, is_here)
}

/// The questions to look at, as far as they are wanted. They can be tried on the page of the preview.
fn questions(
    visit: &Visit,
    renderer: &Renderer<'_>,
    trial: &Trial<'_>,
    wanted: impl Fn(&QuestionId) -> bool,
) -> AnyView {
    let answers = TrialAnswers::default();
    let mut asked = trial.questions(&answers);
    asked.retain(|asked| wanted(asked.id()));
    let fields = trial_sheet(visit, renderer, &asked, &answers);
    view! { <fieldset class="quiz quiz--shown" disabled>{fields}</fieldset> }.into_any()
}
