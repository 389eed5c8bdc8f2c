//! What people said of a person's answers.

use super::{Erasing, Holding};
use crate::privacy::reach::Reach::Within;

pub(super) const MARKING: &[Holding] = &[Holding {
    table: "marking",
    about: "What people said of your answers in quizzes, with the points that they gave for each thing they looked for.",
    reach: Within {
        column: "attempt_id",
        table: "attempt",
        key: "id",
        reach: &super::learning::OF_ENROLMENT,
    },
    shown: &[
        "id",
        "attempt_id",
        "question",
        "marked_at",
        "returned",
        "credit",
        "points",
        "comment",
    ],
    // Who said it is named beside it where it is read; a number would tell of another person.
    hidden: &["marked_by"],
    erasing: Erasing::Delete,
}];
