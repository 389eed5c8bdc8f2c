//! What is asked of a town: every address of every route, with every form, for everything it may name.

use super::build::{Own, Town};
use super::place::Place;
use super::rows::{DEEDS, Row};
use super::things::KINDS;

/// One address of a route with one of its forms, and what it names.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) path: String,
    pub(super) form: String,
    pub(super) place: Place,
    standing: Standing,
}

/// What the parts of an address name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Each the first of its list.
    First,
    /// Things that there are.
    Further,
    /// One of them nothing, the others each the first of its list.
    NamesNothing,
}

/// The same for each thing that it may name.
pub(super) struct Errand {
    pub(super) row: &'static Row,
    /// Which kind of thing it names, if any.
    pub(super) kind: Option<&'static str>,
    /// Where it names a thing, this one names none that there is.
    pub(super) plain: Call,
    pub(super) things: Vec<Named>,
}

/// A call that names a thing.
pub(super) struct Named {
    pub(super) call: Call,
    /// By which number or secret.
    pub(super) name: String,
    home: Place,
}

impl Named {
    /// Whether the thing is where the call looks for it, or the caller's own. Nobody owns nothing.
    pub(super) fn is_here(&self, actor: Option<usize>) -> bool {
        match actor {
            Some(actor) => self.home.is_at(self.call.place, actor),
            None => self.home.person.is_none() && self.home.is_at(self.call.place, 0),
        }
    }
}

/// A part of an address, filled in.
struct Choice {
    text: String,
    names_nothing: bool,
    apply: Box<dyn Fn(&mut Place)>,
}

/// Nothing that isn't there has these.
pub(super) const NO_NUMBER: &str = "999999999";
pub(super) const NO_TOKEN: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

impl Town {
    /// The row's own form, and those that would do something.
    pub(super) fn errands(&self, row: &'static Row) -> Vec<Errand> {
        let deeds = DEEDS.iter().filter(|deed| deed.route == row.route);
        std::iter::once(row.form)
            .chain(deeds.map(|deed| deed.form).filter(|form| *form != row.form))
            .flat_map(|form| self.errands_with(row, form))
            .collect()
    }

    pub(super) fn errands_with(&self, row: &'static Row, form: &str) -> Vec<Errand> {
        let calls = self.calls(row, form);
        calls
            .into_iter()
            .map(|call| self.errand(row, call))
            .collect()
    }

    fn errand(&self, row: &'static Row, call: Call) -> Errand {
        let kind = KINDS
            .iter()
            .copied()
            .find(|kind| call.path.contains(kind) || call.form.contains(kind));
        let filled = |mark: &str, text: &str| Call {
            path: call.path.replace(mark, text),
            form: call.form.replace(mark, text),
            ..call.clone()
        };
        let Some(kind) = kind else {
            return Errand {
                row,
                kind,
                plain: call,
                things: Vec::new(),
            };
        };
        let nothing = if kind == "{claim-token}" {
            NO_TOKEN
        } else {
            NO_NUMBER
        };
        let things = self.things.iter().filter(|thing| thing.kind == kind);
        Errand {
            row,
            kind: Some(kind),
            plain: filled(kind, nothing),
            things: things
                .map(|thing| {
                    let (_, name) = &thing.texts[0];
                    let mut call = filled(kind, name);
                    for (mark, text) in &thing.texts {
                        call.form = call.form.replace(mark, text);
                    }
                    Named {
                        call,
                        name: name.clone(),
                        home: thing.home,
                    }
                })
                .collect(),
        }
    }

    /// Every address of the route that names what there is in this town, and for each of its parts one that names nothing
    /// there. Numbers of things are still to be filled in.
    fn calls(&self, row: &Row, form: &str) -> Vec<Call> {
        let (_, path) = row.route.split_once(' ').unwrap();
        let mut calls = vec![Call {
            path: String::new(),
            form: form.to_owned(),
            place: Place::default(),
            standing: Standing::First,
        }];
        for part in path.split('/').skip(1) {
            let choices = self.choices(part, row);
            calls = calls
                .iter()
                .flat_map(|call| {
                    let choices = choices.iter().enumerate();
                    choices.filter_map(|(at, choice)| extend(call, part, choice, at))
                })
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
            "{revision}" => return fixed("1"),
            "{question}" => return fixed("source"),
            "{invitation}" if row.route.contains("/roles/") => return fixed("{role-invitation}"),
            "{invitation}" => return fixed("{learner-invitation}"),
            "{token}" if row.route.contains("/contacts/confirm/") => return fixed("{claim-token}"),
            "{token}" | "{ticket}" => return fixed(NO_TOKEN),
            kind if KINDS.contains(&kind) => return fixed(kind),
            part => return fixed(part.trim_matches(['{', '}'])),
        };
        choices.push(Choice {
            names_nothing: true,
            ..choice(NO_NUMBER, |_| {})
        });
        choices
    }
}

/// `at` is the choice's place in its list. Of two parts that name nothing, one is enough to be asked for.
fn extend(call: &Call, part: &str, choice: &Choice, at: usize) -> Option<Call> {
    let standing = match (call.standing, choice.names_nothing) {
        (Standing::First, false) if at == 0 => Standing::First,
        (Standing::First | Standing::Further, false) => Standing::Further,
        (Standing::First, true) => Standing::NamesNothing,
        (Standing::NamesNothing, false) if at == 0 => Standing::NamesNothing,
        (Standing::Further, true) | (Standing::NamesNothing, _) => return None,
    };
    let mut place = call.place;
    (choice.apply)(&mut place);
    Some(Call {
        path: format!("{}/{}", call.path, choice.text),
        form: call.form.replace(part, &choice.text),
        place,
        standing,
    })
}

fn choice(text: &str, apply: impl Fn(&mut Place) + 'static) -> Choice {
    Choice {
        text: text.to_owned(),
        names_nothing: false,
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
