//! Validation batches: sequences in order, so that every token is scored, with the bytes of text
//! that bits per byte need.

use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use super::batch::Batch;
use super::order::Pairs;
use super::token_file::Tokens;
use super::{TokenSource, user_error};
use crate::targets::IGNORE_INDEX;

/// Which tokens are scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoring {
    /// Every token but the very first: a sequence's last target is the next one's first input.
    EveryToken,
    /// Sequences that share nothing, each scoring all but its first token, as `transformers` does
    /// with `labels = input_ids`.
    WithinSequences,
}

/// The validation data as a finite sequence of batches.
#[derive(Clone, Debug)]
pub struct ValidationBatches {
    tokens: Tokens,
    sequence_length: usize,
    global_batch_size: usize,
    scoring: Scoring,
    document_masking: bool,
    token_bytes: Arc<[u32]>,
}

impl ValidationBatches {
    /// `token_bytes` is what [`super::Tokenizer::token_bytes`] gives: bytes of text per token.
    ///
    /// # Errors
    /// Fewer than two tokens, of which none could be scored, is a user error.
    pub fn new(
        tokens: Tokens,
        sequence_length: usize,
        global_batch_size: usize,
        scoring: Scoring,
        document_masking: bool,
        token_bytes: &[u32],
    ) -> Result<ValidationBatches> {
        assert!(sequence_length > 0 && global_batch_size > 0, "batches of nothing");
        assert!(token_bytes.len() >= tokens.vocab_size(), "bytes of {} tokens", token_bytes.len());
        if tokens.len() < 2 {
            return Err(user_error(format!(
                "data: the validation text has {} tokens and needs 2 or more; use more text",
                tokens.len()
            )));
        }
        let token_bytes = token_bytes.into();
        Ok(ValidationBatches {
            tokens,
            sequence_length,
            global_batch_size,
            scoring,
            document_masking,
            token_bytes,
        })
    }

    /// Batches that cover everything once; the last one may end in rows of padding.
    pub fn len(&self) -> u64 {
        self.sequences().div_ceil(self.global_batch_size as u64)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Rows `rows` of batch `index`. `scored_tokens` and `scored_bytes` count these rows alone.
    pub fn batch(&self, index: u64, rows: Range<usize>) -> Result<Batch> {
        assert!(rows.end <= self.global_batch_size, "rows {rows:?} of {}", self.global_batch_size);
        let mut batch = Batch::new(self.sequence_length, self.document_masking);
        batch.push_rows(rows, self.tokens.are_remote(), &|row, batch| {
            let range = self.sequence(index * self.global_batch_size as u64 + row as u64);
            let mut sequence = vec![0; (range.end - range.start) as usize];
            self.tokens.read_stored(range.start, &mut sequence)?;
            batch.push_row(&sequence, &self.document_starts(range)?);
            Ok(())
        })?;
        batch.scored_bytes = scored_bytes(&batch.targets, &self.token_bytes);
        Ok(batch)
    }

    fn sequences(&self) -> u64 {
        let scored = match self.scoring {
            Scoring::EveryToken => self.tokens.len() - 1,
            Scoring::WithinSequences => self.tokens.len(),
        };
        scored.div_ceil(self.sequence_length as u64)
    }

    /// Tokens of sequence `index`, none after the last one.
    fn sequence(&self, index: u64) -> Range<u64> {
        let (length, width) = (self.tokens.len(), self.sequence_length as u64);
        let last_target = u64::from(self.scoring == Scoring::EveryToken);
        let start = (index * width).min(length);
        let end = (start + width + last_target).min(length);
        // One token that is only an input scores nothing: the sequence before has it as a target.
        if index >= self.sequences() { length..length } else { start..end }
    }

    fn document_starts(&self, range: Range<u64>) -> Result<Vec<usize>> {
        let start = range.start;
        let starts = self.tokens.document_starts(range)?;
        Ok(starts.into_iter().map(|at| (at - start) as usize).collect())
    }
}

fn scored_bytes(targets: &[i32], token_bytes: &[u32]) -> u64 {
    let scored = targets.iter().filter(|target| **target != IGNORE_INDEX);
    scored.map(|target| u64::from(token_bytes[*target as usize])).sum()
}

/// Pairs of answers as a finite sequence of batches.
#[derive(Clone, Debug)]
pub struct PairBatches {
    pub pairs: Pairs,
    sequence_length: usize,
    global_batch_size: usize,
    token_bytes: Arc<[u32]>,
}

impl PairBatches {
    /// `token_bytes` as in [`ValidationBatches::new`].
    ///
    /// # Errors
    /// A source without a pair that can be scored is a user error, which names it.
    pub fn new(
        source: &TokenSource,
        sequence_length: usize,
        global_batch_size: usize,
        token_bytes: &[u32],
    ) -> Result<PairBatches> {
        let pairs = Pairs::new(&source.name, source.tokens.clone(), sequence_length, 0)?;
        let token_bytes = token_bytes.into();
        Ok(PairBatches { pairs, sequence_length, global_batch_size, token_bytes })
    }

