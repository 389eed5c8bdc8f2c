//! Reads a gradebook: three queries, however many learners there are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use courseware::{Course, ItemId};
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{Gradebook, GradebookRight, GradebookRow, QuizGrade};
use crate::assessment::entity::attempt;
use crate::cohorts::EnrolmentId;
use crate::cohorts::entity::enrolment;
use crate::people::entity::person;
use crate::progress::entity::item_completion;
use crate::progress::rules::carried_over;
use crate::{Campus, Failure};

pub(super) async fn load(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    right: GradebookRight,
) -> Result<Gradebook, Failure> {
    let library = campus.library();
    let revision = library
        .revision(connection, right.cohort().revision_id)
        .await?;
    let learners = right
        .enrolments()
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .all(connection)
        .await?;
    let mut done = done(connection, of_whom(&right)).await?;
    let mut attempts = attempts(connection, &revision.course, of_whom(&right)).await?;
    let rows = learners.into_iter().filter_map(|(enrolment, person)| {
        let person = person?;
        let done = done.remove(&enrolment.id).unwrap_or_default();
        let done = carried_over(&revision.course, &done);
        let quizzes = attempts.remove(&enrolment.id).unwrap_or_default();
        let quizzes = quizzes.into_iter().filter_map(|(quiz, attempts)| {
            let rule = revision.course.quiz(&quiz)?;
            let grade = QuizGrade::of(rule, &attempts, done.contains(&quiz))?;
            Some((quiz, grade))
        });
        Some(GradebookRow {
            enrolment: enrolment.id,
            person: person.id,
            name: person.name,
            state: enrolment.state,
            quizzes: quizzes.collect(),
            done,
        })
    });
    let rows = rows.collect();
    Ok(Gradebook {
        right,
        rows,
        revision,
    })
}

/// The same condition as for the learners themselves, so that no list of them is sent back.
fn of_whom(right: &GradebookRight) -> SelectStatement {
    right
        .enrolments()
        .select_only()
        .column(enrolment::Column::Id)
        .into_query()
}

async fn done(
    connection: &impl ConnectionTrait,
    of_whom: SelectStatement,
) -> Result<HashMap<EnrolmentId, BTreeSet<ItemId>>, Failure> {
    let rows: Vec<(EnrolmentId, String)> = item_completion::Entity::find()
        .select_only()
        .column(item_completion::Column::EnrolmentId)
        .column(item_completion::Column::Item)
        .filter(item_completion::Column::EnrolmentId.in_subquery(of_whom))
        .into_tuple()
        .all(connection)
        .await?;
    let mut done: HashMap<_, BTreeSet<_>> = HashMap::new();
    for (enrolment, item) in rows {
        if let Ok(item) = item.parse() {
            done.entry(enrolment).or_default().insert(item);
        }
    }
    Ok(done)
}

type Attempts = HashMap<EnrolmentId, BTreeMap<ItemId, Vec<attempt::Model>>>;

/// By the ids that quizzes have in this course now. What was drawn for each attempt stays behind: nobody asks for it, and
/// it is most of the row.
async fn attempts(
    connection: &impl ConnectionTrait,
    course: &Course,
    of_whom: SelectStatement,
) -> Result<Attempts, Failure> {
    let rows = attempt::Entity::find()
        .select_only()
        .columns([
            attempt::Column::Id,
            attempt::Column::EnrolmentId,
            attempt::Column::Item,
            attempt::Column::RevisionId,
            attempt::Column::Number,
            attempt::Column::State,
            attempt::Column::StartedAt,
            attempt::Column::DueAt,
            attempt::Column::AcceptedUntil,
            attempt::Column::OutOfTime,
            attempt::Column::SubmittedAt,
            attempt::Column::Earned,
            attempt::Column::Possible,
            attempt::Column::Passed,
            attempt::Column::ReturnedAt,
        ])
        .expr_as(Expr::value(""), "drawn")
        .filter(attempt::Column::EnrolmentId.in_subquery(of_whom))
        .order_by_asc(attempt::Column::Number)
        .order_by_asc(attempt::Column::Id)
        .all(connection)
        .await?;
    let mut attempts = Attempts::new();
    for row in rows {
        let Ok(item) = row.item.parse() else { continue };
        // Of a quiz that the course no longer has there is no column.
        let Some(quiz) = course.item_once_called(&item) else {
            continue;
        };
        attempts
            .entry(row.enrolment_id)
            .or_default()
            .entry(quiz.id.clone())
            .or_default()
            .push(row);
    }
    Ok(attempts)
}
