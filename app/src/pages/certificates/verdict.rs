//! The answer to "is this certificate genuine?", for anyone who asks.

use axum::http::StatusCode;
use axum::response::Response;
use campus::certificates::{self, PublicFacts, Verification};
use credentials::Serial;
use language::Sentences;
use leptos::prelude::*;

use super::printed::{accreditation, day, kind, text};
use super::verify_form::{explain, verify_form};
use crate::components::FormErrors;
use crate::web::{Page, Path, Problem, Visit};

/// An answer in words and in a sign.
struct Verdict {
    /// The variant of the style sheet's `verdict`.
    class: &'static str,
    status: StatusCode,
    title: String,
    explanation: String,
    facts: Option<PublicFacts>,
}

pub(super) async fn show(visit: Visit, Path(written): Path<String>) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let (verdict, errors) = match written.parse::<Serial>() {
        Ok(serial) => {
            let found = certificates::verify(visit.platform.campus(), &serial).await?;
            (verdict(sentences, found), FormErrors::default())
        }
        Err(error) => {
            let mut errors = FormErrors::default();
            errors.add("serial", explain(sentences, error));
            (mistyped(sentences), errors)
        }
    };
    let mut page = Page::new(verdict.title.clone())
        .status(verdict.status)
        .hidden_from_search();
    if let Some(owner) = verdict
        .facts
        .as_ref()
        .and_then(|facts| facts.providers.first())
    {
        page = page.institution(owner.slug.clone());
    }
    let view = verdict_view(&visit, &written, verdict, &errors);
    Ok(visit.show(page, move || view).await)
}

fn verdict(sentences: &Sentences, found: Verification) -> Verdict {
    match found {
        Verification::Valid(facts) => Verdict {
            class: "verdict verdict--valid",
            status: StatusCode::OK,
            title: sentences.verdict_valid_title(),
            explanation: sentences.verdict_valid(),
            facts: Some(facts),
        },
        Verification::Demonstration(facts) => Verdict {
            class: "verdict verdict--demonstration",
            status: StatusCode::OK,
            title: sentences.verdict_demonstration_title(),
            explanation: sentences.verdict_demonstration(),
            facts: Some(facts),
        },
        Verification::Altered => Verdict {
            class: "verdict verdict--revoked",
            status: StatusCode::CONFLICT,
            title: sentences.verdict_altered_title(),
            explanation: sentences.verdict_altered(),
            facts: None,
        },
        Verification::Unknown => Verdict {
            class: "verdict verdict--unknown",
            status: StatusCode::NOT_FOUND,
            title: sentences.verdict_unknown_title(),
            explanation: sentences.verdict_unknown(),
            facts: None,
        },
    }
}

/// Not a number that any certificate can have: nothing is said about the certificate yet.
fn mistyped(sentences: &Sentences) -> Verdict {
    Verdict {
        class: "verdict",
        status: StatusCode::NOT_FOUND,
        title: sentences.verdict_mistyped_title(),
        explanation: sentences.verdict_mistyped(),
        facts: None,
    }
}

fn verdict_view(
    visit: &Visit,
    written: &str,
    verdict: Verdict,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let below = match &verdict.facts {
        Some(facts) => view! {
            <p>{sentences.verdict_compare()}</p>
            {facts_view(visit, facts)}
            <p class="meta"><span>{sentences.verdict_no_private_data()}</span></p>
            <p><a href="/verify">{sentences.verify_another()}</a></p>
        }
        .into_any(),
        None => verify_form(visit, written, errors).into_any(),
    };
    view! {
        <div class=verdict.class>
            <h1>{verdict.title}</h1>
            <p>{verdict.explanation}</p>
        </div>
        {below}
    }
}

fn facts_view(visit: &Visit, facts: &PublicFacts) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let providers = facts
        .providers
        .iter()
        .map(|provider| view! { <dd>{text(visit, &provider.name)}</dd> })
        .collect_view();
    view! {
        <dl class="summary-list">
            <div><dt>{sentences.certificate_name()}</dt><dd><bdi>{facts.name.clone()}</bdi></dd></div>
            <div>
                <dt>{sentences.certificate_kind()}</dt>
                <dd>{kind(sentences, facts.kind)}</dd>
            </div>
            <div><dt>{sentences.certificate_course()}</dt><dd>{text(visit, &facts.course)}</dd></div>
            <div><dt>{sentences.certificate_cpd_hours()}</dt><dd>{facts.cpd_hours.clone()}</dd></div>
            <div>
                <dt>{sentences.certificate_issued_by()}</dt>
                {providers}
            </div>
            <div>
                <dt>{sentences.certificate_completed_on()}</dt>
                <dd>{day(sentences, facts.completed_on)}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_issued_on()}</dt>
                <dd>{day(sentences, facts.issued_on)}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_accreditation()}</dt>
                <dd>{accreditation(sentences, facts.accreditation)}</dd>
            </div>
            <div>
                <dt>{sentences.certificate_serial()}</dt>
                <dd><bdi class="serial">{facts.serial.to_string()}</bdi></dd>
            </div>
        </dl>
    }
}
