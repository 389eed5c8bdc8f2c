//! What the addresses of this area name.

use campus::cohorts::CohortId;
use campus::people::PersonId;
use courseware::InstitutionSlug;
use serde::Deserialize;

/// A cohort, seen for an institution.
#[derive(Deserialize)]
pub(super) struct CohortAddress {
    pub(super) institution: InstitutionSlug,
    pub(super) cohort: CohortId,
}

/// A person, seen for an institution.
#[derive(Deserialize)]
pub(super) struct PersonAddress {
    pub(super) institution: InstitutionSlug,
    pub(super) person: PersonId,
}
