//! The form for one signatory.

use axum::http::StatusCode;
use axum::response::Response;
use campus::institutions::{SignatoryId, signatories};
use courseware::{InstitutionSlug, Language};
use language::Sentences;
use leptos::prelude::*;

use super::signatories::SignatoryForm;
use crate::components::{FormErrors, error_summary, language_field, staff_head};
use crate::web::{Member, Page, Problem};

/// The page, for a new one where there is no `id`. `saved` is what somebody else has saved since the form was opened.
pub(super) async fn page(
    member: Member,
    slug: &InstitutionSlug,
    id: Option<SignatoryId>,
    form: SignatoryForm,
    errors: FormErrors,
    saved: Option<SignatoryForm>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let (keeper, _) = signatories(visit.platform.campus(), &person, slug)
        .await?
        .ok_or(Problem::NotFound)?;
    let sentences = visit.sentences;
    let title = match id {
        Some(_) => sentences.institutions_signatory(),
        None => sentences.institutions_signatory_add(),
    };
    let status = match (&saved, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = Page::new(title.clone())
        .institution(slug.as_str())
        .status(status)
        .hidden_from_search();
    let head = staff_head(&visit, Some(keeper.institution()));
    let base = format!("/institutions/{slug}/signatories");
    let action = match id {
        Some(id) => format!("{base}/{id}"),
        None => base,
    };
    let remove = id.map(|_| {
        view! {
            <button class="button button--secondary" name="do" value="remove">
                {sentences.institutions_signatory_remove()}
            </button>
        }
    });
    let meanwhile = saved.map(|saved| meanwhile(sentences, saved));
    Ok(visit
        .show(page, move || {
            view! {
                {error_summary(sentences, &errors)} {meanwhile} {head}
                <h1>{title}</h1>
                <form class="form" action=action method="post" novalidate>
                    <input type="hidden" name="version" value=form.version.to_string()/>
                    {fields(sentences, &errors, &form)}
                    <p class="actions">
                        <button class="button">{sentences.people_account_save()}</button>
                        {remove}
                    </p>
                </form>
            }
        })
        .await)
}

fn fields(
    sentences: &Sentences,
    errors: &FormErrors,
    form: &SignatoryForm,
) -> impl IntoView + use<> {
    let (english, urdu) = (Language::English, Language::Urdu);
    let [name_en, name_ur, title_en, title_ur] = labels(sentences);
    view! {
        {language_field(sentences, errors, "name_en", name_en, &form.name_en, english)}
        {language_field(sentences, errors, "name_ur", name_ur, &form.name_ur, urdu)}
        {language_field(sentences, errors, "title_en", title_en, &form.title_en, english)}
        {language_field(sentences, errors, "title_ur", title_ur, &form.title_ur, urdu)}
    }
}

fn labels(sentences: &Sentences) -> [String; 4] {
    [
        sentences.institutions_signatory_name_en(),
        sentences.institutions_signatory_name_ur(),
        sentences.institutions_signatory_title_en(),
        sentences.institutions_signatory_title_ur(),
    ]
}

fn meanwhile(sentences: &Sentences, saved: SignatoryForm) -> impl IntoView + use<> {
    let values = [saved.name_en, saved.name_ur, saved.title_en, saved.title_ur];
    let rows = labels(sentences)
        .into_iter()
        .zip(values)
        .map(|(label, value)| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd><bdi>{value}</bdi></dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="notice notice--warning" role="alert" tabindex="-1" autofocus>
            <h2>{sentences.institutions_meanwhile_title()}</h2>
            <p>{sentences.institutions_meanwhile()}</p>
            <dl class="summary-list">{rows}</dl>
        </div>
    }
}
