//! The home page of an institution, in its colours.

mod colours;
mod institution;

use crate::web::Audience::Anyone;
use crate::web::Route;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/institutions/colours.css", Anyone, colours::serve),
        Route::get("/institutions/{institution}", Anyone, institution::show),
    ]
}
