//! What the owner of a course may know of those who take it: how many, never who.

use courseware::{CourseId, InstitutionSlug};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};

use super::entity::course;
use crate::cohorts::EnrolmentState;
use crate::cohorts::entity::{cohort, enrolment};
use crate::disclosure::{Group, ToldGroups, tell};
use crate::institutions::entity::institution;
use crate::institutions::{self, InstitutionId, StaffOf, staff_of};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The numbers of one course.
#[derive(Clone, Debug)]
pub struct OwnerFigures {
    /// By which right.
    pub staff: StaffOf,
    /// The course.
    pub course: course::Model,
    /// The institutions that host cohorts of it.
    pub hosts: Vec<institution::Model>,
    /// For each of them, and together: how many learners, and how many of them completed it.
    pub learners: ToldGroups,
}

#[derive(FromQueryResult)]
struct HostRow {
    host_id: InstitutionId,
    learners: i64,
    completed: i64,
}

/// The numbers, for the staff of the institution that owns the course; nothing for anyone else. People who left are
/// not counted.
///
/// # Errors
/// When the database fails.
pub async fn owner_figures(
    campus: &Campus,
    viewer: &SignedIn,
    owner: &InstitutionSlug,
    course: &CourseId,
) -> Result<Option<OwnerFigures>, Failure> {
    let Some(staff) = staff_of(campus.read(), viewer, owner).await? else {
        return Ok(None);
    };
    let owned = course::Entity::find()
        .filter(course::Column::Slug.eq(course.as_str()))
        .filter(course::Column::OwnerId.eq(staff.institution().id))
        .one(campus.read())
        .await?;
    let Some(course) = owned else {
        return Ok(None);
    };
    let rows = enrolment::Entity::find()
        .select_only()
        .column_as(cohort::Column::HostId, "host_id")
        .column_as(enrolment::Column::Id.count(), "learners")
        .expr_as(
            Func::count(Expr::col((
                enrolment::Entity,
                enrolment::Column::CompletedAt,
            ))),
            "completed",
        )
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .filter(cohort::Column::CourseId.eq(course.id))
        .filter(enrolment::Column::State.is_in([EnrolmentState::Active, EnrolmentState::Completed]))
        .group_by(cohort::Column::HostId)
        .order_by_asc(cohort::Column::HostId)
        .into_model::<HostRow>()
        .all(campus.read())
        .await?;
    let groups: Vec<_> = rows
        .iter()
        .map(|row| Group {
            people: u64::try_from(row.learners).unwrap_or_default(),
            among_them: u64::try_from(row.completed).unwrap_or_default(),
        })
        .collect();
    let all = institutions::all(campus).await?;
    let hosts = rows
        .iter()
        .filter_map(|row| all.iter().find(|host| host.id == row.host_id).cloned())
        .collect();
    Ok(Some(OwnerFigures {
        staff,
        course,
        hosts,
        learners: tell(&groups),
    }))
}
