//! What belongs to an attempt besides its questions and its result.

use super::super::place::Who::OwnerInCohort;
use super::{Row, form, page};

pub(super) const ATTEMPTS: &[Row] = &[
    form(
        "POST /attempts/{attempt}/answers",
        OwnerInCohort,
        r#"{"device":"phone-00000000","changes":[]}"#,
        &["save_changes"],
    ),
    page("GET /attempts/{attempt}/summary", OwnerInCohort, &["paper"]),
    page(
        "GET /attempts/{attempt}/history",
        OwnerInCohort,
        &["history"],
    ),
    page(
        "GET /attempts/{attempt}/practice",
        OwnerInCohort,
        &["paper"],
    ),
    form(
        "POST /attempts/{attempt}/practice",
        OwnerInCohort,
        "answer-zero=true",
        &["paper"],
    ),
    form(
        "GET /attempts/{attempt}/report",
        OwnerInCohort,
        "question=zero",
        &["own_attempt"],
    ),
    form(
        "POST /attempts/{attempt}/report",
        OwnerInCohort,
        "question=zero&words=Both+are+right",
        &["report_question"],
    ),
];
