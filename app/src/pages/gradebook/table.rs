//! The learners of one page: name, state, how many lessons, and each quiz.

use campus::progress::gradebook::{
    Arrangement, Gradebook, GradebookPage, GradebookRow, QuizGrade, QuizState, SortBy,
};
use language::Sentences;
use leptos::prelude::*;

use super::BookAddress;
use super::typed::address;
use crate::components::localised_text;
use crate::islands::FindInTable;
use crate::pages::cohorts::state_tag;
use crate::web::Visit;

/// The table's id.
const TABLE: &str = "gradebook";

/// The columns by which one can sort, with their names.
pub(super) fn columns(visit: &Visit, book: &Gradebook) -> Vec<(SortBy, String)> {
    let sentences = visit.sentences;
    let first = [
        (SortBy::Name, sentences.gradebook_column_name()),
        (SortBy::Lessons, sentences.gradebook_column_lessons()),
    ];
    let course = &book.revision.course;
    let quizzes = course.items().filter(|(_, item)| item.quiz().is_some());
    let quizzes = quizzes.map(|(_, item)| {
        let title = item.title.get(visit.language).value.clone();
        (SortBy::Quiz(item.id.clone()), title)
    });
    first.into_iter().chain(quizzes).collect()
}

pub(super) fn table(
    visit: &Visit,
    there: &BookAddress,
    book: &Gradebook,
    how: &Arrangement,
    shown: &GradebookPage<'_>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let columns = columns(visit, book);
    let mut heads: Vec<AnyView> = columns
        .iter()
        .map(|(by, words)| {
            let quiz = match by {
                SortBy::Quiz(quiz) => book.revision.course.item(quiz),
                SortBy::Name | SortBy::Lessons => None,
            };
            // Marked where the title is in another language than the page.
            let name = match quiz {
                Some(quiz) => localised_text(visit, &quiz.title).into_any(),
                None => words.clone().into_any(),
            };
            head(sentences, &there.path(), how, by, (name, words))
        })
        .collect();
    let state = view! { <th scope="col">{sentences.gradebook_column_state()}</th> };
    heads.insert(1, state.into_any());
    let rows = shown
        .rows
        .iter()
        .map(|learner| row(sentences, there, book, &columns, learner))
        .collect_view();
    (!shown.rows.is_empty()).then(|| {
        view! {
            <FindInTable
                table=TABLE.to_owned()
                label=sentences.gradebook_find()
                nothing=sentences.gradebook_find_nothing()
            />
            <div class="table-scroll" tabindex="0" role="region" aria-label=sentences.gradebook_title()>
                <table class="table--cards gradebook" id=TABLE>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

/// A column's name, which sorts by it; once more, and it is the other way round. Grades begin with the highest.
fn head(
    sentences: &Sentences,
    path: &str,
    how: &Arrangement,
    by: &SortBy,
    (name, words): (AnyView, &str),
) -> AnyView {
    let sorted = how.by == *by;
    let sort = sorted.then_some(match how.descending {
        true => "descending",
        false => "ascending",
    });
    let turned = Arrangement {
        by: by.clone(),
        descending: if sorted {
            !how.descending
        } else {
            *by != SortBy::Name
        },
        ..how.clone()
    };
    let label = sentences.gradebook_sort_by(words);
    view! {
        <th scope="col" aria-sort=sort>
            <a href=address(path, &turned, 1) title=label>{name}</a>
        </th>
    }
    .into_any()
}

fn row(
    sentences: &Sentences,
    there: &BookAddress,
    book: &Gradebook,
    columns: &[(SortBy, String)],
    learner: &GradebookRow,
) -> impl IntoView + use<> {
    let name = view! { <bdi>{learner.name.clone()}</bdi> };
    let name = match &there.institution {
        Some(institution) => {
            let address = format!("/institutions/{institution}/people/{}", learner.person);
            view! { <a href=address>{name}</a> }.into_any()
        }
        None => name.into_any(),
    };
    let course = &book.revision.course;
    let lessons = course
        .items()
        .filter(|(_, item)| item.quiz().is_none())
        .count();
    let lessons = sentences.learning_done_of(learner.lessons(book), lessons);
    let quizzes = columns
        .iter()
        .filter_map(|(by, words)| match by {
            SortBy::Quiz(quiz) => Some((learner.quizzes.get(quiz), words)),
            SortBy::Name | SortBy::Lessons => None,
        })
        .map(|(grade, words)| {
            view! { <td data-label=words.clone()>{grade_cell(sentences, grade)}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=sentences.gradebook_column_state()>{state_tag(sentences, learner.state)}</td>
            <td data-label=sentences.gradebook_column_lessons()>{lessons}</td>
            {quizzes}
        </tr>
    }
}

fn grade_cell(sentences: &Sentences, grade: Option<&QuizGrade>) -> AnyView {
    let Some(grade) = grade else {
        let words = sentences.gradebook_not_begun();
        return view! { <span class="meta">{words}</span> }.into_any();
    };
    let score = grade.score.map(|score| {
        view! { <span>{sentences.assessment_percent(score.percent().value())}</span> }
    });
    let class = match grade.state {
        QuizState::Passed => "tag tag--done",
        QuizState::Waiting | QuizState::Begun | QuizState::Returned => "tag tag--open",
        QuizState::NotPassed => "tag",
    };
    let words = state_words(sentences, Some(grade));
    view! { <span class="grade">{score} <span class=class>{words}</span></span> }.into_any()
}

/// Where a learner stands with a quiz, in a word or a few.
pub(super) fn state_words(sentences: &Sentences, grade: Option<&QuizGrade>) -> String {
    match grade.map(|grade| grade.state) {
        None => sentences.gradebook_not_begun(),
        Some(QuizState::Passed) => sentences.gradebook_passed(),
        Some(QuizState::Waiting) => sentences.gradebook_waiting(),
        Some(QuizState::Begun) => sentences.gradebook_begun(),
        Some(QuizState::Returned) => sentences.gradebook_returned(),
        Some(QuizState::NotPassed) => sentences.gradebook_not_passed(),
    }
}
