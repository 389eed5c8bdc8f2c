//! Checks one answer before the attempt is handed in, where the author allows that.

use courseware::{QuestionId, grade};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::own_attempt::hold_own_attempt;
use super::receive::from_form;
use super::save_responses::saved;
use super::{AnswerProblems, Answers, AttemptId};
use crate::people::SignedIn;
use crate::{Campus, Error, Moment};

/// Why an answer was not checked. What could be saved was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckRefusal {
    /// Some answers can't be read.
    Unreadable(AnswerProblems),
    /// There is no answer, or one that lacks something.
    Unanswered,
    /// The attempt is over.
    Over,
}

/// Saves what the form holds, marks the answer to this question, and lets it stand. Checking twice is checking once.
/// None when the attempt is not the learner's own, asks no such question, or shows nothing before it is handed in, and
/// where people mark the answer.
///
/// # Errors
/// [`CheckRefusal`], or when the database fails.
pub async fn check_answer(
    campus: &Campus,
    moment: &Moment,
    learner: &SignedIn,
    attempt: AttemptId,
    answers: &Answers,
    question: &QuestionId,
) -> Result<Option<()>, Error<CheckRefusal>> {
    let transaction = campus.begin().await?;
    let Some(own) = hold_own_attempt(campus, &transaction, learner, attempt).await? else {
        return Ok(None);
    };
    let Some(asked) = own
        .question(question)
        .filter(|asked| !asked.is_marked_by_people())
    else {
        return Ok(None);
    };
    if !own.quiz()?.immediate {
        return Ok(None);
    }
    let problems = from_form(&transaction, moment, &own, answers).await?;
    let answer = saved(&transaction, attempt).await?.remove(question);
    let refusal = if own.attempt().is_over(moment.now()) {
        Some(CheckRefusal::Over)
    } else if !problems.is_empty() {
        Some(CheckRefusal::Unreadable(problems))
    } else {
        match answer {
            Some((row, answer)) if asked.is_answered_by(&answer) => {
                if row.settled_at.is_none() {
                    let credit = grade(asked, Some(&answer)).credit;
                    let mut row = row.into_active_model();
                    row.credit = Set(Some(i32::from(credit.thousandths())));
                    row.settled_at = Set(Some(moment.now()));
                    row.update(&transaction).await?;
                }
                None
            }
            _ => Some(CheckRefusal::Unanswered),
        }
    };
    transaction.commit().await?;
    match refusal {
        None => Ok(Some(())),
        Some(refusal) => Err(Error::Refused(refusal)),
    }
}
