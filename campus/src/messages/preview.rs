//! Looks at mails before anyone gets them.

use courseware::InstitutionSlug;

use crate::institutions::administrator_of;
use crate::institutions::entity::institution;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The institution in whose name sample mails are shown, for its administrators; none for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn preview(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
) -> Result<Option<institution::Model>, Failure> {
    let by = administrator_of(campus.read(), viewer, institution).await?;
    Ok(by.map(|by| by.institution().clone()))
}
