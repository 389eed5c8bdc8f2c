//! Proof that somebody may mark an attempt.

use courseware::{Essay, Question, QuestionId, QuestionKind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::assessment::entity::{attempt, response};
use crate::assessment::own_attempt::{assemble, hold_attempt};
use crate::assessment::{AttemptId, AttemptState, OwnAttempt};
use crate::cohorts::{Facilitator, facilitator};
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Failure, Transaction};

/// An attempt that was handed in by somebody else in a cohort in which its holder teaches. Minted by loading it: an
/// attempt elsewhere, one's own, or one of who has left the cohort is not found.
#[derive(Clone, Debug)]
pub struct TaughtAttempt {
    facilitator: Facilitator,
    learner: person::Model,
    own: OwnAttempt,
}

impl TaughtAttempt {
    /// Who teaches, and where.
    pub fn facilitator(&self) -> &Facilitator {
        &self.facilitator
    }

    /// Who handed it in.
    pub fn learner(&self) -> &str {
        &self.learner.name
    }

    /// The attempt, with the revision that it is on.
    pub fn sitting(&self) -> &OwnAttempt {
        &self.own
    }

    /// The essay of this name that the attempt asked.
    pub(super) fn essay(&self, id: &QuestionId) -> Result<Option<(&Question, &Essay)>, Failure> {
        let asked = self.own.asked()?.into_iter();
        let found = asked
            .map(|(_, question)| question)
            .find(|question| question.id == *id);
        Ok(found.and_then(|question| match &question.kind {
            QuestionKind::Essay(essay) => Some((question, essay)),
            _ => None,
        }))
    }

    pub(super) fn into_sitting(self) -> OwnAttempt {
        self.own
    }
}

/// The attempt, for reading.
pub(super) async fn taught_attempt(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    id: AttemptId,
) -> Result<Option<TaughtAttempt>, Failure> {
    let row = attempt::Entity::find_by_id(id).one(connection).await?;
    let own = assemble(campus, connection, row).await?;
    prove(connection, viewer, own).await
}

/// The attempt and its enrolment, held for this transaction in the order in which handing in holds them: two who mark at
/// once do so one after the other.
pub(super) async fn hold_taught_attempt(
    campus: &Campus,
    transaction: &Transaction,
    viewer: &SignedIn,
    id: AttemptId,
) -> Result<Option<TaughtAttempt>, Failure> {
    let own = hold_attempt(campus, transaction, id).await?;
    prove(transaction, viewer, own).await
}

async fn prove(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    own: Option<OwnAttempt>,
) -> Result<Option<TaughtAttempt>, Failure> {
    let Some(own) = own.filter(|own| own.attempt().state == AttemptState::Submitted) else {
        return Ok(None);
    };
    let place = own.place();
    let learner = place.enrolment().person_id;
    if learner == viewer.id() {
        return Ok(None);
    }
    let Some(facilitator) = facilitator(connection, viewer, place.cohort().id).await? else {
        return Ok(None);
    };
    let learner = person::Entity::find_by_id(learner).one(connection).await?;
    Ok(learner.map(|learner| TaughtAttempt {
        facilitator,
        learner,
        own,
    }))
}

/// The row of an answer.
pub(super) async fn answered(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
    question: &QuestionId,
) -> Result<Option<response::Model>, Failure> {
    Ok(response::Entity::find()
        .filter(response::Column::AttemptId.eq(attempt))
        .filter(response::Column::Question.eq(question.as_str()))
        .one(connection)
        .await?)
}
