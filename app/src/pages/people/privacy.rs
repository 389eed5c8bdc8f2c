//! The privacy notice, in plain words.

use axum::response::Response;
use campus::people::PRIVACY_NOTICE;
use language::privacy_notice;
use leptos::prelude::*;

use crate::components::notice_text;
use crate::web::{Page, Problem, Visit};

pub(super) async fn show(visit: Visit) -> Result<Response, Problem> {
    let sentences = visit.sentences;
    let notice = privacy_notice(PRIVACY_NOTICE).ok_or(Problem::NotFound)?;
    let text = notice_text(notice, visit.language, false);
    Ok(visit
        .show(Page::new(sentences.people_privacy_title()), move || {
            view! {
                {text}
                <p>{sentences.people_privacy_version(PRIVACY_NOTICE)}</p>
            }
        })
        .await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_that_stands_is_the_newest_there_is() {
        let newest = language::PRIVACY_NOTICES
            .last()
            .map(|notice| notice.version);
        assert_eq!(newest, Some(PRIVACY_NOTICE));
    }
}
