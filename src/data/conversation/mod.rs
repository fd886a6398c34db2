//! Conversations as tokens to train on: a row becomes examples, an example a text of which some
//! parts are learned, and the text tokens of which some are learned. It must not know files.

mod example;
mod learned;
mod shown;
mod spans;
mod write;

use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::Result;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use self::example::Example;
use self::learned::Learner;
use self::spans::Request;
use super::tokenizer::Tokenizer;
use super::user_error;
use crate::chat_template::{ChatTemplate, Conversation, Prefix, Rendered, Renderer};

pub use self::shown::show;
pub(super) use self::write::write_conversations;

/// Which tokens of a conversation are learned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TrainOn {
    All,
    /// What assistants say, but not in the prompt of a row that has one.
    #[default]
    Assistant,
    /// What follows the prompt of a row that has one, else the last that an assistant says.
    Completion,
}

/// How conversations become tokens.
#[derive(Clone, Debug, Default)]
pub struct ConversationOptions {
    /// The template that takes the place of the tokenizer's.
    pub template: Option<PathBuf>,
    pub train_on: TrainOn,
    /// This program, which renders templates as [`Renderer::start`] asks it to.
    pub executable: PathBuf,
}

impl ConversationOptions {
    /// The tokenizer with the template that takes the place of its own, if one does.
    pub fn apply_template(&self, tokenizer: Tokenizer) -> Result<Tokenizer> {
        match &self.template {
            None => Ok(tokenizer),
            Some(path) => Ok(tokenizer.with_chat_template(ChatTemplate::read_file(path)?.source())),
        }
    }
}

/// A conversation as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EncodedConversation {
    /// Ids; those that are not learned have the bit [`UNTRAINED`](super::token_file::UNTRAINED).
    pub(super) tokens: Vec<u32>,
    /// UTF-8 bytes of the text.
    pub(super) text_bytes: usize,
}

/// Turns rows into tokens, on any number of threads.
pub(super) struct ConversationEncoder<'o> {
    template: Option<ChatTemplate>,
    options: &'o ConversationOptions,
    learner: Learner<'o>,
    /// Processes that wait for a conversation.
    idle: Mutex<Vec<Renderer>>,
}

impl<'o> ConversationEncoder<'o> {
    pub(super) fn new(
        tokenizer: &'o Tokenizer,
        options: &'o ConversationOptions,
    ) -> ConversationEncoder<'o> {
        let template = tokenizer.chat_template();
        let learner = Learner::new(tokenizer);
        ConversationEncoder { template, options, learner, idle: Mutex::default() }
    }

    /// What is hashed to tell whether rows become the same tokens.
    pub(super) fn fingerprint(&self, corpus: &str) -> String {
        let template = serde_json::to_string(&self.template).expect("a template is text");
        let text = format!("{corpus}\0{:?}\0{template}", self.options.train_on);
        hex::encode(Sha256::digest(text))
    }

    /// The conversations of a row: one, or the chosen and the rejected one.
    pub(super) fn encode(&self, row: Map<String, Value>) -> Result<Vec<EncodedConversation>> {
        let examples = example::examples(row).map_err(user_error)?;
        examples.into_iter().map(|example| self.encode_example(example)).collect()
    }

    fn encode_example(&self, example: Example) -> Result<EncodedConversation> {
        match example {
            Example::Texts { prompt, completion } => {
                let all = self.options.train_on == TrainOn::All;
                self.learner.texts(&prompt, &completion, all)
            }
            Example::Chat { conversation, prompt } => {
                let template = self.template.as_ref().ok_or_else(|| {
                    user_error("data: the tokenizer has no chat template; set data.chat_template to a file with one")
                })?;
                let render = |messages: &[Value], prefixes: &[Prefix]| {
                    let tools = conversation.tools.clone();
                    let conversation = Conversation { messages: messages.to_vec(), tools };
                    self.render(template, &conversation, prefixes)
                };
                let request = Request {
                    messages: &conversation.messages,
                    prompt,
                    template,
                    train_on: self.options.train_on,
                    render: &render,
                };
                self.learner.chat(&request.learned()?)
            }
        }
    }

    fn render(
        &self,
        template: &ChatTemplate,
        conversation: &Conversation,
        prefixes: &[Prefix],
    ) -> Result<Vec<Rendered>> {
        let idle = || self.idle.lock().expect("no renderer panicked");
        let reused = idle().pop();
        let start = || Renderer::start(&self.options.executable, template);
        let mut renderer = reused.map_or_else(start, Ok)?;
        let rendered = renderer.render(conversation, prefixes)?;
        idle().push(renderer);
        Ok(rendered)
    }

    /// The error of a corpus of which nothing is learned.
    pub(super) fn nothing_learned(&self, tokens: u64) -> anyhow::Error {
        let hint = match &self.template {
            Some(template) => {
                format!("look at line {} of the chat template", template.answer_line())
            }
            None => "look at the completions".to_string(),
        };
        user_error(format!(
            "data: none of {tokens} tokens are learned: no assistant says anything; {hint}, or set data.train_on=\"all\""
        ))
    }
}
