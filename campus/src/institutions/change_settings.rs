//! Changes what an institution says of itself.

use courseware::InstitutionSlug;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::entity::institution;
use super::hold::hold;
use super::settings::{changes, columns};
use super::{Settings, keeper_of};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why nothing was changed.
#[derive(Clone, Debug)]
pub enum SettingsRefusal {
    /// Somebody changed them since the form was opened; this is what they are now.
    ChangedMeanwhile(Box<institution::Model>),
}

/// Changes the settings, which were read at version `base`. None for those who don't keep the institution.
///
/// # Errors
/// [`SettingsRefusal`], or when the database fails.
pub async fn change_settings(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &InstitutionSlug,
    base: i32,
    settings: Settings,
) -> Result<Option<()>, Error<SettingsRefusal>> {
    let transaction = campus.begin().await?;
    hold(&transaction, slug).await?;
    let Some(keeper) = keeper_of(&transaction, actor, slug).await? else {
        return Ok(None);
    };
    let before = keeper.institution().clone();
    let after = settings.written_over(before.clone());
    let changed = changes(&before, &after);
    if changed.is_empty() {
        return Ok(Some(()));
    }
    if before.version != base {
        let now = Box::new(before);
        return Err(Error::Refused(SettingsRefusal::ChangedMeanwhile(now)));
    }
    institution::ActiveModel {
        id: Set(before.id),
        version: Set(before.version + 1),
        ..columns(after)
    }
    .update(&transaction)
    .await?;
    let entry = Entry::new(actor, Deed::InstitutionChanged)
        .at(before.id)
        .to(Subject::Institution(before.id))
        .fact("changed", changed.join(" "));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
