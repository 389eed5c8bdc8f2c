//! The invitations that wait.

use campus::roles::{OpenInvitation, RolesAt};
use language::date;
use leptos::prelude::*;

use super::names::{giver, role_name};
use super::show::zone;
use crate::web::Visit;

/// The invitations, to be sent anew or taken back. Nothing when none waits. `here` is the address of the page.
pub(super) fn invitations(visit: &Visit, here: &str, found: &RolesAt) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = found
        .invitations
        .iter()
        .map(|invitation| row(visit, here, zone(found), invitation))
        .collect_view();
    (!found.invitations.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{sentences.roles_invitations()}</h2>
                <table class="table--cards">
                    <thead>
                        <tr>
                            <th scope="col">{sentences.roles_address()}</th>
                            <th scope="col">{sentences.roles_role()}</th>
                            <th scope="col">{sentences.roles_invited_by()}</th>
                            <th scope="col">{sentences.roles_expires()}</th>
                            <th scope="col">{sentences.roles_invitation_actions()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn row(
    visit: &Visit,
    here: &str,
    zone: &str,
    invitation: &OpenInvitation,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let target = format!("{here}/invitations/{}", invitation.id);
    let until = date(sentences, invitation.expires_at, zone);
    let state = if invitation.expired {
        view! { <span class="tag tag--locked">{sentences.roles_expired()}</span> }.into_any()
    } else if invitation.void {
        view! { <span class="tag tag--locked">{sentences.roles_void()}</span> }.into_any()
    } else {
        view! { <bdi>{until}</bdi> }.into_any()
    };
    view! {
        <tr id=format!("invitation-{}", invitation.id)>
            <th scope="row"><bdi dir="ltr">{invitation.address.clone()}</bdi></th>
            <td data-label=sentences.roles_role()>{role_name(sentences, invitation.role)}</td>
            <td data-label=sentences.roles_invited_by()>
                {giver(sentences, &invitation.invited_by)}
            </td>
            <td data-label=sentences.roles_expires()>{state}</td>
            <td data-label=sentences.roles_invitation_actions()>
                <form action=format!("{target}/renew") method="post">
                    <button class="button button--quiet">
                        {sentences.roles_send_anew()}
                        <span class="visually-hidden">" " {invitation.address.clone()}</span>
                    </button>
                </form>
                <form action=format!("{target}/withdraw") method="post">
                    <button class="button button--quiet">
                        {sentences.roles_withdraw_invitation()}
                        <span class="visually-hidden">" " {invitation.address.clone()}</span>
                    </button>
                </form>
            </td>
        </tr>
    }
}
