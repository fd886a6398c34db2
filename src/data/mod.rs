//! Text on disk becomes token batches: corpus files, tokenizers, token files, and the order in
//! which sequences of tokens are read. It takes plain paths and numbers.
//!
//! Invariant: this module does not know the configuration, the model, a device or the loop that
//! consumes batches.

pub mod batch;
pub mod batches;
mod builtin;
mod conversation;
pub mod corpus;
pub mod dataset;
mod foreign_code;
mod order;
pub mod prefetch;
pub mod source;
pub mod token_cache;
pub mod token_file;
pub mod tokenize;
pub mod tokenizer;
pub mod validation;

pub use batch::Batch;
pub use batches::{BatchLayout, TrainBatches, WeightStage};
pub use builtin::builtin_text;
pub use conversation::{ConversationOptions, TrainOn, show};
pub use dataset::{Dataset, DatasetRequest, TokenSource};
pub use order::{Packing, Pairs};
pub use prefetch::Prefetcher;
pub use source::{Columns, RowRange, Source};
pub use token_cache::Share;
pub use token_file::{TokenFile, Tokens};
pub use tokenize::{Report, tokenize};
pub use tokenizer::{StreamDecoder, TextKind, Tokenizer};
pub use validation::{PairBatches, Scoring, ValidationBatches};

use crate::storage::StorageError;

/// An `anyhow` error that carries a [`UserError`](crate::error::UserError).
fn user_error(message: impl Into<String>) -> anyhow::Error {
    crate::error::UserError(message.into()).into()
}

/// The error of a storage, for those who named its address.
fn storage_error(error: StorageError) -> anyhow::Error {
    match error {
        StorageError::Refused(text) => user_error(text),
        StorageError::Failed(_) => error.into(),
    }
}
