//! The gradebook of a cohort: its learners, and what each has done of each item. For staff exactly those whom their
//! institution has in sight, for who teaches everyone who has not left.

mod arrange;
mod grade;
mod load;
mod right;
mod take;
#[cfg(test)]
mod tests;

pub use arrange::{Arrangement, GradebookPage, Only, SortBy};
pub use grade::{QuizGrade, QuizState};
pub use right::{GradebookRight, gradebook_of_institution, gradebook_of_taught};
pub use take::{take_gradebook_of_institution, take_gradebook_of_taught};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use courseware::ItemId;

use crate::cohorts::{EnrolmentId, EnrolmentState};
use crate::courses::Revision;
use crate::people::PersonId;

/// The learners of a cohort in somebody's sight, with what they have done.
#[derive(Clone, Debug)]
pub struct Gradebook {
    /// By which right.
    pub right: GradebookRight,
    /// The revision that the cohort is on; its items are the columns.
    pub revision: Arc<Revision>,
    /// The learners, by name.
    pub rows: Vec<GradebookRow>,
}

/// One learner.
#[derive(Clone, Debug)]
pub struct GradebookRow {
    /// The place in the cohort.
    pub enrolment: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// Where the place stands.
    pub state: EnrolmentState,
    /// The lessons and quizzes that are done, by the ids of the cohort's revision.
    pub done: BTreeSet<ItemId>,
    /// The quizzes that were begun, by the same ids.
    pub quizzes: BTreeMap<ItemId, QuizGrade>,
}

impl GradebookRow {
    /// How many lessons of the course are done.
    pub fn lessons(&self, gradebook: &Gradebook) -> usize {
        let course = &gradebook.revision.course;
        self.done
            .iter()
            .filter(|item| course.lesson(item).is_some())
            .count()
    }
}
