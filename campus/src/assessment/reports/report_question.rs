//! A learner says what is wrong with a question.

use courseware::QuestionId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect,
};

use crate::assessment::entity::question_report;
use crate::assessment::{AttemptId, OwnAttempt, own_attempt};
use crate::courses::CourseRole;
use crate::courses::entity::{course, course_role};
use crate::messages::{Event, notify};
use crate::people::SignedIn;
use crate::profiles::Words;
use crate::{Campus, Failure, Moment, Transaction, Wording};

/// Keeps what a learner says of a question of their own attempt, in progress or handed in, with the revision on which it
/// was asked. The course's authors are told of the first report of a question, and not of the others until those are
/// settled. None when the attempt is not the learner's own, or asks no such question.
///
/// # Errors
/// When the database fails.
pub async fn report_question(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    attempt: AttemptId,
    question: &QuestionId,
    words: Words,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(own) = own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    if own.question(question).is_none() {
        return Ok(None);
    }
    let course = course_of(&transaction, &own).await?;
    let open = question_report::Entity::find()
        .filter(question_report::Column::CourseId.eq(course.id))
        .filter(question_report::Column::Item.eq(own.item_id().as_str()))
        .filter(question_report::Column::Question.eq(question.as_str()))
        .filter(question_report::Column::SettledAt.is_null())
        .count(&transaction)
        .await?;
    question_report::ActiveModel {
        course_id: Set(course.id),
        revision_id: Set(own.revision().id),
        item: Set(own.item_id().to_string()),
        question: Set(question.to_string()),
        attempt_id: Set(attempt),
        words: Set(words.into_string()),
        reported_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    if open == 0 {
        tell_authors(&transaction, moment, &own, &course).await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}

/// The course's row, held: of two who report at once, one is the first.
async fn course_of(transaction: &Transaction, own: &OwnAttempt) -> Result<course::Model, Failure> {
    course::Entity::find()
        .filter(course::Column::Slug.eq(own.revision().course.id.as_str()))
        .lock_exclusive()
        .one(transaction)
        .await?
        .ok_or(Failure::Invariant("a revision without its course"))
}

async fn tell_authors(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    course: &course::Model,
) -> Result<(), Failure> {
    let authors = course_role::Entity::find()
        .filter(course_role::Column::CourseId.eq(course.id))
        .filter(course_role::Column::Role.eq(CourseRole::Author))
        .filter(course_role::Column::WithdrawnAt.is_null())
        .all(transaction)
        .await?;
    let event = Event::QuestionReported {
        course: Wording(own.revision().course.title.clone()),
        path: format!("/courses/{}/reports", course.slug),
    };
    for author in authors {
        notify(
            transaction,
            moment,
            author.person_id,
            Some(course.owner_id),
            &event,
        )
        .await?;
    }
    Ok(())
}
