//! Adds an institution on the platform's own pages.

use courseware::InstitutionSlug;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, SqlErr};

use super::entity::institution;
use super::settings::columns;
use super::{InstitutionId, Settings, platform_administrator};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment, Wording};

/// Why no institution was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundRefusal {
    /// Another has this word in its addresses.
    SlugTaken,
    /// The word is longer than 32 characters.
    SlugTooLong,
}

const LONGEST_SLUG: usize = 32;

/// Adds the institution. None for those who don't administer the platform.
///
/// # Errors
/// [`FoundRefusal`], or when the database fails.
pub async fn found_institution(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &InstitutionSlug,
    settings: Settings,
) -> Result<Option<InstitutionId>, Error<FoundRefusal>> {
    let transaction = campus.begin().await?;
    if platform_administrator(&transaction, actor).await?.is_none() {
        return Ok(None);
    }
    if slug.as_str().len() > LONGEST_SLUG {
        return Err(Error::Refused(FoundRefusal::SlugTooLong));
    }
    let same = institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug.as_str()))
        .one(&transaction)
        .await?;
    if same.is_some() {
        return Err(Error::Refused(FoundRefusal::SlugTaken));
    }
    let blank = institution::Model {
        id: InstitutionId(0),
        slug: slug.to_string(),
        short_name: String::new(),
        name: Wording::new("", ""),
        about: Wording::new("", ""),
        time_zone: String::new(),
        accent: None,
        logo: None,
        sender_name: None,
        sender_address: None,
        support_contact: None,
        version: 1,
        created_at: moment.now(),
    };
    let added = institution::ActiveModel {
        slug: Set(slug.to_string()),
        created_at: Set(moment.now()),
        ..columns(settings.written_over(blank))
    }
    .insert(&transaction)
    .await;
    let added = match added {
        Ok(added) => added.id,
        // Somebody else was quicker by a moment.
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            return Err(Error::Refused(FoundRefusal::SlugTaken));
        }
        Err(error) => return Err(error.into()),
    };
    let entry = Entry::new(actor, Deed::InstitutionFounded)
        .at(added)
        .to(Subject::Institution(added));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(added))
}
