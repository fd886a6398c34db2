//! Rows of documents one after the other.

use anyhow::Result;

use super::epoch_key;
use super::permutation::{Permutation, mix};
use crate::data::Batch;
use crate::data::token_file::Tokens;
use crate::data::user_error;

/// An epoch divides the tokens, taken as a ring from an offset that (seed, epoch) decides, into
/// sequences of `sequence_length + 1` tokens, each of which shares its last token with the next
/// one, and reads them in an order that (seed, epoch) decides.
#[derive(Clone, Debug)]
pub(in crate::data) struct Concat {
    tokens: Tokens,
    sequence_length: usize,
    seed: u64,
}

impl Concat {
    pub(super) fn new(
        name: &str,
        tokens: Tokens,
        sequence_length: usize,
        seed: u64,
    ) -> Result<Concat> {
        if tokens.len() <= sequence_length as u64 {
            return Err(user_error(format!(
                "data: the text of {name} has {} tokens, fewer than the {} of one sequence; use more text or sequence_length={} or less",
                tokens.len(),
                sequence_length + 1,
                tokens.len().saturating_sub(1).max(1),
            )));
        }
        Ok(Concat { tokens, sequence_length, seed })
    }

    pub(super) fn per_epoch(&self) -> u64 {
        self.tokens.len() / self.sequence_length as u64
    }

    pub(super) fn filled(&self) -> u64 {
        self.sequence_length as u64
    }

    pub(super) fn push(&self, index: u64, batch: &mut Batch) -> Result<()> {
        let start = self.start(index);
        let mut sequence = vec![0; self.sequence_length + 1];
        self.read_ring(start, &mut sequence)?;
        let starts =
            if batch.marks_documents() { self.document_starts(start)? } else { Vec::new() };
        batch.push_row(&sequence, &starts);
        Ok(())
    }

    /// The first token of sequence number `index`, counted from the start of training.
    fn start(&self, index: u64) -> u64 {
        let (epoch, index) = (index / self.per_epoch(), index % self.per_epoch());
        let key = epoch_key(self.seed, epoch);
        let offset = mix(key) % self.tokens.len();
        let permuted = Permutation::new(key, self.per_epoch()).apply(index);
        (offset + permuted * self.sequence_length as u64) % self.tokens.len()
    }

    fn read_ring(&self, start: u64, sequence: &mut [i32]) -> Result<()> {
        let before_end = (self.tokens.len() - start).min(sequence.len() as u64) as usize;
        let (left, right) = sequence.split_at_mut(before_end);
        self.tokens.read_stored(start, left)?;
        self.tokens.read_stored(0, right)
    }

    /// Positions in the sequence from `start` on where a document begins; the start of the ring
    /// counts as one.
    fn document_starts(&self, start: u64) -> Result<Vec<usize>> {
        let (length, end) = (self.tokens.len(), start + self.sequence_length as u64 + 1);
        let mut starts = self.tokens.document_starts(start..end.min(length))?;
        starts.iter_mut().for_each(|at| *at -= start);
        if end > length {
            let wrapped = self.tokens.document_starts(1..end - length)?;
            starts.extend([0].into_iter().chain(wrapped).map(|at| at + length - start));
        }
        Ok(starts.into_iter().map(|at| at as usize).collect())
    }
}
