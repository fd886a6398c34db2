//! One tokenizer: text to ids and back, its special tokens, and the files that another program can
//! load it from. It must not know where the text comes from or what the ids are used for.

mod byte_level;
mod config;
mod formats;
mod frame;
mod layout;
mod load;
mod offsets;
mod stream_decoder;
mod train;
mod word_cache;

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use self::config::TokenizerConfig;
use self::layout::{Layout, Streaming};
use super::corpus::SplitPoints;
use super::foreign_code::contain;
use crate::atomic_file::write_atomically;
use crate::chat_template::ChatTemplate;
use crate::foreign_file::quote;

pub(super) use self::frame::Frame;
pub use self::frame::TextKind;
pub use self::load::TokenizerSpec;
pub(super) use self::offsets::OffsetEncoder;
pub use self::stream_decoder::StreamDecoder;
pub(super) use self::word_cache::CachedEncoder;

/// Every id is below this, so that tables of them fit into memory.
const LARGEST_VOCABULARY: usize = 1 << 24;

/// A tokenizer and its special tokens.
#[derive(Clone)]
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    /// `tokenizer.json`, byte for byte as it was read where no other file changed it.
    json: Vec<u8>,
    config: TokenizerConfig,
    split_points: Option<SplitPoints>,
    byte_level: bool,
    streaming: Streaming,
    /// Around a prompt.
    frame: Frame,
    special: HashSet<u32>,
    vocab_size: usize,
}

impl Tokenizer {
    /// Makes a tokenizer of the text of a `tokenizer.json` and what the files beside it say.
    fn from_json(mut json: Vec<u8>, config: TokenizerConfig) -> Result<Tokenizer> {
        let mut layout = parse_layout(&json)?;
        if let Some(asked) = load::prefix_space(&config)?
            && layout.adds_prefix_space().is_some_and(|adds| adds != asked)
        {
            json = layout::with_prefix_space(&json, asked)?;
            layout = parse_layout(&json)?;
        }
        let mut inner = contain(|| tokenizers::Tokenizer::from_bytes(&json))?;
        // Files of encoder models ask for padding and truncation, which would shorten documents.
        inner.with_padding(None);
        contain(|| inner.with_truncation(None).map(drop))?;
        if contain(|| config.apply(&mut inner).map_err(Into::into))? {
            json = byte_level::tokenizer_json(&inner)?;
            layout = parse_layout(&json)?;
        }
        let config = config.or_well_known(|token| inner.token_to_id(token).is_some());
        let frame = contain(|| Frame::of(&inner).map_err(Into::into))?;
        let vocab_size = vocab_size(&inner)?;
        let outside =
            frame.prefix.iter().chain(&frame.suffix).find(|id| **id as usize >= vocab_size);
        ensure!(
            outside.is_none(),
            "its post_processor adds token {}, which is outside the vocabulary of {vocab_size}",
            outside.copied().unwrap_or_default()
        );
        let added = inner.get_added_tokens_decoder();
        Ok(Tokenizer {
            split_points: layout.split_points(),
            byte_level: layout.is_byte_level(),
            streaming: layout.streaming(),
            special: added.iter().filter(|(_, token)| token.special).map(|(id, _)| *id).collect(),
            inner,
            json,
            config,
            frame,
            vocab_size,
        })
    }

    /// The ids of a text with the special tokens that its kind has around it.
    pub fn encode(&self, text: &str, kind: TextKind) -> Result<Vec<u32>> {
        let Frame { prefix, suffix } = self.frame(kind);
        Ok([prefix, self.encode_text(text)?, suffix].concat())
    }

    /// The ids around a text of a kind.
    pub(super) fn frame(&self, kind: TextKind) -> Frame {
        self.frame.for_kind(kind, self.eos())
    }

    /// The ids of a text without anything around it.
    pub(super) fn encode_text(&self, text: &str) -> Result<Vec<u32>> {
        let encoding = contain(|| self.inner.encode_fast(text, false));
        Ok(encoding.context("tokenizer: cannot encode a text")?.get_ids().to_vec())
    }

    /// Where a long text may be split into parts that are encoded one by one, without special
    /// tokens, with the same result. None: nowhere.
    pub(super) fn split_points(&self) -> Option<&SplitPoints> {
        self.split_points.as_ref()
    }

