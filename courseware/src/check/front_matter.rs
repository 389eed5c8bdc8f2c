//! The YAML between the two lines of dashes, as a tree that knows its places.
//!
//! serde-saphyr's event parser is used rather than its deserialiser: a number keeps the digits its
//! author typed, every key keeps its place, and one wrong key does not hide the next.

use std::ops::Range;

use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle};

use super::code::Code;
use super::notes::Notes;

const DEEPEST: usize = 8;
const LARGEST: usize = 64 * 1024;

/// A value with its place in the file.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) range: Range<usize>,
    pub(crate) value: Value,
}

/// What stands there.
#[derive(Debug)]
pub(crate) enum Value {
    Empty,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) range: Range<usize>,
    pub(crate) node: Node,
}

/// A file cut in two.
pub(crate) struct Split {
    pub(crate) entries: Vec<Entry>,
    /// The first line, where what is missing is reported.
    pub(crate) top: Range<usize>,
    /// Where the body begins.
    pub(crate) body: usize,
}

/// Cuts off the front matter and reads it; `None` after a problem that hides all the rest.
pub(crate) fn split(notes: &mut Notes<'_>) -> Option<Split> {
    let text = notes.file.text();
    let first = text.lines().next().unwrap_or_default();
    let top = 0..first.len();
    if first.trim_end() != "---" {
        notes.add(
            Code::FrontMatterMissing,
            top,
            "the file doesn't begin with front matter",
            "begin the file with a line `---`, then keys such as `title: …`, then a line `---`",
        );
        return None;
    }
    let start = first.len() + 1;
    let mut at = start;
    let end = text
        .get(start..)
        .unwrap_or_default()
        .split_inclusive('\n')
        .find_map(|line| {
            let range = at..at + line.len();
            at = range.end;
            (line.trim_end() == "---").then_some(range)
        });
    let Some(end) = end else {
        notes.add(
            Code::FrontMatterOpen,
            top,
            "the front matter is not closed",
            "put a line `---` after its last key; the body begins after that line",
        );
        return None;
    };
    if end.start - start > LARGEST {
        notes.add(
            Code::FrontMatterInvalid,
            top,
            "the front matter is larger than 64 KiB",
            "move text into the body",
        );
        return None;
    }
    let entries = read(text.get(start..end.start).unwrap_or_default(), start, notes)?;
    Some(Split {
        entries,
        top,
        body: end.end,
    })
}

fn read(yaml: &str, offset: usize, notes: &mut Notes<'_>) -> Option<Vec<Entry>> {
    let mut reader = Reader {
        events: Parser::new_from_str(yaml),
        offset,
        last: offset..offset,
    };
    match reader.document() {
        Ok(Node {
            value: Value::Map(entries),
            ..
        }) => Some(entries),
        Ok(Node {
            value: Value::Empty,
            ..
        }) => Some(Vec::new()),
        Ok(node) => {
            let help =
                "write a key, a colon, a space and a value on each line, as in `title: First aid`";
            notes.add(
                Code::FrontMatterInvalid,
                node.range,
                "the front matter is not a list of keys and values",
                help,
            );
            None
        }
        Err((range, message)) => {
            let help = "write `key: value`; put a value that holds `: `, or begins with a special character such as `*`, `[` or `#`, in \"double quotes\"";
            notes.add(
                Code::FrontMatterInvalid,
                range,
                format!("the front matter cannot be read: {message}"),
                help,
            );
            None
        }
    }
}

type Problem = (Range<usize>, String);

struct Reader<'yaml, T: serde_saphyr::granit_parser::BorrowedInput<'yaml>> {
    events: Parser<'yaml, T>,
    offset: usize,
    last: Range<usize>,
}

impl<'yaml, T: serde_saphyr::granit_parser::BorrowedInput<'yaml>> Reader<'yaml, T> {
    /// The next event that means something.
    fn next(&mut self) -> Result<(Event<'yaml>, Range<usize>), Problem> {
        loop {
            let Some(event) = self.events.next() else {
                return Err((self.last.clone(), "it ends too early".to_owned()));
            };
            let (event, span) = event.map_err(|error| {
                let at = error
                    .marker()
                    .byte_offset()
                    .map_or(self.last.start, |at| at + self.offset);
                (at..at + 1, error.info())
            })?;
            if let Some(range) = span.byte_range() {
                self.last = range.start + self.offset..range.end + self.offset;
            }
            if !matches!(
                event,
                Event::Comment(..)
                    | Event::StreamStart
                    | Event::DocumentStart(..)
                    | Event::DocumentEnd
            ) {
                return Ok((event, self.last.clone()));
            }
        }
    }

    fn document(&mut self) -> Result<Node, Problem> {
        let (event, range) = self.next()?;
        if matches!(event, Event::StreamEnd) {
            return Ok(Node {
                range,
                value: Value::Empty,
            });
        }
        let node = self.node(event, range, 0)?;
        match self.next()? {
            (Event::StreamEnd, _) => Ok(node),
            (_, range) => Err((range, "there is a second document in it".to_owned())),
        }
    }

    fn node(
        &mut self,
        event: Event<'yaml>,
        range: Range<usize>,
        depth: usize,
    ) -> Result<Node, Problem> {
        if depth > DEEPEST {
            return Err((range, "it is nested too deep".to_owned()));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor != 0 || tag.is_some() {
                    return Err((range, "anchors and tags are not used here".to_owned()));
                }
                let empty = matches!(style, ScalarStyle::Plain)
                    && matches!(text.as_ref(), "" | "~" | "null");
                let value = if empty {
                    Value::Empty
                } else {
                    Value::Scalar(text.into_owned())
                };
                Ok(Node { range, value })
            }
            Event::SequenceStart(..) => {
                let mut list = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => {
                            return Ok(Node {
                                range: range.start..end.end.max(range.start),
                                value: Value::List(list),
                            });
                        }
                        (event, range) => list.push(self.node(event, range, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(..) => {
                let mut map = Vec::new();
                loop {
                    match self.next()? {
                        (Event::MappingEnd, end) => {
                            return Ok(Node {
                                range: range.start..end.end.max(range.start),
                                value: Value::Map(map),
                            });
                        }
                        (Event::Scalar(key, ..), range) => {
                            let key = key.into_owned();
                            let (event, at) = self.next()?;
                            let node = self.node(event, at, depth + 1)?;
                            map.push(Entry { key, range, node });
                        }
                        (_, range) => return Err((range, "a key must be a word".to_owned())),
                    }
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => Err((
                range,
                "a value that begins with `*` needs quotes".to_owned(),
            )),
            _ => Err((range, "this is not expected here".to_owned())),
        }
    }
}
