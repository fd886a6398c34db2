//! Which token begins a document, which ends it and which pads: from the files beside a tokenizer,
//! or by their well-known names. It must not know ids.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use super::write_file;
use crate::data::user_error;

const CONFIG: &str = "tokenizer_config.json";
const MAP: &str = "special_tokens_map.json";

/// Names of the special tokens, and the files that they were read from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SpecialTokens {
    pub(super) bos: Option<String>,
    pub(super) eos: Option<String>,
    pub(super) pad: Option<String>,
    /// File name and content, copied unchanged.
    files: Vec<(&'static str, Vec<u8>)>,
}

impl SpecialTokens {
    /// Reads `tokenizer_config.json` and `special_tokens_map.json` of `folder`, as far as they
    /// exist.
    pub(super) fn read(folder: &Path) -> Result<SpecialTokens> {
        let mut tokens = SpecialTokens::default();
        for name in [CONFIG, MAP] {
            let path = folder.join(name);
            let Ok(bytes) = fs::read(&path) else { continue };
            let values: Value = serde_json::from_slice(&bytes).map_err(|error| {
                user_error(format!("tokenizer: {} is not JSON: {error}", path.display()))
            })?;
            tokens.bos = tokens.bos.or_else(|| token(&values["bos_token"]));
            tokens.eos = tokens.eos.or_else(|| token(&values["eos_token"]));
            tokens.pad = tokens.pad.or_else(|| token(&values["pad_token"]));
            tokens.files.push((name, bytes));
        }
        Ok(tokens)
    }

    /// Fills in what no file said with the names that Llama 3, GPT-2 and Llama 2 use, where the
    /// vocabulary has them.
    pub(super) fn or_well_known(mut self, in_vocabulary: impl Fn(&str) -> bool) -> SpecialTokens {
        let find = |names: &[&str]| {
            names.iter().find(|name| in_vocabulary(name)).map(|name| name.to_string())
        };
        if self.bos.is_none() && !self.files.iter().any(|(name, _)| *name == CONFIG) {
            self.bos = find(&["<|begin_of_text|>", "<s>"]);
        }
        self.eos = self.eos.or_else(|| find(&["<|end_of_text|>", "<|endoftext|>", "</s>"]));
        self
    }

    /// Writes the files as they were read; where there were none, a `tokenizer_config.json` for
    /// `transformers`.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        for (name, bytes) in &self.files {
            write_file(folder, name, bytes)?;
        }
        if self.files.iter().any(|(name, _)| *name == CONFIG) {
            return Ok(());
        }
        let mut config = json!({
            "tokenizer_class": "PreTrainedTokenizerFast",
            "clean_up_tokenization_spaces": false,
        });
        for (key, token) in
            [("bos_token", &self.bos), ("eos_token", &self.eos), ("pad_token", &self.pad)]
        {
            if let Some(token) = token {
                config[key] = json!(token);
            }
        }
        write_file(folder, CONFIG, format!("{config:#}\n").as_bytes())
    }
}

/// A token is written as its text, or as an object with the text in `content`.
fn token(value: &Value) -> Option<String> {
    value.as_str().or_else(|| value["content"].as_str()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_before_well_known_names() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, value: Value| {
            fs::write(folder.path().join(name), value.to_string()).unwrap()
        };
        write(
            CONFIG,
            json!({"bos_token": null, "eos_token": {"content": "<|im_end|>", "lstrip": false}}),
        );
        write(MAP, json!({"pad_token": "<pad>", "eos_token": "</s>"}));
        let tokens = SpecialTokens::read(folder.path()).unwrap().or_well_known(|_| true);
        assert_eq!(tokens.bos, None);
        assert_eq!(tokens.eos.as_deref(), Some("<|im_end|>"));
        assert_eq!(tokens.pad.as_deref(), Some("<pad>"));
        let copy = tempfile::tempdir().unwrap();
        tokens.write(copy.path()).unwrap();
        assert_eq!(SpecialTokens::read(copy.path()).unwrap(), tokens);
    }

    #[test]
    fn names_are_found_in_the_vocabulary() {
        let tokens = SpecialTokens::default().or_well_known(|name| name == "<|endoftext|>");
        assert_eq!((tokens.bos, tokens.eos.as_deref()), (None, Some("<|endoftext|>")));
    }
}
