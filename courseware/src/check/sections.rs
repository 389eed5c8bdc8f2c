//! The questions of one file, a quiz or a file of shared questions, and their translations.

use std::ops::Range;

use super::body::{Block, BlockKind, Body, Heading};
use super::code::Code;
use super::notes::Notes;
use super::pools::Drawn;
use super::question_section::{self as question, Place};
use crate::model::{Case, CompetencyCode, Language, Markdown, QuestionId, Translated};
use crate::question::Question;
use crate::question::section::{Edition, Section, Shape, is_answers, text_of};

/// The level of the headings that begin a question or a case, and that of the questions of a case.
const QUESTION: usize = 2;
const IN_A_CASE: usize = 3;

/// The questions that a file holds.
pub(crate) struct Written {
    /// What stands before the first of them.
    pub(crate) introduction: Markdown,
    pub(crate) units: Vec<Unit>,
    /// Every heading that asks for an id, whatever came of its question: what translations may translate.
    pub(crate) places: Vec<Range<usize>>,
    known: Vec<Known>,
    /// Whether every question could be read.
    pub(crate) sound: bool,
}

/// What is drawn as one: a question, or a case with its questions.
#[derive(Clone)]
pub(crate) struct Unit {
    pub(crate) id: QuestionId,
    pub(crate) case: Option<Case>,
    pub(crate) questions: Vec<Question>,
    /// The section of the file that it was put into.
    pub(crate) section: Option<String>,
    pub(crate) range: Range<usize>,
}

impl Unit {
    /// Whether any of its questions tests this.
    pub(crate) fn tests(&self, competency: &CompetencyCode) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| question.competencies.contains(competency))
    }

    /// Every id that it takes.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &QuestionId> {
        let case = self.case.as_ref().map(|case| &case.id);
        case.into_iter()
            .chain(self.questions.iter().map(|question| &question.id))
    }

    fn question_mut(&mut self, id: &str) -> Option<&mut Question> {
        let mut questions = self.questions.iter_mut();
        questions.find(|question| question.id.as_str() == id)
    }
}

/// An id of the base file, with what its translation must be written as.
struct Known {
    id: QuestionId,
    form: Form,
}

#[derive(Clone, Copy)]
enum Form {
    Case,
    Question(Shape),
}

/// A part of a body: a question or a case.
enum Part<'body> {
    Question(Section<'body>),
    Case(CaseSection<'body>),
}

struct CaseSection<'body> {
    heading: &'body Heading,
    range: Range<usize>,
    stem: String,
    sections: Vec<Section<'body>>,
}

impl Written {
    /// Reads the base file.
    pub(crate) fn read(body: &Body, start: usize, base: Language, notes: &mut Notes<'_>) -> Self {
        let form = |heading: &Heading| match attribute(heading, "type") {
            Some("case") => Some(Form::Case),
            name => question::shape_of(name).map(Form::Question),
        };
        let (introduction, parts) = cut(body, start, &form, Edition::Base, notes);
        let mut written = Self {
            introduction,
            units: Vec::new(),
            places: Vec::new(),
            known: Vec::new(),
            sound: true,
        };
        for part in &parts {
            let unit = match part {
                Part::Question(section) => written.question(section, base, notes),
                Part::Case(case) => written.case(case, base, notes),
            };
            written.sound &= unit.is_some();
            written.units.extend(unit);
        }
        written
    }

    fn question(
        &mut self,
        section: &Section<'_>,
        base: Language,
        notes: &mut Notes<'_>,
    ) -> Option<Unit> {
        self.places.push(section.range.clone());
        let question = self.one(section, base, Place::Alone, notes)?;
        Some(Unit {
            id: question.id.clone(),
            case: None,
            questions: vec![question],
            section: attribute(section.heading, "section").map(ToOwned::to_owned),
            range: section.range.clone(),
        })
    }

    fn one(
        &mut self,
        section: &Section<'_>,
        base: Language,
        place: Place<'_>,
        notes: &mut Notes<'_>,
    ) -> Option<Question> {
        let id = question::id((section.heading, &section.range), notes);
        if let Some(id) = &id {
            self.know(id, Form::Question(section.shape));
        }
        question::read(section, id, base, place, notes)
    }

