//! Everything a run reads: its tokenizer, training tokens and validation tokens, made once and kept
//! in a cache folder.

use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::conversation::{ConversationEncoder, ConversationOptions, write_conversations};
use super::corpus::Corpus;
use super::token_cache::{self, CacheFolder, PART_BYTES, Share, TokenCache, open_made_of};
use super::token_file::Tokens;
use super::tokenize::{Report, write_tokens};
use super::tokenizer::{Tokenizer, TokenizerSpec};
use super::{Source, user_error};
use crate::config::{TRAIN, VALIDATION};
use crate::storage;

/// The files of a tokenizer that was trained.
const TOKENIZER: &str = "tokenizer.json";
const TOKENIZER_CONFIG: &str = "tokenizer_config.json";

/// What to read and where to keep what is made of it.
#[derive(Clone, Debug)]
pub struct DatasetRequest<'a> {
    /// Text and conversations, or one `.tokens` file, with the path of its tokenizer.
    pub sources: &'a [Source],
    /// Share of the tokens of each source that is trained on which is held out, at their end.
    pub validation_fraction: f64,
    /// A path, or `train:N`, which is trained on the first source.
    pub tokenizer: &'a str,
    pub cache: &'a Path,
    pub conversations: &'a ConversationOptions,
    /// Whether lines on stderr tell what is reused and what is made.
    pub say: bool,
}

/// The data of a run.
#[derive(Clone)]
pub struct Dataset {
    pub tokenizer: Tokenizer,
    /// In the order of the sources; at least one.
    pub train: Vec<TokenSource>,
    /// In the order of the sources, the held-out ends of those that are trained on first.
    pub validation: Vec<TokenSource>,
}

/// The tokens of a source, or of a part of one.
#[derive(Clone, Debug)]
pub struct TokenSource {
    pub name: String,
    pub tokens: Tokens,
}

impl Dataset {
    /// Opens the token files in the cache folder when they belong to the unchanged text and
    /// tokenizer, and makes them otherwise. A line on stderr says which, where the request asks for
    /// it.
    pub fn open_or_build(request: &DatasetRequest) -> Result<Dataset> {
        let fraction = request.validation_fraction;
        if !(0.0..1.0).contains(&fraction) {
            return Err(user_error(format!(
                "data: validation_fraction={fraction} is not a fraction; use 0 or more and less than 1, such as 0.05"
            )));
        }
        let tokenizer = request.conversations.apply_template(request.open_tokenizer()?)?;
        let mut dataset = Dataset { tokenizer, train: Vec::new(), validation: Vec::new() };
        for source in request.sources {
            let tokens = request.open_source(source, &dataset.tokenizer)?;
            let part = |tokens| TokenSource { name: source.name.clone(), tokens };
            if !source.trains {
                dataset.validation.push(part(tokens));
                continue;
            }
            let (train, held_out) = split(tokens, fraction, source.has_pairs())?;
            let name = if source.name == TRAIN { VALIDATION } else { &source.name };
            let held_out = held_out.map(|tokens| TokenSource { name: name.into(), ..part(tokens) });
            dataset.train.push(part(train));
            dataset.validation.extend(held_out);
        }
        Ok(dataset)
    }

    /// Makes a host's share of the parts of large corpora, which [`Dataset::open_or_build`] then
    /// finds. The tokenizer must not be one that is trained on them.
    pub fn prepare(request: &DatasetRequest, share: Share) -> Result<()> {
        let tokenizer = request.open_tokenizer()?;
        for source in request.sources.iter().filter(|s| s.token_file().is_none()) {
            let (corpus, path) = (Corpus::of(source)?, request.path(source));
            let encoding = Encoding::new(request, &corpus, &tokenizer);
            let cache = encoding.cache(&corpus, &path);
            let made = open_made_of(&path, &cache.fingerprint, &cache.tokenizer_sha256).is_ok();
            if cache.parts.len() > 1 && !made {
                request.fill(&cache, &encoding, share)?;
            }
        }
        Ok(())
    }

    /// Tokens that are trained on.
    pub fn train_tokens(&self) -> u64 {
        self.train.iter().map(|source| source.tokens.len()).sum()
    }
}

