//! From files to a course: everything that can be wrong is found here, all of it at once.
//!
//! A file is read even if the one before is broken, so that an author sees every problem in one go;
//! only in the end does a single error withhold the course.

mod assets;
pub(crate) mod body;
pub(crate) mod code;
mod competencies;
mod course_file;
mod fields;
pub(crate) mod front_matter;
mod glossary_file;
mod item_file;
pub(crate) mod layout;
mod left_out;
mod module_file;
pub(crate) mod notes;
mod pools;
mod pre_tests;
mod question_file;
mod question_section;
mod quiz_file;
mod quiz_settings;
mod recordings;
mod references;
mod sections;
mod self_check;
mod staleness;
mod texts;
mod whereabouts;

use std::collections::BTreeMap;
use std::ops::Range;

use body::{Body, Purpose, Reference};
use code::Code;
use fields::Fields;
use notes::{Notes, about_file};
use question_file::Shared;
pub use staleness::{AcceptedTranslation, accept_translations, translation_mark};
use texts::Texts;
pub(crate) use texts::decode;

use crate::diagnostic::{Diagnostic, Severity};
use crate::framework::Frameworks;
use crate::model::{
    CompetencyCode, Course, FORMAT, Item, ItemId, Language, Module, Quiz, StaleTranslation,
};
use crate::sources::Sources;

/// What the check found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The course, if nothing in it is an error.
    pub course: Option<Course>,
    /// What could be read of a course that has errors, to be looked at by its authors and never published.
    pub readable: Option<Course>,
    /// Every problem, sorted by file and position.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a course; of competencies those are known that come with the program.
#[must_use]
pub fn check(sources: &Sources) -> Checked {
    check_with(sources, Frameworks::shipped())
}

/// Reads and checks a course whose competencies must be among these.
#[must_use]
pub fn check_with(sources: &Sources, frameworks: &Frameworks) -> Checked {
    let mut found = Vec::new();
    left_out::report(sources, &mut found);
    let texts = texts::read(sources, &mut found);
    let layout = layout::read(sources, &mut found);
    let mut checker = Checker::new(&texts, found);
    let head = checker.course_file(sources.folder());
    checker.question_files(&layout.questions);
    let mut modules = Vec::new();
    for folder in &layout.modules {
        let module = checker.module(folder);
        checker.incomplete |= module.is_none();
        modules.extend(module);
    }
    let glossary = checker.glossary();
    checker.orphans(&layout);
    checker.ids();
    checker.unused_questions();
    checker.pre_tests(&modules, &layout);
    if let Some(head) = &head {
        checker.completion(head, &modules, &layout);
        checker.whereabouts(head, &modules, &layout);
    }
    let competency_titles = checker.known_competencies(&modules, frameworks);
    let assets = checker.assets(sources, &layout);
    checker.references(sources, &modules, &layout, &assets, &glossary);
    let stale = std::mem::take(&mut checker.stale);
    let mut diagnostics = std::mem::take(&mut checker.found);
    diagnostics.sort_by(|a, b| {
        (&a.file, a.line, a.column, a.severity, a.code, &a.message)
            .cmp(&(&b.file, b.line, b.column, b.severity, b.code, &b.message))
    });
    diagnostics.dedup();
    let failed = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    let whole = !checker.incomplete && !failed;
    let read = head.map(|head| Course {
        format: FORMAT,
        id: head.id,
        title: head.title,
        summary: head.summary,
        description: head.description,
        languages: head.languages,
        owner: head.owner,
        cpd_hours: head.cpd_hours,
        competencies: head.competencies,
        completion: head.completion,
        modules,
        assets,
        glossary,
        competency_titles,
        stale,
        renamed: head
            .renamed
            .into_iter()
            .map(|(old, new)| (old.value, new.value))
            .collect(),
        removed: head.removed.into_iter().map(|id| id.value).collect(),
        review: head.review,
    });
    let (course, readable) = if whole { (read, None) } else { (None, read) };
    Checked {
        course,
        readable,
        diagnostics,
    }
}

/// What one file refers to, looked at when all files are known.
struct ReadBody {
    path: String,
    references: Vec<Reference>,
    anchors: Vec<String>,
}

/// A file whose front matter could be cut off.
struct Opened<'texts> {
    notes: Notes<'texts>,
    fields: Fields,
    start: usize,
}

struct Checker<'texts> {
    texts: &'texts Texts,
    found: Vec<Diagnostic>,
    bodies: Vec<ReadBody>,
    /// The base language first.
    languages: Vec<Language>,
    /// Whether the languages are what `course.md` says; else nothing is known of them.
    languages_known: bool,
    /// The ids in use, with the file of each.
    item_ids: Vec<(String, String)>,
    module_ids: Vec<(String, String)>,
    /// The files of shared questions by their paths.
    shared: BTreeMap<String, Shared>,
    /// Whether a file could not be read, so that what it refers to is not known.
    unread: bool,
    /// Whether a module or an item could not be made out.
    incomplete: bool,
    /// The competencies that front matter names, each with its file and place.
    competencies: Vec<(String, CompetencyCode, Range<usize>)>,
    /// The quizzes that pre-tests name, each with the pre-test's file and the place in it.
    pre_tests: Vec<(String, (ItemId, Range<usize>))>,
    /// The translations that are older than their base files.
    stale: Vec<StaleTranslation>,
}

impl<'texts> Checker<'texts> {
    fn new(texts: &'texts Texts, found: Vec<Diagnostic>) -> Self {
        Self {
            texts,
            found,
            bodies: Vec::new(),
            languages: vec![Language::English],
            languages_known: false,
            item_ids: Vec::new(),
            module_ids: Vec::new(),
            shared: BTreeMap::new(),
            unread: false,
            incomplete: false,
            competencies: Vec::new(),
            pre_tests: Vec::new(),
            stale: Vec::new(),
        }
    }

