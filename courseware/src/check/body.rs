//! One pass over the Markdown of a file: what is wrong in itself, what it refers to, how it is built.

mod callouts;
mod headings;

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use super::code::Code;
use super::notes::Notes;
use crate::callout::Callout;
use crate::markdown::{Anchors, options};
use crate::math;
use crate::render::raw_html_is_kept;

const DEEPEST: usize = 32;

/// What the body of a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A text of its own.
    Text,
    /// Questions: cut into parts, each rendered on its own.
    Quiz,
}

/// What a body refers to and how it is built; all places are places in the file.
#[derive(Default)]
pub(crate) struct Body {
    pub(crate) blocks: Vec<Block>,
    pub(crate) references: Vec<Reference>,
    pub(crate) anchors: Vec<String>,
    pub(crate) words: usize,
}

/// An address with its place.
pub(crate) struct Reference {
    pub(crate) address: String,
    pub(crate) range: Range<usize>,
    pub(crate) image: bool,
    /// The block it stands in, by its place in [`Body::blocks`].
    pub(crate) block: usize,
}

/// A block that stands directly in the body.
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) range: Range<usize>,
}

/// What kind of block.
pub(crate) enum BlockKind {
    Heading(Heading),
    /// A bulleted list with the places of its items.
    List(Vec<Range<usize>>),
    /// A block quote that is not an alert.
    Quote,
    /// A block quote that is one of our callouts.
    Callout(Callout),
    Paragraph,
    Other,
}

/// A heading.
pub(crate) struct Heading {
    pub(crate) level: HeadingLevel,
    pub(crate) text: String,
    pub(crate) id: Option<String>,
    pub(crate) attributes: Vec<(String, Option<String>)>,
}

/// Reads the body that begins at this byte of the file.
pub(crate) fn read(notes: &mut Notes<'_>, start: usize, purpose: Purpose) -> Body {
    let text = notes.file.text().get(start..).unwrap_or_default();
    let mut broken: Vec<(Range<usize>, String)> = Vec::new();
    let mut reader = Reader {
        notes,
        start,
        purpose,
        body: Body::default(),
        depth: 0,
        too_deep: false,
        code: false,
        heading: None,
        image: None,
        level: 1,
        anchors: Anchors::default(),
    };
    let callback = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            broken.push((
                link.span.start + start..link.span.end + start,
                link.reference.to_string(),
            ));
        }
        None
    };
    for (event, range) in
        Parser::new_with_broken_link_callback(text, options(), Some(callback)).into_offset_iter()
    {
        reader.event(event, range.start + start..range.end + start);
    }
    let body = reader.body;
    for (range, name) in broken {
        let message = format!("the reference `{name}` leads nowhere");
        let help = format!("add a line `[{name}]: address`, or write `[text](address)`");
        notes.add(Code::BrokenReference, range, message, help);
    }
    body
}

