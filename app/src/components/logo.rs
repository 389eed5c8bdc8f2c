//! An institution's logo.

use campus::institutions::entity::institution;
use leptos::prelude::*;

use crate::web::Visit;

/// The logo, named after its institution; nothing where it has none.
pub(crate) fn logo(visit: &Visit, institution: &institution::Model) -> impl IntoView + use<> {
    let name = institution.name.0.get(visit.language).value.clone();
    institution.logo.as_ref().map(|digest| {
        let address = format!("/institutions/{}/logo/{digest}", institution.slug);
        view! { <img class="logo" src=address alt=name/> }
    })
}
