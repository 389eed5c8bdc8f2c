//! Diagnostics for people at a terminal.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::check::decode;
use crate::diagnostic::{Diagnostic, Severity};
use crate::sources::Sources;
use crate::text::Position;

/// Lays diagnostics out in the manner of rustc: message, place, excerpt, help, and a last line that counts.
///
/// The excerpts are annotate-snippets', the crate made for rustc's own messages.
#[must_use]
pub fn report(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&one(diagnostic, sources, &renderer));
        text.push_str("\n\n");
    }
    text.push_str(&count(diagnostics));
    text.push('\n');
    text
}

fn one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let file = sources
        .get(&diagnostic.file)
        .filter(|_| diagnostic.length > 0)
        .and_then(|bytes| decode(&diagnostic.file, bytes).ok());
    let mut groups = Vec::new();
    match &file {
        Some((file, _)) => {
            let position = Position {
                line: diagnostic.line,
                column: diagnostic.column,
                length: diagnostic.length,
            };
            let snippet = Snippet::source(file.text())
                .path(diagnostic.file.as_str())
                .annotation(AnnotationKind::Primary.span(file.range(position)));
            groups.push(title.element(snippet));
        }
        None => {
            let number = |number: u32| usize::try_from(number).unwrap_or(1);
            let origin = Origin::path(diagnostic.file.as_str());
            let origin = if diagnostic.line > 1 {
                origin
                    .line(number(diagnostic.line))
                    .char_column(number(diagnostic.column))
            } else {
                origin
            };
            groups.push(title.element(origin));
        }
    }
    if let Some(help) = &diagnostic.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    renderer.render(&groups)
}

fn count(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .count();
    let warnings = diagnostics.len() - errors;
    let number = |count: usize, word: &str| match count {
        1 => format!("1 {word}"),
        _ => format!("{count} {word}s"),
    };
    match (errors, warnings) {
        (0, 0) => "nothing to complain about".to_owned(),
        (0, warnings) => number(warnings, "warning"),
        (errors, 0) => number(errors, "error"),
        (errors, warnings) => format!(
            "{}, {}",
            number(errors, "error"),
            number(warnings, "warning")
        ),
    }
}
