//! Tokenizer files other than `tokenizer.json`: each format becomes a `tokenizer.json` with the
//! same encodings.

pub(super) mod gpt2;
pub(super) mod sentencepiece;
pub(super) mod tiktoken;
