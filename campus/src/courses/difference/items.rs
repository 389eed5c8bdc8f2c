//! What became of lessons and quizzes.

use std::collections::BTreeSet;

use courseware::{Course, Item, ItemId, Module, Translated};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What happened to a lesson or a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// Its id now, or the one it had.
    pub item: ItemId,
    /// Its title now, or the one it had.
    pub title: Translated<String>,
    /// Whether it is a quiz.
    pub is_quiz: bool,
    /// What happened, at least one thing.
    pub deeds: Vec<ItemDeed>,
}

impl ItemChange {
    /// The id that it had before.
    pub fn earlier_id(&self) -> &ItemId {
        let renamed = self.deeds.iter().find_map(|deed| match deed {
            ItemDeed::Renamed(earlier) => Some(earlier),
            _ => None,
        });
        renamed.unwrap_or(&self.item)
    }
}

/// One thing that happened to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemDeed {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It had another id.
    Renamed(ItemId),
    /// It was called otherwise.
    Retitled(Translated<String>),
    /// It stands in another module.
    Moved(Translated<String>),
    /// It stands in another place among the items.
    Reordered,
    /// What it says or asks changed.
    Rewritten,
}

/// The item of `before` that an item of `after` was: the one with its id, or the one that it says it was called.
pub(super) fn predecessor<'before>(
    before: &'before Course,
    after: &Course,
    item: &ItemId,
) -> Option<(&'before Module, &'before Item)> {
    let find = |id: &ItemId| before.items().find(|(_, known)| &known.id == id);
    find(item).or_else(|| {
        after
            .renamed
            .iter()
            .filter(|(_, new)| *new == item)
            .find_map(|(old, _)| find(old))
    })
}

/// What happened to each item, in reading order, what is gone last. `rewritten` are the files whose text changed.
pub(super) fn item_changes(
    before: &Course,
    after: &Course,
    rewritten: &BTreeSet<String>,
) -> Vec<ItemChange> {
    let mut changes = Vec::new();
    let mut known = BTreeSet::new();
    let reordered = reordered(before, after);
    for (module, item) in after.items() {
        let mut deeds = Vec::new();
        match predecessor(before, after, &item.id) {
            None => deeds.push(ItemDeed::Added),
            Some((earlier, was)) => {
                known.insert(was.id.clone());
                if was.id != item.id {
                    deeds.push(ItemDeed::Renamed(was.id.clone()));
                }
                if was.title != item.title {
                    deeds.push(ItemDeed::Retitled(was.title.clone()));
                }
                if earlier.id != module.id {
                    deeds.push(ItemDeed::Moved(module.title.clone()));
                } else if reordered.contains(&item.id) {
                    deeds.push(ItemDeed::Reordered);
                }
                if rewritten.contains(&item.path) {
                    deeds.push(ItemDeed::Rewritten);
                }
            }
        }
        if !deeds.is_empty() {
            changes.push(change(item, deeds));
        }
    }
    let gone = before.items().filter(|(_, item)| !known.contains(&item.id));
    changes.extend(gone.map(|(_, item)| change(item, vec![ItemDeed::Removed])));
    changes
}

fn change(item: &Item, deeds: Vec<ItemDeed>) -> ItemChange {
    ItemChange {
        item: item.id.clone(),
        title: item.title.clone(),
        is_quiz: item.quiz().is_some(),
        deeds,
    }
}

/// The items of both, by their ids now, that changed places with others; as few as tell it all.
fn reordered(before: &Course, after: &Course) -> BTreeSet<ItemId> {
    let order: Vec<ItemId> = after.items().map(|(_, item)| item.id.clone()).collect();
    let mut earlier: Vec<(usize, ItemId)> = Vec::new();
    for id in &order {
        let Some((_, was)) = predecessor(before, after, id) else {
            continue;
        };
        let place = before.items().position(|(_, item)| item.id == was.id);
        earlier.push((place.unwrap_or_default(), id.clone()));
    }
    let later: Vec<ItemId> = earlier.iter().map(|(_, id)| id.clone()).collect();
    earlier.sort_by_key(|(place, _)| *place);
    let earlier: Vec<ItemId> = earlier.into_iter().map(|(_, id)| id).collect();
    capture_diff_slices(Algorithm::Myers, &earlier, &later)
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .flat_map(|op| later.get(op.new_range()).unwrap_or_default().to_vec())
        .collect()
}
