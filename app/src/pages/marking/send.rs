//! Takes a mark, or returns the attempt, and goes on to the next answer that waits.

use axum::Form;
use axum::response::Response;
use campus::Error;
use campus::assessment::marking::{
    AnswerToMark, Comment, MarkRefusal, NotGiven, ReturnRefusal, answer_to_mark, mark_answer,
    return_attempt,
};

use super::answer::{Again, render};
use super::criteria::field_id;
use super::form::MarkForm;
use super::{AnswerPath, address_of};
use crate::web::{Member, Notice, Path, Problem, Visit};

pub(super) async fn send(
    member: Member,
    Path(path): Path<AnswerPath>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let platform = member.visit.platform.clone();
    let campus = platform.campus();
    let answer = answer_to_mark(campus, &member.person, path.attempt, &path.question)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut again = Again {
        form: MarkForm::read(fields),
        ..Again::default()
    };
    let there = following(&answer);
    let comment = match Comment::parse(&again.form.comment) {
        Ok(comment) => comment,
        Err(long) => {
            let said = member.visit.sentences.marking_error_comment_long(long.most);
            again.errors.add("comment", said);
            return render(member.visit, answer, again).await;
        }
    };
    let done = match again.form.returns {
        true => give_back(&member, &path, &mut again, comment.as_ref()).await?,
        false => mark(&member, &path, &answer, &mut again, comment.as_ref()).await?,
    };
    match done {
        Some(notice) => Ok(member.visit.redirect_with(&there, notice)),
        // Read anew: somebody may have said something meanwhile.
        None => show_again(member, &path, again).await,
    }
}

/// The next that waits, else one before it, else the queue.
fn following(answer: &AnswerToMark) -> String {
    let cohort = answer.attempt.facilitator().cohort().id;
    let next = answer.next.as_ref().or(answer.previous.as_ref());
    next.map_or_else(|| format!("/cohorts/{cohort}/marking"), address_of)
}

async fn mark(
    member: &Member,
    path: &AnswerPath,
    answer: &AnswerToMark,
    again: &mut Again,
    comment: Option<&Comment>,
) -> Result<Option<Notice>, Problem> {
    let visit = &member.visit;
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    let worth: Vec<u16> = answer
        .marked()?
        .rubric()
        .iter()
        .map(|(line, _)| line.points.value())
        .collect();
    let given = again.form.given(worth.len());
    let (which, seen) = ((path.attempt, &path.question), again.form.seen);
    match mark_answer(
        campus,
        &moment,
        &member.person,
        which,
        seen,
        &given,
        comment,
    )
    .await
    {
        Ok(Some(())) => Ok(Some(Notice::AnswerMarked)),
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Failed(failure)) => Err(failure.into()),
        Err(Error::Refused(refusal)) => {
            explain(visit, again, &worth, refusal);
            Ok(None)
        }
    }
}

fn explain(visit: &Visit, again: &mut Again, worth: &[u16], refusal: MarkRefusal) {
    let sentences = visit.sentences;
    match refusal {
        MarkRefusal::NotGiven(NotGiven(places)) => {
            for place in places.into_iter().map(usize::from) {
                let most = worth.get(place).copied().unwrap_or_default();
                let said = sentences.marking_error_points(place.saturating_add(1), most);
                again.errors.add(field_id(place), said);
            }
        }
        MarkRefusal::MarkedMeanwhile => meanwhile(visit, again),
        // The page says so, and has no form any more.
        MarkRefusal::Returned => again.meanwhile = true,
    }
}

fn meanwhile(visit: &Visit, again: &mut Again) {
    again.meanwhile = true;
    again
        .errors
        .add("history", visit.sentences.marking_error_meanwhile());
}

async fn give_back(
    member: &Member,
    path: &AnswerPath,
    again: &mut Again,
    comment: Option<&Comment>,
) -> Result<Option<Notice>, Problem> {
    let visit = &member.visit;
    let (campus, moment) = (visit.platform.campus(), visit.platform.moment());
    let (which, seen) = ((path.attempt, &path.question), again.form.seen);
    match return_attempt(campus, &moment, &member.person, which, seen, comment).await {
        Ok(Some(())) => return Ok(Some(Notice::AttemptReturned)),
        Ok(None) => return Err(Problem::NotFound),
        Err(Error::Failed(failure)) => return Err(failure.into()),
        Err(Error::Refused(ReturnRefusal::NoComment)) => {
            let said = visit.sentences.marking_error_comment_missing();
            again.errors.add("comment", said);
        }
        Err(Error::Refused(ReturnRefusal::MarkedMeanwhile)) => meanwhile(visit, again),
        Err(Error::Refused(ReturnRefusal::Passed)) => {
            again
                .errors
                .add("comment", visit.sentences.marking_error_passed());
        }
    }
    Ok(None)
}

/// The page again, with what was typed. Whoever sends it once more has seen what holds now.
async fn show_again(
    member: Member,
    path: &AnswerPath,
    mut again: Again,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let answer = answer_to_mark(
        visit.platform.campus(),
        &person,
        path.attempt,
        &path.question,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    if again.meanwhile {
        again.form.seen = answer.seen();
    }
    render(visit, answer, again).await
}
