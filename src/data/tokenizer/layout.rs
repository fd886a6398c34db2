//! What a `tokenizer.json` says about its steps: whether a text may be split before encoding, and
//! whether tokens are bytes. It must not know how to encode.

use serde::Deserialize;
use serde_json::Value;

use super::formats::tiktoken;
use crate::data::corpus::SplitPoints;

/// The parts of a `tokenizer.json` that decide how text may be split and what a token's bytes are.
#[derive(Deserialize)]
pub(super) struct Layout {
    #[serde(default)]
    normalizer: Value,
    #[serde(default)]
    pre_tokenizer: Value,
    #[serde(default)]
    decoder: Value,
    #[serde(default)]
    added_tokens: Vec<AddedToken>,
    model: Model,
}

#[derive(Deserialize)]
struct AddedToken {
    content: String,
    #[serde(default)]
    lstrip: bool,
    #[serde(default)]
    rstrip: bool,
}

#[derive(Deserialize)]
struct Model {
    #[serde(default)]
    dropout: Option<f32>,
}

impl Layout {
    /// Where texts may be split, if anywhere.
    pub(super) fn split_points(&self) -> Option<SplitPoints> {
        let tokens = self.added_tokens.iter().map(|token| token.content.as_str());
        self.allows_splits().then(|| SplitPoints::at_words(tokens))
    }

    /// True for the pre-tokenizers whose words certainly end between a letter and a blank that another
    /// letter follows, with nothing before or after them that looks over that place.
    fn allows_splits(&self) -> bool {
        let splitters = steps(&self.pre_tokenizer, "pretokenizers");
        let known = |step: &&Value| match step["type"].as_str() {
            Some("ByteLevel") => step["add_prefix_space"] == false,
            Some("Digits") => true,
            Some("Split") => is_known_split(step),
            _ => false,
        };
        let splits_words = splitters.iter().any(|step| match step["type"].as_str() {
            Some("ByteLevel") => step["use_regex"] != false,
            Some("Split") => true,
            _ => false,
        });
        let crosses = |token: &AddedToken| {
            token.lstrip || token.rstrip || token.content.contains(char::is_whitespace)
        };
        splits_words
            && splitters.iter().all(known)
            && (self.normalizer.is_null() || self.normalizer["type"] == "NFC")
            && !self.added_tokens.iter().any(crosses)
            && self.model.dropout.is_none_or(|dropout| dropout == 0.0)
    }

    pub(super) fn is_byte_level(&self) -> bool {
        steps(&self.decoder, "decoders").iter().any(|step| step["type"] == "ByteLevel")
    }
}

/// The split patterns of GPT-2, of GPT-4 and Llama 3, and of Qwen 2 and 3.
fn is_known_split(step: &Value) -> bool {
    let known = [tiktoken::SPLIT, tiktoken::SPLIT_QWEN, tiktoken::SPLIT_GPT2];
    step["behavior"] == "Isolated"
        && step["invert"] == false
        && step["pattern"]["Regex"].as_str().is_some_and(|pattern| known.contains(&pattern))
}

/// The members of a `Sequence`, or the one step in its place.
fn steps<'v>(value: &'v Value, members: &str) -> Vec<&'v Value> {
    match value[members].as_array() {
        Some(members) => members.iter().collect(),
        None if value.is_null() => Vec::new(),
        None => vec![value],
    }
}
