//! The score of an attempt with corrections.

use std::collections::BTreeMap;

use courseware::{
    Correction, Credit, ItemId, Question, QuestionId, Quiz, Regraded, Response, Score, regrade,
};
use sea_orm::{EntityTrait, QuerySelect};

use super::in_force::{CorrectionNotice, Rule, Rules};
use crate::assessment::entity::{attempt, response};
use crate::assessment::save_responses::saved;
use crate::assessment::{Drawn, OwnAttempt};
use crate::cohorts::CohortId;
use crate::courses::entity::course;
use crate::courses::{CourseNumber, Revision};
use crate::{Failure, Transaction};

const NO_SUCH_QUIZ: Failure = Failure::Invariant("an attempt's revision has no such quiz");

/// Answers by question, each with what it earned at first; none where people have yet to mark it.
pub(super) type Answers = BTreeMap<QuestionId, (Response, Option<Credit>)>;

/// An attempt that was handed in, with what is needed to reckon its score.
pub(super) struct Sat<'a> {
    pub(super) attempt: &'a attempt::Model,
    pub(super) revision: &'a Revision,
    pub(super) cohort: CohortId,
    pub(super) answers: &'a Answers,
}

impl<'a> Sat<'a> {
    fn item(&self) -> Result<ItemId, Failure> {
        self.attempt.item.parse().map_err(|_| NO_SUCH_QUIZ)
    }

    pub(super) fn quiz(&self) -> Result<&'a Quiz, Failure> {
        let course = &self.revision.course;
        course.quiz(&self.item()?).ok_or(NO_SUCH_QUIZ)
    }

    /// The questions that were drawn.
    fn asked(&self) -> Result<Vec<&'a Question>, Failure> {
        let (quiz, drawn) = (self.quiz()?, Drawn::read(&self.attempt.drawn)?);
        let questions = drawn.questions().iter();
        questions
            .map(|drawn| quiz.question(&drawn.id).ok_or(NO_SUCH_QUIZ))
            .collect()
    }

    /// Whether it asked the question of this rule.
    pub(super) fn asks(&self, rule: &Rule) -> Result<bool, Failure> {
        let item = self.item()?;
        let mut asked = self.asked()?.into_iter();
        Ok(asked.any(|question| rule.is_of(self.revision, &item, question)))
    }

    /// Its score with these corrections.
    pub(super) fn score_with(&self, rules: &Rules) -> Result<Score, Failure> {
        let item = self.item()?;
        let scores = self.asked()?.into_iter().map(|question| {
            let holding: Vec<Correction> = rules
                .of_question(self.cohort, self.revision, &item, question)
                .map(|rule| rule.correction.clone())
                .collect();
            let answer = self.answers.get(&question.id);
            if holding.is_empty() {
                let credit = answer.and_then(|(_, credit)| *credit);
                return Score::of(question.points, credit.unwrap_or(Credit::NONE));
            }
            let regraded = regrade(question, answer.map(|(answer, _)| answer), &holding);
            worth(question, &regraded)
        });
        Ok(scores.sum())
    }
}

fn worth(question: &Question, regraded: &Regraded<'_>) -> Score {
    match regraded.dropped {
        true => Score::default(),
        false => Score::of(question.points, regraded.grade.credit),
    }
}

/// What a row says that an answer earned at first.
pub(super) fn credit_of(row: &response::Model) -> Option<Credit> {
    let thousandths = u16::try_from(row.credit?).ok()?;
    Credit::try_from(thousandths).ok()
}

/// Keeps the corrections of the course as they are until the end of the transaction, and reads them: whoever puts a
/// question right waits for those who are being marked, and then marks them as well.
pub(super) async fn hold_rules(
    transaction: &Transaction,
    course: CourseNumber,
) -> Result<Rules, Failure> {
    course::Entity::find_by_id(course)
        .lock_shared()
        .one(transaction)
        .await?;
    Rules::of_course(transaction, course).await
}

/// The score of an attempt whose answers have all been marked, with the corrections that hold.
pub(in crate::assessment) async fn corrected(
    transaction: &Transaction,
    own: &OwnAttempt,
    score: Score,
) -> Result<Score, Failure> {
    let cohort = own.place().cohort();
    let rules = hold_rules(transaction, cohort.course_id).await?;
    if rules.is_empty() {
        return Ok(score);
    }
    let saved = saved(transaction, own.attempt().id).await?.into_iter();
    let answers = saved
        .map(|(question, (row, answer))| (question, (answer, credit_of(&row))))
        .collect();
    let sat = Sat {
        attempt: own.attempt(),
        revision: own.revision(),
        cohort: cohort.id,
        answers: &answers,
    };
    sat.score_with(&rules)
}

/// How one question of the learner's own attempt is graded with the corrections that hold, and what is to be said of
/// them; nothing where none does.
pub(in crate::assessment) fn marked_with<'question>(
    rules: &Rules,
    own: &OwnAttempt,
    question: &'question Question,
    answer: Option<&Response>,
) -> Option<(Regraded<'question>, Vec<CorrectionNotice>)> {
    let cohort = own.place().cohort().id;
    let notices: Vec<CorrectionNotice> = rules
        .of_question(cohort, own.revision(), own.item_id(), question)
        .filter_map(|rule| rule.notice.clone())
        .collect();
    let holding: Vec<Correction> = notices
        .iter()
        .map(|notice| notice.correction.clone())
        .collect();
    (!notices.is_empty()).then(|| (regrade(question, answer, &holding), notices))
}
