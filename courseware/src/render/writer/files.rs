//! Files of the course that a text leads to: recordings are played in place, others downloaded.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Events, Writer, escape, plain_text, raw};
use crate::link::{Target, resolve};
use crate::model::{Asset, AssetUse};
use crate::render::{Label, Shape};

impl<'place> Writer<'place> {
    /// The recording that an address leads to.
    pub(super) fn recording_at(&self, address: &str) -> Option<&'place Asset> {
        if self.place.shape == Shape::Phrase {
            return None;
        }
        let Target::File { path, .. } = resolve(self.place.path, address) else {
            return None;
        };
        self.place
            .renderer
            .course
            .asset(&path)
            .filter(|asset| asset.kind.is_played())
    }

    /// A player in place of the paragraph that holds nothing but the link; a link to download it elsewhere.
    pub(super) fn recording<'text>(
        &mut self,
        asset: &Asset,
        events: Events<'_, 'text>,
        written: &mut Vec<Event<'text>>,
    ) {
        let alone = matches!(written.last(), Some(Event::Start(Tag::Paragraph)));
        let name = escape(&plain_text(events));
        let next = events.next();
        if alone && matches!(next, Some(Event::End(TagEnd::Paragraph))) {
            written.pop();
            let player = self.player(asset, &name);
            written.push(self.seal(player));
            return;
        }
        let address = self.place.renderer.links.asset(&asset.path);
        written.push(raw(format!(
            "<a href=\"{}\">{name}{}</a>",
            escape(&address),
            size(asset)
        )));
        self.own.addresses.push(address);
        if let Some(next) = next {
            self.event(next, events, written);
        }
    }

    /// Nothing is fetched before somebody presses play: people pay by the megabyte.
    fn player(&self, asset: &Asset, name: &str) -> String {
        let address = escape(&self.place.renderer.links.asset(&asset.path));
        // Only film takes a phone's whole screen unless it is told not to.
        let (tag, inline) = match asset.kind.used_as() {
            AssetUse::Film => ("video", " playsinline"),
            _ => ("audio", ""),
        };
        format!(
            "<figure class=\"recording\"><{tag} controls preload=\"none\"{inline} src=\"{address}\" aria-label=\"{name}\"></{tag}><figcaption>{name} <a href=\"{address}\" download>{}{}</a></figcaption></figure>\n",
            self.label(Label::Download),
            size(asset)
        )
    }
}

/// What stands in the text of a link to a file: its kind and size.
pub(super) fn size(asset: &Asset) -> String {
    format!(
        " <span class=\"file-size\" dir=\"ltr\">({})</span>",
        escape(&asset.label())
    )
}
