//! Footnotes: numbered by their first reference, gathered at the end.

use pulldown_cmark::Event;

use super::{Writer, escape, raw};
use crate::render::{Label, Shape};

impl Writer<'_> {
    pub(super) fn footnote_reference<'text>(&mut self, name: &str) -> Option<Event<'text>> {
        if !self.defined.contains(name) || self.place.shape == Shape::Phrase {
            return None;
        }
        let at = self
            .footnotes
            .iter()
            .position(|(known, _)| known == name)
            .unwrap_or_else(|| {
                self.footnotes.push((name.to_owned(), 0));
                self.footnotes.len() - 1
            });
        let (_, times) = self.footnotes.get_mut(at)?;
        *times += 1;
        let (number, prefix) = (at + 1, self.place.prefix);
        let again = if *times > 1 {
            format!("-{times}")
        } else {
            String::new()
        };
        let (id, address) = (
            format!("{prefix}reference-{number}{again}"),
            format!("#{prefix}footnote-{number}"),
        );
        let markup = format!(
            "<sup><a id=\"{}\" href=\"{}\">{number}</a></sup>",
            escape(&id),
            escape(&address)
        );
        self.own.ids.push(id);
        self.own.addresses.push(address);
        Some(raw(markup))
    }

    pub(super) fn footnotes(&mut self, markup: &mut String) {
        if self.footnotes.is_empty() {
            return;
        }
        markup.push_str(&format!(
            "<section class=\"footnotes\" aria-label=\"{}\"><ol>\n",
            self.label(Label::Footnotes)
        ));
        // Every reference has been written by now, those inside footnotes too.
        for (place, (name, _)) in std::mem::take(&mut self.footnotes).into_iter().enumerate() {
            let (number, prefix) = (place + 1, self.place.prefix);
            let (id, address) = (
                format!("{prefix}footnote-{number}"),
                format!("#{prefix}reference-{number}"),
            );
            let body = self
                .definitions
                .get(&name)
                .map(String::as_str)
                .unwrap_or_default();
            let back = format!(
                " <a href=\"{}\" aria-label=\"{} {number}\">↩</a>",
                escape(&address),
                self.label(Label::BackToText)
            );
            let body = match body.trim_end().strip_suffix("</p>") {
                Some(body) => format!("{body}{back}</p>"),
                None => format!("{body}{back}"),
            };
            markup.push_str(&format!("<li id=\"{}\">{body}</li>\n", escape(&id)));
            self.own.ids.push(id);
            self.own.addresses.push(address);
        }
        markup.push_str("</ol></section>\n");
    }
}