    /// Decodes ids; bytes that are not UTF-8 become U+FFFD, and ids outside the vocabulary nothing.
    pub fn decode(&self, ids: &[u32], skip_special_tokens: bool) -> Result<String> {
        contain(|| self.inner.decode(ids, skip_special_tokens))
            .context("tokenizer: cannot decode ids")
    }

    /// Whether the text up to this id is known without the ids to come, but for the bytes of an
    /// unfinished character.
    fn settles(&self, id: u32, skip_special_tokens: bool) -> bool {
        let is_text = |token: &str| !(token.len() == 6 && token.starts_with("<0x"));
        match self.streaming {
            Streaming::EachToken => true,
            Streaming::AtEnd => false,
            // What is skipped or unknown does not end a run of bytes.
            Streaming::OutsideByteRuns => {
                self.id_to_token(id).is_some_and(|token| is_text(&token))
                    && !(skip_special_tokens && self.special.contains(&id))
            }
        }
    }

    /// Entries, added tokens included: every id is below this.
    pub fn vocab_size(&self) -> usize {
        self.vocab_size
    }

    /// Ids of all but the added tokens are below this.
    pub fn base_vocab_size(&self) -> usize {
        let largest = self.inner.get_vocab(false).into_values().max();
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
        self.config.token("bos_token").and_then(|token| self.token_to_id(token))
    }

    /// The token that ends a document, where the tokenizer has one.
    pub fn eos(&self) -> Option<u32> {
        self.config.token("eos_token").and_then(|token| self.token_to_id(token))
    }

    /// The token that pads a batch, where the tokenizer has one.
    pub fn pad(&self) -> Option<u32> {
        self.config.token("pad_token").and_then(|token| self.token_to_id(token))
    }

    /// The chat template that came with the tokenizer.
    pub fn chat_template(&self) -> Option<ChatTemplate> {
        self.config.chat_template()
    }

    /// The same tokenizer with another chat template beside it.
    pub fn with_chat_template(mut self, source: &str) -> Tokenizer {
        self.config.set_chat_template(source);
        self
    }

    /// Encodes texts to ids and the bytes that each covers.
    pub(super) fn offset_encoder(&self) -> OffsetEncoder {
        OffsetEncoder::new(&self.inner)
    }

    /// Ids of the tokens that are not text: BOS, EOS, headers of chat turns.
    pub fn special_ids(&self) -> Vec<u32> {
        let mut ids: Vec<u32> = self.special.iter().copied().collect();
        ids.sort_unstable();
        ids
    }

    /// UTF-8 bytes of text of each id, 0 for special tokens. Exact for byte-level
    /// tokenizers; for others a text's first token may count one space too many.
    pub fn token_bytes(&self) -> Vec<u32> {
        let mut bytes = vec![0; self.vocab_size];
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
        hex::encode(Sha256::digest(&self.json))
    }

    /// The content of `tokenizer.json`.
    pub fn json(&self) -> &[u8] {
        &self.json
    }

    /// Writes `tokenizer.json` and the files that were beside it, at least a
    /// `tokenizer_config.json`, into `folder`, so that `transformers.AutoTokenizer` loads it.
    pub fn save(&self, folder: &Path) -> Result<()> {
        write_file(folder, "tokenizer.json", &self.json)?;
        self.config.write(folder)
    }
}

/// Replaces a file of a tokenizer.
fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    write_atomically(&path, bytes).with_context(|| format!("data: cannot write {}", path.display()))
}

fn parse_layout(json: &[u8]) -> Result<Layout> {
    // The tokenizers crate panics at a syntax error inside of a decoder.
    let layout: Layout =
        serde_json::from_slice(json).map_err(|e| anyhow::anyhow!("{}", quote(&e.to_string())))?;
    layout.check_growth().map_err(anyhow::Error::msg)?;
    Ok(layout)
}

fn vocab_size(tokenizer: &tokenizers::Tokenizer) -> Result<usize> {
    let largest = tokenizer.get_vocab(true).into_values().max();
    let size = largest.map_or(0, |id| id as usize + 1);
    ensure!(
        size <= LARGEST_VOCABULARY,
        "it has a token with id {}; at most {LARGEST_VOCABULARY} ids are supported",
        size - 1
    );
    Ok(size)
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
