//! Quizzes: settings, and the sections their questions are written in.

use std::num::{NonZeroU16, NonZeroU32};
use std::ops::Range;

use super::body::{Block, BlockKind, Body, Purpose};
use super::code::Code;
use super::course_file::{TITLE, TypedPercent};
use super::notes::{Notes, suggest};
use super::{Checker, Opened, self_check};
use crate::model::{
    CompetencyCode, Language, Markdown, Percent, Points, QuestionId, Quiz, Translated, Wait,
};
use crate::question::section::Section;
use crate::question::{Answers, Question, TYPES, TypeEntry, type_by_marks};

/// What only the base file of a quiz says.
const OWNED_BY_BASE: [&str; 6] = ["id", "pass_mark", "attempts", "wait", "draw", "shuffle"];
/// The attributes every question takes.
const ATTRIBUTES: [&str; 3] = ["type", "points", "competency"];

impl Checker<'_> {
    /// Reads a quiz with its translations.
    pub(crate) fn quiz(
        &mut self,
        path: &str,
        opened: Opened<'_>,
        title: &mut Translated<String>,
    ) -> Option<Quiz> {
        let Opened {
            mut notes,
            mut fields,
            start,
        } = opened;
        let base = self.base();
        let pass_mark = fields
            .optional::<TypedPercent>("pass_mark", "75", &mut notes)
            .map_or(Percent::DEFAULT_PASS_MARK, |mark| mark.value.0);
        let attempts = fields
            .optional::<NonZeroU32>("attempts", "3", &mut notes)
            .map(|attempts| attempts.value);
        let wait = fields
            .optional::<Wait>("wait", "24h", &mut notes)
            .map(|wait| wait.value);
        let draw = fields.optional::<NonZeroU16>("draw", "5", &mut notes);
        let shuffle = fields
            .optional::<bool>("shuffle", "true", &mut notes)
            .is_some_and(|shuffle| shuffle.value);
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Quiz);
        self_check::refuse(&body, &mut notes);
        let (introduction, sections) = cut(&body, start, &mut notes);
        let mut introduction = Translated::new(base, introduction);
        let mut sound = true;
        let mut questions: Vec<Question> = Vec::new();
        let mut ids: Vec<QuestionId> = Vec::new();
        for section in &sections {
            let question = question(section, base, &mut ids, &mut notes);
            sound &= question.is_some();
            questions.extend(question);
        }
        if sections.is_empty() {
            let help = "add one: `## Title {#id}`, the stem, the answers, and a block quote with the rationale";
            notes.add(Code::QuizEmpty, 0..3, "the quiz has no question", help);
            sound = false;
        }
        if let Some(draw) = &draw
            && usize::from(draw.value.get()) > sections.len()
        {
            let message = format!(
                "`draw` takes {} questions, but there are {}",
                draw.value,
                sections.len()
            );
            notes.add(
                Code::DrawTooLarge,
                draw.range.clone(),
                message,
                "write a smaller number, or more questions",
            );
        }
        self.close(notes, body);
        for (language, translation) in self.translations_of(path) {
            let Some(Opened {
                mut notes,
                mut fields,
                start,
            }) = self.open(&translation)
            else {
                continue;
            };
            fields.optional::<String>("kind", "quiz", &mut notes);
            let translated = fields.line("title", "کوئز: رجسٹر سے رپورٹ تک", TITLE, &mut notes);
            fields.finish_translation(&OWNED_BY_BASE, &mut notes);
            let body = Self::body(&mut notes, start, Purpose::Quiz);
            let (words, sections) = cut(&body, start, &mut notes);
            if let Some(translated) = translated {
                title.set(language, translated);
            }
            introduction.set(language, words);
            translate(&mut questions, &ids, &sections, language, &mut notes);
            self.close(notes, body);
        }
        let draw = draw.map(|draw| draw.value);
        sound.then_some(Quiz {
            introduction,
            pass_mark,
            attempts,
            wait,
            draw,
            shuffle,
            questions,
        })
    }
}

