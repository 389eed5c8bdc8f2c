//! Accounts: signing up, in and out, passwords, one's own data.

mod account;
mod check_mail;
mod confirm_sign_up;
mod devices;
mod first_administrator;
mod forgotten_password;
mod link_expired;
mod one_time_link;
mod privacy;
mod reset_password;
mod sign_in;
mod sign_out;
mod sign_up;
mod typed;
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
        Route::get("/privacy", Anyone, privacy::show),
    ]
}
