//! A byte-level BPE tokenizer trained on a corpus. Equal corpora give equal bytes.

use std::sync::Mutex;

use anyhow::{Result, anyhow};
use tokenizers::AddedToken;
use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::tokenizer::Trainer;
use tokenizers::{OffsetReferential, OffsetType, PreTokenizedString, PreTokenizer};

use super::Tokenizer;
use super::byte_level::{byte_level_bpe, tokenizer_json};
use super::config::TokenizerConfig;
use crate::data::corpus::{Corpus, SplitPoints};
use crate::data::user_error;

/// Ends each document; the name that Llama 3 gives it.
pub(super) const END_OF_TEXT: &str = "<|end_of_text|>";

/// Bytes of text that one core takes at a time.
const TEXT_PER_CORE: usize = 64 << 10;

/// Characters of the longest word that merges are counted in, and how many of them a longer word
/// counts as; what is beyond is not counted. The time of each merge is in proportion to the length
/// of the words that have it.
const LONGEST_WORD: usize = 256;
const COUNTED: usize = 4;

/// 256 bytes and the special token.
const SMALLEST: usize = 257;

/// Trains a tokenizer of exactly `entries` entries: `<|end_of_text|>`, the 256 bytes, and merges.
///
/// # Errors
/// Fewer entries than bytes, or more than the corpus gives, are user errors.
pub(super) fn train(corpus: &Corpus, entries: usize) -> Result<Tokenizer> {
    if entries < SMALLEST {
        return Err(user_error(format!(
            "tokenizer: train:{entries} is too small for the 256 bytes and {END_OF_TEXT}; use train:{SMALLEST} or more"
        )));
    }
    let mut model = BPE::default();
    let alphabet = ByteLevel::alphabet().into_iter().collect();
    let mut trainer = BpeTrainer::builder()
        .vocab_size(entries)
        .show_progress(false)
        .special_tokens(vec![AddedToken::from(END_OF_TEXT, true)])
        .initial_alphabet(alphabet)
        .build();
    let failure = Mutex::new(None);
    trainer
        .feed(texts(corpus, &failure)?, words)
        .and_then(|()| trainer.train(&mut model))
        .map_err(|error| anyhow!("tokenizer: training failed: {error}"))?;
    if let Some(error) = failure.into_inner().expect("no reader panicked") {
        return Err(error);
    }
    let mut tokenizer = byte_level_bpe(model);
    tokenizer
        .add_special_tokens([AddedToken::from(END_OF_TEXT, true)])
        .map_err(|error| anyhow!("tokenizer: {error}"))?;
    let trained = tokenizer.get_vocab_size(true);
    if trained != entries {
        return Err(user_error(format!(
            "tokenizer: train:{entries} asks for more entries than the {trained} that the corpus of {} bytes gives; use train:{trained} or fewer",
            corpus.bytes()
        )));
    }
    // Reading back what is saved makes the tokenizer in use the very one that a later run loads.
    Tokenizer::from_json(tokenizer_json(&tokenizer)?, TokenizerConfig::default())
}

/// The words of a text, as GPT-2 splits them, in the byte-level alphabet.
fn words(text: &str) -> tokenizers::Result<Vec<String>> {
    let mut split = PreTokenizedString::from(text);
    ByteLevel::new(false, true, true).pre_tokenize(&mut split)?;
    let mut words = Vec::new();
    for (word, ..) in split.get_splits(OffsetReferential::Original, OffsetType::Byte) {
        let mut rest = word;
        for _ in 0..COUNTED {
            let end = rest.char_indices().nth(LONGEST_WORD).map_or(rest.len(), |(at, _)| at);
            words.push(rest[..end].to_owned());
            rest = &rest[end..];
            if rest.is_empty() {
                break;
            }
        }
    }
    Ok(words)
}

/// The corpus in parts small enough to share among cores; it ends early with the error in
/// `failure`.
fn texts<'c>(
    corpus: &'c Corpus,
    failure: &'c Mutex<Option<anyhow::Error>>,
) -> Result<impl Iterator<Item = String> + Send + 'c> {
    let texts = corpus
        .rows(true)?
        .map_while(move |row| match row {
            Ok(row) => Some(row.into_texts()),
            Err(error) => {
                *failure.lock().expect("no reader panicked") = Some(error);
                None
            }
        })
        .flatten()
        .flat_map(|text| {
            let parts = SplitPoints::at_blanks();
            let parts =
                parts.parts_up_to(&text, TEXT_PER_CORE, 2 * TEXT_PER_CORE).map(str::to_owned);
            parts.collect::<Vec<_>>()
        });
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::super::TextKind;
    use super::*;

    #[test]
    fn training_gives_the_requested_size_and_the_same_bytes_each_time() {
        let corpus = Corpus::open(&["configs/data/tempest.txt"]).unwrap();
        let first = train(&corpus, 1000).unwrap();
        let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
        for folder in &folders {
            train(&corpus, 1000).unwrap().save(folder.path()).unwrap();
        }
        let bytes = folders
            .each_ref()
            .map(|folder| std::fs::read(folder.path().join("tokenizer.json")).unwrap());
        assert!(bytes[0] == bytes[1] && bytes[1] == bytes[2], "two trainings gave different files");
        assert_eq!(first.vocab_size(), 1000);
        assert_eq!(first.eos(), first.token_to_id(END_OF_TEXT));
        assert_eq!(
            (
                first.bos(),
                first.frame(TextKind::Document).prefix.is_empty(),
                first.split_points().is_some()
            ),
            (None, true, true)
        );
        let loaded = Tokenizer::load(folders[0].path()).unwrap();
        assert_eq!(loaded.sha256(), first.sha256());
        assert_eq!(loaded.eos(), first.eos());
    }

    #[test]
    fn sizes_that_cannot_be_are_refused() {
        let corpus = Corpus::open(&["configs/data/tempest.txt"]).unwrap();
        let error = |entries| format!("{:#}", train(&corpus, entries).err().expect("an error"));
        assert!(error(200).contains("train:200 is too small"));
        assert!(error(1_000_000).contains("asks for more entries than the"));
    }

    #[test]
    fn endless_words_are_cut_and_others_are_not() {
        let text = format!("It's {} {}", "x".repeat(256), "y".repeat(3000));
        let words = words(&text).unwrap();
        let lengths: Vec<usize> = words.iter().map(String::len).collect();
        // A space is the two bytes of its character in the byte-level alphabet.
        assert_eq!(lengths, [2, 2, 257, 1, 257, 256, 256, 256]);
    }
}
