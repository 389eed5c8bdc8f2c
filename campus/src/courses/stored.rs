//! The files of a revision as they were published.

use courseware::Sources;
use object_store::ObjectStoreExt;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::asset::place;
use super::entity::{revision, revision_asset};
use super::{CourseNumber, RevisionId};
use crate::{Campus, Failure};

/// The number among all revisions of the `number`th of a course; the newest without one.
pub(super) async fn numbered(
    connection: &impl ConnectionTrait,
    course: CourseNumber,
    number: Option<i32>,
) -> Result<Option<RevisionId>, Failure> {
    let mut query = revision::Entity::find()
        .select_only()
        .column(revision::Column::Id)
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number);
    if let Some(number) = number {
        query = query.filter(revision::Column::Number.eq(number));
    }
    Ok(query.into_tuple().one(connection).await?)
}

/// The text files.
pub(super) async fn texts_of(
    connection: &impl ConnectionTrait,
    revision: RevisionId,
) -> Result<Sources, Failure> {
    let stored: Option<String> = revision::Entity::find_by_id(revision)
        .select_only()
        .column(revision::Column::Sources)
        .into_tuple()
        .one(connection)
        .await?;
    let stored = stored.ok_or(Failure::Invariant("a referenced revision is missing"))?;
    Ok(serde_json::from_str(&stored)?)
}

/// All files, byte for byte what was published.
pub(super) async fn sources_of(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    revision: RevisionId,
) -> Result<Sources, Failure> {
    let mut sources = texts_of(connection, revision).await?;
    let assets = revision_asset::Entity::find()
        .filter(revision_asset::Column::RevisionId.eq(revision))
        .all(connection)
        .await?;
    for asset in assets {
        let bytes = campus.assets().get(&place(&asset.digest)).await?;
        let bytes = bytes.bytes().await?.to_vec();
        sources
            .add(&asset.path, bytes)
            .map_err(|_| Failure::Invariant("a published file can't be part of a course"))?;
    }
    Ok(sources)
}
