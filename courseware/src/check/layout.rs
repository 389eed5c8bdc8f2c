//! Which file is what, by its name alone.

use super::code::Code;
use super::notes::about_file;
use crate::diagnostic::Diagnostic;
use crate::link::base_path;
use crate::model::{AssetKind, GLOSSARY, ItemId, ModuleId};
use crate::sources::Sources;

/// The folders and files of a course in their order.
#[derive(Default)]
pub(crate) struct Layout {
    pub(crate) modules: Vec<Folder>,
    /// Every file that is named like a translation and lies where one may.
    pub(crate) translations: Vec<String>,
    pub(crate) assets: Vec<String>,
    /// The base files of shared questions.
    pub(crate) questions: Vec<String>,
}

/// The folder of a module.
pub(crate) struct Folder {
    number: u32,
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) items: Vec<ItemFile>,
    pub(crate) has_file: bool,
}

/// The base file of a lesson or quiz.
pub(crate) struct ItemFile {
    number: u32,
    pub(crate) slug: String,
    pub(crate) path: String,
}

impl Layout {
    pub(crate) fn items(&self) -> impl Iterator<Item = &ItemFile> {
        self.modules.iter().flat_map(|module| &module.items)
    }
}

pub(crate) fn read(sources: &Sources, found: &mut Vec<Diagnostic>) -> Layout {
    let mut layout = Layout::default();
    let left_out = sources.left_out().map(|(path, _)| path);
    for path in sources.iter().map(|(path, _)| path).chain(left_out) {
        match path.split('/').collect::<Vec<_>>().as_slice() {
            ["course.md" | GLOSSARY] => {}
            ["assets", ..] => layout.assets.push(path.to_owned()),
            [name] if matches!(base_path(name).as_str(), "course.md" | GLOSSARY) => {
                layout.translations.push(path.to_owned());
            }
            ["questions", name] if path.ends_with(".md") => layout.shared(name, path, found),
            [folder, name] if path.ends_with(".md") => layout.file(folder, name, path, found),
            // What was left out has its own complaint.
            _ if sources.is_left_out(path) => {}
            _ => unexpected(path, found),
        }
    }
    layout
        .modules
        .sort_by(|a, b| (a.number, &a.name).cmp(&(b.number, &b.name)));
    same_numbers(
        layout
            .modules
            .iter()
            .map(|module| (module.number, format!("{}/module.md", module.name))),
        found,
    );
    for module in &mut layout.modules {
        module
            .items
            .sort_by(|a, b| (a.number, &a.path).cmp(&(b.number, &b.path)));
        same_numbers(
            module
                .items
                .iter()
                .map(|item| (item.number, item.path.clone())),
            found,
        );
        let file = format!("{}/module.md", module.name);
        if !module.has_file {
            let help = "add it with a `title` in its front matter";
            found.push(about_file(
                Code::ModuleFileMissing,
                &file,
                "the module has no `module.md`",
                help,
            ));
        }
        if module.items.is_empty() {
            let help = "add a lesson such as `01-first.md` beside it, or remove the folder";
            found.push(about_file(
                Code::ModuleEmpty,
                &file,
                "the module has no lesson and no quiz",
                help,
            ));
        }
    }
    if layout.modules.is_empty() {
        let help = "add a folder such as `01-first` with a `module.md` and a lesson";
        found.push(about_file(
            Code::CourseEmpty,
            "course.md",
            "the course has no module",
            help,
        ));
    }
    layout
}

impl Layout {
    fn shared(&mut self, name: &str, path: &str, found: &mut Vec<Diagnostic>) {
        let base = base_path(name);
        if base != name {
            self.translations.push(path.to_owned());
        } else if name
            .strip_suffix(".md")
            .is_some_and(|slug| slug.parse::<ItemId>().is_ok())
        {
            self.questions.push(path.to_owned());
        } else {
            let help = "name a file of questions with small Latin letters, digits and hyphens, as in `questions/registers.md`; a translation has its language before `.md`";
            found.push(about_file(
                Code::FileName,
                path,
                format!("`{name}` is not the name of a file of questions"),
                help,
            ));
        }
    }

    fn file(&mut self, folder: &str, name: &str, path: &str, found: &mut Vec<Diagnostic>) {
        let Some((number, slug)) = numbered(folder) else {
            let help = "name the folder of a module with a number and an id, as in `01-register-to-report`: small Latin letters, digits and hyphens";
            found.push(about_file(
                Code::FileName,
                path,
                format!("`{folder}` is not the name of a module's folder"),
                help,
            ));
            return;
        };
        let known = self.modules.iter().position(|module| module.name == folder);
        let at = known.unwrap_or_else(|| {
            let folder = Folder {
                number,
                slug: slug.to_owned(),
                name: folder.to_owned(),
                items: Vec::new(),
                has_file: false,
            };
            self.modules.push(folder);
            self.modules.len() - 1
        });
        let Some(module) = self.modules.get_mut(at) else {
            return;
        };
        let base = base_path(name);
        if base != name {
            self.translations.push(path.to_owned());
        } else if name == "module.md" {
            module.has_file = true;
        } else if let Some((number, slug)) = name.strip_suffix(".md").and_then(numbered) {
            module.items.push(ItemFile {
                number,
                slug: slug.to_owned(),
                path: path.to_owned(),
            });
        } else {
            let help = "name a lesson or quiz with a number and an id, as in `02-closing-the-month.md`: small Latin letters, digits and hyphens; a translation has its language before `.md`";
            found.push(about_file(
                Code::FileName,
                path,
                format!("`{name}` is not the name of a lesson or quiz"),
                help,
            ));
        }
    }
}

fn unexpected(path: &str, found: &mut Vec<Diagnostic>) {
    let help = if AssetKind::of_path(path).is_some() {
        "put pictures and documents into `assets/`"
    } else {
        "remove it, or move it out of the course's folder"
    };
    found.push(about_file(
        Code::UnexpectedFile,
        path,
        "this file is no part of a course and is left out",
        help,
    ));
}

fn same_numbers(numbered: impl Iterator<Item = (u32, String)>, found: &mut Vec<Diagnostic>) {
    let mut earlier: Option<(u32, String)> = None;
    for (number, path) in numbered {
        if let Some((before, other)) = earlier.filter(|(before, _)| *before == number) {
            let message =
                format!("`{other}` has the number {before} too, so the order is not clear");
            found.push(about_file(
                Code::SameNumber,
                &path,
                message,
                "give one of them another number; its id stays the same",
            ));
        }
        earlier = Some((number, path));
    }
}

/// Cuts `01-where-numbers-come-from` into its number and its id.
pub(crate) fn numbered(name: &str) -> Option<(u32, &str)> {
    let (number, slug) = name.split_once('-')?;
    let digits =
        (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    // Modules and items follow the same rule.
    let sound = slug.parse::<ItemId>().is_ok() && slug.parse::<ModuleId>().is_ok();
    if digits && sound {
        Some((number.parse().ok()?, slug))
    } else {
        None
    }
}
