//! Whether those who see that a mail did not arrive may recognise whom it was for.

use sea_orm::ConnectionTrait;

use super::entity::outgoing_mail;
use crate::Failure;
use crate::cohorts::institution_sees;
use crate::institutions::InstitutionId;

/// Whether administrators of the institution in whose name the mail was written see its reader among their learners.
/// Nobody is seen by those of the platform.
pub(super) async fn is_recognised(
    connection: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    mail: &outgoing_mail::Model,
) -> Result<bool, Failure> {
    match (institution, mail.person_id) {
        (Some(institution), Some(person)) => {
            institution_sees(connection, institution, person).await
        }
        _ => Ok(false),
    }
}
