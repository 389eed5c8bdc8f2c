//! Block quotes that are more than a quote.

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::{Events, Writer, escape, inner, raw, text_of};
use crate::callout::{self, Callout, Opening};
use crate::render::{Label, Shape};

/// Quotes inside quotes beyond this stay plain: each level costs a walk through all below it.
const DEEPEST: usize = 32;

impl Writer<'_> {
    pub(super) fn quote<'text>(
        &mut self,
        events: Events<'_, 'text>,
        written: &mut Vec<Event<'text>>,
    ) {
        if self.place.shape == Shape::Phrase {
            return;
        }
        if self.depth >= DEEPEST {
            written.push(Event::Start(Tag::BlockQuote(None)));
            return;
        }
        self.depth += 1;
        let mut body = inner(events);
        match cut_opening(&mut body) {
            Some((Callout::Check, title)) => self.self_check(&title, body, written),
            Some((Callout::Pearl, _)) => {
                let label = self.label(Label::Pearl);
                written.push(raw(format!(
                    "<div role=\"note\" class=\"alert alert--pearl\"><p class=\"alert__label\">{label}</p>\n"
                )));
                written.extend(self.events(&mut body.into_iter()));
                written.push(raw("</div>\n".to_owned()));
            }
            Some((Callout::More, title)) => {
                self.fold("more", &escape(&title), body, written);
            }
            Some((Callout::Transcript, _)) => {
                let label = self.label(Label::Transcript);
                self.fold("transcript", &label, body, written);
            }
            None => {
                written.push(Event::Start(Tag::BlockQuote(None)));
                written.extend(self.events(&mut body.into_iter()));
                written.push(Event::End(TagEnd::BlockQuote(None)));
            }
        }
        self.depth -= 1;
    }

    fn fold<'text>(
        &mut self,
        class: &str,
        summary: &str,
        body: Vec<Event<'text>>,
        written: &mut Vec<Event<'text>>,
    ) {
        written.push(raw(format!(
            "<details class=\"{class}\"><summary>{summary}</summary>\n"
        )));
        written.extend(self.events(&mut body.into_iter()));
        written.push(raw("</details>\n".to_owned()));
    }

    pub(super) fn alert(&self, kind: BlockQuoteKind) -> String {
        let (class, label) = match kind {
            BlockQuoteKind::Note => ("note", Label::Note),
            BlockQuoteKind::Tip => ("tip", Label::Tip),
            BlockQuoteKind::Important => ("important", Label::Important),
            BlockQuoteKind::Warning => ("warning", Label::Warning),
            BlockQuoteKind::Caution => ("caution", Label::Caution),
        };
        // A note, not an aside: several unnamed asides would each be a landmark, and none could be told from another.
        format!(
            "<div role=\"note\" class=\"alert alert--{class}\"><p class=\"alert__label\">{}</p>\n",
            self.label(label)
        )
    }
}

/// Takes the first line off if it opens one of our callouts; its title comes as plain text.
fn cut_opening(body: &mut Vec<Event<'_>>) -> Option<(Callout, String)> {
    if !matches!(body.first(), Some(Event::Start(Tag::Paragraph))) {
        return None;
    }
    let ends = |event: &Event<'_>| {
        matches!(
            event,
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph)
        )
    };
    let end = body.iter().position(ends)?;
    let line: String = body.iter().take(end).filter_map(text_of).collect();
    let (callout, title) = match callout::opening(&line)? {
        Opening::Ours(callout, rest) => (callout, callout::title(rest).to_owned()),
        Opening::Crowded | Opening::Unknown(_) => return None,
    };
    let whole = matches!(body.get(end), Some(Event::End(_)));
    // Where more of the paragraph follows, its beginning stays.
    body.drain(usize::from(!whole)..=end);
    Some((callout, title))
}
