//! Visits to every address of a town.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request, StatusCode};
use tokio::task::JoinSet;

use super::build::Town;
use super::errands::{Call, Errand, NO_NUMBER, NO_TOKEN};
use super::place::Who;
use super::rows::{Row, rows};
use crate::site::{Answer, form_of_ours};

/// So many ask at the same time.
const VISITORS: usize = 4;
/// An address of which there is no route.
pub(super) const NOWHERE: &str = "/nowhere";
/// What parts a form that holds a file.
const BOUNDARY: &str = "--seekh";

impl Town {
    /// Asks for every address as everyone, and says everything that is not as the model has it. What the model refuses
    /// must change nothing, and so must looking.
    pub(super) async fn faults(self: &Arc<Self>) -> Vec<String> {
        let before = self.dump().await;
        let errands: Vec<Arc<Errand>> = rows()
            .flat_map(|row| self.errands(row))
            .map(Arc::new)
            .collect();
        let visits: Arc<Vec<_>> = Arc::new(
            errands
                .iter()
                .flat_map(|errand| self.actors().map(|actor| (Arc::clone(errand), actor)))
                .collect(),
        );
        let next = Arc::new(AtomicUsize::new(0));
        let mut visitors = JoinSet::new();
        for _ in 0..VISITORS {
            let (town, visits, next) = (Arc::clone(self), Arc::clone(&visits), Arc::clone(&next));
            visitors.spawn(async move {
                let mut faults = Vec::new();
                while let Some((errand, actor)) = visits.get(next.fetch_add(1, Ordering::Relaxed)) {
                    faults.extend(town.run(errand, *actor).await);
                }
                faults
            });
        }
        let mut faults = visitors.join_all().await.concat();
        for (table, rows) in self.dump().await {
            let known = before.get(&table).map(Vec::as_slice).unwrap_or_default();
            for row in rows.iter().filter(|row| !known.contains(row)) {
                faults.push(format!(
                    "looking, or what was refused, changed {table}: {row}"
                ));
            }
            if rows.len() < known.len() {
                faults.push(format!(
                    "looking, or what was refused, removed rows of {table}"
                ));
            }
        }
        faults
    }

    /// What goes wrong when this person asks: first as such, then for each thing there is. Somebody else's thing must
    /// be answered as one that isn't there.
    async fn run(&self, errand: &Errand, actor: Option<usize>) -> Vec<String> {
        let row = errand.row;
        let admitted = row.who.admits(&self.model, actor, errand.plain.place);
        let mut faults = Vec::new();
        let mut missing = None;
        // Whoever is refused is refused the very thing that is there, if there is one.
        let is_named = !admitted && errand.things.iter().any(|thing| thing.is_here(actor));
        if !is_named && (!admitted || is_get(row) || errand.kind.is_some()) {
            let answer = self.send(row, &errand.plain, actor).await;
            let as_told = match errand.kind {
                Some(_) if admitted => !answer.status.is_server_error(),
                _ => self.is_as_it_should(row, &errand.plain, actor, admitted, &answer),
            };
            faults.extend(self.fault(row, &errand.plain, actor, as_told, &answer));
            missing = Some(answer);
        }
        for thing in &errand.things {
            let (call, name) = (&thing.call, thing.name.as_str());
            let here = thing.is_here(actor);
            // Grants of courses, cohorts and institutions are numbered each by themselves.
            let is_another = || {
                let mut things = errand.things.iter();
                things.any(|other| other.name == *name && other.is_here(actor))
            };
            let asked = match (admitted, here) {
                (true, true) => is_get(row),
                (true, false) => !is_another(),
                (false, here) => here,
            };
            if !asked {
                continue;
            }
            let answer = self.send(row, call, actor).await;
            let as_told = match &missing {
                Some(missing) if admitted && !here => is_the_same(missing, &answer, name),
                _ => self.is_as_it_should(row, call, actor, admitted, &answer),
            };
            faults.extend(self.fault(row, call, actor, as_told, &answer));
        }
        faults
    }

    /// Whoever is refused is told, to the letter, what they are told of an address that there isn't. Only the address
    /// itself stands in it, in the form that changes the language.
    fn is_as_it_should(
        &self,
        row: &Row,
        call: &Call,
        actor: Option<usize>,
        admitted: bool,
        answer: &Answer,
    ) -> bool {
        let address = match is_get(row) && !call.form.is_empty() {
            true => format!("{}?{}", call.path, call.form),
            false => call.path.clone(),
        };
        let is_nowhere = |actor: usize| {
            self.nowhere[actor].replace(NOWHERE, &address) == without_nonces(&answer.body)
        };
        answered_as_it_should(row, actor, admitted, answer)
            && (admitted || actor.is_none_or(is_nowhere))
    }

