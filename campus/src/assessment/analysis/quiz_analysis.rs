//! The analysis of one quiz on one revision.

use std::sync::Arc;

use ::analysis::analyse;
use courseware::ItemId;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::little::{among, little};
use super::load::{marked, sheet};
use super::told::all;
use super::{Analyst, Seat, ToldAnalysis, Which};
use crate::assessment::entity::attempt;
use crate::courses::entity::revision;
use crate::courses::{Revision, RevisionId};
use crate::disclosure::Told;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// What the attempts at a quiz on one revision say.
#[derive(Clone, Debug)]
pub struct QuizAnalysis {
    /// By which right.
    pub analyst: Analyst,
    /// The revision that the attempts were made on.
    pub revision: Arc<Revision>,
    /// The quiz.
    pub item: ItemId,
    /// Which attempts count.
    pub which: Which,
    /// How many there are.
    pub attempts: Told,
    /// What they say; none where they are too few.
    pub found: Option<ToldAnalysis>,
    /// The revisions with attempts at it, the newest first; the one shown among them, whether it has any or not.
    pub revisions: Vec<OnRevision>,
}

/// A revision with attempts at a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnRevision {
    /// 1, 2, 3… within its course.
    pub number: i32,
    /// How many attempts there are.
    pub attempts: Told,
}

#[derive(Clone, Copy)]
struct Counted {
    id: RevisionId,
    number: i32,
    attempts: u64,
}

/// The analysis of the quiz, on the revision with this number or on the one that is current there; nothing for those who
/// may not know, and where there is no such quiz, or no attempt on that revision. Three queries besides those of the
/// proof, a fourth for the owner of the course, and one for a revision that is not in memory.
///
/// # Errors
/// When the database fails.
pub async fn quiz_analysis(
    campus: &Campus,
    viewer: &SignedIn,
    seat: &Seat,
    item: &ItemId,
    revision: Option<i32>,
    which: Which,
) -> Result<Option<QuizAnalysis>, Failure> {
    let Some(analyst) = Analyst::mint(campus, viewer, seat).await? else {
        return Ok(None);
    };
    let Some(current) = analyst.current(campus).await? else {
        return Ok(None);
    };
    let mut counted = counted(campus, &analyst, &current, item, which).await?;
    if counted.iter().all(|counted| counted.id != current.id) {
        counted.insert(
            0,
            Counted {
                id: current.id,
                number: current.number,
                attempts: 0,
            },
        );
    }
    let wanted = revision.unwrap_or(current.number);
    let Some(shown) = counted.iter().find(|counted| counted.number == wanted) else {
        return Ok(None);
    };
    let library = campus.library();
    let revision = library.revision(campus.read(), shown.id).await?;
    // In an older revision it may have had another name.
    let mut names = current.course.former_ids(item).chain([item]);
    let Some(name) = names
        .find(|name| revision.course.quiz(name).is_some())
        .cloned()
    else {
        return Ok(None);
    };
    let learners = match analyst.is_told_little() {
        true => Some(analyst.learners(campus).await?),
        false => None,
    };
    let told = |attempts: u64| match learners {
        Some(learners) => among(learners, usize::try_from(attempts).unwrap_or(usize::MAX)),
        None => Told::Exactly(attempts),
    };
    let found = found(campus, &analyst, &revision, &name, which, learners).await?;
    Ok(Some(QuizAnalysis {
        item: name,
        which: match analyst.is_told_little() {
            true => Which::First,
            false => which,
        },
        attempts: told(shown.attempts),
        revisions: counted
            .iter()
            .map(|counted| OnRevision {
                number: counted.number,
                attempts: told(counted.attempts),
            })
            .collect(),
        found,
        revision,
        analyst,
    }))
}

async fn found(
    campus: &Campus,
    analyst: &Analyst,
    revision: &Revision,
    item: &ItemId,
    which: Which,
    learners: Option<u64>,
) -> Result<Option<ToldAnalysis>, Failure> {
    let Some(quiz) = revision.course.quiz(item) else {
        return Ok(None);
    };
    let attempts = marked(analyst, which)
        .filter(attempt::Column::RevisionId.eq(revision.id))
        .filter(attempt::Column::Item.eq(item.as_str()));
    let sheet = sheet(campus.read(), quiz, attempts).await?;
    Ok(analyse(&sheet).map(|found| match learners {
        Some(learners) => little(quiz, found, learners),
        None => all(quiz, found),
    }))
}

/// The revisions with attempts at the quiz, whatever it was called, the newest first.
async fn counted(
    campus: &Campus,
    analyst: &Analyst,
    current: &Revision,
    item: &ItemId,
    which: Which,
) -> Result<Vec<Counted>, Failure> {
    let names = current.course.former_ids(item).chain([item]);
    let to_revision = attempt::Entity::belongs_to(revision::Entity)
        .from(attempt::Column::RevisionId)
        .to(revision::Column::Id);
    let rows: Vec<(RevisionId, i32, i64)> = marked(analyst, which)
        .select_only()
        .column(attempt::Column::RevisionId)
        .column(revision::Column::Number)
        .column_as(attempt::Column::Id.count(), "attempts")
        .join(JoinType::InnerJoin, to_revision.into())
        .filter(attempt::Column::Item.is_in(names.map(ItemId::as_str)))
        .group_by(attempt::Column::RevisionId)
        .group_by(revision::Column::Number)
        .order_by_desc(revision::Column::Number)
        .into_tuple()
        .all(campus.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, number, attempts)| Counted {
            id,
            number,
            attempts: u64::try_from(attempts).unwrap_or_default(),
        })
        .collect())
}