struct Reader<'notes, 'file> {
    notes: &'notes mut Notes<'file>,
    start: usize,
    purpose: Purpose,
    body: Body,
    depth: usize,
    too_deep: bool,
    /// Whether this is inside a block of code.
    code: bool,
    heading: Option<Heading>,
    image: Option<(Range<usize>, String)>,
    level: usize,
    anchors: Anchors,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(tag),
            Event::Text(text) => {
                self.footnote_without_text(&range);
                self.text(&text);
            }
            Event::Code(text) => self.text(&text),
            Event::InlineMath(formula) | Event::DisplayMath(formula) => {
                self.text(&formula);
                if let Err(problem) = math::check(&formula) {
                    self.notes.add(Code::InvalidMath, range, format!("the formula cannot be read: {problem}"), "mend the TeX between the `$` signs; write `\\$` for a dollar sign that begins no formula");
                }
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(html) | Event::InlineHtml(html) if !raw_html_is_kept(&html) => {
                let help = "write it as Markdown, so that it is checked and safe; of HTML only plain marks such as `<kbd>`, `<abbr>`, `<sub>`, `<bdi>` or `<details>` are kept";
                self.notes.add(
                    Code::RawHtml,
                    range,
                    "this HTML is left out when the text is shown",
                    help,
                );
            }
            Event::FootnoteReference(_) if self.purpose == Purpose::Quiz => {
                self.notes.add(
                    Code::BrokenReference,
                    range,
                    "footnotes are not shown in a quiz",
                    "say it in the stem or in the rationale",
                );
            }
            _ => {}
        }
    }

    /// A reference to a footnote that has no text is plain text to the parser.
    fn footnote_without_text(&mut self, range: &Range<usize>) {
        if self.code {
            return;
        }
        let start = range.start.saturating_sub(1);
        let around = self.notes.file.slice(start..range.end + 1);
        let Some((before, name)) = around.split_once("[^") else {
            return;
        };
        let Some((name, _)) = name.split_once(']') else {
            return;
        };
        if name.is_empty() || name.contains(char::is_whitespace) || before.ends_with('\\') {
            return;
        }
        let name: String = name.chars().take(64).collect();
        let help = format!("add a line `[^{name}]: …` at the end of the file");
        let message = format!("the footnote `{name}` has no text");
        self.notes
            .add(Code::BrokenReference, range.clone(), message, help);
    }

    fn text(&mut self, text: &str) {
        if let Some((_, alternative)) = &mut self.image {
            alternative.push_str(text);
        } else {
            self.body.words += text
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count();
        }
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let top = self.depth == 0;
        self.depth += 1;
        if self.depth > DEEPEST && !self.too_deep {
            self.too_deep = true;
            self.notes.add(
                Code::NestedTooDeep,
                range.clone(),
                format!("this is nested deeper than {DEEPEST} levels"),
                "take it out of the lists and quotes around it",
            );
        }
        match tag {
            Tag::Heading {
                level, id, attrs, ..
            } => {
                let attributes = attrs
                    .into_iter()
                    .map(|(name, value)| (name.to_string(), value.map(|value| value.to_string())))
                    .collect();
                self.heading = Some(Heading {
                    level,
                    text: String::new(),
                    id: id.map(|id| id.to_string()),
                    attributes,
                });
                if top {
                    self.body.blocks.push(Block {
                        kind: BlockKind::Other,
                        range,
                    });
                } else {
                    self.notes.add(
                        Code::HeadingLevel,
                        range,
                        "a heading stands inside a list or quote",
                        "move it out, or use **strong** text",
                    );
                }
            }
            Tag::CodeBlock(_) => {
                self.code = true;
                if top {
                    self.body.blocks.push(Block {
                        kind: BlockKind::Other,
                        range,
                    });
                }
            }
            Tag::List(None) if top => self.body.blocks.push(Block {
                kind: BlockKind::List(Vec::new()),
                range,
            }),
            Tag::BlockQuote(None) => {
                let kind = match self.callout(&range) {
                    Some(callout) => BlockKind::Callout(callout),
                    None => BlockKind::Quote,
                };
                if top {
                    self.body.blocks.push(Block { kind, range });
                } else if let BlockKind::Callout(callout @ (Callout::Check | Callout::Transcript)) =
                    kind
                {
                    let what = if callout == Callout::Check {
                        "a self-check"
                    } else {
                        "a transcript"
                    };
                    let message = format!("{what} stands inside a list or another quote");
                    let help = "move it out, so that it stands in the text by itself";
                    self.notes.add(Code::Callout, range, message, help);
                }
            }
            Tag::Paragraph if top => self.body.blocks.push(Block {
                kind: BlockKind::Paragraph,
                range,
            }),
            Tag::Item if self.depth == 2 => {
                if let Some(Block {
                    kind: BlockKind::List(items),
                    ..
                }) = self.body.blocks.last_mut()
                {
                    items.push(range);
                }
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.refer(link_type, &dest_url, range, false),
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => {
                self.image = Some((range.clone(), String::new()));
                self.refer(link_type, &dest_url, range, true);
            }
            _ if top => self.body.blocks.push(Block {
                kind: BlockKind::Other,
                range,
            }),
            _ => {}
        }
    }

    fn refer(&mut self, link_type: LinkType, address: &str, range: Range<usize>, image: bool) {
        if self.purpose == Purpose::Quiz
            && matches!(
                link_type,
                LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
            )
        {
            self.notes.add(
                Code::BrokenReference,
                range,
                "references are not followed in a quiz",
                "write the address in place: `[text](address)`",
            );
            return;
        }
        let address = if link_type == LinkType::Email {
            format!("mailto:{address}")
        } else {
            address.to_owned()
        };
        self.body.references.push(Reference {
            address,
            range,
            image,
            block: self.body.blocks.len().saturating_sub(1),
        });
    }

    fn close(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Heading(_) => {
                if let Some(heading) = self.heading.take() {
                    self.heading(heading);
                }
            }
            TagEnd::CodeBlock => self.code = false,
            TagEnd::Image => {
                if let Some((range, alternative)) = self.image.take()
                    && alternative.trim().is_empty()
                {
                    let help = "say between the square brackets what it shows, for those who cannot see it: `![A chain of six steps](…)`";
                    self.notes.add(
                        Code::ImageWithoutText,
                        range,
                        "the picture has no alternative text",
                        help,
                    );
                }
            }
            _ => {}
        }
    }
}
