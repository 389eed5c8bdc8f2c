//! The first lines of block quotes.

use std::ops::Range;

use super::Reader;
use crate::callout::{self, Callout, Opening};
use crate::check::code::Code;
use crate::check::notes::suggest;

impl Reader<'_, '_> {
    /// What a block quote is, by its first line; a line that only looks like a callout's is a mistake.
    pub(super) fn callout(&mut self, quote: &Range<usize>) -> Option<Callout> {
        let line = callout::first_line(self.notes.file.slice(quote.clone())).to_owned();
        let end = quote.start
            + self
                .notes
                .file
                .slice(quote.clone())
                .lines()
                .next()
                .map_or(0, str::len);
        let place = quote.start..end;
        match callout::opening(&line)? {
            Opening::Ours(callout @ (Callout::Pearl | Callout::Transcript), rest)
                if !rest.is_empty() =>
            {
                let help = "begin the text on the next line, after a `>`";
                self.notes.add(
                    Code::Callout,
                    place,
                    "this callout has no title of its own",
                    help,
                );
                Some(callout)
            }
            Opening::Ours(Callout::More, "") => {
                let help =
                    "say on the same line what it is about: `> [!MORE] Where the 95 % come from`";
                self.notes.add(
                    Code::Callout,
                    place,
                    "a passage that one may skip needs a title",
                    help,
                );
                Some(Callout::More)
            }
            Opening::Ours(callout, _) => Some(callout),
            Opening::Crowded => {
                let help =
                    "write the name alone on its line, and begin the text on the next, after a `>`";
                self.notes.add(
                    Code::Callout,
                    place,
                    "other words stand on the line of this callout's name",
                    help,
                );
                None
            }
            Opening::Unknown(name) => {
                let shown: String = name.chars().take(32).collect();
                let upper = name.to_ascii_uppercase();
                self.notes.add(
                    Code::Callout,
                    place,
                    format!("there is no callout `[!{shown}]`"),
                    suggest(&upper, &callout::NAMES),
                );
                None
            }
        }
    }
}