    fn base(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }

    fn open(&mut self, path: &str) -> Option<Opened<'texts>> {
        let Some(file) = self.texts.get(path) else {
            self.unread = true;
            return None;
        };
        let mut notes = Notes::new(file);
        let split = front_matter::split(&mut notes);
        match split {
            Some(split) => {
                let mut fields = Fields::new(split.entries, split.top, &mut notes);
                self.staleness(path, &mut fields, &mut notes);
                Some(Opened {
                    notes,
                    fields,
                    start: split.body,
                })
            }
            None => {
                self.unread = true;
                self.found.append(&mut notes.found);
                None
            }
        }
    }

    fn body(notes: &mut Notes<'_>, start: usize, purpose: Purpose) -> Body {
        let body = body::read(notes, start, purpose);
        recordings::check(&body, notes);
        body
    }

    /// Keeps what a file's problems and references are.
    fn close(&mut self, mut notes: Notes<'_>, body: Body) {
        self.found.append(&mut notes.found);
        self.bodies.push(ReadBody {
            path: notes.file.path.clone(),
            references: body.references,
            anchors: body.anchors,
        });
    }

    /// The translations of a file that are there, and a warning for each that is missing.
    fn translations_of(&mut self, path: &str) -> Vec<(Language, String)> {
        let Some(stem) = path.strip_suffix(".md") else {
            return Vec::new();
        };
        let mut there = Vec::new();
        for language in self.languages.clone().into_iter().skip(1) {
            let translation = format!("{stem}.{language}.md");
            if self.texts.has(&translation) {
                there.push((language, translation));
            } else {
                let message = format!(
                    "`{translation}` is missing: learners who read `{language}` will see this in `{}`",
                    self.base()
                );
                let help =
                    format!("add the file, or take `{language}` out of `languages` in course.md");
                self.found
                    .push(about_file(Code::TranslationMissing, path, message, help));
            }
        }
        there
    }

    /// Complains about translations that nothing asked for.
    fn orphans(&mut self, layout: &layout::Layout) {
        for path in &layout.translations {
            let base = crate::link::base_path(path);
            let language = path
                .strip_suffix(".md")
                .and_then(|stem| stem.rsplit_once('.'))
                .map(|(_, code)| code.to_owned())
                .unwrap_or_default();
            let listed = self
                .languages
                .iter()
                .skip(1)
                .any(|listed| listed.code() == language);
            if listed && self.texts.has(&base) {
                continue;
            }
            let diagnostic = if !self.texts.has(&base) {
                about_file(
                    Code::TranslationOrphan,
                    path,
                    format!("there is no `{base}` that this translates"),
                    "name it like the base file, with the language before `.md`",
                )
            } else if !self.languages_known {
                // `course.md` has its own complaint; mended, it may well list this language.
                continue;
            } else if language == self.base().code() {
                about_file(
                    Code::TranslationOrphan,
                    path,
                    format!("`{language}` is the base language: `{base}` holds this text already"),
                    "put the text there, or name the file after another language",
                )
            } else {
                about_file(
                    Code::TranslationUnlisted,
                    path,
                    format!("the course is not offered in `{language}`"),
                    format!("add `{language}` to `languages` in course.md, or remove the file"),
                )
            };
            self.found.push(diagnostic);
        }
    }

    /// Complains about ids that are there twice.
    fn ids(&mut self) {
        for (what, ids) in [("item", &self.item_ids), ("module", &self.module_ids)] {
            for (place, (id, path)) in ids.iter().enumerate() {
                if let Some((_, earlier)) =
                    ids.iter().take(place).find(|(earlier, _)| earlier == id)
                {
                    let message =
                        format!("the {what} `{id}` is there twice: `{earlier}` has the same id");
                    let help = "rename one of the files, or give it an `id` of its own in its front matter";
                    self.found
                        .push(about_file(Code::DuplicateId, path, message, help));
                }
            }
        }
    }

    /// Complains about quizzes to pass that are not there.
    fn completion(
        &mut self,
        head: &course_file::Head,
        modules: &[Module],
        layout: &layout::Layout,
    ) {
        let Some(file) = self.texts.get("course.md") else {
            return;
        };
        let mut notes = Notes::new(file);
        let items = || modules.iter().flat_map(|module| &module.items);
        let quizzes: Vec<&str> = items()
            .filter(|item| item.quiz().is_some())
            .map(|item| item.id.as_str())
            .collect();
        for (id, range) in &head.pass {
            let quiz = items().find(|item| &item.id == id).and_then(Item::quiz);
            if quiz.is_some_and(Quiz::is_marked_by_people) {
                let help = "nothing is wrong if there is somebody who marks; else ask in another way, or take the quiz out of `pass`";
                notes.add(
                    Code::NeedsMarking,
                    range.clone(),
                    format!("`{id}` has an essay: nobody passes it, nor the course, before a person has marked it"),
                    help,
                );
            }
            let lesson = items().any(|item| &item.id == id && item.lesson().is_some());
            // A quiz that could not be read has its own errors.
            let unread = !lesson && layout.items().any(|item| item.slug == id.as_str());
            if quizzes.contains(&id.as_str()) || unread {
                continue;
            }
            let message = if lesson {
                format!("`{id}` is a lesson, not a quiz")
            } else {
                format!("there is no quiz `{id}`")
            };
            notes.add(
                Code::UnknownQuiz,
                range.clone(),
                message,
                notes::suggest(id.as_str(), &quizzes),
            );
        }
        self.found.append(&mut notes.found);
    }
}
