//! Where someone works: all places in which they hold a role. For the navigation only: what may be done there is
//! proved anew by each action.

use courseware::CourseId;
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::PlaceRole;
use super::place_title::course_title;
use crate::assessment::marking::waiting_in;
use crate::cohorts::CohortId;
use crate::cohorts::entity::{cohort, cohort_role};
use crate::courses::entity::{course, course_role};
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::{platform_administrator, workplaces};
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Failure, Wording};

/// All places in which someone holds a role.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// Whether they run the platform.
    pub platform: bool,
    /// The institutions, in the order in which they joined.
    pub institutions: Vec<InstitutionAtWork>,
    /// The courses, by their ids.
    pub courses: Vec<CourseAtWork>,
    /// The cohorts, the newest first.
    pub cohorts: Vec<CohortAtWork>,
}

/// An institution in which someone holds roles.
#[derive(Clone, Debug)]
pub struct InstitutionAtWork {
    /// Which.
    pub institution: institution::Model,
    /// The roles.
    pub roles: Vec<PlaceRole>,
}

/// A course in which someone holds roles.
#[derive(Clone, Debug)]
pub struct CourseAtWork {
    /// Its id.
    pub slug: CourseId,
    /// Its title.
    pub title: Wording,
    /// The roles.
    pub roles: Vec<PlaceRole>,
}

/// A cohort in which someone holds roles.
#[derive(Clone, Debug)]
pub struct CohortAtWork {
    /// Which.
    pub id: CohortId,
    /// Its title.
    pub title: Wording,
    /// The roles.
    pub roles: Vec<PlaceRole>,
    /// How many answers wait there for them to be marked.
    pub to_mark: i64,
}

/// Whether the person holds any role.
///
/// # Errors
/// When the database fails.
pub async fn works(campus: &Campus, person: &SignedIn) -> Result<bool, Failure> {
    let id = person.id();
    let grants = Query::select()
        .expr(Expr::val(1))
        .from(role_grant::Entity)
        .and_where(role_grant::Column::PersonId.eq(id))
        .and_where(role_grant::Column::WithdrawnAt.is_null())
        .take();
    let courses = Query::select()
        .expr(Expr::val(1))
        .from(course_role::Entity)
        .and_where(course_role::Column::PersonId.eq(id))
        .and_where(course_role::Column::WithdrawnAt.is_null())
        .take();
    let cohorts = Query::select()
        .expr(Expr::val(1))
        .from(cohort_role::Entity)
        .and_where(cohort_role::Column::PersonId.eq(id))
        .and_where(cohort_role::Column::WithdrawnAt.is_null())
        .take();
    let any = |roles: [SelectStatement; 3]| {
        roles
            .into_iter()
            .fold(Condition::any(), |any, role| any.add(Expr::exists(role)))
    };
    let found = person::Entity::find_by_id(id)
        .filter(any([grants, courses, cohorts]))
        .count(campus.read())
        .await?;
    Ok(found > 0)
}

/// All places in which the person holds a role.
///
/// # Errors
/// When the database fails.
pub async fn work(campus: &Campus, person: &SignedIn) -> Result<Work, Failure> {
    let platform = platform_administrator(campus.read(), person)
        .await?
        .is_some();
    let mut institutions: Vec<InstitutionAtWork> = Vec::new();
    for (institution, role) in workplaces(campus, person.id()).await? {
        let role = PlaceRole::from(role);
        match institutions.last_mut() {
            Some(last) if last.institution.id == institution.id => last.roles.push(role),
            _ => institutions.push(InstitutionAtWork {
                institution,
                roles: vec![role],
            }),
        }
    }
    Ok(Work {
        platform,
        institutions,
        courses: courses(campus, person).await?,
        cohorts: cohorts(campus, person).await?,
    })
}

async fn courses(campus: &Campus, person: &SignedIn) -> Result<Vec<CourseAtWork>, Failure> {
    let rows = course_role::Entity::find()
        .filter(course_role::Column::PersonId.eq(person.id()))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .order_by_asc(course_role::Column::Id)
        .all(campus.read())
        .await?;
    let found = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .order_by_asc(course::Column::Slug)
        .all(campus.read())
        .await?;
    let mut courses = Vec::with_capacity(found.len());
    for course in found {
        let (Ok(slug), Some(title)) = (
            course.slug.parse(),
            course_title(campus, campus.read(), course.id).await?,
        ) else {
            continue;
        };
        let here = rows.iter().filter(|row| row.course_id == course.id);
        let roles = here.map(|row| row.role.into()).collect();
        courses.push(CourseAtWork { slug, title, roles });
    }
    Ok(courses)
}

async fn cohorts(campus: &Campus, person: &SignedIn) -> Result<Vec<CohortAtWork>, Failure> {
    let rows = cohort_role::Entity::find()
        .filter(cohort_role::Column::PersonId.eq(person.id()))
        .filter(cohort_role::Column::WithdrawnAt.is_null())
        .all(campus.read())
        .await?;
    let found = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(rows.iter().map(|row| row.cohort_id)))
        .order_by_desc(cohort::Column::Id)
        .all(campus.read())
        .await?;
    let ids: Vec<_> = found.iter().map(|cohort| cohort.id).collect();
    let to_mark = waiting_in(campus.read(), person.id(), &ids).await?;
    Ok(found
        .into_iter()
        .map(|cohort| CohortAtWork {
            to_mark: to_mark.get(&cohort.id).copied().unwrap_or_default(),
            roles: rows
                .iter()
                .filter(|row| row.cohort_id == cohort.id)
                .map(|row| row.role.into())
                .collect(),
            id: cohort.id,
            title: cohort.title,
        })
        .collect())
}
