//! What was understood of another system's questions, and the forms around it.

use campus::authoring::QuestionsRead;
use exchange::{Format, Imported, Kind, Outcome, Problem, Weight};
use leptos::prelude::*;

use super::address::{page, page_of};
use super::import::{QuizForm, Source};
use super::named::{Short, title_and_short};
use crate::components::{FormErrors, Select, TextArea, file_field, select, text_area};
use crate::web::Visit;

/// Where the questions come from.
pub(super) fn source_form(
    visit: &Visit,
    slug: &str,
    folder: &str,
    source: &Source,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let format = Select {
        name: "format",
        label: sentences.import_format(),
        hint: None,
        options: Format::ALL
            .into_iter()
            .map(|format| {
                let shown = match format {
                    Format::Gift => sentences.import_format_gift(),
                    Format::Aiken => sentences.import_format_aiken(),
                };
                (format.name().to_owned(), shown)
            })
            .collect(),
        chosen: source.format.clone(),
    };
    let (label, hint) = (sentences.import_file(), sentences.import_file_hint());
    let file = file_field(
        sentences,
        errors,
        "file",
        label,
        hint,
        ".txt,.gift,text/plain",
    );
    let pasted = TextArea {
        name: "text",
        label: sentences.import_text(),
        hint: Some(sentences.import_text_hint()),
        value: source.text.clone(),
        rows: 8,
        whole: true,
        ..TextArea::default()
    };
    view! {
        <p>{sentences.import_lead()}</p>
        <form
            class="form editor"
            action=page_of(slug, "import", folder)
            method="post"
            enctype="multipart/form-data"
            novalidate
        >
            {select(sentences, errors, format)}
            {file}
            {text_area(sentences, errors, pasted)}
            <p class="actions">
                <button class="button">{sentences.import_read()}</button>
                <a class="button button--secondary" href=format!("/authoring/{slug}")>
                    {sentences.authoring_back()}
                </a>
            </p>
        </form>
    }
}

/// The quiz to be, which may be changed before it is saved.
pub(super) fn quiz_form(
    visit: &Visit,
    slug: &str,
    form: QuizForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let named = title_and_short(sentences, errors, form.title, Some(Short::Id(form.id)));
    let text = TextArea {
        name: "text",
        label: sentences.import_quiz(),
        hint: Some(sentences.import_quiz_hint()),
        value: form.text,
        rows: 20,
        whole: true,
        ..TextArea::default()
    };
    view! {
        <section class="stack">
            <h2>{sentences.import_save_heading()}</h2>
            <form class="form editor" action=page(slug, "import/save") method="post" novalidate>
                <input type="hidden" name="path" value=form.path/>
                {named}
                {text_area(sentences, errors, text)}
                <p class="actions">
                    <button class="button">{sentences.import_save()}</button>
                </p>
            </form>
        </section>
    }
}

/// Everything that was understood, and line by line what was not.
pub(super) fn understood_view(visit: &Visit, reading: &QuestionsRead) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let lines: Vec<&str> = reading.decoded.text.lines().collect();
    let problems: Vec<_> = reading
        .understood
        .problems
        .iter()
        .chain(&reading.written.problems)
        .map(|problem| problem_view(visit, problem, &lines))
        .collect();
    let problems = (!problems.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.import_problems()}</h2>
                <ol class="problems" role="list">{problems}</ol>
            </section>
        }
    });
    let questions: Vec<_> = reading
        .understood
        .questions
        .iter()
        .map(|question| question_view(visit, question))
        .collect();
    let damaged = reading
        .decoded
        .damaged
        .then(|| view! { <p class="notice notice--warning">{sentences.import_damaged()}</p> });
    let count = u32::try_from(questions.len()).unwrap_or(u32::MAX);
    view! {
        {problems}
        <section class="stack">
            <h2>{sentences.import_understood(count)}</h2>
            <p>{sentences.import_encoding(reading.decoded.encoding)}</p>
            {damaged}
            <ol class="taken-over" role="list">{questions}</ol>
        </section>
    }
}

