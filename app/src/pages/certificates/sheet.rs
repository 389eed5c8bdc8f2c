//! The document itself: an article on the screen, A4 landscape on paper.

use credentials::{CertificateDocument, DocumentKind, qr_svg};
use leptos::prelude::*;

use super::printed::{accreditation, day, other_text, text};
use crate::web::{Problem, Visit};

/// Names with more letters than this are set smaller.
const LONG_NAME: usize = 40;

/// The certificate in the page's language, with the names of course and institution in the other one too.
///
/// # Errors
/// When the verification address is too long for a QR code.
pub(super) fn sheet(
    visit: &Visit,
    document: &CertificateDocument,
) -> Result<impl IntoView + use<>, Problem> {
    let sentences = visit.sentences;
    let DocumentKind::Achievement { assessments } = &document.kind;
    let statement = if assessments.is_empty() {
        sentences.certificate_has_completed()
    } else {
        sentences.certificate_has_passed()
    };
    let person_class = if document.name.chars().count() > LONG_NAME {
        "certificate__person certificate__person--long"
    } else {
        "certificate__person"
    };
    let band = document.demonstration.then(|| {
        view! { <p class="certificate__demonstration">{sentences.certificate_demonstration_band()}</p> }
    });
    let name = document.name.clone();
    Ok(view! {
        <article class="certificate">
            {band}
            {institutions(visit, document)}
            <h1 class="certificate__kind">{sentences.certificate_kind_achievement()}</h1>
            <p class="certificate__statement">{sentences.certificate_certifies()}</p>
            <p class=person_class><bdi>{name}</bdi></p>
            <p class="certificate__statement">{statement}</p>
            <p class="certificate__course">{text(visit, &document.course.title)}</p>
            {other_text(visit, &document.course.title)
                .map(|title| view! { <p class="certificate__statement">{title}</p> })}
            {facts(visit, document)}
            {proof(visit, document)?}
        </article>
    })
}

/// The accountable institution in both languages; those that ran it with it, in words that say so.
fn institutions(visit: &Visit, document: &CertificateDocument) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let providers = document.providers();
    let others = providers
        .iter()
        .skip(1)
        .map(|provider| {
            view! {
                <p class="certificate__statement">
                    {sentences.certificate_jointly_with()} " " {text(visit, &provider.name)}
                </p>
            }
        })
        .collect_view();
    view! {
        <p class="certificate__institution">{text(visit, &document.accountable.name)}</p>
        {other_text(visit, &document.accountable.name)
            .map(|name| view! { <p class="certificate__statement">{name}</p> })}
        {others}
    }
}

fn facts(visit: &Visit, document: &CertificateDocument) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let DocumentKind::Achievement { assessments } = &document.kind;
    let scores = (!assessments.is_empty()).then(|| {
        let lines = assessments
            .iter()
            .map(|assessment| {
                view! {
                    <dd>
                        {text(visit, &assessment.title)} " "
                        {sentences.certificate_score(assessment.score, assessment.pass_mark)}
                    </dd>
                }
            })
            .collect_view();
        view! { <div><dt>{sentences.certificate_assessments()}</dt>{lines}</div> }
    });
    view! {
        <dl class="certificate__facts">
            <div>
                <dt>{sentences.certificate_cpd_hours()}</dt>
                <dd>{document.course.cpd_hours.clone()}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_completed_on()}</dt>
                <dd>{day(sentences, document.completed_on)}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_issued_on()}</dt>
                <dd>{day(sentences, document.issued_on)}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_course_code()}</dt>
                <dd><bdi>{document.course.id.clone()}</bdi></dd>
                <dd>{sentences.certificate_revision(document.course.revision)}</dd>
            </div>
            {scores}
        </dl>
    }
}

/// How anyone can check it: number, address and QR code. Beside it, what it is not.
fn proof(visit: &Visit, document: &CertificateDocument) -> Result<impl IntoView + use<>, Problem> {
    let sentences = visit.sentences;
    let code =
        qr_svg(&document.verify_address, &sentences.certificate_qr_label()).map_err(|error| {
            tracing::error!(%error, "the QR code of a certificate");
            Problem::Failed
        })?;
    let address = document.verify_address.clone();
    Ok(view! {
        <div class="certificate__proof">
            <div class="certificate__qr" inner_html=code></div>
            <div>
                <p>{sentences.certificate_serial()} " " <bdi class="serial">{document.serial.to_string()}</bdi></p>
                <p>{sentences.certificate_check_at()} " " <bdi dir="ltr">{address}</bdi></p>
                <p>{accreditation(sentences, document.accreditation)}</p>
            </div>
        </div>
    })
}
