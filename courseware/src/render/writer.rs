//! The events of a text, written as HTML.

mod callouts;
mod files;
mod footnotes;
mod seals;
mod self_check;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd, html,
};
use pulldown_cmark_escape::escape_html;

use self::seals::Seals;
use super::sanitise::{Own, raw_html_is_kept, sanitise};
use super::{Label, Renderer, SECTION, Shape, TERM, code, images};
use crate::link::{Target, base_path, resolve};
use crate::markdown::{Anchors, options};
use crate::math;
use crate::model::{GLOSSARY, Language};

/// Where a text stands.
pub(super) struct Place<'place> {
    pub(super) renderer: &'place Renderer<'place>,
    pub(super) path: &'place str,
    /// What every id begins with.
    pub(super) prefix: &'place str,
    pub(super) language: Language,
    pub(super) shape: Shape,
}

/// Writes a text as HTML that is safe where `place` says.
pub(super) fn write(text: &str, place: &Place<'_>) -> String {
    let events: Vec<Event<'_>> = Parser::new_ext(text, options()).collect();
    let defined = events.iter().filter_map(|event| match event {
        Event::Start(Tag::FootnoteDefinition(name)) => Some(name.to_string()),
        _ => None,
    });
    let mut writer = Writer {
        place,
        own: Own::default(),
        seals: Seals::of(text),
        anchors: Anchors::default(),
        links: Vec::new(),
        alignments: Vec::new(),
        column: 0,
        head: false,
        defined: defined.collect(),
        footnotes: Vec::new(),
        definitions: BTreeMap::new(),
        explained: BTreeSet::new(),
        plain_terms: false,
        checks: 0,
        depth: 0,
    };
    let mut markup = String::new();
    let body = writer.events(&mut events.into_iter());
    html::push_html(&mut markup, body.into_iter());
    writer.footnotes(&mut markup);
    let Writer { own, seals, .. } = writer;
    let clean = sanitise(&markup, own, place.shape);
    seals.break_in(&clean)
}

/// Escapes text for an attribute or an element.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a string does not fail.
    let _ = escape_html(&mut escaped, text);
    escaped
}

struct Writer<'place> {
    place: &'place Place<'place>,
    own: Own,
    seals: Seals,
    anchors: Anchors,
    /// Of each open link, what its text ends with; nothing where the link was not written.
    links: Vec<Option<String>>,
    alignments: Vec<Alignment>,
    column: usize,
    head: bool,
    defined: BTreeSet<String>,
    /// The footnotes referred to, in order, with the number of references to each.
    footnotes: Vec<(String, usize)>,
    definitions: BTreeMap<String, String>,
    /// The terms whose definition has been written.
    explained: BTreeSet<String>,
    /// Whether terms stay plain words here.
    plain_terms: bool,
    /// How many self-checks there were.
    checks: usize,
    /// How many quotes are open.
    depth: usize,
}

type Events<'events, 'text> = &'events mut dyn Iterator<Item = Event<'text>>;

