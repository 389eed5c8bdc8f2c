//! What an attempt draws: `draw: [{from: questions/registers.md, take: 3}, {competency: DECODE:HIS, take: 2}]`.

use std::num::NonZeroU16;
use std::ops::Range;

use super::Checker;
use super::code::Code;
use super::fields::{Fields, Placed};
use super::notes::{Notes, suggest};
use super::sections::{Unit, Written};
use crate::model::{Case, CompetencyCode, Pool, QuestionId};
use crate::question::Question;

/// What a quiz is made of when all its files have been read.
#[derive(Default)]
pub(crate) struct Drawn {
    pub(crate) pools: Vec<Pool>,
    pub(crate) questions: Vec<Question>,
    pub(crate) cases: Vec<Case>,
}

impl Drawn {
    pub(crate) fn add(&mut self, unit: Unit) {
        self.cases.extend(unit.case);
        self.questions.extend(unit.questions);
    }
}

/// The rows of `draw`.
pub(crate) struct Rows(Vec<Row>);

struct Row {
    from: Option<Placed<String>>,
    section: Option<String>,
    competency: Option<CompetencyCode>,
    take: Option<NonZeroU16>,
    range: Range<usize>,
}

impl Rows {
    /// Whether questions come from other files.
    pub(crate) fn draw_elsewhere(&self) -> bool {
        self.0.iter().any(|row| row.from.is_some())
    }
}

/// Reads the rows.
pub(crate) fn rows(maps: Vec<Placed<Fields>>, notes: &mut Notes<'_>) -> Rows {
    let read = maps.into_iter().map(|Placed { mut value, range }| {
        let row = Row {
            from: value
                .optional::<String>("from", "questions/registers.md", notes)
                .map(|from| Placed {
                    value: from.value.trim_start_matches("../").to_owned(),
                    range: from.range,
                }),
            section: value
                .optional::<String>("section", "registers", notes)
                .map(|section| section.value),
            competency: value
                .optional::<CompetencyCode>("competency", "DECODE:HIS", notes)
                .map(|competency| competency.value),
            take: value
                .optional::<NonZeroU16>("take", "3", notes)
                .map(|take| take.value),
            range,
        };
        value.finish(notes);
        row
    });
    Rows(read.collect())
}

/// Complains where more is drawn than there is.
pub(crate) fn enough(draw: &Placed<NonZeroU16>, there: usize, notes: &mut Notes<'_>) {
    if usize::from(draw.value.get()) > there {
        let message = format!(
            "`draw` takes {} questions, but there are {there}",
            draw.value
        );
        notes.add(
            Code::DrawTooLarge,
            draw.range.clone(),
            message,
            "write a smaller number, or more questions",
        );
    }
}

impl Checker<'_> {
    /// Follows the rows of `draw` through the quiz and the files of shared questions.
    pub(crate) fn drawn(
        &mut self,
        Rows(rows): Rows,
        own: Written,
        notes: &mut Notes<'_>,
    ) -> Option<Drawn> {
        let mut gathered = Gathered::default();
        let mut sound = own.sound;
        for row in &rows {
            let units = match &row.from {
                None => own.units.as_slice(),
                Some(from) => match self.shared(from, notes) {
                    Some(shared) => {
                        sound &= shared.sound;
                        shared.units.as_slice()
                    }
                    None => {
                        sound = false;
                        continue;
                    }
                },
            };
            let matching = |unit: &&Unit| {
                let section = row.section.as_ref();
                section.is_none_or(|section| unit.section.as_ref() == Some(section))
                    && row.competency.as_ref().is_none_or(|code| unit.tests(code))
            };
            let units: Vec<&Unit> = units.iter().filter(matching).collect();
            gathered.row(row, &units, sound, notes);
        }
        for unit in &own.units {
            if sound && !gathered.has(&unit.id) {
                let help = "add a row to `draw` that takes it, such as `{take: 1}` for any question of this file";
                notes.add(
                    Code::NeverDrawn,
                    unit.range.clone(),
                    format!("no attempt asks `{}`: no row of `draw` takes it", unit.id),
                    help,
                );
            }
        }
        (sound && !gathered.drawn.questions.is_empty()).then_some(gathered.drawn)
    }

    /// The questions of a file in `questions/`.
    fn shared(&mut self, from: &Placed<String>, notes: &mut Notes<'_>) -> Option<&Written> {
        let path = from.value.as_str();
        if !self.shared.contains_key(path) {
            // What could not be read has its own errors.
            if !self.texts.has(path) || !path.starts_with("questions/") {
                let known: Vec<&str> = self.shared.keys().map(String::as_str).collect();
                let help = if known.is_empty() {
                    "put a file with questions into the folder `questions/` beside `course.md`"
                        .to_owned()
                } else {
                    suggest(path, &known)
                };
                let shown: String = path.chars().take(64).collect();
                notes.add(
                    Code::UnknownQuestions,
                    from.range.clone(),
                    format!("there is no file of questions `{shown}`"),
                    help,
                );
            }
        }
        let shared = self.shared.get_mut(path)?;
        shared.used = true;
        Some(&shared.written)
    }
}

