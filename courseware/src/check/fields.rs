//! Front matter by its keys: each is taken once, and what is left over is unknown.

use std::ops::Range;
use std::str::FromStr;

use super::code::Code;
use super::front_matter::{Entry, Node, Value};
use super::notes::{Notes, suggest};

/// The keys of one file (or of a map inside it).
pub(crate) struct Fields {
    entries: Vec<Entry>,
    /// Where a missing key is reported.
    top: Range<usize>,
    known: Vec<&'static str>,
}

/// A text with its place.
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) range: Range<usize>,
}

/// A single value, or a list of maps.
pub(crate) enum OneOrMaps<T> {
    One(Placed<T>),
    Maps(Vec<Placed<Fields>>),
}

impl Fields {
    pub(crate) fn new(entries: Vec<Entry>, top: Range<usize>, notes: &mut Notes<'_>) -> Self {
        let mut seen: Vec<Entry> = Vec::new();
        for entry in entries {
            if seen.iter().any(|earlier| earlier.key == entry.key) {
                let message = format!("`{}` is there twice", entry.key);
                notes.add(
                    Code::DuplicateKey,
                    entry.range,
                    message,
                    "keep one of the two lines",
                );
            } else {
                seen.push(entry);
            }
        }
        Self {
            entries: seen,
            top,
            known: Vec::new(),
        }
    }

    /// Whether the key is there; it stays.
    pub(crate) fn scalar(&self, key: &str) -> Option<&str> {
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .and_then(|entry| match &entry.node.value {
                Value::Scalar(text) => Some(text.as_str()),
                _ => None,
            })
    }

    fn take(&mut self, key: &'static str) -> Option<Entry> {
        self.known.push(key);
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(at))
    }

    fn missing(&self, key: &str, example: &str, notes: &mut Notes<'_>) {
        let help = format!("add a line such as `{key}: {example}`");
        notes.add(
            Code::MissingKey,
            self.top.clone(),
            format!("`{key}` is missing"),
            help,
        );
    }

    /// A value that reads as `T`, if the key is there.
    pub(crate) fn optional<T: FromStr<Err: ToString>>(
        &mut self,
        key: &'static str,
        example: &str,
        notes: &mut Notes<'_>,
    ) -> Option<Placed<T>> {
        let entry = self.take(key)?;
        scalar(key, entry.node, entry.range, example, notes)
    }

    /// A value that reads as `T`; that it is missing is a problem.
    pub(crate) fn required<T: FromStr<Err: ToString>>(
        &mut self,
        key: &'static str,
        example: &str,
        notes: &mut Notes<'_>,
    ) -> Option<Placed<T>> {
        match self.take(key) {
            Some(entry) => scalar(key, entry.node, entry.range, example, notes),
            None => {
                self.missing(key, example, notes);
                None
            }
        }
    }

    /// A list of values; a single value counts as a list of one. Empty if the key is not there.
    pub(crate) fn list<T: FromStr<Err: ToString>>(
        &mut self,
        key: &'static str,
        example: &str,
        notes: &mut Notes<'_>,
    ) -> Vec<Placed<T>> {
        let Some(entry) = self.take(key) else {
            return Vec::new();
        };
        let nodes = match entry.node.value {
            Value::List(nodes) => nodes,
            _ => vec![entry.node],
        };
        nodes
            .into_iter()
            .filter_map(|node| scalar(key, node, entry.range.clone(), example, notes))
            .collect()
    }

    /// The keys inside a key.
    pub(crate) fn map(
        &mut self,
        key: &'static str,
        example: &str,
        notes: &mut Notes<'_>,
    ) -> Option<Self> {
        let Some(entry) = self.take(key) else {
            self.missing(key, example, notes);
            return None;
        };
        match entry.node.value {
            Value::Map(entries) => Some(Self::new(entries, entry.range, notes)),
            _ => {
                let help = format!("write `{key}: {example}`");
                notes.add(
                    Code::InvalidValue,
                    entry.range,
                    format!("`{key}` holds keys of its own"),
                    help,
                );
                None
            }
        }
    }

    /// Pairs of values, in the order they stand; empty if the key is not there.
    pub(crate) fn pairs<T: FromStr<Err: ToString>>(
        &mut self,
        key: &'static str,
        example: &str,
        notes: &mut Notes<'_>,
    ) -> Vec<(Placed<T>, Placed<T>)> {
        let Some(entry) = self.take(key) else {
            return Vec::new();
        };
        let Value::Map(entries) = entry.node.value else {
            notes.add(
                Code::InvalidValue,
                entry.range,
                format!("`{key}` holds pairs"),
                format!("write `{key}: {example}`"),
            );
            return Vec::new();
        };
        let pairs = entries.into_iter().filter_map(|entry| {
            let left = Node {
                range: entry.range.clone(),
                value: Value::Scalar(entry.key),
            };
            let left = scalar(key, left, entry.range.clone(), example, notes);
            let right = scalar(key, entry.node, entry.range, example, notes);
            left.zip(right)
        });
        pairs.collect()
    }

    /// A value that reads as `T`, or a list whose entries have keys of their own, if the key is there.
    pub(crate) fn one_or_maps<T: FromStr<Err: ToString>>(
        &mut self,
        key: &'static str,
        examples: [&str; 2],
        notes: &mut Notes<'_>,
    ) -> Option<OneOrMaps<T>> {
        let entry = self.take(key)?;
        let nodes = match entry.node.value {
            Value::List(nodes) if !nodes.is_empty() => nodes,
            _ => {
                let [example, _] = examples;
                return scalar(key, entry.node, entry.range, example, notes).map(OneOrMaps::One);
            }
        };
        let maps = nodes.into_iter().filter_map(|node| match node.value {
            Value::Map(entries) => Some(Placed {
                value: Self::new(entries, node.range.clone(), notes),
                range: node.range,
            }),
            _ => {
                let [_, example] = examples;
                notes.add(
                    Code::InvalidValue,
                    node.range,
                    format!("an entry of `{key}` has keys of its own"),
                    format!("write for example `{example}`"),
                );
                None
            }
        });
        Some(OneOrMaps::Maps(maps.collect()))
    }

    /// A line of text of limited length; that it is missing is a problem.
    pub(crate) fn line(
        &mut self,
        key: &'static str,
        example: &str,
        longest: usize,
        notes: &mut Notes<'_>,
    ) -> Option<String> {
        let text = self.required::<String>(key, example, notes)?;
        line(key, text, longest, notes)
    }

    /// A line of text of limited length, if the key is there.
    pub(crate) fn optional_line(
        &mut self,
        key: &'static str,
        example: &str,
        longest: usize,
        notes: &mut Notes<'_>,
    ) -> Option<String> {
        let text = self.optional::<String>(key, example, notes)?;
        line(key, text, longest, notes)
    }

    /// Complains about every key that nobody took.
    pub(crate) fn finish(self, notes: &mut Notes<'_>) {
        for entry in self.entries {
            let shown: String = entry.key.chars().take(64).collect();
            notes.add(
                Code::UnknownKey,
                entry.range,
                format!("`{shown}` is not a key of this file"),
                suggest(&entry.key, &self.known),
            );
        }
    }

    /// Complains about keys that belong to the base file, then about the unknown.
    pub(crate) fn finish_translation(
        mut self,
        owned_by_base: &[&'static str],
        notes: &mut Notes<'_>,
    ) {
        for key in owned_by_base {
            let known = self.known.len();
            if let Some(entry) = self.take(key) {
                let message =
                    format!("`{key}` belongs to the base file; a translation carries text only");
                notes.add(
                    Code::UnknownKey,
                    entry.range,
                    message,
                    "remove the line here",
                );
            }
            self.known.truncate(known);
        }
        self.finish(notes);
    }
}

