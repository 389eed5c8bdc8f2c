//! How much of a course each of several learners has done.

use std::collections::{BTreeSet, HashMap};

use courseware::{Course, ItemId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entity::item_completion;
use super::rules::carried_over;
use crate::Failure;
use crate::cohorts::EnrolmentId;

/// How many items a question to the database may name: SQLite takes 32,766 parameters, and long lists are slow to read.
const AT_ONCE: usize = 1000;

/// For each enrolment with anything done, how many items of this course it has done. Items that the course no longer
/// has don't count.
pub(crate) async fn items_done_by(
    connection: &impl ConnectionTrait,
    course: &Course,
    enrolments: &[EnrolmentId],
) -> Result<HashMap<EnrolmentId, usize>, Failure> {
    let done = items_ever_done_by(connection, enrolments).await?;
    Ok(done
        .into_iter()
        .map(|(enrolment, items)| (enrolment, carried_over(course, &items).len()))
        .collect())
}

/// For each enrolment with anything done, the items, by the ids that they had then.
pub(crate) async fn items_ever_done_by(
    connection: &impl ConnectionTrait,
    enrolments: &[EnrolmentId],
) -> Result<HashMap<EnrolmentId, BTreeSet<ItemId>>, Failure> {
    let mut done: HashMap<EnrolmentId, BTreeSet<ItemId>> = HashMap::new();
    for some in enrolments.chunks(AT_ONCE) {
        let rows: Vec<(EnrolmentId, String)> = item_completion::Entity::find()
            .select_only()
            .column(item_completion::Column::EnrolmentId)
            .column(item_completion::Column::Item)
            .filter(item_completion::Column::EnrolmentId.is_in(some.iter().copied()))
            .into_tuple()
            .all(connection)
            .await?;
        for (enrolment, item) in rows {
            if let Ok(item) = item.parse() {
                done.entry(enrolment).or_default().insert(item);
            }
        }
    }
    Ok(done)
}
