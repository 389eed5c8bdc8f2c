//! Proof that an attempt is the learner's own.

use std::sync::Arc;

use courseware::{Item, ItemBody, ItemId, Question, QuestionId, Quiz, Score};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect};
use time::OffsetDateTime;

use super::entity::attempt;
use super::{AttemptId, AttemptState, Drawn, DrawnQuestion};
use crate::cohorts::OwnEnrolment;
use crate::cohorts::entity::{cohort, enrolment};
use crate::courses::Revision;
use crate::people::SignedIn;
use crate::{Campus, Failure, Transaction};

/// The learner's own attempt, on the revision it began with, wherever the cohort has moved since. Minted by loading
/// it for this learner: another person's attempt, or one in a cohort that the learner has left, is not found.
#[derive(Clone, Debug)]
pub struct OwnAttempt {
    attempt: attempt::Model,
    place: OwnEnrolment,
    revision: Arc<Revision>,
    item: ItemId,
    drawn: Drawn,
}

const NO_SUCH_QUIZ: Failure = Failure::Invariant("an attempt's revision has no such quiz");

impl OwnAttempt {
    /// The attempt.
    pub fn attempt(&self) -> &attempt::Model {
        &self.attempt
    }

    /// 1, 2, 3… among the learner's attempts at this quiz.
    pub fn number(&self) -> u32 {
        u32::try_from(self.attempt.number).unwrap_or_default()
    }

    /// The learner's place in the cohort.
    pub fn place(&self) -> &OwnEnrolment {
        &self.place
    }

    /// The revision that the attempt is on.
    pub fn revision(&self) -> &Arc<Revision> {
        &self.revision
    }

    /// The quiz's item id.
    pub fn item_id(&self) -> &ItemId {
        &self.item
    }

    /// What is asked, in which order.
    pub fn drawn(&self) -> &Drawn {
        &self.drawn
    }

    /// The quiz as an item of its course.
    ///
    /// # Errors
    /// When the stored revision is not what it was; checked when the attempt is loaded.
    pub fn item(&self) -> Result<&Item, Failure> {
        self.revision.course.item(&self.item).ok_or(NO_SUCH_QUIZ)
    }

    /// The quiz.
    ///
    /// # Errors
    /// As for [`Self::item`].
    pub fn quiz(&self) -> Result<&Quiz, Failure> {
        match &self.item()?.body {
            ItemBody::Quiz(quiz) => Ok(quiz),
            ItemBody::Lesson(_) => Err(NO_SUCH_QUIZ),
        }
    }

    /// The drawn questions in the order they are shown.
    pub(super) fn asked(&self) -> Result<Vec<(&DrawnQuestion, &Question)>, Failure> {
        let quiz = self.quiz()?;
        self.drawn
            .questions()
            .iter()
            .map(|drawn| {
                let question = quiz.question(&drawn.id).ok_or(Failure::Invariant(
                    "an attempt drew a question that is not in its quiz",
                ))?;
                Ok((drawn, question))
            })
            .collect()
    }

    /// The question with this id, if the attempt asks it.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        let asked = self.drawn.questions().iter();
        asked.map(|drawn| &drawn.id).find(|asked| *asked == id)?;
        self.quiz().ok()?.question(id)
    }

    fn is_of(&self, learner: &SignedIn) -> bool {
        self.place.enrolment().person_id == learner.id()
    }

    pub(super) fn with_attempt(self, attempt: attempt::Model) -> Self {
        Self { attempt, ..self }
    }
}

impl attempt::Model {
    /// Whether it was handed in, and people have yet to mark some of it.
    pub fn awaits_marking(&self) -> bool {
        self.state == AttemptState::Submitted && self.passed.is_none() && !self.is_returned()
    }

    /// Whether it was handed back for another try: it is neither passed nor failed, and uses no attempt up.
    pub fn is_returned(&self) -> bool {
        self.returned_at.is_some()
    }

    /// Whether its time is up, as far as the learner's own work goes.
    pub fn is_due(&self, now: OffsetDateTime) -> bool {
        self.due_at.is_some_and(|due| due <= now)
    }

    /// Whether nothing that arrives now counts any more.
    pub fn is_over(&self, now: OffsetDateTime) -> bool {
        self.state == AttemptState::Submitted
            || self.accepted_until.is_some_and(|until| until <= now)
    }

    /// The score of a marked attempt.
    pub fn score(&self) -> Option<Score> {
        Some(Score {
            earned: u64::try_from(self.earned?).ok()?,
            possible: u64::try_from(self.possible?).ok()?,
        })
    }
}

/// The learner's own attempt, for reading.
///
/// # Errors
/// When the database fails.
pub async fn own_attempt(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    learner: &SignedIn,
    id: AttemptId,
) -> Result<Option<OwnAttempt>, Failure> {
    let row = attempt::Entity::find_by_id(id).one(connection).await?;
    let own = assemble(campus, connection, row).await?;
    Ok(own.filter(|own| own.is_of(learner)))
}

/// The learner's own attempt, held for this transaction together with its enrolment: saving and submitting at once
/// happen one after the other, and so do two deeds that would each complete the course. Always the attempt first and
/// then the enrolment, so that two transactions never wait for each other.
pub(super) async fn hold_own_attempt(
    campus: &Campus,
    transaction: &Transaction,
    learner: &SignedIn,
    id: AttemptId,
) -> Result<Option<OwnAttempt>, Failure> {
    let own = hold_attempt(campus, transaction, id).await?;
    Ok(own.filter(|own| own.is_of(learner)))
}

/// The same of whoever's attempt it is, for what the clock or staff do to it.
pub(super) async fn hold_attempt(
    campus: &Campus,
    transaction: &Transaction,
    id: AttemptId,
) -> Result<Option<OwnAttempt>, Failure> {
    let row = attempt::Entity::find_by_id(id)
        .lock_exclusive()
        .one(transaction)
        .await?;
    if let Some(attempt) = &row {
        enrolment::Entity::find_by_id(attempt.enrolment_id)
            .lock_exclusive()
            .one(transaction)
            .await?;
    }
    assemble(campus, transaction, row).await
}

/// The attempt with what belongs to it, whoever's it is.
pub(super) async fn assemble(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    row: Option<attempt::Model>,
) -> Result<Option<OwnAttempt>, Failure> {
    let Some(attempt) = row else { return Ok(None) };
    let found = enrolment::Entity::find_by_id(attempt.enrolment_id)
        .find_also_related(cohort::Entity)
        .one(connection)
        .await?;
    let Some((enrolment, Some(cohort))) = found else {
        return Ok(None);
    };
    let library = campus.library();
    let current = library.revision(connection, cohort.revision_id).await?;
    let Some(place) = OwnEnrolment::assemble(enrolment, cohort, current) else {
        return Ok(None);
    };
    let own = OwnAttempt {
        revision: library.revision(connection, attempt.revision_id).await?,
        item: attempt.item.parse().map_err(|_| NO_SUCH_QUIZ)?,
        drawn: serde_json::from_str(&attempt.drawn)?,
        attempt,
        place,
    };
    own.asked()?;
    Ok(Some(own))
}
