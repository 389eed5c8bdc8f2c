//! The home page of an institution, in its colours, and what those change who keep it.

mod colours;
mod institution;
mod logo_form;
mod settings;
mod settings_form;
mod signatories;
mod signatory_form;
mod typed;

pub(crate) use settings_form::{SettingsForm, text};

use crate::web::Audience::{Anyone, SignedIn};
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/institutions/colours.css", Anyone, colours::serve),
        Route::get("/institutions/{institution}", Anyone, institution::show),
        Route::get(
            "/institutions/{institution}/logo/{digest}",
            Anyone,
            logo_form::serve,
        ),
        Route::post(
            "/institutions/{institution}/logo",
            SignedIn,
            logo_form::change,
        )
        .says_too_large(),
        Route::get(
            "/institutions/{institution}/settings",
            SignedIn,
            settings::show,
        ),
        Route::post(
            "/institutions/{institution}/settings",
            SignedIn,
            settings::save,
        ),
        Route::get(
            "/institutions/{institution}/signatories/new",
            SignedIn,
            signatories::new,
        ),
        Route::post(
            "/institutions/{institution}/signatories",
            SignedIn,
            signatories::add,
        ),
        Route::get(
            "/institutions/{institution}/signatories/{signatory}",
            SignedIn,
            signatories::show,
        ),
        Route::post(
            "/institutions/{institution}/signatories/{signatory}",
            SignedIn,
            signatories::change,
        ),
    ]
}
