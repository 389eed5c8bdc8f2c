//! What was published of a course, and the revision that a cohort is on.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const REVISIONS: &[Row] = &[
    page(
        "GET /courses/{course}/revisions",
        CourseReader,
        &["history", "reader_of"],
    ),
    page(
        "GET /courses/{course}/revisions/{revision}",
        CourseReader,
        &["compare"],
    ),
    form(
        "POST /courses/{course}/revisions/{revision}/again",
        Author,
        "newest=0&reason=Why",
        &["publish_again", "author_of"],
    ),
    page(
        "GET /institutions/{institution}/cohorts/{cohort}/revision",
        CohortStaff,
        &["plan_move"],
    ),
    form(
        "POST /institutions/{institution}/cohorts/{cohort}/revision",
        HostStaff,
        "from=0&to=1",
        &["move_cohort"],
    ),
];
