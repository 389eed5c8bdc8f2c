//! Proofs of what a person may see and do of a course. Each is minted by loading the roles, in the transaction of the
//! action that needs it; whoever has none learns nothing that the catalogue does not say.

use courseware::CourseId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::CourseRole;
use super::entity::{course, course_role};
use crate::Failure;
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::{Role, standing};
use crate::people::SignedIn;

/// An author or a reviewer of a course: sees its drafts.
///
/// The owner's administrators are not among them. They see what was published ([`ReaderOf`]); who of them needs more
/// gives themselves the role, which leaves a trace.
#[derive(Clone, Debug)]
pub struct CourseHand {
    course: course::Model,
    person: SignedIn,
    author: bool,
    reviewer: bool,
}

impl CourseHand {
    /// The course.
    pub fn course(&self) -> &course::Model {
        &self.course
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }

    /// Whether they may write and publish.
    pub fn is_author(&self) -> bool {
        self.author
    }

    /// Whether they may approve.
    pub fn is_reviewer(&self) -> bool {
        self.reviewer
    }

    /// The proof that they may write and publish, if so.
    pub fn author(&self) -> Option<AuthorOf> {
        self.author.then(|| AuthorOf {
            course: self.course.clone(),
            person: self.person.clone(),
        })
    }

    /// The proof that they may approve, if so.
    pub fn reviewer(&self) -> Option<ReviewerOf> {
        self.reviewer.then(|| ReviewerOf {
            course: self.course.clone(),
            person: self.person.clone(),
        })
    }
}

/// An author of a course: writes and publishes it.
#[derive(Clone, Debug)]
pub struct AuthorOf {
    course: course::Model,
    person: SignedIn,
}

impl AuthorOf {
    /// The course.
    pub fn course(&self) -> &course::Model {
        &self.course
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
}

/// A reviewer of a course: reads its drafts and approves them.
#[derive(Clone, Debug)]
pub struct ReviewerOf {
    course: course::Model,
    person: SignedIn,
}

impl ReviewerOf {
    /// The course.
    pub fn course(&self) -> &course::Model {
        &self.course
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
}

/// Someone who may read what was published of a course, by whom and why: its authors, its reviewers, and the
/// administrators of its owner.
#[derive(Clone, Debug)]
pub struct ReaderOf {
    course: course::Model,
    owner: institution::Model,
    person: SignedIn,
    hand: Option<CourseHand>,
}

impl ReaderOf {
    /// The course.
    pub fn course(&self) -> &course::Model {
        &self.course
    }

    /// The institution that owns it.
    pub fn owner(&self) -> &institution::Model {
        &self.owner
    }

    /// Who reads.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }

    /// What they are in the course, where they hold a role in it.
    pub fn hand(&self) -> Option<&CourseHand> {
        self.hand.as_ref()
    }

    /// The proof that they may write and publish, if so.
    pub fn author(&self) -> Option<AuthorOf> {
        self.hand.as_ref().and_then(CourseHand::author)
    }
}

/// The proof that the person is an author or a reviewer of the course, if so.
///
/// # Errors
/// When the database fails.
pub async fn course_hand(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &CourseId,
) -> Result<Option<CourseHand>, Failure> {
    match with_slug(connection, slug).await? {
        Some(course) => hand_in(connection, person, course).await,
        None => Ok(None),
    }
}

/// The proof that the person is an author of the course, if so.
///
/// # Errors
/// When the database fails.
pub async fn author_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &CourseId,
) -> Result<Option<AuthorOf>, Failure> {
    let hand = course_hand(connection, person, slug).await?;
    Ok(hand.and_then(|hand| hand.author()))
}

/// The proof that the person is a reviewer of the course, if so.
///
/// # Errors
/// When the database fails.
pub async fn reviewer_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &CourseId,
) -> Result<Option<ReviewerOf>, Failure> {
    let hand = course_hand(connection, person, slug).await?;
    Ok(hand.and_then(|hand| hand.reviewer()))
}

/// The proof that the person may read the history of the course, if so.
///
/// # Errors
/// When the database fails.
pub async fn reader_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &CourseId,
) -> Result<Option<ReaderOf>, Failure> {
    let Some(course) = with_slug(connection, slug).await? else {
        return Ok(None);
    };
    let hand = hand_in(connection, person, course.clone()).await?;
    if hand.is_none() && !administers_owner(connection, person, &course).await? {
        return Ok(None);
    }
    let owner = institution::Entity::find_by_id(course.owner_id)
        .one(connection)
        .await?
        .ok_or(Failure::Invariant("a course without its owner"))?;
    Ok(Some(ReaderOf {
        course,
        owner,
        person: person.clone(),
        hand,
    }))
}

async fn with_slug(
    connection: &impl ConnectionTrait,
    slug: &CourseId,
) -> Result<Option<course::Model>, Failure> {
    let found = course::Entity::find().filter(course::Column::Slug.eq(slug.as_str()));
    Ok(found.one(connection).await?)
}

async fn administers_owner(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    course: &course::Model,
) -> Result<bool, Failure> {
    let grant = standing()
        .filter(role_grant::Column::PersonId.eq(person.id()))
        .filter(role_grant::Column::InstitutionId.eq(course.owner_id))
        .filter(role_grant::Column::Role.eq(Role::Administrator))
        .lock_shared()
        .one(connection)
        .await?;
    Ok(grant.is_some())
}

async fn hand_in(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    course: course::Model,
) -> Result<Option<CourseHand>, Failure> {
    let roles = course_role::Entity::find()
        .filter(course_role::Column::CourseId.eq(course.id))
        .filter(course_role::Column::PersonId.eq(person.id()))
        .filter(course_role::Column::WithdrawnAt.is_null())
        // A withdrawal waits until the action is done, or the action sees it.
        .lock_shared()
        .all(connection)
        .await?;
    let holds = |role| roles.iter().any(|held| held.role == role);
    Ok((!roles.is_empty()).then(|| CourseHand {
        author: holds(CourseRole::Author),
        reviewer: holds(CourseRole::Reviewer),
        course,
        person: person.clone(),
    }))
}
