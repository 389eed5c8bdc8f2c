//! What changed in which file, every language beside the others.

use std::collections::{BTreeMap, BTreeSet};

use courseware::{Course, Language, Translated};

use super::Side;
use super::items::predecessor;
use super::lines::{TextChange, text_change};
use super::settings::{SettingChange, setting_changes, split};

/// A text in all of its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// What it is the text of.
    pub subject: FileSubject,
    /// Where it lay.
    pub before: Option<String>,
    /// Where it lies.
    pub after: Option<String>,
    /// What changed, for each language in which something did.
    pub versions: Vec<FileVersion>,
}

/// What a file is the text of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileSubject {
    /// The course as a whole.
    Course,
    /// A module.
    Module(Translated<String>),
    /// A lesson or a quiz.
    Item(Translated<String>),
    /// Something that several share.
    Shared,
}

/// What changed in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVersion {
    /// Which.
    pub language: Language,
    /// Whether the file is new, gone or changed.
    pub fate: FileFate,
    /// Which settings changed.
    pub settings: Vec<SettingChange>,
    /// Where the text changed.
    pub text: Option<TextChange>,
}

impl FileVersion {
    /// Whether nothing but the title changed, which is told of the item itself.
    pub(super) fn is_title_only(&self) -> bool {
        self.fate == FileFate::Changed
            && self.text.is_none()
            && self.settings.iter().all(|change| change.key == "title")
    }
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

impl FileFate {
    fn of<T: PartialEq>(before: Option<&T>, after: Option<&T>) -> Option<Self> {
        match (before, after) {
            (None, Some(_)) => Some(Self::Added),
            (Some(_), None) => Some(Self::Removed),
            (Some(before), Some(after)) if before != after => Some(Self::Changed),
            _ => None,
        }
    }
}

/// Where a text lay and lies.
struct Pair {
    subject: FileSubject,
    before: Option<String>,
    after: Option<String>,
}

pub(super) fn file_changes(before: &Side<'_>, after: &Side<'_>) -> Vec<FileChange> {
    pairs(before, after)
        .into_iter()
        .map(|pair| FileChange {
            versions: versions(before, after, &pair),
            subject: pair.subject,
            before: pair.before,
            after: pair.after,
        })
        .filter(|change| !change.versions.is_empty())
        .collect()
}

/// Every base file of both sides once, in reading order: that of an item beside that of the same item, whatever the
/// files are called.
fn pairs(before: &Side<'_>, after: &Side<'_>) -> Vec<Pair> {
    let mut pairs = vec![pair(
        FileSubject::Course,
        Some("course.md"),
        Some("course.md"),
    )];
    for module in &after.course.modules {
        let earlier = before.course.module(&module.id);
        let subject = FileSubject::Module(module.title.clone());
        let was = earlier.map(|earlier| earlier.path.as_str());
        pairs.push(pair(subject, was, Some(&module.path)));
        for item in &module.items {
            let was = predecessor(before.course, after.course, &item.id);
            let was = was.map(|(_, item)| item.path.as_str());
            let subject = FileSubject::Item(item.title.clone());
            pairs.push(pair(subject, was, Some(&item.path)));
        }
    }
    for module in &before.course.modules {
        let subject = FileSubject::Module(module.title.clone());
        pairs.push(pair(subject, Some(&module.path), None));
        for item in &module.items {
            let subject = FileSubject::Item(item.title.clone());
            pairs.push(pair(subject, Some(&item.path), None));
        }
    }
    let shared: BTreeSet<&str> = [before, after]
        .iter()
        .flat_map(|side| side.texts.iter().map(|(path, _)| path))
        .filter(|path| language_of(path).is_none())
        .collect();
    for path in shared {
        let lies = |side: &Side<'_>| side.texts.get(path).map(|_| path);
        pairs.push(pair(FileSubject::Shared, lies(before), lies(after)));
    }
    once(pairs)
}

fn pair(subject: FileSubject, before: Option<&str>, after: Option<&str>) -> Pair {
    Pair {
        subject,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    }
}

/// Leaves out what an earlier pair has told of.
fn once(pairs: Vec<Pair>) -> Vec<Pair> {
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    let mut kept = Vec::new();
    for mut pair in pairs {
        pair.before = pair.before.filter(|path| left.insert(path.clone()));
        pair.after = pair.after.filter(|path| right.insert(path.clone()));
        if pair.before.is_some() || pair.after.is_some() {
            kept.push(pair);
        }
    }
    kept
}

/// The language that a file's name says it is a translation into.
fn language_of(path: &str) -> Option<Language> {
    path.strip_suffix(".md")?.rsplit_once('.')?.1.parse().ok()
}

fn versions(before: &Side<'_>, after: &Side<'_>, pair: &Pair) -> Vec<FileVersion> {
    let base = |side: &Side<'_>| side.course.base_language();
    Language::ALL
        .into_iter()
        .filter_map(|language| {
            let was = pair.before.as_deref();
            let was = was.and_then(|path| text_in(before, path, language, base(before)));
            let is = pair.after.as_deref();
            let is = is.and_then(|path| text_in(after, path, language, base(after)));
            let fate = FileFate::of(was.as_ref(), is.as_ref())?;
            let (was, is) = (was.unwrap_or_default(), is.unwrap_or_default());
            let (earlier, later) = (split(&was), split(&is));
            Some(FileVersion {
                language,
                fate,
                settings: setting_changes(&earlier.0, &later.0),
                text: text_change(earlier.1.trim(), later.1.trim()),
            })
        })
        .collect()
}

fn text_in(side: &Side<'_>, path: &str, language: Language, base: Language) -> Option<String> {
    let bytes = if language == base {
        side.texts.get(path)
    } else {
        let stem = path.strip_suffix(".md")?;
        side.texts.get(&format!("{stem}.{language}.md"))
    };
    bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned())
}

pub(super) fn asset_changes(before: &Course, after: &Course) -> Vec<(String, FileFate)> {
    let by_path = |course: &Course| -> BTreeMap<String, String> {
        let assets = course.assets.iter();
        assets
            .map(|asset| (asset.path.clone(), asset.digest.clone()))
            .collect()
    };
    let (was, is) = (by_path(before), by_path(after));
    let paths: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    paths
        .into_iter()
        .filter_map(|path| {
            let fate = FileFate::of(was.get(path), is.get(path))?;
            Some((path.clone(), fate))
        })
        .collect()
}
