//! Gives a person a role in a course.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter,
    QuerySelect,
};

use super::entity::{course, course_role};
use super::{CourseNumber, CourseRole};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::people::PersonId;
use crate::{Failure, Moment, Transaction};

/// Gives the role, or leaves it given; one that was taken back is given anew. Part of accepting an invitation, which
/// has proved that the giver may.
pub(crate) async fn grant_course_role(
    transaction: &Transaction,
    moment: &Moment,
    by: Actor,
    person: PersonId,
    course: CourseNumber,
    role: CourseRole,
) -> Result<(), Failure> {
    let place = hold(transaction, course).await?;
    let held = course_role::Entity::find()
        .filter(course_role::Column::CourseId.eq(course))
        .filter(course_role::Column::PersonId.eq(person))
        .filter(course_role::Column::Role.eq(role))
        .one(transaction)
        .await?;
    if held
        .as_ref()
        .is_some_and(|held| held.withdrawn_at.is_none())
    {
        return Ok(());
    }
    let given = course_role::ActiveModel {
        course_id: Set(course),
        person_id: Set(person),
        role: Set(role),
        granted_by: Set(by.person()),
        granted_at: Set(moment.now()),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
        ..Default::default()
    };
    match held {
        Some(held) => {
            let id = Set(held.id);
            course_role::ActiveModel { id, ..given }
                .update(transaction)
                .await?
        }
        None => given.insert(transaction).await?,
    };
    let entry = Entry::new(by, Deed::CourseRoleGranted)
        .at(place.owner_id)
        .to(Subject::Person(person))
        .fact("course", course.0)
        .fact("role", role.to_value());
    audit::record(transaction, moment, entry).await
}

/// The course, held so that two who give the same role in it do so one after the other.
async fn hold(transaction: &Transaction, id: CourseNumber) -> Result<course::Model, Failure> {
    course::Entity::find_by_id(id)
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?
        .ok_or(Failure::Invariant("a course with roles is gone"))
}
