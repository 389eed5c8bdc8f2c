//! `seekh export COURSE TARGET`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use campus::{Operator, courses};
use clap::Args;
use courseware::{CourseId, Sources};

use super::{complain, say, write_new};
use crate::installation::Installation;

#[derive(Args)]
pub(super) struct Arguments {
    /// The course's id, as in its address: data-quality.
    course: CourseId,
    /// Where to: a folder, in which the course's folder is made, or a file that ends in .zip. Nothing is overwritten.
    target: PathBuf,
    /// Which revision; the newest without it.
    #[arg(long, value_name = "NUMBER")]
    revision: Option<i32>,
}

pub(super) async fn run(
    installation: &Installation,
    arguments: &Arguments,
) -> anyhow::Result<ExitCode> {
    installation.prepare().await?;
    let by = Operator::at_the_command_line();
    let (course, number) = (&arguments.course, arguments.revision);
    let Some(sources) = courses::export(&installation.campus, by, course, number).await? else {
        complain(&match number {
            Some(number) => format!("there is no revision {number} of a course `{course}` here"),
            None => format!("there is no course `{course}` here"),
        });
        return Ok(ExitCode::FAILURE);
    };
    let written = if is_zip(&arguments.target) {
        write_new(&arguments.target, &archives::write(&sources)?)?;
        arguments.target.clone()
    } else {
        write_folder(&arguments.target, &sources)?
    };
    say(&format!("{}", written.display()));
    Ok(ExitCode::SUCCESS)
}

/// Whether the name says that it is a ZIP file.
fn is_zip(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

/// Writes the course's folder: the target itself where it is called so and is not there yet, else a folder in it. The
/// folder's name is the course's id, unless `course.md` says otherwise.
fn write_folder(target: &Path, sources: &Sources) -> anyhow::Result<PathBuf> {
    let is_it = target
        .file_name()
        .is_some_and(|name| name.to_str() == Some(sources.folder()));
    let folder = if is_it && !target.exists() {
        target.to_owned()
    } else {
        target.join(sources.folder())
    };
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above).with_context(|| above.display().to_string())?;
    }
    fs::create_dir(&folder).with_context(|| format!("{} was not made", folder.display()))?;
    for (path, bytes) in sources.iter() {
        // What is published has passed the check: no path leads out of the folder.
        let file = folder.join(path);
        if let Some(above) = file.parent() {
            fs::create_dir_all(above).with_context(|| above.display().to_string())?;
        }
        write_new(&file, bytes)?;
    }
    Ok(folder)
}
