//! That the log was taken as a file is in the log.

use super::{Deed, Entry, record};
use crate::{Campus, Failure, Moment, Operator};

/// Notes that whoever runs the server takes the log as a file; to be called before it is written, so that the file says
/// so too.
///
/// # Errors
/// When the database fails.
pub async fn note_export(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    with_values: bool,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let entry = Entry::new(by, Deed::AuditExported).fact("with_values", with_values);
    record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(())
}
