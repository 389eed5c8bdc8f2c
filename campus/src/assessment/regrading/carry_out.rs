//! Reckons scores anew once a question was put right, or that was taken back: some learners at a time.

use std::collections::BTreeSet;
use std::sync::Arc;

use courseware::{ItemId, Score};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, JoinType,
    QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::CorrectionId;
use super::affected::tell_coordinators;
use super::choose::names_of_quiz;
use super::foresee::answers_of;
use super::in_force::{Rule, Rules};
use super::reckon::{Answers, Sat, hold_rules};
use crate::assessment::entity::{attempt, correction, score_change};
use crate::assessment::submit_attempt::stored;
use crate::assessment::{AttemptId, AttemptState};
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{EnrolmentId, OwnEnrolment};
use crate::courses::Revision;
use crate::jobs::{JobId, Task, enqueue, finish};
use crate::messages::{Event, notify};
use crate::people::entity::person;
use crate::progress::{CompletionManner, record_completion};
use crate::{Campus, Failure, Moment, Transaction, Wording};

/// So many learners in one transaction: others who hand in wait for no longer than that takes.
const AT_ONCE: u64 = 25;

/// What a step needs to know.
struct Step<'a> {
    campus: &'a Campus,
    transaction: &'a Transaction,
    moment: &'a Moment,
    correction: correction::Model,
    /// What holds now, that correction among it unless it was taken back.
    rules: Rules,
}

/// Reckons the scores of the learners after this one anew, and asks for the next step in the same transaction. Whatever
/// was done before a crash is done; a step that is done again finds nothing to change.
///
/// # Errors
/// When the database fails.
pub async fn carry_out(
    campus: &Campus,
    moment: &Moment,
    id: CorrectionId,
    after: EnrolmentId,
    job: JobId,
) -> Result<(), Failure> {
    let transaction = campus.begin().await?;
    let found = correction::Entity::find_by_id(id).one(&transaction).await?;
    let correction = found.ok_or(Failure::Invariant("a correction that is not there"))?;
    let rule = Rule::read(&correction)?;
    let names = names_of_quiz(campus, &transaction, correction.course_id, &rule.items).await?;
    let learners = learners_after(&transaction, &correction, &names, after).await?;
    let attempts = hold_attempts(&transaction, &names, &learners).await?;
    let rules = hold_rules(&transaction, correction.course_id).await?;
    let step = Step {
        campus,
        transaction: &transaction,
        moment,
        correction,
        rules,
    };
    step.reckon_all(attempts, &learners).await?;
    match learners.last() {
        Some(last) => {
            let next = Task::Regrade {
                correction: id,
                after: *last,
            };
            enqueue(&transaction, moment, &next).await?;
        }
        None => tell_coordinators(&transaction, moment, &step.correction).await?,
    }
    finish(&transaction, moment, job).await?;
    transaction.commit().await?;
    Ok(())
}

/// The next learners who handed in an attempt at the quiz. Of who was erased no answers are left: their scores stay.
async fn learners_after(
    transaction: &Transaction,
    correction: &correction::Model,
    names: &BTreeSet<ItemId>,
    after: EnrolmentId,
) -> Result<Vec<EnrolmentId>, Failure> {
    let mut query = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::EnrolmentId)
        .distinct()
        .join(JoinType::InnerJoin, attempt::Relation::Enrolment.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Person.def())
        .filter(person::Column::ErasedAt.is_null())
        .filter(cohort::Column::CourseId.eq(correction.course_id))
        .filter(attempt::Column::Item.is_in(names.iter().map(ItemId::as_str)))
        .filter(attempt::Column::State.eq(AttemptState::Submitted))
        .filter(attempt::Column::EnrolmentId.gt(after))
        .order_by_asc(attempt::Column::EnrolmentId)
        .limit(AT_ONCE);
    if let Some(cohort) = correction.cohort_id {
        query = query.filter(enrolment::Column::CohortId.eq(cohort));
    }
    Ok(query.into_tuple().all(transaction).await?)
}

/// Their attempts, held as who hands one in holds it: first the attempts, then the enrolments.
async fn hold_attempts(
    transaction: &Transaction,
    names: &BTreeSet<ItemId>,
    learners: &[EnrolmentId],
) -> Result<Vec<attempt::Model>, Failure> {
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.is_in(learners.iter().copied()))
        .filter(attempt::Column::Item.is_in(names.iter().map(ItemId::as_str)))
        .filter(attempt::Column::State.eq(AttemptState::Submitted))
        .order_by_asc(attempt::Column::Id)
        .lock_exclusive()
        .all(transaction)
        .await?;
    enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(learners.iter().copied()))
        .order_by_asc(enrolment::Column::Id)
        .lock_exclusive()
        .all(transaction)
        .await?;
    Ok(attempts)
}

