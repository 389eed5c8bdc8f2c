//! Sound and film: each stands alone and is followed by what is said in it.

use super::body::{Block, BlockKind, Body, Reference};
use super::code::Code;
use super::notes::Notes;
use crate::callout::Callout;
use crate::link::{Target, resolve};
use crate::model::AssetKind;

/// Complains about recordings without a transcript, and transcripts without a recording.
pub(crate) fn check(body: &Body, notes: &mut Notes<'_>) {
    let mut recorded = Vec::new();
    for reference in body.references.iter().filter(|reference| !reference.image) {
        if !is_recording(reference, notes) {
            continue;
        }
        let block = body.blocks.get(reference.block);
        if !block.is_some_and(|block| stands_alone(block, reference, notes)) {
            let help =
                "put the link into a paragraph of its own: a player takes its place in the text";
            notes.add(
                Code::TranscriptMissing,
                reference.range.clone(),
                "a recording stands among other text",
                help,
            );
            continue;
        }
        match body.blocks.get(reference.block + 1) {
            Some(Block {
                kind: BlockKind::Callout(Callout::Transcript),
                range,
            }) => {
                recorded.push(reference.block + 1);
                let text = notes.file.slice(range.clone());
                let words = text
                    .lines()
                    .skip(1)
                    .any(|line| line.contains(char::is_alphanumeric));
                if !words {
                    let help = "write what is said and what can be seen, each line after a `>`";
                    notes.add(
                        Code::TranscriptMissing,
                        reference.range.clone(),
                        "the transcript is empty",
                        help,
                    );
                }
            }
            _ => {
                let help = "add a block quote after it, `> [!TRANSCRIPT]`, with what is said and what can be seen: some cannot hear, some cannot pay for the megabytes";
                notes.add(
                    Code::TranscriptMissing,
                    reference.range.clone(),
                    "the recording has no transcript",
                    help,
                );
            }
        }
    }
    for (place, block) in body.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Callout(Callout::Transcript))
            && !recorded.contains(&place)
        {
            let help = "a transcript comes right after the link to its recording; for other text that one may skip there is `> [!MORE] Title`";
            notes.add(
                Code::Callout,
                block.range.clone(),
                "there is no recording before this transcript",
                help,
            );
        }
    }
}

fn is_recording(reference: &Reference, notes: &Notes<'_>) -> bool {
    match resolve(&notes.file.path, &reference.address) {
        Target::File { path, .. } => AssetKind::of_path(&path).is_some_and(AssetKind::is_played),
        _ => false,
    }
}

fn stands_alone(block: &Block, reference: &Reference, notes: &Notes<'_>) -> bool {
    let text = notes.file.slice(block.range.clone());
    matches!(block.kind, BlockKind::Paragraph)
        && text.trim() == notes.file.slice(reference.range.clone()).trim()
}
