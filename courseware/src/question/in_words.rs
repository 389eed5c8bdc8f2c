//! An answer in one line of words, for lists.

use super::{Gap, GapAnswer, OptionIndex, Question, QuestionKind, Response};
use crate::model::Language;

impl Question {
    /// What the response says, in this language where it is made of options: their texts as their author wrote them,
    /// in the order in which they count. What was typed stands as it was typed.
    #[must_use]
    pub fn in_words(&self, response: &Response, language: Language) -> String {
        match response {
            Response::Choice(index) => self.option(*index, language),
            Response::Choices(chosen) => {
                let texts = chosen.iter().map(|index| self.option(*index, language));
                texts.collect::<Vec<_>>().join("; ")
            }
            Response::Truth(truth) => self.option(OptionIndex::from(!truth), language),
            Response::Number(text) | Response::Text(text) => text.clone(),
            Response::Gaps(gaps) => {
                let said = gaps.iter().map(|(place, gap)| match gap {
                    GapAnswer::Text(text) => text.clone(),
                    GapAnswer::Choice(index) => self.gap_option(*place, *index, language),
                });
                said.collect::<Vec<_>>().join("; ")
            }
            Response::Pairs(pairs) => {
                let QuestionKind::Matching(matching) = &self.kind else {
                    return String::new();
                };
                let lines = matching.lefts().filter_map(|(index, left, _)| {
                    let right = matching.rights.get(usize::from(*pairs.get(&index)?))?;
                    let (left, right) = (left.get(language).value, right.get(language).value);
                    Some(format!("{}: {right}", left.as_str()))
                });
                lines.collect::<Vec<_>>().join("; ")
            }
            Response::Places(places) => {
                let QuestionKind::Ordering(ordering) = &self.kind else {
                    return String::new();
                };
                let mut steps: Vec<_> = places.iter().collect();
                steps.sort_by_key(|(_, place)| **place);
                let steps = steps.into_iter().filter_map(|(step, place)| {
                    let text = ordering.steps.get(usize::from(*step))?;
                    Some(format!("{place}. {}", text.get(language).value.as_str()))
                });
                steps.collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// The option with this place; of a question about the truth, 0 is true.
    fn option(&self, index: OptionIndex, language: Language) -> String {
        let option = match &self.kind {
            QuestionKind::SingleChoice(kind) => kind.options.get(usize::from(index)),
            QuestionKind::MultipleChoice(kind) => kind.options.get(usize::from(index)),
            QuestionKind::TrueFalse(kind) => Some(match index {
                0 => &kind.when_true,
                _ => &kind.when_false,
            }),
            _ => None,
        };
        let text = option.map(|option| option.text.get(language).value.as_str().to_owned());
        text.unwrap_or_default()
    }

    fn gap_option(&self, place: OptionIndex, index: OptionIndex, language: Language) -> String {
        let QuestionKind::Cloze(cloze) = &self.kind else {
            return String::new();
        };
        match cloze.gaps.get(usize::from(place)) {
            Some(Gap::Choice(choice)) => {
                let option = choice.options.get(usize::from(index));
                option.map_or_else(String::new, |text| text.get(language).value.clone())
            }
            _ => String::new(),
        }
    }
}
