//! Training batches: which sequences of tokens a step reads, as a pure function of (seed, step).

use std::ops::Range;

use anyhow::Result;

use super::permutation::{Permutation, mix};
use super::token_file::Tokens;
use super::user_error;
use crate::targets::{BatchField, IGNORE_INDEX};

/// Rows of sequences, row-major.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub rows: usize,
    pub sequence_length: usize,
    /// [rows, sequence_length].
    pub tokens: Vec<i32>,
    /// [rows, sequence_length]: the token that follows, or [`IGNORE_INDEX`].
    pub targets: Vec<i32>,
    /// With document masking only.
    pub documents: Option<Documents>,
    /// Targets that are scored.
    pub scored_tokens: u64,
    /// UTF-8 bytes of text of the scored targets; counted in validation only.
    pub scored_bytes: u64,
}

/// Which document of its row a position belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documents {
    /// [rows, sequence_length]: 1 for a row's first document, and so on; 0 for padding.
    pub segment_ids: Vec<i32>,
    /// [rows, sequence_length]: counted from the start of the document in the row.
    pub positions: Vec<i32>,
}

impl Batch {
    /// [rows, sequence_length] of a field.
    ///
    /// # Panics
    /// If the field is one of [`Documents`], which the batch was made without.
    pub fn field(&self, field: BatchField) -> &[i32] {
        let documents = || self.documents.as_ref().expect("the batch has document masking");
        match field {
            BatchField::Tokens => &self.tokens,
            BatchField::Targets => &self.targets,
            BatchField::SegmentIds => &documents().segment_ids,
            BatchField::Positions => &documents().positions,
        }
    }

    pub(super) fn new(sequence_length: usize, document_masking: bool) -> Batch {
        let documents = document_masking.then(Documents::default);
        Batch { sequence_length, documents, ..Batch::default() }
    }

    /// Appends a row: `sequence` holds up to `sequence_length` inputs and, shifted by one, their
    /// targets; `starts` are the positions in it where a document begins, ascending. A shorter
    /// sequence is padded. With document masking the first token of a document is not scored, since
    /// no position may see what precedes it.
    pub(super) fn push_row(&mut self, sequence: &[i32], starts: &[usize]) {
        let inputs = sequence.len().min(self.sequence_length);
        let end = (self.rows + 1) * self.sequence_length;
        self.tokens.extend(&sequence[..inputs]);
        self.tokens.resize(end, 0);
        let first = self.targets.len();
        self.targets.extend(sequence.iter().skip(1));
        self.targets.resize(end, IGNORE_INDEX);
        if let Some(documents) = &mut self.documents {
            for start in starts.iter().filter(|start| **start > 0) {
                self.targets[first + start - 1] = IGNORE_INDEX;
            }
            documents.push_row(inputs, starts);
            documents.segment_ids.resize(end, 0);
            documents.positions.resize(end, 0);
        }
        self.scored_tokens +=
            self.targets[first..].iter().filter(|target| **target != IGNORE_INDEX).count() as u64;
        self.rows += 1;
    }
}

impl Documents {
    fn push_row(&mut self, inputs: usize, starts: &[usize]) {
        let inner = starts.iter().copied().filter(|start| (1..inputs).contains(start));
        let edges: Vec<usize> = std::iter::once(0).chain(inner).chain([inputs]).collect();
        for (segment, edge) in (1..).zip(edges.windows(2)) {
            let length = edge[1] - edge[0];
            self.segment_ids.extend(std::iter::repeat_n(segment, length));
            self.positions.extend(0..length as i32);
        }
    }
}

/// The training data as a sequence of batches without end.
///
/// An epoch divides the tokens, taken as a ring from an offset that (seed, epoch) decides, into
/// sequences of `sequence_length + 1` tokens, each of which shares its last token with the next
/// one, and reads them in an order that (seed, epoch) decides.
#[derive(Clone, Debug)]
pub struct TrainBatches {
    tokens: Tokens,
    sequence_length: usize,
    global_batch_size: usize,
    seed: u64,
    document_masking: bool,
}

