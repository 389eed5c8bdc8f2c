//! The learners of a cohort, as one institution may see them.

use axum::response::Response;
use campus::cohorts::{Roster, RosterRow, Tie, roster};
use courseware::InstitutionSlug;
use leptos::prelude::*;

use super::address::CohortAddress;
use super::partners::{NewPartner, partners};
use super::state::state_tag;
use crate::components::{FormErrors, error_summary, localised_text};
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
) -> Result<Response, Problem> {
    render(
        member,
        address,
        NewPartner::default(),
        FormErrors::default(),
    )
    .await
}

/// The page; again, with what was wrong, after a form that failed.
pub(super) async fn render(
    member: Member,
    address: CohortAddress,
    typed: NewPartner,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let found = roster(campus, &person, &address.institution, address.cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let institutions = campus::institutions::all(campus).await?;
    let title = found
        .staff
        .cohort()
        .title
        .0
        .get(visit.language)
        .value
        .clone();
    let page = Page::new(title)
        .institution(address.institution.as_str())
        .of_form(&errors)
        .wide();
    let summary = error_summary(visit.sentences, &errors);
    let head = head(&visit, &found);
    let learners = learners(&visit, &address.institution, &found);
    let partners = partners(&visit, &found, &institutions, &typed, &errors);
    Ok(visit
        .show(
            page,
            move || view! { {summary} {head} {learners} {partners} },
        )
        .await)
}

fn head(visit: &Visit, found: &Roster) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let institution = found.staff.staff().institution();
    let (slug, name) = (institution.slug.clone(), institution.short_name.clone());
    let here = format!("/institutions/{slug}/cohorts/{}", found.staff.cohort().id);
    let host = found.host.short_name.clone();
    let sight = match (found.staff.tie(), found.partners.is_empty()) {
        (Tie::Host, true) => sentences.staff_sight_host_alone(),
        (Tie::Host, false) => sentences.staff_sight_host(name.clone()),
        (Tie::Partner, _) => sentences.staff_sight_partner(host, name.clone()),
    };
    view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li>
                    <a href=format!("/institutions/{slug}/cohorts")>
                        {sentences.staff_cohorts_title(name)}
                    </a>
                </li>
            </ol>
        </nav>
        <header>
            <p class="eyebrow">{localised_text(visit, &found.revision.course.title)}</p>
            <h1>{localised_text(visit, &found.staff.cohort().title.0)}</h1>
        </header>
        <p>{sight}</p>
        <ul>
            <li><a href=format!("{here}/learners/new")>{sentences.bring_another()}</a></li>
            <li><a href=format!("{here}/invitations")>{sentences.bring_invitations()}</a></li>
            <li><a href=format!("{here}/slips")>{sentences.slips()}</a></li>
            <li><a href=format!("{here}/gradebook")>{sentences.gradebook_title()}</a></li>
            <li><a href=format!("{here}/revision")>{sentences.revisions_move_link()}</a></li>
            <li><a href=format!("{here}/analysis")>{sentences.analysis_link()}</a></li>
            <li><a href=format!("{here}/quizzes")>{sentences.arrangements_title()}</a></li>
            <li><a href=format!("{here}/affected-certificates")>{sentences.regrading_affected_title()}</a></li>
        </ul>
    }
}

fn learners(visit: &Visit, institution: &InstitutionSlug, found: &Roster) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if found.learners.is_empty() {
        return view! { <p class="empty">{sentences.staff_no_learners()}</p> }.into_any();
    }
    let items = found.revision.course.items().count();
    let own = found.staff.staff().institution().id;
    let rows = found
        .learners
        .iter()
        .map(|row| {
            let brought = row.enrolment.sponsor_id == Some(own);
            learner(visit, institution, row, items, brought)
        })
        .collect_view();
    view! {
        <section>
            <h2>{sentences.staff_learners_title()}</h2>
            <table class="table--cards">
                <thead>
                    <tr>
                        <th scope="col">{sentences.staff_column_name()}</th>
                        <th scope="col">{sentences.staff_column_state()}</th>
                        <th scope="col">{sentences.staff_column_progress()}</th>
                        <th scope="col">{sentences.staff_column_brought_by()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn learner(
    visit: &Visit,
    institution: &InstitutionSlug,
    row: &RosterRow,
    items: usize,
    brought: bool,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("/institutions/{institution}/people/{}", row.person.id);
    let brought = match brought {
        true => sentences.staff_brought_by_us(),
        false => sentences.staff_brought_by_nobody(),
    };
    view! {
        <tr>
            <th scope="row"><a href=address><bdi>{row.person.name.clone()}</bdi></a></th>
            <td data-label=sentences.staff_column_state()>{state_tag(sentences, row.enrolment.state)}</td>
            <td data-label=sentences.staff_column_progress()>
                {sentences.learning_done_of(row.done, items)}
            </td>
            <td data-label=sentences.staff_column_brought_by()>{brought}</td>
        </tr>
    }
}
