//! Whether links and pictures lead somewhere, looked at when every file has been read.

use std::collections::BTreeSet;
use std::ops::Range;

use super::code::Code;
use super::layout::Layout;
use super::notes::{Notes, about_file, suggest};
use super::{Checker, ReadBody};
use crate::link::{Target, base_path, resolve};
use crate::model::{Asset, AssetKind, AssetUse, GLOSSARY, Module, Term};
use crate::sources::Sources;

/// What there is to lead to.
struct Known<'checker> {
    items: Vec<&'checker str>,
    quizzes: Vec<&'checker str>,
    assets: Vec<&'checker str>,
    /// Assets whose content is wrong are there all the same.
    layout_assets: &'checker [String],
    bodies: &'checker [ReadBody],
    /// The anchors of the glossary's terms; `None` where there is no glossary, or none that could be read.
    terms: Option<Vec<&'checker str>>,
    glossary_there: bool,
}

impl Checker<'_> {
    /// Follows every reference, then complains about assets that nothing refers to.
    pub(crate) fn references(
        &mut self,
        sources: &Sources,
        modules: &[Module],
        layout: &Layout,
        assets: &[Asset],
        glossary: &[Term],
    ) {
        let read = modules.iter().flat_map(|module| &module.items);
        let known = Known {
            items: layout.items().map(|item| item.path.as_str()).collect(),
            quizzes: read
                .filter(|item| item.quiz().is_some())
                .map(|item| item.path.as_str())
                .chain(layout.questions.iter().map(String::as_str))
                .collect(),
            assets: assets.iter().map(|asset| asset.path.as_str()).collect(),
            layout_assets: &layout.assets,
            bodies: &self.bodies,
            terms: (!glossary.is_empty())
                .then(|| glossary.iter().map(|term| term.anchor.as_str()).collect()),
            glossary_there: self.texts.has(GLOSSARY),
        };
        let mut used = BTreeSet::new();
        let mut found = Vec::new();
        for body in &self.bodies {
            let Some(file) = self.texts.get(&body.path) else {
                continue;
            };
            let mut notes = Notes::new(file);
            for reference in &body.references {
                let target = resolve(&body.path, &reference.address);
                if let Target::File { path, .. } = &target {
                    used.insert(path.clone());
                    // That it could not be taken is said once, where it lies.
                    if sources.is_left_out(path) {
                        continue;
                    }
                }
                if reference.image {
                    known.image(
                        &target,
                        &reference.address,
                        reference.range.clone(),
                        &mut notes,
                    );
                } else {
                    known.link(
                        body,
                        &target,
                        &reference.address,
                        reference.range.clone(),
                        &mut notes,
                    );
                }
            }
            found.append(&mut notes.found);
        }
        for path in layout
            .assets
            .iter()
            .filter(|path| !self.unread && !used.contains(*path) && !sources.is_left_out(path))
        {
            found.push(about_file(
                Code::AssetUnused,
                path,
                "nothing refers to this file",
                "refer to it, or remove it: learners on poor links are grateful",
            ));
        }
        self.found.append(&mut found);
    }
}

fn short(address: &str) -> String {
    address.chars().take(100).collect()
}

