//! The completion rules of a course, applied to what a learner has done. Pure.

use std::collections::BTreeSet;

use courseware::{Course, ItemBody, ItemId};

/// Where a learner stands in a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The items that are done, only those that this revision still has.
    pub done: BTreeSet<ItemId>,
    /// How many items the course has.
    pub items: usize,
    /// How many more lessons must be done.
    pub lessons_missing: usize,
    /// The quizzes that must still be passed, in the course's order.
    pub quizzes_missing: Vec<ItemId>,
    /// The first item in reading order that is not done.
    pub next: Option<ItemId>,
}

impl Progress {
    /// Whether everything that the course asks for is done.
    pub fn is_complete(&self) -> bool {
        self.lessons_missing == 0 && self.quizzes_missing.is_empty()
    }
}

/// The items of this revision that are done by whoever has done these, perhaps under ids that earlier revisions gave
/// them. What the revision no longer has counts for nothing.
pub(crate) fn carried_over<'a>(
    course: &Course,
    done: impl IntoIterator<Item = &'a ItemId>,
) -> BTreeSet<ItemId> {
    done.into_iter()
        .filter_map(|id| course.item_once_called(id))
        .map(|item| item.id.clone())
        .collect()
}

/// Applies the course's completion rules. `done` may name items that the revision no longer has; they count for
/// nothing here, so progress can never pass 100 %. It may name items by the ids that they once had.
pub fn assess(course: &Course, done: &BTreeSet<ItemId>) -> Progress {
    let done = carried_over(course, done);
    let mut present = BTreeSet::new();
    let (mut items, mut lessons, mut lessons_done) = (0, 0, 0);
    let mut next = None;
    for (_, item) in course.items() {
        items += 1;
        let is_done = done.contains(&item.id);
        if is_done {
            present.insert(item.id.clone());
        } else if next.is_none() {
            next = Some(item.id.clone());
        }
        if matches!(item.body, ItemBody::Lesson(_)) {
            lessons += 1;
            lessons_done += usize::from(is_done);
        }
    }
    let share = usize::from(course.completion.lessons.value());
    let lessons_needed = (lessons * share).div_ceil(100);
    let quizzes_missing = course
        .quizzes()
        .filter(|(item, _)| {
            course.completion.pass.contains(&item.id) && !present.contains(&item.id)
        })
        .map(|(item, _)| item.id.clone())
        .collect();
    Progress {
        done: present,
        items,
        lessons_missing: lessons_needed.saturating_sub(lessons_done),
        quizzes_missing,
        next,
    }
}
