//! One row for each route: who it is for. A route without a row fails the tests, as does a row without a route.

mod analysis;
mod arranging;
mod attempts;
mod authoring;
mod deeds;
mod gradebook;
mod log;
mod marking;
mod own;
mod quizzes;
mod regrading;
mod revisions;
mod staff;
mod told;

pub(super) use deeds::DEEDS;

use super::place::Who;

/// What is known of a route.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// `GET /learning`, in the notation of the route table.
    pub(super) route: &'static str,
    pub(super) who: Who,
    /// A form that the page takes, so that the request gets as far as the action.
    pub(super) form: &'static str,
    /// The actions of the core that answer it and ask who is asking.
    pub(super) actions: &'static [&'static str],
}

impl Row {
    /// Whether the item that the address names must be a quiz.
    pub(super) fn is_of_a_quiz(&self) -> bool {
        self.route.ends_with("/attempts")
            || self.route.contains("/analysis/")
            || self.route.contains("/quizzes/")
            || self.route.contains("/corrections/")
            || self.route.starts_with("POST /authoring/")
    }
}

const fn page(route: &'static str, who: Who, actions: &'static [&'static str]) -> Row {
    form(route, who, "", actions)
}

const fn form(
    route: &'static str,
    who: Who,
    form: &'static str,
    actions: &'static [&'static str],
) -> Row {
    Row {
        route,
        who,
        form,
        actions,
    }
}

/// Whoever sends these is nobody afterwards, so they come last.
const LAST: &[Row] = &[form(
    "POST /sign-out-everywhere",
    Who::SignedIn,
    "",
    &["sign_out_everywhere"],
)];

/// Every route. In a form, `{institution}` and the like stand for what the address names.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> + Clone {
    [
        own::OWN,
        analysis::ANALYSIS,
        attempts::ATTEMPTS,
        quizzes::QUIZZES,
        authoring::AUTHORING,
        arranging::ARRANGING,
        revisions::REVISIONS,
        // Before those with which who teaches loses the role.
        marking::MARKING,
        gradebook::GRADEBOOK,
        regrading::REGRADING,
        staff::STAFF,
        told::TOLD,
        log::LOG,
        LAST,
    ]
    .into_iter()
    .flatten()
}
