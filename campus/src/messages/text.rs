//! Text messages: written in the transaction of the event they tell of, sent by a job, and counted, since each costs.

use courseware::Language;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::entity::{outgoing_text, text_count};
use crate::jobs::{JobId, Task, enqueue, finish};
use crate::number::row_number;
use crate::parts::Telephony;
use crate::people::{CodeDigits, PhoneNumber};
use crate::{Campus, Failure, Moment, Retention, Transaction};

row_number!(
    /// A text message's number.
    TextId
);

/// What a text message says. The words are chosen where it is rendered; none holds anything personal. Kept as JSON: add
/// variants, never rename one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "text", rename_all = "snake_case")]
pub enum TextMessage {
    /// A code to type.
    Code {
        /// Six digits.
        digits: CodeDigits,
    },
    /// Somebody, probably you, signed up with a number that has an account.
    AlreadySignedUp,
    /// An institution invites into one of its cohorts.
    Invitation {
        /// What people call the institution.
        institution: String,
        /// The path of the link.
        path: String,
    },
    /// An address was added to the account, or removed.
    AddressesChanged,
    /// Nobody has used the account for long, so that it is to be erased.
    AccountUnused,
}

/// Why no text message can be sent now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRefusal {
    /// This installation sends none.
    NoTexts,
    /// The number, or all numbers together, have had enough of them.
    TooMany,
}

/// A number gets no more than this on one day.
const MOST_A_NUMBER: i32 = 10;

/// Writes a text and the job that sends it, if the number may still have one today; both happen with the transaction or
/// not at all. It is not sent any more after `lifetime`.
///
/// The counts are rows that the transaction holds until it ends: of two that ask for the last one at once, one waits and
/// is refused.
///
/// # Errors
/// When the database fails.
pub(crate) async fn post_text(
    transaction: &Transaction,
    moment: &Moment,
    telephony: Telephony,
    recipient: (&PhoneNumber, Language),
    message: &TextMessage,
    lifetime: Option<Duration>,
) -> Result<Result<(), TextRefusal>, Failure> {
    if telephony.texts_a_day <= 0 {
        return Ok(Err(TextRefusal::NoTexts));
    }
    let (phone, language) = recipient;
    let today = moment.now().date();
    // The number first, and everyone in the same order: two that wait for each other would wait for good.
    let of_the_number = count(transaction, today, phone.as_str(), 1).await?;
    if of_the_number > MOST_A_NUMBER {
        return Ok(Err(TextRefusal::TooMany));
    }
    if count(transaction, today, "", 1).await? > telephony.texts_a_day {
        tracing::warn!(
            ceiling = telephony.texts_a_day,
            "no more text messages today"
        );
        return Ok(Err(TextRefusal::TooMany));
    }
    let text = outgoing_text::ActiveModel {
        recipient: Set(phone.as_str().to_owned()),
        language: Set(language.code().to_owned()),
        message: Set(Some(serde_json::to_string(message)?)),
        created_at: Set(moment.now()),
        expires_at: Set(lifetime.map(|lifetime| moment.now() + lifetime)),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    enqueue(transaction, moment, &Task::SendText { text: text.id }).await?;
    Ok(Ok(()))
}

/// Until the transaction ends, nobody else writes to this number: what is counted meanwhile stays true.
///
/// # Errors
/// When the database fails.
pub(crate) async fn hold_number(
    transaction: &Transaction,
    moment: &Moment,
    phone: &PhoneNumber,
) -> Result<(), Failure> {
    count(transaction, moment.now().date(), phone.as_str(), 0).await?;
    Ok(())
}

/// Counts so many more, and says how many there are now.
async fn count(
    transaction: &Transaction,
    day: Date,
    recipient: &str,
    more: i32,
) -> Result<i32, Failure> {
    let first = text_count::ActiveModel {
        day: Set(day),
        recipient: Set(recipient.to_owned()),
        asked: Set(more),
        ..Default::default()
    };
    let with_more = Expr::col((text_count::Entity, text_count::Column::Asked)).add(more);
    text_count::Entity::insert(first)
        .on_conflict(
            OnConflict::columns([text_count::Column::Day, text_count::Column::Recipient])
                .value(text_count::Column::Asked, with_more)
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    let row = text_count::Entity::find()
        .filter(text_count::Column::Day.eq(day))
        .filter(text_count::Column::Recipient.eq(recipient))
        .one(transaction)
        .await?;
    row.map(|row| row.asked)
        .ok_or(Failure::Invariant("a count just made is missing"))
}

/// A text message that has not been sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingText {
    /// The number, E.164.
    pub recipient: String,
    /// The language to write in.
    pub language: Language,
    /// What it says.
    pub message: TextMessage,
}

/// The text, unless it was sent or refused already (a job may run twice), or is too old to be of use.
///
/// # Errors
/// When the database fails or the text can't be read.
pub async fn waiting_text(
    campus: &Campus,
    moment: &Moment,
    id: TextId,
) -> Result<Option<WaitingText>, Failure> {
    let Some(text) = outgoing_text::Entity::find_by_id(id)
        .one(campus.read())
        .await?
    else {
        return Ok(None);
    };
    let is_over = text.expires_at.is_some_and(|end| end <= moment.now());
    let Some(message) = text.message.filter(|_| !is_over) else {
        return Ok(None);
    };
    Ok(Some(WaitingText {
        recipient: text.recipient,
        language: text.language.parse().unwrap_or(Language::English),
        message: serde_json::from_str(&message)?,
    }))
}

/// How the gateway answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOutcome {
    /// It took the text.
    Sent,
    /// It refused it for good: the same text would be refused again.
    Refused,
    /// Nobody asked it: the text was over already.
    Dropped,
}

/// Records how it went, empties the text and finishes the job, in one transaction.
///
/// # Errors
/// When the database fails.
pub async fn settle_text(
    campus: &Campus,
    moment: &Moment,
    text: TextId,
    outcome: TextOutcome,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let now = Expr::value(moment.now());
    let settled = outgoing_text::Entity::update_many()
        .col_expr(outgoing_text::Column::Message, Expr::value(None::<String>))
        .filter(outgoing_text::Column::Id.eq(text));
    match outcome {
        TextOutcome::Sent => settled.col_expr(outgoing_text::Column::SentAt, now),
        TextOutcome::Refused => settled.col_expr(outgoing_text::Column::RefusedAt, now),
        TextOutcome::Dropped => settled,
    }
    .exec(&transaction)
    .await?;
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// The text can't be sent: what it says is emptied, since it may hold a code.
pub(crate) async fn forget_text(transaction: &Transaction, text: TextId) -> Result<(), Failure> {
    outgoing_text::Entity::update_many()
        .col_expr(outgoing_text::Column::Message, Expr::value(None::<String>))
        .filter(outgoing_text::Column::Id.eq(text))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Counts are of no use after their day.
const COUNTS_KEPT: Duration = Duration::days(2);

/// Deletes texts that are long gone, numbers and all.
pub(super) async fn sweep_texts(
    campus: &Campus,
    moment: &Moment,
    kept: &Retention,
) -> Result<(), Failure> {
    let connection = campus.database().write();
    outgoing_text::Entity::delete_many()
        .filter(outgoing_text::Column::CreatedAt.lte(moment.now() - kept.mails))
        .filter(outgoing_text::Column::Message.is_null())
        .exec(connection)
        .await?;
    text_count::Entity::delete_many()
        .filter(text_count::Column::Day.lt((moment.now() - COUNTS_KEPT).date()))
        .exec(connection)
        .await?;
    Ok(())
}
