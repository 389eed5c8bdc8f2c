//! Words that the glossary explains, with their definition at hand.

use pulldown_cmark::Event;

use super::{Place, Writer, escape, write};
use crate::link::{Target, base_path, resolve};
use crate::model::{GLOSSARY, Term};
use crate::render::{Label, Shape, TERM};

impl<'place> Writer<'place> {
    /// The term that an address leads to, where a definition can be shown.
    pub(super) fn term_at(&self, address: &str) -> Option<&'place Term> {
        if self.place.shape == Shape::Phrase || self.plain_terms {
            return None;
        }
        match resolve(self.place.path, address) {
            Target::File {
                path,
                anchor: Some(anchor),
            } if base_path(&path) == GLOSSARY => self.place.renderer.course.term(&anchor),
            _ => None,
        }
    }

    /// A button that shows the definition; browsers do that by themselves. Those that can't, and paper, show it after
    /// the word.
    pub(super) fn term<'text>(&mut self, term: &Term, word: &str) -> Event<'text> {
        let id = escape(&format!("{}term-{}", self.place.prefix, term.anchor));
        let word = escape(word);
        let button = format!(
            "<button type=\"button\" class=\"term\" popovertarget=\"{id}\">{word}</button>"
        );
        // The definition stands after the first mention; later ones lead to the same.
        let definition = if self.explained.insert(term.anchor.clone()) {
            self.definition(term, &id)
        } else {
            String::new()
        };
        self.seal(format!("{button}{definition}"))
    }

    fn definition(&self, term: &Term, id: &str) -> String {
        let renderer = self.place.renderer;
        let text = term.definition.get(self.place.language);
        let first = text.value.as_str().split("\n\n").next().unwrap_or_default();
        let place = Place {
            renderer,
            path: GLOSSARY,
            prefix: "",
            language: text.language,
            shape: Shape::Phrase,
        };
        let definition = write(first, &place);
        let word = term.word.get(text.language);
        let address = escape(&format!(
            "{}#{TERM}{}",
            renderer.links.glossary(),
            term.anchor
        ));
        format!(
            "<span popover id=\"{id}\" class=\"term__definition\" lang=\"{}\" dir=\"{}\"><strong>{}</strong> <span>{definition}</span> <a href=\"{address}\">{}</a></span>",
            text.language,
            text.language.direction().code(),
            escape(word.value),
            self.label(Label::Glossary),
        )
    }
}
