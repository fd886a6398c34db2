//! The order of the training data: which row of which source is row i of the run, as a pure
//! function of (seed, i), and how the documents of a source become its rows. It must not know
//! steps, batches or processes.

mod best_fit;
mod concat;
mod mixture;
mod pack;
mod pairs;
mod permutation;

use anyhow::Result;

use super::batch::Batch;
use super::token_file::Tokens;

use self::best_fit::BestFit;
use self::concat::Concat;
pub(super) use self::mixture::{Mixture, Stage};
pub use self::pairs::Pairs;

/// How documents are put into the rows of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Packing {
    /// One document after the other, cut where a row ends.
    #[default]
    Concat,
    /// Whole documents; only those that are longer than a row are cut.
    BestFit,
    /// Both answers to a prompt, which are documents one after the other, in one row.
    Pairs,
}

/// The rows of a source, without end: epoch after epoch, each in an order of its own.
#[derive(Clone, Debug)]
pub(super) enum SourceRows {
    Concat(Concat),
    BestFit(BestFit),
    Pairs(Pairs),
}

impl SourceRows {
    /// # Errors
    /// Too few tokens for a row are a user error, which names the source.
    pub(super) fn new(
        name: &str,
        tokens: Tokens,
        sequence_length: usize,
        seed: u64,
        packing: Packing,
    ) -> Result<SourceRows> {
        Ok(match packing {
            Packing::Concat => {
                SourceRows::Concat(Concat::new(name, tokens, sequence_length, seed)?)
            }
            Packing::BestFit => {
                SourceRows::BestFit(BestFit::new(name, tokens, sequence_length, seed)?)
            }
            Packing::Pairs => SourceRows::Pairs(Pairs::new(name, tokens, sequence_length, seed)?),
        })
    }

    /// Rows of one epoch.
    pub(super) fn per_epoch(&self) -> u64 {
        match self {
            SourceRows::Concat(rows) => rows.per_epoch(),
            SourceRows::BestFit(rows) => rows.per_epoch(),
            SourceRows::Pairs(rows) => rows.len(),
        }
    }

    /// Appends row `index`, counted from the start of training.
    pub(super) fn push(&self, index: u64, batch: &mut Batch) -> Result<()> {
        match self {
            SourceRows::Concat(rows) => rows.push(index, batch),
            SourceRows::BestFit(rows) => rows.push(index, batch),
            SourceRows::Pairs(rows) => rows.push(rows.row_of(index), batch),
        }
    }

    /// Positions of row `index` that hold a token.
    pub(super) fn filled(&self, index: u64) -> u64 {
        match self {
            SourceRows::Concat(rows) => rows.filled(),
            SourceRows::BestFit(rows) => rows.filled(index),
            SourceRows::Pairs(rows) => rows.filled(rows.row_of(index)),
        }
    }

    /// The mean of [`SourceRows::filled`] over an epoch.
    pub(super) fn mean_filled(&self) -> f64 {
        match self {
            SourceRows::Concat(rows) => rows.filled() as f64,
            SourceRows::BestFit(rows) => rows.mean_filled(),
            SourceRows::Pairs(rows) => rows.mean_filled(),
        }
    }

    /// Documents that are longer than a row and lose their end.
    pub(super) fn truncated(&self) -> u64 {
        match self {
            SourceRows::Concat(_) => 0,
            SourceRows::BestFit(rows) => rows.truncated(),
            SourceRows::Pairs(rows) => rows.truncated(),
        }
    }

    /// Pairs of which nothing is left to learn once they are cut.
    pub(super) fn left_out(&self) -> u64 {
        match self {
            SourceRows::Concat(_) | SourceRows::BestFit(_) => 0,
            SourceRows::Pairs(rows) => rows.left_out(),
        }
    }
}

/// Which of the rows of a plan row `index` of training is: each epoch has an order of its own.
fn permuted_row(seed: u64, index: u64, per_epoch: u64) -> u64 {
    let (epoch, index) = (index / per_epoch, index % per_epoch);
    permutation::Permutation::new(epoch_key(seed, epoch), per_epoch).apply(index)
}

/// The key of everything that is random in an epoch.
fn epoch_key(seed: u64, epoch: u64) -> u64 {
    permutation::mix(permutation::mix(seed) ^ epoch)
}
