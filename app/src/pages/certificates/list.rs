//! A person's certificates.

use axum::response::Response;
use campus::certificates::{self, Kept, OwnCertificate};
use leptos::prelude::*;

use super::printed::{day, text};
use crate::web::{Member, Page, Problem, Visit};

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let certificates = certificates::list_own(visit.platform.campus(), &person).await?;
    let page = Page::new(visit.sentences.certificate_list_title());
    let view = list_view(&visit, &certificates);
    Ok(visit.show(page, move || view).await)
}

fn list_view(visit: &Visit, certificates: &[OwnCertificate]) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let content = if certificates.is_empty() {
        view! {
            <div class="empty">
                <h2>{sentences.certificate_list_empty_title()}</h2>
                <p>{sentences.certificate_list_empty()}</p>
                <p><a class="button" href="/learning">{sentences.nav_my_learning()}</a></p>
            </div>
        }
        .into_any()
    } else {
        let lines = certificates
            .iter()
            .map(|certificate| line(visit, certificate))
            .collect_view();
        view! { <ul class="link-list">{lines}</ul> }.into_any()
    };
    view! {
        <h1>{sentences.certificate_list_title()}</h1>
        {content}
    }
}

fn line(visit: &Visit, certificate: &OwnCertificate) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let address = format!("/certificates/{}", certificate.serial.as_str());
    let serial = certificate.serial.to_string();
    let (title, note) = match &certificate.document {
        Kept::Intact(document) => {
            let note = if document.demonstration {
                sentences.certificate_demonstration_tag()
            } else {
                day(sentences, document.issued_on)
            };
            (text(visit, &document.course.title), note)
        }
        Kept::Altered => (
            view! { <bdi class="serial">{serial}</bdi> }.into_any(),
            sentences.certificate_damaged_title(),
        ),
    };
    view! {
        <li>
            <a href=address>
                <span>{title}</span>
                <span class="tag">{note}</span>
            </a>
        </li>
    }
}
