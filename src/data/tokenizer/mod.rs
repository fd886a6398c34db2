//! One tokenizer: text to ids and back, its special tokens, and the files that another program can
//! load it from. It must not know where the text comes from or what the ids are used for.

mod byte_level;
mod formats;
mod layout;
mod load;
mod special_tokens;
mod stream_decoder;
mod train;
mod word_cache;

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use self::layout::Layout;
use self::special_tokens::SpecialTokens;
use super::corpus::{SplitPoints, hex};
use crate::atomic_file::write_atomically;

pub use self::load::TokenizerSpec;
pub use self::stream_decoder::StreamDecoder;
pub(super) use self::word_cache::CachedEncoder;

/// A tokenizer and the names of its special tokens.
#[derive(Clone)]
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    /// `tokenizer.json`, byte for byte as it was read or made.
    json: Vec<u8>,
    special: SpecialTokens,
    split_points: Option<SplitPoints>,
    byte_level: bool,
    adds_bos: bool,
}

impl Tokenizer {
    fn from_json(json: Vec<u8>, special: SpecialTokens) -> Result<Tokenizer> {
        // Read first: the tokenizers crate panics at a syntax error inside of a decoder.
        let layout: Layout = serde_json::from_slice(&json)?;
        let mut inner =
            tokenizers::Tokenizer::from_bytes(&json).map_err(|error| anyhow!("{error}"))?;
        // Files of encoder models ask for padding and truncation, which would shorten documents.
        inner.with_padding(None);
        inner.with_truncation(None).map_err(|error| anyhow!("{error}"))?;
        let special = special.or_well_known(|token| inner.token_to_id(token).is_some());
        let empty = inner.encode("", true).map_err(|error| anyhow!("{error}"))?;
        let bos = special.bos.as_ref().and_then(|token| inner.token_to_id(token));
        Ok(Tokenizer {
            split_points: layout.split_points(),
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

    /// Where a long text may be split into parts that are encoded one by one, without special
    /// tokens, with the same result. None: nowhere.
    pub(super) fn split_points(&self) -> Option<&SplitPoints> {
        self.split_points.as_ref()
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

    /// Ids of the tokens that are not text: BOS, EOS, headers of chat turns.
    pub fn special_ids(&self) -> Vec<u32> {
        let added = self.inner.get_added_tokens_decoder();
        let mut ids: Vec<u32> =
            added.iter().filter(|(_, token)| token.special).map(|(id, _)| *id).collect();
        ids.sort_unstable();
        ids
    }

    /// UTF-8 bytes of text of each id, 0 for special tokens. Exact for byte-level
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
        write_file(folder, "tokenizer.json", &self.json)?;
        self.special.write(folder)
    }
}

/// Replaces a file of a tokenizer.
fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    write_atomically(&path, bytes).with_context(|| format!("data: cannot write {}", path.display()))
}

/// Bytes of a token of a SentencePiece-like vocabulary: U+2581 is a space and `<0x0A>` one byte.
fn plain_bytes(token: &str) -> usize {
    if token.len() == 6 && token.starts_with("<0x") && token.ends_with('>') {
        return 1;
    }
    token.chars().map(|c| if c == '\u{2581}' { 1 } else { c.len_utf8() }).sum()
}

#[cfg(test)]
mod tests;
