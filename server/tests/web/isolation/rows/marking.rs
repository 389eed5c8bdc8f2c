//! Marking what learners wrote. Nobody in these towns has handed anything in that a person marks: whose that is, the tests
//! in `server/tests/web/marking/` say.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const MARKING: &[Row] = &[
    page(
        "GET /cohorts/{cohort}/marking",
        Facilitator,
        &["marking_queue"],
    ),
    page(
        "GET /marking/{attempt}/{question}",
        Nobody,
        &["answer_to_mark"],
    ),
    form(
        "POST /marking/{attempt}/{question}",
        Nobody,
        "points-0=1&do=mark",
        &["mark_answer", "return_attempt"],
    ),
];
