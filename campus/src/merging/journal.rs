//! Changes of single rows that can be taken back.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, UpdateStatement};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, SqlErr, TransactionTrait, Value};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::MergeId;
use super::entity::account_merge_change;
use crate::{Failure, Transaction};

/// A value as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kept {
    /// A number, or the number of a row.
    Number(Option<i64>),
    /// A text, or the name of a state.
    Text(Option<String>),
    /// A moment, in seconds.
    Moment(Option<i64>),
}

impl Kept {
    pub(super) fn moment(moment: Option<OffsetDateTime>) -> Self {
        Self::Moment(moment.map(OffsetDateTime::unix_timestamp))
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(Some(text.into()))
    }

    fn is_none(&self) -> bool {
        matches!(
            self,
            Self::Number(None) | Self::Text(None) | Self::Moment(None)
        )
    }

    fn value(&self) -> Result<Value, Failure> {
        Ok(match self {
            Self::Number(number) => Value::BigInt(*number),
            Self::Text(text) => Value::String(text.clone()),
            Self::Moment(None) => Value::TimeDateTimeWithTimeZone(None),
            Self::Moment(Some(seconds)) => {
                let moment = OffsetDateTime::from_unix_timestamp(*seconds);
                let moment = moment.map_err(|_| Failure::Invariant("a moment out of range"))?;
                Value::TimeDateTimeWithTimeZone(Some(moment))
            }
        })
    }
}

/// One column before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change {
    column: String,
    before: Kept,
    after: Kept,
}

/// One row that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    table: String,
    row: i64,
    changes: Vec<Change>,
}

impl Step {
    pub(super) fn of(table: &str, row: i64) -> Self {
        Self {
            table: table.to_owned(),
            row,
            changes: Vec::new(),
        }
    }

    /// Changes a column; one that stays the same is left alone.
    pub(super) fn set(mut self, column: &str, before: Kept, after: Kept) -> Self {
        if before != after {
            self.changes.push(Change {
                column: column.to_owned(),
                before,
                after,
            });
        }
        self
    }

    /// The row belongs to somebody else now.
    pub(super) fn number(self, column: &str, before: i64, after: i64) -> Self {
        self.set(
            column,
            Kept::Number(Some(before)),
            Kept::Number(Some(after)),
        )
    }

    /// Changes the row and writes down how to change it back.
    pub(super) async fn carry_out(
        &self,
        transaction: &Transaction,
        merge: MergeId,
    ) -> Result<(), Failure> {
        if self.changes.is_empty() {
            return Ok(());
        }
        let update = self.update(|change| &change.after, |change| &change.before)?;
        let done = transaction.execute(&update).await?;
        if done.rows_affected() == 0 {
            // Somebody changed the row since it was read: theirs stands.
            return Ok(());
        }
        let row = account_merge_change::ActiveModel {
            merge_id: Set(merge),
            table_name: Set(self.table.clone()),
            row_id: Set(self.row),
            columns: Set(serde_json::to_string(&self.changes)?),
            ..Default::default()
        };
        account_merge_change::Entity::insert(row)
            .exec_without_returning(transaction)
            .await?;
        Ok(())
    }

    /// Changes a row back, unless it is gone, was changed since, or its old place was taken: then it stays as it is.
    pub(super) async fn take_back(
        transaction: &Transaction,
        row: account_merge_change::Model,
    ) -> Result<bool, Failure> {
        let step = Self {
            table: row.table_name,
            row: row.row_id,
            changes: serde_json::from_str(&row.columns)?,
        };
        let update = step.update(|change| &change.before, |change| &change.after)?;
        let apart = transaction.begin().await?;
        match apart.execute(&update).await {
            Ok(done) => {
                apart.commit().await?;
                Ok(done.rows_affected() > 0)
            }
            Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                apart.rollback().await?;
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn update(
        &self,
        to: impl Fn(&Change) -> &Kept,
        from: impl Fn(&Change) -> &Kept,
    ) -> Result<UpdateStatement, Failure> {
        let mut update = Query::update();
        update
            .table(Alias::new(self.table.clone()))
            .and_where(Expr::col(Alias::new("id")).eq(self.row));
        for change in &self.changes {
            let column = || Alias::new(change.column.clone());
            update.value(column(), to(change).value()?);
            let expected = from(change);
            update.and_where(match expected.is_none() {
                true => Expr::col(column()).is_null(),
                false => Expr::col(column()).eq(expected.value()?),
            });
        }
        Ok(update)
    }
}
