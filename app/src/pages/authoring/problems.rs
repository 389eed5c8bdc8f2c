//! What the check has to say, each problem with the way to its place.

use courseware::{Diagnostic, Severity};
use leptos::prelude::*;

use super::address::line_of;
use crate::web::Visit;

/// Where the place of a problem leads.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ProblemLinks<'course> {
    /// To the editor of the file, in the draft of this course.
    Editor(&'course str),
    /// To the line on this page.
    Lines,
    /// Nowhere: the file is edited elsewhere.
    None,
}

/// The problems as a list; `text` is that of their file, to show the lines they are about. Without one they may be of
/// several files, so each names its own.
pub(crate) fn problem_list(
    visit: &Visit,
    problems: &[&Diagnostic],
    text: Option<&str>,
    links: ProblemLinks<'_>,
) -> impl IntoView + use<> {
    let items = problems
        .iter()
        .map(|problem| {
            let line = text.and_then(|text| line_at(text, problem.line));
            let file = text.is_none().then(|| problem.file.clone());
            problem_view(visit, problem, file, line, links)
        })
        .collect_view();
    view! { <ol class="problems" role="list">{items}</ol> }
}

fn line_at(text: &str, line: u32) -> Option<String> {
    let at = usize::try_from(line).ok()?.checked_sub(1)?;
    text.lines().nth(at).map(ToOwned::to_owned)
}

/// One problem. The check speaks English, whatever the language of the page.
fn problem_view(
    visit: &Visit,
    problem: &Diagnostic,
    file: Option<String>,
    line: Option<String>,
    links: ProblemLinks<'_>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (class, severity) = match problem.severity {
        Severity::Error => ("tag tag--error", sentences.authoring_error()),
        Severity::Warning => ("tag tag--warning", sentences.authoring_warning()),
    };
    let place = match problem.length {
        0 => sentences.authoring_whole_file(),
        _ => sentences.authoring_place(problem.line, problem.column),
    };
    let address = match links {
        ProblemLinks::Lines => Some(format!("#line-{}", problem.line)),
        ProblemLinks::Editor(course) => Some(line_of(course, &problem.file, problem.line)),
        ProblemLinks::None => None,
    };
    let place = match address {
        Some(address) => view! {
            <a href=address data-line=problem.line.to_string() data-column=problem.column.to_string()>
                {place}
            </a>
        }
        .into_any(),
        None => view! { <span>{place}</span> }.into_any(),
    };
    let excerpt = line
        .filter(|line| problem.length > 0 && !line.trim().is_empty())
        .map(|line| excerpt(&line, problem));
    let help = problem.help.clone().map(|help| {
        view! {
            <p class="problem__help">
                <span>{sentences.authoring_help()} " "</span>
                <span lang="en" dir="ltr">{help}</span>
            </p>
        }
    });
    view! {
        <li class="problem">
            <p class="problem__head">
                <span class=class>{severity}</span>
                {file.map(|file| view! { <bdi dir="ltr">{file}</bdi> })}
                {place}
                <code dir="ltr">{problem.code}</code>
            </p>
            <p class="problem__message" lang="en" dir="ltr">{problem.message.clone()}</p>
            {excerpt}
            {help}
        </li>
    }
}

/// The line with what is meant marked in it.
fn excerpt(line: &str, problem: &Diagnostic) -> impl IntoView + use<> {
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let start = count(problem.column).saturating_sub(1);
    let characters = line.chars();
    // Leptos makes a space of an empty text.
    let shown = |text: String| (!text.is_empty()).then_some(text);
    let before: String = characters.clone().take(start).collect();
    let meant: String = characters
        .clone()
        .skip(start)
        .take(count(problem.length))
        .collect();
    let after: String = characters
        .skip(start.saturating_add(count(problem.length)))
        .collect();
    view! {
        <pre class="problem__line" dir="auto">
            <code>{shown(before)} <mark>{meant}</mark> {shown(after)}</code>
        </pre>
    }
}
