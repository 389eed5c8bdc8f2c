//! Which learners of a gradebook are shown, in which order. Pure: the rows are read already.

use std::cmp::{Ordering, Reverse};

use courseware::{ItemId, Score};

use super::{Gradebook, GradebookRow, QuizState};
use crate::cohorts::EnrolmentState;

/// How many learners a page shows.
const A_PAGE: usize = 50;

/// What the rows are sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// The learner's name.
    #[default]
    Name,
    /// How many lessons are done.
    Lessons,
    /// The grade in this quiz; who has none comes last either way.
    Quiz(ItemId),
}

/// Which learners are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All of them.
    #[default]
    Everyone,
    /// Those who are learning, and have not completed the course.
    Learning,
    /// Those who have completed the course.
    Completed,
    /// Those of whom something waits to be marked.
    Waiting,
    /// Those who tried a quiz and have not passed it.
    NotPassed,
    /// Those who have done nothing yet.
    NothingDone,
}

/// How a gradebook is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// What the rows are sorted by.
    pub by: SortBy,
    /// The other way round: the highest first, and names from the end of the alphabet.
    pub descending: bool,
    /// Which learners are shown.
    pub only: Only,
    /// Letters that the name has in it, however they are written.
    pub name: String,
}

/// One page of an arranged gradebook.
#[derive(Clone, Debug)]
pub struct GradebookPage<'book> {
    /// The rows.
    pub rows: Vec<&'book GradebookRow>,
    /// Which page it is, from 1; the last one where there are not so many.
    pub page: usize,
    /// How many pages there are, at least one.
    pub pages: usize,
    /// How many learners there are on all of them.
    pub all: usize,
}

impl Gradebook {
    /// The rows that are shown, in order.
    pub fn arranged(&self, how: &Arrangement) -> Vec<&GradebookRow> {
        let letters = how.name.trim().to_lowercase();
        let rows = self.rows.iter();
        let mut rows: Vec<_> = rows
            .filter(|row| is_among(row, how.only))
            .filter(|row| row.name.to_lowercase().contains(&letters))
            .map(|row| (row.name.to_lowercase(), row))
            .collect();
        rows.sort_by(|(name, row), (other_name, other)| {
            let turned = |order: Ordering| {
                if how.descending {
                    order.reverse()
                } else {
                    order
                }
            };
            let by = match &how.by {
                SortBy::Name => turned(name.cmp(other_name)),
                SortBy::Lessons => turned(row.lessons(self).cmp(&other.lessons(self))),
                SortBy::Quiz(quiz) => by_grade(row, other, quiz, how.descending),
            };
            by.then_with(|| name.cmp(other_name))
                .then_with(|| row.enrolment.cmp(&other.enrolment))
        });
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// One page of them, counted from 1.
    pub fn page(&self, how: &Arrangement, page: usize) -> GradebookPage<'_> {
        let rows = self.arranged(how);
        let pages = rows.len().div_ceil(A_PAGE).max(1);
        let page = page.clamp(1, pages);
        let before = page.saturating_sub(1).saturating_mul(A_PAGE);
        GradebookPage {
            all: rows.len(),
            rows: rows.into_iter().skip(before).take(A_PAGE).collect(),
            page,
            pages,
        }
    }
}

fn is_among(row: &GradebookRow, only: Only) -> bool {
    let has = |state| row.quizzes.values().any(|grade| grade.state == state);
    match only {
        Only::Everyone => true,
        Only::Learning => row.state == EnrolmentState::Active,
        Only::Completed => row.state == EnrolmentState::Completed,
        Only::Waiting => has(QuizState::Waiting),
        Only::NotPassed => has(QuizState::NotPassed),
        Only::NothingDone => row.done.is_empty() && row.quizzes.is_empty(),
    }
}

fn by_grade(row: &GradebookRow, other: &GradebookRow, quiz: &ItemId, descending: bool) -> Ordering {
    let grade = |row: &GradebookRow| row.quizzes.get(quiz).and_then(|grade| grade.score);
    match (grade(row), grade(other)) {
        (Some(score), Some(other)) if descending => compare(other, score),
        (Some(score), Some(other)) => compare(score, other),
        (score, other) => Reverse(score.is_some()).cmp(&Reverse(other.is_some())),
    }
}

/// By shares: attempts on different revisions can be worth different points.
fn compare(score: Score, other: Score) -> Ordering {
    let share = u128::from(score.earned).saturating_mul(u128::from(other.possible));
    share.cmp(&u128::from(other.earned).saturating_mul(u128::from(score.possible)))
}