impl Step<'_> {
    async fn reckon_all(
        &self,
        attempts: Vec<attempt::Model>,
        learners: &[EnrolmentId],
    ) -> Result<(), Failure> {
        let ids: Vec<AttemptId> = attempts.iter().map(|attempt| attempt.id).collect();
        let mut answers = answers_of(self.transaction, &ids).await?;
        let places = enrolment::Entity::find()
            .find_also_related(cohort::Entity)
            .filter(enrolment::Column::Id.is_in(learners.iter().copied()))
            .order_by_asc(enrolment::Column::Id)
            .all(self.transaction)
            .await?;
        for (enrolment, cohort) in places {
            let cohort = cohort.ok_or(Failure::Invariant("a place in no cohort"))?;
            let mut changed = None;
            for attempt in attempts
                .iter()
                .filter(|attempt| attempt.enrolment_id == enrolment.id)
            {
                let given = answers.remove(&attempt.id).unwrap_or_default();
                let place = (&enrolment, &cohort);
                changed = self.reckon(place, attempt, &given).await?.or(changed);
            }
            if let Some((on, attempt)) = changed {
                self.tell(&enrolment, &cohort, &on, &attempt).await?;
            }
        }
        Ok(())
    }

    /// Gives one attempt the score that it has now; the attempt and its revision, where that is another.
    async fn reckon(
        &self,
        (enrolment, cohort): (&enrolment::Model, &cohort::Model),
        attempt: &attempt::Model,
        answers: &Answers,
    ) -> Result<Option<(Arc<Revision>, attempt::Model)>, Failure> {
        let (library, transaction) = (self.campus.library(), self.transaction);
        let on = library.revision(transaction, attempt.revision_id).await?;
        let sat = Sat {
            attempt,
            revision: &on,
            cohort: cohort.id,
            answers,
        };
        // What waits for people to mark it is reckoned when they have.
        let Some(before) = attempt.score() else {
            return Ok(None);
        };
        let after = sat.score_with(&self.rules)?;
        let passed = after.passes(sat.quiz()?.pass_mark);
        let passed_before = attempt.passed == Some(true);
        if (before, passed_before) == (after, passed) {
            return Ok(None);
        }
        let changed = self.write(attempt, [before, after], passed).await?;
        let number = u32::try_from(attempt.number).unwrap_or_default();
        if passed && !passed_before && sat.quiz()?.can_pass(number) {
            let current = library.revision(transaction, cohort.revision_id).await?;
            let place = OwnEnrolment::assemble(enrolment.clone(), cohort.clone(), current);
            if let Some(place) = place {
                let item: ItemId = attempt
                    .item
                    .parse()
                    .map_err(|_| Failure::Invariant("an attempt at no quiz"))?;
                let manner = CompletionManner::Passed;
                record_completion(transaction, self.moment, &place, on.id, &item, manner).await?;
            }
        }
        Ok(Some((on, changed)))
    }

    async fn write(
        &self,
        attempt: &attempt::Model,
        [before, after]: [Score; 2],
        passed: bool,
    ) -> Result<attempt::Model, Failure> {
        score_change::ActiveModel {
            attempt_id: Set(attempt.id),
            correction_id: Set(self.correction.id),
            by_withdrawal: Set(self.correction.withdrawn_at.is_some()),
            earned_before: Set(stored(before.earned)?),
            possible_before: Set(stored(before.possible)?),
            passed_before: Set(attempt.passed == Some(true)),
            earned_after: Set(stored(after.earned)?),
            possible_after: Set(stored(after.possible)?),
            passed_after: Set(passed),
            changed_at: Set(self.moment.now()),
            ..Default::default()
        }
        .insert(self.transaction)
        .await?;
        let mut row = attempt.clone().into_active_model();
        row.earned = Set(Some(stored(after.earned)?));
        row.possible = Set(Some(stored(after.possible)?));
        row.passed = Set(Some(passed));
        Ok(row.update(self.transaction).await?)
    }

    /// Tells a learner whose score is another, and why.
    async fn tell(
        &self,
        enrolment: &enrolment::Model,
        cohort: &cohort::Model,
        on: &Revision,
        attempt: &attempt::Model,
    ) -> Result<(), Failure> {
        if !enrolment.state.is_learning() {
            return Ok(());
        }
        let quiz = attempt.item.parse().ok();
        let quiz = quiz.and_then(|quiz| on.course.item(&quiz));
        let quiz = quiz.ok_or(Failure::Invariant("an attempt at no quiz"))?;
        let event = Event::ScoreCorrected {
            quiz: Wording(quiz.title.clone()),
            reason: self.correction.reason.clone(),
            withdrawn: self.correction.withdrawn_at.is_some(),
            path: format!("/attempts/{}/result", attempt.id),
        };
        let host = Some(cohort.host_id);
        notify(
            self.transaction,
            self.moment,
            enrolment.person_id,
            host,
            &event,
        )
        .await
    }
}
