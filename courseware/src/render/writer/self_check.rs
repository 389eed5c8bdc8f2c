//! Questions inside a lesson: each option says by itself whether it is right, without a script or a server.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Writer, escape, raw};
use crate::render::Label;

/// An answer as it stands in the list.
struct Answer<'text> {
    mark: Mark,
    text: Vec<Event<'text>>,
    feedback: Vec<Event<'text>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Right,
    Wrong,
    Accepted,
}

impl Writer<'_> {
    pub(super) fn self_check<'text>(
        &mut self,
        title: &str,
        body: Vec<Event<'text>>,
        written: &mut Vec<Event<'text>>,
    ) {
        self.checks += 1;
        let group = format!("{}check-{}", self.place.prefix, self.checks);
        self.own.ids.push(group.clone());
        let label = self.label(Label::Check);
        written.push(raw(format!(
            "<div role=\"group\" class=\"check\" aria-label=\"{label}\"><p class=\"check__label\">{label}</p>\n"
        )));
        if !title.is_empty() {
            written.push(raw(format!(
                "<p class=\"check__title\">{}</p>\n",
                escape(title)
            )));
        }
        let mut blocks = blocks(body);
        let list = blocks.iter().position(|block| is_answers(block));
        let after = list.map_or(Vec::new(), |at| blocks.split_off(at + 1));
        let answers = list.and_then(|_| blocks.pop()).map_or(Vec::new(), answers);
        written.extend(self.events(&mut blocks.into_iter().flatten()));
        let choice = answers.iter().any(|answer| answer.mark != Mark::Accepted);
        let hint = self.label(if choice {
            Label::CheckChoice
        } else {
            Label::CheckTyped
        });
        written.push(raw(format!("<p class=\"check__hint\">{hint}</p>\n")));
        let mut accepted = Vec::new();
        for answer in answers {
            if answer.mark == Mark::Accepted {
                accepted.push(answer);
            } else {
                self.option(answer, &group, written);
            }
        }
        self.answer(accepted, after, written);
        written.push(raw("</div>\n".to_owned()));
    }

    fn option<'text>(
        &mut self,
        answer: Answer<'text>,
        group: &str,
        written: &mut Vec<Event<'text>>,
    ) {
        written.push(raw(format!(
            "<details class=\"check__option\" name=\"{}\"><summary>",
            escape(group)
        )));
        written.extend(self.in_summary(answer.text));
        let (class, label) = match answer.mark {
            Mark::Right | Mark::Accepted => ("right", Label::CheckRight),
            Mark::Wrong => ("wrong", Label::CheckWrong),
        };
        let label = self.label(label);
        written.push(raw(format!(
            "</summary>\n<p class=\"check__verdict check__verdict--{class}\">{label}</p>\n"
        )));
        written.extend(self.events(&mut answer.feedback.into_iter()));
        written.push(raw("</details>\n".to_owned()));
    }

    /// What was asked for, and why: behind one more fold.
    fn answer<'text>(
        &mut self,
        accepted: Vec<Answer<'text>>,
        rationale: Vec<Vec<Event<'text>>>,
        written: &mut Vec<Event<'text>>,
    ) {
        let label = self.label(Label::CheckAnswer);
        written.push(raw(format!(
            "<details class=\"check__answer\"><summary>{label}</summary>\n"
        )));
        for answer in accepted {
            written.push(raw(
                "<p class=\"check__verdict check__verdict--right\">".to_owned()
            ));
            written.extend(self.in_summary(answer.text));
            written.push(raw("</p>\n".to_owned()));
            written.extend(self.events(&mut answer.feedback.into_iter()));
        }
        for block in rationale {
            written.extend(self.events(&mut unquoted(block).into_iter()));
        }
        written.push(raw("</details>\n".to_owned()));
    }

    /// Where one click already does something, terms are plain words.
    fn in_summary<'text>(&mut self, text: Vec<Event<'text>>) -> Vec<Event<'text>> {
        let before = std::mem::replace(&mut self.plain_terms, true);
        let text = self.events(&mut text.into_iter());
        self.plain_terms = before;
        text
    }
}

/// The events of each block that stands directly in the body.
fn blocks(body: Vec<Event<'_>>) -> Vec<Vec<Event<'_>>> {
    let mut blocks = Vec::new();
    let mut depth = 0_usize;
    for event in body {
        if depth == 0 {
            blocks.push(Vec::new());
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if let Some(block) = blocks.last_mut() {
            block.push(event);
        }
    }
    blocks
}

/// The blocks inside a block.
fn within(mut block: Vec<Event<'_>>) -> Vec<Event<'_>> {
    block.pop();
    if !block.is_empty() {
        block.remove(0);
    }
    block
}

fn unquoted(block: Vec<Event<'_>>) -> Vec<Event<'_>> {
    if matches!(block.first(), Some(Event::Start(Tag::BlockQuote(_)))) {
        within(block)
    } else {
        block
    }
}

fn is_answers(block: &[Event<'_>]) -> bool {
    matches!(block.first(), Some(Event::Start(Tag::List(None))))
        && blocks(within(block.to_vec()))
            .into_iter()
            .any(|item| mark(&mut within(item)).is_some())
}

fn answers(list: Vec<Event<'_>>) -> Vec<Answer<'_>> {
    let items = blocks(within(list)).into_iter().map(within);
    items
        .filter_map(|mut item| {
            let mark = mark(&mut item)?;
            let (mut text, mut feedback) = (Vec::new(), Vec::new());
            let mut depth = 0_usize;
            for event in item {
                match &event {
                    Event::Start(Tag::BlockQuote(_)) => depth += 1,
                    Event::End(TagEnd::BlockQuote(_)) => {
                        depth = depth.saturating_sub(1);
                        if depth > 0 {
                            feedback.push(event);
                        }
                        continue;
                    }
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) if depth == 0 => {
                        continue;
                    }
                    _ => {}
                }
                match depth {
                    0 => text.push(event),
                    1 if matches!(event, Event::Start(Tag::BlockQuote(_))) => {}
                    _ => feedback.push(event),
                }
            }
            Some(Answer {
                mark,
                text,
                feedback,
            })
        })
        .collect()
}

/// Takes the mark off the front of an item.
fn mark(item: &mut Vec<Event<'_>>) -> Option<Mark> {
    let start = usize::from(matches!(item.first(), Some(Event::Start(Tag::Paragraph))));
    if let Some(Event::TaskListMarker(done)) = item.get(start) {
        let mark = if *done { Mark::Right } else { Mark::Wrong };
        item.remove(start);
        return Some(mark);
    }
    let mut text = String::new();
    let mut end = start;
    while let Some(Event::Text(part)) = item.get(end) {
        text.push_str(part);
        end += 1;
    }
    let rest = text.strip_prefix("[=]")?.trim_start().to_owned();
    item.splice(start..end, [Event::Text(rest.into())]);
    Some(Mark::Accepted)
}
