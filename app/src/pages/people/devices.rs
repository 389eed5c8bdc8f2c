//! Where one is signed in, and signing out there.

use axum::response::Response;
use campus::people::{self, Device, SessionKey};
use language::Sentences;
use leptos::prelude::*;
use time::OffsetDateTime;
use tower_sessions::Session;

use crate::components::device_name;
use crate::web::{Member, Notice, Page, Path, Problem, session};

/// The platform's home; times of a person's own devices belong to no institution.
const ZONE: &str = "Asia/Karachi";

pub(super) async fn show(member: Member, session: Session) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (platform, sentences) = (visit.platform.clone(), visit.sentences);
    let devices = people::devices(platform.campus(), &platform.moment(), &person).await?;
    let here = session::key(&session);
    let cards = devices
        .into_iter()
        .map(|device| card(sentences, &device, here.as_ref()))
        .collect_view();
    let title = sentences.people_devices_title();
    let page = Page::new(title.clone()).hidden_from_search();
    let answer = visit.show(page, move || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{sentences.people_devices_lead()}</p>
            <ul class="stack" role="list">{cards}</ul>
            <h2>{sentences.people_account_sign_out_everywhere()}</h2>
            <p>{sentences.people_account_devices_why()}</p>
            <form class="form" action="/sign-out-everywhere" method="post">
                <p class="actions">
                    <button class="button button--secondary">
                        {sentences.people_account_sign_out_everywhere()}
                    </button>
                </p>
            </form>
        }
    });
    Ok(answer.await)
}

pub(super) async fn sign_out(
    member: Member,
    Path(device): Path<String>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let device = SessionKey::parse(&device).ok_or(Problem::NotFound)?;
    people::sign_out_device(platform.campus(), &platform.moment(), &person, &device)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(visit.redirect_with("/account/devices", Notice::DeviceSignedOut))
}

fn card(
    sentences: &Sentences,
    device: &Device,
    here: Option<&SessionKey>,
) -> impl IntoView + use<> {
    let is_here = here == Some(&device.session);
    let tag =
        is_here.then(|| view! { <p class="tag tag--done">{sentences.people_devices_here()}</p> });
    // This one goes the way of the button in the header, which warns of what is unsent.
    let action = if is_here {
        "/sign-out".to_owned()
    } else {
        format!("/account/devices/{}/sign-out", device.session.as_str())
    };
    let name = device_name(sentences, device.kind);
    let label = sentences.people_devices_sign_out_label(name.clone());
    view! {
        <li class="panel">
            <h2>{name}</h2>
            {tag}
            <dl class="meta">
                {moment(sentences, sentences.people_devices_since(), device.since)}
                {moment(sentences, sentences.people_devices_last_seen(), device.last_seen)}
            </dl>
            <form action=action method="post">
                <p class="actions">
                    <button class="button button--secondary" aria-label=label>
                        {sentences.sign_out()}
                    </button>
                </p>
            </form>
        </li>
    }
}

fn moment(
    sentences: &Sentences,
    name: String,
    moment: Option<OffsetDateTime>,
) -> Option<impl IntoView + use<>> {
    moment.map(|moment| {
        let moment = language::date_and_time(sentences, moment, ZONE);
        view! { <div><dt>{name}</dt><dd>{moment}</dd></div> }
    })
}