    /// Batches that have each pair once; the last one may end in rows of padding.
    pub fn len(&self) -> u64 {
        self.pairs.len().div_ceil(self.global_batch_size as u64)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Rows `rows` of batch `index`.
    pub fn batch(&self, index: u64, rows: Range<usize>) -> Result<Batch> {
        let first = index * self.global_batch_size as u64;
        let row = |row: usize| first + row as u64;
        let mut batch = pairs_batch(&self.pairs, self.sequence_length, rows, &row)?;
        batch.scored_bytes = scored_bytes(&batch.targets, &self.token_bytes);
        Ok(batch)
    }
}

/// Rows of pairs as a batch: `row` says which row of their plan each is; beyond the last is
/// padding.
pub fn pairs_batch(
    pairs: &Pairs,
    sequence_length: usize,
    rows: Range<usize>,
    row: &(dyn Fn(usize) -> u64 + Sync),
) -> Result<Batch> {
    let mut batch = Batch::new(sequence_length, true);
    batch.push_rows(rows, pairs.are_remote(), &|index, batch| {
        if row(index) < pairs.len() {
            return pairs.push(row(index), batch);
        }
        batch.push_row(&[], &[]);
        batch.push_references(&[], &[]);
        Ok(())
    })?;
    Ok(batch)
}

/// Bits per byte of text from the summed loss of its tokens in nats.
pub fn bits_per_byte(total_nats: f64, scored_bytes: u64) -> f64 {
    total_nats / std::f64::consts::LN_2 / scored_bytes as f64
}

#[cfg(test)]
mod tests {
    use super::super::token_file::tests::write;
    use super::*;

    fn targets(
        tokens: &Tokens,
        length: usize,
        rows: usize,
        scoring: Scoring,
        apart: bool,
    ) -> (Vec<i32>, u64) {
        let bytes: Vec<u32> = (0..100).collect();
        let batches =
            ValidationBatches::new(tokens.clone(), length, rows, scoring, apart, &bytes).unwrap();
        let (mut targets, mut total) = (Vec::new(), 0);
        for index in 0..batches.len() {
            let batch = batches.batch(index, 0..rows).unwrap();
            assert_eq!((batch.tokens.len(), batch.targets.len()), (rows * length, rows * length));
            targets.extend(batch.targets.iter().filter(|target| **target != IGNORE_INDEX));
            assert!(batch.scored_tokens > 0, "batch {index} scores nothing");
            total += batch.scored_bytes;
        }
        (targets, total)
    }

    #[test]
    fn every_token_but_the_first_is_scored_once() {
        let folder = tempfile::tempdir().unwrap();
        for count in 2..40u32 {
            let tokens = write(&folder.path().join("a.tokens"), 100, &[(0..count).collect()]);
            let all: Vec<i32> = (1..count as i32).collect();
            for (length, rows) in [(1, 1), (4, 3), (5, 2), (100, 2)] {
                let (scored, bytes) = targets(&tokens, length, rows, Scoring::EveryToken, false);
                assert_eq!(scored, all);
                assert_eq!(bytes, (1..u64::from(count)).sum::<u64>());
            }
        }
    }

    #[test]
    fn sequences_that_share_nothing_score_all_but_their_first_token() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = write(&folder.path().join("a.tokens"), 100, &[(0..10).collect()]);
        let (scored, _) = targets(&tokens, 4, 2, Scoring::WithinSequences, false);
        assert_eq!(scored, [1, 2, 3, 5, 6, 7, 9]);
    }

    #[test]
    fn document_masking_does_not_score_first_tokens() {
        let folder = tempfile::tempdir().unwrap();
        let tokens =
            write(&folder.path().join("a.tokens"), 100, &[(0..5).collect(), (5..12).collect()]);
        let (scored, bytes) = targets(&tokens, 4, 1, Scoring::EveryToken, true);
        assert_eq!(scored, [1, 2, 3, 4, 6, 7, 8, 9, 10, 11]);
        assert_eq!(bytes, (1..12).sum::<u64>() - 5);
    }

    #[test]
    fn padding_belongs_to_no_document() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = write(&folder.path().join("a.tokens"), 100, &[vec![9, 8, 7]]);
        let batches =
            ValidationBatches::new(tokens, 4, 2, Scoring::EveryToken, true, &[1; 100]).unwrap();
        let batch = batches.batch(0, 0..2).unwrap();
        assert_eq!(batch.tokens, [9, 8, 7, 0, 0, 0, 0, 0]);
        assert_eq!(batch.targets, [8, 7, -1, -1, -1, -1, -1, -1]);
        let documents = batch.documents.unwrap();
        assert_eq!(documents.segment_ids, [1, 1, 1, 0, 0, 0, 0, 0]);
        assert_eq!(documents.positions, [0, 1, 2, 0, 0, 0, 0, 0]);
    }
}
