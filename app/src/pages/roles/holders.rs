//! Who holds the roles of a place, and who held them.

use campus::roles::{Holder, RolesAt};
use language::date;
use leptos::prelude::*;

use super::names::{giver, role_name};
use super::show::zone;
use crate::web::Visit;

/// Who holds a role, with a button to take it back. `here` is the address of the page.
pub(super) fn holders(visit: &Visit, here: &str, found: &RolesAt) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    if found.holders.is_empty() {
        return view! { <p class="empty">{sentences.roles_holders_none()}</p> }.into_any();
    }
    let rows = found
        .holders
        .iter()
        .map(|holder| row(visit, here, zone(found), holder))
        .collect_view();
    view! {
        <table class="table--cards">
            <thead>
                <tr>
                    <th scope="col">{sentences.roles_name()}</th>
                    <th scope="col">{sentences.roles_role()}</th>
                    <th scope="col">{sentences.roles_given_by()}</th>
                    <th scope="col">{sentences.roles_given_at()}</th>
                    <th scope="col">{sentences.roles_withdraw()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(visit: &Visit, here: &str, zone: &str, holder: &Holder) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let target = format!("{here}/{}/withdraw", holder.grant);
    view! {
        <tr id=format!("grant-{}", holder.grant)>
            <th scope="row"><bdi>{holder.name.clone()}</bdi></th>
            <td data-label=sentences.roles_role()>{role_name(sentences, holder.role)}</td>
            <td data-label=sentences.roles_given_by()>{giver(sentences, &holder.given_by)}</td>
            <td data-label=sentences.roles_given_at()>
                <bdi>{date(sentences, holder.given_at, zone)}</bdi>
            </td>
            <td data-label=sentences.roles_withdraw()>
                <details>
                    <summary>{sentences.roles_withdraw()}</summary>
                    <form action=target method="post">
                        <button class="button button--secondary">
                            {sentences.roles_withdraw_from(&holder.name)}
                        </button>
                    </form>
                </details>
            </td>
        </tr>
    }
}

/// Who held a role. Nothing when nobody did.
pub(super) fn former(visit: &Visit, found: &RolesAt) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = found
        .former
        .iter()
        .map(|holder| former_row(visit, zone(found), holder))
        .collect_view();
    (!found.former.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.roles_former()}</h2>
                <table class="table--cards">
                    <thead>
                        <tr>
                            <th scope="col">{sentences.roles_name()}</th>
                            <th scope="col">{sentences.roles_role()}</th>
                            <th scope="col">{sentences.roles_given_by()}</th>
                            <th scope="col">{sentences.roles_given_at()}</th>
                            <th scope="col">{sentences.roles_withdrawn_by()}</th>
                            <th scope="col">{sentences.roles_withdrawn_at()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn former_row(visit: &Visit, zone: &str, holder: &Holder) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let (by, at) = holder.withdrawn.as_ref().map_or_else(
        || (None, String::new()),
        |(by, at)| (Some(giver(sentences, by)), date(sentences, *at, zone)),
    );
    view! {
        <tr>
            <th scope="row"><bdi>{holder.name.clone()}</bdi></th>
            <td data-label=sentences.roles_role()>{role_name(sentences, holder.role)}</td>
            <td data-label=sentences.roles_given_by()>{giver(sentences, &holder.given_by)}</td>
            <td data-label=sentences.roles_given_at()>
                <bdi>{date(sentences, holder.given_at, zone)}</bdi>
            </td>
            <td data-label=sentences.roles_withdrawn_by()>{by}</td>
            <td data-label=sentences.roles_withdrawn_at()><bdi>{at}</bdi></td>
        </tr>
    }
}
