//! One question: its heading with id and attributes, and the section under it.

use std::ops::Range;

use super::body::Heading;
use super::code::Code;
use super::notes::{Notes, suggest};
use crate::model::{CompetencyCode, Language, Markdown, Points, QuestionId, Translated};
use crate::question::section::{Section, Shape};
use crate::question::{Answers, Question, TYPES, TypeEntry, type_by_marks};

/// The attributes every question takes.
const ATTRIBUTES: [&str; 3] = ["type", "points", "competency"];
/// The attribute of a question or case that belongs to no case.
const SECTION: &str = "section";

/// Where a question stands.
#[derive(Clone, Copy)]
pub(super) enum Place<'case> {
    Alone,
    InCase {
        /// None where the case has none that can be used.
        id: Option<&'case QuestionId>,
        competencies: &'case [CompetencyCode],
    },
}

/// A heading with its place.
type At<'at, 'body> = (&'body Heading, &'at Range<usize>);

/// What the answers of a type are written as; nothing where no type is named, or none that there is.
pub(super) fn shape_of(name: Option<&str>) -> Option<Shape> {
    let entry = TYPES.iter().find(|entry| Some(entry.name) == name)?;
    Some(entry.shape)
}

/// Reads a question of the base file.
pub(super) fn read(
    section: &Section<'_>,
    id: Option<QuestionId>,
    language: Language,
    place: Place<'_>,
    notes: &mut Notes<'_>,
) -> Option<Question> {
    let at = (section.heading, &section.range);
    let answers = answers(section, language);
    let entry = question_type(section, &answers, notes);
    if !section.answered {
        let help = match section.shape {
            Shape::Marks => {
                "add a list: `- [x] right` and `- [ ] wrong`, or `- [=] accepted answer`"
            }
            Shape::Steps => "add a numbered list of the steps in the right order: `1. First`",
            Shape::Table => "add a table; the guide shows which columns this type has",
            Shape::Gaps => "write a gap into the stem: `[[systolic | upper]]`",
        };
        notes.add(
            Code::QuestionWithoutAnswers,
            section.range.clone(),
            "the question has no answers",
            help,
        );
    }
    let own = entry.map_or(&[][..], |entry| entry.attributes);
    let mut known: Vec<&str> = ATTRIBUTES.iter().chain(own).copied().collect();
    if matches!(place, Place::Alone) {
        known.push(SECTION);
    }
    attributes(at, &known, notes);
    let typed_points = points(&answers, notes);
    let mut competencies = competencies(at, notes);
    let mut case = None;
    if let Place::InCase {
        id,
        competencies: shared,
    } = place
    {
        case = Some(id?.clone());
        let more = shared.iter().filter(|code| !competencies.contains(code));
        let more: Vec<_> = more.cloned().collect();
        competencies.extend(more);
    }
    let kind = entry
        .filter(|_| section.answered)
        .and_then(|entry| (entry.read)(&answers, notes))?;
    let own_points = kind.behaviour().own_points();
    if let (Some(own), Some(typed)) = (own_points, typed_points)
        && own != typed
    {
        let message = format!(
            "`points` is {}, but the criteria add up to {}",
            typed.value(),
            own.value()
        );
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            message,
            "leave `points` out here, or change the points of the criteria",
        );
    }
    Some(Question {
        id: id?,
        title: Translated::new(language, section.heading.text.trim().to_owned()),
        points: own_points.or(typed_points).unwrap_or(Points::ONE),
        competencies,
        stem: Translated::new(language, Markdown(section.stem.clone())),
        rationale: Translated::new(language, Markdown(section.rationale.clone())),
        kind,
        case,
        path: None,
    })
}

/// Adds a translation to a question of the base file.
pub(super) fn translate(
    question: &mut Question,
    section: &Section<'_>,
    language: Language,
    notes: &mut Notes<'_>,
) {
    let title = section.heading.text.trim().to_owned();
    question.title.set(language, title);
    question.stem.set(language, Markdown(section.stem.clone()));
    question
        .rationale
        .set(language, Markdown(section.rationale.clone()));
    question
        .kind
        .behaviour_mut()
        .translate(&answers(section, language), notes);
}

fn answers<'section>(section: &'section Section<'_>, language: Language) -> Answers<'section> {
    let list = section.answers.iter().map(|answer| &answer.range);
    let rows = section.rows.iter().map(|row| &row.range);
    let gaps = section.gaps.iter().map(|gap| &gap.range);
    let mut places = list.chain(rows).chain(gaps);
    let range = match (places.next(), places.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        (Some(only), None) => only.clone(),
        _ => section.range.clone(),
    };
    Answers {
        list: &section.answers,
        rows: &section.rows,
        gaps: &section.gaps,
        language,
        attributes: &section.heading.attributes,
        heading: section.range.clone(),
        range,
    }
}

