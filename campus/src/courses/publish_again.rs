//! Goes back to an older revision by publishing it once more.

use courseware::CourseId;

use super::stored::{numbered, sources_of};
use super::{PublishRefusal, Published, Publisher, Reason, author_of, publish};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Publishes the files of the `number`th revision as the next one, based on the newest, which its author saw as
/// `newest`. None for those who are no authors of the course, and where there is no such revision.
///
/// # Errors
/// [`PublishRefusal`], or when the database or the asset store fails; then nothing was published.
pub async fn publish_again(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
    number: i32,
    newest: i32,
    reason: Reason,
) -> Result<Option<Published>, Error<PublishRefusal>> {
    let Some(author) = author_of(campus.read(), actor, slug).await? else {
        return Ok(None);
    };
    let Some(older) = numbered(campus.read(), author.course().id, Some(number)).await? else {
        return Ok(None);
    };
    let sources = sources_of(campus, campus.read(), older).await?;
    let by = Publisher::Author(author);
    publish(campus, moment, by, &sources, Some(newest), Some(reason))
        .await
        .map(Some)
}
