//! What the answers to a quiz say about its questions.

use super::super::place::Who::*;
use super::{Row, page};

pub(super) const ANALYSIS: &[Row] = &[
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/analysis",
        CohortStaff,
        &["analysed_quizzes"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/analysis/{item}",
        CohortStaff,
        &["quiz_analysis"],
    ),
    page(
        "GET /cohorts/{cohort}/analysis",
        Facilitator,
        &["analysed_quizzes"],
    ),
    page(
        "GET /cohorts/{cohort}/analysis/{item}",
        Facilitator,
        &["quiz_analysis"],
    ),
    page(
        "GET /institutions/{institution}/courses/{course}/analysis",
        OwnerStaff,
        &["analysed_quizzes"],
    ),
    page(
        "GET /institutions/{institution}/courses/{course}/analysis/{item}",
        OwnerStaff,
        &["quiz_analysis"],
    ),
];
