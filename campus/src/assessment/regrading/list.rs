//! What was put right at a place, and what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use courseware::{Correction, ItemId, Language, Localised, QuestionId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait,
};
use time::OffsetDateTime;

use super::CorrectionId;
use super::affected::score;
use super::corrector::{Corrector, Place, corrector};
use super::in_force::Rule;
use super::learners::{AttemptChange, Counts, LearnerChange, by_learner, counted};
use super::withdraw::is_of;
use crate::assessment::entity::{attempt, correction, score_change};
use crate::cohorts::entity::enrolment;
use crate::cohorts::{EnrolmentId, EnrolmentState};
use crate::courses::Revision;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// What was put right at a place.
#[derive(Clone, Debug)]
pub struct MadeCorrections {
    /// By which right.
    pub corrector: Corrector,
    /// The corrections, the newest first.
    pub corrections: Vec<MadeCorrection>,
}

/// A correction.
#[derive(Clone, Debug)]
pub struct MadeCorrection {
    /// Its number.
    pub id: CorrectionId,
    /// The revision in which the question was found wrong.
    pub revision: Arc<Revision>,
    /// The quiz in it.
    pub item: ItemId,
    /// The question.
    pub question: QuestionId,
    /// What was put right.
    pub correction: Correction,
    /// Why.
    pub reason: String,
    /// Who put it right.
    pub by: String,
    /// When.
    pub at: OffsetDateTime,
    /// Who took it back, and when.
    pub withdrawn: Option<(String, OffsetDateTime)>,
    /// Whether whoever looks may take it back.
    pub may_be_withdrawn: bool,
    /// Whether it holds for the whole course.
    pub for_course: bool,
}

impl MadeCorrection {
    /// The question's title.
    pub fn title(&self, language: Language) -> Option<Localised<&String>> {
        let quiz = self.revision.course.quiz(&self.item)?;
        Some(quiz.question(&self.question)?.title.get(language))
    }
}

/// One of them, with what it changed.
#[derive(Clone, Debug)]
pub struct KnownCorrection {
    /// By which right.
    pub corrector: Corrector,
    /// The correction.
    pub made: MadeCorrection,
    /// Whose best score it changed among the attempts it concerned, for who teaches them; nobody for others.
    pub learners: Vec<LearnerChange>,
    /// How many.
    pub counts: Counts,
}

/// What was put right at a place: for a cohort also what holds for its course. None for who may not put anything right
/// there.
///
/// # Errors
/// When the database fails.
pub async fn corrections(
    campus: &Campus,
    viewer: &SignedIn,
    place: &Place,
) -> Result<Option<MadeCorrections>, Failure> {
    let Some(corrector) = corrector(campus.read(), viewer, place).await? else {
        return Ok(None);
    };
    let rows = correction::Entity::find()
        .filter(correction::Column::CourseId.eq(corrector.course_id()))
        .filter(in_sight(&corrector))
        .order_by_desc(correction::Column::Id)
        .all(campus.read())
        .await?;
    Ok(Some(MadeCorrections {
        corrections: read(campus, &corrector, &rows).await?,
        corrector,
    }))
}

/// One of them; none where there is none that the viewer may know of.
///
/// # Errors
/// When the database fails.
pub async fn correction(
    campus: &Campus,
    viewer: &SignedIn,
    place: &Place,
    id: CorrectionId,
) -> Result<Option<KnownCorrection>, Failure> {
    let Some(corrector) = corrector(campus.read(), viewer, place).await? else {
        return Ok(None);
    };
    let rows = correction::Entity::find_by_id(id)
        .filter(correction::Column::CourseId.eq(corrector.course_id()))
        .filter(in_sight(&corrector))
        .all(campus.read())
        .await?;
    let Some(made) = read(campus, &corrector, &rows).await?.pop() else {
        return Ok(None);
    };
    let changed = by_learner(&changes_by(campus.read(), &corrector, id).await?);
    let counts = counted(&changed);
    let learners = match corrector {
        Corrector::Facilitator(..) => changed
            .into_iter()
            .filter(|learner| learner.name.is_some())
            .collect(),
        Corrector::Author(_) => Vec::new(),
    };
    Ok(Some(KnownCorrection {
        corrector,
        made,
        learners,
        counts,
    }))
}