impl Writer<'_> {
    fn events<'text>(&mut self, events: Events<'_, 'text>) -> Vec<Event<'text>> {
        let mut written = Vec::new();
        while let Some(event) = events.next() {
            self.event(event, events, &mut written);
        }
        written
    }

    fn event<'text>(
        &mut self,
        event: Event<'text>,
        events: Events<'_, 'text>,
        written: &mut Vec<Event<'text>>,
    ) {
        match event {
            Event::Start(tag) => self.open(tag, events, written),
            Event::End(tag) => self.close(tag, written),
            Event::InlineMath(formula) => written.push(self.formula(&formula, false)),
            Event::DisplayMath(formula) => {
                written.push(self.formula(&formula, self.place.shape == Shape::Blocks))
            }
            Event::Html(raw) if raw_html_is_kept(&raw) && self.place.shape == Shape::Blocks => {
                written.push(Event::Html(raw))
            }
            Event::InlineHtml(raw) if raw_html_is_kept(&raw) => {
                written.push(Event::InlineHtml(raw))
            }
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::FootnoteReference(name) => {
                if let Some(markup) = self.footnote_reference(&name) {
                    written.push(markup);
                }
            }
            Event::TaskListMarker(done) => {
                written.push(Event::Text(if done { "☑ " } else { "☐ " }.into()))
            }
            Event::Rule if self.place.shape == Shape::Phrase => {}
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => {
                written.push(event)
            }
        }
    }

    fn open<'text>(
        &mut self,
        tag: Tag<'text>,
        events: Events<'_, 'text>,
        written: &mut Vec<Event<'text>>,
    ) {
        let phrase = self.place.shape == Shape::Phrase;
        match tag {
            Tag::Image {
                dest_url, title, ..
            } => {
                let image = self.image(&dest_url, events);
                let alone = matches!(written.last(), Some(Event::Start(Tag::Paragraph))) && !phrase;
                if !alone {
                    written.push(raw(image));
                    return;
                }
                match events.next() {
                    Some(Event::End(TagEnd::Paragraph)) => {
                        written.pop();
                        written.push(raw(images::figure(&image, &title)));
                    }
                    next => {
                        written.push(raw(image));
                        if let Some(next) = next {
                            self.event(next, events, written);
                        }
                    }
                }
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.open_link(link_type, &dest_url, &title, events, written),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                let code = plain_text(events);
                written.push(if phrase {
                    Event::Code(code.into())
                } else {
                    self.seal(code::block(&code, &language))
                });
            }
            Tag::FootnoteDefinition(name) => {
                let body = inner(events);
                let body = self.events(&mut body.into_iter());
                let mut markup = String::new();
                html::push_html(&mut markup, body.into_iter());
                self.definitions.entry(name.to_string()).or_insert(markup);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => written.push(Event::Start(tag)),
            Tag::BlockQuote(None) => self.quote(events, written),
            _ if phrase => {}
            Tag::Heading { level, id, .. } => {
                let body = inner(events);
                let text: String = body.iter().filter_map(text_of).collect();
                let id = format!(
                    "{}{}",
                    self.place.prefix,
                    self.anchors.of(id.as_deref(), &text)
                );
                let level = (level as usize).max(2);
                written.push(raw(format!("<h{level} id=\"{}\">", escape(&id))));
                self.own.ids.push(id);
                let body = self.events(&mut body.into_iter());
                written.extend(body);
                written.push(raw(format!("</h{level}>\n")));
            }
            Tag::BlockQuote(Some(kind)) => written.push(raw(self.alert(kind))),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                written.push(raw(
                    "<div class=\"table-scroll\" tabindex=\"0\"><table>".to_owned()
                ));
            }
            Tag::TableHead => {
                (self.head, self.column) = (true, 0);
                written.push(raw("<thead><tr>".to_owned()));
            }
            Tag::TableRow => {
                self.column = 0;
                written.push(raw("<tr>".to_owned()));
            }
            Tag::TableCell => {
                let cell = self.cell();
                written.push(raw(cell));
            }
            _ => written.push(Event::Start(tag)),
        }
    }

    fn close<'text>(&mut self, tag: TagEnd, written: &mut Vec<Event<'text>>) {
        let phrase = self.place.shape == Shape::Phrase;
        let markup = match tag {
            TagEnd::Link => {
                if let Some(ending) = self.links.pop().flatten() {
                    written.push(raw(format!("{ending}</a>")));
                }
                return;
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                return written.push(Event::End(tag));
            }
            _ if phrase => return,
            TagEnd::BlockQuote(Some(_)) => "</div>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.head = false;
                "</tr></thead><tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => return written.push(Event::End(tag)),
        };
        written.push(raw(markup.to_owned()));
    }

    fn cell(&mut self) -> String {
        let align = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " align=\"right\"",
            Some(Alignment::Center) => " align=\"center\"",
            _ => "",
        };
        self.column += 1;
        if self.head {
            format!("<th scope=\"col\"{align}>")
        } else {
            format!("<td{align}>")
        }
    }

    fn label(&self, label: Label) -> String {
        escape(&(self.place.renderer.label)(self.place.language, label))
    }

    fn open_link<'text>(
        &mut self,
        link_type: LinkType,
        address: &CowStr<'text>,
        title: &str,
        events: Events<'_, 'text>,
        written: &mut Vec<Event<'text>>,
    ) {
        if let Some(term) = self.term_at(address) {
            let word = plain_text(events);
            written.push(self.term(term, &word));
        } else if let Some(recording) = self.recording_at(address) {
            self.recording(recording, events, written);
        } else {
            let mail = if link_type == LinkType::Email {
                "mailto:"
            } else {
                ""
            };
            let (link, ending) = self.link(&format!("{mail}{address}"), title).unzip();
            self.links.push(ending);
            written.extend(link.map(raw));
        }
    }

    fn image(&mut self, address: &str, events: Events<'_, '_>) -> String {
        let alternative = plain_text(events);
        images::image(self.place, address, &alternative, &mut self.own.addresses)
            .unwrap_or_else(|| escape(&alternative))
    }

    /// The opening tag of a link, and what its text ends with; `None` where it leads nowhere, so that only its text is
    /// written.
    fn link(&mut self, address: &str, title: &str) -> Option<(String, String)> {
        let renderer = self.place.renderer;
        let fragment = |anchor: Option<&str>, prefix: &str| {
            anchor
                .map(|anchor| format!("#{prefix}{anchor}"))
                .unwrap_or_default()
        };
        let mut relation = "";
        let mut ending = String::new();
        let address = match resolve(self.place.path, address) {
            Target::Anchor(anchor) if self.place.path == GLOSSARY => {
                format!(
                    "{}{}",
                    renderer.links.glossary(),
                    fragment(Some(&anchor), TERM)
                )
            }
            Target::File { path, anchor } if base_path(&path) == GLOSSARY => {
                format!(
                    "{}{}",
                    renderer.links.glossary(),
                    fragment(anchor.as_deref(), TERM)
                )
            }
            Target::Anchor(anchor) => fragment(Some(&anchor), self.place.prefix),
            Target::External => {
                relation = " rel=\"noopener noreferrer\"";
                address.to_owned()
            }
            Target::File { path, anchor } => match renderer.course.asset(&path) {
                Some(asset) => {
                    ending = files::size(asset);
                    renderer.links.asset(&asset.path)
                }
                None => {
                    let base = base_path(&path);
                    let (_, item) = renderer
                        .course
                        .items()
                        .find(|(_, item)| item.path == base)?;
                    let address = renderer.links.item(&item.id);
                    // An address that is a place on a page already can't name a heading too.
                    if address.contains('#') {
                        address
                    } else {
                        format!("{address}{}", fragment(anchor.as_deref(), SECTION))
                    }
                }
            },
            Target::Unsafe | Target::Outside => return None,
        };
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", escape(title))
        };
        let markup = format!("<a href=\"{}\"{title}{relation}>", escape(&address));
        self.own.addresses.push(address);
        Some((markup, ending))
    }

    fn formula<'text>(&mut self, formula: &str, display: bool) -> Event<'text> {
        match math::mathml(formula, display) {
            Some(markup) => self.seal(markup),
            None => Event::Code(formula.to_owned().into()),
        }
    }

    /// Keeps trusted markup back until the rest has been sanitised.
    fn seal<'text>(&mut self, markup: String) -> Event<'text> {
        raw(self.seals.add(markup))
    }
}

fn raw<'text>(markup: String) -> Event<'text> {
    Event::InlineHtml(markup.into())
}

/// The events up to the end of the element that was just opened.
fn inner<'text>(events: Events<'_, 'text>) -> Vec<Event<'text>> {
    let mut depth = 0_usize;
    let mut body = Vec::new();
    for event in events {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        body.push(event);
    }
    body
}

fn text_of(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text)
        | Event::Code(text)
        | Event::InlineMath(text)
        | Event::DisplayMath(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    }
}

fn plain_text(events: Events<'_, '_>) -> String {
    inner(events).iter().filter_map(text_of).collect()
}
