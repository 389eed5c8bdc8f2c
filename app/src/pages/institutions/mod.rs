//! The home page of an institution, in its colours.

mod institution;

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![Route::get(
        "/institutions/{slug}",
        Audience::Anyone,
        institution::show,
    )]
}
