//! Mail that was given up, for the administrators whom it concerns.

use courseware::InstitutionSlug;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;

use super::entity::outgoing_mail;
use super::masked::{Shown, without_reader};
use super::recognised::is_recognised;
use super::retry::{RetryRefusal, may_be_tried_again};
use super::{MailId, masked};
use crate::institutions::entity::institution;
use crate::institutions::{InstitutionId, administrator_of, platform_administrator};
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// So many stand on one page.
const PAGE: usize = 25;

/// A mail that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndeliveredMail {
    /// Its number.
    pub id: MailId,
    /// The address, masked; none where whoever looks may not see its reader.
    pub recipient: Option<String>,
    /// The kind of letter; none for mails of old.
    pub kind: Option<String>,
    /// Why, with no more of the address in it.
    pub failure: String,
    /// When it was given up.
    pub given_up_at: OffsetDateTime,
    /// Whether it can be tried again, and if not, why.
    pub again: Result<(), RetryRefusal>,
}

/// A page of them, newest first.
#[derive(Clone, Debug)]
pub struct Undelivered {
    /// Whose mail; none for the platform's own.
    pub institution: Option<institution::Model>,
    /// The mails.
    pub mails: Vec<UndeliveredMail>,
    /// Where the next page begins, if there is one.
    pub older_than: Option<MailId>,
    /// How many wait to be sent.
    pub waiting: u64,
}

/// What was written in the institution's name and not delivered, for its administrators; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn undelivered(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    older_than: Option<MailId>,
) -> Result<Option<Undelivered>, Failure> {
    let Some(by) = administrator_of(campus.read(), viewer, institution).await? else {
        return Ok(None);
    };
    let institution = by.institution().clone();
    let id = Some(institution.id);
    page(campus, id, Some(institution), older_than)
        .await
        .map(Some)
}

/// What was written in the platform's own name and not delivered, for its administrators; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn undelivered_on_platform(
    campus: &Campus,
    viewer: &SignedIn,
    older_than: Option<MailId>,
) -> Result<Option<Undelivered>, Failure> {
    if platform_administrator(campus.read(), viewer)
        .await?
        .is_none()
    {
        return Ok(None);
    }
    page(campus, None, None, older_than).await.map(Some)
}

/// Mail in the name of this institution, or of none.
pub(super) fn in_the_name_of(institution: Option<InstitutionId>) -> Condition {
    Condition::all().add(match institution {
        Some(id) => outgoing_mail::Column::InstitutionId.eq(id),
        None => outgoing_mail::Column::InstitutionId.is_null(),
    })
}

async fn page(
    campus: &Campus,
    id: Option<InstitutionId>,
    institution: Option<institution::Model>,
    older_than: Option<MailId>,
) -> Result<Undelivered, Failure> {
    let waiting = outgoing_mail::Entity::find()
        .filter(in_the_name_of(id))
        .filter(outgoing_mail::Column::Letter.is_not_null())
        .count(campus.read())
        .await?;
    let mut found = outgoing_mail::Entity::find()
        .filter(in_the_name_of(id))
        .filter(outgoing_mail::Column::GivenUpAt.is_not_null())
        .order_by_desc(outgoing_mail::Column::Id)
        .limit(PAGE as u64 + 1);
    if let Some(number) = older_than {
        found = found.filter(outgoing_mail::Column::Id.lt(number));
    }
    let mut rows = found.all(campus.read()).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let older_than = rows.last().filter(|_| more).map(|row| row.id);
    let mut mails = Vec::new();
    for row in rows {
        let recognised = is_recognised(campus.read(), id, &row).await?;
        let shown = match recognised {
            true => Shown::Masked,
            false => Shown::Nothing,
        };
        let failure = row.failure.as_deref().unwrap_or_default();
        mails.push(UndeliveredMail {
            again: may_be_tried_again(campus.read(), id, &row).await?.map(drop),
            id: row.id,
            recipient: recognised.then(|| masked(&row.recipient)),
            failure: without_reader(failure, &row.recipient, shown),
            kind: row.kind,
            given_up_at: row.given_up_at.unwrap_or(row.created_at),
        });
    }
    Ok(Undelivered {
        institution,
        mails,
        older_than,
        waiting,
    })
}