/// Cuts a body into its introduction and the sections of its questions.
fn cut<'body>(
    body: &'body Body,
    start: usize,
    notes: &mut Notes<'_>,
) -> (Markdown, Vec<Section<'body>>) {
    let is_question = |block: &Block| matches!(&block.kind, BlockKind::Heading(heading) if heading.level as usize == 2);
    let end = notes.file.text().len();
    let first = body
        .blocks
        .iter()
        .find(|block| is_question(block))
        .map_or(end, |block| block.range.start);
    let introduction = Markdown(notes.file.slice(start..first).trim().to_owned());
    let mut sections = Vec::new();
    for (place, block) in body.blocks.iter().enumerate() {
        let BlockKind::Heading(heading) = &block.kind else {
            continue;
        };
        if !is_question(block) {
            continue;
        }
        let rest = body.blocks.get(place + 1..).unwrap_or_default();
        let length = rest.iter().position(is_question).unwrap_or(rest.len());
        sections.push(Section::read(
            heading,
            block.range.clone(),
            rest.get(..length).unwrap_or_default(),
            notes,
        ));
    }
    (introduction, sections)
}

fn answers<'section>(section: &'section Section<'_>, language: Language) -> Answers<'section> {
    let range = match (section.answers.first(), section.answers.last()) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => section.range.clone(),
    };
    Answers {
        list: &section.answers,
        language,
        attributes: &section.heading.attributes,
        heading: section.range.clone(),
        range,
    }
}

fn question(
    section: &Section<'_>,
    language: Language,
    ids: &mut Vec<QuestionId>,
    notes: &mut Notes<'_>,
) -> Option<Question> {
    let id = id(section, ids, notes);
    let answers = answers(section, language);
    if !section.answered {
        let help = "add a list: `- [x] right` and `- [ ] wrong`, or `- [=] accepted answer`";
        notes.add(
            Code::QuestionWithoutAnswers,
            section.range.clone(),
            "the question has no answers",
            help,
        );
    }
    let entry = question_type(section, &answers, notes);
    attributes(section, entry, notes);
    let points = points(&answers, notes);
    let mut competencies = Vec::new();
    for (_, value) in section
        .heading
        .attributes
        .iter()
        .filter(|(name, _)| name == "competency")
    {
        for code in value.as_deref().unwrap_or_default().split(',') {
            match code.trim().parse::<CompetencyCode>() {
                Ok(code) => competencies.push(code),
                Err(error) => invalid(
                    section,
                    error.to_string(),
                    "write for example `competency=DECODE:HIS`",
                    notes,
                ),
            }
        }
    }
    let kind = match entry {
        Some(entry) if !section.answers.is_empty() => (entry.read)(&answers, notes),
        _ => None,
    };
    Some(Question {
        id: id?,
        title: Translated::new(language, section.heading.text.trim().to_owned()),
        points,
        competencies,
        stem: Translated::new(language, Markdown(section.stem.clone())),
        rationale: Translated::new(language, Markdown(section.rationale.clone())),
        kind: kind?,
    })
}

fn id(
    section: &Section<'_>,
    ids: &mut Vec<QuestionId>,
    notes: &mut Notes<'_>,
) -> Option<QuestionId> {
    let Some(id) = &section.heading.id else {
        let help = "end the heading with an id in braces, as in `## Reporting rates {#reporting-rates}`; answers are kept under it";
        notes.add(
            Code::QuestionWithoutId,
            section.range.clone(),
            "the question has no id",
            help,
        );
        return None;
    };
    match id.parse::<QuestionId>() {
        Ok(id) => {
            // That an id is there twice is noted with the headings.
            if !ids.contains(&id) {
                ids.push(id.clone());
            }
            Some(id)
        }
        Err(error) => {
            notes.add(
                Code::InvalidId,
                section.range.clone(),
                error.to_string(),
                "write for example `{#reporting-rates}`",
            );
            None
        }
    }
}

fn question_type(
    section: &Section<'_>,
    answers: &Answers<'_>,
    notes: &mut Notes<'_>,
) -> Option<&'static TypeEntry> {
    let name = answers
        .attribute("type")
        .unwrap_or_else(|| type_by_marks(&section.answers));
    let entry = TYPES.iter().find(|entry| entry.name == name);
    if entry.is_none() {
        let names: Vec<&str> = TYPES.iter().map(|entry| entry.name).collect();
        let shown: String = name.chars().take(64).collect();
        invalid(
            section,
            format!("there is no type of question `{shown}`"),
            &suggest(name, &names),
            notes,
        );
    }
    entry
}

