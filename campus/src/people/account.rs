//! What a person sees and changes of their own account.

use courseware::Language;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{identifier, person};
use super::{IdentifierKind, PersonName, SignedIn};
use crate::audit::{self, Deed, Entry, Subject};
use crate::{Campus, Failure, Moment};

/// Something the person is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownBy {
    /// Email, phone or learner code.
    pub kind: IdentifierKind,
    /// The address, number or code.
    pub value: String,
    /// Whether it was proved to be theirs.
    pub verified: bool,
}

/// What the account page shows besides name and language, which [`SignedIn`] carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// All that the person is known by, oldest first.
    pub identifiers: Vec<KnownBy>,
    /// Whether a password was ever chosen.
    pub has_password: bool,
}

/// The person's own account.
///
/// # Errors
/// When the database fails.
pub async fn account(campus: &Campus, who: &SignedIn) -> Result<Account, Failure> {
    let identifiers = identifier::Entity::find()
        .filter(identifier::Column::PersonId.eq(who.id()))
        .order_by_asc(identifier::Column::Id)
        .all(campus.read())
        .await?;
    let person = person::Entity::find_by_id(who.id())
        .one(campus.read())
        .await?;
    Ok(Account {
        identifiers: identifiers
            .into_iter()
            .map(|row| KnownBy {
                kind: row.kind,
                value: row.value,
                verified: row.verified_at.is_some(),
            })
            .collect(),
        has_password: person.is_some_and(|person| person.password_hash.is_some()),
    })
}

/// Changes name and language. Certificates that were issued keep the name they were issued with.
///
/// # Errors
/// When the database fails.
pub async fn change_account(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    name: PersonName,
    language: Language,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let before = person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(before) = before else {
        return Ok(());
    };
    let renamed = before.name != name.as_str();
    if !renamed && before.language == language.code() {
        return Ok(());
    }
    let mut entry = Entry::new(who, Deed::AccountChanged)
        .to(Subject::Person(who.id()))
        .fact("language", language.code());
    if renamed {
        entry = entry
            .erasable("name_before", who.id(), before.name, moment.bytes())
            .erasable("name", who.id(), name.as_str(), moment.bytes());
    }
    person::Entity::update_many()
        .col_expr(person::Column::Name, Expr::value(name.into_string()))
        .col_expr(person::Column::Language, Expr::value(language.code()))
        .filter(person::Column::Id.eq(who.id()))
        .exec(&transaction)
        .await?;
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Remembers the language that a signed-in person switched to.
///
/// # Errors
/// When the database fails.
pub async fn change_language(
    campus: &Campus,
    who: &SignedIn,
    language: Language,
) -> Result<(), Failure> {
    person::Entity::update_many()
        .col_expr(person::Column::Language, Expr::value(language.code()))
        .filter(person::Column::Id.eq(who.id()))
        .exec(campus.database().write())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::signed_in;
    use crate::testing::{World, on_both_databases};

    #[on_both_databases]
    async fn people_see_and_change_their_own_account_only(world: World) {
        let sana = world
            .member("Sana", "sana@example.org", "seven paper cranes")
            .await;
        let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
        let shown = account(world.campus(), &sana).await.unwrap();
        let known_by = KnownBy {
            kind: IdentifierKind::Email,
            value: "sana@example.org".to_owned(),
            verified: true,
        };
        assert_eq!(
            (shown.identifiers, shown.has_password),
            (vec![known_by], true)
        );
        assert!(!account(world.campus(), &bilal).await.unwrap().has_password);

        let name = PersonName::parse("ثنا بی بی").unwrap();
        let moment = &mut world.moment();
        change_account(world.campus(), moment, &sana, name, Language::Urdu)
            .await
            .unwrap();
        let sana = signed_in(world.campus(), sana.id()).await.unwrap().unwrap();
        assert_eq!(
            (sana.name(), sana.language()),
            ("ثنا بی بی", Language::Urdu)
        );
        change_language(world.campus(), &sana, Language::English)
            .await
            .unwrap();
        let sana = signed_in(world.campus(), sana.id()).await.unwrap().unwrap();
        assert_eq!(
            (sana.name(), sana.language()),
            ("ثنا بی بی", Language::English)
        );
        let bilal = signed_in(world.campus(), bilal.id())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(bilal.name(), "Bilal");
    }
}
