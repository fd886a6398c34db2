//! Finding and loading a tokenizer: which of the known files a path or a folder holds.
//! The contents of each kind of file are for `formats`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::config::TokenizerConfig;
use super::formats::{gpt2, sentencepiece, tiktoken};
use super::{Tokenizer, train};
use crate::data::corpus::Corpus;
use crate::data::user_error;
use crate::foreign_file;

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
            TokenizerSpec::Train(entries) => {
                let text = format!("training a tokenizer of {entries} entries");
                let _counter = crate::log::counter(text);
                train::train(corpus, *entries)
            }
            TokenizerSpec::Path(path) => Tokenizer::load(path),
        }
    }
}

impl Tokenizer {
    /// Loads a `tokenizer.json`, a tiktoken rank file such as Meta's `tokenizer.model`, a
    /// SentencePiece model, or a folder that holds `tokenizer.json`, `tokenizer.model`, or GPT-2's
    /// `vocab.json` and `merges.txt` (either names both). `tokenizer_config.json` and the older
    /// files beside it say which tokens are special and what is put around a text.
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
        let bytes = foreign_file::read(path, foreign_file::TABLE_BYTES).map_err(|error| {
            let path = path.display();
            user_error(format!(
                "tokenizer: cannot read {path} ({error}); name a tokenizer.json, a folder with one, or train:N"
            ))
        })?;
        let config = TokenizerConfig::read(folder)?;
        tokenizer_json(bytes, config)
            .and_then(|(json, config)| Tokenizer::from_json(json, config))
            .map_err(|error| user_error(format!("tokenizer: {}: {error:#}", path.display())))
    }

    fn load_folder(folder: &Path) -> Result<Tokenizer> {
        for name in ["tokenizer.json", "tokenizer.model"] {
            if folder.join(name).exists() {
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
        let config = TokenizerConfig::read(folder)?;
        gpt2::tokenizer_json(&vocab, &merges)
            .and_then(|json| Tokenizer::from_json(json, config))
            .map_err(|error| user_error(format!("tokenizer: {}: {error:#}", folder.display())))
    }
}

/// The `tokenizer.json` of a file of any format.
fn tokenizer_json(
    bytes: Vec<u8>,
    mut config: TokenizerConfig,
) -> Result<(Vec<u8>, TokenizerConfig)> {
    if let Some(mistake) = foreign_file::mistaken_for(&bytes) {
        bail!("{mistake}");
    }
    if bytes.trim_ascii_start().first() == Some(&b'{') {
        config.ignore_begin_and_end();
        return Ok((bytes, config));
    }
    if sentencepiece::is_model(&bytes) {
        return sentencepiece::tokenizer_json(&bytes, config);
    }
    Ok((tiktoken::tokenizer_json(&bytes)?, config))
}

/// Whether the files beside the tokenizer ask for a space in front of a text. Only some classes of
/// `transformers` heed `add_prefix_space`.
pub(super) fn prefix_space(config: &TokenizerConfig) -> Result<Option<bool>> {
    let flag = config.flag("add_prefix_space")?;
    Ok(flag.filter(|_| ["GPT2Tokenizer", "LlamaTokenizer"].contains(&config.class())))
}
