//! Files that move, and the links that follow them.

use std::collections::BTreeMap;
use std::ops::Range;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use pulldown_cmark::{Event, LinkType, Parser, Tag};

use crate::link::{Target, resolve};
use crate::markdown::options;

/// Old paths and the new ones.
pub type Moves = BTreeMap<String, String>;

/// What an address in Markdown can't hold as it is.
const SPECIAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'#')
    .add(b'?')
    .add(b'%')
    .add(b'\\');

/// The text of the file at `path` as it must read when everything in `moves` has moved, perhaps this file too: each
/// link to a file of the course leads where it led before.
#[must_use]
pub fn relocate(text: &str, path: &str, moves: &Moves) -> String {
    let here = moves.get(path).map_or(path, String::as_str);
    let start = body_start(text);
    let body = text.get(start..).unwrap_or_default();
    let mut places = destinations(body);
    places.sort_by_key(|place| place.start);
    places.dedup();
    let mut moved = text.get(..start).unwrap_or_default().to_owned();
    let mut at = 0;
    for place in places {
        let Some(address) = body.get(place.clone()).filter(|_| place.start >= at) else {
            continue;
        };
        let Some(new) = readdressed(address, path, here, moves) else {
            continue;
        };
        moved.push_str(body.get(at..place.start).unwrap_or_default());
        moved.push_str(&new);
        at = place.end;
    }
    moved.push_str(body.get(at..).unwrap_or_default());
    moved
}

/// The address that leads from the file's new place to the target's new place; none where the old one does.
fn readdressed(address: &str, path: &str, here: &str, moves: &Moves) -> Option<String> {
    let Target::File { path: target, .. } = resolve(path, address) else {
        return None;
    };
    let there = moves.get(&target).unwrap_or(&target);
    if let Target::File { path: now, .. } = resolve(here, address)
        && &now == there
    {
        return None;
    }
    let anchor = address.split_once('#').map(|(_, anchor)| anchor);
    let relative = utf8_percent_encode(&relative(here, there), SPECIAL).to_string();
    Some(match anchor {
        Some(anchor) => format!("{relative}#{anchor}"),
        None => relative,
    })
}

/// The path of `there` as seen from the folder of `here`.
fn relative(here: &str, there: &str) -> String {
    let folder = here.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folders: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = there.split('/').collect();
    let shared = folders
        .iter()
        .zip(parts.iter().take(parts.len().saturating_sub(1)))
        .take_while(|(one, other)| one == other)
        .count();
    let up = std::iter::repeat_n("..", folders.len() - shared);
    up.chain(parts.iter().skip(shared).copied())
        .collect::<Vec<_>>()
        .join("/")
}

fn body_start(text: &str) -> usize {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        at += line.len();
        match (number, line.trim_end() == "---") {
            (0, false) => return 0,
            (0, true) | (_, false) => {}
            (_, true) => return at,
        }
    }
    0
}

/// Where the addresses of links and pictures stand.
fn destinations(body: &str) -> Vec<Range<usize>> {
    let parser = Parser::new_ext(body, options());
    let mut places: Vec<_> = parser
        .reference_definitions()
        .iter()
        .filter_map(|(_, definition)| within(body, definition.span.clone(), "]:"))
        .collect();
    for (event, range) in parser.into_offset_iter() {
        if let Event::Start(
            Tag::Link {
                link_type: LinkType::Inline,
                ..
            }
            | Tag::Image {
                link_type: LinkType::Inline,
                ..
            },
        ) = event
        {
            places.extend(within(body, range, "]("));
        }
    }
    places
}

/// The address after the last such mark in the range.
fn within(body: &str, range: Range<usize>, mark: &str) -> Option<Range<usize>> {
    let text = body.get(range.clone())?;
    let after = text.rfind(mark)? + mark.len();
    let rest = text.get(after..)?;
    let begin = after + (rest.len() - rest.trim_start().len());
    let rest = text.get(begin..)?;
    let (begin, length) = match rest.strip_prefix('<') {
        Some(bracketed) => (begin + 1, bracketed.find('>')?),
        None => {
            let end = rest.find(|character: char| character.is_whitespace());
            let mut length = end.unwrap_or(rest.len());
            // The bracket that closes the link is no part of the address, unless one in it was opened.
            if mark == "](" && end.is_none() {
                length = length.checked_sub(1)?;
            }
            (begin, length)
        }
    };
    let start = range.start + begin;
    (length > 0).then_some(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moves(pairs: &[(&str, &str)]) -> Moves {
        pairs
            .iter()
            .map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
            .collect()
    }

    #[test]
    fn links_lead_where_they_led() {
        let text = "---\ntitle: \"[x](02-b.md)\"\n---\n\nSee [b](02-b.md#top), ![box](../assets/a%20b.svg \"Box\"), \
                    [c](<../02-n/01-c.md>), [site](https://a.example/02-b.md), `[b](02-b.md)` and [r].\n\n\
                    [r]: 02-b.md\n";
        let moves = moves(&[
            ("01-m/01-a.md", "02-m/01-a.md"),
            ("01-m/02-b.md", "02-m/03-b.md"),
            ("02-n/01-c.md", "01-n/01-c.md"),
        ]);
        assert_eq!(
            relocate(text, "01-m/01-a.md", &moves),
            "---\ntitle: \"[x](02-b.md)\"\n---\n\nSee [b](03-b.md#top), ![box](../assets/a%20b.svg \"Box\"), \
             [c](<../01-n/01-c.md>), [site](https://a.example/02-b.md), `[b](02-b.md)` and [r].\n\n[r]: 03-b.md\n"
        );
        assert_eq!(
            relocate("[b](../01-m/02-b.md)", "02-n/01-c.md", &moves),
            "[b](../02-m/03-b.md)"
        );
    }

    #[test]
    fn a_file_that_moves_alone_keeps_its_links() {
        let moves = moves(&[("01-m/01-a.md", "02-n/05-a.md")]);
        assert_eq!(
            relocate(
                "[b](02-b.md) [![p](../assets/p.svg)](02-b.md)",
                "01-m/01-a.md",
                &moves
            ),
            "[b](../01-m/02-b.md) [![p](../assets/p.svg)](../01-m/02-b.md)"
        );
        assert_eq!(
            relocate("[a](01-m/01-a.md)", "course.md", &moves),
            "[a](02-n/05-a.md)"
        );
    }

    #[test]
    fn nothing_else_changes() {
        for text in [
            "",
            "---\n",
            "---\nopen",
            "[broken](",
            "[x](())",
            "![](<>)",
            "[a]:\n",
            "\r\n[a](b)\r\n",
        ] {
            assert_eq!(relocate(text, "a.md", &Moves::new()), text);
        }
    }
}
