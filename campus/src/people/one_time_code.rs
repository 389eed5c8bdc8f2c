//! Codes of six digits that travel by text message.
//!
//! Whoever asks for one is led to a page whose address holds a ticket, a secret that only that browser has. A code works
//! on its own page only, and the database keeps a hash over both: neither a copy of the database nor a page without
//! the telephone opens anything. Five tries of a million, at most three times an hour for one number.

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use time::Duration;

use super::entity::one_time_code;
use super::slow_down::{Admitted, Caller, Door, Wait, admit_code};
use super::{PersonId, PhoneNumber, SecretToken};
use crate::messages::{TextRefusal, hold_number};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How long a code works.
pub(crate) const LIFETIME: Duration = Duration::minutes(10);
/// Codes may be typed so often; then even the right one is refused.
pub(super) const MOST_TRIES: i32 = 5;
/// A number gets no more codes than this in an hour.
const MOST_AN_HOUR: u64 = 3;

const DIGITS: usize = 6;

/// What a code is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum CodePurpose {
    /// Makes an account.
    SignUp,
    /// Proves that a number belongs to a person who is signed in.
    Prove,
    /// Lets its person choose a new password.
    Recover,
}

/// Six digits. Do not show themselves in logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeDigits(String);

impl CodeDigits {
    /// Reads what was typed: spaces and dashes don't matter, digits may be Urdu or Arabic ones. None when it can't be a
    /// code.
    pub fn parse(text: &str) -> Option<Self> {
        let mut digits = String::new();
        for written in text
            .chars()
            .filter(|written| !credentials::crockford::is_separator(*written))
            .take(DIGITS + 1)
        {
            digits.push(credentials::crockford::digit(written)?);
        }
        (digits.len() == DIGITS).then_some(Self(digits))
    }

    fn draw(moment: &mut Moment) -> Self {
        // The remainder of 128 bits by a million prefers no code that anyone could notice.
        let number = u128::from_le_bytes(moment.bytes()) % 1_000_000;
        Self(format!("{number:06}"))
    }

    /// The digits, for the one text that carries them.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn hash(&self, ticket: &SecretToken) -> String {
        let digest = Sha256::new_with_prefix(ticket.reveal()).chain_update(&self.0);
        hex::encode(digest.finalize())
    }
}

impl std::fmt::Debug for CodeDigits {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CodeDigits(…)")
    }
}

/// Why a code opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Not the code that was sent; another try is left.
    Wrong,
    /// The page is unknown, too old, used, or there were too many tries: a new code is needed.
    Void,
    /// Too many codes from this network were wrong.
    Wait(Wait),
}

/// A code that was just made.
pub(crate) struct NewCode {
    /// For the page's address.
    pub(crate) ticket: SecretToken,
    /// For the telephone.
    pub(crate) digits: CodeDigits,
}

/// Makes a code for the number, unless it has had enough of them. Whether it is sent is for the caller to see to.
pub(crate) async fn make_code(
    transaction: &Transaction,
    moment: &mut Moment,
    purpose: CodePurpose,
    phone: &PhoneNumber,
    person: Option<PersonId>,
) -> Result<Result<NewCode, TextRefusal>, Failure> {
    hold_number(transaction, moment, phone).await?;
    let this_hour = one_time_code::Entity::find()
        .filter(one_time_code::Column::Phone.eq(phone.as_str()))
        .filter(one_time_code::Column::CreatedAt.gt(moment.now() - Duration::HOUR))
        .count(transaction)
        .await?;
    if this_hour >= MOST_AN_HOUR {
        return Ok(Err(TextRefusal::TooMany));
    }
    let ticket = SecretToken::draw(moment);
    let digits = CodeDigits::draw(moment);
    one_time_code::ActiveModel {
        purpose: Set(purpose),
        phone: Set(phone.as_str().to_owned()),
        person_id: Set(person),
        ticket_hash: Set(ticket.hash()),
        code_hash: Set(digits.hash(&ticket)),
        tries: Set(0),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(Ok(NewCode { ticket, digits }))
}

/// The code of this page, if it can still be typed. Looking uses nothing up.
pub(crate) async fn open_code(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    purpose: CodePurpose,
    ticket: &SecretToken,
) -> Result<Option<one_time_code::Model>, Failure> {
    Ok(one_time_code::Entity::find()
        .filter(one_time_code::Column::TicketHash.eq(ticket.hash()))
        .filter(one_time_code::Column::Purpose.eq(purpose))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::Tries.lt(MOST_TRIES))
        .filter(one_time_code::Column::ExpiresAt.gt(moment.now()))
        .one(connection)
        .await?)
}

