//! Which parts of a rendered conversation are learned: those in the template's generation blocks,
//! or where it has none those between a prefix up to an answer and one with it.

use std::ops::Range;

use anyhow::Result;
use serde_json::{Value, json};

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

/// The bytes that both end in.
fn common_suffix(a: &[u8], b: &[u8]) -> Vec<u8> {
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    a[a.len() - same..].to_vec()
}

/// Writes prefixes of messages.
pub(super) type Render<'r> = dyn Fn(&[Value], &[Prefix]) -> Result<Vec<Rendered>> + 'r;

/// What is asked of a conversation.
pub(super) struct Request<'r> {
    pub(super) messages: &'r [Value],
    /// Messages that are given.
    pub(super) prompt: usize,
    pub(super) template: &'r ChatTemplate,
    pub(super) train_on: TrainOn,
    /// The texts of prefixes of messages.
    pub(super) render: &'r Render<'r>,
}

impl Request<'_> {
    /// # Errors
    /// A template without generation blocks that writes what is before an answer in another way
    /// when others follow is a user error.
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
            self.render(&[Some(all), prompt].into_iter().flatten().collect::<Vec<_>>())?;
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
            let end = match self.end_when_followed(&text, start, *answer, &texts[1])? {
                Some(end) => end,
                None => self.length_in(&text, &texts[1], answer + 1)?,
            };
            if start < end {
                spans.push(Span { bytes: start..end, end: self.message_end() });
            }
        }
        Ok(Learned { text, spans })
    }

    /// Where an answer ends that the template writes in another way when messages follow, as Qwen 3
    /// leaves its thoughts out: what stays when the answer is made empty is not of it. None where
    /// it is written in one way, or that does not tell. `alone` is the text up to the answer.
    fn end_when_followed(
        &self,
        text: &str,
        start: usize,
        answer: usize,
        alone: &str,
    ) -> Result<Option<usize>> {
        let written_in_one_way = text.starts_with(alone) || answer + 1 == self.messages.len();
        if written_in_one_way || !alone.starts_with(&text[..start]) {
            return Ok(None);
        }
        let messages = |messages| Prefix { messages, add_generation_prompt: false };
        let followed = self.render(&[messages(answer + 2)])?.remove(0).text;
        let mut emptied = self.messages.to_vec();
        emptied[answer] = json!({"role": "assistant", "content": ""});
        let [empty, empty_followed] = [1, 2].map(|more| messages(answer + more));
        let empty = (self.render)(&emptied, &[empty, empty_followed])?;
        let after = |text: &str| text.as_bytes().get(start..).unwrap_or_default().to_vec();
        let end_of_turn = common_suffix(&after(alone), &after(&empty[0].text));
        let what_follows = common_suffix(&after(&followed), &after(&empty[1].text));
        let end = followed.len() - what_follows.len() + end_of_turn.len();
        let is_end = text.is_char_boundary(end)
            && text.get(..end) == followed.get(..end)
            && text.as_bytes()[start..end].ends_with(&end_of_turn);
        Ok(is_end.then_some(end))
    }

    fn render(&self, prefixes: &[Prefix]) -> Result<Vec<Rendered>> {
        (self.render)(self.messages, prefixes)
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
        let rendered = self.render(&[&[all], prefixes].concat())?;
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