/// An author sees what was put right for all of the course; who teaches in a cohort sees that and what was for it.
fn in_sight(corrector: &Corrector) -> Condition {
    let of_course = Condition::any().add(correction::Column::CohortId.is_null());
    match corrector.cohort_id() {
        None => of_course,
        Some(cohort) => of_course.add(correction::Column::CohortId.eq(cohort)),
    }
}

async fn read(
    campus: &Campus,
    corrector: &Corrector,
    rows: &[correction::Model],
) -> Result<Vec<MadeCorrection>, Failure> {
    let mut people: BTreeSet<PersonId> = rows.iter().map(|row| row.made_by).collect();
    people.extend(rows.iter().filter_map(|row| row.withdrawn_by));
    let names = names_of(campus.read(), people).await?;
    let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
    let mut made = Vec::with_capacity(rows.len());
    for row in rows {
        let rule = Rule::read(row)?;
        let item = rule.items.first().cloned();
        made.push(MadeCorrection {
            id: row.id,
            revision: campus
                .library()
                .revision(campus.read(), row.revision_id)
                .await?,
            item: item.ok_or(Failure::Invariant("a correction of no quiz"))?,
            question: rule.question,
            correction: rule.correction,
            reason: row.reason.clone(),
            by: name(row.made_by),
            at: row.made_at,
            withdrawn: row.withdrawn_by.map(name).zip(row.withdrawn_at),
            may_be_withdrawn: row.withdrawn_at.is_none() && is_of(row, corrector),
            for_course: row.cohort_id.is_none(),
        });
    }
    Ok(made)
}

async fn names_of(
    connection: &impl ConnectionTrait,
    people: BTreeSet<PersonId>,
) -> Result<BTreeMap<PersonId, String>, Failure> {
    let rows: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .column(person::Column::Name)
        .filter(person::Column::Id.is_in(people))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What a correction changed when it was made, in the corrector's place.
async fn changes_by(
    connection: &impl ConnectionTrait,
    corrector: &Corrector,
    id: CorrectionId,
) -> Result<Vec<AttemptChange>, Failure> {
    let mut query = score_change::Entity::find()
        .find_also_related(attempt::Entity)
        .join(JoinType::InnerJoin, attempt::Relation::Enrolment.def())
        .filter(score_change::Column::CorrectionId.eq(id))
        .filter(score_change::Column::ByWithdrawal.eq(false))
        .order_by_asc(score_change::Column::Id);
    if let Some(cohort) = corrector.cohort_id() {
        query = query.filter(enrolment::Column::CohortId.eq(cohort));
    }
    let rows = query.all(connection).await?;
    let names = names_in(connection, corrector).await?;
    let changes = rows.into_iter().filter_map(|(change, attempt)| {
        let attempt = attempt?;
        Some(AttemptChange {
            attempt: attempt.id,
            enrolment: attempt.enrolment_id,
            name: names.get(&attempt.enrolment_id).cloned(),
            asks: true,
            before: score(change.earned_before, change.possible_before),
            after: score(change.earned_after, change.possible_after),
            passed_before: change.passed_before,
            passed_after: change.passed_after,
        })
    });
    Ok(changes.collect())
}

/// The names of those who learn in the corrector's cohort, by their places. Who has left is not named.
pub(super) async fn names_in(
    connection: &impl ConnectionTrait,
    corrector: &Corrector,
) -> Result<BTreeMap<EnrolmentId, String>, Failure> {
    let Some(cohort) = corrector.cohort_id() else {
        return Ok(BTreeMap::new());
    };
    let rows: Vec<(EnrolmentId, String)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .column(person::Column::Name)
        .join(JoinType::InnerJoin, enrolment::Relation::Person.def())
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::State.ne(EnrolmentState::Withdrawn))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}
