//! One course: what it teaches, what completes it, and the cohorts in which it can be taken.

use axum::response::Response;
use campus::cohorts::{self, EnrolRefusal, Offer};
use campus::courses;
use campus::institutions::entity::institution;
use courseware::{Course, CourseId, Frameworks};
use leptos::prelude::*;

use crate::components::{localised_html, localised_text, stale_notice};
use crate::pages::{PUBLISHED_FILES, with_renderer_of};
use crate::web::{Page, Path, Problem, Visit};

/// Stands before an item's id in the id of its line in the contents.
pub(super) const LINE: &str = "contents-";

pub(super) async fn show(visit: Visit, Path(slug): Path<CourseId>) -> Result<Response, Problem> {
    let platform = visit.platform.clone();
    let listing = courses::by_slug(platform.campus(), &slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let offers = cohorts::offers(
        platform.campus(),
        &platform.moment(),
        listing.id,
        visit.person.as_ref(),
    )
    .await?;
    let course = &listing.revision.course;
    let page = Page::new(course.title.get(visit.language).value.clone())
        .institution(listing.owner.slug.clone());
    let shown = ShownCourse {
        course,
        owner: &listing.owner,
        revision: listing.revision.number,
        files: PUBLISHED_FILES,
        glossary: &format!("/courses/{}/glossary", course.id),
    };
    let view = view! { {trail(&visit, &listing.owner)} {course_view(&visit, &shown, &offers)} };
    Ok(visit.show(page, move || view).await)
}

fn trail(visit: &Visit, owner: &institution::Model) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/courses">{sentences.nav_courses()}</a></li>
                <li>
                    <a href=format!("/institutions/{}", owner.slug)>
                        <bdi>{owner.short_name.clone()}</bdi>
                    </a>
                </li>
            </ol>
        </nav>
    }
}

/// What the page of a course shows.
pub(crate) struct ShownCourse<'course> {
    pub(crate) course: &'course Course,
    pub(crate) owner: &'course institution::Model,
    /// The number of the revision.
    pub(crate) revision: i32,
    /// Below which address its files are.
    pub(crate) files: &'course str,
    /// Where its glossary is.
    pub(crate) glossary: &'course str,
}

/// The page, also for those who look at a course before it is published.
pub(crate) fn course_view(
    visit: &Visit,
    shown: &ShownCourse<'_>,
    offers: &[Offer],
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let ShownCourse { course, owner, .. } = *shown;
    // A lesson is read in a cohort, so a link to one leads to its line in the contents below.
    let items = format!("#{LINE}");
    let description = with_renderer_of(course, &items, shown.files, |renderer| {
        renderer.description(visit.language)
    });
    view! {
        <header>
            <p class="eyebrow">{sentences.course_cpd_hours(course.cpd_hours.to_string())}</p>
            <h1>{localised_text(visit, &course.title)}</h1>
        </header>
        <p class="lead">{localised_text(visit, &course.summary)}</p>
        {offers.iter().map(|offer| offer_view(visit, offer)).collect_view()}
        {stale_notice(visit, course, "course.md")}
        {localised_html(visit, "prose", &description)}
        <section>
            <h2>{sentences.course_contents()}</h2>
            {contents(visit, course)}
            {(!course.glossary.is_empty())
                .then(|| {
                    let address = shown.glossary.to_owned();
                    view! { <p><a href=address>{sentences.course_glossary()}</a></p> }
                })}
        </section>
        {competencies(visit, course)}
        <section>
            <h2>{sentences.course_completion()}</h2>
            {completion_rules(visit, course)}
        </section>
        <section>
            <h2>{sentences.course_about()}</h2>
            <dl class="summary-list">
                <div>
                    <dt>{sentences.course_owner()}</dt>
                    <dd>{localised_text(visit, &owner.name.0)}</dd>
                </div>
                <div>
                    <dt>{sentences.course_hours()}</dt>
                    <dd>{course.cpd_hours.to_string()}</dd>
                </div>
                <div>
                    <dt>{sentences.course_accreditation()}</dt>
                    <dd>{sentences.course_not_accredited()}</dd>
                </div>
                <div>
                    <dt>{sentences.course_revision()}</dt>
                    <dd>{shown.revision.to_string()}</dd>
                </div>
            </dl>
        </section>
    }
}