    fn know(&mut self, id: &QuestionId, form: Form) {
        // That an id is there twice is noted with the headings.
        if !self.known.iter().any(|known| &known.id == id) {
            self.known.push(Known {
                id: id.clone(),
                form,
            });
        }
    }

    fn case(
        &mut self,
        case: &CaseSection<'_>,
        base: Language,
        notes: &mut Notes<'_>,
    ) -> Option<Unit> {
        self.places.push(case.range.clone());
        let id = question::id((case.heading, &case.range), notes);
        if let Some(id) = &id {
            self.know(id, Form::Case);
        }
        complain_about_case(case, notes);
        question::case_attributes((case.heading, &case.range), notes);
        let competencies = question::competencies((case.heading, &case.range), notes);
        let mut questions = Vec::new();
        let mut sound = true;
        for section in &case.sections {
            let place = Place::InCase {
                id: id.as_ref(),
                competencies: &competencies,
            };
            let question = self.one(section, base, place, notes);
            sound &= question.is_some();
            questions.extend(question);
        }
        let id = id?;
        (sound && !questions.is_empty()).then(|| Unit {
            case: Some(Case {
                id: id.clone(),
                title: Translated::new(base, case.heading.text.trim().to_owned()),
                stem: Translated::new(base, Markdown(case.stem.clone())),
                path: None,
            }),
            id,
            questions,
            section: attribute(case.heading, "section").map(ToOwned::to_owned),
            range: case.range.clone(),
        })
    }

    /// Adds a translation: the same ids, perhaps in another order. Answers what stands before its first question.
    pub(crate) fn translate(
        &mut self,
        body: &Body,
        start: usize,
        language: Language,
        notes: &mut Notes<'_>,
    ) -> Markdown {
        let form = |heading: &Heading| {
            let id = heading.id.as_deref()?;
            let known = self.known.iter().find(|known| known.id.as_str() == id)?;
            Some(known.form)
        };
        let (introduction, parts) = cut(body, start, &form, Edition::Translation, notes);
        let mut seen: Vec<&str> = Vec::new();
        for part in &parts {
            match part {
                Part::Question(section) => {
                    self.translate_question(section, language, &mut seen, notes)
                }
                Part::Case(case) => {
                    let (heading, range) = (case.heading, &case.range);
                    if let Some(id) = self.translated((heading, range), &mut seen, notes)
                        && let Some(unit) =
                            self.units.iter_mut().find(|unit| unit.id.as_str() == id)
                        && let Some(base) = &mut unit.case
                    {
                        base.title.set(language, heading.text.trim().to_owned());
                        base.stem.set(language, Markdown(case.stem.clone()));
                    }
                    for section in &case.sections {
                        self.translate_question(section, language, &mut seen, notes);
                    }
                }
            }
        }
        let missing = self.known.iter().map(|known| &known.id);
        for id in missing.filter(|id| !seen.contains(&id.as_str())) {
            let message = format!("the question `{id}` is not translated");
            let help = format!(
                "add a section `## … {{#{id}}}`; a question of a case has `###`, under its case"
            );
            notes.add(Code::TranslationQuestions, 0..3, message, help);
        }
        introduction
    }

    fn translate_question<'body>(
        &mut self,
        section: &Section<'body>,
        language: Language,
        seen: &mut Vec<&'body str>,
        notes: &mut Notes<'_>,
    ) {
        let Some(id) = self.translated((section.heading, &section.range), seen, notes) else {
            return;
        };
        // A question that the base file got wrong has its errors there.
        if let Some(base) = self.units.iter_mut().find_map(|unit| unit.question_mut(id)) {
            question::translate(base, section, language, notes);
        }
    }

    /// The id of what a heading translates; it must be known, and the heading have nothing else.
    fn translated<'body>(
        &self,
        (heading, range): (&'body Heading, &Range<usize>),
        seen: &mut Vec<&'body str>,
        notes: &mut Notes<'_>,
    ) -> Option<&'body str> {
        let names: Vec<&str> = self.known.iter().map(|known| known.id.as_str()).collect();
        let id = question::translated_id((heading, range), &names, notes);
        seen.extend(heading.id.as_deref());
        id
    }

    /// Says where the file lies, if it is not the quiz's own.
    pub(crate) fn lies_in(&mut self, path: &str) {
        for unit in &mut self.units {
            if let Some(case) = &mut unit.case {
                case.path = Some(path.to_owned());
            }
            for question in &mut unit.questions {
                question.path = Some(path.to_owned());
            }
        }
    }

    /// All of it, where an attempt draws from all alike.
    pub(crate) fn into_drawn(self) -> Option<Drawn> {
        let mut drawn = Drawn::default();
        for unit in self.units {
            drawn.add(unit);
        }
        self.sound.then_some(drawn)
    }
}

