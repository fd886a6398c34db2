//! GPT-2's pair of files, `vocab.json` and `merges.txt`, as a `tokenizer.json`.
//! It must not know the other tokenizer formats.

use std::path::Path;

use anyhow::{Result, anyhow};
use tokenizers::AddedToken;
use tokenizers::models::bpe::BPE;

use super::train_tokenizer::{byte_level, json};

/// The one special token of GPT-2; it has an entry in `vocab.json`.
const END_OF_TEXT: &str = "<|endoftext|>";

/// The tokenizer that `transformers` makes of the two files.
pub(super) fn tokenizer_json(vocab: &Path, merges: &Path) -> Result<Vec<u8>> {
    let (vocab, merges) = (vocab.to_string_lossy(), merges.to_string_lossy());
    let model = BPE::from_file(&vocab, &merges)
        .build()
        .map_err(|error| anyhow!("{error}"))?;
    let has_end = model.get_vocab().contains_key(END_OF_TEXT);
    let mut tokenizer = byte_level(model);
    if has_end {
        let end = AddedToken::from(END_OF_TEXT, true);
        tokenizer
            .add_special_tokens([end])
            .map_err(|error| anyhow!("{error}"))?;
    }
    json(&tokenizer)
}
