//! Chat templates: the Jinja text beside a tokenizer that turns messages into a text. A template is
//! a program of others: it runs with limits of instructions, time, memory and output, in a process
//! of its own, which renders many conversations.
//!
//! Invariant: it knows no model and no token ids.

mod frame;
mod functions;
mod generation;
mod process;
mod render;
mod serve;
#[cfg(test)]
mod tests;

use std::io;
use std::ops::Range;
use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::process::{RENDER_CHAT_TEMPLATE, Renderer};
pub use self::serve::serve;
use crate::error::UserError;
use crate::foreign_file::{self, shorten};

/// Bytes of the largest template; those that are published have at most 20 kB.
const LARGEST_TEMPLATE: u64 = 1 << 20;

/// Characters of what a template says in an error.
const QUOTED: usize = 500;

/// The file of a template beside a tokenizer.
pub const FILE: &str = "chat_template.jinja";

/// The template of a model directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatTemplate {
    source: String,
    /// Names of the special tokens, such as `bos_token`, and their texts.
    tokens: Vec<(String, String)>,
}

/// Messages as a template sees them: objects with `role`, `content` and what else they have.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    pub messages: Vec<Value>,
    pub tools: Option<Value>,
}

/// What of a conversation is rendered: its first messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prefix {
    pub messages: usize,
    /// Whether the text goes on to where the assistant's answer begins.
    pub add_generation_prompt: bool,
}

/// A text with its special tokens spelled out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    pub text: String,
    /// What is inside `{% generation %}` blocks, ascending.
    pub generated: Vec<Generated>,
}

/// An assistant's part of a text, as a `{% generation %}` block marks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generated {
    /// Bytes of the text.
    pub bytes: Range<usize>,
    /// The line of the template on which the block ends, from 1.
    pub line: usize,
}

impl ChatTemplate {
    pub fn new(source: impl Into<String>, tokens: Vec<(String, String)>) -> ChatTemplate {
        ChatTemplate { source: source.into(), tokens }
    }

    /// Reads `chat_template.jinja`, or `chat_template` of `tokenizer_config.json`; none where there
    /// is neither.
    pub fn find(folder: &Path) -> Result<Option<ChatTemplate>> {
        let config = read(folder, "tokenizer_config.json", foreign_file::SETTINGS_BYTES)?;
        let config: Value = serde_json::from_slice(config.as_deref().unwrap_or(b"{}"))
            .map_err(|e| refuse(folder, &format!("tokenizer_config.json is not JSON ({e})")))?;
        let file = read(folder, FILE, LARGEST_TEMPLATE)?;
        let file = file.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        Ok(ChatTemplate::of(&config, file))
    }

    /// The template of a `tokenizer_config.json` and of the file beside it.
    pub fn of(config: &Value, file: Option<String>) -> Option<ChatTemplate> {
        let source = file.or_else(|| template(&config["chat_template"]))?;
        Some(ChatTemplate { source, tokens: tokens(config) })
    }

    /// Reads the template of a file.
    pub fn read_file(path: &Path) -> Result<ChatTemplate> {
        let (folder, name) = (path.parent(), path.file_name().unwrap_or_default());
        let name = name.to_string_lossy();
        let bytes = read(folder.unwrap_or(Path::new("")), &name, LARGEST_TEMPLATE)?
            .ok_or_else(|| UserError(format!("chat template: there is no {}", path.display())))?;
        Ok(ChatTemplate::new(String::from_utf8_lossy(&bytes), Vec::new()))
    }

    /// The Jinja text.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether assistants' answers are marked with `{% generation %}` blocks.
    pub fn has_generation_blocks(&self) -> bool {
        generation::with_filter_blocks(&self.source).1 > 0
    }

    /// The line on which an answer is written, from 1: that on which the first generation block
    /// ends, or the first that names the assistant.
    pub fn answer_line(&self) -> usize {
        let named = || self.source.find("assistant").unwrap_or(0);
        let at = generation::first_end(&self.source).unwrap_or_else(named);
        self.source[..at].matches('\n').count() + 1
    }
}

/// The special tokens of a `tokenizer_config.json`.
fn tokens(config: &Value) -> Vec<(String, String)> {
    let keys = ["bos_token", "eos_token", "pad_token", "unk_token"];
    let tokens = keys.iter().filter_map(|key| {
        let value = &config[*key];
        let text = value.as_str().or_else(|| value["content"].as_str())?;
        Some((key.to_string(), text.to_string()))
    });
    tokens.collect()
}

/// A file of the folder, if there is one.
fn read(folder: &Path, name: &str, limit: u64) -> Result<Option<Vec<u8>>> {
    match foreign_file::read(&folder.join(name), limit) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refuse(folder, &format!("{name}: {error}")).into()),
    }
}

/// The template itself, or that named `default` of a list.
fn template(value: &Value) -> Option<String> {
    let of_list = |list: &Vec<Value>| {
        let named = list.iter().find(|t| t["name"] == "default").or(list.first())?;
        Some(named["template"].as_str()?.to_string())
    };
    let text = value.as_str().map(str::to_string);
    text.or_else(|| value.as_array().and_then(of_list))
}

fn refusal(problem: &str) -> UserError {
    let problem = shorten(problem, QUOTED);
    UserError(format!("chat template: it refuses the messages: {problem}"))
}

fn refuse(folder: &Path, problem: &str) -> UserError {
    UserError(format!("chat template: {}: {problem}", folder.display()))
}