/// One problem. The reader speaks English, as the check does.
fn problem_view(visit: &Visit, problem: &Problem, lines: &[&str]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (class, outcome) = match problem.outcome {
        Outcome::LeftOut => ("tag tag--error", sentences.import_left_out()),
        Outcome::Changed => ("tag tag--warning", sentences.import_changed()),
    };
    let line = usize::try_from(problem.line)
        .ok()
        .and_then(|line| lines.get(line.checked_sub(1)?))
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let line: String = line.chars().take(300).collect();
            view! { <pre class="problem__line" dir="auto"><code>{line}</code></pre> }
        });
    view! {
        <li class="problem">
            <p class="problem__head">
                <span class=class>{outcome}</span>
                <span>{sentences.import_line(problem.line)}</span>
            </p>
            <p class="problem__message" lang="en" dir="ltr">{problem.message.clone()}</p>
            {line}
            <p class="problem__help">
                <span>{sentences.authoring_help()} " "</span>
                <span lang="en" dir="ltr">{problem.help.clone()}</span>
            </p>
        </li>
    }
}

fn question_view(visit: &Visit, question: &Imported) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let answers: Vec<_> = answers(visit, &question.kind)
        .into_iter()
        .map(|(earns, text, feedback)| {
            let earns = earns.map(|weight| {
                view! { <strong>{sentences.import_earns(weight.0.normalize().to_string())}</strong> " " }
            });
            let feedback = feedback.map(|text| view! { <p><bdi>{text}</bdi></p> });
            view! { <li>{earns} <bdi>{text}</bdi> {feedback}</li> }
        })
        .collect();
    let rationale = question
        .rationale
        .clone()
        .map(|text| view! { <p><em>{sentences.import_rationale()}</em> " " <bdi>{text}</bdi></p> });
    let title = question
        .title
        .clone()
        .unwrap_or_else(|| sentences.import_untitled());
    view! {
        <li class="card">
            <h3><bdi>{title}</bdi></h3>
            <p class="meta">
                <span>{sentences.import_line(question.line)}</span>
                <span>{kind_name(visit, &question.kind)}</span>
            </p>
            <pre class="problem__line" dir="auto"><code>{question.stem.clone()}</code></pre>
            <ul role="list">{answers}</ul>
            {rationale}
        </li>
    }
}

/// What kind of question it is.
fn kind_name(visit: &Visit, kind: &Kind) -> String {
    let sentences = visit.sentences;
    match kind {
        Kind::Choice {
            multiple: false, ..
        } => sentences.import_kind_single(),
        Kind::Choice { multiple: true, .. } => sentences.import_kind_multiple(),
        Kind::TrueFalse { .. } => sentences.import_kind_true_false(),
        Kind::Numeric { .. } => sentences.import_kind_numeric(),
        Kind::ShortText { .. } => sentences.import_kind_short(),
        Kind::Matching { .. } => sentences.import_kind_matching(),
        Kind::Essay => sentences.import_kind_essay(),
    }
}

type Answer = (Option<Weight>, String, Option<String>);

/// What each answer earns, says, and is told.
fn answers(visit: &Visit, kind: &Kind) -> Vec<Answer> {
    let sentences = visit.sentences;
    match kind {
        Kind::Choice { options, .. } => options
            .iter()
            .map(|option| {
                (
                    Some(option.weight),
                    option.text.clone(),
                    option.feedback.clone(),
                )
            })
            .collect(),
        Kind::TrueFalse {
            answer,
            feedback_wrong,
            feedback_right,
        } => {
            let said = |holds: bool| match holds {
                true => sentences.import_true(),
                false => sentences.import_false(),
            };
            vec![
                (Some(Weight::FULL), said(*answer), feedback_right.clone()),
                (Some(Weight::NONE), said(!*answer), feedback_wrong.clone()),
            ]
        }
        Kind::Numeric { answers, .. } => answers
            .iter()
            .map(|answer| {
                let text = match answer.tolerance.is_zero() {
                    true => answer.value.to_string(),
                    false => format!("{} ± {}", answer.value, answer.tolerance),
                };
                (Some(answer.weight), text, answer.feedback.clone())
            })
            .collect(),
        Kind::ShortText { answers } => answers
            .iter()
            .map(|answer| {
                (
                    Some(answer.weight),
                    answer.text.clone(),
                    answer.feedback.clone(),
                )
            })
            .collect(),
        Kind::Matching { pairs, distractors } => pairs
            .iter()
            .map(|pair| (None, format!("{} — {}", pair.left, pair.right), None))
            .chain(
                distractors
                    .iter()
                    .map(|right| (None, format!("— {right}"), None)),
            )
            .collect(),
        Kind::Essay => Vec::new(),
    }
}
