//! Finds what was changed, removed, reordered or added in the log since it was sealed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Head;
use super::chain::{AuditKey, BEGINNING, Leaf, SealedEntry, Signed, leaf, prune_text, seal_digest};
use super::problem::{Problem, Report};
use super::record::commitment;
use super::walk::{EntryLine, Line, Prune, SealLine, ValueLine, walk};
use crate::{Campus, Failure};

/// Checks the whole log of the database, and that the chain reaches every head that is known from elsewhere.
///
/// # Errors
/// When the database fails.
pub async fn verify(campus: &Campus, key: &AuditKey, heads: &[Head]) -> Result<Report, Failure> {
    let mut verifier = Verifier::new(key, heads);
    walk(campus, true, |line| verifier.take(line)).await?;
    Ok(verifier.finish())
}

/// Takes the log line by line. Memory grows with one seal's entries and with what is wrong, not with the log.
pub(crate) struct Verifier<'key> {
    key: &'key AuditKey,
    heads: BTreeMap<i64, BTreeSet<String>>,
    highest_head: i64,
    previous: String,
    number: i64,
    waiting: Vec<(Leaf, Option<i64>)>,
    begun: bool,
    confirmed: u64,
    unconfirmed: Vec<i64>,
    erased: BTreeSet<i64>,
    without_value: Vec<(i64, String, Vec<i64>)>,
    report: Report,
}

impl<'key> Verifier<'key> {
    pub(crate) fn new(key: &'key AuditKey, heads: &[Head]) -> Self {
        let mut known: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for head in heads {
            let digests = known.entry(head.seal).or_default();
            digests.insert(head.digest.clone());
        }
        Self {
            key,
            highest_head: known.keys().next_back().copied().unwrap_or_default(),
            heads: known,
            previous: BEGINNING.to_owned(),
            number: 0,
            waiting: Vec::new(),
            begun: false,
            confirmed: 0,
            unconfirmed: Vec::new(),
            erased: BTreeSet::new(),
            without_value: Vec::new(),
            report: Report::default(),
        }
    }

    pub(crate) fn take(&mut self, line: Line) -> Result<(), Failure> {
        match line {
            Line::Prune(note) => self.prune(note),
            Line::Entry(line) => self.entry(line)?,
            Line::Seal(seal) => self.seal(&seal)?,
            // The file's reader checks it.
            Line::End(_) => {}
        }
        self.begun = true;
        Ok(())
    }

    fn prune(&mut self, note: Prune) {
        let text = prune_text(note.seal, &note.digest, note.entries);
        if self.begun || !self.key.confirms(Signed::Prune, &text, &note.signature) {
            return self.report.found(Problem::BeginningForged);
        }
        (self.number, self.previous) = (note.seal, note.digest);
        self.report.pruned_up_to = Some(note.seal);
    }

    fn entry(&mut self, line: EntryLine) -> Result<(), Failure> {
        let leaf = leaf(&line.entry)?;
        self.waiting.push((leaf, line.entry.seal_id));
        if line.entry.deed == ERASED
            && let Some(person) = line.entry.subject_id
        {
            self.erased.insert(person);
        }
        if let Some(values) = &line.values {
            self.values(&line.entry, values);
        }
        Ok(())
    }

    fn values(&mut self, entry: &SealedEntry, values: &[ValueLine]) {
        let facts: Value = serde_json::from_str(&entry.facts).unwrap_or_default();
        let committed = |fact: &str| facts.get(fact)?.get("commitment")?.as_str();
        for value in values {
            let salt = hex::decode(&value.salt).unwrap_or_default();
            if committed(&value.fact) != Some(&*commitment(&salt, &value.value)) {
                self.report.found(Problem::ValueChanged {
                    entry: entry.id,
                    fact: value.fact.clone(),
                });
            }
        }
        let persons = [
            entry
                .subject_id
                .filter(|_| entry.subject.as_deref() == Some("person")),
            entry.actor_id,
        ];
        let persons: Vec<i64> = persons.into_iter().flatten().collect();
        for fact in facts.as_object().into_iter().flat_map(|facts| facts.keys()) {
            if committed(fact).is_some() && values.iter().all(|value| value.fact != *fact) {
                self.without_value
                    .push((entry.id, fact.clone(), persons.clone()));
            }
        }
    }

