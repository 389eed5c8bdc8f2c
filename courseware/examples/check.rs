//! Checks the course in a folder: `cargo run -p courseware --example check -- content/courses/data-quality`.
#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::fs;
use std::path::Path;

use courseware::{Sources, check, report};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("name the folder of a course")?;
    let folder = Path::new(&folder);
    let name = folder
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or("the folder has no name")?;
    let mut sources = Sources::new(name);
    add(folder, "", &mut sources)?;
    let checked = check(&sources);
    print!("{}", report(&checked.diagnostics, &sources, false));
    if let Some(course) = checked.course {
        println!(
            "{}: {} lessons, {} quizzes",
            course.id,
            course.lessons().count(),
            course.quizzes().count()
        );
    }
    Ok(())
}

fn add(folder: &Path, prefix: &str, sources: &mut Sources) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!(
            "{prefix}{}",
            entry
                .file_name()
                .to_str()
                .ok_or("a file's name is not UTF-8")?
        );
        if entry.file_type()?.is_dir() {
            add(&entry.path(), &format!("{path}/"), sources)?;
        } else {
            sources.add(&path, fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
