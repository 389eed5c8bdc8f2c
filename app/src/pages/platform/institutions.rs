//! The institutions, for those who run the platform.

use axum::response::Response;
use campus::institutions::{all, platform_administrator};
use leptos::prelude::*;

use crate::components::localised_text;
use crate::web::{Member, Page, Problem};

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    platform_administrator(campus.read(), &person)
        .await?
        .ok_or(Problem::NotFound)?;
    let institutions = all(campus).await?;
    let sentences = visit.sentences;
    let title = sentences.platform_institutions();
    let cards = institutions
        .iter()
        .map(|institution| {
            let base = format!("/institutions/{}", institution.slug);
            view! {
                <section class="stack" data-institution=institution.slug.clone()>
                    <p class="eyebrow"><bdi>{institution.short_name.clone()}</bdi></p>
                    <h2>{localised_text(&visit, &institution.name.0)}</h2>
                    <ul class="link-list">
                        <li>
                            <a href=format!("{base}/settings")>
                                {sentences.institutions_settings()}
                            </a>
                        </li>
                        <li><a href=format!("{base}/roles")>{sentences.roles_title()}</a></li>
                    </ul>
                </section>
            }
        })
        .collect_view();
    let page = Page::new(title.clone()).wide().hidden_from_search();
    Ok(visit
        .show(page, move || {
            view! {
                <p class="eyebrow">{sentences.roles_the_platform()}</p>
                <h1>{title}</h1>
                <p class="actions">
                    <a class="button" href="/platform/institutions/new">
                        {sentences.platform_institution_add()}
                    </a>
                    <a href="/platform/roles">{sentences.platform_roles()}</a>
                    <a href="/platform/audit">{sentences.audit_title()}</a>
                </p>
                {cards}
            }
        })
        .await)
}
