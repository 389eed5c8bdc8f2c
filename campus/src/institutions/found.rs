//! Adds an institution to the platform.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::InstitutionId;
use super::entity::institution;
use crate::audit::{self, Deed, Entry, Subject};
use crate::{Campus, Failure, Moment, Operator, Wording};

/// What must be known of an institution that joins.
#[derive(Clone, Debug)]
pub struct NewInstitution {
    /// Its word in addresses and style sheets, lower case.
    pub slug: String,
    /// What people call it.
    pub short_name: String,
    /// Its full name.
    pub name: Wording,
    /// A paragraph for its home page.
    pub about: Wording,
    /// IANA name of the zone its dates are in.
    pub time_zone: String,
}

/// Adds the institution, or finds the one that already has its slug and leaves it as it is.
///
/// # Errors
/// When the database fails.
pub async fn found(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    new: NewInstitution,
) -> Result<InstitutionId, Failure> {
    let transaction = campus.begin().await?;
    let existing = institution::Entity::find()
        .filter(institution::Column::Slug.eq(&new.slug))
        .one(&transaction)
        .await?;
    if let Some(existing) = existing {
        return Ok(existing.id);
    }
    let added = institution::ActiveModel {
        slug: Set(new.slug),
        short_name: Set(new.short_name),
        name: Set(new.name),
        about: Set(new.about),
        time_zone: Set(new.time_zone),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    let entry = Entry::new(by, Deed::InstitutionFounded)
        .at(added.id)
        .to(Subject::Institution(added.id));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(added.id)
}