impl Dataset {
    /// The same texts for a model with a vocabulary of `vocab_size`.
    pub fn with_vocab_size(mut self, vocab_size: usize) -> Dataset {
        for source in self.train.iter_mut().chain(&mut self.validation) {
            source.tokens = source.tokens.clone().with_vocab_size(vocab_size);
        }
        self
    }
}

/// How the rows of a corpus become tokens.
struct Encoding<'t> {
    tokenizer: &'t Tokenizer,
    conversations: Option<ConversationEncoder<'t>>,
}

impl<'t> Encoding<'t> {
    fn new(request: &'t DatasetRequest, corpus: &Corpus, tokenizer: &'t Tokenizer) -> Encoding<'t> {
        let encoder = || ConversationEncoder::new(tokenizer, request.conversations);
        Encoding { tokenizer, conversations: corpus.has_conversations().then(encoder) }
    }

    /// Of a corpus and of what else decides about its tokens.
    fn fingerprint(&self, corpus: &Corpus) -> String {
        let fingerprint = corpus.fingerprint();
        match &self.conversations {
            Some(encoder) => encoder.fingerprint(&fingerprint),
            None => fingerprint,
        }
    }

    fn write(&self, corpus: &Corpus, fingerprint: String, path: &Path) -> Result<Report> {
        match &self.conversations {
            Some(encoder) => {
                write_conversations(corpus, self.tokenizer, encoder, fingerprint, path)
            }
            None => write_tokens(corpus, self.tokenizer, path),
        }
    }

    fn cache<'p>(&self, corpus: &Corpus, folder: &'p Path) -> TokenCache<'p> {
        let parts = corpus.parts(PART_BYTES).into_iter();
        let parts = parts.map(|part| (part.clone(), self.fingerprint(&part))).collect();
        TokenCache {
            folder,
            parts,
            fingerprint: self.fingerprint(corpus),
            tokenizer_sha256: self.tokenizer.sha256(),
        }
    }
}

impl DatasetRequest<'_> {
    /// A folder of its own for each source and tokenizer, so that runs that share a cache do not
    /// undo each other's.
    fn folder(&self, source: &Source) -> PathBuf {
        let mut digest = Sha256::new();
        digest.update(self.tokenizer);
        digest.update([0]);
        digest.update(source.identity());
        let first = source.inputs.first().and_then(|path| path.file_stem()).unwrap_or_default();
        let digest = hex::encode(digest.finalize());
        self.cache.join(format!("{}-{}", first.to_string_lossy(), &digest[..12]))
    }

    fn path(&self, source: &Source) -> PathBuf {
        self.folder(source).join(format!("{}.tokens", source.name))
    }

    /// The tokenizer, which the first source is trained on where it is `train:N`.
    fn open_tokenizer(&self) -> Result<Tokenizer> {
        let spec = TokenizerSpec::parse(self.tokenizer)?;
        let Some(first) = self.sources.iter().find(|source| source.trains) else {
            return Err(user_error(
                "data: nothing to train on; name a source with a weight above 0",
            ));
        };
        match first.token_file() {
            Some(path) => given_tokenizer(&spec, path),
            None => open_tokenizer(&spec, &Corpus::of(first)?, &self.path(first)),
        }
    }

    /// Opens the tokens of a source, which are made and kept where they are text.
    pub fn open_source(&self, source: &Source, tokenizer: &Tokenizer) -> Result<Tokens> {
        let tokens = self.open_or_make(source, tokenizer)?;
        if tokens.is_empty() {
            return Err(user_error(format!(
                "data: source {} has no text; the rows that its split selects are none, or all empty",
                source.name
            )));
        }
        Ok(tokens)
    }

    fn open_or_make(&self, source: &Source, tokenizer: &Tokenizer) -> Result<Tokens> {
        if let Some(path) = source.token_file() {
            return self.open_given(path, tokenizer);
        }
        let (corpus, path) = (Corpus::of(source)?, self.path(source));
        let encoding = Encoding::new(self, &corpus, tokenizer);
        let fingerprint = encoding.fingerprint(&corpus);
        match open_made_of(&path, &fingerprint, &tokenizer.sha256()) {
            Ok(files) => {
                let tokens = Tokens::of(files);
                self.say(format!("tokens: reusing {} ({} tokens)", path.display(), tokens.len()));
                return Ok(tokens);
            }
            Err(reason) if token_cache::exists(&path) => {
                self.say(format!("tokens: making {} again: {reason:#}", path.display()));
            }
            Err(_) => {}
        }
        self.make(&corpus, &encoding, &path)?;
        Ok(Tokens::of(token_cache::open(&path)?))
    }

    /// Makes the tokens of a corpus: one file, or a cache of the parts of a larger one, or of any
    /// in a bucket.
    fn make(&self, corpus: &Corpus, encoding: &Encoding, path: &Path) -> Result<()> {
        let cache = encoding.cache(corpus, path);
        if cache.parts.len() == 1 && !storage::is_address(path) {
            self.say(encoding.write(corpus, encoding.fingerprint(corpus), path)?.to_string());
            return Ok(());
        }
        self.fill(&cache, encoding, Share::ALL)?;
        cache.seal()
    }

    fn fill(&self, cache: &TokenCache, encoding: &Encoding, share: Share) -> Result<()> {
        cache.fill(share, &|corpus, fingerprint, path| {
            let report = encoding.write(corpus, fingerprint, path)?;
            self.say(report.to_string());
            Ok(())
        })
    }

    fn open_given(&self, given: &Path, tokenizer: &Tokenizer) -> Result<Tokens> {
        let files = token_cache::open(given).map_err(|error| user_error(format!("{error:#}")))?;
        let file = Tokens::of(files);
        if file.header().tokenizer_sha256 != tokenizer.sha256() {
            return Err(user_error(format!(
                "data: {} was made with another tokenizer; name the tokenizer.json that was written beside it",
                given.display()
            )));
        }
        // What batches and the model's embedding are sized by.
        if file.header().vocab_size > tokenizer.vocab_size() as u64 {
            return Err(user_error(format!(
                "data: {} claims a vocabulary of {} and its tokenizer has {}; it is damaged",
                given.display(),
                file.header().vocab_size,
                tokenizer.vocab_size()
            )));
        }
        Ok(file)
    }

    fn say(&self, line: String) {
        if self.say {
            crate::log!("{line}");
        }
    }
}

