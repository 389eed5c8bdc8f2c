//! The foot of every page.

use leptos::prelude::*;

use crate::web::Visit;

pub(super) fn footer(visit: &Visit) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let demonstration = visit
        .platform
        .is_demonstration()
        .then(|| view! { <p>{sentences.footer_demonstration()}</p> });
    let signed_in_as = visit
        .person
        .as_ref()
        .map(|person| view! { <p>{sentences.signed_in_as(person.name())}</p> });
    view! {
        <footer class="site-footer">
            {signed_in_as}
            <p>{sentences.footer_about()}</p>
            {demonstration}
            <ul>
                <li><a href="/privacy">{sentences.footer_privacy()}</a></li>
                <li><a href="/verify">{sentences.nav_verify()}</a></li>
            </ul>
        </footer>
    }
}
