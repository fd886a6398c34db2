//! What a `tokenizer.json` says about its steps: whether a text may be split before encoding, how
//! tokens become text, and how large its results may get.

use serde::Deserialize;
use serde_json::{Value, json};

use super::formats::tiktoken;
use crate::data::corpus::SplitPoints;

/// How many times as long as its input the result of all steps may be. The normal forms of Unicode
/// grow a text up to 11 times, one replacement of a space by U+2581 up to 3 times.
const LARGEST_GROWTH: f64 = 1024.0;

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

/// When the text of ids cannot be changed by later ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Streaming {
    /// After each id, but for the bytes of an unfinished character.
    EachToken,
    /// After each id that is not a single byte: the bytes of a run are text together or not at all.
    OutsideByteRuns,
    /// At the end: the decoder treats the last token specially, or is not known.
    AtEnd,
}

impl Layout {
    /// Where texts may be split, if anywhere.
    pub(super) fn split_points(&self) -> Option<SplitPoints> {
        let tokens = self.added_tokens.iter().map(|token| token.content.as_str());
        self.allows_splits().then(|| SplitPoints::at_words(tokens))
    }

    /// True for the pre-tokenizers whose words certainly end between a letter and a blank that
    /// another letter follows, with nothing before or after them that looks over that place.
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

    /// When decoded text is certain.
    pub(super) fn streaming(&self) -> Streaming {
        let decoders = steps(&self.decoder, "decoders");
        let keeps_order = |step: &&Value| match step["type"].as_str() {
            Some("ByteLevel" | "ByteFallback" | "Fuse" | "Metaspace") => true,
            Some("Replace") => {
                let pattern = step["pattern"]["String"].as_str();
                pattern.is_some_and(|pattern| pattern.chars().count() == 1)
            }
            Some("Strip") => step["stop"] == 0,
            _ => false,
        };
        if !decoders.iter().all(keeps_order) {
            Streaming::AtEnd
        } else if decoders.iter().any(|step| step["type"] == "ByteFallback") {
            Streaming::OutsideByteRuns
        } else {
            Streaming::EachToken
        }
    }

    /// # Errors
    /// Steps that may grow a text beyond what memory holds.
    pub(super) fn check_growth(&self) -> Result<(), String> {
        for (kind, value, members) in [
            ("normalizer", &self.normalizer, "normalizers"),
            ("decoder", &self.decoder, "decoders"),
        ] {
            let growth: f64 = steps(value, members).into_iter().map(growth).product();
            if growth > LARGEST_GROWTH {
                return Err(format!(
                    "its {kind} may make a text {growth:.0} times as long; at most {LARGEST_GROWTH:.0} times is accepted"
                ));
            }
        }
        Ok(())
    }

    /// Whether the tokenizer puts a space in front of a text; None where it has no step that could.
    pub(super) fn adds_prefix_space(&self) -> Option<bool> {
        let of_pre_tokenizer = |step: &Value| match step["type"].as_str()? {
            "ByteLevel" => step["add_prefix_space"].as_bool(),
            "Metaspace" => Some(step["prepend_scheme"] != "never"),
            _ => None,
        };
        let prepends =
            steps(&self.normalizer, "normalizers").iter().any(|s| s["type"] == "Prepend");
        let of_step =
            steps(&self.pre_tokenizer, "pretokenizers").into_iter().find_map(of_pre_tokenizer);
        of_step.or(prepends.then_some(true))
    }
}

/// The text of a `tokenizer.json` that puts a space in front of a text, or does not.
pub(super) fn with_prefix_space(json: &[u8], prefix_space: bool) -> serde_json::Result<Vec<u8>> {
    let mut json: Value = serde_json::from_slice(json)?;
    for step in steps_mut(&mut json["pre_tokenizer"], "pretokenizers") {
        if step["type"] == "ByteLevel" {
            step["add_prefix_space"] = json!(prefix_space);
        } else if step["type"] == "Metaspace" {
            step["prepend_scheme"] = json!(if prefix_space { "first" } else { "never" });
        }
    }
    if !prefix_space {
        remove_steps(&mut json["normalizer"], "normalizers", "Prepend");
        remove_steps(&mut json["decoder"], "decoders", "Strip");
    }
    serde_json::to_vec(&json)
}

/// Times that the result of a step may be as long as its input, in bytes.
fn growth(step: &Value) -> f64 {
    match step["type"].as_str() {
        Some("Replace") => {
            let content = step["content"].as_str().unwrap_or_default().len() as f64;
            match step["pattern"]["String"].as_str() {
                Some(pattern) if !pattern.is_empty() => (content / pattern.len() as f64).max(1.0),
                // An expression may match between any two bytes.
                _ => 1.0 + content,
            }
        }
        Some("NFC" | "NFD") => 3.0,
        Some("NFKC" | "NFKD" | "Precompiled") => 11.0,
        Some("Lowercase") => 2.0,
        Some("BertNormalizer") => 6.0,
        Some("Sequence") => {
            let members = step["normalizers"].as_array().or(step["decoders"].as_array());
            members.into_iter().flatten().map(growth).product()
        }
        _ => 1.0,
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

fn steps_mut<'v>(value: &'v mut Value, members: &str) -> Vec<&'v mut Value> {
    if value[members].is_array() {
        return value[members].as_array_mut().expect("an array").iter_mut().collect();
    }
    if value.is_null() { Vec::new() } else { vec![value] }
}

/// Removes the steps of a type.
fn remove_steps(value: &mut Value, members: &str, kind: &str) {
    if let Some(steps) = value.get_mut(members).and_then(Value::as_array_mut) {
        steps.retain(|step| step["type"] != kind);
    } else if value["type"] == kind {
        *value = Value::Null;
    }
}
