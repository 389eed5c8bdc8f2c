//! Lets the rest of the site know that this page holds answers that were not sent, so that signing out warns of it.
//! The contract stands in `frontend/browser/sign_out.ts`.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use web_sys::js_sys::Date;

const KEY: &str = "seekh:unsent";

#[derive(Serialize, Deserialize)]
struct Unsent {
    path: String,
    title: String,
    since: f64,
}

/// Writes down whether this page holds something. A browser that keeps nothing can't warn, and need not.
pub(super) fn note(holds: bool) {
    let Ok(Some(storage)) = window().local_storage() else {
        return;
    };
    let Ok(path) = window().location().pathname() else {
        return;
    };
    let kept = storage.get_item(KEY).ok().flatten();
    let mut list: Vec<Unsent> = kept
        .and_then(|kept| serde_json::from_str(&kept).ok())
        .unwrap_or_default();
    if holds == list.iter().any(|unsent| unsent.path == path) {
        return;
    }
    list.retain(|unsent| unsent.path != path);
    if holds {
        list.push(Unsent {
            path,
            title: document().title(),
            since: Date::now(),
        });
    }
    let written = match serde_json::to_string(&list) {
        Ok(text) if !list.is_empty() => storage.set_item(KEY, &text),
        _ => storage.remove_item(KEY),
    };
    // Full or forbidden: nothing is lost by it but the warning.
    drop(written);
}
