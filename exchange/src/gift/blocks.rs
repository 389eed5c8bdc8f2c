//! A file cut into questions.

use super::text::{Sign, push_line};

/// Between two blank lines.
pub(super) enum Block {
    /// From here on questions stand in this category; none where its name is empty.
    Category(Option<String>),
    /// A question.
    Question(QuestionBlock),
}

/// The lines of a question without its comments.
pub(super) struct QuestionBlock {
    pub(super) signs: Vec<Sign>,
    /// `[id:…]` of a comment.
    pub(super) id: Option<String>,
    /// `[tag:…]` of comments.
    pub(super) tags: Vec<String>,
}

/// Every block, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut cutter = Cutter::default();
    for (line, number) in text.lines().zip(1_u32..) {
        cutter.line(line, number);
    }
    cutter.end();
    cutter.blocks
}

#[derive(Default)]
struct Cutter {
    blocks: Vec<Block>,
    signs: Vec<Sign>,
    /// Whether a brace is open.
    open: bool,
    id: Option<String>,
    tags: Vec<String>,
}

impl Cutter {
    fn line(&mut self, line: &str, number: u32) {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            self.comment(comment);
            return;
        }
        if let Some(category) = trimmed.strip_prefix("$CATEGORY:") {
            self.end();
            let name = category
                .trim()
                .trim_start_matches("$course$/")
                .trim_start_matches("top/");
            let name: String = name.chars().take(200).collect();
            self.blocks
                .push(Block::Category((!name.is_empty()).then_some(name)));
            return;
        }
        // Blank lines end a question, but for those inside braces; a title ends it even there, where the closing
        // brace was forgotten.
        if (trimmed.is_empty() && !self.open) || (self.open && trimmed.starts_with("::")) {
            self.end();
        }
        if trimmed.is_empty() && self.signs.is_empty() {
            return;
        }
        let begun = self.signs.len();
        push_line(&mut self.signs, line, number);
        for sign in self.signs.get(begun..).unwrap_or_default() {
            match sign.sign {
                '{' if !sign.escaped => self.open = true,
                '}' if !sign.escaped => self.open = false,
                _ => {}
            }
        }
    }

    fn comment(&mut self, comment: &str) {
        if self.id.is_none() {
            self.id = bracketed(comment, "[id:").into_iter().next();
        }
        self.tags.extend(bracketed(comment, "[tag:"));
    }

    fn end(&mut self) {
        self.open = false;
        if self.signs.iter().all(|sign| sign.sign.is_whitespace()) {
            // Comments alone end no question: their id and tags wait for the one below, above which authors put them.
            self.signs.clear();
            return;
        }
        self.blocks.push(Block::Question(QuestionBlock {
            signs: std::mem::take(&mut self.signs),
            id: self.id.take(),
            tags: std::mem::take(&mut self.tags),
        }));
    }
}

/// What stands between this and a closing bracket; a bracket in it has a backslash.
fn bracketed(comment: &str, open: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = comment;
    while let Some((_, inner)) = rest.split_once(open) {
        let mut value = String::new();
        let mut signs = inner.char_indices();
        let mut end = None;
        while let Some((at, sign)) = signs.next() {
            match sign {
                '\\' => value.extend(signs.next().map(|(_, escaped)| escaped)),
                ']' => {
                    end = Some(at + 1);
                    break;
                }
                _ => value.push(sign),
            }
        }
        let Some(end) = end else { break };
        let value: String = value.trim().chars().take(100).collect();
        if !value.is_empty() {
            found.push(value);
        }
        rest = inner.get(end..).unwrap_or_default();
    }
    found
}
