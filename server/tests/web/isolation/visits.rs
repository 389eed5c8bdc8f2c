//! Visits to every address of a town.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use super::build::{Own, Town};
use super::place::{Place, Who};
use super::rows::{Row, rows};
use crate::site::{Answer, form_of_ours};

/// One address of a route, and what it names.
#[derive(Clone, Debug)]
struct Call {
    path: String,
    form: String,
    place: Place,
}

/// A part of an address, filled in.
struct Choice {
    text: String,
    apply: Box<dyn Fn(&mut Place)>,
}

/// Nothing that isn't there has these.
const NO_NUMBER: &str = "999999999";
const NO_TOKEN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Town {
    /// Asks for every address as everyone, and says everything that is not as the model has it. What the model refuses
    /// must change nothing, and so must looking.
    pub(super) async fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let before = self.dump().await;
        for row in rows() {
            for call in self.calls(row) {
                for actor in self.actors() {
                    let admitted = row.who.admits(&self.model, actor, call.place);
                    if !admitted || is_get(row) {
                        faults.extend(self.fault(row, &call, actor, admitted).await);
                    }
                }
            }
        }
        for (table, rows) in self.dump().await {
            if before.get(&table) != Some(&rows) {
                faults.push(format!("looking, or what was refused, changed {table}"));
            }
        }
        faults
    }

    /// Sends every form as everyone whom the model admits: none may be told that there is no such page.
    pub(super) async fn forms_refused(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for row in rows().filter(|row| !is_get(row) && row.who != Who::Anyone) {
            for call in self.calls(row) {
                for actor in self.actors() {
                    if row.who.admits(&self.model, actor, call.place) {
                        faults.extend(self.fault(row, &call, actor, true).await);
                    }
                }
            }
        }
        faults
    }

    async fn fault(
        &self,
        row: &Row,
        call: &Call,
        actor: Option<usize>,
        admitted: bool,
    ) -> Option<String> {
        let answer = self.send(row, call, actor).await;
        let told = format!("{:?}\n{}", answer.headers, answer.body);
        // Who has a certificate's serial may read whose it is.
        let shown_to_all = call.place.owner.filter(|_| row.who == Who::Anyone);
        let leaks = self.ledger.leaks(&self.model, actor, &told, shown_to_all);
        let as_told = answered_as_it_should(row, actor, admitted, &answer);
        if leaks.is_empty() && as_told {
            return None;
        }
        let who = actor.map_or("nobody".to_owned(), |actor| format!("person {actor}"));
        Some(format!(
            "{who} at {} {}: admitted {admitted}, answered {} to {:?}; told {leaks:?}",
            row.route, call.path, answer.status, answer.location
        ))
    }

    async fn send(&self, row: &Row, call: &Call, actor: Option<usize>) -> Answer {
        let cookie = actor.map(|actor| self.cookies[actor].as_str());
        let request = match is_get(row) {
            true => Request::get(&call.path),
            false => form_of_ours(&call.path),
        };
        let body = Body::from(call.form.clone());
        self.site.send(request, cookie, body).await
    }

    fn actors(&self) -> impl Iterator<Item = Option<usize>> + use<> {
        std::iter::once(None).chain((0..self.model.people).map(Some))
    }

    /// Every address of the route that names things of this town, and some that name nothing.
    fn calls(&self, row: &Row) -> Vec<Call> {
        let (_, path) = row.route.split_once(' ').unwrap();
        let mut calls = vec![Call {
            path: String::new(),
            form: row.form.to_owned(),
            place: Place::default(),
        }];
        for part in path.split('/').skip(1) {
            let choices = self.choices(part, row);
            calls = calls
                .iter()
                .flat_map(|call| choices.iter().map(|choice| extend(call, part, choice)))
                .collect();
        }
        calls
    }

    fn choices(&self, part: &str, row: &Row) -> Vec<Choice> {
        let fixed = |text: &str| vec![choice(text, |_| {})];
        let mut choices = match part {
            "{institution}" => indexed(
                self.institutions.iter().map(|(slug, _)| slug),
                |place, at| {
                    place.institution = Some(at);
                },
            ),
            "{course}" => indexed(&self.courses, |place, at| place.course = Some(at)),
            "{cohort}" => indexed(&self.cohorts, |place, at| place.cohort = Some(at)),
            "{person}" => indexed(self.people.iter().map(|person| person.id()), |place, at| {
                place.person = Some(at);
            }),
            "{attempt}" => owned(&self.attempts),
            "{contact}" => owned(&self.contacts),
            "{serial}" => owned(&self.certificates),
            "{device}" => owned(&self.devices),
            "{item}" if row.is_of_a_quiz() => return fixed("counting-quiz"),
            "{item}" => return fixed("counting"),
            "{token}" | "{ticket}" => return fixed(NO_TOKEN),
            "{claim}" | "{invitation}" | "{grant}" | "{signatory}" => return fixed(NO_NUMBER),
            part => return fixed(part.trim_matches(['{', '}'])),
        };
        choices.push(choice(NO_NUMBER, |_| {}));
        choices
    }

    /// What a visit may change is when a session was last seen.
    async fn dump(&self) -> campus::testing::Dump {
        let mut dump = self.world.dump().await;
        dump.remove("web_session");
        dump
    }
}

fn is_get(row: &Row) -> bool {
    row.route.starts_with(Method::GET.as_str())
}

/// A page that isn't there for this person says so, or sends visitors without a session to sign in; one that is there
/// does neither.
fn answered_as_it_should(row: &Row, actor: Option<usize>, admitted: bool, answer: &Answer) -> bool {
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
        (false, None) => sent_to_sign_in,
        (false, Some(_)) => answer.status == StatusCode::NOT_FOUND,
    }
}

fn extend(call: &Call, part: &str, choice: &Choice) -> Call {
    let mut place = call.place;
    (choice.apply)(&mut place);
    Call {
        path: format!("{}/{}", call.path, choice.text),
        form: call.form.replace(part, &choice.text),
        place,
    }
}

fn choice(text: &str, apply: impl Fn(&mut Place) + 'static) -> Choice {
    Choice {
        text: text.to_owned(),
        apply: Box::new(apply),
    }
}

/// One choice for each thing of somebody's own.
fn owned(things: &[Own]) -> Vec<Choice> {
    things
        .iter()
        .map(|own| {
            let (owner, cohort) = (own.person, own.cohort);
            choice(&own.name, move |place| {
                place.owner = Some(owner);
                place.cohort = Some(cohort);
            })
        })
        .collect()
}

/// One choice for each thing, which sets its place in the list.
fn indexed<T: ToString>(
    things: impl IntoIterator<Item = T>,
    set: fn(&mut Place, usize),
) -> Vec<Choice> {
    things
        .into_iter()
        .enumerate()
        .map(|(at, thing)| choice(&thing.to_string(), move |place| set(place, at)))
        .collect()
}
