//! Lets a try in, and counts how it went.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use super::rules::{Rule, Tally};
use super::{Caller, Door, Wait, spelling};
use crate::people::entity::slow_down;
use crate::{Campus, Error, Failure, InstallationSecret, Moment, Transaction};

/// A try at a secret.
#[derive(Clone, Copy, Debug)]
pub struct Try<'a> {
    /// What is tried.
    pub door: Door,
    /// Whose secret: what was typed, whether anybody has it or not. None where no account is named.
    pub account: Option<&'a str>,
    /// Who tries.
    pub caller: &'a Caller,
    /// Whether the account's owner signed in on this device before (`knows_device`).
    pub device_known: bool,
}

/// A try that was let in. It counts as failed until [`Admitted::succeeded`] says otherwise, so that of many tries at
/// once no more are let in than one after the other.
#[derive(Debug)]
#[must_use = "say how it went"]
pub struct Admitted {
    account: Option<String>,
    network: Option<(String, Rule)>,
}

/// Lets the try in, or says how long to wait.
///
/// # Errors
/// [`Wait`], or when the database fails.
pub async fn admit(
    campus: &Campus,
    moment: &Moment,
    attempt: Try<'_>,
) -> Result<Admitted, Error<Wait>> {
    let admitted = Admitted::keys_of(attempt, campus.secret());
    // Whoever hammers on a closed door costs a read and no write.
    let network = admitted.network.as_ref().map(|(key, _)| key);
    let keys = admitted.account.iter().chain(network);
    let rows = slow_down::Entity::find()
        .filter(slow_down::Column::KeyHash.is_in(keys))
        .filter(slow_down::Column::ClosedUntil.gt(moment.now()))
        .all(campus.read())
        .await?;
    if let Some(until) = rows.into_iter().map(|row| row.closed_until).max() {
        return Err(Error::Refused(Wait { until }));
    }
    if let Some(key) = &admitted.account {
        let transaction = campus.begin().await?;
        let before = held(&transaction, moment, key).await?;
        if let Some(tally) = before.filter(|tally| tally.is_closed(moment.now())) {
            let until = tally.closed_until;
            return Err(Error::Refused(Wait { until }));
        }
        let tally = Rule::InARow.after_failure(before, moment.now());
        write(&transaction, key, Rule::InARow, tally).await?;
        transaction.commit().await?;
    }
    Ok(admitted)
}

/// Lets a request in that names no account and has nothing to fail at, and counts it.
///
/// # Errors
/// [`Wait`], or when the database fails.
pub async fn admit_request(
    campus: &Campus,
    moment: &Moment,
    door: Door,
    caller: &Caller,
) -> Result<(), Error<Wait>> {
    let admitted = admit_code(campus, moment, door, caller).await?;
    Ok(admitted.counted(campus, moment).await?)
}

/// Lets somebody type a code that has limits of its own: it names no account that a stranger could close, so only the
/// failures of networks are counted.
///
/// # Errors
/// [`Wait`], or when the database fails.
pub async fn admit_code(
    campus: &Campus,
    moment: &Moment,
    door: Door,
    caller: &Caller,
) -> Result<Admitted, Error<Wait>> {
    let attempt = Try {
        door,
        account: None,
        caller,
        device_known: false,
    };
    admit(campus, moment, attempt).await
}

impl Admitted {
    fn keys_of(attempt: Try<'_>, secret: &InstallationSecret) -> Self {
        let door = attempt.door.name();
        let account = attempt.account.map(|typed| {
            let account = spelling::of_account(typed);
            match &attempt.caller.device {
                Some(device) if attempt.device_known => {
                    secret.keyed_hash(&[door, "device", &device.hash(), &account])
                }
                _ => secret.keyed_hash(&[door, "account", &account]),
            }
        });
        let network = attempt
            .caller
            .network
            .as_ref()
            .filter(|_| !attempt.device_known);
        Self {
            account,
            network: network.map(|network| {
                let key = secret.keyed_hash(&[door, "network", network.as_str()]);
                (key, attempt.door.network_rule())
            }),
        }
    }

    /// It failed, or was one of those that always count.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn counted(self, campus: &Campus, moment: &Moment) -> Result<(), Failure> {
        let Some((key, rule)) = self.network else {
            return Ok(());
        };
        let transaction = campus.begin().await?;
        let before = held(&transaction, moment, &key).await?;
        let tally = rule.after_failure(before, moment.now());
        write(&transaction, &key, rule, tally).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Notes how it went, and hands that on. A refusal for another reason than a wrong secret is a success here.
    ///
    /// # Errors
    /// Those of the outcome, or when the database fails.
    pub(crate) async fn settle<T, R>(
        self,
        campus: &Campus,
        moment: &Moment,
        outcome: Result<T, Error<R>>,
        is_wrong: impl FnOnce(&R) -> bool,
    ) -> Result<T, Error<R>> {
        match &outcome {
            Err(Error::Refused(refusal)) if is_wrong(refusal) => {
                self.counted(campus, moment).await?;
            }
            Err(Error::Failed(_)) => self.taken_back(campus, moment).await?,
            Ok(_) | Err(Error::Refused(_)) => self.succeeded(campus).await?,
        }
        outcome
    }

    /// It succeeded: the failures before it are forgotten.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn succeeded(self, campus: &Campus) -> Result<(), Failure> {
        if let Some(key) = self.account {
            slow_down::Entity::delete_by_id(key)
                .exec(campus.database().write())
                .await?;
        }
        Ok(())
    }

    /// The secret could not be checked at all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn taken_back(self, campus: &Campus, moment: &Moment) -> Result<(), Failure> {
        let Some(key) = self.account else {
            return Ok(());
        };
        let transaction = campus.begin().await?;
        if let Some(tally) = held(&transaction, moment, &key).await? {
            write(&transaction, &key, Rule::InARow, tally.without_the_last()).await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}

/// The count, held until the transaction ends. Where there was none, an empty one is put down to be held: none.
async fn held(
    transaction: &Transaction,
    moment: &Moment,
    key: &str,
) -> Result<Option<Tally>, Failure> {
    let now = moment.now();
    let empty = slow_down::ActiveModel {
        key_hash: Set(key.to_owned()),
        failures: Set(0),
        since: Set(now),
        closed_until: Set(now),
        expires_at: Set(now),
    };
    slow_down::Entity::insert(empty)
        .on_conflict(
            OnConflict::column(slow_down::Column::KeyHash)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    let row = slow_down::Entity::find_by_id(key)
        .lock_exclusive()
        .one(transaction)
        .await?;
    Ok(row.filter(|row| row.failures > 0).map(|row| Tally {
        failures: row.failures,
        since: row.since,
        closed_until: row.closed_until,
    }))
}

async fn write(
    transaction: &Transaction,
    key: &str,
    rule: Rule,
    tally: Tally,
) -> Result<(), Failure> {
    let row = slow_down::ActiveModel {
        key_hash: Set(key.to_owned()),
        failures: Set(tally.failures),
        since: Set(tally.since),
        closed_until: Set(tally.closed_until),
        expires_at: Set(rule.forgotten_at(tally)),
    };
    let changes = [
        slow_down::Column::Failures,
        slow_down::Column::Since,
        slow_down::Column::ClosedUntil,
        slow_down::Column::ExpiresAt,
    ];
    // The row may have gone in between: a success removes it.
    slow_down::Entity::insert(row)
        .on_conflict(
            OnConflict::column(slow_down::Column::KeyHash)
                .update_columns(changes)
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}
