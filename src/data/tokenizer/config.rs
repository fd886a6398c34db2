//! `tokenizer_config.json` and the files beside it: the special tokens, and what else they say
//! about ids. A setting that changes ids is applied to the tokenizer or refused by name.

use std::path::Path;

use anyhow::{Result, anyhow};
use serde_json::{Map, Value, json};
use tokenizers::AddedToken;
use tokenizers::processors::template::TemplateProcessing;

use super::frame::Frame;
use super::write_file;
use crate::chat_template::{self, ChatTemplate};
use crate::data::user_error;
use crate::foreign_file::{self, quote};

const CONFIG: &str = "tokenizer_config.json";
const SPECIAL_TOKENS_MAP: &str = "special_tokens_map.json";
const ADDED_TOKENS: &str = "added_tokens.json";

/// The keys of single special tokens, in the order in which `transformers` adds them.
const NAMED: [&str; 7] =
    ["bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"];

/// What the files say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TokenizerConfig {
    /// `tokenizer_config.json`, with the special tokens of `special_tokens_map.json`.
    values: Map<String, Value>,
    /// `added_tokens.json`: contents and ids.
    added: Map<String, Value>,
    /// `model_type` of the model's `config.json` beside the tokenizer.
    model_type: String,
    /// Whether a special token was named that the files do not name.
    named_elsewhere: bool,
    /// File name and content, copied unchanged.
    files: Vec<(&'static str, Vec<u8>)>,
}

impl TokenizerConfig {
    /// Reads the files of `folder`, as far as they exist.
    pub(super) fn read(folder: &Path) -> Result<TokenizerConfig> {
        let mut config = TokenizerConfig::default();
        config.values = config.read_object(folder, CONFIG)?;
        // The older files count where the newer one does not list the added tokens.
        if !config.values.contains_key("added_tokens_decoder") {
            let map = config.read_object(folder, SPECIAL_TOKENS_MAP)?;
            config.values.extend(map);
            config.added = config.read_object(folder, ADDED_TOKENS)?;
        }
        config.read_template(folder)?;
        config.model_type = model_type(folder);
        if config.flag("split_special_tokens")? == Some(true) {
            return Err(user_error(format!(
                "tokenizer: {}: split_special_tokens=true is not supported",
                folder.join(CONFIG).display()
            )));
        }
        Ok(config)
    }

    /// Keeps the chat template beside the settings, if there is one.
    fn read_template(&mut self, folder: &Path) -> Result<()> {
        let path = folder.join(chat_template::FILE);
        match foreign_file::read(&path, foreign_file::SETTINGS_BYTES) {
            Ok(bytes) => self.files.push((chat_template::FILE, bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                let path = path.display();
                return Err(user_error(format!("tokenizer: cannot read {path}: {error}")));
            }
        }
        Ok(())
    }

    /// The template that these files hold.
    pub(super) fn chat_template(&self) -> Option<ChatTemplate> {
        let file = self.files.iter().find(|(name, _)| *name == chat_template::FILE);
        let file = file.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        ChatTemplate::of(&Value::Object(self.values.clone()), file)
    }

    /// Puts another template in its place.
    pub(super) fn set_chat_template(&mut self, source: &str) {
        self.files.retain(|(name, _)| *name != chat_template::FILE);
        self.files.push((chat_template::FILE, source.into()));
    }

    fn read_object(&mut self, folder: &Path, name: &'static str) -> Result<Map<String, Value>> {
        let path = folder.join(name);
        let bytes = match foreign_file::read(&path, foreign_file::SETTINGS_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Map::new()),
            Err(error) => {
                let path = path.display();
                return Err(user_error(format!("tokenizer: cannot read {path}: {error}")));
            }
        };
        let object = serde_json::from_slice(&bytes).map_err(|error| {
            let mistake = foreign_file::mistaken_for(&bytes).map(str::to_owned);
            let problem = mistake.unwrap_or_else(|| {
                format!("it is not a JSON object: {}", quote(&error.to_string()))
            });
            user_error(format!("tokenizer: {}: {problem}", path.display()))
        })?;
        self.files.push((name, bytes));
        Ok(object)
    }

    /// The name of the class in Python, without the `Fast` of older versions. Those of Mistral
    /// models are not heeded.
    pub(super) fn class(&self) -> &str {
        if self.model_type == "mistral" {
            return "";
        }
        self.values
            .get("tokenizer_class")
            .and_then(Value::as_str)
            .unwrap_or("")
            .trim_end_matches("Fast")
    }

