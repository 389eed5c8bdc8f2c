//! What a correction would change, before anything does.

use std::collections::BTreeMap;
use std::sync::Arc;

use courseware::{Correction, ItemId, QuestionId, Score};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};
use sha2::{Digest, Sha256};

use super::choose::names_of_quiz;
use super::corrector::{Corrector, Place, corrector};
use super::in_force::{Rule, Rules};
use super::learners::{AttemptChange, Counts, LearnerChange, by_learner, counted};
use super::list::names_in;
use super::proposal::{Proposal, ProposalProblem, Understood, understand};
use super::reckon::{Answers, Sat, credit_of};
use crate::assessment::entity::{attempt, response};
use crate::assessment::{AttemptId, AttemptState};
use crate::cohorts::entity::{cohort, enrolment};
use crate::courses::Revision;
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::{Campus, Error, Failure};

/// How many attempts a question to the database may name.
const AT_ONCE: usize = 500;

/// What a correction would change.
#[derive(Clone, Debug)]
pub struct Foresight {
    /// By which right.
    pub corrector: Corrector,
    /// The revision in which the question was found wrong.
    pub revision: Arc<Revision>,
    /// The quiz in that revision.
    pub item: ItemId,
    /// The question.
    pub question: QuestionId,
    /// What would be put right.
    pub correction: Correction,
    /// How many attempts wait for people to mark the rest of them, and stay so.
    pub waiting: usize,
    /// Names all of this: what is confirmed is what was seen.
    pub digest: String,
    pub(in crate::assessment) attempts: Vec<AttemptChange>,
}

impl Foresight {
    /// The learners who were asked the question, by name, for who teaches them; nobody for others.
    pub fn learners(&self) -> Vec<LearnerChange> {
        match self.corrector {
            Corrector::Facilitator(..) => by_learner(&self.attempts)
                .into_iter()
                .filter(|learner| learner.name.is_some())
                .collect(),
            Corrector::Author(_) => Vec::new(),
        }
    }

    /// How many learners it concerns.
    pub fn counts(&self) -> Counts {
        counted(&by_learner(&self.attempts))
    }
}

/// What the proposal would change; none for who may not put anything right there, or where there is no such question.
///
/// # Errors
/// [`ProposalProblem`], or when the database fails.
pub async fn foresee(
    campus: &Campus,
    viewer: &SignedIn,
    place: &Place,
    proposal: &Proposal,
) -> Result<Option<Foresight>, Error<ProposalProblem>> {
    let connection = campus.read();
    let Some(corrector) = corrector(connection, viewer, place).await? else {
        return Ok(None);
    };
    let understood = understand(campus, connection, &corrector, proposal).await?;
    let Some(understood) = understood else {
        return Ok(None);
    };
    Ok(Some(
        foresee_with(campus, connection, corrector, understood).await?,
    ))
}

/// The same within the action that confirms it.
pub(super) async fn foresee_with(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    corrector: Corrector,
    understood: Understood,
) -> Result<Foresight, Failure> {
    let Understood { revision, rule } = understood;
    let found = attempts_at(campus, connection, &corrector, &rule.items).await?;
    let Rules(mut rules) = Rules::of_course(connection, corrector.course_id()).await?;
    rules.push(rule.clone());
    let rules = Rules(rules);
    let (mut attempts, mut waiting) = (Vec::new(), 0);
    for one in found {
        let library = campus.library();
        let on = library
            .revision(connection, one.attempt.revision_id)
            .await?;
        let sat = Sat {
            attempt: &one.attempt,
            revision: &on,
            cohort: one.enrolment.cohort_id,
            answers: &one.answers,
        };
        let asks = sat.asks(&rule)?;
        let Some(before) = one.attempt.score() else {
            waiting += usize::from(asks);
            continue;
        };
        let after = match asks {
            true => sat.score_with(&rules)?,
            false => before,
        };
        attempts.push(change(&one, &sat, asks, [before, after])?);
    }
    let item = rule.items.first().cloned();
    let digest = digest(&corrector, &revision, &rule, &attempts)?;
    Ok(Foresight {
        corrector,
        revision,
        item: item.ok_or(Failure::Invariant("a correction of no quiz"))?,
        question: rule.question,
        correction: rule.correction,
        waiting,
        digest,
        attempts,
    })
}