/// The id of a question or case of the base file.
pub(super) fn id((heading, range): At<'_, '_>, notes: &mut Notes<'_>) -> Option<QuestionId> {
    let Some(id) = &heading.id else {
        let help = "end the heading with an id in braces, as in `## Reporting rates {#reporting-rates}`; answers are kept under it";
        notes.add(
            Code::QuestionWithoutId,
            range.clone(),
            "the question has no id",
            help,
        );
        return None;
    };
    id.parse::<QuestionId>()
        .map_err(|error| {
            notes.add(
                Code::InvalidId,
                range.clone(),
                error.to_string(),
                "write for example `{#reporting-rates}`",
            );
        })
        .ok()
}

/// The id of a heading of a translation, if the base file has it. A translation carries nothing else.
pub(super) fn translated_id<'body>(
    (heading, range): At<'_, 'body>,
    known: &[&str],
    notes: &mut Notes<'_>,
) -> Option<&'body str> {
    let Some(id) = heading.id.as_deref() else {
        let help =
            "end the heading with the id of the question it translates, as in `{#reporting-rates}`";
        notes.add(
            Code::QuestionWithoutId,
            range.clone(),
            "the question has no id",
            help,
        );
        return None;
    };
    if !known.contains(&id) {
        let message = format!("the base file has no question `{}`", short(id));
        notes.add(
            Code::TranslationQuestions,
            range.clone(),
            message,
            suggest(id, known),
        );
        return None;
    }
    for (name, _) in &heading.attributes {
        let message = format!(
            "`{}` belongs to the base file; a translation carries text only",
            short(name)
        );
        notes.add(
            Code::UnknownAttribute,
            attribute_range((heading, range), name, notes),
            message,
            "leave only the id here",
        );
    }
    Some(id)
}

fn short(text: &str) -> String {
    text.chars().take(64).collect()
}

fn question_type(
    section: &Section<'_>,
    answers: &Answers<'_>,
    notes: &mut Notes<'_>,
) -> Option<&'static TypeEntry> {
    let by_notation = || match section.shape {
        Shape::Gaps => "cloze",
        _ => type_by_marks(&section.answers),
    };
    let name = answers.attribute("type").unwrap_or_else(by_notation);
    let entry = TYPES.iter().find(|entry| entry.name == name);
    if entry.is_none() && name != "case" {
        let names = TYPES.iter().map(|entry| entry.name).chain(["case"]);
        let names: Vec<&str> = names.collect();
        notes.add(
            Code::InvalidAttribute,
            section.range.clone(),
            format!("there is no type of question `{}`", short(name)),
            suggest(name, &names),
        );
    }
    entry
}

fn points(answers: &Answers<'_>, notes: &mut Notes<'_>) -> Option<Points> {
    let typed = answers.attribute("points")?;
    let points = typed
        .parse::<u16>()
        .ok()
        .and_then(|points| Points::try_from(points).ok());
    if points.is_none() {
        notes.add(
            Code::InvalidAttribute,
            answers.heading.clone(),
            "`points` is a whole number from 1 to 100",
            "write for example `points=2`",
        );
    }
    points
}

/// What the heading says is tested.
pub(super) fn competencies(
    (heading, range): At<'_, '_>,
    notes: &mut Notes<'_>,
) -> Vec<CompetencyCode> {
    let mut competencies = Vec::new();
    let values = heading
        .attributes
        .iter()
        .filter(|(name, _)| name == "competency");
    for (_, value) in values {
        for code in value.as_deref().unwrap_or_default().split(',') {
            match code.trim().parse::<CompetencyCode>() {
                Ok(code) => competencies.push(code),
                Err(error) => notes.add(
                    Code::InvalidAttribute,
                    range.clone(),
                    error.to_string(),
                    "write for example `competency=DECODE:HIS`",
                ),
            }
        }
    }
    competencies
}

/// Complains about attributes that a case doesn't take.
pub(super) fn case_attributes(at: At<'_, '_>, notes: &mut Notes<'_>) {
    attributes(at, &["type", "competency", SECTION], notes);
}

/// Complains about attributes that are not known here, or that are there twice.
fn attributes(at: At<'_, '_>, known: &[&str], notes: &mut Notes<'_>) {
    let (heading, _) = at;
    for (place, (name, _)) in heading.attributes.iter().enumerate() {
        let range = attribute_range(at, name, notes);
        let mut earlier = heading.attributes.iter().take(place);
        if !known.contains(&name.as_str()) {
            notes.add(
                Code::UnknownAttribute,
                range,
                format!("`{}` is not an attribute of this question", short(name)),
                suggest(name, known),
            );
        } else if name != "competency" && earlier.any(|(earlier, _)| earlier == name) {
            notes.add(
                Code::InvalidAttribute,
                range,
                format!("`{name}` is there twice"),
                "keep one of the two",
            );
        }
    }
}

fn attribute_range((_, range): At<'_, '_>, name: &str, notes: &Notes<'_>) -> Range<usize> {
    let heading = notes.file.slice(range.clone());
    let braces = heading.rfind('{').unwrap_or(0);
    match heading
        .get(braces..)
        .and_then(|attributes| attributes.find(name))
    {
        Some(at) => {
            let start = range.start + braces + at;
            start..start + name.len()
        }
        None => range.clone(),
    }
}
