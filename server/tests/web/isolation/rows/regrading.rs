//! Questions that are put right after they were answered. No question of these towns is, so the pages of one correction are
//! nobody's; the tests of regrading say whose they are.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const REGRADING: &[Row] = &[
    page(
        "GET /courses/{course}/corrections",
        Author,
        &["corrections"],
    ),
    page(
        "GET /cohorts/{cohort}/corrections",
        Facilitator,
        &["corrections"],
    ),
    page(
        "GET /courses/{course}/corrections/new",
        Author,
        &["correctable"],
    ),
    page(
        "GET /cohorts/{cohort}/corrections/new",
        Facilitator,
        &["correctable"],
    ),
    page(
        "GET /courses/{course}/corrections/new/{revision}/{item}/{question}",
        Author,
        &["correctable"],
    ),
    page(
        "GET /cohorts/{cohort}/corrections/new/{revision}/{item}/{question}",
        Facilitator,
        &["correctable"],
    ),
    form(
        "POST /courses/{course}/corrections/new/{revision}/{item}/{question}",
        Author,
        "remedy=drop&reason=Why&digest=none&do=preview",
        &["foresee", "correct"],
    ),
    form(
        "POST /cohorts/{cohort}/corrections/new/{revision}/{item}/{question}",
        Facilitator,
        "remedy=drop&reason=Why&digest=none&do=preview",
        &["foresee", "correct"],
    ),
    page(
        "GET /courses/{course}/corrections/{correction}",
        Nobody,
        &["correction"],
    ),
    page(
        "GET /cohorts/{cohort}/corrections/{correction}",
        Nobody,
        &["correction"],
    ),
    form(
        "POST /courses/{course}/corrections/{correction}/withdraw",
        Nobody,
        "",
        &["withdraw"],
    ),
    form(
        "POST /cohorts/{cohort}/corrections/{correction}/withdraw",
        Nobody,
        "",
        &["withdraw"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/affected-certificates",
        CohortStaff,
        &["affected_certificates"],
    ),
];
