//! What is known of people, in words that stand nowhere else: wherever such a word shows up, it has been told.

use std::fmt::Write;

use super::model::{Fact, Model};

/// The words of one world.
pub(super) struct Ledger {
    world: usize,
    people: usize,
    facts: Vec<Fact>,
}

impl Ledger {
    /// The words for a world with this number.
    pub(super) fn new(world: usize, model: &Model) -> Self {
        Self {
            world,
            people: model.people,
            facts: Fact::all(model.institutions),
        }
    }

    /// The word for a fact about a person: letters only, so that it can be a name.
    pub(super) fn word(&self, person: usize, fact: Fact) -> String {
        let (kind, place) = match fact {
            Fact::Name => ("Qname", 0),
            Fact::Contact => ("qcontact", 0),
            Fact::Registration => ("qregistration", 0),
            Fact::Affiliation(place) => ("qaffiliation", place),
            Fact::Answer(place) => ("qanswer", place),
            Fact::ReservedAnswer(place) => ("qreserved", place),
            Fact::Note(place) => ("qnote", place),
        };
        let numbers = [self.world, person, place].map(letters);
        format!("{kind}{}q", numbers.join("q"))
    }

    /// The word for what stands in the draft of a course.
    pub(super) fn draft_word(&self, course: usize) -> String {
        let numbers = [self.world, course].map(letters);
        format!("qdraft{}q", numbers.join("q"))
    }

    /// How this person is reached.
    pub(super) fn email(&self, person: usize) -> String {
        format!("{}@example.org", self.word(person, Fact::Contact))
    }

    /// What an answer tells `viewer` that the model does not let them know, in words; empty when all is well.
    /// `named_to_all` is whose name this page may tell anyone.
    pub(super) fn leaks(
        &self,
        model: &Model,
        viewer: Option<usize>,
        told: &str,
        named_to_all: Option<usize>,
    ) -> String {
        let mut leaks = String::new();
        for person in 0..self.people {
            for fact in &self.facts {
                let fact = *fact;
                let word = self.word(person, fact);
                let public = fact == Fact::Name && named_to_all == Some(person);
                if told.contains(&word) && !public && !model.may_know(viewer, person, fact) {
                    let _ = writeln!(leaks, "{fact:?} of person {person} ({word})");
                }
            }
        }
        for course in 0..model.courses.len() {
            let word = self.draft_word(course);
            let may = viewer.is_some_and(|viewer| model.sees_draft(viewer, course));
            if told.contains(&word) && !may {
                let _ = writeln!(leaks, "the draft of course {course} ({word})");
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
