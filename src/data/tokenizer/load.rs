//! Finding and loading a tokenizer: which of the known files a path or a folder holds.
//! The contents of each kind of file are for `formats`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::formats::{gpt2, tiktoken};
use super::special_tokens::SpecialTokens;
use super::{Tokenizer, train};
use crate::data::corpus::Corpus;
use crate::data::user_error;

/// Where a tokenizer comes from: `train:N`, or the path of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenizerSpec {
    /// A byte-level BPE of so many entries, trained on the corpus.
    Train(usize),
    Path(PathBuf),
}

impl TokenizerSpec {
    /// # Errors
    /// `train:` without a number of entries is a user error.
    pub fn parse(spec: &str) -> Result<TokenizerSpec> {
        let Some(entries) = spec.strip_prefix("train:") else {
            return Ok(TokenizerSpec::Path(PathBuf::from(spec)));
        };
        entries.parse().map(TokenizerSpec::Train).map_err(|_| {
            user_error(format!(
                "tokenizer: {spec:?} needs a number of entries after the colon; for example train:4096"
            ))
        })
    }

    /// Loads the tokenizer, or trains it on `corpus`.
    pub fn load_or_train(&self, corpus: &Corpus) -> Result<Tokenizer> {
        match self {
            TokenizerSpec::Train(entries) => train::train(corpus, *entries),
            TokenizerSpec::Path(path) => Tokenizer::load(path),
        }
    }
}

impl Tokenizer {
    /// Loads a `tokenizer.json`, a tiktoken rank file such as Meta's `tokenizer.model`, or a folder
    /// that holds `tokenizer.json`, GPT-2's `vocab.json` and `merges.txt` (either names both), or
    /// `tokenizer.model`. `tokenizer_config.json` and `special_tokens_map.json` beside it say which
    /// tokens are special.
    ///
    /// # Errors
    /// A path that does not exist or is none of these is a user error.
    pub fn load(path: &Path) -> Result<Tokenizer> {
        if path.is_dir() {
            return Tokenizer::load_folder(path);
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        // One of GPT-2's two files means both.
        if path.is_file() && (path.ends_with("vocab.json") || path.ends_with("merges.txt")) {
            return Tokenizer::load_folder(folder);
        }
        let bytes = fs::read(path).map_err(|error| {
            let path = path.display();
            user_error(format!(
                "tokenizer: cannot read {path} ({error}); name a tokenizer.json, a folder with one, or train:N"
            ))
        })?;
        let json = if is_json(&bytes) {
            bytes
        } else {
            tiktoken::tokenizer_json(&bytes)
                .with_context(|| format!("tokenizer: {}", path.display()))
                .map_err(|error| user_error(format!("{error:#}")))?
        };
        Tokenizer::from_json(json, SpecialTokens::read(folder)?)
            .map_err(|error| user_error(format!("tokenizer: {}: {error:#}", path.display())))
    }

    fn load_folder(folder: &Path) -> Result<Tokenizer> {
        for name in ["tokenizer.json", "tokenizer.model"] {
            if folder.join(name).is_file() {
                return Tokenizer::load(&folder.join(name));
            }
        }
        let (vocab, merges) = (folder.join("vocab.json"), folder.join("merges.txt"));
        if !(vocab.is_file() && merges.is_file()) {
            return Err(user_error(format!(
                "tokenizer: folder {} holds neither tokenizer.json, tokenizer.model, nor vocab.json with merges.txt",
                folder.display()
            )));
        }
        gpt2::tokenizer_json(&vocab, &merges)
            .and_then(|json| Tokenizer::from_json(json, SpecialTokens::read(folder)?))
            .map_err(|error| user_error(format!("tokenizer: {}: {error:#}", folder.display())))
    }
}

fn is_json(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}
