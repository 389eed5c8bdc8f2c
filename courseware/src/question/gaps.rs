//! Gaps in a stem: `[[systolic | upper]]` is typed, `[[(x) mm Hg | kPa]]` is chosen.
//!
//! What stands between the brackets is plain text and leaves the stem here: what is kept of it is a number between two
//! signs that no author writes. So a stem that is shown by mistake shows no key.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::section::Edition;
use crate::check::code::Code;
use crate::check::notes::Notes;
use crate::markdown::options;

/// Stands around the number of a gap in a stem.
pub(crate) const GAP: char = '\u{f8fe}';

/// A gap as written in one file.
pub(crate) struct Gap {
    /// The place in the base file, from 0. A translation may say it, where its words stand in another order.
    pub(crate) place: usize,
    pub(crate) alternatives: Vec<Alternative>,
    pub(crate) range: Range<usize>,
}

/// What stands between two bars.
pub(crate) struct Alternative {
    /// Whether it is marked `(x)` or `( )`; then the gap is a choice.
    pub(crate) marked: Option<bool>,
    pub(crate) text: String,
}

/// What a piece of the stem is that can hold no gap, or holds it differently.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Code,
    Formula,
    Html,
    Link,
    Heading,
    Table,
}

/// Whether a stem has something in it that looks like a gap.
pub(super) fn are_in(stem: &str) -> bool {
    let zones = zones(stem);
    openings(stem).any(|at| {
        let hidden = |zone: &(Zone, Range<usize>)| {
            matches!(zone.0, Zone::Code | Zone::Formula) && zone.1.contains(&at)
        };
        !zones.iter().any(hidden)
    })
}

/// Cuts the gaps out of a stem that begins at this byte of the file.
pub(super) fn cut(
    stem: &str,
    start: usize,
    edition: Edition,
    notes: &mut Notes<'_>,
) -> (String, Vec<Gap>) {
    let zones = zones(stem);
    let mut cut = String::with_capacity(stem.len());
    let mut gaps: Vec<Gap> = Vec::new();
    let mut done = 0;
    for at in openings(stem) {
        if at < done {
            continue;
        }
        let Some(end) = closing(stem, at) else {
            // In a program two brackets may well mean something else.
            if !zones
                .iter()
                .any(|(zone, range)| *zone == Zone::Code && range.contains(&at))
            {
                let help = "close it with `]]` on the same line, as in `[[systolic | upper]]`; write `\\[[` where no gap is meant";
                notes.add(
                    Code::GapForm,
                    at + start..at + start + 2,
                    "this gap is not closed",
                    help,
                );
            }
            continue;
        };
        let range = at + start..end + start;
        let inner = stem.get(at + 2..end - 2).unwrap_or_default();
        let around = zones
            .iter()
            .filter(|(_, zone)| zone.start <= at && at < zone.end);
        let mut table = false;
        let mut held = None;
        for (zone, _) in around {
            match zone {
                Zone::Table => table = true,
                other => held = Some(*other),
            }
        }
        if let Some(zone) = held {
            complain(zone, range, notes);
            continue;
        }
        let Some((place, inner)) = place(inner, gaps.len(), edition) else {
            let help = "number gaps from 1, as in `[[#2 لفظ]]`";
            notes.add(
                Code::GapForm,
                range,
                "there is no gap with this number",
                help,
            );
            continue;
        };
        let Some(alternatives) = alternatives(inner, table) else {
            let help = "in a table write `\\|` between the alternatives of a gap: a bare `|` begins the next column";
            notes.add(
                Code::GapForm,
                range,
                "a bar stands in a gap inside a table",
                help,
            );
            continue;
        };
        cut.push_str(&without_marks(stem.get(done..at).unwrap_or_default()));
        cut.push(GAP);
        cut.push_str(&place.to_string());
        cut.push(GAP);
        gaps.push(Gap {
            place,
            alternatives,
            range,
        });
        done = end;
    }
    cut.push_str(&without_marks(stem.get(done..).unwrap_or_default()));
    (cut, gaps)
}

