//! What somebody proposes to put right, read.

use std::sync::Arc;

use courseware::{Correction, ItemId, Question, QuestionId, ResponseError, parse_key};
use sea_orm::ConnectionTrait;

use super::choose::{names_of_quiz, revisions_of};
use super::corrector::Corrector;
use super::in_force::{Rule, digest_of};
use crate::courses::Revision;
use crate::{Campus, Error};

/// What a form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The number of the revision in which the question was found wrong.
    pub revision: i32,
    /// The quiz, by its id in that revision.
    pub item: ItemId,
    /// The question.
    pub question: QuestionId,
    /// What to do about it.
    pub remedy: Proposed,
}

/// What to do about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// Another key, as a form sends an answer.
    NewKey(Vec<String>),
    /// One more answer, in the same way.
    Accept(Vec<String>),
    /// The question counts for nobody.
    Drop,
    /// Everyone gets full marks.
    FullMarks,
}

/// Why a proposal can't be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalProblem {
    /// It names no answer, or not all of one.
    NoAnswer,
    /// Its answer can't be read.
    Unreadable(ResponseError),
    /// That can't be done about this question: people mark it.
    MarkedByPeople,
}

/// A proposal that was understood.
#[derive(Clone, Debug)]
pub(super) struct Understood {
    pub(super) revision: Arc<Revision>,
    pub(super) rule: Rule,
}

/// Reads a proposal; none where there is no such question.
pub(super) async fn understand(
    campus: &Campus,
    connection: &impl ConnectionTrait,
    corrector: &Corrector,
    proposal: &Proposal,
) -> Result<Option<Understood>, Error<ProposalProblem>> {
    let course = corrector.course_id();
    let all = revisions_of(connection, course).await?;
    let found = all
        .iter()
        .find(|(_, number)| *number == proposal.revision)
        .map(|(id, _)| *id);
    let Some(id) = found else { return Ok(None) };
    let revision = campus.library().revision(connection, id).await?;
    let quiz = revision.course.quiz(&proposal.item);
    let Some(question) = quiz.and_then(|quiz| quiz.question(&proposal.question)) else {
        return Ok(None);
    };
    let correction = read(question, &proposal.remedy).map_err(Error::Refused)?;
    // The name in this revision comes first.
    let known = vec![proposal.item.clone()];
    let others = names_of_quiz(campus, connection, course, &known).await?;
    let others = others.into_iter().filter(|name| *name != proposal.item);
    let rule = Rule {
        cohort: corrector.cohort_id(),
        items: known.into_iter().chain(others).collect(),
        question: question.id.clone(),
        digest: digest_of(question),
        correction,
        notice: None,
    };
    Ok(Some(Understood { revision, rule }))
}

fn read(question: &Question, remedy: &Proposed) -> Result<Correction, ProposalProblem> {
    if question.is_marked_by_people() {
        return Err(ProposalProblem::MarkedByPeople);
    }
    let answer = |values: &[String]| {
        let values: Vec<&str> = values.iter().map(|value| value.trim()).collect();
        let values: Vec<&str> = values
            .into_iter()
            .filter(|value| !value.is_empty())
            .collect();
        if values.is_empty() {
            return Err(ProposalProblem::NoAnswer);
        }
        parse_key(question, &values)
            .map_err(ProposalProblem::Unreadable)?
            .ok_or(ProposalProblem::NoAnswer)
    };
    let correction = match remedy {
        Proposed::NewKey(values) => Correction::NewKey(answer(values)?),
        Proposed::Accept(values) => Correction::Accept(answer(values)?),
        Proposed::Drop => Correction::Drop,
        Proposed::FullMarks => Correction::FullMarks,
    };
    match correction.fits(question) {
        true => Ok(correction),
        false => Err(ProposalProblem::NoAnswer),
    }
}
