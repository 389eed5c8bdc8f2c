//! The gradebook as a file. Taking it is noted.

use axum::Form;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::BookAddress;
use super::csv_file::csv_file;
use super::sheet::{cells, heads};
use super::typed::Typed;
use super::workbook::workbook;
use crate::web::{Member, Path, Problem};

/// What the kinds of file are called.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv; charset=utf-8";

pub(super) async fn take(
    member: Member,
    Path(there): Path<BookAddress>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let as_workbook = match typed.file.as_str() {
        "xlsx" => true,
        "csv" => false,
        _ => return Err(Problem::NotFound),
    };
    let moment = member.visit.platform.moment();
    let book = there.take(&member, &moment).await?;
    let visit = &member.visit;
    let (heads, how) = (heads(visit, &book), typed.arrangement());
    let rows = book.arranged(&how).into_iter();
    let rows = rows.map(|learner| cells(visit, &book, learner));
    let (kind, ending, bytes) = if as_workbook {
        let name = visit.sentences.gradebook_sheet();
        let direction = visit.language.direction();
        (
            WORKBOOK,
            "xlsx",
            workbook(&name, direction, &heads, rows).map_err(broken)?,
        )
    } else {
        (CSV, "csv", csv_file(&heads, rows).map_err(broken)?)
    };
    let name = format!(
        "attachment; filename=\"gradebook-{}-{}.{ending}\"",
        book.revision.course.id, there.cohort
    );
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

fn broken(error: impl std::fmt::Display) -> Problem {
    tracing::error!(%error, "a gradebook could not be written");
    Problem::Failed
}
