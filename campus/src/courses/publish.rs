//! Makes an immutable revision of a course folder.

use courseware::{Asset, Course, Diagnostic, ItemId, Sources};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, SqlErr,
};

use super::accounted::unaccounted;
use super::approve::is_approved;
use super::entity::{course, revision, revision_asset};
use super::prepare::{Prepared, prepare};
use super::{AuthorOf, CourseNumber, Reason, RevisionId, author_of};
use crate::audit::{self, Actor, Deed, Entry, Subject};
use crate::institutions::InstitutionId;
use crate::institutions::entity::institution;
use crate::{Campus, Error, Failure, Moment, Operator, Transaction};

/// Who publishes.
#[derive(Clone, Debug)]
pub enum Publisher {
    /// Whoever runs the program on the server: may publish a new course, and one whose review is still to come, for a
    /// reason that is kept and shown.
    Operator {
        /// The proof.
        by: Operator,
        /// Why nobody's approval is waited for, where the course asks for one.
        without_review: Option<Reason>,
    },
    /// An author of the course.
    Author(AuthorOf),
}

impl Publisher {
    /// The operator, who waits for approval where the course asks for it.
    pub fn operator() -> Self {
        Self::Operator {
            by: Operator::at_the_command_line(),
            without_review: None,
        }
    }

    fn actor(&self) -> Actor {
        match self {
            Self::Operator { by, .. } => (*by).into(),
            Self::Author(author) => author.person().into(),
        }
    }
}

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
    /// The sources are of another course than the one whose author publishes; says what they call themselves.
    OtherCourse(String),
    /// The author's role was taken back meanwhile.
    NotAuthor,
    /// Learners have worked on these items, which the course has no more; it has to say what became of them.
    Unaccounted(Vec<ItemId>),
    /// The course asks for a reviewer's approval, and none but perhaps who publishes has approved exactly this.
    NotApproved,
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
    by: Publisher,
    sources: &Sources,
    based_on: Option<i32>,
    reason: Option<Reason>,
) -> Result<Published, Error<PublishRefusal>> {
    let prepared = prepare(campus, sources).await?;
    let transaction = campus.begin().await?;
    let published = publish_prepared(&transaction, moment, by, &prepared, based_on, reason).await?;
    transaction.commit().await?;
    Ok(published)
}

/// The same within a transaction, of sources that were checked and stored before it began.
pub(crate) async fn publish_prepared(
    transaction: &Transaction,
    moment: &Moment,
    by: Publisher,
    prepared: &Prepared,
    based_on: Option<i32>,
    reason: Option<Reason>,
) -> Result<Published, Error<PublishRefusal>> {
    let parsed = prepared.course();
    may_publish(transaction, &by, parsed).await?;
    let owner = owner_of(transaction, parsed).await?;
    let course = course_of(transaction, moment, parsed, owner).await?;
    let newest = newest_of(transaction, course).await?;
    let newest_number = newest.as_ref().map_or(0, |newest| newest.number);
    if based_on.is_some_and(|base| base != newest_number) {
        return Err(Error::Refused(PublishRefusal::NotNewest {
            newest: newest_number,
        }));
    }
    let digest = prepared.digest().as_str();
    if let Some(same) = newest.as_ref().filter(|newest| newest.digest == digest) {
        return Ok(Published {
            course,
            revision: same.id,
            number: same.number,
            new: false,
            warnings: prepared.warnings().to_vec(),
        });
    }
    let missing = unaccounted(transaction, course, parsed).await?;
    if !missing.is_empty() {
        return Err(Error::Refused(PublishRefusal::Unaccounted(missing)));
    }
    let actor = by.actor();
    let unreviewed = review(transaction, course, &by, prepared).await?;
    let added = revision::ActiveModel {
        course_id: Set(course),
        number: Set(newest_number + 1),
        based_on: Set(newest.map(|newest| newest.id)),
        format: Set(i32::try_from(parsed.format).unwrap_or(i32::MAX)),
        sources: Set(prepared.sources().to_owned()),
        parsed: Set(prepared.parsed().to_owned()),
        digest: Set(digest.to_owned()),
        published_by: Set(actor.person()),
        published_at: Set(moment.now()),
        reason: Set(reason.map(|reason| reason.as_str().to_owned())),
        unreviewed: Set(unreviewed.as_ref().map(|why| why.as_str().to_owned())),
        ..Default::default()
    }
    .insert(transaction)
    .await
    .map_err(|error| match error.sql_err() {
        // Another publication of this course was committed since the newest revision was read.
        Some(SqlErr::UniqueConstraintViolation(_)) => Error::Refused(PublishRefusal::NotNewest {
            newest: newest_number + 1,
        }),
        _ => error.into(),
    })?;
    record_assets(transaction, added.id, &parsed.assets).await?;
    let entry = Entry::new(actor, Deed::RevisionPublished)
        .at(owner)
        .to(Subject::Course(course))
        .fact("revision", added.number)
        .fact("unreviewed", unreviewed.is_some());
    audit::record(transaction, moment, entry).await?;
    Ok(Published {
        course,
        revision: added.id,
        number: added.number,
        new: true,
        warnings: prepared.warnings().to_vec(),
    })
}

/// An author publishes their own course only, and only while they are its author.
async fn may_publish(
    transaction: &Transaction,
    by: &Publisher,
    parsed: &Course,
) -> Result<(), Error<PublishRefusal>> {
    let Publisher::Author(author) = by else {
        return Ok(());
    };
    if author.course().slug != parsed.id.as_str() {
        return Err(Error::Refused(PublishRefusal::OtherCourse(
            parsed.id.to_string(),
        )));
    }
    match author_of(transaction, author.person(), &parsed.id).await? {
        Some(_) => Ok(()),
        None => Err(Error::Refused(PublishRefusal::NotAuthor)),
    }
}

/// Holds back what no reviewer has approved, where the course asks for that; else says why it is not held back.
async fn review(
    transaction: &Transaction,
    course: CourseNumber,
    by: &Publisher,
    prepared: &Prepared,
) -> Result<Option<Reason>, Error<PublishRefusal>> {
    let publisher = by.actor().person();
    if !prepared.course().review
        || is_approved(transaction, course, prepared.digest(), publisher).await?
    {
        return Ok(None);
    }
    match by {
        Publisher::Operator {
            without_review: Some(why),
            ..
        } => Ok(Some(why.clone())),
        _ => Err(Error::Refused(PublishRefusal::NotApproved)),
    }
}

async fn newest_of(
    transaction: &Transaction,
    course: CourseNumber,
) -> Result<Option<revision::Model>, Failure> {
    let newest = revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course))
        .order_by_desc(revision::Column::Number);
    Ok(newest.one(transaction).await?)
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