    /// A flag; null counts as absent.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>> {
        match self.values.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(other) => Err(user_error(format!(
                "tokenizer: {CONFIG}: {name}={} is neither true nor false",
                quote(&other.to_string())
            ))),
        }
    }

    /// The text of a special token.
    pub(super) fn token(&self, name: &str) -> Option<&str> {
        self.values.get(name).and_then(content)
    }

    /// Leaves what is put around a text to the post-processor of a `tokenizer.json`, as
    /// `transformers` does.
    pub(super) fn ignore_begin_and_end(&mut self) {
        self.values.remove("add_bos_token");
        self.values.remove("add_eos_token");
    }

    /// Names a special token where the files do not.
    pub(super) fn set_default(&mut self, name: &str, token: Option<&str>) {
        if self.values.get(name).is_none_or(Value::is_null)
            && let Some(token) = token
        {
            self.values.insert(name.to_owned(), token.into());
            self.named_elsewhere = true;
        }
    }

    /// Names what no file named as Llama 3, GPT-2, Llama 2 and Gemma do, where the vocabulary has
    /// the token.
    pub(super) fn or_well_known(mut self, in_vocabulary: impl Fn(&str) -> bool) -> TokenizerConfig {
        let known = |names: &[&'static str]| names.iter().find(|name| in_vocabulary(name)).copied();
        if self.files.iter().all(|(name, _)| *name != CONFIG) {
            self.set_default("bos_token", known(&["<|begin_of_text|>", "<s>", "<bos>"]));
        }
        let ends = ["<|end_of_text|>", "<|endoftext|>", "</s>", "<eos>"];
        self.set_default("eos_token", known(&ends));
        self
    }

    /// Makes the tokenizer follow the files, as `transformers` does. Says whether it changed.
    pub(super) fn apply(&self, tokenizer: &mut tokenizers::Tokenizer) -> Result<bool> {
        let added = self.add(tokenizer, self.added_tokens()?)?;
        Ok(self.apply_begin_and_end(tokenizer)? || added)
    }

    /// Adds tokens that the tokenizer lacks or has with other properties.
    fn add(
        &self,
        tokenizer: &mut tokenizers::Tokenizer,
        mut tokens: Vec<AddedToken>,
    ) -> Result<bool> {
        let present = tokenizer.get_added_tokens_decoder();
        let is_present = |token: &str| present.values().any(|present| present.content == token);
        let lists = ["additional_special_tokens", "extra_special_tokens"].map(|key| self.list(key));
        let named = NAMED.into_iter().filter_map(|key| self.token(key));
        for token in named.chain(lists.into_iter().flatten()) {
            let is_listed = tokens.iter().any(|listed| listed.content == token);
            if !is_present(token) && !is_listed {
                tokens.push(AddedToken::from(token, true));
            }
        }
        if tokens.is_empty() {
            return Ok(false);
        }
        let added = tokenizer.add_tokens(tokens);
        Ok(added.map_err(|error| anyhow!("added tokens: {error}"))? > 0)
    }

    /// Texts of a list of special tokens, or of an object of them.
    fn list(&self, name: &str) -> Vec<&str> {
        match self.values.get(name) {
            Some(Value::Array(tokens)) => tokens.iter().filter_map(content).collect(),
            Some(Value::Object(tokens)) => tokens.values().filter_map(content).collect(),
            _ => Vec::new(),
        }
    }

    /// The tokens of `added_tokens_decoder` or `added_tokens.json`, by id. Ids themselves follow
    /// from the order, as they do in Python.
    fn added_tokens(&self) -> Result<Vec<AddedToken>> {
        let wrong =
            |token: &str| user_error(format!("tokenizer: added token {} has no id", quote(token)));
        let mut tokens = Vec::new();
        let decoder = self.values.get("added_tokens_decoder").and_then(Value::as_object);
        for (id, value) in decoder.into_iter().flatten() {
            let id: u32 = id.parse().map_err(|_| wrong(id))?;
            let flag = |name: &str| value[name].as_bool().unwrap_or(false);
            let token = AddedToken {
                content: content(value).ok_or_else(|| wrong(&id.to_string()))?.to_owned(),
                single_word: flag("single_word"),
                lstrip: flag("lstrip"),
                rstrip: flag("rstrip"),
                normalized: value["normalized"].as_bool().unwrap_or(!flag("special")),
                special: flag("special"),
            };
            tokens.push((id, token));
        }
        let special: Vec<&str> = NAMED.into_iter().filter_map(|key| self.token(key)).collect();
        for (token, id) in &self.added {
            let id =
                id.as_u64().and_then(|id| u32::try_from(id).ok()).ok_or_else(|| wrong(token))?;
            tokens.push((id, AddedToken::from(token.as_str(), special.contains(&token.as_str()))));
        }
        tokens.sort_by_key(|(id, _)| *id);
        Ok(tokens.into_iter().map(|(_, token)| token).collect())
    }

    /// `add_bos_token` and `add_eos_token` take the place of the post-processor, if they are there.
    fn apply_begin_and_end(&self, tokenizer: &mut tokenizers::Tokenizer) -> Result<bool> {
        let (begin, end) = (self.flag("add_bos_token")?, self.flag("add_eos_token")?);
        if begin.is_none() && end.is_none() {
            return Ok(false);
        }
        let asked = |flag: Option<bool>, name| self.token(name).filter(|_| flag == Some(true));
        let (begin, end) = (asked(begin, "bos_token"), asked(end, "eos_token"));
        let with_id = |token: Option<&'_ str>| match token {
            None => Ok(None),
            Some(token) => match tokenizer.token_to_id(token) {
                Some(id) => Ok(Some((token.to_owned(), id))),
                None => Err(anyhow!("{CONFIG}: {} is not in the vocabulary", quote(token))),
            },
        };
        let (begin, end) = (with_id(begin)?, with_id(end)?);
        let id = |token: &Option<(String, u32)>| token.iter().map(|(_, id)| *id).collect();
        if Frame::of(tokenizer)? == (Frame { prefix: id(&begin), suffix: id(&end) }) {
            return Ok(false);
        }
        tokenizer.with_post_processor(Some(template(begin.as_ref(), end.as_ref())?));
        Ok(true)
    }

    /// Writes the files as they were read, but a `tokenizer_config.json` with all special tokens
    /// where there was none, or one that did not name them.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let has_config = self.files.iter().any(|(name, _)| *name == CONFIG);
        let unchanged = has_config && !self.named_elsewhere;
        for (name, bytes) in self.files.iter().filter(|(name, _)| unchanged || *name != CONFIG) {
            write_file(folder, name, bytes)?;
        }
        if unchanged {
            return Ok(());
        }
        let mut config = self.values.clone();
        if !has_config {
            config.insert("tokenizer_class".into(), json!("PreTrainedTokenizerFast"));
            config.insert("clean_up_tokenization_spaces".into(), json!(false));
        }
        let config = Value::Object(config);
        write_file(folder, CONFIG, format!("{config:#}\n").as_bytes())
    }
}

