//! Text on disk becomes token batches: corpus files, tokenizers, token files, and the order in
//! which windows of tokens are read. It takes plain paths and numbers.
//!
//! Invariant: this module does not know the configuration, the model, a device or the loop that
//! consumes batches.

mod atomic_file;
pub mod batches;
pub mod corpus;
mod cut;
pub mod dataset;
mod documents;
mod gpt2;
mod map;
mod part_encoder;
mod permutation;
pub mod prefetch;
mod special_tokens;
pub mod stream_decoder;
mod tiktoken;
pub mod token_file;
mod token_writer;
pub mod tokenize;
pub mod tokenizer;
mod tokenizer_layout;
mod train_tokenizer;
pub mod validation;

pub use batches::{Batch, TrainBatches};
pub use dataset::{Dataset, DatasetRequest};
pub use prefetch::Prefetcher;
pub use stream_decoder::StreamDecoder;
pub use token_file::{TokenFile, Tokens};
pub use tokenize::{Report, tokenize};
pub use tokenizer::Tokenizer;
pub use validation::{Scoring, ValidationBatches};

/// An `anyhow` error that carries a [`UserError`](crate::error::UserError).
fn user_error(message: impl Into<String>) -> anyhow::Error {
    crate::error::UserError(message.into()).into()
}