    pub(super) fn fault(
        &self,
        row: &Row,
        call: &Call,
        actor: Option<usize>,
        as_told: bool,
        answer: &Answer,
    ) -> Option<String> {
        let told = format!("{:?}\n{}", answer.headers, answer.body);
        // Who has a certificate's serial may read whose it is.
        let shown_to_all = call.place.owner.filter(|_| row.who == Who::Anyone);
        let acting_for = call.place.institution;
        let leaks = self
            .ledger
            .leaks(&self.model, actor, acting_for, &told, shown_to_all);
        if leaks.is_empty() && as_told {
            return None;
        }
        let who = actor.map_or("nobody".to_owned(), |actor| format!("person {actor}"));
        Some(format!(
            "{who} at {} {} {}: answered {} to {:?}, as it should: {as_told}; told {leaks:?}",
            row.route, call.path, call.form, answer.status, answer.location
        ))
    }

    pub(super) async fn send(&self, row: &Row, call: &Call, actor: Option<usize>) -> Answer {
        let cookie = actor.map(|actor| self.cookies[actor].as_str());
        let (request, body) = match (is_get(row), call.form.as_str()) {
            (true, "") => (Request::get(&call.path), Body::empty()),
            (true, query) => (
                Request::get(format!("{}?{query}", call.path)),
                Body::empty(),
            ),
            (false, form) if form.starts_with('{') => (
                Request::post(&call.path)
                    .header("sec-fetch-site", "same-origin")
                    .header(CONTENT_TYPE, "application/json"),
                Body::from(form.to_owned()),
            ),
            (false, form) if form.starts_with(BOUNDARY) => (
                Request::post(&call.path)
                    .header("sec-fetch-site", "same-origin")
                    .header(CONTENT_TYPE, "multipart/form-data; boundary=seekh"),
                Body::from(form.to_owned()),
            ),
            (false, form) => (form_of_ours(&call.path), Body::from(form.to_owned())),
        };
        self.site.send(request, cookie, body).await
    }

    pub(super) fn actors(&self) -> impl Iterator<Item = Option<usize>> + use<> {
        std::iter::once(None).chain((0..self.model.people).map(Some))
    }

    /// What a visit may change is when a session was last seen.
    async fn dump(&self) -> campus::testing::Dump {
        let mut dump = self.world.dump().await;
        dump.remove("web_session");
        dump
    }
}

pub(super) fn is_get(row: &Row) -> bool {
    row.route.starts_with(Method::GET.as_str())
}

/// A page that isn't there for this person says so, or sends visitors without a session to sign in; one that is there
/// does neither.
pub(super) fn answered_as_it_should(
    row: &Row,
    actor: Option<usize>,
    admitted: bool,
    answer: &Answer,
) -> bool {
    let sent_to_sign_in = answer.status == StatusCode::SEE_OTHER
        && answer
            .location
            .as_deref()
            .is_some_and(|to| to.starts_with("/sign-in?"));
    match (admitted, actor) {
        _ if answer.status.is_server_error() => false,
        // Public addresses may name nothing.
        (true, _) if row.who == Who::Anyone => true,
        (true, _) => answer.status != StatusCode::NOT_FOUND && !sent_to_sign_in,
        // A script is told in a status.
        (false, None) => sent_to_sign_in || answer.status == StatusCode::UNAUTHORIZED,
        (false, Some(_)) => answer.status == StatusCode::NOT_FOUND,
    }
}

/// Whether an answer is what is said of a thing that isn't there.
fn is_the_same(missing: &Answer, answer: &Answer, name: &str) -> bool {
    let renamed = |text: &str| {
        let text = text.replace(NO_TOKEN, name);
        without_nonces(&text.replace(NO_NUMBER, name))
    };
    let (expected, location) = (missing, missing.location.as_deref().map(renamed));
    answer.status == expected.status
        && answer.location == location
        && without_nonces(&answer.body) == renamed(&expected.body)
}

/// Without what differs between any two answers.
pub(super) fn without_nonces(body: &str) -> String {
    let mut parts = body.split("nonce=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |body, part| {
        body + part.split_once('"').map_or(part, |(_, rest)| rest)
    })
}