/// An attempt that was handed in, with its answers.
pub(super) struct Found {
    pub(super) attempt: attempt::Model,
    pub(super) enrolment: enrolment::Model,
    /// Of learners in the cohort of who asks.
    name: Option<String>,
    pub(super) answers: Answers,
}

fn change(
    one: &Found,
    sat: &Sat<'_>,
    asks: bool,
    [before, after]: [Score; 2],
) -> Result<AttemptChange, Failure> {
    let passed_before = one.attempt.passed == Some(true);
    Ok(AttemptChange {
        attempt: one.attempt.id,
        enrolment: one.attempt.enrolment_id,
        name: one.name.clone(),
        asks,
        before,
        after,
        passed_before,
        passed_after: match asks {
            true => after.passes(sat.quiz()?.pass_mark),
            false => passed_before,
        },
    })
}

/// All attempts at a quiz in the corrector's place, whatever it was called.
async fn attempts_at(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    corrector: &Corrector,
    items: &[ItemId],
) -> Result<Vec<Found>, Failure> {
    let names = names_of_quiz(campus, connection, corrector.course_id(), items).await?;
    let mut query = attempt::Entity::find()
        .find_also_related(enrolment::Entity)
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Person.def())
        // The answers of who was erased are gone: their scores stay.
        .filter(person::Column::ErasedAt.is_null())
        .filter(cohort::Column::CourseId.eq(corrector.course_id()))
        .filter(attempt::Column::Item.is_in(names.iter().map(ItemId::as_str)))
        .filter(attempt::Column::State.eq(AttemptState::Submitted))
        .order_by_asc(attempt::Column::Id);
    if let Some(cohort) = corrector.cohort_id() {
        query = query.filter(enrolment::Column::CohortId.eq(cohort));
    }
    let rows = query.all(connection).await?;
    let ids: Vec<AttemptId> = rows.iter().map(|(attempt, _)| attempt.id).collect();
    let mut answers = answers_of(connection, &ids).await?;
    let names = names_in(connection, corrector).await?;
    let found = rows.into_iter().filter_map(|(attempt, enrolment)| {
        let enrolment = enrolment?;
        Some(Found {
            answers: answers.remove(&attempt.id).unwrap_or_default(),
            name: names.get(&enrolment.id).cloned(),
            attempt,
            enrolment,
        })
    });
    Ok(found.collect())
}

/// The answers of these attempts, with what they earned at first.
pub(super) async fn answers_of(
    connection: &impl ConnectionTrait,
    attempts: &[AttemptId],
) -> Result<BTreeMap<AttemptId, Answers>, Failure> {
    let mut answers: BTreeMap<AttemptId, Answers> = BTreeMap::new();
    for some in attempts.chunks(AT_ONCE) {
        let rows = response::Entity::find()
            .filter(response::Column::AttemptId.is_in(some.iter().copied()))
            .all(connection)
            .await?;
        for row in rows {
            let question = row
                .question
                .parse()
                .map_err(|_| Failure::Invariant("an answer to a question without an id"))?;
            let answer = (serde_json::from_str(&row.answer)?, credit_of(&row));
            answers
                .entry(row.attempt_id)
                .or_default()
                .insert(question, answer);
        }
    }
    Ok(answers)
}

fn digest(
    corrector: &Corrector,
    revision: &Revision,
    rule: &Rule,
    attempts: &[AttemptChange],
) -> Result<String, Failure> {
    let attempts: Vec<_> = attempts
        .iter()
        .filter(|attempt| attempt.asks)
        .map(|attempt| {
            let passed = [attempt.passed_before, attempt.passed_after];
            (attempt.attempt, attempt.before, attempt.after, passed)
        })
        .collect();
    let seen = serde_json::to_vec(&(
        corrector.course_id(),
        corrector.cohort_id(),
        revision.id,
        &rule.items,
        &rule.question,
        &rule.correction,
        attempts,
    ))?;
    Ok(hex::encode(Sha256::digest(seen)))
}
