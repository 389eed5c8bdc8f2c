//! Puts a question right.

use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QuerySelect};

use super::CorrectionId;
use super::corrector::{Corrector, Place, corrector};
use super::foresee::{Foresight, foresee_with};
use super::proposal::{Proposal, ProposalProblem, Understood, understand};
use crate::assessment::entity::correction;
use crate::audit::{self, Deed, Entry};
use crate::cohorts::EnrolmentId;
use crate::courses::entity::course;
use crate::jobs::{Task, enqueue};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment, Transaction};

/// How many characters a reason may have.
const LONGEST_REASON: usize = 500;

/// Why nothing was put right.
#[derive(Debug)]
pub enum CorrectRefusal {
    /// The proposal can't be understood.
    Proposal(ProposalProblem),
    /// No reason was given.
    NoReason,
    /// The reason is longer than people read.
    ReasonTooLong {
        /// How many characters it may have.
        most: usize,
    },
    /// What it would change is not what was seen: answers came meanwhile, or another correction.
    ChangedMeanwhile(Box<Foresight>),
}

/// Puts right what was foreseen under `digest`, and has the scores reckoned anew. None for who may not, or where there is
/// no such question.
///
/// # Errors
/// [`CorrectRefusal`], or when the database fails; then nothing was put right.
pub async fn correct(
    campus: &Campus,
    moment: &Moment,
    person: &SignedIn,
    place: &Place,
    proposal: &Proposal,
    reason: &str,
    digest: &str,
) -> Result<Option<CorrectionId>, Error<CorrectRefusal>> {
    let transaction = campus.begin().await?;
    let Some(corrector) = corrector(&transaction, person, place).await? else {
        return Ok(None);
    };
    hold_course(&transaction, &corrector).await?;
    let understood = understand(campus, &transaction, &corrector, proposal).await;
    let understood = understood.map_err(|error| error.map_refusal(CorrectRefusal::Proposal))?;
    let Some(understood) = understood else {
        return Ok(None);
    };
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::Refused(CorrectRefusal::NoReason));
    }
    if reason.chars().count() > LONGEST_REASON {
        let most = LONGEST_REASON;
        return Err(Error::Refused(CorrectRefusal::ReasonTooLong { most }));
    }
    let now = foresee_with(campus, &transaction, corrector, understood.clone()).await?;
    if now.digest != digest {
        let now = Box::new(now);
        return Err(Error::Refused(CorrectRefusal::ChangedMeanwhile(now)));
    }
    let id = write(&transaction, moment, &now.corrector, &understood, reason).await?;
    transaction.commit().await?;
    Ok(Some(id))
}

/// From here on nobody's answers are marked without the correction: see `reckon::hold_rules`.
pub(super) async fn hold_course(
    transaction: &Transaction,
    corrector: &Corrector,
) -> Result<(), Failure> {
    course::Entity::find_by_id(corrector.course_id())
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?;
    Ok(())
}

async fn write(
    transaction: &Transaction,
    moment: &Moment,
    corrector: &Corrector,
    understood: &Understood,
    reason: &str,
) -> Result<CorrectionId, Failure> {
    let rule = &understood.rule;
    let row = correction::ActiveModel {
        course_id: Set(corrector.course_id()),
        cohort_id: Set(corrector.cohort_id()),
        revision_id: Set(understood.revision.id),
        items: Set(serde_json::to_string(&rule.items)?),
        question: Set(rule.question.to_string()),
        digest: Set(rule.digest.clone()),
        content: Set(serde_json::to_string(&rule.correction)?),
        reason: Set(reason.to_owned()),
        made_by: Set(corrector.person()),
        made_at: Set(moment.now()),
        ..Default::default()
    };
    let id = row.insert(transaction).await?.id;
    let (institution, subject) = corrector.logged();
    let entry = Entry::new(corrector.person(), Deed::QuestionCorrected)
        .at(institution)
        .to(subject)
        .fact("correction", id.0)
        .fact("question", rule.question.to_string());
    audit::record(transaction, moment, entry).await?;
    enqueue(transaction, moment, &first_step(id)).await?;
    Ok(id)
}

/// The job that begins to reckon scores anew.
pub(super) fn first_step(correction: CorrectionId) -> Task {
    Task::Regrade {
        correction,
        after: EnrolmentId(0),
    }
}
