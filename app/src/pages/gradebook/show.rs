//! The page.

use axum::extract::Query;
use axum::response::Response;
use campus::progress::gradebook::{Arrangement, Gradebook, GradebookPage};
use leptos::prelude::*;

use super::BookAddress;
use super::filters::{filters, take_form};
use super::table::table;
use super::typed::{Typed, address};
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(there): Path<BookAddress>,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    let book = there.read(&member).await?;
    let visit = member.visit;
    let sentences = visit.sentences;
    let how = typed.arrangement();
    let shown = book.page(&how, typed.page());
    let course = &book.revision.course;
    let institution = match &there.institution {
        Some(institution) => institution.as_str(),
        None => course.owner.as_str(),
    };
    let page = Page::new(sentences.gradebook_title())
        .institution(institution)
        .wide()
        .with_islands()
        .hidden_from_search();
    let head = head(&visit, &there, &book);
    let filters = filters(&visit, &there.path(), &book, &how);
    let found = view! { <p role="status">{sentences.gradebook_found(shown.all)}</p> };
    let table = table(&visit, &there, &book, &how, &shown);
    let pager = pager(&visit, &there.path(), &how, &shown);
    let take = take_form(&visit, &there.path(), &how, shown.all);
    Ok(visit
        .show(
            page,
            move || view! { {head} {filters} {found} {table} {pager} {take} },
        )
        .await)
}

fn head(visit: &Visit, there: &BookAddress, book: &Gradebook) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let cohort = localised_text(visit, &book.right.cohort().title.0);
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/work">{sentences.nav_work()}</a></li>
                <li><a href=there.cohort()>{cohort}</a></li>
            </ol>
        </nav>
        <header>
            <p class="eyebrow">{localised_text(visit, &book.revision.course.title)}</p>
            <h1>{sentences.gradebook_title()}</h1>
        </header>
        <p>{sentences.gradebook_lead()}</p>
    }
}

fn pager(
    visit: &Visit,
    path: &str,
    how: &Arrangement,
    shown: &GradebookPage<'_>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (page, pages) = (shown.page, shown.pages);
    let link = |rel, page, words: String| {
        view! { <a rel=rel href=address(path, how, page)><small>{words}</small></a> }
    };
    let earlier = (page > 1).then(|| {
        link(
            "prev",
            page.saturating_sub(1),
            sentences.gradebook_earlier(),
        )
    });
    let further = (page < pages).then(|| {
        link(
            "next",
            page.saturating_add(1),
            sentences.gradebook_further(),
        )
    });
    (pages > 1).then(|| {
        view! {
            <p class="meta">{sentences.gradebook_page(page, pages)}</p>
            <nav class="pager" aria-label=sentences.gradebook_pager()>{earlier} {further}</nav>
        }
    })
}
