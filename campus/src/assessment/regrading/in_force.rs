//! The corrections that hold.

use courseware::{Correction, ItemId, Question, QuestionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use super::CorrectionId;
use crate::Failure;
use crate::assessment::entity::correction;
use crate::cohorts::CohortId;
use crate::courses::{CourseNumber, Revision};

/// A correction, read.
#[derive(Clone, Debug)]
pub struct Rule {
    pub(super) cohort: Option<CohortId>,
    pub(super) items: Vec<ItemId>,
    pub(super) question: QuestionId,
    pub(super) digest: String,
    pub(super) correction: Correction,
    pub(super) notice: Option<CorrectionNotice>,
}

/// What whoever answered the question is told of a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionNotice {
    /// Which.
    pub id: CorrectionId,
    /// What was put right.
    pub correction: Correction,
    /// Why.
    pub reason: String,
    /// When.
    pub at: OffsetDateTime,
}

/// The corrections of a course, the earliest first.
#[derive(Clone, Debug, Default)]
pub(in crate::assessment) struct Rules(pub(super) Vec<Rule>);

impl Rules {
    /// Those of the course that were not taken back.
    pub(in crate::assessment) async fn of_course(
        connection: &impl ConnectionTrait,
        course: CourseNumber,
    ) -> Result<Self, Failure> {
        let rows = correction::Entity::find()
            .filter(correction::Column::CourseId.eq(course))
            .filter(correction::Column::WithdrawnAt.is_null())
            .order_by_asc(correction::Column::Id)
            .all(connection)
            .await?;
        let rules: Result<Vec<_>, Failure> = rows.iter().map(Rule::read).collect();
        Ok(Self(rules?))
    }

    pub(in crate::assessment) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that hold for a question of this quiz, as it stands in this revision, in this cohort.
    pub(in crate::assessment) fn of_question<'a>(
        &'a self,
        cohort: CohortId,
        revision: &'a Revision,
        item: &'a ItemId,
        question: &'a Question,
    ) -> impl Iterator<Item = &'a Rule> {
        self.0.iter().filter(move |rule| {
            rule.cohort.is_none_or(|only| only == cohort) && rule.is_of(revision, item, question)
        })
    }
}

impl Rule {
    pub(super) fn read(row: &correction::Model) -> Result<Self, Failure> {
        let content: Correction = serde_json::from_str(&row.content)?;
        Ok(Self {
            cohort: row.cohort_id,
            items: serde_json::from_str(&row.items)?,
            question: row
                .question
                .parse()
                .map_err(|_| Failure::Invariant("a correction of a question without an id"))?,
            digest: row.digest.clone(),
            notice: Some(CorrectionNotice {
                id: row.id,
                correction: content.clone(),
                reason: row.reason.clone(),
                at: row.made_at,
            }),
            correction: content,
        })
    }

    /// Whether the question asks here what it asked when it was put right.
    pub(super) fn is_of(&self, revision: &Revision, item: &ItemId, question: &Question) -> bool {
        question.id == self.question
            && self.is_of_quiz(revision, item)
            && digest_of(question) == self.digest
    }

    /// Whether the quiz is the one of the correction, whatever it is called in this revision.
    fn is_of_quiz(&self, revision: &Revision, item: &ItemId) -> bool {
        self.items.iter().any(|known| {
            let now = revision.course.item_once_called(known);
            known == item || now.is_some_and(|now| now.id == *item)
        })
    }
}

/// The digest of what a question asks, how it is answered and what its key is, in hex. What it is worth, why the key is
/// the key and what it is called make no difference to whether an answer is right.
pub(super) fn digest_of(question: &Question) -> String {
    // Texts under the codes of languages: nothing in them can fail to be JSON.
    let asked = serde_json::to_vec(&(&question.stem, &question.kind)).unwrap_or_default();
    hex::encode(Sha256::digest(asked))
}
