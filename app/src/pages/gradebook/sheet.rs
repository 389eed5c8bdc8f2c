//! A gradebook as rows of cells, whatever file they go into: every lesson and every quiz.

use campus::cohorts::EnrolmentState;
use campus::progress::gradebook::{Gradebook, GradebookRow};
use courseware::ItemBody;
use language::Sentences;

use super::table::state_words;
use crate::web::Visit;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Number(u32),
    /// Nothing.
    Empty,
}

/// The names of the columns.
pub(super) fn heads(visit: &Visit, book: &Gradebook) -> Vec<String> {
    let sentences = visit.sentences;
    let mut heads = vec![
        sentences.gradebook_column_name(),
        sentences.gradebook_column_state(),
        sentences.gradebook_column_lessons(),
        sentences.gradebook_column_lessons_all(),
    ];
    for (_, item) in book.revision.course.items() {
        let title = item.title.get(visit.language).value.clone();
        match &item.body {
            ItemBody::Lesson(_) => heads.push(title),
            ItemBody::Quiz(_) => {
                heads.push(sentences.gradebook_column_grade(title.clone()));
                heads.push(sentences.gradebook_column_standing(title));
            }
        }
    }
    heads
}

/// One learner.
pub(super) fn cells(visit: &Visit, book: &Gradebook, learner: &GradebookRow) -> Vec<Cell> {
    let sentences = visit.sentences;
    let course = &book.revision.course;
    let all = course
        .items()
        .filter(|(_, item)| item.quiz().is_none())
        .count();
    let mut cells = vec![
        Cell::Text(learner.name.clone()),
        Cell::Text(state(sentences, learner.state)),
        number(learner.lessons(book)),
        number(all),
    ];
    for (_, item) in course.items() {
        match &item.body {
            ItemBody::Lesson(_) => cells.push(Cell::Text(match learner.done.contains(&item.id) {
                true => sentences.gradebook_done(),
                false => sentences.gradebook_not_done(),
            })),
            ItemBody::Quiz(_) => {
                let grade = learner.quizzes.get(&item.id);
                let score = grade.and_then(|grade| grade.score);
                cells.push(score.map_or(Cell::Empty, |score| {
                    Cell::Number(score.percent().value().into())
                }));
                cells.push(Cell::Text(state_words(sentences, grade)));
            }
        }
    }
    cells
}

fn number(count: usize) -> Cell {
    Cell::Number(u32::try_from(count).unwrap_or(u32::MAX))
}

fn state(sentences: &Sentences, state: EnrolmentState) -> String {
    match state {
        EnrolmentState::Invited => sentences.staff_state_invited(),
        EnrolmentState::Active => sentences.staff_state_active(),
        EnrolmentState::Completed => sentences.staff_state_completed(),
        EnrolmentState::Withdrawn => sentences.staff_state_withdrawn(),
    }
}