/// Lets somebody of this network type a code. Besides the code's own limits, so that no one tries a few digits at each
/// of many numbers.
pub(super) async fn admit_digits(
    campus: &Campus,
    moment: &Moment,
    caller: &Caller,
) -> Result<Admitted, Error<CodeRefusal>> {
    admit_code(campus, moment, Door::TextCode, caller)
        .await
        .map_err(|error| error.map_refusal(CodeRefusal::Wait))
}

/// Counts a try, and uses the code up when it is the right one. The caller must commit also after a refusal: a try that
/// is not kept is no limit.
pub(crate) async fn try_code(
    transaction: &Transaction,
    moment: &Moment,
    purpose: CodePurpose,
    ticket: &SecretToken,
    typed: &CodeDigits,
) -> Result<Result<one_time_code::Model, CodeRefusal>, Failure> {
    let Some(code) = open_code(transaction, moment, purpose, ticket).await? else {
        return Ok(Err(CodeRefusal::Void));
    };
    // Asks once more, so that of many who come at the same time only five are heard.
    let counted = one_time_code::Entity::update_many()
        .col_expr(
            one_time_code::Column::Tries,
            Expr::col(one_time_code::Column::Tries).add(1),
        )
        .filter(one_time_code::Column::Id.eq(code.id))
        .filter(one_time_code::Column::Tries.lt(MOST_TRIES))
        .filter(one_time_code::Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    if counted.rows_affected == 0 {
        return Ok(Err(CodeRefusal::Void));
    }
    let given = typed.hash(ticket);
    if !bool::from(given.as_bytes().ct_eq(code.code_hash.as_bytes())) {
        let last = code.tries + 1 >= MOST_TRIES;
        return Ok(Err(if last {
            CodeRefusal::Void
        } else {
            CodeRefusal::Wrong
        }));
    }
    one_time_code::Entity::update_many()
        .col_expr(one_time_code::Column::UsedAt, Expr::value(moment.now()))
        .filter(one_time_code::Column::Id.eq(code.id))
        .exec(transaction)
        .await?;
    Ok(Ok(code))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::OffsetDateTime;

    use super::*;

    #[test]
    fn codes_are_read_however_they_are_typed() {
        for text in [
            "123456",
            " 123 456 ",
            "123-456",
            "۱۲۳۴۵۶",
            "١٢٣٤٥٦",
            "\u{2068}123456\u{2069}",
        ] {
            assert_eq!(
                CodeDigits::parse(text).unwrap().reveal(),
                "123456",
                "{text}"
            );
        }
        for text in [
            "",
            "12345",
            "1234567",
            "12345a",
            "O23456",
            &"1".repeat(100_000),
        ] {
            assert_eq!(CodeDigits::parse(text), None);
        }
    }

    proptest! {
        #[test]
        fn a_drawn_code_is_six_digits_and_fits_its_own_ticket_only(seed in any::<[u8; 32]>(), text in ".{0,8}") {
            let moment = &mut Moment::new(OffsetDateTime::UNIX_EPOCH, seed);
            let (ticket, other) = (SecretToken::draw(moment), SecretToken::draw(moment));
            let digits = CodeDigits::draw(moment);
            prop_assert_eq!(CodeDigits::parse(digits.reveal()), Some(digits.clone()));
            prop_assert_ne!(digits.hash(&ticket), digits.hash(&other));
            prop_assert_eq!(format!("{digits:?}"), "CodeDigits(…)");
            if let Some(parsed) = CodeDigits::parse(&text) {
                prop_assert_eq!(parsed.reveal().len(), 6);
            }
        }
    }
}
