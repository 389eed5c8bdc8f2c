//! How much of a course each of several learners has done.

use std::collections::HashMap;

use courseware::Course;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::entity::item_completion;
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
    let mut done: HashMap<EnrolmentId, usize> = HashMap::new();
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
            if item.parse().is_ok_and(|item| course.item(&item).is_some()) {
                *done.entry(enrolment).or_default() += 1;
            }
        }
    }
    Ok(done)
}