impl Known<'_> {
    fn unsafe_or_outside(
        target: &Target,
        address: &str,
        range: Range<usize>,
        notes: &mut Notes<'_>,
    ) -> bool {
        let address = short(address);
        match target {
            Target::Unsafe => {
                let help = "an address begins with `https:`, `http:`, `mailto:` or `tel:`, or is the path of a file of this course";
                notes.add(
                    Code::UnsafeAddress,
                    range,
                    format!("`{address}` is not an address that may be linked to"),
                    help,
                );
                true
            }
            Target::Outside => {
                let help = "write the path from this file on, as in `../02-next/01-lesson.md`; of another site write the whole address with `https://`";
                notes.add(
                    Code::BrokenLink,
                    range,
                    format!("`{address}` leads out of the course"),
                    help,
                );
                true
            }
            _ => false,
        }
    }

    fn image(&self, target: &Target, address: &str, range: Range<usize>, notes: &mut Notes<'_>) {
        if Self::unsafe_or_outside(target, address, range.clone(), notes) {
            return;
        }
        let shown = short(address);
        match target {
            Target::External => {
                let help = "save the picture in `assets/` and refer to it there: learners then have it without another site, and nobody sees who reads";
                notes.add(
                    Code::ExternalImage,
                    range,
                    format!("the picture `{shown}` lies on another site"),
                    help,
                );
            }
            Target::File { path, .. } if self.asset(path) => {
                if AssetKind::of_path(path).is_some_and(|kind| kind.used_as() != AssetUse::Picture)
                {
                    notes.add(
                        Code::BrokenImage,
                        range,
                        format!("`{shown}` is not a picture"),
                        "link to it without the `!`",
                    );
                }
            }
            _ => {
                let from = &notes.file.path;
                let up = if from.contains('/') { "../" } else { "" };
                let pictures: Vec<String> = self
                    .assets
                    .iter()
                    .map(|asset| format!("{up}{asset}"))
                    .collect();
                let pictures: Vec<&str> = pictures.iter().map(String::as_str).collect();
                let help = if pictures.is_empty() {
                    "put the picture into `assets/`".to_owned()
                } else {
                    nearest(&shown, &pictures)
                };
                notes.add(
                    Code::BrokenImage,
                    range,
                    format!("there is no picture `{shown}`"),
                    help,
                );
            }
        }
    }

    fn asset(&self, path: &str) -> bool {
        self.layout_assets.iter().any(|asset| asset == path)
    }

    fn link(
        &self,
        body: &ReadBody,
        target: &Target,
        address: &str,
        range: Range<usize>,
        notes: &mut Notes<'_>,
    ) {
        if Self::unsafe_or_outside(target, address, range.clone(), notes) {
            return;
        }
        let shown = short(address);
        match target {
            Target::Anchor(anchor) => {
                let quiz = self.quizzes.contains(&base_path(&body.path).as_str());
                let none = Vec::new();
                self.anchor(
                    anchor,
                    if quiz { &none } else { &body.anchors },
                    range,
                    notes,
                );
            }
            Target::File { path, anchor } => {
                let base = base_path(path);
                if self.asset(path) {
                    return;
                }
                if base == GLOSSARY {
                    self.term(anchor.as_deref(), range, notes);
                    return;
                }
                if !self.items.contains(&base.as_str()) {
                    let from = body.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                    let items: Vec<String> =
                        self.items.iter().map(|item| relative(from, item)).collect();
                    let items: Vec<&str> = items.iter().map(String::as_str).collect();
                    notes.add(
                        Code::BrokenLink,
                        range,
                        format!("`{shown}` is not a lesson, a quiz or an asset"),
                        nearest(&shown, &items),
                    );
                    return;
                }
                let Some(anchor) = anchor else { return };
                if self.quizzes.contains(&base.as_str()) {
                    self.anchor(anchor, &Vec::new(), range, notes);
                } else if let Some(target) = self.in_language_of(&body.path, &base) {
                    self.anchor(anchor, &target.anchors, range, notes);
                }
            }
            Target::External | Target::Unsafe | Target::Outside => {}
        }
    }

    fn term(&self, anchor: Option<&str>, range: Range<usize>, notes: &mut Notes<'_>) {
        if !self.glossary_there {
            let help = "add the file beside `course.md`: front matter with a `title`, then `## Completeness {#completeness}` and the definition below it";
            notes.add(
                Code::BrokenLink,
                range,
                "the course has no `glossary.md`",
                help,
            );
            return;
        }
        let (Some(terms), Some(anchor)) = (&self.terms, anchor) else {
            return;
        };
        if !terms.contains(&anchor) {
            notes.add(
                Code::UnknownTerm,
                range,
                format!("the glossary has no term `{}`", short(anchor)),
                nearest(anchor, terms),
            );
        }
    }

    /// The text a learner would see who follows a link from this file: in its language where there is one.
    fn in_language_of(&self, from: &str, base: &str) -> Option<&ReadBody> {
        let language = from
            .strip_suffix(".md")
            .and_then(|stem| stem.rsplit_once('.'))
            .map(|(_, code)| code);
        let translated = language
            .and_then(|language| Some(format!("{}.{language}.md", base.strip_suffix(".md")?)));
        let find = |path: &str| self.bodies.iter().find(|body| body.path == path);
        translated
            .and_then(|path| find(&path))
            .or_else(|| find(base))
    }

    fn anchor(&self, anchor: &str, anchors: &[String], range: Range<usize>, notes: &mut Notes<'_>) {
        if anchors.iter().any(|known| known == anchor) {
            return;
        }
        let known: Vec<&str> = anchors.iter().map(String::as_str).collect();
        let help = if known.is_empty() {
            "link to the file without `#…`: it has no headings to link to".to_owned()
        } else {
            nearest(anchor, &known)
        };
        notes.add(
            Code::BrokenAnchor,
            range,
            format!("there is no heading `#{}`", short(anchor)),
            help,
        );
    }
}

/// The path of an item from a folder on.
fn relative(folder: &str, path: &str) -> String {
    match path.rsplit_once('/') {
        Some((other, name)) if other == folder => name.to_owned(),
        _ if folder.is_empty() => path.to_owned(),
        _ => format!("../{path}"),
    }
}

/// What is near, and if nothing is, at most a handful of what there is.
fn nearest(typed: &str, known: &[&str]) -> String {
    let mut near: Vec<&str> = known.to_vec();
    near.sort_by_key(|candidate| strsim::damerau_levenshtein(typed, candidate));
    near.truncate(5);
    suggest(typed, &near)
}