fn complain_about_case(case: &CaseSection<'_>, notes: &mut Notes<'_>) {
    if case.sections.is_empty() {
        let help = "write its questions under it, each as `### Title {#id}` with stem, answers and rationale";
        notes.add(
            Code::CaseEmpty,
            case.range.clone(),
            "the case has no question",
            help,
        );
    }
    if case.stem.trim().is_empty() {
        notes.add(
            Code::QuestionWithoutStem,
            case.range.clone(),
            "the case tells nothing",
            "write what its questions share between its heading and the first `###`",
        );
    }
}

fn attribute<'heading>(heading: &'heading Heading, name: &str) -> Option<&'heading str> {
    let mut attributes = heading.attributes.iter();
    attributes
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.as_deref().unwrap_or_default())
}

/// Cuts a body into its introduction and its questions and cases.
fn cut<'body>(
    body: &'body Body,
    start: usize,
    form: &dyn Fn(&Heading) -> Option<Form>,
    edition: Edition,
    notes: &mut Notes<'_>,
) -> (Markdown, Vec<Part<'body>>) {
    let (_, parts) = split(&body.blocks, QUESTION);
    let end = notes.file.text().len();
    let first = parts.first().map_or(end, |(_, range, _)| range.start);
    let introduction = Markdown(notes.file.slice(start..first).trim().to_owned());
    let parts = parts.into_iter().map(|(heading, range, blocks)| {
        let shape = match form(heading) {
            Some(Form::Case) => {
                return Part::Case(case(heading, range, blocks, form, edition, notes));
            }
            Some(Form::Question(shape)) => Some(shape),
            None => None,
        };
        Part::Question(Section::read(
            (heading, range),
            blocks,
            shape,
            edition,
            notes,
        ))
    });
    (introduction, parts.collect())
}

fn case<'body>(
    heading: &'body Heading,
    range: Range<usize>,
    blocks: &'body [Block],
    form: &dyn Fn(&Heading) -> Option<Form>,
    edition: Edition,
    notes: &mut Notes<'_>,
) -> CaseSection<'body> {
    let (before, parts) = split(blocks, IN_A_CASE);
    if let Some(answers) = before.iter().find(|block| is_answers(block, notes)) {
        notes.add(
            Code::AnswerMark,
            answers.range.clone(),
            "these answers belong to no question",
            "put a heading with an id above them: `### Title {#id}`",
        );
    }
    let stem = text_of(before, notes);
    let sections = parts.into_iter().map(|(heading, range, blocks)| {
        let shape = match form(heading) {
            Some(Form::Question(shape)) => Some(shape),
            Some(Form::Case) => {
                notes.add(
                    Code::InvalidAttribute,
                    range.clone(),
                    "a case cannot stand in a case",
                    "begin it with `##`",
                );
                None
            }
            None => None,
        };
        Section::read((heading, range), blocks, shape, edition, notes)
    });
    let sections = sections.collect();
    CaseSection {
        heading,
        range,
        stem,
        sections,
    }
}

type Under<'body> = (&'body Heading, Range<usize>, &'body [Block]);

/// The blocks before the first heading of a level, and each such heading with what stands under it.
fn split(blocks: &[Block], level: usize) -> (&[Block], Vec<Under<'_>>) {
    let begins = |block: &Block| matches!(&block.kind, BlockKind::Heading(heading) if heading.level as usize == level);
    let first = blocks.iter().position(begins).unwrap_or(blocks.len());
    let (before, rest) = blocks.split_at_checked(first).unwrap_or((blocks, &[]));
    let mut parts = Vec::new();
    for (place, block) in rest.iter().enumerate() {
        if let BlockKind::Heading(heading) = &block.kind
            && begins(block)
        {
            let under = rest.get(place + 1..).unwrap_or_default();
            let length = under.iter().position(begins).unwrap_or(under.len());
            let under = under.get(..length).unwrap_or_default();
            parts.push((heading, block.range.clone(), under));
        }
    }
    (before, parts)
}
