//! What is arranged for the quizzes of a cohort.

use std::sync::Arc;

use courseware::ItemId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use time::OffsetDateTime;

use super::arranger::arranger;
use super::{Arranger, Quarter, QuizDates};
use crate::assessment::ExtensionId;
use crate::assessment::entity::{extension, quiz_dates};
use crate::cohorts::entity::enrolment;
use crate::cohorts::{EnrolmentId, EnrolmentState};
use crate::courses::Revision;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// The quizzes of a cohort, each with what was arranged, and the learners to whom something can be granted.
#[derive(Clone, Debug)]
pub struct Arrangements {
    /// Who looks.
    pub arranger: Arranger,
    /// The revision that the cohort is on.
    pub revision: Arc<Revision>,
    /// The quizzes in the course's order.
    pub quizzes: Vec<ArrangedQuiz>,
    /// The learners in sight, by name.
    pub learners: Vec<(PersonId, String)>,
}

/// One quiz.
#[derive(Clone, Debug)]
pub struct ArrangedQuiz {
    /// Its item id.
    pub item: ItemId,
    /// When it can be taken.
    pub dates: QuizDates,
    /// What was granted to learners in sight, the newest first; what has ended is there too.
    pub extensions: Vec<ExtensionRow>,
}

/// What was granted to one learner.
#[derive(Clone, Debug)]
pub struct ExtensionRow {
    /// Its number.
    pub id: ExtensionId,
    /// To whom.
    pub learner: String,
    /// It closes for them then.
    pub closes_at: Option<OffsetDateTime>,
    /// Minutes on top of the time limit.
    pub extra_minutes: i32,
    /// Attempts on top of those that all have.
    pub extra_attempts: i32,
    /// Why.
    pub reason: String,
    /// By whom.
    pub granted_by: String,
    /// When.
    pub granted_at: OffsetDateTime,
    /// Since when it no longer holds.
    pub ended_at: Option<OffsetDateTime>,
}

/// What is arranged in the cohort, as far as whoever asks may see it; none where they may not see anything. Seven queries,
/// however many quizzes and learners.
///
/// # Errors
/// When the database fails.
pub async fn arrangements(
    campus: &Campus,
    actor: &SignedIn,
    quarter: &Quarter,
) -> Result<Option<Arrangements>, Failure> {
    let connection = campus.read();
    let Some(arranger) = arranger(connection, actor, quarter).await? else {
        return Ok(None);
    };
    let cohort = arranger.cohort();
    let revision = campus
        .library()
        .revision(connection, cohort.revision_id)
        .await?;
    let dates = quiz_dates::Entity::find()
        .filter(quiz_dates::Column::CohortId.eq(cohort.id))
        .order_by_asc(quiz_dates::Column::SetAt)
        .all(connection)
        .await?;
    let places: Vec<(EnrolmentId, PersonId, String)> = arranger
        .enrolments()
        .filter(enrolment::Column::State.is_in(EnrolmentState::LEARNING))
        .inner_join(person::Entity)
        .select_only()
        .column(enrolment::Column::Id)
        .column(enrolment::Column::PersonId)
        .column(person::Column::Name)
        .order_by_asc(person::Column::Name)
        .into_tuple()
        .all(connection)
        .await?;
    let extensions = extension::Entity::find()
        .filter(extension::Column::EnrolmentId.is_in(places.iter().map(|(place, _, _)| *place)))
        .order_by_desc(extension::Column::Id)
        .all(connection)
        .await?;
    let givers = person::Entity::find()
        .filter(person::Column::Id.is_in(extensions.iter().map(|row| row.granted_by)))
        .all(connection)
        .await?;
    let name_of = |id: PersonId| {
        let giver = givers.iter().find(|giver| giver.id == id);
        giver.map_or_else(String::new, |giver| giver.name.clone())
    };
    let quizzes = revision.course.quizzes().map(|(item, _)| {
        let is_it = |name: &str| {
            let id = name.parse().ok();
            id.and_then(|id| revision.course.item_once_called(&id))
                .is_some_and(|now| now.id == item.id)
        };
        let set = dates.iter().rfind(|row| is_it(&row.item));
        let extensions = extensions.iter().filter(|row| is_it(&row.item));
        ArrangedQuiz {
            item: item.id.clone(),
            dates: QuizDates {
                opens_at: set.and_then(|row| row.opens_at),
                closes_at: set.and_then(|row| row.closes_at),
            },
            extensions: extensions
                .map(|row| ExtensionRow {
                    id: row.id,
                    learner: places
                        .iter()
                        .find(|(place, _, _)| *place == row.enrolment_id)
                        .map_or_else(String::new, |(_, _, name)| name.clone()),
                    closes_at: row.closes_at,
                    extra_minutes: row.extra_minutes,
                    extra_attempts: row.extra_attempts,
                    reason: row.reason.clone(),
                    granted_by: name_of(row.granted_by),
                    granted_at: row.granted_at,
                    ended_at: row.ended_at,
                })
                .collect(),
        }
    });
    let quizzes = quizzes.collect();
    Ok(Some(Arrangements {
        quizzes,
        learners: places
            .into_iter()
            .map(|(_, person, name)| (person, name))
            .collect(),
        arranger,
        revision,
    }))
}
