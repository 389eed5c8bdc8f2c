//! Switches mail off from the mail itself, without signing in (RFC 8058).

use sea_orm::EntityTrait;

use super::notify::is_muted;
use super::preferences::{mute, unmute};
use super::{Category, MailLinkKey, Preference, Subscription};
use crate::people::PersonId;
use crate::people::entity::person;
use crate::{Campus, Failure, Moment};

const PURPOSE: &str = "unsubscribe";

impl MailLinkKey {
    /// The path that switches the subscription off. The same one in every mail, and good for as long as the person is
    /// here.
    pub fn unsubscribe_path(&self, subscription: Subscription) -> String {
        let about = format!("{}-{}", subscription.person, subscription.category.name());
        format!("/unsubscribe/{}", self.sign(PURPOSE, &about))
    }

    fn subscription(&self, token: &str) -> Option<Subscription> {
        let (person, category) = self.read(PURPOSE, token)?.split_once('-')?;
        Some(Subscription {
            person: PersonId(person.parse().ok()?),
            category: Category::optional(category)?,
        })
    }
}

/// What the link is about; none when it is void.
///
/// # Errors
/// When the database fails.
pub async fn subscription(
    campus: &Campus,
    key: &MailLinkKey,
    token: &str,
) -> Result<Option<Preference>, Failure> {
    let Some(Subscription { person, category }) = known(campus, key, token).await? else {
        return Ok(None);
    };
    let wanted = !is_muted(campus.read(), person, category).await?;
    Ok(Some(Preference { category, wanted }))
}

/// Switches off what the link is about; none when it is void.
///
/// # Errors
/// When the database fails.
pub async fn switch_mail_off(
    campus: &Campus,
    moment: &Moment,
    key: &MailLinkKey,
    token: &str,
) -> Result<Option<Category>, Failure> {
    let Some(Subscription { person, category }) = known(campus, key, token).await? else {
        return Ok(None);
    };
    let transaction = campus.begin().await?;
    mute(&transaction, moment, person, category).await?;
    transaction.commit().await?;
    Ok(Some(category))
}

/// Switches it on again: the person changed their mind.
///
/// # Errors
/// When the database fails.
pub async fn switch_mail_on(
    campus: &Campus,
    moment: &Moment,
    key: &MailLinkKey,
    token: &str,
) -> Result<Option<Category>, Failure> {
    let Some(Subscription { person, category }) = known(campus, key, token).await? else {
        return Ok(None);
    };
    let transaction = campus.begin().await?;
    unmute(&transaction, moment, person, category).await?;
    transaction.commit().await?;
    Ok(Some(category))
}

async fn known(
    campus: &Campus,
    key: &MailLinkKey,
    token: &str,
) -> Result<Option<Subscription>, Failure> {
    let Some(named) = key.subscription(token) else {
        return Ok(None);
    };
    let person = person::Entity::find_by_id(named.person)
        .one(campus.read())
        .await?;
    Ok(person.map(|_| named))
}
