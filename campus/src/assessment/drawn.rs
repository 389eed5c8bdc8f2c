//! Which questions an attempt asks, and in which order.

use courseware::{Gap, OptionIndex, Question, QuestionId, QuestionKind, Quiz};
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
    /// The same without the questions that are not kept.
    pub(super) fn only(&self, kept: impl Fn(&QuestionId) -> bool) -> Self {
        let questions = self.questions.iter().filter(|drawn| kept(&drawn.id));
        Self {
            questions: questions.cloned().collect(),
        }
    }

    /// Draws what the quiz asks for. Without shuffling the questions keep the author's order; those of a case always
    /// stay together and in theirs, since one often leads to the next.
    pub(crate) fn draw(quiz: &Quiz, random: &mut impl Rng) -> Self {
        let units: Vec<(&QuestionId, &[Question])> = quiz.units().collect();
        let mut places = if quiz.pools.is_empty() {
            let take = quiz.draw.map_or(units.len(), |draw| draw.get().into());
            some(0..units.len(), take, random)
        } else {
            from_pools(quiz, &units, random)
        };
        if quiz.shuffle {
            places.shuffle(random);
        } else {
            places.sort_unstable();
        }
        let questions = places
            .into_iter()
            .filter_map(|place| units.get(place))
            .flat_map(|(_, questions)| *questions)
            .map(|question| DrawnQuestion {
                id: question.id.clone(),
                options: option_order(question, quiz.shuffle, random),
            })
            .collect();
        Self { questions }
    }

    /// Reads what an attempt keeps.
    pub(super) fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
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

/// So many of these, by chance.
fn some(places: impl Iterator<Item = usize>, take: usize, random: &mut impl Rng) -> Vec<usize> {
    let mut places: Vec<usize> = places.collect();
    places.shuffle(random);
    places.truncate(take);
    places
}

/// Each pool takes of what the pools before it have left; the check has seen that it is enough.
fn from_pools(
    quiz: &Quiz,
    units: &[(&QuestionId, &[Question])],
    random: &mut impl Rng,
) -> Vec<usize> {
    let mut drawn: Vec<usize> = Vec::new();
    for pool in &quiz.pools {
        let left = units
            .iter()
            .enumerate()
            .filter(|(place, (id, _))| !drawn.contains(place) && pool.units.contains(id))
            .map(|(place, _)| place);
        let left: Vec<usize> = left.collect();
        drawn.extend(some(left.into_iter(), pool.take.get().into(), random));
    }
    drawn
}

/// True and false stay where readers expect them, whatever is shuffled. What is to be matched or put in order is always
/// shuffled, since its own order is the key.
fn option_order(question: &Question, shuffle: bool, random: &mut impl Rng) -> Vec<OptionIndex> {
    let (count, shuffle) = match &question.kind {
        QuestionKind::SingleChoice(choice) => (choice.options.len(), shuffle),
        QuestionKind::MultipleChoice(choice) => (choice.options.len(), shuffle),
        QuestionKind::TrueFalse(_) => (2, false),
        // The options of all gaps, one gap after the other; each gap shows its own in the order they have here.
        QuestionKind::Cloze(cloze) => (cloze.gaps.iter().map(gap_options).sum(), shuffle),
        QuestionKind::Matching(matching) => (matching.rights.len(), true),
        QuestionKind::Ordering(ordering) => (ordering.steps.len(), true),
        QuestionKind::Numeric(_) | QuestionKind::ShortText(_) | QuestionKind::Essay(_) => {
            (0, false)
        }
    };
    let mut order: Vec<OptionIndex> = (0..)
        .zip(0..count)
        .map(|(index, _): (OptionIndex, usize)| index)
        .collect();
    if shuffle {
        order.shuffle(random);
    }
    // Chance may find the right order; then nothing would be left to do.
    if matches!(question.kind, QuestionKind::Ordering(_)) && order.is_sorted() && count > 1 {
        order.rotate_left(1);
    }
    order
}

/// How many options a gap has to choose from.
pub(super) fn gap_options(gap: &Gap) -> usize {
    match gap {
        Gap::Text(_) => 0,
        Gap::Choice(choice) => choice.options.len(),
    }
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
                    _ => Vec::new(),
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

    /// A quiz in which `zero` and `completeness` are a case, drawn from two pools that share a question.
    fn pooled(shuffle: bool) -> Quiz {
        let mut course = small_course();
        let quiz = quiz_of(&mut course);
        let id = |text: &str| text.parse::<QuestionId>().expect("an id");
        for question in &mut quiz.questions {
            if ["zero", "completeness"].contains(&question.id.as_str()) {
                question.case = Some(id("ward"));
            }
        }
        let pool = |take, units: &[&str]| courseware::Pool {
            take: NonZeroU16::new(take).expect("not zero"),
            units: units.iter().map(|unit| id(unit)).collect(),
        };
        quiz.pools = vec![
            pool(1, &["source", "rules"]),
            pool(2, &["rules", "ward", "correction"]),
        ];
        quiz.shuffle = shuffle;
        quiz.clone()
    }

    proptest! {
        #[test]
        fn each_pool_gives_what_it_promises_and_a_case_stays_together(seed: [u8; 32], shuffle: bool) {
            let quiz = pooled(shuffle);
            let drawn = Drawn::draw(&quiz, &mut StdRng::from_seed(seed));
            let ids: Vec<&str> = drawn.questions().iter().map(|question| question.id.as_str()).collect();
            let different: BTreeSet<_> = ids.iter().collect();
            prop_assert_eq!(different.len(), ids.len());
            let case = ids.iter().position(|id| *id == "zero");
            if let Some(at) = case {
                prop_assert_eq!(ids.get(at + 1), Some(&"completeness"));
            }
            let units = ids.len() - usize::from(case.is_some());
            prop_assert_eq!(units, 3);
            prop_assert!((quiz.questions_asked_at_least()..=quiz.questions_asked()).contains(&ids.len()));
        }

        #[test]
        fn what_is_to_be_ordered_is_never_shown_in_its_order(seed: [u8; 32], steps in 2_usize..6) {
            let mut course = small_course();
            let quiz = quiz_of(&mut course);
            let step = |number: usize| courseware::Translated::new(
                courseware::Language::English, courseware::Markdown(number.to_string()));
            quiz.questions.truncate(1);
            quiz.questions[0].kind = QuestionKind::Ordering(courseware::Ordering {
                steps: (0..steps).map(step).collect(),
            });
            let drawn = Drawn::draw(quiz, &mut StdRng::from_seed(seed));
            let order = &drawn.questions()[0].options;
            prop_assert_eq!(order.len(), steps);
            prop_assert!(!order.is_sorted());
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
