//! Slips of paper with claim codes: chosen, made, printed.

use axum::response::Response;
use campus::cohorts::{Awaited, OnlyOwner, Slip, awaited, make_slips, recover_person};
use campus::institutions::entity::institution;
use campus::people::PersonId;
use credentials::qr_svg;
use leptos::prelude::*;

use super::address::{CohortAddress, PersonAddress};
use crate::components::localised_text;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(
    member: Member,
    Path(address): Path<CohortAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let (campus, moment) = (platform.campus(), platform.moment());
    let (staff, people) = awaited(campus, &moment, &person, institution, *cohort)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.slips_title();
    let page = Page::new(title.clone()).institution(institution.as_str());
    let here = format!("/institutions/{institution}/cohorts/{cohort}");
    let name = localised_text(&visit, &staff.cohort().title.0);
    let action = format!("{here}/slips");
    let choices = people
        .iter()
        .map(|person| choice(&visit, person))
        .collect_view();
    let form = match people.is_empty() {
        true => view! { <p class="empty">{sentences.slips_none()}</p> }.into_any(),
        false => view! {
            <form class="form" action=action method="post">
                <fieldset>
                    <legend>{sentences.slips_for_whom()}</legend>
                    {choices}
                </fieldset>
                <p>{sentences.slips_once()}</p>
                <p class="actions">
                    <button class="button">{sentences.slips_make()}</button>
                </p>
            </form>
        }
        .into_any(),
    };
    Ok(visit
        .show(page, move || {
            let another = format!("{here}/learners/new");
            view! {
                <p class="eyebrow"><a href=here>{name}</a></p>
                <h1>{title}</h1>
                <p class="lead">{sentences.slips_lead()}</p>
                {form}
                <p><a href=another>{sentences.bring_another()}</a></p>
            }
        })
        .await)
}

/// The slips themselves. Reloading the page makes new codes, and the printed ones stop working: it says so.
pub(super) async fn make(
    member: Member,
    Path(address): Path<CohortAddress>,
    body: String,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = visit.platform.clone();
    let CohortAddress {
        institution,
        cohort,
    } = &address;
    let chosen = chosen(&body);
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let (staff, slips) = make_slips(campus, moment, &person, institution, *cohort, &chosen)
        .await?
        .ok_or(Problem::NotFound)?;
    let back = format!("/institutions/{institution}/cohorts/{cohort}/slips");
    sheet(visit, staff.staff().institution(), slips, back).await
}

/// Whether a person can be given a new code, and the button that does it.
pub(super) async fn ask(
    member: Member,
    Path(address): Path<PersonAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let sight = campus::cohorts::person_in_sight(
        campus.read(),
        &person,
        &address.institution,
        address.person,
    )
    .await?
    .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.slips_recover_title();
    let page = Page::new(title.clone()).institution(address.institution.as_str());
    let name = sight.person().name.clone();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.slips_recover_lead(name)}</p>
                <p>{sentences.slips_recover_what()}</p>
                <form class="form" method="post">
                    <p class="actions">
                        <button class="button">{sentences.slips_recover_make()}</button>
                    </p>
                </form>
            }
        })
        .await)
}

pub(super) async fn recover(
    member: Member,
    Path(address): Path<PersonAddress>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = visit.platform.clone();
    let (campus, moment) = (platform.campus(), &mut platform.moment());
    let PersonAddress {
        institution,
        person: learner,
    } = &address;
    match recover_person(campus, moment, &person, institution, *learner).await {
        Ok(Some((sight, slip))) => {
            let back = format!("/institutions/{institution}/people/{learner}");
            sheet(visit, sight.staff().institution(), vec![slip], back).await
        }
        Ok(None) => Err(Problem::NotFound),
        Err(campus::Error::Refused(OnlyOwner)) => Ok(only_owner(visit).await),
        Err(campus::Error::Failed(failure)) => Err(failure.into()),
    }
}

/// The numbers of the people whose boxes are ticked: `person=7&person=8`. What else there is counts for nothing.
fn chosen(body: &str) -> Vec<PersonId> {
    body.split('&')
        .filter_map(|pair| pair.strip_prefix("person=")?.parse().ok())
        .map(PersonId)
        .collect()
}

fn choice(visit: &Visit, awaited: &Awaited) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let state = match awaited.has_slip {
        true => sentences.slips_has_one(),
        false => sentences.slips_has_none(),
    };
    let (id, name) = (awaited.person.id.to_string(), awaited.person.name.clone());
    view! {
        <label class="choice">
            <input type="checkbox" name="person" value=id checked=!awaited.has_slip/>
            <span><bdi>{name}</bdi> " · " {state}</span>
        </label>
    }
}

async fn sheet(
    visit: Visit,
    institution: &institution::Model,
    slips: Vec<Slip>,
    back: String,
) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let title = sentences.slips_title();
    let page = Page::new(title.clone())
        .institution(institution.slug.clone())
        .wide()
        .secret();
    let slips = slips
        .into_iter()
        .map(|slip| slip_view(&visit, institution, slip))
        .collect::<Result<Vec<_>, Problem>>()?;
    Ok(visit
        .show(page, move || {
            view! {
                <div class="slips__head stack">
                    <h1>{title}</h1>
                    <p class="lead">{sentences.slips_print()}</p>
                    <p><a href=back>{sentences.slips_done()}</a></p>
                </div>
                <div class="slips">{slips}</div>
            }
        })
        .await)
}

/// One slip, in both languages: who finds it may read either.
fn slip_view(
    visit: &Visit,
    institution: &institution::Model,
    slip: Slip,
) -> Result<impl IntoView + use<>, Problem> {
    let address = visit
        .platform
        .address(&format!("/claim/{}", slip.code.reveal()));
    let label = visit.sentences.slips_qr_label();
    let code = qr_svg(&address, &label).map_err(|error| {
        tracing::error!(%error, "the QR code of a slip");
        Problem::Failed
    })?;
    let page = visit.platform.address("/claim");
    let words = ["en", "ur"].map(|language| words(language, institution, &slip, &page));
    Ok(view! {
        <article class="slip">
            <p class="slip__name"><bdi>{slip.name}</bdi></p>
            <div class="slip__qr" inner_html=code></div>
            <p class="serial">{slip.code.grouped()}</p>
            {words.into_iter().collect_view()}
        </article>
    })
}

fn words(
    code: &'static str,
    institution: &institution::Model,
    slip: &Slip,
    page: &str,
) -> impl IntoView + use<> {
    let sentences = language::sentences(code);
    let until = language::date(sentences, slip.expires_at, &institution.time_zone);
    let learner_code = slip.learner_code.clone().map(|code| {
        view! { <p>{sentences.slips_learner_code()} " " <bdi class="serial">{code}</bdi></p> }
    });
    let support = institution.support_contact.clone().map(|contact| {
        view! { <p>{sentences.slips_support()} " " <bdi>{contact}</bdi></p> }
    });
    let direction = if code == "ur" { "rtl" } else { "ltr" };
    let (from, page) = (institution.short_name.clone(), page.to_owned());
    view! {
        <section lang=code dir=direction>
            <p>{sentences.slips_how(from)}</p>
            <p><bdi dir="ltr">{page}</bdi></p>
            <p>{sentences.slips_until(until)}</p>
            {learner_code}
            {support}
        </section>
    }
}

async fn only_owner(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let title = sentences.slips_only_owner_title();
    let page = Page::new(title.clone())
        .status(axum::http::StatusCode::CONFLICT)
        .hidden_from_search();
    visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.slips_only_owner()}</p>
            }
        })
        .await
}
