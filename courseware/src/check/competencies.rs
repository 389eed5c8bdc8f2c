//! Whether the competencies that a course names are known.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Checker;
use super::code::Code;
use super::fields::Placed;
use super::notes::Notes;
use crate::framework::Frameworks;
use crate::model::{Competency, CompetencyCode, Item, Module};

impl Checker<'_> {
    /// Notes the competencies that a file's front matter names.
    pub(crate) fn names(&mut self, path: &str, codes: &[Placed<CompetencyCode>]) {
        let named = codes
            .iter()
            .map(|code| (path.to_owned(), code.value.clone(), code.range.clone()));
        self.competencies.extend(named);
    }

    /// Complains about codes that no framework knows, and tells what the others are called.
    pub(crate) fn known_competencies(
        &mut self,
        modules: &[Module],
        frameworks: &Frameworks,
    ) -> Vec<Competency> {
        let mut named = std::mem::take(&mut self.competencies);
        for item in modules.iter().flat_map(|module| &module.items) {
            named.extend(self.of_questions(item));
        }
        let mut known = BTreeMap::new();
        for (path, code, range) in named {
            match frameworks.get(&code) {
                Some(competency) => {
                    known.insert(code, competency.clone());
                }
                None => {
                    let Some(file) = self.texts.get(&path) else {
                        continue;
                    };
                    let mut notes = Notes::new(file);
                    notes.add(
                        Code::UnknownCompetency,
                        range,
                        format!("no framework has the competency `{code}`"),
                        frameworks.suggest(&code),
                    );
                    self.found.append(&mut notes.found);
                }
            }
        }
        known.into_values().collect()
    }

    /// The codes on a quiz's questions, each at its place in the heading.
    fn of_questions(&self, item: &Item) -> Vec<(String, CompetencyCode, Range<usize>)> {
        let questions = item.quiz().map(|quiz| quiz.questions.as_slice());
        let mut found = Vec::new();
        for question in questions.unwrap_or_default() {
            let path = question.path.as_ref().unwrap_or(&item.path);
            let Some(file) = self.texts.get(path) else {
                continue;
            };
            // A case says it for all of its questions.
            let ids = [Some(&question.id), question.case.as_ref()];
            for code in &question.competencies {
                let mut places = ids.into_iter().flatten();
                let range = places
                    .find_map(|id| heading(file.text(), id.as_str(), code.as_str()))
                    .unwrap_or(0..3);
                found.push((path.clone(), code.clone(), range));
            }
        }
        found
    }
}

/// Where a code stands in the heading of a question or case, if it stands there.
fn heading(text: &str, question: &str, code: &str) -> Option<Range<usize>> {
    let id = format!("#{question}");
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let names_it = line.starts_with('#')
            && line.rsplit_once('{').is_some_and(|(_, attributes)| {
                attributes
                    .split([' ', '}', '\n'])
                    .any(|attribute| attribute == id)
            });
        if names_it && let Some(place) = line.rfind(code) {
            return Some(at + place..at + place + code.len());
        }
        at += line.len();
    }
    None
}
