//! What one agreed to, in the wording that one saw.

use axum::Form;
use axum::response::Response;
use campus::people::entity::consent;
use campus::people::{
    self, ConsentWay, NoticeStanding, PRIVACY_NOTICE, agree_to_notice, notice_standing,
};
use campus::privacy::pending_erasure;
use courseware::Language;
use language::{Sentences, privacy_notice};
use leptos::prelude::*;
use serde::Deserialize;

use crate::components::notice_text;
use crate::web::{Member, Notice, Page, Problem, ReturnTo, Visit};

pub(crate) const PAGE: &str = "/account/consents";
/// Nobody's institution decides when a person agreed.
const ZONE: &str = "Asia/Karachi";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AgreeForm {
    notice: String,
    return_to: String,
}

pub(super) async fn show(member: Member) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let campus = visit.platform.campus();
    let consents = people::consents(campus, &person).await?;
    let standing = notice_standing(campus, &person).await?;
    let erasure = pending_erasure(campus, &person).await?.due_at;
    let sentences = visit.sentences;
    let title = sentences.consents_title();
    let asked = asked(&visit, standing);
    let given = given(sentences, consents);
    let withdrawing = match erasure {
        None => sentences.consents_withdraw(),
        Some(due_at) => sentences.traces_erase_pending(language::date(sentences, due_at, ZONE)),
    };
    let page = Page::new(title.clone()).hidden_from_search();
    Ok(visit
        .show(page, move || {
            view! {
                <h1>{title}</h1>
                <p class="lead">{sentences.consents_lead()}</p>
                {asked}
                {given}
                <h2>{sentences.consents_withdraw_title()}</h2>
                <p>{withdrawing}</p>
                <p><a href="/account/erase">{sentences.traces_account_erase()}</a></p>
                <p><a href="/account">{sentences.people_account_title()}</a></p>
            }
        })
        .await)
}

pub(super) async fn agree(
    member: Member,
    Form(form): Form<AgreeForm>,
) -> Result<Response, Problem> {
    let Member { visit, person } = member;
    let platform = &visit.platform;
    let (campus, moment) = (platform.campus(), platform.moment());
    let agreed = agree_to_notice(campus, &moment, &person, &form.notice, visit.language).await?;
    if agreed.is_none() {
        return Ok(visit.redirect_with(PAGE, Notice::NewerNotice));
    }
    let back = ReturnTo::parse(&form.return_to);
    Ok(visit.redirect_with(back.as_str(), Notice::Agreed))
}

/// What changed with this version, a line each.
pub(crate) fn changes(version: &str, language: Language) -> impl IntoView + use<> {
    let items = privacy_notice(version)
        .into_iter()
        .flat_map(|notice| notice.changes(language.code()))
        .map(|change| view! { <li>{change}</li> })
        .collect_view();
    view! { <ul>{items}</ul> }
}

/// The notice that stands, to be read and agreed to, unless that was done.
fn asked(visit: &Visit, standing: NoticeStanding) -> Option<AnyView> {
    let sentences = visit.sentences;
    let (title, words) = match standing {
        NoticeStanding::Agreed => return None,
        NoticeStanding::Earlier => (
            sentences.consents_banner_earlier_title(),
            sentences.consents_banner_earlier(),
        ),
        NoticeStanding::Never => (
            sentences.consents_banner_never_title(),
            sentences.consents_banner_never(),
        ),
    };
    let changes =
        (standing == NoticeStanding::Earlier).then(|| changes(PRIVACY_NOTICE, visit.language));
    Some(
        view! {
            <section class="notice stack" aria-labelledby="asked">
                <h2 id="asked">{title}</h2>
                <p>{words}</p>
                {changes}
                {wording(sentences, PRIVACY_NOTICE, visit.language)}
                <form action=PAGE method="post">
                    <input type="hidden" name="notice" value=PRIVACY_NOTICE/>
                    <input type="hidden" name="return_to" value=PAGE/>
                    <p class="actions">
                        <button class="button">{sentences.consents_agree()}</button>
                    </p>
                </form>
            </section>
        }
        .into_any(),
    )
}

fn given(sentences: &'static Sentences, consents: Vec<consent::Model>) -> AnyView {
    if consents.is_empty() {
        return view! { <p class="empty">{sentences.consents_none()}</p> }.into_any();
    }
    consents
        .into_iter()
        .map(|consent| one(sentences, &consent))
        .collect_view()
        .into_any()
}

fn one(sentences: &'static Sentences, consent: &consent::Model) -> impl IntoView + use<> {
    let when = |at| language::date_and_time(sentences, at, ZONE);
    // A language that the platform no longer knows was read in the one that it has.
    let language: Language = consent.language.parse().unwrap_or(Language::English);
    let name = language::sentences(language.code()).language_name();
    let way = consent.way.map(|way| {
        let words = match way {
            ConsentWay::SignUp => sentences.consents_way_sign_up(),
            ConsentWay::Claim => sentences.consents_way_claim(),
            ConsentWay::FirstAdministrator => sentences.consents_way_administrator(),
            ConsentWay::Later => sentences.consents_way_later(),
        };
        view! {
            <div>
                <dt>{sentences.consents_way()}</dt>
                <dd>{words}</dd>
            </div>
        }
    });
    let withdrawn = consent.withdrawn_at.map(|at| {
        view! {
            <div>
                <dt>{sentences.consents_withdrawn()}</dt>
                <dd>{when(at)}</dd>
            </div>
        }
    });
    view! {
        <section class="stack">
            <h2>{sentences.consents_notice(consent.version.as_str())}</h2>
            <dl class="summary-list">
                <div>
                    <dt>{sentences.consents_when()}</dt>
                    <dd>{when(consent.given_at)}</dd>
                </div>
                <div>
                    <dt>{sentences.consents_language()}</dt>
                    <dd><span lang=language.code() dir=language.direction().code()>{name}</span></dd>
                </div>
                {way}
                {withdrawn}
            </dl>
            {wording(sentences, &consent.version, language)}
        </section>
    }
}

/// The full wording, to be opened.
fn wording(sentences: &Sentences, version: &str, language: Language) -> Option<AnyView> {
    let notice = privacy_notice(version)?;
    let view = view! {
        <details>
            <summary>{sentences.consents_wording()}</summary>
            {notice_text(notice, language, true)}
        </details>
    };
    Some(view.into_any())
}
