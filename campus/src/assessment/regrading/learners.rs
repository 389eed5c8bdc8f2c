//! What a correction means for each learner, and for how many.

use std::collections::BTreeMap;

use courseware::Score;

use crate::assessment::AttemptId;
use crate::cohorts::EnrolmentId;
use crate::disclosure::{Group, Told, tell};

/// The score of one attempt, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::assessment) struct AttemptChange {
    pub(in crate::assessment) attempt: AttemptId,
    pub(in crate::assessment) enrolment: EnrolmentId,
    /// The learner's name; none where nobody is to be named.
    pub(in crate::assessment) name: Option<String>,
    /// Whether it asked the question.
    pub(in crate::assessment) asks: bool,
    pub(in crate::assessment) before: Score,
    pub(in crate::assessment) after: Score,
    pub(in crate::assessment) passed_before: bool,
    pub(in crate::assessment) passed_after: bool,
}

/// A learner's best score at the quiz, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnerChange {
    /// The learner's name; none where nobody is to be named.
    pub name: Option<String>,
    /// The best score before.
    pub before: Score,
    /// The best score after.
    pub after: Score,
    /// Whether any attempt reached the pass mark before.
    pub passed_before: bool,
    /// Whether any does after.
    pub passed_after: bool,
}

impl LearnerChange {
    /// Whether anything is another.
    pub fn changes(&self) -> bool {
        (self.before, self.passed_before) != (self.after, self.passed_after)
    }
}

/// How many learners a correction concerns, as it may be told to who may not know who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// All who answered the question or were asked it.
    pub together: Told,
    /// Who passes now and did not before.
    pub passes_now: Told,
    /// Whose best score rises otherwise.
    pub rises: Told,
    /// Whose best score stays.
    pub stays: Told,
    /// Whose best score falls, without that changing whether they pass.
    pub falls: Told,
    /// Who passes no longer.
    pub passes_no_longer: Told,
}

/// The attempts by learner: those who were asked the question, by name.
pub(super) fn by_learner(attempts: &[AttemptChange]) -> Vec<LearnerChange> {
    let mut learners: BTreeMap<EnrolmentId, (LearnerChange, bool)> = BTreeMap::new();
    for attempt in attempts {
        let (learner, asked) = learners.entry(attempt.enrolment).or_insert_with(|| {
            let learner = LearnerChange {
                name: attempt.name.clone(),
                before: attempt.before,
                after: attempt.after,
                passed_before: false,
                passed_after: false,
            };
            (learner, false)
        });
        learner.before = better(learner.before, attempt.before);
        learner.after = better(learner.after, attempt.after);
        learner.passed_before |= attempt.passed_before;
        learner.passed_after |= attempt.passed_after;
        *asked |= attempt.asks;
    }
    let asked = learners.into_values().filter(|(_, asked)| *asked);
    let mut learners: Vec<_> = asked.map(|(learner, _)| learner).collect();
    learners.sort_by(|a, b| a.name.cmp(&b.name));
    learners
}

/// Attempts can be worth different points, so shares are compared.
fn better(one: Score, other: Score) -> Score {
    if share(other) > share(one) {
        other
    } else {
        one
    }
}

/// Comparable, in millionths: what is worth nothing is nothing.
fn share(score: Score) -> u128 {
    (u128::from(score.earned) * 1_000_000)
        .checked_div(u128::from(score.possible))
        .unwrap_or_default()
}

/// How many, told so that nobody can be made out.
pub(super) fn counted(learners: &[LearnerChange]) -> Counts {
    let mut parts = [0_u64; 5];
    for learner in learners {
        let (before, after) = (share(learner.before), share(learner.after));
        let part = match (learner.passed_before, learner.passed_after) {
            (false, true) => 0,
            (true, false) => 4,
            _ if after > before => 1,
            _ if after < before => 3,
            _ => 2,
        };
        if let Some(count) = parts.get_mut(part) {
            *count += 1;
        }
    }
    // The five share nobody, and together they are everyone: so none can be reckoned from the others.
    let groups = parts.map(|people| Group {
        people,
        among_them: 0,
    });
    let told = tell(&groups);
    let part = |place: usize| {
        told.groups
            .get(place)
            .map_or(Told::Hidden, |told| told.people)
    };
    Counts {
        together: told.together.people,
        passes_now: part(0),
        rises: part(1),
        stays: part(2),
        falls: part(3),
        passes_no_longer: part(4),
    }
}
