//! What could not be taken over as it was.

use serde::Serialize;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Nothing was taken over.
    LeftOut,
    /// It was taken over differently, and somebody should look.
    Changed,
}

/// One thing that could not be taken over as it was, where it stands in the file, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What became of it.
    pub outcome: Outcome,
    /// The line of the file, from 1.
    pub line: u32,
    /// What it is about.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Collects problems in the order of the file.
#[derive(Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    pub(crate) fn left_out(
        &mut self,
        line: u32,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Outcome::LeftOut, line, message.into(), help.into());
    }

    pub(crate) fn changed(
        &mut self,
        line: u32,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Outcome::Changed, line, message.into(), help.into());
    }

    fn add(&mut self, outcome: Outcome, line: u32, message: String, help: String) {
        let problem = Problem {
            outcome,
            line,
            message,
            help,
        };
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorted by line.
    pub(crate) fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort_by_key(|problem| problem.line);
        self.0
    }
}
