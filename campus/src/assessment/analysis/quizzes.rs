//! The quizzes that can be analysed, and what was learned between two of them.

use std::collections::HashMap;
use std::sync::Arc;

use ::analysis::{Gain, Score, gain};
use courseware::ItemId;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use super::little::among;
use super::load::marked;
use super::{Analyst, Seat, Which};
use crate::assessment::entity::attempt;
use crate::cohorts::EnrolmentId;
use crate::courses::Revision;
use crate::disclosure::Told;
use crate::people::SignedIn;
use crate::{Campus, Failure};

/// The quizzes of the revision that is current there.
#[derive(Clone, Debug)]
pub struct AnalysedQuizzes {
    /// By which right.
    pub analyst: Analyst,
    /// The revision.
    pub revision: Arc<Revision>,
    /// Its quizzes, in the order of the course.
    pub quizzes: Vec<AnalysedQuiz>,
    /// What was learned between the two that were named; none where two quizzes of the revision were not named.
    pub gain: Option<ToldGain>,
}

/// A quiz that can be analysed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysedQuiz {
    /// The quiz.
    pub item: ItemId,
    /// How many wholly marked first attempts there are on this revision.
    pub attempts: Told,
}

/// What was learned between two quizzes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ToldGain {
    /// How many learners have a wholly marked first attempt at both, on whatever revision.
    pub pairs: Told,
    /// What they gained; none where they are too few.
    pub gain: Option<Gain>,
}

/// The quizzes, with what was learned between the two of `pair`; nothing for those who may not know. One query besides
/// those of the proof, one more for the owner of the course, and one for the pair.
///
/// # Errors
/// When the database fails.
pub async fn analysed_quizzes(
    campus: &Campus,
    viewer: &SignedIn,
    seat: &Seat,
    pair: Option<[ItemId; 2]>,
) -> Result<Option<AnalysedQuizzes>, Failure> {
    let Some(analyst) = Analyst::mint(campus, viewer, seat).await? else {
        return Ok(None);
    };
    let Some(revision) = analyst.current(campus).await? else {
        return Ok(None);
    };
    let learners = match analyst.is_told_little() {
        true => Some(analyst.learners(campus).await?),
        false => None,
    };
    let told = |count: usize| match learners {
        Some(learners) => among(learners, count),
        None => Told::Exactly(count as u64),
    };
    let counts: HashMap<String, i64> = marked(&analyst, Which::First)
        .select_only()
        .column(attempt::Column::Item)
        .column_as(attempt::Column::Id.count(), "attempts")
        .filter(attempt::Column::RevisionId.eq(revision.id))
        .group_by(attempt::Column::Item)
        .into_tuple::<(String, i64)>()
        .all(campus.read())
        .await?
        .into_iter()
        .collect();
    let quizzes = revision.course.quizzes().map(|(item, _)| {
        let count = counts.get(item.id.as_str()).copied().unwrap_or_default();
        AnalysedQuiz {
            item: item.id.clone(),
            attempts: told(usize::try_from(count).unwrap_or_default()),
        }
    });
    let quizzes = quizzes.collect();
    let named = pair.filter(|[before, after]| {
        before != after
            && [before, after].map(|item| revision.course.quiz(item).is_some()) == [true; 2]
    });
    let gain = match named {
        Some(pair) => {
            let pairs = pairs(campus, &analyst, &revision, &pair).await?;
            Some(ToldGain {
                pairs: told(pairs.len()),
                gain: gain(&pairs),
            })
        }
        None => None,
    };
    Ok(Some(AnalysedQuizzes {
        analyst,
        quizzes,
        gain,
        revision,
    }))
}

/// The scores of those who took both. A score is a share of the points, so that a cohort which has moved to another
/// revision in between is not lost.
async fn pairs(
    campus: &Campus,
    analyst: &Analyst,
    revision: &Revision,
    pair: &[ItemId; 2],
) -> Result<Vec<(Score, Score)>, Failure> {
    let names = pair
        .iter()
        .flat_map(|item| revision.course.former_ids(item).chain([item]));
    let attempts = marked(analyst, Which::First)
        .filter(attempt::Column::Item.is_in(names.map(ItemId::as_str)))
        .all(campus.read())
        .await?;
    let mut scores: HashMap<EnrolmentId, [Option<Score>; 2]> = HashMap::new();
    for attempt in attempts {
        let Some(score) = attempt.score() else {
            continue;
        };
        let Ok(item) = attempt.item.parse::<ItemId>() else {
            continue;
        };
        let known = revision.course.item_once_called(&item).map(|item| &item.id);
        let place = pair.iter().position(|named| Some(named) == known);
        let of_learner = scores.entry(attempt.enrolment_id).or_default();
        if let Some(kept) = place.and_then(|place| of_learner.get_mut(place)) {
            *kept = Some(Score {
                earned: score.earned,
                possible: score.possible,
            });
        }
    }
    Ok(scores
        .into_values()
        .filter_map(|[before, after]| Some((before?, after?)))
        .collect())
}
