//! A field for longer text.

use leptos::prelude::*;

/// The only place where a text area may be written: Leptos 0.8 emits the children of this one element unescaped,
/// so its text is set as HTML that was encoded here.
pub(crate) fn text_area(id: &str, name: &str, rows: u32, text: &str) -> impl IntoView + use<> {
    let encoded = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    // A browser drops one line break after the opening tag; ours must survive.
    let encoded = format!("\n{encoded}");
    view! {
        <textarea id=id.to_owned() name=name.to_owned() rows=rows.to_string() inner_html=encoded></textarea>
    }
}
