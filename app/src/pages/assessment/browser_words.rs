//! What the script of an attempt says, in the language of the page.

use serde_json::json;
use time::OffsetDateTime;

use crate::web::Visit;

/// A JSON object, whose keys are those of `frontend/browser/attempt/words.ts`.
pub(super) fn browser_words(visit: &Visit) -> String {
    let sentences = visit.sentences;
    json!({
        "ready": sentences.offline_ready(),
        "phone": sentences.offline_phone(),
        "sent": sentences.offline_sent(),
        "away": sentences.offline_away(),
        "signed_out": sentences.offline_signed_out(),
        "sign_in": sentences.offline_sign_in(),
        "not_taken": sentences.offline_not_taken(),
        "open_again": sentences.offline_open_again(),
        "keeps_nothing": sentences.offline_keeps_nothing(),
        "handed_in": sentences.offline_handed_in(),
        "not_handed_in": sentences.offline_not_handed_in(),
        "hand_in_again": sentences.offline_hand_in_again(),
        "no_link": sentences.offline_no_link(),
        "mark_phone": sentences.offline_mark_phone(),
        "mark_sent": sentences.offline_mark_sent(),
        "mark_not_taken": sentences.offline_mark_not_taken(),
        "time_left": sentences.offline_time_left(),
        "hide_time": sentences.offline_hide_time(),
        "show_time": sentences.offline_show_time(),
        "half": sentences.offline_half(),
        "minutes_10": sentences.offline_minutes_10(),
        "minutes_5": sentences.offline_minutes_5(),
        "minutes_1": sentences.offline_minutes_1(),
        "over": sentences.offline_over(),
    })
    .to_string()
}

/// As scripts count time.
pub(super) fn milliseconds(moment: OffsetDateTime) -> i64 {
    moment.unix_timestamp().saturating_mul(1000)
}
