//! Headings: their levels, ids and attributes.

use super::{BlockKind, Heading, Purpose, Reader};
use crate::check::code::Code;

impl Reader<'_, '_> {
    pub(super) fn heading(&mut self, heading: Heading) {
        let range = match self.body.blocks.last() {
            Some(block) if self.depth == 0 => block.range.clone(),
            _ => self.start..self.start,
        };
        if heading.text.trim().is_empty() {
            self.notes.add(
                Code::HeadingEmpty,
                range.clone(),
                "the heading has no text",
                "write a few words after the `#` signs, or remove the line",
            );
        }
        let level = heading.level as usize;
        if level == 1 {
            let help =
                "use `##`: the title in the front matter is the first-level heading of the page";
            self.notes.add(
                Code::HeadingLevel,
                range.clone(),
                "a heading with a single `#`",
                help,
            );
        } else if level > self.level + 1 {
            let message = format!(
                "a heading of level {level} follows one of level {}",
                self.level
            );
            self.notes.add(
                Code::HeadingSkipped,
                range.clone(),
                message,
                format!(
                    "use `{}`: those who listen to the page find their way by levels",
                    "#".repeat(self.level + 1)
                ),
            );
        }
        self.level = level;
        if let Some(id) = &heading.id {
            let plain = !id.is_empty()
                && id.len() <= 100
                && id
                    .chars()
                    .all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'));
            if !plain {
                self.notes.add(
                    Code::InvalidId,
                    range.clone(),
                    "the id of this heading cannot be used",
                    "use letters, digits, `-` and `_`",
                );
            }
            if self.body.anchors.contains(id) {
                self.notes.add(
                    Code::DuplicateAnchor,
                    range,
                    format!("the id `{id}` is there twice in this file"),
                    "give one of the headings another id",
                );
            }
        }
        self.body
            .anchors
            .push(self.anchors.of(heading.id.as_deref(), &heading.text));
        if self.purpose == Purpose::Text && !heading.attributes.is_empty() {
            let names = heading
                .attributes
                .iter()
                .map(|(name, _)| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ");
            if let Some(block) = self.body.blocks.last() {
                self.notes.add(
                    Code::UnknownAttribute,
                    block.range.clone(),
                    format!("a heading of a text takes no {names}"),
                    "only an id such as `{#chain}` may stand there",
                );
            }
        }
        if self.depth == 0
            && let Some(block) = self.body.blocks.last_mut()
        {
            block.kind = BlockKind::Heading(heading);
        }
    }
}
