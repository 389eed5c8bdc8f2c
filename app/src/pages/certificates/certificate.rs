//! A certificate as its holder sees and prints it.

use axum::http::StatusCode;
use axum::response::Response;
use campus::certificates::{self, Kept};
use credentials::{CertificateDocument, Serial};
use leptos::prelude::*;

use super::sheet::sheet;
use crate::web::{Member, Page, Path, Problem, Visit};

pub(super) async fn show(member: Member, Path(serial): Path<String>) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let serial: Serial = serial.parse().map_err(|_| Problem::NotFound)?;
    let found = certificates::find_own(visit.platform.campus(), &person, &serial)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(match found.document {
        Kept::Intact(document) => document_page(visit, &document).await?,
        Kept::Altered => altered_page(visit).await,
    })
}

async fn document_page(visit: Visit, document: &CertificateDocument) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let (_, course) = document.course.title.get(visit.language.code());
    let page = Page::new(sentences.certificate_page_title(course))
        .institution(document.accountable.slug.clone())
        .wide()
        .hidden_from_search();
    let sheet = sheet(&visit, document)?;
    let public = format!("/verify/{}", document.serial.as_str());
    let view = view! {
        <nav class="breadcrumb" aria-label=sentences.breadcrumb()>
            <ol>
                <li><a href="/certificates">{sentences.certificate_list_title()}</a></li>
            </ol>
        </nav>
        {sheet}
        <p class="meta"><span>{sentences.certificate_print_hint()}</span></p>
        <p><a href=public>{sentences.certificate_public_page()}</a></p>
    };
    Ok(visit.show(page, move || view).await)
}

/// Nothing of it is shown: nobody knows any more what is true in it.
async fn altered_page(visit: Visit) -> Response {
    let sentences = visit.sentences;
    let page = Page::new(sentences.certificate_damaged_title())
        .status(StatusCode::CONFLICT)
        .hidden_from_search();
    let view = view! {
        <h1>{sentences.certificate_damaged_title()}</h1>
        <p class="lead">{sentences.certificate_damaged()}</p>
        <p><a href="/certificates">{sentences.certificate_list_title()}</a></p>
    };
    visit.show(page, move || view).await
}