/// A cohort with the one thing that this visitor can do about it.
fn offer_view(visit: &Visit, offer: &Offer) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let zone = offer.host.time_zone.clone();
    let address = format!("/cohorts/{}", offer.cohort.id);
    let is_in = offer
        .enrolment
        .as_ref()
        .is_some_and(|enrolment| enrolment.state.is_learning());
    let action = match (&offer.joining, is_in) {
        (_, true) => {
            view! { <a class="button" href=address>{sentences.course_continue()}</a> }.into_any()
        }
        (Ok(()), false) => view! {
            <form action=format!("{address}/join") method="post">
                <button class="button">{sentences.course_join()}</button>
            </form>
        }
        .into_any(),
        (Err(refusal), false) => {
            let reason = match refusal {
                EnrolRefusal::NotYet(start) => {
                    sentences.cohort_not_yet(language::date(sentences, *start, &zone))
                }
                EnrolRefusal::Over(end) => {
                    sentences.cohort_over(language::date(sentences, *end, &zone))
                }
                EnrolRefusal::ByInvitationOnly | EnrolRefusal::NoSuchCohort => {
                    sentences.cohort_by_invitation()
                }
            };
            view! { <p>{reason}</p> }.into_any()
        }
    };
    let hint = (visit.person.is_none() && offer.joining.is_ok())
        .then(|| view! { <p class="meta">{sentences.course_join_needs_account()}</p> });
    view! {
        <section class="next-step" data-institution=offer.host.slug.clone()>
            <p class="eyebrow">{localised_text(visit, &offer.host.name.0)}</p>
            <h2>{localised_text(visit, &offer.cohort.title.0)}</h2>
            {action}
            {hint}
        </section>
    }
}

fn contents(visit: &Visit, course: &Course) -> impl IntoView + use<> {
    let modules = course
        .modules
        .iter()
        .map(|module| {
            let items = module
                .items
                .iter()
                .map(|item| {
                    view! {
                        <li class="outline__item" id=format!("{LINE}{}", item.id)>
                            <span>{localised_text(visit, &item.title)}</span>
                            <span class="meta">{super::super::learning::item_size(visit, item)}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="outline__module">
                    <h3>{localised_text(visit, &module.title)}</h3>
                    <ol>{items}</ol>
                </section>
            }
        })
        .collect_view();
    view! { <div class="outline">{modules}</div> }
}

/// What the course teaches, in the words of the frameworks; a code whose framework is not known stands for itself.
fn competencies(visit: &Visit, course: &Course) -> impl IntoView + use<> {
    let lines = course
        .competencies
        .iter()
        .map(|code| {
            let known = course
                .competency(code)
                .or_else(|| Frameworks::shipped().get(code));
            let title = known.map(|known| view! { {localised_text(visit, &known.title)} " " });
            view! { <li>{title} <small><bdi>{code.to_string()}</bdi></small></li> }
        })
        .collect_view();
    (!course.competencies.is_empty()).then(|| {
        view! {
            <section>
                <h2>{visit.sentences.course_competencies()}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

fn completion_rules(visit: &Visit, course: &Course) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let quizzes = course
        .quizzes()
        .filter(|(item, _)| course.completion.pass.contains(&item.id))
        .map(|(item, quiz)| {
            let title = localised_text(visit, &item.title);
            let mark = sentences.course_rule_pass_mark(quiz.pass_mark.value());
            view! { <li>{title} ": " {mark}</li> }
        })
        .collect_view();
    view! {
        <ul>
            <li>{sentences.course_rule_lessons(course.completion.lessons.value())}</li>
            {quizzes}
        </ul>
    }
}
