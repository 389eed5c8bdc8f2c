//! What people are told.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const TOLD: &[Row] = &[
    // What people are told.
    page(
        "GET /notifications",
        SignedIn,
        &["own_notifications", "unread"],
    ),
    form(
        "POST /notifications",
        SignedIn,
        "up_to=0",
        &["mark_all_read"],
    ),
    page(
        "GET /account/messages",
        SignedIn,
        &["preferences", "bounced_addresses"],
    ),
    form(
        "POST /account/messages",
        SignedIn,
        "courses=yes",
        &["change_preferences"],
    ),
    form(
        "POST /account/messages/confirm",
        SignedIn,
        "address=0",
        &["ask_to_confirm_address"],
    ),
    // What the link in a mail opens is its holder's.
    page("GET /account/messages/confirm/{token}", Anyone, &[]),
    form("POST /account/messages/confirm/{token}", Anyone, "", &[]),
    page("GET /unsubscribe/{token}", Anyone, &[]),
    form("POST /unsubscribe/{token}", Anyone, "", &[]),
    form("POST /unsubscribe/{token}/undo", Anyone, "", &[]),
    page(
        "GET /institutions/{institution}/messages/undelivered",
        Administrator,
        &["undelivered"],
    ),
    form(
        "POST /institutions/{institution}/messages/undelivered",
        Administrator,
        "mail=0",
        &["retry"],
    ),
    page(
        "GET /platform/messages/undelivered",
        PlatformAdministrator,
        &["undelivered_on_platform"],
    ),
    form(
        "POST /platform/messages/undelivered",
        PlatformAdministrator,
        "mail=0",
        &["retry_on_platform"],
    ),
    page(
        "GET /institutions/{institution}/messages/preview",
        Administrator,
        &["preview"],
    ),
    page(
        "GET /institutions/{institution}/messages/preview/html",
        Administrator,
        &["preview"],
    ),
];
