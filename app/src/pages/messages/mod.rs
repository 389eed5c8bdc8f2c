//! What people are told: in the app, and what they want by mail; for administrators, what mails look like and which did
//! not arrive.

mod confirm_address;
mod notifications;
mod preferences;
mod preview;
mod undelivered;
mod unsubscribe;

use language::Sentences;
pub(crate) use preferences::bounced_notices;

use crate::web::Audience::{Anyone, SignedIn};
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/notifications", SignedIn, notifications::show),
        Route::post("/notifications", SignedIn, notifications::mark_read),
        Route::get("/account/messages", SignedIn, preferences::show),
        Route::post("/account/messages", SignedIn, preferences::save),
        Route::post("/account/messages/confirm", SignedIn, confirm_address::ask),
        Route::get(
            "/account/messages/confirm/{token}",
            Anyone,
            confirm_address::show,
        ),
        Route::post(
            "/account/messages/confirm/{token}",
            Anyone,
            confirm_address::confirm,
        ),
        Route::get("/unsubscribe/{token}", Anyone, unsubscribe::show),
        Route::post("/unsubscribe/{token}", Anyone, unsubscribe::switch_off),
        Route::post("/unsubscribe/{token}/undo", Anyone, unsubscribe::switch_on),
        Route::get(
            "/institutions/{institution}/messages/undelivered",
            SignedIn,
            undelivered::show,
        ),
        Route::post(
            "/institutions/{institution}/messages/undelivered",
            SignedIn,
            undelivered::try_again,
        ),
        Route::get(
            "/platform/messages/undelivered",
            SignedIn,
            undelivered::show_platform,
        ),
        Route::post(
            "/platform/messages/undelivered",
            SignedIn,
            undelivered::try_again_platform,
        ),
        Route::get(
            "/institutions/{institution}/messages/preview",
            SignedIn,
            preview::show,
        ),
        Route::get(
            "/institutions/{institution}/messages/preview/html",
            SignedIn,
            preview::html,
        ),
    ]
}

/// What a category holds, in a few words.
fn category_name(sentences: &Sentences, category: campus::messages::Category) -> String {
    use campus::messages::Category::{Announcements, Courses, Reminders, Security};
    match category {
        Security => sentences.messages_security(),
        Courses => sentences.messages_courses(),
        Reminders => sentences.messages_reminders(),
        Announcements => sentences.messages_announcements(),
    }
}

/// Where a page of a list goes on.
#[derive(Default, serde::Deserialize)]
struct Cursor {
    #[serde(default)]
    older_than: String,
}

impl Cursor {
    /// What can't be a number is where the list begins.
    fn number(&self) -> Option<i64> {
        self.older_than.parse().ok()
    }
}
