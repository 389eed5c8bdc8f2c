//! Each question: in words, in figures, and what its options were chosen for.

use campus::assessment::analysis::{ToldFigures, ToldOption};
use courseware::render::{Html, Part, Renderer};
use courseware::{Course, Item, Localised, Markdown, Question, QuestionKind, Translated};
use leptos::prelude::*;

use super::quiz::Placed;
use super::words::{coefficient, count, flag, number, part, percent, said, share, time};
use crate::components::{localised_html, localised_text};
use crate::pages::with_renderer;
use crate::web::Visit;

/// The questions in the author's order.
pub(super) fn questions_view(
    visit: &Visit,
    course: &Course,
    item: &Item,
    placed: &[Placed<'_>],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    // A text may lead to another lesson or quiz: on the course's own page one finds it.
    let course_page = format!("/courses/{}#", course.id);
    let questions = with_renderer(course, &course_page, |renderer| {
        placed
            .iter()
            .map(|placed| question(visit, renderer, item, placed))
            .collect_view()
    });
    view! {
        <section class="stack analysed">
            <h2>{sentences.analysis_questions()}</h2>
            {questions}
        </section>
    }
}

fn question(
    visit: &Visit,
    renderer: &Renderer<'_>,
    item: &Item,
    placed: &Placed<'_>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (place, question, told) = placed;
    let stem = stem(visit, renderer, item, question);
    let figures = match &told.figures {
        None => view! { <p>{sentences.analysis_question_too_few()}</p> }.into_any(),
        Some(figures) => {
            let options = options(visit, renderer, item, question, &figures.options);
            let asked = count(sentences, told.asked);
            view! {
                {flags(visit, figures)}
                <p>{said(sentences, &question.kind, figures)}</p>
                {numbers(visit, asked, figures)}
                {options}
            }
            .into_any()
        }
    };
    let place = u32::try_from(*place).unwrap_or_default();
    view! {
        <section class="analysed__question stack" id=format!("question-{}", question.id)>
            <h3>
                {sentences.analysis_question_number(place)} " "
                {localised_text(visit, &question.title)}
            </h3>
            <details>
                <summary>{sentences.analysis_show_question()}</summary>
                {localised_html(visit, "prose", &stem)}
            </details>
            {figures}
        </section>
    }
}

fn flags(visit: &Visit, figures: &ToldFigures) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    (!figures.flags.is_empty()).then(|| {
        let flags = figures.flags.iter();
        let flags = flags
            .map(|reason| view! { <p>{flag(sentences, *reason)}</p> })
            .collect_view();
        view! { <div class="notice notice--warning">{flags}</div> }
    })
}

fn numbers(visit: &Visit, asked: String, figures: &ToldFigures) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let groups = figures.groups.map(|groups| {
        let [upper, lower] = groups.map(|group| percent(sentences, group));
        let words = sentences.analysis_groups_words(upper, lower);
        view! { <div><dt>{sentences.analysis_groups()}</dt><dd>{words}</dd></div> }
    });
    let taken = figures.seconds.map(|taken| {
        let words = time(sentences, taken);
        view! { <div><dt>{sentences.analysis_time()}</dt><dd>{words}</dd></div> }
    });
    let discrimination = figures
        .discrimination
        .map_or_else(|| "–".to_owned(), coefficient);
    view! {
        <dl class="summary-list">
            <div><dt>{sentences.analysis_asked()}</dt><dd>{asked}</dd></div>
            <div>
                <dt>{sentences.analysis_answered()}</dt>
                <dd>{part(sentences, figures.answered)}</dd>
            </div>
            <div>
                <dt>{sentences.analysis_difficulty()}</dt>
                <dd>{share(sentences, figures.difficulty)}</dd>
            </div>
            <div>
                <dt>{sentences.analysis_discrimination()}</dt>
                <dd>{number(discrimination)}</dd>
            </div>
            {groups}
            {taken}
        </dl>
    }
}

/// What is asked; a line stands for each gap.
fn stem(
    visit: &Visit,
    renderer: &Renderer<'_>,
    item: &Item,
    question: &Question,
) -> Localised<Html> {
    match &question.kind {
        QuestionKind::Cloze(_) => {
            renderer.stem_with_gaps(item, question, visit.language, &mut |_, _| {
                "____".to_owned()
            })
        }
        _ => renderer.question(item, question, Part::Stem, &question.stem, visit.language),
    }
}

/// What the options say, in the author's order.
fn texts(question: &Question) -> Vec<&Translated<Markdown>> {
    match &question.kind {
        QuestionKind::SingleChoice(kind) => {
            kind.options.iter().map(|option| &option.text).collect()
        }
        QuestionKind::MultipleChoice(kind) => {
            kind.options.iter().map(|option| &option.text).collect()
        }
        QuestionKind::TrueFalse(kind) => vec![&kind.when_true.text, &kind.when_false.text],
        _ => Vec::new(),
    }
}

/// How often each option was chosen, and by whom; the upper and the lower group where they are told.
fn options(
    visit: &Visit,
    renderer: &Renderer<'_>,
    item: &Item,
    question: &Question,
    told: &[ToldOption],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let with_groups = told.iter().any(|option| option.groups.is_some());
    let rows: Vec<_> = told
        .iter()
        .zip(texts(question))
        .map(|(option, text)| {
            let place = Part::Option(option.index);
            let text = renderer.phrase(item, question, place, text, visit.language);
            row(visit, option, &text)
        })
        .collect();
    let groups = with_groups.then(|| {
        view! {
            <th scope="col">{sentences.analysis_option_upper()}</th>
            <th scope="col">{sentences.analysis_option_lower()}</th>
        }
    });
    (!rows.is_empty()).then(|| {
        view! {
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.analysis_option()}</th>
                        <th scope="col">{sentences.analysis_option_chosen()}</th>
                        {groups}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

fn row(visit: &Visit, option: &ToldOption, text: &Localised<Html>) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let other = (text.language != visit.language).then_some(text.language);
    let key = option.key.then(|| {
        view! { " " <span class="tag tag--done">{sentences.analysis_option_key()}</span> }
    });
    let groups = option.groups.map(|groups| {
        let [upper, lower] = groups.map(|group| percent(sentences, group));
        view! {
            <td data-label=sentences.analysis_option_upper()>{upper}</td>
            <td data-label=sentences.analysis_option_lower()>{lower}</td>
        }
    });
    view! {
        <tr>
            <th scope="row">
                {u32::from(option.index) + 1} ". "
                <span
                    lang=other.map(|language| language.code())
                    dir=other.map(|language| language.direction().code())
                    inner_html=text.value.as_str().to_owned()
                ></span> {key}
            </th>
            <td data-label=sentences.analysis_option_chosen()>
                {part(sentences, option.chosen)}
            </td>
            {groups}
        </tr>
    }
}
