//! Learning: the dashboard, the outline of a cohort, its lessons.

mod dashboard;
mod done;
mod glossary;
mod item;
mod outline;
mod size;
mod standing;

pub(crate) use glossary::{glossary_page, terms_view};
pub(crate) use item::{breadcrumb, pager};
pub(crate) use size::item_size;

use crate::web::{Audience, Route};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/learning", Audience::SignedIn, dashboard::show),
        Route::get("/cohorts/{cohort}", Audience::SignedIn, outline::show),
        Route::get(
            "/cohorts/{cohort}/glossary",
            Audience::SignedIn,
            glossary::show,
        ),
        Route::get(
            "/cohorts/{cohort}/items/{item}",
            Audience::SignedIn,
            item::show,
        ),
        Route::post(
            "/cohorts/{cohort}/items/{item}/done",
            Audience::SignedIn,
            done::mark,
        ),
    ]
}
