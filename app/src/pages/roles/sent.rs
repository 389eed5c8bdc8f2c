//! An invitation was sent. Its link is shown here and never again, so this page is the answer to the form itself: a
//! secret does not travel through a redirect. Sent again by a reload, the form is refused, since the invitation waits.

use axum::response::Response;
use campus::roles::{Invited, Place, roles_at};
use language::date;
use leptos::prelude::*;

use super::names::role_name;
use super::place::roles_page;
use super::show::{staff_page, zone};
use crate::components::staff_head;
use crate::web::{Member, Problem};

pub(super) async fn page(
    member: Member,
    place: &Place,
    invited: Invited,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let found = roles_at(platform.campus(), &platform.moment(), &person, place)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = sentences.roles_sent_title();
    let page = staff_page(&found, title.clone()).secret();
    let head = staff_head(&visit, found.title.institution.as_ref());
    let address = platform.address(&invited.path);
    let until = date(sentences, invited.expires_at, zone(&found));
    let back = roles_page(place);
    Ok(visit
        .show(page, move || {
            view! {
                {head}
                <h1>{title}</h1>
                <dl class="summary-list">
                    <div>
                        <dt>{sentences.roles_address()}</dt>
                        <dd><bdi dir="ltr">{invited.address}</bdi></dd>
                    </div>
                    <div>
                        <dt>{sentences.roles_role()}</dt>
                        <dd>{role_name(sentences, invited.role)}</dd>
                    </div>
                    <div>
                        <dt>{sentences.roles_expires()}</dt>
                        <dd><bdi>{until}</bdi></dd>
                    </div>
                </dl>
                <h2>{sentences.roles_sent_link()}</h2>
                <p>{sentences.roles_sent_link_why()}</p>
                <p><bdi dir="ltr"><code>{address}</code></bdi></p>
                <p><a class="button" href=back>{sentences.roles_sent_back()}</a></p>
            }
        })
        .await)
}
