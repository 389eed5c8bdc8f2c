//! A form that was sent too often: how long to wait, and what was typed for then.

use axum::http::StatusCode;
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::response::Response;
use campus::people::slow_down::Wait;

use crate::components::FormErrors;
use crate::web::Visit;

/// Says at this field how long to wait. Answers with the seconds, for [`answer`].
pub(in crate::pages) fn say(
    visit: &Visit,
    errors: &mut FormErrors,
    field: &'static str,
    wait: Wait,
) -> u64 {
    let seconds = wait.seconds(visit.platform.moment().now());
    let shown = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let sentence = if seconds < 60 {
        visit.sentences.people_error_wait_seconds(shown(seconds))
    } else {
        visit
            .sentences
            .people_error_wait_minutes(shown(seconds.div_ceil(60)))
    };
    errors.add(field, sentence);
    seconds
}

/// The form again as the answer to a try that came too early.
pub(in crate::pages) fn answer(mut form: Response, seconds: u64) -> Response {
    *form.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    form.headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    form
}
