//! Who signs an institution's certificates, in which order.

use courseware::InstitutionSlug;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait,
    QueryFilter, QueryOrder,
};

use super::entity::signatory;
use super::hold::hold;
use super::{InstitutionId, KeeperOf, SignatoryId, keeper_of};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{BothLanguages, Campus, Error, Failure, Moment, Transaction};

/// A certificate has no room for more.
const MOST: usize = 6;

/// What is known of someone who signs.
#[derive(Clone, Debug)]
pub struct NewSignatory {
    /// The name, in Latin and in Urdu letters.
    pub name: BothLanguages<200>,
    /// The title.
    pub title: BothLanguages<200>,
}

/// What is done to a signatory.
#[derive(Clone, Debug)]
pub enum SignatoryChange {
    /// Name and title become these; they were read at this version.
    Write(i32, NewSignatory),
    /// Signs before the one before them.
    MoveUp,
    /// Signs no more. Certificates that were issued stay as they are.
    Remove,
}

/// Why the signatories stay as they are.
#[derive(Clone, Debug)]
pub enum SignatoryRefusal {
    /// There are six already.
    TooMany,
    /// Somebody changed this one since the form was opened; this is what is known of them now.
    ChangedMeanwhile(Box<signatory::Model>),
    /// This one is not there any more.
    Gone,
}

/// An institution's signatories in their order, for those who keep it.
///
/// # Errors
/// When the database fails.
pub async fn signatories(
    campus: &Campus,
    viewer: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<(KeeperOf, Vec<signatory::Model>)>, Failure> {
    let Some(keeper) = keeper_of(campus.read(), viewer, slug).await? else {
        return Ok(None);
    };
    let signatories = signatories_of(campus.read(), keeper.institution().id).await?;
    Ok(Some((keeper, signatories)))
}

/// The institution's signatories in their order.
///
/// # Errors
/// When the database fails.
pub async fn signatories_of(
    connection: &impl ConnectionTrait,
    institution: InstitutionId,
) -> Result<Vec<signatory::Model>, Failure> {
    Ok(signatory::Entity::find()
        .filter(signatory::Column::InstitutionId.eq(institution))
        .order_by_asc(signatory::Column::Position)
        .order_by_asc(signatory::Column::Id)
        .all(connection)
        .await?)
}

/// Adds one at the end. None for those who don't keep the institution.
///
/// # Errors
/// [`SignatoryRefusal`], or when the database fails.
pub async fn add_signatory(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &InstitutionSlug,
    new: NewSignatory,
) -> Result<Option<()>, Error<SignatoryRefusal>> {
    let transaction = campus.begin().await?;
    hold(&transaction, slug).await?;
    let Some(keeper) = keeper_of(&transaction, actor, slug).await? else {
        return Ok(None);
    };
    let institution = keeper.institution().id;
    let others = signatories_of(&transaction, institution).await?;
    if others.len() >= MOST {
        return Err(Error::Refused(SignatoryRefusal::TooMany));
    }
    signatory::ActiveModel {
        institution_id: Set(institution),
        position: Set(others.last().map_or(1, |last| last.position + 1)),
        name: Set(new.name.wording()),
        title: Set(new.title.wording()),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    note(&transaction, moment, &keeper, "added").await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Changes one. None for those who don't keep the institution.
///
/// # Errors
/// [`SignatoryRefusal`], or when the database fails.
pub async fn change_signatory(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &InstitutionSlug,
    id: SignatoryId,
    change: SignatoryChange,
) -> Result<Option<()>, Error<SignatoryRefusal>> {
    let transaction = campus.begin().await?;
    hold(&transaction, slug).await?;
    let Some(keeper) = keeper_of(&transaction, actor, slug).await? else {
        return Ok(None);
    };
    let all = signatories_of(&transaction, keeper.institution().id).await?;
    let Some(at) = all.iter().position(|signatory| signatory.id == id) else {
        return Err(Error::Refused(SignatoryRefusal::Gone));
    };
    let what = match change {
        SignatoryChange::Write(base, new) => {
            write(&transaction, &all[at], base, new).await?;
            "changed"
        }
        SignatoryChange::MoveUp => {
            if let Some(before) = at.checked_sub(1) {
                place(&transaction, all[at].id, all[before].position).await?;
                place(&transaction, all[before].id, all[at].position).await?;
            }
            "moved"
        }
        SignatoryChange::Remove => {
            all[at].clone().delete(&transaction).await?;
            "removed"
        }
    };
    note(&transaction, moment, &keeper, what).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

async fn write(
    transaction: &Transaction,
    before: &signatory::Model,
    base: i32,
    new: NewSignatory,
) -> Result<(), Error<SignatoryRefusal>> {
    if before.version != base {
        let now = Box::new(before.clone());
        return Err(Error::Refused(SignatoryRefusal::ChangedMeanwhile(now)));
    }
    signatory::ActiveModel {
        id: Set(before.id),
        name: Set(new.name.wording()),
        title: Set(new.title.wording()),
        version: Set(before.version + 1),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    Ok(())
}

async fn place(transaction: &Transaction, id: SignatoryId, position: i32) -> Result<(), Failure> {
    signatory::ActiveModel {
        id: Set(id),
        position: Set(position),
        ..Default::default()
    }
    .update(transaction)
    .await?;
    Ok(())
}

async fn note(
    transaction: &Transaction,
    moment: &Moment,
    keeper: &KeeperOf,
    what: &'static str,
) -> Result<(), Failure> {
    let id = keeper.institution().id;
    let entry = Entry::new(keeper.person(), Deed::SignatoriesChanged)
        .at(id)
        .to(Subject::Institution(id))
        .fact("what", what);
    audit::record(transaction, moment, entry).await
}
