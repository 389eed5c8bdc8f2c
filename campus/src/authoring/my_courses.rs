//! The courses that someone writes or reviews.

use courseware::CourseId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use time::{Date, Duration};

use super::{Workspace, check_draft, workspace};
use crate::courses::entity::{course, course_role};
use crate::courses::{self};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// How long before its time is over a lesson is listed.
const AHEAD: Duration = Duration::days(60);

/// A course, as the list of those who write it shows it.
#[derive(Clone, Debug)]
pub struct AuthoredCourse {
    /// The course and its draft.
    pub workspace: Workspace,
    /// Errors and warnings of the draft; none where there is no draft.
    pub problems: Option<(usize, usize)>,
    /// Whether the draft says the same as the newest revision.
    pub unchanged: bool,
    /// Lessons whose facts must be looked at again soon, or should have been: title and date.
    pub due: Vec<(String, Date)>,
}

/// Every course in which the person holds a role, by its id.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn my_courses(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
) -> Result<Vec<AuthoredCourse>, Failure> {
    let held = course_role::Entity::find()
        .filter(course_role::Column::PersonId.eq(actor.id()))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .all(campus.read())
        .await?;
    let found = course::Entity::find()
        .filter(course::Column::Id.is_in(held.iter().map(|held| held.course_id)))
        .order_by_asc(course::Column::Slug)
        .all(campus.read())
        .await?;
    let mut mine = Vec::with_capacity(found.len());
    for course in found {
        let Ok(slug) = course.slug.parse::<CourseId>() else {
            continue;
        };
        if let Some(workspace) = workspace(campus, actor, &slug).await? {
            mine.push(authored(campus, moment, workspace, &slug).await?);
        }
    }
    Ok(mine)
}

async fn authored(
    campus: &Campus,
    moment: &Moment,
    workspace: Workspace,
    slug: &CourseId,
) -> Result<AuthoredCourse, Failure> {
    let published = courses::by_slug(campus, slug).await?;
    let examined = check_draft(campus, &workspace).await?;
    let newest = super::workspace::newest_of(campus.read(), workspace.hand.course().id).await?;
    let unchanged = examined
        .as_ref()
        .zip(newest)
        .is_some_and(|(examined, newest)| examined.digest.as_str() == newest.digest);
    let until = moment.now().date() + AHEAD;
    let due = published.as_ref().map(|published| {
        let lessons = published.revision.course.lessons();
        let dated = lessons
            .filter_map(|(item, lesson)| Some((item.title.base().clone(), lesson.review_by?)));
        dated.filter(|(_, by)| *by <= until).collect()
    });
    Ok(AuthoredCourse {
        problems: examined.map(|examined| examined.counts()),
        unchanged,
        due: due.unwrap_or_default(),
        workspace,
    })
}
