//! One tokenizer: text to ids and back, its special tokens, and the files that another program can
//! load it from. It must not know where the text comes from or what the ids are used for.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use super::atomic_file::write_atomically;
use super::corpus::{Corpus, hex};
use super::cut::Cuts;
use super::special_tokens::SpecialTokens;
use super::tokenizer_layout::Layout;
use super::{gpt2, tiktoken, train_tokenizer, user_error};

/// Where a tokenizer comes from: `train:N`, or the path of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenizerSpec {
    /// A byte-level BPE of so many entries, trained on the corpus.
    Train(usize),
    Path(PathBuf),
}

/// A tokenizer and the names of its special tokens.
#[derive(Clone)]
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    /// `tokenizer.json`, byte for byte as it was read or made.
    json: Vec<u8>,
    special: SpecialTokens,
    cuts: Option<Cuts>,
    byte_level: bool,
    adds_bos: bool,
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
            TokenizerSpec::Train(entries) => train_tokenizer::train(corpus, *entries),
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

    pub(super) fn from_json(json: Vec<u8>, special: SpecialTokens) -> Result<Tokenizer> {
        // Read first: the tokenizers crate panics at a syntax error inside of a decoder.
        let layout: Layout = serde_json::from_slice(&json)?;
        let mut inner =
            tokenizers::Tokenizer::from_bytes(&json).map_err(|error| anyhow!("{error}"))?;
        // Files of encoder models ask for padding and truncation, which would cut documents short.
        inner.with_padding(None);
        inner.with_truncation(None).map_err(|error| anyhow!("{error}"))?;
        let special = special.or_well_known(|token| inner.token_to_id(token).is_some());
        let empty = inner.encode("", true).map_err(|error| anyhow!("{error}"))?;
        let bos = special.bos.as_ref().and_then(|token| inner.token_to_id(token));
        Ok(Tokenizer {
            cuts: layout.cuts(),
            byte_level: layout.is_byte_level(),
            adds_bos: bos.is_some() && empty.get_ids().first().copied() == bos,
            inner,
            json,
            special,
        })
    }

    /// Encodes a text as the `tokenizers` package of Python does; `add_special_tokens` runs the
    /// post-processor, which for Llama 3 puts `<|begin_of_text|>` in front.
    pub fn encode(&self, text: &str, add_special_tokens: bool) -> Result<Vec<u32>> {
        let encoding = self
            .inner
            .encode_fast(text, add_special_tokens)
            .map_err(|error| anyhow!("tokenizer: cannot encode text: {error}"))?;
        Ok(encoding.get_ids().to_vec())
    }

    /// Where a long text may be cut into parts that are encoded on their own, without special
    /// tokens, with the same result. None: nowhere.
    pub(super) fn cuts(&self) -> Option<&Cuts> {
        self.cuts.as_ref()
    }

    /// Decodes ids; bytes that are not UTF-8 become U+FFFD, and ids outside the vocabulary nothing.
    pub fn decode(&self, ids: &[u32], skip_special_tokens: bool) -> Result<String> {
        self.inner
            .decode(ids, skip_special_tokens)
            .map_err(|error| anyhow!("tokenizer: cannot decode ids: {error}"))
    }

    /// Entries, added tokens included: every id is below this.
    pub fn vocab_size(&self) -> usize {
        let largest = self.inner.get_vocab(true).into_values().max();
        largest.map_or(0, |id| id as usize + 1)
    }

    pub fn token_to_id(&self, token: &str) -> Option<u32> {
        self.inner.token_to_id(token)
    }

    pub fn id_to_token(&self, id: u32) -> Option<String> {
        self.inner.id_to_token(id)
    }

    /// The token that a document begins with, where the tokenizer has one.
    pub fn bos(&self) -> Option<u32> {
        self.special.bos.as_ref().and_then(|token| self.token_to_id(token))
    }

    /// The token that ends a document, where the tokenizer has one.
    pub fn eos(&self) -> Option<u32> {
        self.special.eos.as_ref().and_then(|token| self.token_to_id(token))
    }

    pub fn pad(&self) -> Option<u32> {
        self.special.pad.as_ref().and_then(|token| self.token_to_id(token))
    }

    /// Whether the post-processor puts the BOS token in front of a text.
    pub fn adds_bos(&self) -> bool {
        self.adds_bos
    }

    /// Ids of the tokens that are no text: BOS, EOS, headers of chat turns.
    pub fn special_ids(&self) -> Vec<u32> {
        let added = self.inner.get_added_tokens_decoder();
        let mut ids: Vec<u32> =
            added.iter().filter(|(_, token)| token.special).map(|(id, _)| *id).collect();
        ids.sort_unstable();
        ids
    }

    /// UTF-8 bytes of text that each id stands for, 0 for special tokens. Exact for byte-level
    /// tokenizers; for others a text's first token may count one space too many.
    pub fn token_bytes(&self) -> Vec<u32> {
        let mut bytes = vec![0; self.vocab_size()];
        for (token, id) in self.inner.get_vocab(false) {
            bytes[id as usize] =
                if self.byte_level { token.chars().count() } else { plain_bytes(&token) } as u32;
        }
        for (id, token) in self.inner.get_added_tokens_decoder() {
            bytes[id as usize] = if token.special { 0 } else { token.content.len() as u32 };
        }
        bytes
    }

    /// A digest of `tokenizer.json`: equal digests mean equal encodings.
    pub fn sha256(&self) -> String {
        hex(&Sha256::digest(&self.json))
    }

    /// Writes `tokenizer.json`, `tokenizer_config.json` and, where there was one,
    /// `special_tokens_map.json` into `folder`, so that `transformers.AutoTokenizer` loads it.
    pub fn save(&self, folder: &Path) -> Result<()> {
        write_atomically(&folder.join("tokenizer.json"), &self.json)?;
        self.special.write(folder)
    }
}

/// Bytes of a token of a SentencePiece-like vocabulary: U+2581 is a space and `<0x0A>` one byte.
fn plain_bytes(token: &str) -> usize {
    if token.len() == 6 && token.starts_with("<0x") && token.ends_with('>') {
        return 1;
    }
    token.chars().map(|c| if c == '\u{2581}' { 1 } else { c.len_utf8() }).sum()
}

fn is_json(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'{')
}

#[cfg(test)]
mod tests;
