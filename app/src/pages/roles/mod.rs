//! Roles wherever they are held, invitations to them, and where one works.

mod accept;
mod holders;
mod invitations;
mod invite;
mod names;
mod place;
mod sent;
mod show;
mod withdraw;
mod work;

pub(crate) use names::role_name;

use crate::web::Audience::{Anyone, SignedIn};
use crate::web::Route;

/// The five routes of the roles of a place.
macro_rules! roles_of {
    ($place:literal) => {
        [
            Route::get(concat!($place, "/roles"), SignedIn, show::show),
            Route::post(
                concat!($place, "/roles/invitations"),
                SignedIn,
                invite::invite,
            ),
            Route::post(
                concat!($place, "/roles/invitations/{invitation}/renew"),
                SignedIn,
                invite::renew,
            ),
            Route::post(
                concat!($place, "/roles/invitations/{invitation}/withdraw"),
                SignedIn,
                withdraw::invitation,
            ),
            Route::post(
                concat!($place, "/roles/{grant}/withdraw"),
                SignedIn,
                withdraw::role,
            ),
        ]
    };
}

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::get("/work", SignedIn, work::show),
        Route::get("/invitations/{token}", Anyone, accept::show),
        Route::post("/invitations/{token}", SignedIn, accept::accept),
    ];
    routes.extend(roles_of!("/platform"));
    routes.extend(roles_of!("/institutions/{institution}"));
    routes.extend(roles_of!("/institutions/{institution}/courses/{course}"));
    routes.extend(roles_of!("/institutions/{institution}/cohorts/{cohort}"));
    routes
}
