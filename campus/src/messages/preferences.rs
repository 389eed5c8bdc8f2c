//! What a person wants by mail.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveEnum, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::Category;
use super::entity::{mail_preference, outgoing_mail};
use super::notify::is_muted;
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction};

/// A category and whether it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preference {
    /// Which.
    pub category: Category,
    /// Whether mail of it is sent.
    pub wanted: bool,
}

/// What the person wants, for each category that can be switched off.
///
/// # Errors
/// When the database fails.
pub async fn preferences(campus: &Campus, who: &SignedIn) -> Result<Vec<Preference>, Failure> {
    let muted = mail_preference::Entity::find()
        .filter(mail_preference::Column::PersonId.eq(who.id()))
        .all(campus.read())
        .await?;
    Ok(Category::OPTIONAL
        .into_iter()
        .map(|category| Preference {
            category,
            wanted: !muted.iter().any(|row| row.category == category),
        })
        .collect())
}

/// Keeps what the person wants; every other category is switched off.
///
/// # Errors
/// When the database fails.
pub async fn change_preferences(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    wanted: &[Category],
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    for category in Category::OPTIONAL {
        if wanted.contains(&category) {
            unmute(&transaction, moment, who.id(), category).await?;
        } else {
            mute(&transaction, moment, who.id(), category).await?;
        }
    }
    transaction.commit().await?;
    Ok(())
}

/// Switches a category off, also for mail that waits to be sent. Doing it twice is doing it once.
pub(super) async fn mute(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    category: Category,
) -> Result<(), Failure> {
    if is_muted(transaction, person, category).await? {
        return Ok(());
    }
    let row = mail_preference::ActiveModel {
        person_id: Set(person),
        category: Set(category),
        muted_at: Set(moment.now()),
        ..Default::default()
    };
    // Another request may have come first.
    mail_preference::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                mail_preference::Column::PersonId,
                mail_preference::Column::Category,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    outgoing_mail::Entity::update_many()
        .col_expr(outgoing_mail::Column::Letter, Expr::value(None::<String>))
        .filter(outgoing_mail::Column::PersonId.eq(person))
        .filter(outgoing_mail::Column::Category.eq(category))
        .filter(outgoing_mail::Column::Letter.is_not_null())
        .exec(transaction)
        .await?;
    note(transaction, moment, person, category, Deed::MailSwitchedOff).await
}

/// Switches a category on again.
pub(super) async fn unmute(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
    category: Category,
) -> Result<(), Failure> {
    let deleted = mail_preference::Entity::delete_many()
        .filter(mail_preference::Column::PersonId.eq(person))
        .filter(mail_preference::Column::Category.eq(category))
        .exec(transaction)
        .await?;
    if deleted.rows_affected == 0 {
        return Ok(());
    }
    note(transaction, moment, person, category, Deed::MailSwitchedOn).await
}

async fn note(
    transaction: &impl ConnectionTrait,
    moment: &Moment,
    person: PersonId,
    category: Category,
    deed: Deed,
) -> Result<(), Failure> {
    let entry = Entry::new(person, deed)
        .to(Subject::Person(person))
        .fact("category", category.to_value());
    audit::record(transaction, moment, entry).await
}
