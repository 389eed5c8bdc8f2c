//! Records what a person agreed to, and tells it back to them.

use courseware::Language;
use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use time::OffsetDateTime;

use super::entity::{consent, person};
use super::{PersonId, SignedIn};
use crate::audit::{self, Deed, Entry, Subject};
use crate::{Campus, Failure, Moment, Transaction};

/// The version of the privacy notice that stands. Its wording, and that of all before it, is kept in the room `language`
/// (`notices/`), where it never changes: a consent row names what was agreed to.
pub const PRIVACY_NOTICE: &str = "2026-11-26";

const DOCUMENT: &str = "privacy-notice";

/// How a person agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(24))",
    rename_all = "snake_case"
)]
pub enum ConsentWay {
    /// When they signed up.
    SignUp,
    /// When they took over an account with a claim code.
    Claim,
    /// When they became the installation's first administrator.
    FirstAdministrator,
    /// Later, on their own pages.
    Later,
}

/// Where a person stands with the privacy notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeStanding {
    /// They agreed to the version that stands.
    #[default]
    Agreed,
    /// They agreed to an earlier one.
    Earlier,
    /// They were never asked: somebody else made the account.
    Never,
}

/// Writes down that the person agreed to this version, read in this language, at that time.
pub(crate) async fn record_consent(
    transaction: &Transaction,
    person: PersonId,
    version: String,
    language: String,
    given_at: OffsetDateTime,
    way: ConsentWay,
) -> Result<(), Failure> {
    consent::ActiveModel {
        person_id: Set(person),
        document: Set(DOCUMENT.to_owned()),
        version: Set(version),
        language: Set(language),
        given_at: Set(given_at),
        way: Set(Some(way)),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}

/// All that the person agreed to, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn consents(campus: &Campus, who: &SignedIn) -> Result<Vec<consent::Model>, Failure> {
    Ok(consent::Entity::find()
        .filter(consent::Column::PersonId.eq(who.id()))
        .order_by_desc(consent::Column::GivenAt)
        .order_by_desc(consent::Column::Id)
        .all(campus.read())
        .await?)
}

/// Where the person stands with the privacy notice.
///
/// # Errors
/// When the database fails.
pub async fn notice_standing(campus: &Campus, who: &SignedIn) -> Result<NoticeStanding, Failure> {
    standing(campus.read(), who.id()).await
}

async fn standing(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<NoticeStanding, Failure> {
    let latest = consent::Entity::find()
        .filter(consent::Column::PersonId.eq(person))
        .filter(consent::Column::Document.eq(DOCUMENT))
        .filter(consent::Column::WithdrawnAt.is_null())
        // Versions are dates, so the newest is the greatest, also after two accounts became one.
        .order_by_desc(consent::Column::Version)
        .one(connection)
        .await?;
    Ok(match latest {
        None => NoticeStanding::Never,
        Some(row) if row.version == PRIVACY_NOTICE => NoticeStanding::Agreed,
        Some(_) => NoticeStanding::Earlier,
    })
}

/// The person agrees to this version of the privacy notice, as they read it in this language. Agreeing twice is agreeing
/// once. None when it no longer is the version that stands: then there is something newer to read.
///
/// # Errors
/// When the database fails.
pub async fn agree_to_notice(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    version: &str,
    language: Language,
) -> Result<Option<()>, Failure> {
    if version != PRIVACY_NOTICE {
        return Ok(None);
    }
    let transaction = campus.begin().await?;
    // Of two that agree at once, the second waits and finds it done.
    person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    if standing(&transaction, who.id()).await? == NoticeStanding::Agreed {
        return Ok(Some(()));
    }
    let (version, code) = (version.to_owned(), language.code().to_owned());
    let entry = Entry::new(who, Deed::ConsentGiven)
        .to(Subject::Person(who.id()))
        .fact("document", DOCUMENT)
        .fact("version", version.as_str())
        .fact("language", code.as_str());
    let way = ConsentWay::Later;
    record_consent(&transaction, who.id(), version, code, moment.now(), way).await?;
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// Whoever asks to be erased takes back what they agreed to.
pub(crate) async fn withdraw_consents(
    transaction: &Transaction,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<(), Failure> {
    consent::Entity::update_many()
        .col_expr(consent::Column::WithdrawnAt, Expr::value(at))
        .filter(consent::Column::PersonId.eq(person))
        .filter(consent::Column::WithdrawnAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use sea_orm::IntoActiveModel;

    use super::*;
    use crate::testing::{World, on_both_databases};

    const PASSWORD: &str = "seven paper cranes";

    async fn agree(world: &World, who: &SignedIn, version: &str) -> Option<()> {
        let (campus, moment) = (world.campus(), world.moment());
        agree_to_notice(campus, &moment, who, version, Language::Urdu)
            .await
            .unwrap()
    }

    async fn stands(world: &World, who: &SignedIn) -> NoticeStanding {
        notice_standing(world.campus(), who).await.unwrap()
    }

    #[on_both_databases]
    async fn who_agreed_to_an_earlier_notice_agrees_once_more_and_both_stay(world: World) {
        let sana = world.member("Sana", "sana@example.org", PASSWORD).await;
        assert_eq!(stands(&world, &sana).await, NoticeStanding::Agreed);
        let rows = consents(world.campus(), &sana).await.unwrap();
        assert_eq!((rows.len(), rows[0].way), (1, Some(ConsentWay::SignUp)));
        // As it was when she signed up, long ago.
        let mut row = rows[0].clone().into_active_model();
        row.version = Set("2026-11-25".to_owned());
        row.update(world.campus().database().write()).await.unwrap();
        assert_eq!(stands(&world, &sana).await, NoticeStanding::Earlier);

        world.advance(time::Duration::days(1));
        assert_eq!(agree(&world, &sana, "2026-11-25").await, None);
        assert_eq!(stands(&world, &sana).await, NoticeStanding::Earlier);
        for _ in 0..2 {
            assert_eq!(agree(&world, &sana, PRIVACY_NOTICE).await, Some(()));
        }
        assert_eq!(stands(&world, &sana).await, NoticeStanding::Agreed);
        let rows = consents(world.campus(), &sana).await.unwrap();
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.version.as_str(), row.language.as_str(), row.way))
            .collect();
        let later = (PRIVACY_NOTICE, "ur", Some(ConsentWay::Later));
        let first = ("2026-11-25", "en", Some(ConsentWay::SignUp));
        assert_eq!(told, [later, first]);
        assert_eq!(rows[0].given_at, world.now());
    }

    #[on_both_databases]
    async fn whose_account_others_made_was_never_asked(world: World) {
        let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
        assert_eq!(stands(&world, &bilal).await, NoticeStanding::Never);
        let both = [
            agree(&world, &bilal, PRIVACY_NOTICE),
            agree(&world, &bilal, PRIVACY_NOTICE),
        ];
        futures_util::future::join_all(both).await;
        assert_eq!(stands(&world, &bilal).await, NoticeStanding::Agreed);
        assert_eq!(consents(world.campus(), &bilal).await.unwrap().len(), 1);
    }
}
