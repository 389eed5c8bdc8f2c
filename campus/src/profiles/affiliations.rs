//! Where a person works or studies, as they say it. Labels only: who sees whom never follows them.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use time::Date;

use super::entity::affiliation;
use super::{AffiliationId, Words};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction};

/// The row of one's own affiliation.
pub type Affiliation = affiliation::Model;

/// An affiliation with the name of its institution.
#[derive(Clone, Debug)]
pub struct OwnAffiliation {
    /// The affiliation.
    pub affiliation: Affiliation,
    /// Where it is one of the platform.
    pub institution: Option<institution::Model>,
}

/// What the form holds: an institution of the platform, or words for another organisation.
#[derive(Clone, Debug)]
pub struct NewAffiliation {
    /// One of the platform.
    pub institution: Option<InstitutionId>,
    /// Another; kept only without an institution.
    pub organisation: Option<Words>,
    /// Department or post.
    pub post: Option<Words>,
    /// Since when.
    pub begun_on: Option<Date>,
    /// Until when.
    pub ended_on: Option<Date>,
}

/// The most that one person may hold.
const MOST: usize = 20;

pub(super) async fn own_affiliations(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<OwnAffiliation>, Failure> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::PersonId.eq(person))
        .order_by_asc(affiliation::Column::Id)
        .all(connection)
        .await?;
    let institutions = institution::Entity::find().all(connection).await?;
    Ok(rows
        .into_iter()
        .map(|affiliation| OwnAffiliation {
            institution: institutions
                .iter()
                .find(|one| Some(one.id) == affiliation.institution_id)
                .cloned(),
            affiliation,
        })
        .collect())
}

/// One of the person's own affiliations.
///
/// # Errors
/// When the database fails.
pub async fn own_affiliation(
    connection: &impl ConnectionTrait,
    who: &SignedIn,
    id: AffiliationId,
) -> Result<Option<Affiliation>, Failure> {
    Ok(affiliation::Entity::find_by_id(id)
        .filter(affiliation::Column::PersonId.eq(who.id()))
        .lock_exclusive()
        .one(connection)
        .await?)
}

/// Writes an affiliation down; the same one twice is one. None when there are too many already.
///
/// # Errors
/// When the database fails.
pub async fn add_affiliation(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    new: NewAffiliation,
) -> Result<Option<AffiliationId>, Failure> {
    let transaction = campus.begin().await?;
    let known = own_affiliations(&transaction, who.id()).await?;
    let same = known
        .iter()
        .map(|known| &known.affiliation)
        .find(|row| changed(row, &new) == **row);
    if let Some(same) = same {
        return Ok(Some(same.id));
    }
    if known.len() >= MOST {
        return Ok(None);
    }
    let row = affiliation::ActiveModel {
        person_id: Set(who.id()),
        institution_id: Set(new.institution),
        organisation: Set(organisation(&new)),
        post: Set(new.post.map(Words::into_string)),
        begun_on: Set(new.begun_on),
        ended_on: Set(new.ended_on),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?;
    note(&transaction, moment, who, Deed::AffiliationAdded, &row).await?;
    transaction.commit().await?;
    Ok(Some(row.id))
}

/// Changes an affiliation; what was confirmed of the old one no longer holds. False when the person has none such.
///
/// # Errors
/// When the database fails.
pub async fn change_affiliation(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: AffiliationId,
    new: NewAffiliation,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(before) = own_affiliation(&transaction, who, id).await? else {
        return Ok(false);
    };
    let after = changed(&before, &new);
    if after == before {
        return Ok(true);
    }
    let after = affiliation::ActiveModel {
        id: Set(id),
        institution_id: Set(after.institution_id),
        organisation: Set(after.organisation),
        post: Set(after.post),
        begun_on: Set(after.begun_on),
        ended_on: Set(after.ended_on),
        verified_at: Set(None),
        verified_by: Set(None),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    note(&transaction, moment, who, Deed::AffiliationChanged, &after).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Removes an affiliation. False when the person has none such.
///
/// # Errors
/// When the database fails.
pub async fn remove_affiliation(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    id: AffiliationId,
) -> Result<bool, Failure> {
    let transaction = campus.begin().await?;
    let Some(row) = own_affiliation(&transaction, who, id).await? else {
        return Ok(false);
    };
    affiliation::Entity::delete_by_id(id)
        .exec(&transaction)
        .await?;
    note(&transaction, moment, who, Deed::AffiliationRemoved, &row).await?;
    transaction.commit().await?;
    Ok(true)
}

fn changed(row: &Affiliation, new: &NewAffiliation) -> Affiliation {
    Affiliation {
        institution_id: new.institution,
        organisation: organisation(new),
        post: new.post.clone().map(Words::into_string),
        begun_on: new.begun_on,
        ended_on: new.ended_on,
        ..row.clone()
    }
}

fn organisation(new: &NewAffiliation) -> Option<String> {
    match new.institution {
        Some(_) => None,
        None => new.organisation.clone().map(Words::into_string),
    }
}

/// The institution itself is not told: nobody learns by it that somebody names them.
async fn note(
    transaction: &Transaction,
    moment: &Moment,
    who: &SignedIn,
    deed: Deed,
    row: &Affiliation,
) -> Result<(), Failure> {
    let entry = Entry::new(who, deed)
        .to(Subject::Person(who.id()))
        .fact("affiliation", row.id.0);
    audit::record(transaction, moment, entry).await
}
