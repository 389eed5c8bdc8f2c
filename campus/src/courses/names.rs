//! What the people are called who publish and approve.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::Failure;
use crate::people::PersonId;
use crate::people::entity::person;

pub(super) async fn names_of(
    connection: &impl ConnectionTrait,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, Failure> {
    let rows: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .column(person::Column::Name)
        .filter(person::Column::Id.is_in(people))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}
