//! `seekh export-quiz COURSE QUIZ [--into FILE] [--language en|ur] [--framework FILE]`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use courseware::{Frameworks, ItemId, Language, check_with};

use super::{complain, framework, say, write_new};
use crate::course_files;

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's folder, or a ZIP file of it.
    course: PathBuf,
    /// The quiz's id.
    quiz: ItemId,
    /// The file to write, in GIFT; by default the quiz's id with .gift.txt, where you are. Nothing is overwritten.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// Which language, en or ur, as far as the quiz is translated; by default the first of the course.
    #[arg(long)]
    language: Option<Language>,
    /// A framework's table (CSV) whose competencies the course may name, beside DECODE and HEE.
    #[arg(long = "framework", value_name = "FILE")]
    frameworks: Vec<PathBuf>,
}

/// Exits 1 where a question was left out.
pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Some(named) = framework::named(&arguments.frameworks)? else {
        return Ok(ExitCode::FAILURE);
    };
    let mut frameworks = Frameworks::shipped().clone();
    frameworks.extend(named);
    let sources = course_files::read(&arguments.course)?;
    let Some(course) = check_with(&sources, &frameworks).course else {
        complain("the course has errors: `seekh check` shows them");
        return Ok(ExitCode::FAILURE);
    };
    let Some(quiz) = course.quiz(&arguments.quiz) else {
        let quizzes: Vec<_> = course
            .items()
            .filter(|(_, item)| item.quiz().is_some())
            .map(|(_, item)| format!("`{}`", item.id))
            .collect();
        complain(&format!(
            "there is no quiz `{}` in this course; it has {}",
            arguments.quiz,
            match quizzes.is_empty() {
                true => "none".to_owned(),
                false => quizzes.join(", "),
            }
        ));
        return Ok(ExitCode::FAILURE);
    };
    let language = arguments.language.or(course.languages.first().copied());
    let exported = exchange::export_gift(quiz, language.unwrap_or(Language::English));
    let into = match &arguments.into {
        Some(into) => into.clone(),
        None => PathBuf::from(format!("{}.gift.txt", arguments.quiz)),
    };
    write_new(&into, exported.text.as_bytes())?;
    for question in &exported.left_out {
        complain(&format!(
            "left out, since GIFT has no notation for {}: {}",
            question.kind, question.id
        ));
    }
    say(&format!("{}", into.display()));
    Ok(match exported.left_out.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
