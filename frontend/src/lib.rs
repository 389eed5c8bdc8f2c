//! The WebAssembly entry point: wakes the islands of a page.
//!
//! `frontend/browser/app.ts` loads this module, calls [`hydrate`] and then
//! each island of the page by its name.

// Without this line the linker drops `app`, and with it every island, in silence.
extern crate app;

use wasm_bindgen::prelude::wasm_bindgen;

/// Readies the reactive system for the islands of the page.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
