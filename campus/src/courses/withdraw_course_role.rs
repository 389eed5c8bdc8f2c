//! Takes back a role in a course.

use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
};

use super::CourseNumber;
use super::entity::{course, course_role};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::{Failure, Moment, Transaction};

/// Takes the grant back, or leaves it taken back; none where the course has no such grant. Who calls this has proved
/// that the actor may.
pub(crate) async fn withdraw_course_role(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    course: CourseNumber,
    grant: i64,
) -> Result<Option<()>, Failure> {
    let found = course_role::Entity::find_by_id(grant)
        .filter(course_role::Column::CourseId.eq(course))
        .one(transaction)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    if found.withdrawn_at.is_some() {
        return Ok(Some(()));
    }
    course_role::ActiveModel {
        id: Set(found.id),
        withdrawn_at: Set(Some(moment.now())),
        withdrawn_by: Set(by.person()),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    let place = course::Entity::find_by_id(course).one(transaction).await?;
    let entry = Entry::new(by, Deed::CourseRoleWithdrawn)
        .at(place.map(|place| place.owner_id))
        .to(Subject::Person(found.person_id))
        .fact("course", course.0)
        .fact("role", found.role.to_value());
    audit::record(transaction, moment, entry).await?;
    Ok(Some(()))
}
