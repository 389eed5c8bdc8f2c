//! An author has dealt with what was reported.

use axum::Form;
use axum::response::Response;
use campus::assessment::reports::settle_reports;
use courseware::{CourseId, ItemId, QuestionId};
use serde::Deserialize;
use time::OffsetDateTime;

use crate::web::{Member, Notice, Path, Problem};

/// Which question, and the newest report that the page showed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SettleForm {
    item: String,
    question: String,
    until: i64,
}

pub(super) async fn settle(
    member: Member,
    Path(course): Path<CourseId>,
    Form(form): Form<SettleForm>,
) -> Result<Response, Problem> {
    let platform = &member.visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let item: ItemId = form.item.parse().map_err(|_| Problem::NotFound)?;
    let question: QuestionId = form.question.parse().map_err(|_| Problem::NotFound)?;
    let until = OffsetDateTime::from_unix_timestamp(form.until).map_err(|_| Problem::NotFound)?;
    let person = &member.person;
    settle_reports(campus, &moment, person, &course, &item, &question, until)
        .await?
        .ok_or(Problem::NotFound)?;
    let there = format!("/courses/{course}/reports");
    Ok(member.visit.redirect_with(&there, Notice::Saved))
}
