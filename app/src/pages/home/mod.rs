//! The front door and the language switch.

mod front;
mod language_switch;

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Audience::Anyone, front::show),
        Route::post("/language", Audience::Anyone, language_switch::switch),
    ]
}