fn model_type(folder: &Path) -> String {
    let bytes = foreign_file::read(&folder.join("config.json"), foreign_file::SETTINGS_BYTES);
    let config: Option<Value> = bytes.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    config.and_then(|config| Some(config["model_type"].as_str()?.to_owned())).unwrap_or_default()
}

/// A token is written as its text, or as an object with the text in `content`.
fn content(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value["content"].as_str())
}

/// The post-processor that puts `begin` in front of a text and `end` after it.
fn template(
    begin: Option<&(String, u32)>,
    end: Option<&(String, u32)>,
) -> Result<TemplateProcessing> {
    let special = |token: Option<&(String, u32)>| match token {
        Some((token, _)) => vec![json!({"SpecialToken": {"id": token, "type_id": 0}})],
        None => Vec::new(),
    };
    let sequence = |name: &str| json!({"Sequence": {"id": name, "type_id": 0}});
    let around = |name: &str| [special(begin), vec![sequence(name)], special(end)].concat();
    let ids: Map<String, Value> = begin
        .into_iter()
        .chain(end)
        .map(|(token, id)| (token.clone(), json!({"id": token, "ids": [id], "tokens": [token]})))
        .collect();
    let pair = [around("A"), around("B")].concat();
    Ok(serde_json::from_value(json!({
        "type": "TemplateProcessing",
        "single": around("A"),
        "pair": pair,
        "special_tokens": ids,
    }))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder(files: &[(&str, Value)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, value) in files {
            fs::write(folder.path().join(name), value.to_string()).unwrap();
        }
        folder
    }

    #[test]
    fn files_come_before_well_known_names() {
        let config = json!({"bos_token": null, "eos_token": {"content": "<|im_end|>"}});
        let map = json!({"pad_token": "<pad>"});
        let folder = folder(&[(CONFIG, config), (SPECIAL_TOKENS_MAP, map)]);
        let config = TokenizerConfig::read(folder.path()).unwrap();
        let tokens = config.clone().or_well_known(|_| true);
        assert_eq!(NAMED.map(|name| tokens.token(name)).iter().flatten().count(), 2);
        assert_eq!(tokens.token("eos_token"), Some("<|im_end|>"));
        assert_eq!(tokens.token("pad_token"), Some("<pad>"));
        let copy = tempfile::tempdir().unwrap();
        tokens.write(copy.path()).unwrap();
        assert_eq!(TokenizerConfig::read(copy.path()).unwrap(), config);
    }

    #[test]
    fn names_are_found_in_the_vocabulary() {
        let tokens = TokenizerConfig::default().or_well_known(|name| name == "<|endoftext|>");
        assert_eq!(tokens.token("bos_token"), None);
        assert_eq!(tokens.token("eos_token"), Some("<|endoftext|>"));
    }

    #[test]
    fn settings_that_change_ids_and_cannot_be_honoured_are_named() {
        for (config, part) in [
            (json!({"split_special_tokens": true}), "split_special_tokens=true is not supported"),
            (json!({"split_special_tokens": "a\u{1b}"}), "is neither true nor false"),
            (json!([1]), "is not a JSON object"),
        ] {
            let folder = folder(&[(CONFIG, config)]);
            let error = TokenizerConfig::read(folder.path()).unwrap_err().to_string();
            assert!(error.contains(part) && !error.contains('\u{1b}'), "{error}");
        }
    }
}