fn scalar<T: FromStr<Err: ToString>>(
    key: &str,
    node: Node,
    key_range: Range<usize>,
    example: &str,
    notes: &mut Notes<'_>,
) -> Option<Placed<T>> {
    let text = match node.value {
        Value::Scalar(text) if !text.trim().is_empty() => text,
        Value::Scalar(_) | Value::Empty => {
            notes.add(
                Code::InvalidValue,
                key_range,
                format!("`{key}` has no value"),
                format!("write `{key}: {example}`"),
            );
            return None;
        }
        Value::List(_) | Value::Map(_) => {
            notes.add(
                Code::InvalidValue,
                node.range,
                format!("`{key}` takes a single value"),
                format!("write `{key}: {example}`"),
            );
            return None;
        }
    };
    match text.trim().parse() {
        Ok(value) => Some(Placed {
            value,
            range: node.range,
        }),
        Err(error) => {
            let shown: String = text.chars().take(64).collect();
            let message = format!("`{key}` cannot be `{shown}`: {}", error.to_string());
            notes.add(
                Code::InvalidValue,
                node.range,
                message,
                format!("write for example `{key}: {example}`"),
            );
            None
        }
    }
}

fn line(key: &str, text: Placed<String>, longest: usize, notes: &mut Notes<'_>) -> Option<String> {
    let value = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = value.chars().count();
    if length > longest {
        let message = format!("`{key}` has {length} characters, {longest} are the most");
        notes.add(
            Code::InvalidValue,
            text.range,
            message,
            "say it shorter; the body has room for more",
        );
        return None;
    }
    Some(value)
}