    fn seal(&mut self, seal: &SealLine) -> Result<(), Failure> {
        let number = seal.number;
        if number <= self.number {
            self.waiting.clear();
            self.report.found(Problem::SealOutOfOrder(number));
            return Ok(());
        }
        let follows = number == self.number + 1;
        if !follows {
            let (from, to) = (self.number + 1, number - 1);
            self.report.found(Problem::SealsMissing { from, to });
        }
        let leaves: Vec<Leaf> = serde_json::from_str(&seal.leaves).unwrap_or_default();
        let digest = seal_digest(&seal.previous, number, seal.sealed_at, &leaves)?;
        let count = i64::try_from(leaves.len()).unwrap_or(i64::MAX);
        if digest != seal.digest || count != seal.entries || leaves.is_empty() {
            self.report.found(Problem::SealChanged(number));
        } else if follows && seal.previous != self.previous {
            self.report.found(Problem::SealNotChained(number));
        }
        if self
            .key
            .confirms(Signed::Seal, &seal.digest, &seal.signature)
        {
            self.confirmed += 1;
        } else {
            self.unconfirmed.push(number);
        }
        let known = self.heads.remove(&number);
        if known.is_some_and(|known| known.iter().any(|known| *known != seal.digest)) {
            self.report.found(Problem::OtherThanKnown(number));
        }
        self.compare(number, &leaves);
        self.report.seals += 1;
        (self.number, self.previous) = (number, seal.digest.clone());
        Ok(())
    }

    /// Compares the entries that came with those that were sealed.
    fn compare(&mut self, seal: i64, sealed: &[Leaf]) {
        let came = std::mem::take(&mut self.waiting);
        if !came.is_sorted_by(|(before, _), (after, _)| before.0 < after.0) {
            self.report.found(Problem::EntriesOutOfOrder(seal));
        }
        let expected: BTreeMap<i64, &str> = sealed
            .iter()
            .map(|(id, digest)| (*id, digest.as_str()))
            .collect();
        let mut seen = BTreeSet::new();
        for ((entry, digest), under) in came {
            self.report.entries += 1;
            seen.insert(entry);
            match expected.get(&entry) {
                None => self.report.found(Problem::EntryAdded { entry, seal }),
                Some(known) if **known != *digest || under != Some(seal) => {
                    self.report.found(Problem::EntryChanged { entry, seal });
                }
                Some(_) => {}
            }
        }
        for entry in expected.into_keys().filter(|entry| !seen.contains(entry)) {
            self.report.found(Problem::EntryRemoved { entry, seal });
        }
    }

    pub(crate) fn finish(mut self) -> Report {
        for ((entry, _), seal) in std::mem::take(&mut self.waiting) {
            match seal {
                None => self.report.unsealed += 1,
                Some(seal) => self.report.found(Problem::SealGone { entry, seal }),
            }
        }
        if self.highest_head > self.number {
            let (from, to) = (self.number + 1, self.highest_head);
            self.report.found(Problem::Truncated { from, to });
        }
        if self.confirmed == 0 && !self.unconfirmed.is_empty() && self.report.problems.is_empty() {
            self.report.found(Problem::OtherKey);
        } else {
            for seal in std::mem::take(&mut self.unconfirmed) {
                self.report.found(Problem::SealForged(seal));
            }
        }
        for (entry, fact, persons) in std::mem::take(&mut self.without_value) {
            if persons.iter().any(|person| self.erased.contains(person)) {
                self.report.erased_values += 1;
            } else {
                self.report.values_gone.push((entry, fact));
            }
        }
        self.report
    }
}

/// As the database keeps it.
const ERASED: &str = "person_erased";

#[cfg(test)]
mod tests {
    use sea_orm::ActiveEnum;

    use super::*;
    use crate::audit::Deed;

    #[test]
    fn the_deed_is_known_by_its_kept_name() {
        assert_eq!(Deed::PersonErased.to_value(), ERASED);
    }
}
