//! Where problems are gathered while a file is read.

use std::ops::Range;

use super::code::Code;
use crate::diagnostic::Diagnostic;
use crate::text::SourceText;

/// The problems found in one file.
pub(crate) struct Notes<'file> {
    pub(crate) file: &'file SourceText,
    pub(crate) found: Vec<Diagnostic>,
}

impl<'file> Notes<'file> {
    pub(crate) fn new(file: &'file SourceText) -> Self {
        Self {
            file,
            found: Vec::new(),
        }
    }

    /// Notes a problem at a place, with the way to mend it.
    pub(crate) fn add(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let position = self.file.position(&range);
        self.found.push(Diagnostic {
            severity: code.severity(),
            code: code.text(),
            file: self.file.path.clone(),
            line: position.line,
            column: position.column,
            length: position.length,
            message: message.into(),
            help: Some(help.into()),
        });
    }
}

/// A problem with a file as a whole.
pub(crate) fn about_file(
    code: Code,
    path: &str,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Diagnostic {
    Diagnostic {
        severity: code.severity(),
        code: code.text(),
        file: path.to_owned(),
        line: 1,
        column: 1,
        length: 0,
        message: message.into(),
        help: Some(help.into()),
    }
}

/// "Did you mean `title`?" where something known is near, and what is known.
pub(crate) fn suggest(typed: &str, known: &[&str]) -> String {
    let typed: String = typed.chars().take(64).collect();
    let nearest = known
        .iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&typed.to_lowercase(), &candidate.to_lowercase()),
                candidate,
            )
        })
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4);
    let list = known
        .iter()
        .map(|known| format!("`{known}`"))
        .collect::<Vec<_>>()
        .join(", ");
    match nearest {
        Some((_, candidate)) => format!("did you mean `{candidate}`? Known are {list}"),
        None => format!("known are {list}"),
    }
}
