//! What became of a person's scores when questions were put right.

use super::learning::OF_ENROLMENT;
use super::{Erasing, Ground, Holding};
use crate::privacy::reach::Reach::Within;

pub(super) const REGRADING: &[Holding] = &[Holding {
    table: "score_change",
    about: "How scores of yours changed when a question was put right, in thousandths of a point.",
    reach: Within {
        column: "attempt_id",
        table: "attempt",
        key: "id",
        reach: &OF_ENROLMENT,
    },
    shown: &[
        "id",
        "attempt_id",
        "correction_id",
        "by_withdrawal",
        "earned_before",
        "possible_before",
        "passed_before",
        "earned_after",
        "possible_after",
        "passed_after",
        "changed_at",
    ],
    hidden: &[],
    erasing: Erasing::Keep(Ground::Statistics),
}];