impl TrainBatches {
    /// `document_masking` fills [`Batch::documents`].
    ///
    /// # Errors
    /// Fewer tokens than one sequence needs is a user error.
    pub fn new(
        tokens: Tokens,
        sequence_length: usize,
        global_batch_size: usize,
        seed: u64,
        document_masking: bool,
    ) -> Result<TrainBatches> {
        assert!(sequence_length > 0 && global_batch_size > 0, "batches of nothing");
        if tokens.len() <= sequence_length as u64 {
            return Err(user_error(format!(
                "data: the training text has {} tokens, fewer than the {} of one sequence; use more text or sequence_length={} or less",
                tokens.len(),
                sequence_length + 1,
                tokens.len().saturating_sub(1).max(1),
            )));
        }
        Ok(TrainBatches { tokens, sequence_length, global_batch_size, seed, document_masking })
    }

    /// Sequences of one epoch.
    pub fn sequences_per_epoch(&self) -> u64 {
        self.tokens.len() / self.sequence_length as u64
    }

    /// Rows `rows` of the `global_batch_size` rows of step `step`.
    pub fn batch(&self, step: u64, rows: Range<usize>) -> Result<Batch> {
        assert!(rows.end <= self.global_batch_size, "rows {rows:?} of {}", self.global_batch_size);
        let mut batch = Batch::new(self.sequence_length, self.document_masking);
        let mut sequence = vec![0; self.sequence_length + 1];
        for row in rows {
            let start = self.start(step * self.global_batch_size as u64 + row as u64);
            self.read_ring(start, &mut sequence)?;
            batch.push_row(&sequence, &self.document_starts(start)?);
        }
        Ok(batch)
    }

    /// The first token of sequence number `index`, counted from the start of training.
    fn start(&self, index: u64) -> u64 {
        let (epoch, index) =
            (index / self.sequences_per_epoch(), index % self.sequences_per_epoch());
        let key = mix(mix(self.seed) ^ epoch);
        let offset = mix(key) % self.tokens.len();
        let permuted = Permutation::new(key, self.sequences_per_epoch()).apply(index);
        (offset + permuted * self.sequence_length as u64) % self.tokens.len()
    }

    fn read_ring(&self, start: u64, sequence: &mut [i32]) -> Result<()> {
        let before_end = (self.tokens.len() - start).min(sequence.len() as u64) as usize;
        let (left, right) = sequence.split_at_mut(before_end);
        self.tokens.read(start, left)?;
        self.tokens.read(0, right)
    }

    /// Positions in the sequence from `start` on where a document begins; the start of the ring
    /// counts as one.
    fn document_starts(&self, start: u64) -> Result<Vec<usize>> {
        if !self.document_masking {
            return Ok(Vec::new());
        }
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

#[cfg(test)]
mod tests {
    use super::super::token_file::tests::write;
    use super::*;

    fn counting(folder: &tempfile::TempDir, lengths: &[u32]) -> Tokens {
        let mut next = 0..;
        let documents: Vec<Vec<u32>> =
            lengths.iter().map(|n| next.by_ref().take(*n as usize).collect()).collect();
        write(&folder.path().join("a.tokens"), 60_000, &documents)
    }

    #[test]
    fn an_epoch_reads_each_target_once() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[1003]);
        let batches = TrainBatches::new(tokens, 10, 4, 7, false).unwrap();
        assert_eq!(batches.sequences_per_epoch(), 100);
        let mut orders = Vec::new();
        for epoch in 0..3 {
            let mut targets = Vec::new();
            for step in 25 * epoch..25 * (epoch + 1) {
                let batch = batches.batch(step, 0..4).unwrap();
                assert_eq!((batch.rows, batch.scored_tokens, batch.tokens.len()), (4, 40, 40));
                let follows = |(token, target): (&i32, &i32)| *target == (token + 1) % 1003;
                assert!(batch.tokens.iter().zip(&batch.targets).all(follows));
                targets.extend(batch.targets);
            }
            orders.push(targets.clone());
            targets.sort_unstable();
            targets.dedup();
            assert_eq!(targets.len(), 1000, "epoch {epoch} reads a token twice");
        }
        assert!(orders[0] != orders[1] && orders[1] != orders[2]);
        assert_ne!(orders[0].iter().min_by_key(|t| *t % 10), None);
        let offset = |order: &[i32]| (order[0] % 10, order[10] % 10);
        assert!(
            orders.iter().any(|order| offset(order) != offset(&orders[0])),
            "sequences never shift"
        );
    }

