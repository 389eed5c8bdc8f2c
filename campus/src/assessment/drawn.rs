//! Which questions an attempt asks, and in which order.

use courseware::{OptionIndex, Question, QuestionId, QuestionKind, Quiz};
use rand::Rng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

/// The questions of one attempt in the order they are shown. Kept with the attempt, so that coming back, changing
/// the language or another device show the same paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    questions: Vec<DrawnQuestion>,
}

/// A drawn question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnQuestion {
    /// Which one.
    pub id: QuestionId,
    /// The places of its options in the order they are shown; empty where there is nothing to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionIndex>,
}

impl Drawn {
    /// Draws as many questions as the quiz asks for. Without shuffling they keep the author's order.
    pub(crate) fn draw(quiz: &Quiz, random: &mut impl Rng) -> Self {
        let mut places: Vec<usize> = (0..quiz.questions.len()).collect();
        places.shuffle(random);
        places.truncate(quiz.questions_asked());
        if !quiz.shuffle {
            places.sort_unstable();
        }
        let questions = places
            .into_iter()
            .filter_map(|place| quiz.questions.get(place))
            .map(|question| DrawnQuestion {
                id: question.id.clone(),
                options: option_order(question, quiz.shuffle, random),
            })
            .collect();
        Self { questions }
    }

    /// The questions in the order they are shown.
    pub fn questions(&self) -> &[DrawnQuestion] {
        &self.questions
    }

    /// Whether the attempt asks this question.
    pub fn asks(&self, id: &QuestionId) -> bool {
        self.questions.iter().any(|question| &question.id == id)
    }
}

/// True and false stay where readers expect them, whatever is shuffled.
fn option_order(question: &Question, shuffle: bool, random: &mut impl Rng) -> Vec<OptionIndex> {
    let (count, fixed) = match &question.kind {
        QuestionKind::SingleChoice(choice) => (choice.options.len(), false),
        QuestionKind::MultipleChoice(choice) => (choice.options.len(), false),
        QuestionKind::TrueFalse(_) => (2, true),
        QuestionKind::Numeric(_) | QuestionKind::ShortText(_) => (0, true),
    };
    let mut order: Vec<OptionIndex> = (0..)
        .zip(0..count)
        .map(|(index, _): (OptionIndex, usize)| index)
        .collect();
    if shuffle && !fixed {
        order.shuffle(random);
    }
    order
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::num::NonZeroU16;

    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;
    use crate::testing::{quiz_of, small_course};

    proptest! {
        #[test]
        fn a_draw_is_a_choice_of_the_questions_and_a_permutation_of_their_options(
            seed: [u8; 32], draw in 1_u16..9, shuffle: bool
        ) {
            let mut course = small_course();
            let quiz = quiz_of(&mut course);
            quiz.draw = NonZeroU16::new(draw);
            quiz.shuffle = shuffle;
            let drawn = Drawn::draw(quiz, &mut StdRng::from_seed(seed));
            let ids: BTreeSet<_> = drawn.questions().iter().map(|question| &question.id).collect();
            prop_assert_eq!(ids.len(), drawn.questions().len(), "a question was drawn twice");
            prop_assert_eq!(drawn.questions().len(), usize::from(draw).min(quiz.questions.len()));
            for question in drawn.questions() {
                let asked = quiz.question(&question.id).expect("a question of this quiz");
                let mut places = question.options.clone();
                places.sort_unstable();
                let all: Vec<OptionIndex> = match &asked.kind {
                    QuestionKind::SingleChoice(_) | QuestionKind::MultipleChoice(_) => vec![0, 1, 2],
                    QuestionKind::TrueFalse(_) => vec![0, 1],
                    QuestionKind::Numeric(_) | QuestionKind::ShortText(_) => Vec::new(),
                };
                if !shuffle {
                    prop_assert_eq!(&question.options, &all);
                }
                prop_assert_eq!(places, all);
            }
            if !shuffle {
                let in_order: Vec<_> = quiz.questions.iter().map(|question| &question.id)
                    .filter(|id| drawn.asks(id)).collect();
                let shown: Vec<_> = drawn.questions().iter().map(|question| &question.id).collect();
                prop_assert_eq!(shown, in_order);
            }
            let kept = serde_json::to_string(&drawn).expect("JSON");
            prop_assert_eq!(serde_json::from_str::<Drawn>(&kept).expect("the same JSON"), drawn);
        }
    }

    #[test]
    fn shuffling_gives_other_orders_and_other_draws_to_other_attempts() {
        let mut course = small_course();
        let quiz = quiz_of(&mut course);
        quiz.draw = NonZeroU16::new(3);
        quiz.shuffle = true;
        let papers: BTreeSet<String> = (0..20)
            .map(|seed| Drawn::draw(quiz, &mut StdRng::from_seed([seed; 32])))
            .map(|drawn| serde_json::to_string(&drawn).expect("JSON"))
            .collect();
        assert!(papers.len() > 10, "only {} papers in 20", papers.len());
    }
}
