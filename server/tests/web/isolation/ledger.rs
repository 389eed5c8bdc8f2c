//! What is known, in words that stand nowhere else: wherever such a word shows up, it has been told.

use std::fmt::Write;

use super::model::{Fact, Known, Model};
use super::place::Place;

/// How every word begins, so that all of them are found in one look.
const MARK: &str = "zq";

/// The words of one world.
pub(super) struct Ledger {
    world: usize,
    words: Vec<(String, Known)>,
}

impl Ledger {
    /// The words for a world with this number.
    pub(super) fn new(world: usize, model: &Model) -> Self {
        let mut ledger = Self {
            world,
            words: Vec::new(),
        };
        for person in 0..model.people {
            for fact in Fact::all(model.institutions) {
                ledger.add(Known::Of(person, fact));
            }
        }
        for (cohort, planned) in model.cohorts.iter().enumerate() {
            ledger.add(Known::Cohort(cohort));
            let at = |institution| Place {
                institution: Some(institution),
                cohort: Some(cohort),
                ..Place::default()
            };
            ledger.add(Known::InvitedToRole(at(planned.host)));
            for tied in planned.partners.iter().chain([&planned.host]) {
                ledger.add(Known::InvitedToCohort(at(*tied)));
            }
        }
        for (course, owner) in model.courses.iter().enumerate() {
            ledger.add(Known::Draft(course));
            ledger.add(Known::InvitedToRole(Place {
                institution: Some(*owner),
                course: Some(course),
                ..Place::default()
            }));
        }
        for institution in 0..model.institutions {
            ledger.add(Known::InvitedToRole(Place {
                institution: Some(institution),
                ..Place::default()
            }));
        }
        ledger.add(Known::InvitedToRole(Place::default()));
        ledger
    }

    fn add(&mut self, known: Known) {
        let number = self.words.len();
        let name = match known {
            Known::Of(_, fact) => {
                let name = format!("{fact:?}");
                name.chars().filter(char::is_ascii_alphabetic).collect()
            }
            Known::Cohort(_) => "cohort".to_owned(),
            Known::Draft(_) => "draft".to_owned(),
            Known::InvitedToRole(_) => "torole".to_owned(),
            Known::InvitedToCohort(_) => "tocohort".to_owned(),
        };
        // Letters only, so that it can be a name; small ones, so that it can be an address.
        let word = format!(
            "{MARK}{}q{}q{}q",
            name.to_ascii_lowercase(),
            letters(self.world),
            letters(number)
        );
        self.words.push((word, known));
    }

    /// The word for something that is known.
    pub(super) fn word(&self, known: Known) -> &str {
        let found = self.words.iter().find(|(_, other)| *other == known);
        &found.unwrap().0
    }

    /// The word for a fact about a person.
    pub(super) fn fact(&self, person: usize, fact: Fact) -> String {
        self.word(Known::Of(person, fact)).to_owned()
    }

    /// The word for what stands in the draft of a course.
    pub(super) fn draft_word(&self, course: usize) -> String {
        self.word(Known::Draft(course)).to_owned()
    }

    /// The address for something that is known.
    pub(super) fn email(&self, known: Known) -> String {
        let domain = match known {
            // What is left of it where it is masked.
            Known::Of(person, Fact::Contact) => {
                format!("{}.example.org", self.word(Known::Of(person, Fact::Domain)))
            }
            _ => "example.org".to_owned(),
        };
        format!("{}@{domain}", self.word(known))
    }

    /// Everything that may be known, with its word.
    pub(super) fn words(&self) -> impl Iterator<Item = (Known, &str)> {
        self.words
            .iter()
            .map(|(word, known)| (*known, word.as_str()))
    }

    /// What an answer tells `viewer` that the model does not let them know, in words; empty when all is well.
    /// `named_to_all` is whose name this page may tell anyone.
    pub(super) fn leaks(
        &self,
        model: &Model,
        viewer: Option<usize>,
        acting_for: Option<usize>,
        told: &str,
        named_to_all: Option<usize>,
    ) -> String {
        let told = told.to_ascii_lowercase();
        let mut leaks = String::new();
        for (at, _) in told.match_indices(MARK) {
            let found = self
                .words
                .iter()
                .find(|(word, _)| told[at..].starts_with(word));
            let Some((word, known)) = found else {
                continue;
            };
            let public = named_to_all.is_some_and(|person| *known == Known::Of(person, Fact::Name));
            if !public && !model.may_know(viewer, acting_for, *known) {
                let _ = writeln!(leaks, "{known:?} ({word})");
            }
        }
        leaks
    }
}

/// A number in letters, `a` for nought.
fn letters(number: usize) -> String {
    number
        .to_string()
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}