    #[test]
    fn rows_do_not_depend_on_the_rows_asked_for_together() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[300, 150, 1, 2000]);
        let batches = TrainBatches::new(tokens.clone(), 64, 8, 3, true).unwrap();
        for step in [0, 1, 17, 1_000_000] {
            let whole = batches.batch(step, 0..8).unwrap();
            let (left, right) =
                (batches.batch(step, 0..3).unwrap(), batches.batch(step, 3..8).unwrap());
            assert_eq!([left.tokens, right.tokens].concat(), whole.tokens);
            assert_eq!([left.targets, right.targets].concat(), whole.targets);
            assert_eq!(
                whole,
                TrainBatches::new(tokens.clone(), 64, 8, 3, true)
                    .unwrap()
                    .batch(step, 0..8)
                    .unwrap()
            );
        }
        let other = TrainBatches::new(tokens, 64, 8, 4, true).unwrap();
        assert_ne!(other.batch(0, 0..8).unwrap(), batches.batch(0, 0..8).unwrap());
    }

    #[test]
    fn document_masking_marks_each_document() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[7, 1, 13, 30]);
        let begins = [0, 7, 8, 21];
        let batches = TrainBatches::new(tokens, 16, 3, 5, true).unwrap();
        let (mut edges, mut ignored) = (0, 0);
        for step in 0..20 {
            let batch = batches.batch(step, 0..3).unwrap();
            let documents = batch.documents.as_ref().unwrap();
            for row in 0..3 {
                let at = |j: usize| row * 16 + j;
                assert_eq!((documents.segment_ids[at(0)], documents.positions[at(0)]), (1, 0));
                for j in 0..16 {
                    let next = (batch.tokens[at(j)] + 1) % 51;
                    let crosses = begins.contains(&next);
                    assert_eq!(batch.targets[at(j)], if crosses { IGNORE_INDEX } else { next });
                    ignored += u64::from(crosses);
                    if j < 15 {
                        edges += u64::from(crosses);
                        let (now, then) =
                            (documents.segment_ids[at(j)], documents.segment_ids[at(j + 1)]);
                        assert_eq!(then - now, i32::from(crosses));
                        let position = if crosses { 0 } else { documents.positions[at(j)] + 1 };
                        assert_eq!(documents.positions[at(j + 1)], position);
                    }
                }
            }
            assert_eq!(
                batch.scored_tokens,
                batch.targets.iter().filter(|t| **t >= 0).count() as u64
            );
        }
        assert!(edges > 50 && ignored > edges, "{edges} edges, {ignored} ignored targets");
    }

    #[test]
    fn a_short_corpus_is_refused_with_both_lengths() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[10]);
        let error = TrainBatches::new(tokens.clone(), 10, 1, 0, false).unwrap_err();
        assert!(error.is::<crate::error::UserError>());
        assert!(
            error.to_string().contains("10 tokens, fewer than the 11 of one sequence"),
            "{error}"
        );
        let batch = TrainBatches::new(tokens, 9, 2, 0, true).unwrap().batch(3, 0..2).unwrap();
        assert_eq!(batch.tokens.len(), 18);
    }
}
