//! GIFT, Moodle's text format.
//!
//! What it means is what Moodle's own reader makes of it (`question/format/gift/format.php`), except where that would
//! lose something that a person would understand: blank lines inside braces, `{true}` in small letters.

mod answers;
mod blocks;
mod export;
mod question;
mod text;

pub use export::{Exported, NotExported, export};

use crate::problem::Problems;
use crate::question::Understood;

/// Every question of the text.
pub(crate) fn read(text: &str) -> Understood {
    let mut problems = Problems::default();
    let mut questions = Vec::new();
    let mut category = None;
    for block in blocks::blocks(text) {
        match block {
            blocks::Block::Category(name) => category = name,
            blocks::Block::Question(block) => {
                if let Some(mut question) = question::read(block, &mut problems) {
                    question.category.clone_from(&category);
                    questions.push(question);
                }
            }
        }
    }
    if questions.is_empty() && problems.is_empty() {
        problems.left_out(
            1,
            "there is no question in this file",
            "a question in GIFT looks like this: `::Title:: Which one? { =this one ~that one }`",
        );
    }
    Understood {
        questions,
        problems: problems.into_sorted(),
    }
}
