//! How much an item asks of a learner.

use courseware::{Item, ItemBody};

use crate::web::Visit;

/// "5 minutes" or "10 questions".
pub(crate) fn item_size(visit: &Visit, item: &Item) -> String {
    match &item.body {
        ItemBody::Lesson(lesson) => visit
            .sentences
            .lesson_minutes(*lesson.reading_minutes.get(visit.language).value),
        ItemBody::Quiz(quiz) => visit.sentences.quiz_questions(quiz.questions_asked()),
    }
}
