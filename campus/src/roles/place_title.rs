//! What a place is called.

use courseware::Language;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::keeping::PlaceNumber;
use crate::cohorts::entity::cohort;
use crate::courses::CourseNumber;
use crate::courses::entity::{course, revision};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::{Campus, Failure, Wording};

/// What a place is called.
#[derive(Clone, Debug, Default)]
pub struct PlaceTitle {
    /// The institution; none for the platform.
    pub institution: Option<institution::Model>,
    /// The course or cohort there.
    pub within: Option<Wording>,
}

impl PlaceTitle {
    /// In one line: `Data quality (HSA)`, or the institution's name; nothing for the platform.
    pub fn text(&self, language: Language) -> String {
        match (&self.within, &self.institution) {
            (Some(within), Some(institution)) => {
                format!(
                    "{} ({})",
                    within.0.get(language).value,
                    institution.short_name
                )
            }
            (None, Some(institution)) => institution.name.0.get(language).value.clone(),
            (_, None) => String::new(),
        }
    }
}

impl PlaceTitle {
    /// The same in both languages; none for the platform.
    pub(super) fn wording(&self) -> Option<Wording> {
        self.institution.as_ref()?;
        let [english, urdu] = [Language::English, Language::Urdu].map(|one| self.text(one));
        Some(Wording::new(english, urdu))
    }
}

/// What the place is called.
pub(super) async fn place_title(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    place: PlaceNumber,
) -> Result<PlaceTitle, Failure> {
    let missing = Failure::Invariant("a place with roles is gone");
    let (institution, within) = match place {
        PlaceNumber::Platform => return Ok(PlaceTitle::default()),
        PlaceNumber::Institution(id) => (id, None),
        PlaceNumber::Course(id) => {
            let course = course::Entity::find_by_id(id).one(connection).await?;
            let owner = course.ok_or(missing)?.owner_id;
            (owner, course_title(campus, connection, id).await?)
        }
        PlaceNumber::Cohort(id) => {
            let cohort = cohort::Entity::find_by_id(id).one(connection).await?;
            let cohort = cohort.ok_or(missing)?;
            (cohort.host_id, Some(cohort.title))
        }
    };
    Ok(PlaceTitle {
        institution: institution_of(connection, institution).await?,
        within,
    })
}

async fn institution_of(
    connection: &impl ConnectionTrait,
    id: InstitutionId,
) -> Result<Option<institution::Model>, Failure> {
    Ok(institution::Entity::find_by_id(id).one(connection).await?)
}

/// The title in the course's newest revision; its id before there is one, as drafts are not for everyone.
pub(super) async fn course_title(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    course: CourseNumber,
) -> Result<Option<Wording>, Failure> {
    let newest = revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number)
        .one(connection)
        .await?;
    let Some(newest) = newest else {
        let course = course::Entity::find_by_id(course).one(connection).await?;
        return Ok(course.map(|course| Wording::new(course.slug.clone(), course.slug)));
    };
    let revision = campus.library().revision(connection, newest.id).await?;
    Ok(Some(Wording(revision.course.title.clone())))
}