/// The first part of the tokens and a share of them at their end, which keeps pairs of documents
/// whole.
fn split(tokens: Tokens, fraction: f64, pairs: bool) -> Result<(Tokens, Option<Tokens>)> {
    if fraction == 0.0 {
        return Ok((tokens, None));
    }
    let mut held_out = (tokens.len() as f64 * fraction) as u64;
    if pairs {
        let starts = tokens.document_starts(0..tokens.len())?;
        let after = |start: &&u64| **start >= tokens.len() - held_out;
        let first = starts.iter().step_by(2).find(after);
        held_out = first.map_or(0, |start| tokens.len() - start);
    }
    if held_out < 2 {
        return Err(user_error(format!(
            "data: validation_fraction={fraction} of {} training tokens leaves {held_out} to score; use more text or a larger fraction",
            tokens.len()
        )));
    }
    let (train, validation) = tokens.split_at(tokens.len() - held_out);
    Ok((train, Some(validation)))
}

/// Tokens without their text need the tokenizer that made them.
fn given_tokenizer(spec: &TokenizerSpec, tokens: &Path) -> Result<Tokenizer> {
    match spec {
        TokenizerSpec::Path(path) => Tokenizer::load(path),
        TokenizerSpec::Train(entries) => Err(user_error(format!(
            "tokenizer: train:{entries} needs text and {} holds tokens; name the tokenizer.json that was written beside it",
            tokens.display()
        ))),
    }
}

/// A tokenizer that was trained is used again when the tokens beside it say that it was trained on
/// this very corpus.
fn open_tokenizer(spec: &TokenizerSpec, corpus: &Corpus, tokens: &Path) -> Result<Tokenizer> {
    let folder = CacheFolder::open(tokens.parent().expect("a file in a folder"))?;
    let load = |folder: &Path| Tokenizer::load(&folder.join(TOKENIZER));
    if let TokenizerSpec::Train(_) = spec
        && let Ok(tokenizer) = folder.read_files(&[TOKENIZER, TOKENIZER_CONFIG], &load)
        && open_made_of(tokens, &corpus.fingerprint(), &tokenizer.sha256()).is_ok()
    {
        return Ok(tokenizer);
    }
    let tokenizer = spec.load_or_train(corpus)?;
    folder.write_files(&|folder| tokenizer.save(folder))?;
    Ok(tokenizer)
}

#[cfg(test)]
mod tests;
