//! The audit log, for the administrators whom it concerns: what was done, one plain sentence each.

mod deed_name;
mod list;
mod search_form;
mod sentence;
mod show;
mod typed;
mod words;

use crate::web::Audience::SignedIn;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/institutions/{institution}/audit", SignedIn, show::show),
        Route::get("/platform/audit", SignedIn, show::show_platform),
    ]
}
