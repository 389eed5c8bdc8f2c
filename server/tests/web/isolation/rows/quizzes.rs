//! What is arranged for quizzes, and what is reported of their questions.

use super::super::place::Who::{Author, CohortStaff, Facilitator, Hand};
use super::{Row, form, page};

pub(super) const QUIZZES: &[Row] = &[
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/quizzes",
        CohortStaff,
        &["arrangements"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/quizzes/{item}",
        CohortStaff,
        &["arrangements"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/quizzes/{item}",
        CohortStaff,
        "do=grant",
        &ARRANGING,
    ),
    page(
        "GET /cohorts/{cohort}/quizzes",
        Facilitator,
        &["arrangements"],
    ),
    page(
        "GET /cohorts/{cohort}/quizzes/{item}",
        Facilitator,
        &["arrangements"],
    ),
    form(
        "POST /cohorts/{cohort}/quizzes/{item}",
        Facilitator,
        "do=dates&opens=2026-01-01T08%3A00",
        &ARRANGING,
    ),
    page("GET /courses/{course}/reports", Hand, &["reports_of"]),
    form(
        "POST /courses/{course}/reports",
        Author,
        "item=counting-quiz&question=zero&until=9999999999",
        &["settle_reports"],
    ),
];

const ARRANGING: [&str; 4] = [
    "arrangements",
    "set_quiz_dates",
    "grant_extension",
    "end_extension",
];
