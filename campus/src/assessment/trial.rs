//! A quiz that is tried, by its authors or for practice: asked and marked as ever, and nothing of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use courseware::{Item, Question, QuestionId, Quiz, Response, Score, grade};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::answers::{AnswerProblem, AnswerProblems, Answers};
use super::{Asked, Drawn, DrawnQuestion, Marked, MarkedPaper, Verdict};
use crate::Failure;

/// A quiz, drawn once.
#[derive(Clone, Debug)]
pub struct Trial<'course> {
    item: &'course Item,
    quiz: &'course Quiz,
    drawn: Drawn,
}

/// Answers to it, as far as they can be read.
#[derive(Clone, Debug, Default)]
pub struct TrialAnswers {
    given: BTreeMap<QuestionId, Response>,
    /// What can't be read, with the reason.
    pub problems: AnswerProblems,
}

impl<'course> Trial<'course> {
    /// Draws questions and order by chance; the same `seed` draws the same. None for what is no quiz.
    pub fn draw(item: &'course Item, seed: u64) -> Option<Self> {
        let quiz = item.quiz()?;
        let drawn = Drawn::draw(quiz, &mut StdRng::seed_from_u64(seed));
        Some(Self { item, quiz, drawn })
    }

    /// All questions in the order of their author, for a look at the quiz as a whole.
    pub fn whole(item: &'course Item) -> Option<Self> {
        let quiz = item.quiz()?;
        let plain = Quiz {
            draw: None,
            pools: Vec::new(),
            shuffle: false,
            ..quiz.clone()
        };
        let drawn = Drawn::draw(&plain, &mut StdRng::seed_from_u64(0));
        Some(Self { item, quiz, drawn })
    }

    /// What an attempt got wrong or only partly right, to be tried again for practice: as it was drawn then, without
    /// what people mark. None where there is nothing of that kind.
    ///
    /// # Errors
    /// As for [`MarkedPaper::questions`].
    pub fn of_mistakes(paper: &'course MarkedPaper) -> Result<Option<Self>, Failure> {
        let (item, quiz) = (paper.own().item()?, paper.own().quiz()?);
        let mistakes: BTreeSet<_> = paper
            .questions()?
            .into_iter()
            .filter(|marked| !matches!(marked.verdict(), Verdict::Right | Verdict::Waiting))
            .filter(|marked| !marked.asked().is_marked_by_people())
            .map(|marked| marked.asked().id().clone())
            .collect();
        let drawn = paper.own().drawn().only(|id| mistakes.contains(id));
        Ok((!mistakes.is_empty()).then_some(Self { item, quiz, drawn }))
    }

    /// The quiz.
    pub fn quiz(&self) -> &'course Quiz {
        self.quiz
    }

    /// The questions as learners are asked, with these answers filled in.
    pub fn questions<'paper>(&'paper self, answers: &'paper TrialAnswers) -> Vec<Asked<'paper>> {
        self.asked()
            .map(|(drawn, question)| self.one(drawn, question, answers))
            .collect()
    }

    /// Reads each answer by itself.
    pub fn read(&self, answers: &Answers) -> TrialAnswers {
        let mut read = TrialAnswers::default();
        for (_, question) in self.asked() {
            let values = answers.get(&question.id).unwrap_or_default();
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            match Response::parse(question, &values) {
                Ok(response) => {
                    read.given
                        .extend(response.map(|response| (question.id.clone(), response)));
                }
                Err(problem) => {
                    let problem = AnswerProblem::Unreadable(problem);
                    read.problems.insert(question.id.clone(), problem);
                }
            }
        }
        read
    }

    /// Marks the answers as those of learners are marked, and says what they are worth together; what people have to
    /// mark is left out of that.
    pub fn mark<'paper>(
        &'paper self,
        answers: &'paper TrialAnswers,
    ) -> (Vec<Marked<'paper>>, Score) {
        let mut score = Score::default();
        let marked = self
            .asked()
            .map(|(drawn, question)| {
                let grade = grade(question, answers.given.get(&question.id));
                let credit = (!grade.by_people).then_some(grade.credit);
                if let Some(credit) = credit {
                    score = score + Score::of(question.points, credit);
                }
                Marked::new(self.one(drawn, question, answers), credit)
            })
            .collect();
        (marked, score)
    }

    fn one<'paper>(
        &'paper self,
        drawn: &'paper DrawnQuestion,
        question: &'paper Question,
        answers: &'paper TrialAnswers,
    ) -> Asked<'paper> {
        Asked::new(self.item, question, drawn, answers.given.get(&question.id))
    }

    fn asked(&self) -> impl Iterator<Item = (&DrawnQuestion, &Question)> {
        self.drawn
            .questions()
            .iter()
            .filter_map(|drawn| Some((drawn, self.quiz.question(&drawn.id)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{quiz_of, small_course};

    fn answers(fields: &[(&str, &str)]) -> Answers {
        fields
            .iter()
            .map(|(id, value)| (id.parse().unwrap(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn a_trial_is_marked_like_an_attempt() {
        let mut course = small_course();
        quiz_of(&mut course).shuffle = true;
        let (item, _) = course.quizzes().next().unwrap();
        let trial = Trial::draw(item, 7).unwrap();
        let read = trial.read(&answers(&[
            ("source", "1"),
            ("rules", "0"),
            ("rules", "2"),
            ("zero", "false"),
            ("completeness", "90"),
            ("correction", "date"),
        ]));
        assert!(read.problems.is_empty());
        let (marked, score) = trial.mark(&read);
        assert_eq!(marked.len(), 5);
        assert_eq!((score.earned, score.possible), (8000, 8000));

        let read = trial.read(&answers(&[("completeness", "many")]));
        assert_eq!(read.problems.len(), 1);
        assert_eq!(trial.mark(&read).1.earned, 0);
    }

    #[test]
    fn the_same_seed_draws_the_same() {
        let mut course = small_course();
        quiz_of(&mut course).shuffle = true;
        let (item, _) = course.quizzes().next().unwrap();
        let drawn = |seed| Trial::draw(item, seed).unwrap().drawn;
        assert_eq!(drawn(3), drawn(3));
        assert!((0..20).any(|seed| drawn(seed) != drawn(3)));
        assert!(Trial::draw(course.lessons().next().unwrap().0, 1).is_none());
    }
}
