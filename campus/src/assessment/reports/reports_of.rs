//! The reports about a course's questions.

use std::collections::BTreeMap;
use std::sync::Arc;

use courseware::{CourseId, ItemId, QuestionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::assessment::entity::question_report;
use crate::courses::entity::revision;
use crate::courses::{CourseHand, Revision, RevisionId, course_hand};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The newest that are shown.
const MOST: u64 = 500;

/// A question that was reported, and not settled since.
#[derive(Clone, Debug)]
pub struct ReportedQuestion {
    /// The quiz.
    pub item: ItemId,
    /// The question.
    pub question: QuestionId,
    /// The newest revision on which it was reported.
    pub revision: Arc<Revision>,
    /// What was said, the newest first. By whom, authors are not told.
    pub reports: Vec<QuestionReport>,
}

/// What one learner said.
#[derive(Clone, Debug)]
pub struct QuestionReport {
    /// What is wrong.
    pub words: String,
    /// The number of the revision on which it was asked: 1, 2, 3…
    pub revision: i32,
    /// When it was said.
    pub reported_at: OffsetDateTime,
}

/// What was reported of a course's questions and is not settled, to its authors and reviewers; the question with the
/// newest report first. None for everyone else. Four queries, and those of revisions that are not in memory.
///
/// # Errors
/// When the database fails.
pub async fn reports_of(
    campus: &Campus,
    actor: &SignedIn,
    course: &CourseId,
) -> Result<Option<(CourseHand, Vec<ReportedQuestion>)>, Failure> {
    let connection = campus.read();
    let Some(hand) = course_hand(connection, actor, course).await? else {
        return Ok(None);
    };
    let rows = question_report::Entity::find()
        .filter(question_report::Column::CourseId.eq(hand.course().id))
        .filter(question_report::Column::SettledAt.is_null())
        .order_by_desc(question_report::Column::Id)
        .limit(MOST)
        .all(connection)
        .await?;
    let revisions: Vec<(RevisionId, i32)> = revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .column(revision::Column::Number)
        .filter(revision::Column::CourseId.eq(hand.course().id))
        .into_tuple()
        .all(connection)
        .await?;
    let numbers: BTreeMap<RevisionId, i32> = revisions.into_iter().collect();
    let mut questions: Vec<ReportedQuestion> = Vec::new();
    for row in rows {
        let (Ok(item), Ok(question)) = (row.item.parse::<ItemId>(), row.question.parse()) else {
            return Err(Failure::Invariant("a report of a question without an id"));
        };
        let report = QuestionReport {
            words: row.words,
            revision: numbers.get(&row.revision_id).copied().unwrap_or_default(),
            reported_at: row.reported_at,
        };
        let known = questions
            .iter_mut()
            .find(|known| known.item == item && known.question == question);
        match known {
            Some(known) => known.reports.push(report),
            None => questions.push(ReportedQuestion {
                revision: campus
                    .library()
                    .revision(connection, row.revision_id)
                    .await?,
                item,
                question,
                reports: vec![report],
            }),
        }
    }
    Ok(Some((hand, questions)))
}
