//! The gradebook of a cohort, for its staff and for who teaches in it.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const GRADEBOOK: &[Row] = &[
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/gradebook",
        CohortStaff,
        &["gradebook_of_institution"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/gradebook",
        CohortStaff,
        "file=csv",
        &["take_gradebook_of_institution"],
    ),
    page(
        "GET /cohorts/{cohort}/gradebook",
        Facilitator,
        &["gradebook_of_taught"],
    ),
    form(
        "POST /cohorts/{cohort}/gradebook",
        Facilitator,
        "file=csv",
        &["take_gradebook_of_taught"],
    ),
];