/// Puts something in for each gap of a text that was cut, by its place.
pub(crate) fn fill(text: &str, mut gap: impl FnMut(usize) -> String) -> String {
    let mut filled = String::with_capacity(text.len());
    for (number, part) in text.split(GAP).enumerate() {
        if number % 2 == 0 {
            filled.push_str(part);
        } else if let Ok(place) = part.parse() {
            filled.push_str(&gap(place));
        }
    }
    filled
}

fn without_marks(text: &str) -> String {
    text.replace(GAP, "")
}

/// Where `[[` stands without a backslash before it.
fn openings(stem: &str) -> impl Iterator<Item = usize> + '_ {
    stem.match_indices("[[")
        .map(|(at, _)| at)
        .filter(|at| !stem.get(..*at).is_some_and(|before| before.ends_with('\\')))
}

/// The end of the gap that opens here, if it closes on its line and before the next one opens.
fn closing(stem: &str, at: usize) -> Option<usize> {
    let rest = stem.get(at + 2..)?;
    let line = rest.lines().next()?;
    let end = line.find("]]")?;
    let inner = line.get(..end)?;
    (!inner.contains("[[")).then_some(at + 2 + end + 2)
}

fn zones(stem: &str) -> Vec<(Zone, Range<usize>)> {
    let events = Parser::new_ext(stem, options()).into_offset_iter();
    events
        .filter_map(|(event, range)| {
            let zone = match event {
                Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => Zone::Code,
                Event::InlineMath(_) | Event::DisplayMath(_) => Zone::Formula,
                Event::Html(_) | Event::InlineHtml(_) => Zone::Html,
                Event::Start(Tag::Link { .. } | Tag::Image { .. }) => Zone::Link,
                Event::Start(Tag::Heading { .. }) => Zone::Heading,
                Event::Start(Tag::Table(_)) => Zone::Table,
                _ => return None,
            };
            Some((zone, range))
        })
        .collect()
}

fn complain(zone: Zone, range: Range<usize>, notes: &mut Notes<'_>) {
    let place = match zone {
        Zone::Code => "code",
        Zone::Formula => "a formula",
        Zone::Html => "HTML",
        Zone::Link => "a link or picture",
        Zone::Heading => "a heading",
        Zone::Table => "a table",
    };
    let help =
        "end it before the gap and go on after it; write `\\[[` in text where no gap is meant";
    notes.add(
        Code::GapForm,
        range,
        format!("a gap cannot stand in {place}"),
        help,
    );
}

/// The place of a gap and what is left of it: `#2 word` in a translation, else one after the other.
fn place(inner: &str, next: usize, edition: Edition) -> Option<(usize, &str)> {
    let inner = inner.trim();
    let numbered = match edition {
        Edition::Base => None,
        Edition::Translation => inner.strip_prefix('#'),
    };
    let Some(rest) = numbered else {
        return Some((next, inner));
    };
    let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let number: usize = number.parse().ok()?;
    Some((number.checked_sub(1)?, rest.trim()))
}

/// What stands between the bars; `None` where a bar in a table has no backslash.
fn alternatives(inner: &str, table: bool) -> Option<Vec<Alternative>> {
    let mut parts = vec![String::new()];
    let mut signs = inner.chars().peekable();
    while let Some(sign) = signs.next() {
        let escaped = sign == '\\' && signs.peek().is_some_and(char::is_ascii_punctuation);
        let sign = if escaped { signs.next()? } else { sign };
        match (sign, escaped) {
            ('|', false) if table => return None,
            ('|', escaped) if escaped == table => parts.push(String::new()),
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.push(sign);
                }
            }
        }
    }
    Some(parts.iter().map(|part| alternative(part)).collect())
}

fn alternative(text: &str) -> Alternative {
    let text = text.trim();
    let marks = [("(x)", true), ("(X)", true), ("( )", false)];
    let marked = marks.iter().find_map(|(mark, right)| {
        let rest = text.strip_prefix(mark)?;
        rest.starts_with(char::is_whitespace)
            .then_some((*right, rest))
    });
    let (marked, text) = match marked {
        Some((right, rest)) => (Some(right), rest),
        None => (None, text),
    };
    Alternative {
        marked,
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
