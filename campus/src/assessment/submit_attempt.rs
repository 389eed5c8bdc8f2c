//! Hands an attempt in, and marks it.

use courseware::{Completes, QuestionId, Score, grade};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::answers::Answers;
use super::own_attempt::hold_own_attempt;
use super::receive::from_form;
use super::regrading::corrected;
use super::save_responses::saved;
use super::standing::standing_at;
use super::{AnswerProblem, AnswerProblems, AttemptId, AttemptState, NextStep, OwnAttempt};
use crate::people::SignedIn;
use crate::progress::{CompletionManner, record_completion};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// What to do where questions have no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// Refuse, so that the learner can be asked.
    Refuse,
    /// Mark what is missing as nothing: the learner said so.
    Accept,
}

/// Why an attempt was not handed in. The answers that could be read were saved all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitRefusal {
    /// Some answers can't be read.
    Unreadable(AnswerProblems),
    /// These questions have no answer, or one that lacks something, in the order they are shown.
    Unanswered(Vec<QuestionId>),
}

/// Takes the answers of the form, hands the learner's own attempt in and marks it; on a pass the quiz is completed.
/// Handing in twice, even at the same time, gives the first result. None when the attempt is not the learner's own.
///
/// # Errors
/// [`SubmitRefusal`], or when the database fails; then nothing was handed in.
pub async fn submit_attempt(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    attempt: AttemptId,
    answers: &Answers,
    unanswered: Unanswered,
) -> Result<Option<OwnAttempt>, Error<SubmitRefusal>> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    let mut problems = from_form(&transaction, moment, &own, answers).await?;
    if own.attempt().state == AttemptState::Submitted {
        transaction.commit().await?;
        return Ok(Some(own));
    }
    if own.attempt().is_over(moment.now()) {
        let own = mark(&transaction, moment, own, End::Clock).await?;
        transaction.commit().await?;
        return Ok(Some(own));
    }
    // An answer to what was not asked changes no mark, and the form shows no field in which it could be mended.
    problems.retain(|_, problem| *problem != AnswerProblem::NotAsked);
    if !problems.is_empty() {
        transaction.commit().await?;
        return Err(Error::Refused(SubmitRefusal::Unreadable(problems)));
    }
    let given = saved(&transaction, attempt).await?;
    let missing: Vec<_> = own
        .asked()?
        .into_iter()
        .filter(|(_, question)| {
            let answer = given.get(&question.id);
            answer.is_none_or(|(_, answer)| !question.is_answered_by(answer))
        })
        .map(|(_, question)| question.id.clone())
        .collect();
    if unanswered == Unanswered::Refuse && !missing.is_empty() {
        transaction.commit().await?;
        return Err(Error::Refused(SubmitRefusal::Unanswered(missing)));
    }
    let own = mark(&transaction, moment, own, End::Learner).await?;
    transaction.commit().await?;
    Ok(Some(own))
}

/// Who ended an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The learner handed it in.
    Learner,
    /// Its time was up.
    Clock,
}

/// Closes the attempt and grades every drawn question on the attempt's own revision. What people have to mark keeps the
/// whole attempt open for its result: until then it is neither passed nor failed, and has no score.
pub(super) async fn mark(
    transaction: &Transaction,
    moment: &Moment,
    own: OwnAttempt,
    end: End,
) -> Result<OwnAttempt, Failure> {
    let mut given = saved(transaction, own.attempt().id).await?;
    let mut score = Score::default();
    let mut waits = false;
    for (_, question) in own.asked()? {
        let answer = given.remove(&question.id);
        let grade = grade(question, answer.as_ref().map(|(_, answer)| answer));
        if grade.by_people {
            waits = true;
            continue;
        }
        score = score + Score::of(question.points, grade.credit);
        if let Some((row, _)) = answer {
            let mut row = row.into_active_model();
            row.credit = Set(Some(i32::from(grade.credit.thousandths())));
            row.update(transaction).await?;
        }
    }
    let mut row = own.attempt().clone().into_active_model();
    row.state = Set(AttemptState::Submitted);
    row.submitted_at = Set(Some(moment.now()));
    row.out_of_time = Set(end == End::Clock);
    let submitted = row.update(transaction).await?;
    let own = own.with_attempt(submitted);
    if own.quiz()?.pre_test_of.is_some() {
        complete(transaction, moment, &own, CompletionManner::HandedIn).await?;
    }
    if waits {
        Ok(own)
    } else {
        conclude(transaction, moment, own, score).await
    }
}

/// Gives an attempt its result, when every answer in it has been marked. The caller holds the attempt and its enrolment.
pub(super) async fn conclude(
    transaction: &Transaction,
    moment: &Moment,
    own: OwnAttempt,
    score: Score,
) -> Result<OwnAttempt, Failure> {
    let score = corrected(transaction, &own, score).await?;
    let passed = score.passes(own.quiz()?.pass_mark);
    let mut row = own.attempt().clone().into_active_model();
    row.earned = Set(Some(stored(score.earned)?));
    row.possible = Set(Some(stored(score.possible)?));
    row.passed = Set(Some(passed));
    let marked = row.update(transaction).await?;
    let own = own.with_attempt(marked);
    let manner = match passed && own.quiz()?.can_pass(own.number()) {
        true => Some(CompletionManner::Passed),
        false => used_up(transaction, moment, &own)
            .await?
            .then_some(CompletionManner::UsedUp),
    };
    if let Some(manner) = manner {
        complete(transaction, moment, &own, manner).await?;
    }
    Ok(own)
}

/// Whether the quiz is completed by having no attempt left, and there is none.
async fn used_up(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
) -> Result<bool, Failure> {
    if own.quiz()?.completes != Completes::PassOrUsedUp {
        return Ok(false);
    }
    let place = own.place().clone();
    let course = &place.revision().course;
    // By the name that the quiz has now, since the learner goes on with that one.
    let Some(item) = course
        .item_once_called(own.item_id())
        .map(|item| item.id.clone())
    else {
        return Ok(false);
    };
    let standing = standing_at(transaction, moment.now(), place, &item).await?;
    Ok(standing.is_some_and(|standing| standing.next == NextStep::UsedUp))
}

async fn complete(
    transaction: &Transaction,
    moment: &Moment,
    own: &OwnAttempt,
    manner: CompletionManner,
) -> Result<(), Failure> {
    let (place, revision) = (own.place(), own.revision().id);
    record_completion(transaction, moment, place, revision, own.item_id(), manner).await?;
    Ok(())
}

pub(super) fn stored(thousandths: u64) -> Result<i64, Failure> {
    i64::try_from(thousandths).map_err(|_| Failure::Invariant("a score beyond counting"))
}
