//! What roles and their givers are called.

use campus::roles::{Giver, PlaceRole};
use language::Sentences;
use leptos::prelude::*;

/// What a role is called.
pub(crate) fn role_name(sentences: &Sentences, role: PlaceRole) -> String {
    match role {
        PlaceRole::PlatformAdministrator => sentences.roles_platform_administrator(),
        PlaceRole::Administrator => sentences.roles_administrator(),
        PlaceRole::Coordinator => sentences.roles_coordinator(),
        PlaceRole::Instructor => sentences.roles_instructor(),
        PlaceRole::Author => sentences.roles_author(),
        PlaceRole::Reviewer => sentences.roles_reviewer(),
        PlaceRole::Facilitator => sentences.roles_facilitator(),
    }
}

/// Several roles in a row.
pub(super) fn role_names(sentences: &Sentences, roles: &[PlaceRole]) -> String {
    let names: Vec<_> = roles
        .iter()
        .map(|role| role_name(sentences, *role))
        .collect();
    names.join(" · ")
}

/// Who gave or took back.
pub(super) fn giver(sentences: &Sentences, giver: &Giver) -> impl IntoView + use<> {
    match giver {
        Giver::Named(name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        Giver::PlatformAdministrator => sentences.roles_giver_platform().into_any(),
        Giver::Operator => sentences.roles_giver_operator().into_any(),
    }
}
