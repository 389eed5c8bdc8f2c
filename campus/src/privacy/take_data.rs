//! Everything that is held about a person, as a file.

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JsonValue, PaginatorTrait,
    QueryFilter,
};
use serde_json::{Map, Value, json};
use time::{Duration, format_description::well_known::Rfc3339};

use super::register::{Holding, holdings};
use crate::audit::entity::audit_entry;
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Event, notify};
use crate::people::slow_down::Caller;
use crate::people::{Password, PersonId, SignedIn, Unproved, confirm_self};
use crate::{Campus, Error, Failure, Moment};

/// Files a day.
const MOST: u64 = 5;

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeRefusal {
    /// It was not shown that it is they.
    Unproved(Unproved),
    /// It was taken often today.
    TooOften,
}

/// The file.
#[derive(Clone, Debug)]
pub struct HeldData(Value);

impl HeldData {
    /// As text, to be read by people and by programs.
    ///
    /// # Errors
    /// Never, for what comes from the database.
    pub fn to_json(&self) -> Result<String, Failure> {
        Ok(serde_json::to_string_pretty(&self.0)?)
    }
}

/// Reads everything that is held about the person, and notes that it was taken.
///
/// # Errors
/// [`TakeRefusal`], or when the database fails.
pub async fn take_data(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    password: Password,
    caller: &Caller,
) -> Result<HeldData, Error<TakeRefusal>> {
    if taken_since(campus, who, moment.now() - Duration::days(1)).await? >= MOST {
        return Err(Error::Refused(TakeRefusal::TooOften));
    }
    confirm_self(campus, moment, who, password, caller)
        .await
        .map_err(|error| error.map_refusal(TakeRefusal::Unproved))?;
    let transaction = campus.begin().await?;
    let entry = Entry::new(who, Deed::DataTaken).to(Subject::Person(who.id()));
    audit::record(&transaction, moment, entry).await?;
    notify(&transaction, moment, who.id(), None, &Event::DataTaken).await?;
    transaction.commit().await?;
    let (mut held, mut about) = (Map::new(), Map::new());
    // The account first, in the file.
    for holding in holdings().rev() {
        let rows = rows(campus.read(), holding, who.id()).await?;
        held.insert(holding.table.to_owned(), Value::Array(rows));
        about.insert(holding.table.to_owned(), holding.about.into());
    }
    Ok(HeldData(json!({
        "format": 1,
        "made_at": moment.now().format(&Rfc3339).unwrap_or_default(),
        "about": about,
        "held": held,
    })))
}

async fn rows(
    connection: &impl ConnectionTrait,
    holding: &Holding,
    person: PersonId,
) -> Result<Vec<Value>, Failure> {
    let query = Query::select()
        .columns(holding.shown.iter().copied())
        .from(holding.table)
        .cond_where(holding.reach.rows_of(person))
        .to_owned();
    let rows = connection.query_all(&query).await?;
    rows.iter()
        .map(|row| Ok(JsonValue::from_query_result(row, "")?))
        .collect()
}

async fn taken_since(
    campus: &Campus,
    who: &SignedIn,
    time: time::OffsetDateTime,
) -> Result<u64, Failure> {
    Ok(audit_entry::Entity::find()
        .filter(audit_entry::Column::ActorId.eq(who.id().0))
        .filter(audit_entry::Column::Deed.eq(Deed::DataTaken))
        .filter(audit_entry::Column::At.gt(time))
        .count(campus.read())
        .await?)
}
