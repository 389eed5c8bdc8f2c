//! Certificates: confirming the name, the document for print, and the page where a stranger checks it.

mod certificate;
mod confirm;
mod confirm_form;
mod list;
mod printed;
mod sheet;
mod verdict;
mod verify;
mod verify_form;

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/cohorts/{cohort}/certificate",
            Audience::SignedIn,
            confirm::show,
        ),
        Route::post(
            "/cohorts/{cohort}/certificate",
            Audience::SignedIn,
            confirm::issue,
        ),
        Route::get("/certificates", Audience::SignedIn, list::show),
        Route::get(
            "/certificates/{serial}",
            Audience::SignedIn,
            certificate::show,
        ),
        Route::get("/verify", Audience::Anyone, verify::ask),
        Route::get("/verify/{serial}", Audience::Anyone, verdict::show),
    ]
}
