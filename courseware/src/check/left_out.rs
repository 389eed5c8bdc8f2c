//! What lies in the course's folder and could not be taken.

use super::code::Code;
use super::notes::about_file;
use crate::diagnostic::Diagnostic;
use crate::sources::{LeftOut, Sources, SourcesError};

pub(crate) fn report(sources: &Sources, found: &mut Vec<Diagnostic>) {
    for (path, reason) in sources.left_out() {
        let (code, message, help) = match reason {
            LeftOut::Link => (
                Code::LinkedFile,
                "this is a link, and links are not followed".to_owned(),
                "put a copy of what it leads to in its place",
            ),
            LeftOut::NotAFile => (
                Code::NotAFile,
                "this is neither a file nor a folder".to_owned(),
                "remove it: a course consists of files",
            ),
            LeftOut::Unreadable(why) => (
                Code::UnreadableFile,
                format!("this can't be read: {why}"),
                "let everyone read it who publishes the course",
            ),
            LeftOut::Refused(refusal) => refused(refusal),
        };
        found.push(about_file(code, path, message, help));
    }
}

fn refused(refusal: &SourcesError) -> (Code, String, &'static str) {
    match refusal {
        SourcesError::Path(_) | SourcesError::Twice(_) => (
            Code::FileName,
            refusal.to_string(),
            "rename it: small Latin letters, digits and hyphens are always right",
        ),
        SourcesError::FileTooLarge(_) => (
            Code::FileTooLarge,
            refusal.to_string(),
            "learners on poor links will be grateful for a smaller one",
        ),
        SourcesError::TooManyFiles | SourcesError::TotalTooLarge => (
            Code::CourseTooLarge,
            refusal.to_string(),
            "from this file on nothing was read",
        ),
    }
}
