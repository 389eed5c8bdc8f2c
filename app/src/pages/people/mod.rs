//! Accounts: signing up, in and out, passwords, one's own data.

pub(crate) mod account;
mod check_mail;
pub(in crate::pages) mod choose_password;
mod claim;
mod code_form;
mod confirm_address;
mod confirm_sign_up;
pub(crate) mod consents;
mod contacts;
mod devices;
mod first_administrator;
mod forgotten_password;
mod link_expired;
pub(in crate::pages) mod once_more;
mod one_time_link;
mod privacy;
mod reset_password;
mod sign_in;
mod sign_out;
mod sign_up;
mod texted_recovery;
mod texted_sign_up;
pub(crate) mod typed;
pub(super) mod waiting;

use crate::web::Audience::{Anyone, SignedIn};
use crate::web::Route;

/// Where links lead is fixed in `campus::people::link_path`, which the router tests follow.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-up", Anyone, sign_up::show),
        Route::post("/sign-up", Anyone, sign_up::send),
        Route::get("/sign-up/check-mail", Anyone, check_mail::after_sign_up),
        Route::get("/sign-up/confirm/{token}", Anyone, confirm_sign_up::show),
        Route::post("/sign-up/confirm/{token}", Anyone, confirm_sign_up::send),
        Route::get("/sign-up/code/{ticket}", Anyone, texted_sign_up::show),
        Route::post("/sign-up/code/{ticket}", Anyone, texted_sign_up::send),
        Route::get("/sign-in", Anyone, sign_in::show),
        Route::post("/sign-in", Anyone, sign_in::send),
        Route::get("/sign-in/link/{token}", Anyone, one_time_link::show),
        Route::post("/sign-in/link/{token}", Anyone, one_time_link::redeem),
        Route::get("/sign-out", Anyone, sign_out::ask),
        Route::post("/sign-out", Anyone, sign_out::here),
        Route::post("/sign-out-everywhere", SignedIn, sign_out::everywhere),
        Route::get("/forgotten-password", Anyone, forgotten_password::show),
        Route::post("/forgotten-password", Anyone, forgotten_password::send),
        Route::get(
            "/forgotten-password/check-mail",
            Anyone,
            check_mail::after_forgotten_password,
        ),
        Route::get(
            "/forgotten-password/code/{ticket}",
            Anyone,
            texted_recovery::show,
        ),
        Route::post(
            "/forgotten-password/code/{ticket}",
            Anyone,
            texted_recovery::send,
        ),
        Route::get("/reset-password/{token}", Anyone, reset_password::show),
        Route::post("/reset-password/{token}", Anyone, reset_password::send),
        Route::get(
            "/first-administrator/{token}",
            Anyone,
            first_administrator::show,
        ),
        Route::post(
            "/first-administrator/{token}",
            Anyone,
            first_administrator::send,
        ),
        Route::get("/account/devices", SignedIn, devices::show),
        Route::post(
            "/account/devices/{device}/sign-out",
            SignedIn,
            devices::sign_out,
        ),
        Route::get("/account", SignedIn, account::show),
        Route::post("/account", SignedIn, account::save),
        Route::get(consents::PAGE, SignedIn, consents::show),
        Route::post(consents::PAGE, SignedIn, consents::agree),
        Route::get("/account/password", SignedIn, choose_password::show),
        Route::post("/account/password", SignedIn, choose_password::send),
        Route::get("/account/contacts", SignedIn, contacts::show),
        Route::post("/account/contacts", SignedIn, contacts::add),
        Route::post(
            "/account/contacts/{contact}/remove",
            SignedIn,
            contacts::remove,
        ),
        Route::post(
            "/account/contacts/{contact}/prefer",
            SignedIn,
            contacts::prefer,
        ),
        Route::post(
            "/account/contacts/claims/{claim}/drop",
            SignedIn,
            contacts::drop_claim,
        ),
        Route::get(
            "/account/contacts/confirm/{token}",
            SignedIn,
            confirm_address::show,
        ),
        Route::post(
            "/account/contacts/confirm/{token}",
            SignedIn,
            confirm_address::send,
        ),
        Route::get(
            "/account/contacts/code/{ticket}",
            SignedIn,
            confirm_address::show_code,
        ),
        Route::post(
            "/account/contacts/code/{ticket}",
            SignedIn,
            confirm_address::send_code,
        ),
        Route::get("/claim", Anyone, claim::ask),
        Route::post("/claim", Anyone, claim::typed_code),
        Route::get("/claim/{code}", Anyone, claim::show),
        Route::post("/claim/{code}", Anyone, claim::send),
        Route::get("/privacy", Anyone, privacy::show),
    ]
}
