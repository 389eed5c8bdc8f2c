//! Shows only those rows of a table in which something stands.
#![expect(
    unreachable_pub,
    reason = "the island attribute makes a public function beside the one that is exported"
)]

use leptos::prelude::*;

/// A field that hides the rows of the table with the id `table` in which its words do not stand. It looks at what the page
/// shows, so it asks the server nothing; without a script it is not there.
#[island]
pub fn FindInTable(
    /// The table's id.
    table: String,
    /// What the field is for.
    label: String,
    /// What to say where no row is left.
    nothing: String,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let left = RwSignal::new(1_u32);
    let field = format!("find-in-{table}");
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| left.set(rows::show_only(&table, &typed.read())));
    view! {
        <div class="field find-in-table">
            <label for=field.clone()>{label}</label>
            <input
                id=field
                type="search"
                autocomplete="off"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <p role="status">{move || if left.get() == 0 { nothing.clone() } else { String::new() }}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod rows {
    use leptos::prelude::document;
    use leptos::wasm_bindgen::JsCast;

    /// Hides the rows that lack the words; how many are left.
    pub(super) fn show_only(table: &str, words: &str) -> u32 {
        let words = words.trim().to_lowercase();
        let rows = document().query_selector_all(&format!("#{table} > tbody > tr"));
        let Ok(rows) = rows else { return 1 };
        let mut left = 0;
        for place in 0..rows.length() {
            let row = rows.get(place);
            let Some(row) = row.and_then(|row| row.dyn_into::<web_sys::Element>().ok()) else {
                continue;
            };
            let text = row.text_content().unwrap_or_default().to_lowercase();
            // Where the attribute can't be set the row stays in sight, which loses nothing.
            let done = if text.contains(&words) {
                left += 1;
                row.remove_attribute("hidden")
            } else {
                row.set_attribute("hidden", "")
            };
            if done.is_err() {
                left += 1;
            }
        }
        left
    }
}
