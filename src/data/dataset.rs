//! Everything a run reads: its tokenizer, training tokens and validation tokens, made once and kept in a cache folder.
//! It must not know the model or the loop.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use super::corpus::{Corpus, hex};
use super::token_file::{TokenFile, Tokens};
use super::tokenize::{TRAIN_TOKENS, write_tokens};
use super::tokenizer::{Tokenizer, TokenizerSpec};
use super::user_error;

const VALIDATION_TOKENS: &str = "validation.tokens";

/// What to read and where to keep what is made of it.
#[derive(Clone, Debug)]
pub struct DatasetRequest<'a> {
    /// Text files, or folders of them.
    pub train: &'a [PathBuf],
    /// Held-out text; empty: the last `validation_fraction` of the training tokens.
    pub validation: &'a [PathBuf],
    pub validation_fraction: f64,
    /// A path, or `train:N`.
    pub tokenizer: &'a str,
    pub cache: &'a Path,
}

/// The data of a run.
#[derive(Clone)]
pub struct Dataset {
    pub tokenizer: Tokenizer,
    pub train: Tokens,
    /// None: no validation was asked for.
    pub validation: Option<Tokens>,
}

impl Dataset {
    /// Opens the token files in the cache folder when they belong to the unchanged text and tokenizer, and makes them otherwise.
    /// A line on stderr says which.
    pub fn open_or_build(request: &DatasetRequest) -> Result<Dataset> {
        let fraction = request.validation_fraction;
        if !(0.0..1.0).contains(&fraction) {
            return Err(user_error(format!(
                "data: validation_fraction={fraction} is not a fraction; use 0 or more and less than 1, such as 0.05"
            )));
        }
        let spec = TokenizerSpec::parse(request.tokenizer)?;
        let corpus = Corpus::open(request.train)?;
        let folder = request.folder();
        let tokenizer = open_tokenizer(&spec, &corpus, &folder)?;
        let train = open_tokens(&corpus, &tokenizer, &folder.join(TRAIN_TOKENS))?;
        let (train, validation) = if !request.validation.is_empty() {
            let corpus = Corpus::open(request.validation)?;
            (
                train,
                Some(open_tokens(
                    &corpus,
                    &tokenizer,
                    &folder.join(VALIDATION_TOKENS),
                )?),
            )
        } else {
            split(train, fraction)
        };
        Ok(Dataset {
            tokenizer,
            train,
            validation,
        })
    }
}

impl DatasetRequest<'_> {
    /// A folder of its own for each choice of texts and tokenizer, so that runs that share a cache do not undo each other's.
    fn folder(&self) -> PathBuf {
        let mut digest = Sha256::new();
        digest.update(self.tokenizer);
        for paths in [self.train, self.validation] {
            digest.update([0]);
            paths
                .iter()
                .for_each(|path| digest.update(format!("{}\n", path.display())));
        }
        let first = self
            .train
            .first()
            .and_then(|path| path.file_stem())
            .unwrap_or_default();
        let digest = hex(&digest.finalize());
        self.cache
            .join(format!("{}-{}", first.to_string_lossy(), &digest[..12]))
    }
}

fn split(tokens: Tokens, fraction: f64) -> (Tokens, Option<Tokens>) {
    let held_out = (tokens.len() as f64 * fraction) as u64;
    if held_out == 0 {
        return (tokens, None);
    }
    let (train, validation) = tokens.split_at(tokens.len() - held_out);
    (train, Some(validation))
}

/// A tokenizer that was trained is used again when the tokens beside it say that it was trained on this very corpus.
fn open_tokenizer(spec: &TokenizerSpec, corpus: &Corpus, folder: &Path) -> Result<Tokenizer> {
    if let TokenizerSpec::Train(_) = spec {
        if let Ok(tokenizer) = Tokenizer::load(&folder.join("tokenizer.json"))
            && reusable(corpus, &tokenizer, &folder.join(TRAIN_TOKENS)).is_ok()
        {
            return Ok(tokenizer);
        }
    }
    let tokenizer = spec.load_or_train(corpus)?;
    tokenizer.save(folder)?;
    Ok(tokenizer)
}

fn open_tokens(corpus: &Corpus, tokenizer: &Tokenizer, path: &Path) -> Result<Tokens> {
    match reusable(corpus, tokenizer, path) {
        Ok(file) => {
            eprintln!(
                "tokens: reusing {} ({} tokens)",
                path.display(),
                file.header().tokens
            );
            return Ok(Tokens::all(file));
        }
        Err(reason) if path.exists() => {
            eprintln!("tokens: making {} again: {reason:#}", path.display())
        }
        Err(_) => {}
    }
    eprintln!("{}", write_tokens(corpus, tokenizer, path)?);
    Ok(Tokens::all(TokenFile::open(path)?))
}

fn reusable(corpus: &Corpus, tokenizer: &Tokenizer, path: &Path) -> Result<TokenFile> {
    let file = TokenFile::open(path)?;
    let header = file.header();
    ensure!(
        header.corpus_fingerprint == corpus.fingerprint(),
        "the text has changed"
    );
    ensure!(
        header.tokenizer_sha256 == tokenizer.sha256(),
        "the tokenizer has changed"
    );
    Ok(file)
}