fn points(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Points {
    let Some(typed) = answers.attribute("points") else {
        return Points::ONE;
    };
    let points = typed
        .parse::<u16>()
        .ok()
        .and_then(|points| Points::try_from(points).ok());
    points.unwrap_or_else(|| {
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            "`points` is a whole number from 1 to 100",
            "write for example `points=2`",
        );
        Points::ONE
    })
}

fn invalid(section: &Section<'_>, message: String, help: &str, notes: &mut Notes<'_>) {
    notes.add(Code::InvalidAttribute, section.range.clone(), message, help);
}

/// Complains about attributes that this question doesn't take, or that are there twice.
fn attributes(section: &Section<'_>, entry: Option<&TypeEntry>, notes: &mut Notes<'_>) {
    let own = entry.map_or(&[][..], |entry| entry.attributes);
    let known: Vec<&str> = ATTRIBUTES.iter().chain(own).copied().collect();
    for (place, (name, _)) in section.heading.attributes.iter().enumerate() {
        let range = attribute_range(section, name, notes);
        if !known.contains(&name.as_str()) {
            let shown: String = name.chars().take(64).collect();
            notes.add(
                Code::UnknownAttribute,
                range,
                format!("`{shown}` is not an attribute of this question"),
                suggest(name, &known),
            );
        } else if name != "competency"
            && section
                .heading
                .attributes
                .iter()
                .take(place)
                .any(|(earlier, _)| earlier == name)
        {
            notes.add(
                Code::InvalidAttribute,
                range,
                format!("`{name}` is there twice"),
                "keep one of the two",
            );
        }
    }
}

fn attribute_range(section: &Section<'_>, name: &str, notes: &Notes<'_>) -> Range<usize> {
    let heading = notes.file.slice(section.range.clone());
    let braces = heading.rfind('{').unwrap_or(0);
    match heading
        .get(braces..)
        .and_then(|attributes| attributes.find(name))
    {
        Some(at) => {
            let start = section.range.start + braces + at;
            start..start + name.len()
        }
        None => section.range.clone(),
    }
}

/// Adds a translation to the questions of the base file: the same ids, perhaps in another order.
fn translate(
    questions: &mut [Question],
    ids: &[QuestionId],
    sections: &[Section<'_>],
    language: Language,
    notes: &mut Notes<'_>,
) {
    let mut seen: Vec<&str> = Vec::new();
    for section in sections {
        let Some(id) = section.heading.id.as_deref() else {
            let help = "end the heading with the id of the question it translates, as in `{#reporting-rates}`";
            notes.add(
                Code::QuestionWithoutId,
                section.range.clone(),
                "the question has no id",
                help,
            );
            continue;
        };
        seen.push(id);
        if !ids.iter().any(|known| known.as_str() == id) {
            let names: Vec<&str> = ids.iter().map(QuestionId::as_str).collect();
            let message = format!(
                "the base file has no question `{}`",
                id.chars().take(64).collect::<String>()
            );
            notes.add(
                Code::TranslationQuestions,
                section.range.clone(),
                message,
                suggest(id, &names),
            );
            continue;
        }
        for (name, _) in &section.heading.attributes {
            let range = attribute_range(section, name, notes);
            let message = format!(
                "`{}` belongs to the base file; a translation carries text only",
                name.chars().take(64).collect::<String>()
            );
            notes.add(
                Code::UnknownAttribute,
                range,
                message,
                "leave only the id here",
            );
        }
        // A question that the base file got wrong has its errors there.
        let Some(question) = questions
            .iter_mut()
            .find(|question| question.id.as_str() == id)
        else {
            continue;
        };
        question
            .title
            .set(language, section.heading.text.trim().to_owned());
        question.stem.set(language, Markdown(section.stem.clone()));
        question
            .rationale
            .set(language, Markdown(section.rationale.clone()));
        question
            .kind
            .behaviour_mut()
            .translate(&answers(section, language), notes);
    }
    for id in ids.iter().filter(|id| !seen.contains(&id.as_str())) {
        let message = format!("the question `{id}` is not translated");
        notes.add(
            Code::TranslationQuestions,
            0..3,
            message,
            format!("add a section `## … {{#{id}}}`"),
        );
    }
}
