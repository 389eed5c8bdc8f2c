//! Makes an immutable revision of a course folder.

use courseware::{Asset, Course, Diagnostic, Sources, check};
use object_store::{ObjectStoreExt, PutPayload};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, SqlErr,
};
use sha2::{Digest, Sha256};

use super::asset::place;
use super::entity::{course, revision, revision_asset};
use super::{CourseNumber, RevisionId};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::{Campus, Error, Failure, Moment, Operator, Transaction};

/// A revision that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The course.
    pub course: CourseNumber,
    /// The revision.
    pub revision: RevisionId,
    /// 1, 2, 3… within the course.
    pub number: i32,
    /// Whether it was made now; false when the newest revision already says the same.
    pub new: bool,
    /// What the check warned of.
    pub warnings: Vec<Diagnostic>,
}

/// Why nothing was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishRefusal {
    /// The course has errors; warnings stand among them.
    Invalid(Vec<Diagnostic>),
    /// No institution has the slug that the course names as its owner.
    NoSuchOwner(String),
    /// The course belongs to another institution than the one it names now.
    OwnerChanged,
    /// Another revision came after the one that the author started from.
    NotNewest {
        /// The number of the newest.
        newest: i32,
    },
}

/// Checks the sources, stores their files, and makes the next revision of the course.
///
/// `based_on` is the number of the revision that the author started from (0 for none); without it the author
/// accepts whatever is newest. Cohorts stay on the revision they are on.
///
/// # Errors
/// [`PublishRefusal`], or when the database or the asset store fails; then nothing was published.
pub async fn publish(
    campus: &Campus,
    moment: &Moment,
    _by: Operator,
    sources: &Sources,
    based_on: Option<i32>,
) -> Result<Published, Error<PublishRefusal>> {
    let checked = check(sources);
    let Some(parsed) = checked.course else {
        return Err(Error::Refused(PublishRefusal::Invalid(checked.diagnostics)));
    };
    let digest = digest_of(sources);
    // Content-addressed, so storing before the transaction does no harm if the transaction is refused.
    for file in &parsed.assets {
        let bytes = sources.get(&file.path).unwrap_or_default().to_vec();
        campus
            .assets()
            .put(&place(&file.digest), PutPayload::from(bytes))
            .await?;
    }

    let transaction = campus.begin().await?;
    let owner = owner_of(&transaction, &parsed).await?;
    let course = course_of(&transaction, moment, &parsed, owner).await?;
    let newest = revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number)
        .one(&transaction)
        .await?;
    let newest_number = newest.as_ref().map_or(0, |newest| newest.number);
    if based_on.is_some_and(|base| base != newest_number) {
        return Err(Error::Refused(PublishRefusal::NotNewest {
            newest: newest_number,
        }));
    }
    if let Some(same) = newest.as_ref().filter(|newest| newest.digest == digest) {
        return Ok(Published {
            course,
            revision: same.id,
            number: same.number,
            new: false,
            warnings: checked.diagnostics,
        });
    }
    let added = revision::ActiveModel {
        course_id: Set(course),
        number: Set(newest_number + 1),
        based_on: Set(newest.map(|newest| newest.id)),
        format: Set(i32::try_from(parsed.format).unwrap_or(i32::MAX)),
        sources: Set(serde_json::to_string(sources)?),
        parsed: Set(serde_json::to_string(&parsed)?),
        digest: Set(digest),
        published_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await
    .map_err(|error| match error.sql_err() {
        // Another publication of this course was committed since the newest revision was read.
        Some(SqlErr::UniqueConstraintViolation(_)) => Error::Refused(PublishRefusal::NotNewest {
            newest: newest_number + 1,
        }),
        _ => error.into(),
    })?;
    record_assets(&transaction, added.id, &parsed.assets).await?;
    transaction.commit().await?;
    Ok(Published {
        course,
        revision: added.id,
        number: added.number,
        new: true,
        warnings: checked.diagnostics,
    })
}

async fn owner_of(
    transaction: &Transaction,
    parsed: &Course,
) -> Result<InstitutionId, Error<PublishRefusal>> {
    let owner = institution::Entity::find()
        .filter(institution::Column::Slug.eq(parsed.owner.as_str()))
        .one(transaction)
        .await?;
    owner
        .map(|owner| owner.id)
        .ok_or_else(|| Error::Refused(PublishRefusal::NoSuchOwner(parsed.owner.to_string())))
}

async fn course_of(
    transaction: &Transaction,
    moment: &Moment,
    parsed: &Course,
    owner: InstitutionId,
) -> Result<CourseNumber, Error<PublishRefusal>> {
    let known = course::Entity::find()
        .filter(course::Column::Slug.eq(parsed.id.as_str()))
        .one(transaction)
        .await?;
    match known {
        Some(known) if known.owner_id != owner => Err(Error::Refused(PublishRefusal::OwnerChanged)),
        Some(known) => Ok(known.id),
        None => Ok(course::ActiveModel {
            slug: Set(parsed.id.to_string()),
            owner_id: Set(owner),
            created_at: Set(moment.now()),
            ..Default::default()
        }
        .insert(transaction)
        .await?
        .id),
    }
}

async fn record_assets(
    transaction: &Transaction,
    revision: RevisionId,
    assets: &[Asset],
) -> Result<(), Failure> {
    if assets.is_empty() {
        return Ok(());
    }
    let rows = assets.iter().map(|file| revision_asset::ActiveModel {
        revision_id: Set(revision),
        path: Set(file.path.clone()),
        digest: Set(file.digest.clone()),
        media_type: Set(file.kind.media_type().to_owned()),
        length: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
        ..Default::default()
    });
    revision_asset::Entity::insert_many(rows)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// Paths and lengths go into the digest too, so that no two folders share one by moving a boundary.
fn digest_of(sources: &Sources) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in sources.iter() {
        hasher.update((path.len() as u64).to_le_bytes());
        hasher.update(path.as_bytes());
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    hex::encode(hasher.finalize())
}
