//! What a person said of an answer: who, when, and the comment.

use campus::assessment::marking::ShownMarking;
use leptos::prelude::*;

use crate::web::Visit;

/// The block; times are told in this zone.
pub(crate) fn said(visit: &Visit, marking: &ShownMarking, zone: &str) -> AnyView {
    let sentences = visit.sentences;
    let at = language::date_and_time(sentences, marking.at, zone);
    let name = marking.by.clone();
    let who = match marking.is_return() {
        true => sentences.marking_returned_by(name, at),
        false => sentences.marking_by(name, at),
    };
    let comment = marking.comment.clone().map(|comment| {
        view! {
            <p class="meta">{sentences.marking_comment_said()}</p>
            <p class="said__comment" dir="auto">{comment}</p>
        }
    });
    view! {
        <div class="said">
            {comment}
            <p class="meta">{who}</p>
        </div>
    }
    .into_any()
}
