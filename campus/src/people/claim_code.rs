//! Codes on slips of paper, with which people take over an account that was made for them.

use std::fmt;

use credentials::crockford::{is_separator, symbol, value};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Select,
};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

use super::PersonId;
use super::entity::{claim_code, person};
use super::identified::has_proved_identifier;
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::messages::{Event, notify};
use crate::{Failure, Moment, Transaction};

/// How long a slip works: it may have to travel to a health unit and wait for its learner.
const LIFETIME: Duration = Duration::days(30);

const SYMBOLS: usize = 12;
const GROUP: usize = 4;

/// Twelve symbols of Crockford's base 32, 60 random bits. Does not show itself in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct ClaimCode(String);

impl ClaimCode {
    /// Reads what was typed or scanned: either case, with or without dashes and spaces, O for 0, I and L for 1, digits
    /// in Urdu or Arabic script. None when it can't be a code.
    pub fn parse(text: &str) -> Option<Self> {
        let mut symbols = String::new();
        for written in text
            .chars()
            .filter(|written| !is_separator(*written))
            .take(SYMBOLS + 1)
        {
            symbols.extend(symbol(value(written)?));
        }
        (symbols.len() == SYMBOLS).then_some(Self(symbols))
    }

    fn draw(moment: &mut Moment) -> Self {
        let number = u128::from_le_bytes(moment.bytes());
        Self(
            (0..SYMBOLS)
                .filter_map(|place| symbol((number >> (place * 5)) & 31))
                .collect(),
        )
    }

    /// What the database keeps. There are too many codes to try them all within a slip's life, so it needs no salt by
    /// which it could no longer be looked up.
    fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0.as_bytes()))
    }

    /// The symbols without dashes, for the address in a QR code.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// In groups of four, as a slip shows it.
    pub fn grouped(&self) -> String {
        let symbols: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = symbols
            .chunks(GROUP)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    }
}

impl fmt::Debug for ClaimCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ClaimCode(…)")
    }
}

/// A code that was just made: the only time that anybody sees it.
#[derive(Clone, Debug)]
pub struct NewClaimCode {
    /// The code.
    pub code: ClaimCode,
    /// When it stops working.
    pub expires_at: OffsetDateTime,
}

/// Makes a code for the person. Earlier ones stop working: a person has one open code at a time.
pub(crate) async fn make_claim_code(
    transaction: &Transaction,
    moment: &mut Moment,
    by: Actor,
    institution: Option<InstitutionId>,
    person: PersonId,
) -> Result<NewClaimCode, Failure> {
    // Of two that make one at once, the second waits and voids the first's.
    let owner = person::Entity::find_by_id(person)
        .lock_exclusive()
        .one(transaction)
        .await?;
    void_claim_codes_of(transaction, moment, person).await?;
    let code = ClaimCode::draw(moment);
    let expires_at = moment.now() + LIFETIME;
    claim_code::ActiveModel {
        person_id: Set(person),
        institution_id: Set(institution),
        code_hash: Set(code.hash()),
        made_by: Set(match by {
            Actor::Person(maker) => Some(maker),
            Actor::Operator | Actor::System => None,
        }),
        created_at: Set(moment.now()),
        expires_at: Set(expires_at),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    let entry = Entry::new(by, Deed::ClaimCodeMade)
        .at(institution)
        .to(Subject::Person(person));
    audit::record(transaction, moment, entry).await?;
    // Of an account that nobody has come into yet, nobody needs to be told.
    let in_use = owner.is_some_and(|owner| owner.password_hash.is_some())
        || has_proved_identifier(transaction, person).await?;
    if in_use {
        tell_of_recovery(transaction, moment, institution, person).await?;
    }
    Ok(NewClaimCode { code, expires_at })
}

/// Somebody else may hold the slip: whoever uses the account is told that there is one.
async fn tell_of_recovery(
    transaction: &Transaction,
    moment: &Moment,
    institution: Option<InstitutionId>,
    person: PersonId,
) -> Result<(), Failure> {
    let made_at = match institution {
        Some(id) => institution::Entity::find_by_id(id).one(transaction).await?,
        None => None,
    };
    let event = Event::RecoveryCodeMade {
        institution: made_at.map(|at| at.short_name),
    };
    notify(transaction, moment, person, None, &event).await
}

/// Makes the person's open codes worthless.
pub(crate) async fn void_claim_codes_of(
    transaction: &Transaction,
    moment: &Moment,
    person: PersonId,
) -> Result<(), Failure> {
    claim_code::Entity::update_many()
        .col_expr(claim_code::Column::VoidedAt, Expr::value(moment.now()))
        .filter(claim_code::Column::PersonId.eq(person))
        .filter(claim_code::Column::UsedAt.is_null())
        .filter(claim_code::Column::VoidedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}

/// The codes that still work.
pub(crate) fn open_claim_codes(moment: &Moment) -> Select<claim_code::Entity> {
    claim_code::Entity::find()
        .filter(claim_code::Column::UsedAt.is_null())
        .filter(claim_code::Column::VoidedAt.is_null())
        .filter(claim_code::Column::ExpiresAt.gt(moment.now()))
}

/// The row of this code, if it still works.
pub(super) fn open_claim_code(moment: &Moment, code: &ClaimCode) -> Select<claim_code::Entity> {
    open_claim_codes(moment).filter(claim_code::Column::CodeHash.eq(code.hash()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let right = ClaimCode("0123ABCD1XYZ".to_owned());
        for text in [
            "0123-ABCD-1XYZ",
            " o123 abcd lxyz ",
            "O123–abcd—Ixyz",
            "۰۱۲۳-ABCD-۱XYZ",
            "\u{2068}0123ABCD1XYZ\u{2069}",
        ] {
            assert_eq!(ClaimCode::parse(text).as_ref(), Some(&right), "{text}");
        }
        assert_eq!(right.grouped(), "0123-ABCD-1XYZ");
        for text in [
            "",
            "0123-ABCD-1XY",
            "0123-ABCD-1XYZ0",
            "0123-ABCD-1XYU",
            "ثنا",
            &"0".repeat(99_999),
        ] {
            assert_eq!(ClaimCode::parse(text), None);
        }
    }

    proptest! {
        #[test]
        fn a_drawn_code_reads_back_and_nothing_else_panics(seed in any::<[u8; 32]>(), text in any::<String>()) {
            let code = ClaimCode::draw(&mut Moment::new(OffsetDateTime::UNIX_EPOCH, seed));
            prop_assert_eq!(ClaimCode::parse(code.reveal()), Some(code.clone()));
            let typed = code.grouped().to_lowercase();
            prop_assert_eq!(ClaimCode::parse(&typed), Some(code.clone()));
            prop_assert_eq!(format!("{code:?}"), "ClaimCode(…)");
            ClaimCode::parse(&text);
        }
    }
}
