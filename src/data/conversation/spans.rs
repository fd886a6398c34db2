//! Which parts of a rendered conversation are learned: those in the template's generation blocks,
//! or where it has none those between a prefix up to an answer and one with it.

use std::ops::Range;

use anyhow::Result;
use serde_json::Value;

use super::TrainOn;
use crate::chat_template::{ChatTemplate, Prefix, Rendered};
use crate::data::user_error;
use crate::foreign_file::shorten;

/// A conversation as text with what is learned of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Learned {
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
}

/// A part that is learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) bytes: Range<usize>,
    /// What ends it.
    pub(super) end: SpanEnd,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpanEnd {
    /// The end of a generation block on this line of the template, after an end-of-turn token.
    Block(usize),
    /// The end of a message, which this line of the template writes, after its end-of-turn token.
    Message(usize),
    /// The end of the text, whatever it is.
    Text,
}

/// What is asked of a conversation.
pub(super) struct Request<'r> {
    pub(super) messages: &'r [Value],
    /// Messages that are given.
    pub(super) prompt: usize,
    pub(super) template: &'r ChatTemplate,
    pub(super) train_on: TrainOn,
    /// The texts of prefixes of the messages.
    pub(super) render: &'r dyn Fn(&[Prefix]) -> Result<Vec<Rendered>>,
}

impl Request<'_> {
    /// # Errors
    /// A template that writes earlier messages in another way when others follow, and has no
    /// generation blocks, is a user error.
    pub(super) fn learned(&self) -> Result<Learned> {
        match (self.train_on, self.prompt, self.template.has_generation_blocks()) {
            (TrainOn::All, ..) => self.everything(),
            (TrainOn::Completion, 1.., _) => self.after_prompt(),
            (TrainOn::Assistant | TrainOn::Completion, _, true) => self.blocks(),
            (TrainOn::Assistant | TrainOn::Completion, _, false) => self.answers(),
        }
    }

    fn everything(&self) -> Result<Learned> {
        let text = self.text(&[])?.0;
        let span = Span { bytes: 0..text.len(), end: SpanEnd::Text };
        Ok(Learned { text, spans: vec![span] })
    }

    fn after_prompt(&self) -> Result<Learned> {
        let (text, given) = self.text(&[self.given()])?;
        let start = self.length_in(&text, &given[0], self.prompt)?;
        let span = Span { bytes: start..text.len(), end: self.message_end() };
        Ok(Learned { text, spans: vec![span] })
    }

    fn blocks(&self) -> Result<Learned> {
        let prompt = (self.prompt > 0).then(|| self.given());
        let all = Prefix { messages: self.messages.len(), add_generation_prompt: false };
        let mut rendered =
            (self.render)(&[Some(all), prompt].into_iter().flatten().collect::<Vec<_>>())?;
        let Rendered { text, generated } = rendered.remove(0);
        let start = match rendered.first() {
            Some(given) => self.length_in(&text, &given.text, self.prompt)?,
            None => 0,
        };
        let learned =
            generated.into_iter().filter(|g| g.bytes.start >= start && !g.bytes.is_empty());
        let spans = learned.map(|g| Span { bytes: g.bytes, end: SpanEnd::Block(g.line) });
        Ok(Learned { text, spans: self.asked(spans.collect()) })
    }

    /// The parts between the text up to an answer and the text with it.
    fn answers(&self) -> Result<Learned> {
        let is_answer = |i: &usize| self.messages[*i]["role"] == "assistant";
        let answers = self.asked((self.prompt..self.messages.len()).filter(is_answer).collect());
        let around = |&i: &usize| {
            let before = Prefix { messages: i, add_generation_prompt: true };
            [before, Prefix { messages: i + 1, add_generation_prompt: false }]
        };
        let (text, prefixes) = self.text(&answers.iter().flat_map(around).collect::<Vec<_>>())?;
        let mut spans = Vec::new();
        for (answer, texts) in answers.iter().zip(prefixes.chunks(2)) {
            let start = self.length_in(&text, &texts[0], *answer)?;
            let end = self.length_in(&text, &texts[1], answer + 1)?;
            if start < end {
                spans.push(Span { bytes: start..end, end: self.message_end() });
            }
        }
        Ok(Learned { text, spans })
    }

    /// All of the answers, or the last.
    fn asked<T>(&self, mut answers: Vec<T>) -> Vec<T> {
        if self.train_on == TrainOn::Completion {
            answers.drain(..answers.len().saturating_sub(1));
        }
        answers
    }

    fn message_end(&self) -> SpanEnd {
        SpanEnd::Message(self.template.answer_line())
    }

    /// The messages that are given, up to where an answer begins.
    fn given(&self) -> Prefix {
        Prefix { messages: self.prompt, add_generation_prompt: true }
    }

    /// The whole text and those of prefixes.
    fn text(&self, prefixes: &[Prefix]) -> Result<(String, Vec<String>)> {
        let all = Prefix { messages: self.messages.len(), add_generation_prompt: false };
        let rendered = (self.render)(&[&[all], prefixes].concat())?;
        let mut texts = rendered.into_iter().map(|rendered| rendered.text);
        Ok((texts.next().unwrap_or_default(), texts.collect()))
    }

    /// The length of a prefix, which must be one of the text.
    fn length_in(&self, text: &str, prefix: &str, messages: usize) -> Result<usize> {
        if text.starts_with(prefix) {
            return Ok(prefix.len());
        }
        let same = text.bytes().zip(prefix.bytes()).take_while(|(a, b)| a == b).count();
        let from = (0..=same).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let quoted = |text: &str| {
            shorten(&text[from.min(text.len())..].chars().take(40).collect::<String>(), 60)
        };
        Err(user_error(format!(
            "the chat template writes the first {messages} messages in another way when others follow ({:?} becomes {:?}), so that answers cannot be found; see its line {}, or name a template with {{% generation %}} blocks in data.chat_template",
            quoted(prefix),
            quoted(text),
            self.template.answer_line(),
        )))
    }
}
