//! Asks whoever did not agree to the privacy notice that stands, on each of their pages. It keeps nobody from learning.

use campus::people::{NoticeStanding, PRIVACY_NOTICE};
use leptos::prelude::*;

use crate::pages::people::consents;
use crate::web::{Frame, Page, Visit};

/// The banner. None on a page that holds what would be lost by leaving it: answers, a form that was sent, something that
/// is shown once.
pub(super) fn notice_banner(visit: &Visit, page: &Page, frame: &Frame) -> Option<AnyView> {
    let sentences = visit.sentences;
    let (title, words) = match frame.notice {
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
    let path = visit.path.split('?').next().unwrap_or_default();
    if !visit.looks || page.holds_something() || path == consents::PAGE {
        return None;
    }
    let changes = (frame.notice == NoticeStanding::Earlier)
        .then(|| consents::changes(PRIVACY_NOTICE, visit.language));
    Some(
        view! {
            <section class="banner" aria-labelledby="notice-banner">
                <div class="stack">
                    <h2 id="notice-banner">{title}</h2>
                    <p>{words}</p>
                    {changes}
                    <form action=consents::PAGE method="post">
                        <input type="hidden" name="notice" value=PRIVACY_NOTICE/>
                        <input type="hidden" name="return_to" value=visit.path.clone()/>
                        <p class="actions">
                            <button class="button">{sentences.consents_agree()}</button>
                            <a href=consents::PAGE>{sentences.consents_read_first()}</a>
                        </p>
                    </form>
                </div>
            </section>
        }
        .into_any(),
    )
}
