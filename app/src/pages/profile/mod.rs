//! What people say of themselves, what institutions ask and confirm, and extra time.

mod affiliation;
mod answers;
mod answers_form;
mod field_form;
mod fields;
mod kinds;
mod merge;
mod merge_view;
mod own_profile;
mod profile_view;
mod records;
mod records_view;
mod registration;
mod typed;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/account/profile", SignedIn, own_profile::show),
        Route::post("/account/profile", SignedIn, own_profile::save),
        Route::get("/account/merge", SignedIn, merge::show),
        Route::post("/account/merge", SignedIn, merge::send),
        Route::get("/account/registration", SignedIn, registration::show),
        Route::post("/account/registration", SignedIn, registration::save),
        Route::get("/account/affiliation", SignedIn, affiliation::show),
        Route::post("/account/affiliation", SignedIn, affiliation::save),
        Route::get("/account/profile/{institution}", SignedIn, answers::show),
        Route::post("/account/profile/{institution}", SignedIn, answers::save),
        Route::get("/institutions/{institution}/fields", SignedIn, fields::show),
        Route::post("/institutions/{institution}/fields", SignedIn, fields::save),
        Route::get(
            "/institutions/{institution}/people/{person}/records",
            SignedIn,
            records::show,
        ),
        Route::post(
            "/institutions/{institution}/people/{person}/records",
            SignedIn,
            records::save,
        ),
    ]
}
