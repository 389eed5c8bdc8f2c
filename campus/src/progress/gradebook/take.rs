//! Takes a gradebook out of the house, as a file: that is noted.

use courseware::InstitutionSlug;

use super::right::{book, right_of_staff, right_to_teach};
use super::{Gradebook, GradebookRight};
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::CohortId;
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment, Transaction};

/// As [`super::gradebook_of_institution`], noted in the institution's log.
///
/// # Errors
/// When the database fails.
pub async fn take_gradebook_of_institution(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<Gradebook>, Failure> {
    let transaction = campus.begin().await?;
    let right = right_of_staff(&transaction, viewer, institution, cohort).await?;
    take(campus, transaction, moment, right).await
}

/// As [`super::gradebook_of_taught`], noted in the log of the cohort's host.
///
/// # Errors
/// When the database fails.
pub async fn take_gradebook_of_taught(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    cohort: CohortId,
) -> Result<Option<Gradebook>, Failure> {
    let transaction = campus.begin().await?;
    let right = right_to_teach(&transaction, viewer, cohort).await?;
    take(campus, transaction, moment, right).await
}

/// The log says how many learners the file could name, and not whom: which of them it shows is a matter of the moment.
async fn take(
    campus: &Campus,
    transaction: Transaction,
    moment: &Moment,
    right: Option<GradebookRight>,
) -> Result<Option<Gradebook>, Failure> {
    let Some(book) = book(campus, &transaction, right).await? else {
        return Ok(None);
    };
    let cohort = book.right.cohort().id;
    let entry = Entry::new(book.right.actor(), Deed::GradebookTaken)
        .at(book.right.institution())
        .to(Subject::Cohort(cohort))
        .fact("learners", book.rows.len());
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(book))
}
