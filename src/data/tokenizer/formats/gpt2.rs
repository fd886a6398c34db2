//! GPT-2's pair of files, `vocab.json` and `merges.txt`, as a `tokenizer.json`.

use std::path::Path;

use anyhow::{Result, anyhow};
use tokenizers::AddedToken;
use tokenizers::models::bpe::BPE;

use super::super::byte_level;
use crate::data::foreign_code::contain;
use crate::foreign_file;

/// The one special token of GPT-2; it has an entry in `vocab.json`.
const END_OF_TEXT: &str = "<|endoftext|>";

/// The tokenizer that `transformers` makes of the two files.
pub(in crate::data) fn tokenizer_json(vocab: &Path, merges: &Path) -> Result<Vec<u8>> {
    for file in [vocab, merges] {
        let bytes = foreign_file::read(file, foreign_file::TABLE_BYTES)?;
        if let Some(mistake) = foreign_file::mistaken_for(&bytes) {
            return Err(anyhow!("{}: {mistake}", file.display()));
        }
    }
    let (vocab, merges) = (vocab.to_string_lossy(), merges.to_string_lossy());
    let model = contain(|| BPE::from_file(&vocab, &merges).build())?;
    let has_end = model.get_vocab().contains_key(END_OF_TEXT);
    let mut tokenizer = byte_level::byte_level_bpe(model);
    if has_end {
        let end = AddedToken::from(END_OF_TEXT, true);
        contain(|| tokenizer.add_special_tokens([end]))?;
    }
    byte_level::tokenizer_json(&tokenizer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VOCAB: &str = r#"{"a":0,"b":1,"c":2,"ab":3,"abc":4,"<|endoftext|>":5}"#;
    const MERGES: &str = "#version: 0.2\na b\nab c\n";

    /// Whether the pair makes a tokenizer.
    fn is_pair(vocab: &[u8], merges: &[u8]) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("vocab.json"), vocab).unwrap();
        std::fs::write(path("merges.txt"), merges).unwrap();
        tokenizer_json(&path("vocab.json"), &path("merges.txt")).is_ok()
    }

    fn edited(text: &str, edits: &[(usize, u8)]) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte) in edits {
            let at = at % bytes.len();
            bytes[at] = *byte;
        }
        bytes
    }

    #[test]
    fn a_merge_needs_an_entry() {
        assert!(is_pair(VOCAB.as_bytes(), MERGES.as_bytes()));
        assert!(!is_pair(VOCAB.as_bytes(), b"#version: 0.2\nb c\n"));
    }

    proptest! {
        #[test]
        fn any_bytes_never_panic(
            vocab in proptest::collection::vec(any::<u8>(), 0..200),
            merges in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            is_pair(&vocab, MERGES.as_bytes());
            is_pair(VOCAB.as_bytes(), &merges);
        }

        #[test]
        fn any_edit_never_panics(
            vocab in proptest::collection::vec((any::<usize>(), 32u8..127), 0..4),
            merges in proptest::collection::vec((any::<usize>(), 0u8..127), 0..4),
        ) {
            is_pair(&edited(VOCAB, &vocab), &edited(MERGES, &merges));
        }
    }
}