/// The pools so far.
#[derive(Default)]
struct Gathered {
    drawn: Drawn,
    /// Every unit with the file of the row that brought it, to tell it from one of the same name.
    taken: Vec<(QuestionId, Option<String>)>,
}

impl Gathered {
    fn has(&self, id: &QuestionId) -> bool {
        self.taken.iter().any(|(taken, _)| taken == id)
    }

    fn row(&mut self, row: &Row, units: &[&Unit], sound: bool, notes: &mut Notes<'_>) {
        let from = row.from.as_ref().map(|from| from.value.clone());
        // Whatever the rows before draw of these, enough must be left.
        let shared: usize = self
            .drawn
            .pools
            .iter()
            .map(|pool| {
                let both = units.iter().filter(|unit| pool.units.contains(&unit.id));
                both.count().min(pool.take.get().into())
            })
            .sum();
        let there = units.len().saturating_sub(shared);
        let take = row.take.map_or(there, |take| take.get().into());
        let take = NonZeroU16::new(u16::try_from(take).unwrap_or(u16::MAX));
        match take {
            Some(take) if usize::from(take.get()) <= there => {
                self.drawn.pools.push(Pool {
                    take,
                    units: units.iter().map(|unit| unit.id.clone()).collect(),
                });
            }
            _ if sound => {
                let wanted = row.take.map_or(1, NonZeroU16::get);
                let mut message =
                    format!("this row takes {wanted} questions, but there are {there}");
                if shared > 0 {
                    message.push_str(&format!(
                        " when the rows before it have taken up to {shared}"
                    ));
                }
                notes.add(
                    Code::DrawTooLarge,
                    row.range.clone(),
                    message,
                    "write a smaller number, or more questions that fit the row; a case counts as one",
                );
            }
            _ => {}
        }
        for unit in units {
            self.add(unit, &from, row, notes);
        }
    }

    fn add(&mut self, unit: &Unit, from: &Option<String>, row: &Row, notes: &mut Notes<'_>) {
        let known = self.taken.iter().find(|(taken, _)| *taken == unit.id);
        if known.is_some_and(|(_, known)| known == from) {
            return;
        }
        let questions = self.drawn.questions.iter().map(|question| &question.id);
        let cases = self.drawn.cases.iter().map(|case| &case.id);
        let mut ids = questions.chain(cases);
        if let Some(twice) = unit.ids().find(|id| ids.any(|known| known == *id)) {
            let help = "rename one of the two: answers and statistics of a quiz are kept under ids";
            notes.add(
                Code::DuplicateId,
                row.range.clone(),
                format!("two of the files that this quiz draws from have a question `{twice}`"),
                help,
            );
            return;
        }
        self.taken.push((unit.id.clone(), from.clone()));
        self.drawn.add(unit.clone());
    }
}
