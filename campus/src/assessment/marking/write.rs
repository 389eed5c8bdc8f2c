//! Writes what a person said of an answer.

use courseware::QuestionId;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::{Comment, GivenPoints, TaughtAttempt};
use crate::assessment::entity::marking;
use crate::assessment::{AttemptId, MarkingId, OwnAttempt};
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Event, notify};
use crate::{Failure, Moment, Transaction, Wording};

/// The marking of this answer that holds, if there is one.
pub(super) async fn newest(
    connection: &impl ConnectionTrait,
    attempt: AttemptId,
    question: &QuestionId,
) -> Result<Option<marking::Model>, Failure> {
    Ok(marking::Entity::find()
        .filter(marking::Column::AttemptId.eq(attempt))
        .filter(marking::Column::Question.eq(question.as_str()))
        .order_by_desc(marking::Column::Id)
        .one(connection)
        .await?)
}

/// Adds a row; without points it is one that hands the attempt back.
pub(super) async fn add(
    transaction: &Transaction,
    moment: &Moment,
    taught: &TaughtAttempt,
    question: &QuestionId,
    given: Option<&GivenPoints>,
    comment: Option<&Comment>,
) -> Result<MarkingId, Failure> {
    let points = given.map(GivenPoints::points).unwrap_or_default();
    let row = marking::ActiveModel {
        attempt_id: Set(taught.sitting().attempt().id),
        question: Set(question.to_string()),
        marked_by: Set(taught.facilitator().person()),
        marked_at: Set(moment.now()),
        returned: Set(given.is_none()),
        credit: Set(given.map(|given| i32::from(given.credit().thousandths()))),
        points: Set(serde_json::to_string(points)?),
        comment: Set(comment.map(|comment| comment.as_str().to_owned())),
        ..Default::default()
    };
    Ok(row.insert(transaction).await?.id)
}

/// Notes the deed in the log of the cohort's host. What was said of the answer is nobody's business there.
pub(super) async fn note(
    transaction: &Transaction,
    moment: &Moment,
    taught: &TaughtAttempt,
    deed: Deed,
    again: bool,
) -> Result<(), Failure> {
    let own = taught.sitting();
    let cohort = own.place().cohort();
    let entry = Entry::new(taught.facilitator().person(), deed)
        .at(cohort.host_id)
        .to(Subject::Person(own.place().enrolment().person_id))
        .fact("cohort", cohort.id.0)
        .fact("attempt", own.attempt().id.0)
        .fact("again", again);
    audit::record(transaction, moment, entry).await
}

/// Tells the learner that there is something to read.
pub(super) async fn tell(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    event: fn(Wording, String) -> Event,
) -> Result<(), Failure> {
    let place = own.place();
    let quiz = Wording(own.item()?.title.clone());
    let event = event(quiz, format!("/attempts/{}/result", own.attempt().id));
    let (learner, host) = (place.enrolment().person_id, Some(place.cohort().host_id));
    notify(transaction, moment, learner, host, &event).await
}
