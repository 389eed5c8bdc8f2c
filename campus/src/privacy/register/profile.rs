//! What a person is, besides a name.

use super::{Erasing, Ground, Holding, OWN};
use crate::privacy::reach::Reach::{self, Any, Column, Within};

const OF_EITHER: Reach = Any(&[Column("person_id"), Column("retired_id")]);

pub(super) const PROFILE: &[Holding] = &[
    Holding {
        table: "registration_verification",
        about: "Who confirmed your professional registrations: the institution, and when.",
        reach: Within {
            column: "registration_id",
            table: "professional_registration",
            key: "id",
            reach: &OWN,
        },
        shown: &["id", "registration_id", "institution_id", "verified_at"],
        hidden: &["verified_by"],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "professional_registration",
        about: "Your professional registrations.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "body",
            "body_words",
            "number",
            "created_at",
        ],
        hidden: &[],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "affiliation",
        about: "Where you work or worked.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "institution_id",
            "organisation",
            "post",
            "begun_on",
            "ended_on",
            "created_at",
            "verified_at",
        ],
        hidden: &["verified_by"],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "field_answer",
        about: "Your answers to what institutions ask for.",
        reach: OWN,
        shown: &["id", "field_id", "person_id", "answer", "answered_at"],
        hidden: &[],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "accommodation",
        about: "The extra time that you have.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "institution_id",
            "extra_time",
            "note",
            "granted_at",
        ],
        hidden: &["granted_by"],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "account_merge_change",
        about: "What changed when two of your accounts became one.",
        reach: Within {
            column: "merge_id",
            table: "account_merge",
            key: "id",
            reach: &OF_EITHER,
        },
        shown: &["id", "merge_id", "table_name", "row_id"],
        hidden: &["columns"],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "account_merge",
        about: "That two of your accounts became one.",
        reach: OF_EITHER,
        shown: &[
            "id",
            "person_id",
            "retired_id",
            "proved_at",
            "expires_at",
            "merged_at",
            "undo_until",
            "undone_at",
        ],
        hidden: &[],
        erasing: Erasing::Keep(Ground::Accountability),
    },
];
