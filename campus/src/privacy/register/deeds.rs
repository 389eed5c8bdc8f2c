//! What a person did, held and agreed to.

use super::{Erasing, Ground, Holding, OWN};
use crate::privacy::reach::Reach::{Any, Tagged};

pub(super) const DEEDS: &[Holding] = &[
    Holding {
        table: "role_grant",
        about: "Your roles at institutions.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "institution_id",
            "role",
            "granted_at",
            "withdrawn_at",
        ],
        hidden: &["granted_by", "withdrawn_by"],
        erasing: Erasing::Keep(Ground::Accountability),
    },
    Holding {
        table: "cohort_role",
        about: "Your roles in cohorts.",
        reach: OWN,
        shown: &[
            "id",
            "cohort_id",
            "person_id",
            "role",
            "granted_at",
            "withdrawn_at",
        ],
        hidden: &["granted_by", "withdrawn_by"],
        erasing: Erasing::Keep(Ground::Accountability),
    },
    Holding {
        table: "course_role",
        about: "Your roles in courses.",
        reach: OWN,
        shown: &[
            "id",
            "course_id",
            "person_id",
            "role",
            "granted_at",
            "withdrawn_at",
        ],
        hidden: &["granted_by", "withdrawn_by"],
        erasing: Erasing::Keep(Ground::Accountability),
    },
    Holding {
        table: "consent",
        about: "What you agreed to: which text, in which version and language, when.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "document",
            "version",
            "language",
            "given_at",
            "withdrawn_at",
        ],
        hidden: &[],
        erasing: Erasing::Keep(Ground::Accountability),
    },
    Holding {
        table: "audit_value",
        about: "Values in the audit log that tell of you.",
        reach: OWN,
        shown: &["id", "entry_id", "fact", "person_id", "value"],
        hidden: &["salt"],
        erasing: Erasing::Delete,
    },
    Holding {
        table: "audit_entry",
        about: "What you did, and what was done to your account.",
        reach: Any(&[
            Tagged {
                kind: "actor",
                column: "actor_id",
            },
            Tagged {
                kind: "subject",
                column: "subject_id",
            },
        ]),
        shown: &[
            "id",
            "at",
            "actor",
            "institution_id",
            "deed",
            "subject",
            "facts",
        ],
        hidden: &["actor_id", "subject_id", "seal_id"],
        erasing: Erasing::Keep(Ground::Accountability),
    },
    Holding {
        table: "erasure_request",
        about: "When you asked to be erased.",
        reach: OWN,
        shown: &[
            "id",
            "person_id",
            "asked_at",
            "due_at",
            "cancelled_at",
            "done_at",
        ],
        hidden: &[],
        erasing: Erasing::Keep(Ground::Accountability),
    },
];
