//! An author has dealt with what was reported of a question.

use courseware::{CourseId, ItemId, QuestionId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use crate::assessment::entity::question_report;
use crate::audit::{self, Deed, Entry, Subject};
use crate::courses::author_of;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// Settles the reports of a question that were made until then: later ones, which the author has not seen, stay. Twice is
/// once. None where whoever asks is no author of the course.
///
/// # Errors
/// When the database fails.
pub async fn settle_reports(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    course: &CourseId,
    item: &ItemId,
    question: &QuestionId,
    until: OffsetDateTime,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(author) = author_of(&transaction, actor, course).await? else {
        return Ok(None);
    };
    let settled = question_report::Entity::update_many()
        .col_expr(
            question_report::Column::SettledAt,
            Expr::value(moment.now()),
        )
        .col_expr(question_report::Column::SettledBy, Expr::value(actor.id()))
        .filter(question_report::Column::CourseId.eq(author.course().id))
        .filter(question_report::Column::Item.eq(item.as_str()))
        .filter(question_report::Column::Question.eq(question.as_str()))
        .filter(question_report::Column::ReportedAt.lte(until))
        .filter(question_report::Column::SettledAt.is_null())
        .exec(&transaction)
        .await?;
    if settled.rows_affected > 0 {
        let entry = Entry::new(actor, Deed::QuestionReportsSettled)
            .at(author.course().owner_id)
            .to(Subject::Course(author.course().id))
            .fact("item", item.as_str())
            .fact("question", question.as_str())
            .fact("reports", settled.rows_affected);
        audit::record(&transaction, moment, entry).await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}
