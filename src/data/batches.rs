//! Training batches: which sequences of tokens a step reads, as a pure function of (seed, step).

use std::ops::Range;

use anyhow::Result;

use super::TokenSource;
use super::order::{Mixture, Packing, SourceRows, Stage};
use super::token_file::{self, Tokens};
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

    /// Whether rows have segments and positions.
    pub(super) fn marks_documents(&self) -> bool {
        self.documents.is_some()
    }

    /// Appends a row: `sequence` holds up to `sequence_length` inputs and, shifted by one, their
    /// targets, as [`Tokens::read_stored`] gives them; `starts` are the
    /// positions in it where a document begins, ascending. A shorter sequence is padded. With
    /// document masking the first token of a document is not scored, since no position may see what
    /// precedes it.
    pub(super) fn push_row(&mut self, sequence: &[i32], starts: &[usize]) {
        let inputs = sequence.len().min(self.sequence_length);
        let end = (self.rows + 1) * self.sequence_length;
        self.tokens.extend(sequence[..inputs].iter().map(|stored| token_file::id(*stored)));
        self.tokens.resize(end, 0);
        let first = self.targets.len();
        let target = |stored: &i32| if *stored < 0 { IGNORE_INDEX } else { *stored };
        self.targets.extend(sequence.iter().skip(1).map(target));
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
#[derive(Clone, Debug)]
pub struct TrainBatches {
    sources: Vec<SourceRows>,
    mixture: Mixture,
    layout: BatchLayout,
}

/// What a batch is made of.
#[derive(Clone, Copy, Debug)]
pub struct BatchLayout {
    pub sequence_length: usize,
    pub global_batch_size: usize,
    pub seed: u64,
    /// Whether [`Batch::documents`] is filled.
    pub document_masking: bool,
    pub packing: Packing,
}

/// The weights of all sources from a step on, in tokens; behind them may stand those of sources that
/// are gone, which have none from some step on.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightStage {
    pub step: u64,
    pub weights: Vec<f64>,
}

impl TrainBatches {
    /// `stages` ascend from step 0 on and have a weight for each of the sources.
    ///
    /// # Errors
    /// Fewer tokens than one sequence needs are a user error.
    pub fn new(
        sources: &[TokenSource],
        stages: &[WeightStage],
        layout: BatchLayout,
    ) -> Result<TrainBatches> {
        let BatchLayout { sequence_length, global_batch_size, seed, packing, .. } = layout;
        assert!(sequence_length > 0 && global_batch_size > 0, "batches of nothing");
        let rows = |source: &TokenSource| {
            SourceRows::new(&source.name, source.tokens.clone(), sequence_length, seed, packing)
        };
        let sources = sources.iter().map(rows).collect::<Result<Vec<_>>>()?;
        // Rows of different sources may hold different numbers of tokens.
        let filled = sources.iter().map(SourceRows::mean_filled);
        let filled: Vec<f64> = filled
            .chain(std::iter::repeat(sequence_length as f64))
            .take(stages[0].weights.len())
            .collect();
        let stage = |stage: &WeightStage| Stage {
            first_row: stage.step * global_batch_size as u64,
            weights: stage.weights.iter().zip(&filled).map(|(weight, n)| weight / n).collect(),
        };
        let mixture = Mixture::new(stages.iter().map(stage).collect(), seed);
        Ok(TrainBatches { sources, mixture, layout })
    }

    /// Batches of one source.
    ///
    /// # Errors
    /// As [`TrainBatches::new`].
    pub fn of(tokens: Tokens, layout: BatchLayout) -> Result<TrainBatches> {
        let name = tokens.path().display().to_string();
        let stage = WeightStage { step: 0, weights: vec![1.0] };
        TrainBatches::new(&[TokenSource { name, tokens }], &[stage], layout)
    }

    /// Rows `rows` of the `global_batch_size` rows of step `step`.
    pub fn batch(&self, step: u64, rows: Range<usize>) -> Result<Batch> {
        let BatchLayout { sequence_length, global_batch_size, document_masking, .. } = self.layout;
        assert!(rows.end <= global_batch_size, "rows {rows:?} of {global_batch_size}");
        let mut batch = Batch::new(sequence_length, document_masking);
        for row in rows {
            let (source, index) = self.source_row(step, row);
            self.sources[source].push(index, &mut batch)?;
        }
        Ok(batch)
    }

    /// Positions of the batch of a step that hold no token.
    pub fn padding(&self, step: u64) -> u64 {
        let rows = self.layout.global_batch_size;
        let rows = (0..rows).map(|row| self.source_row(step, row));
        let length = self.layout.sequence_length as u64;
        rows.map(|(source, index)| length - self.sources[source].filled(index)).sum()
    }

    /// How often each source was read by the first `steps` steps.
    pub fn epochs(&self, steps: u64) -> Vec<f64> {
        let rows = self.mixture.rows_before(steps * self.layout.global_batch_size as u64);
        let epochs = |(rows, source): (u64, &SourceRows)| rows as f64 / source.per_epoch() as f64;
        rows.into_iter().zip(&self.sources).map(epochs).collect()
    }

    /// Rows of an epoch of each source.
    pub fn rows_per_epoch(&self) -> Vec<u64> {
        self.sources.iter().map(SourceRows::per_epoch).collect()
    }

    /// Conversations of each source that are longer than a row and lose their end.
    pub fn truncated(&self) -> Vec<u64> {
        self.sources.iter().map(SourceRows::truncated).collect()
    }

    fn source_row(&self, step: u64, row: usize) -> (usize, u64) {
        self.mixture.row(step * self.layout.global_batch_size as u64 + row as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::super::token_file::UNTRAINED;
    use super::super::token_file::tests::{write, write_conversations};
    use super::*;

    fn counting(folder: &tempfile::TempDir, lengths: &[u32]) -> Tokens {
        let mut next = 0..;
        let documents: Vec<Vec<u32>> =
            lengths.iter().map(|n| next.by_ref().take(*n as usize).collect()).collect();
        write(&folder.path().join("a.tokens"), 60_000, &documents)
    }

    fn concat(
        tokens: Tokens,
        sequence_length: usize,
        global_batch_size: usize,
        seed: u64,
        document_masking: bool,
    ) -> Result<TrainBatches> {
        let packing = Packing::Concat;
        let layout =
            BatchLayout { sequence_length, global_batch_size, seed, document_masking, packing };
        TrainBatches::of(tokens, layout)
    }

    #[test]
    fn an_epoch_reads_each_target_once() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[1003]);
        let batches = concat(tokens, 10, 4, 7, false).unwrap();
        assert_eq!(batches.sources[0].per_epoch(), 100);
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
        let batches = concat(tokens.clone(), 64, 8, 3, true).unwrap();
        for step in [0, 1, 17, 1_000_000] {
            let whole = batches.batch(step, 0..8).unwrap();
            let (left, right) =
                (batches.batch(step, 0..3).unwrap(), batches.batch(step, 3..8).unwrap());
            assert_eq!([left.tokens, right.tokens].concat(), whole.tokens);
            assert_eq!([left.targets, right.targets].concat(), whole.targets);
            assert_eq!(
                whole,
                concat(tokens.clone(), 64, 8, 3, true).unwrap().batch(step, 0..8).unwrap()
            );
        }
        let other = concat(tokens, 64, 8, 4, true).unwrap();
        assert_ne!(other.batch(0, 0..8).unwrap(), batches.batch(0, 0..8).unwrap());
    }

    #[test]
    fn document_masking_marks_each_document() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[7, 1, 13, 30]);
        let begins = [0, 7, 8, 21];
        let batches = concat(tokens, 16, 3, 5, true).unwrap();
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

    /// Batches of two sources, one of conversations, whose weights change.
    fn mixed(folder: &tempfile::TempDir, packing: Packing) -> TrainBatches {
        let document = |n: u32| (0..n).map(|i| 100 + i).collect();
        let text: Vec<Vec<u32>> = (0..80).map(|i| document(3 + i * 7 % 40)).collect();
        let masked = |n: u32| (0..n).map(|i| i | (UNTRAINED * u32::from(i < n / 2))).collect();
        let chats: Vec<Vec<u32>> = (0..60).map(|i| masked(2 + i * 5 % 20)).collect();
        let path = |name: &str| folder.path().join(name);
        let sources = [
            ("text", write(&path("a.tokens"), 200, &text)),
            ("chats", write_conversations(&path("b.tokens"), 200, &chats)),
        ];
        let sources = sources.map(|(name, tokens)| TokenSource { name: name.into(), tokens });
        let stages = [(0, [0.75, 0.25]), (10, [0.1, 0.9])];
        let stages = stages.map(|(step, weights)| WeightStage { step, weights: weights.to_vec() });
        let layout = BatchLayout {
            sequence_length: 32,
            global_batch_size: 8,
            seed: 3,
            document_masking: true,
            packing,
        };
        TrainBatches::new(&sources, &stages, layout).unwrap()
    }

    #[test]
    fn a_mixture_has_its_shares_of_tokens_and_counts_its_padding() {
        let folder = tempfile::tempdir().unwrap();
        for packing in [Packing::Concat, Packing::BestFit] {
            let batches = mixed(&folder, packing);
            let mut filled = [[0u64; 2]; 2];
            for step in 0..266 {
                let batch = batches.batch(step, 0..8).unwrap();
                let empty = batch.field(BatchField::SegmentIds).iter().filter(|s| **s == 0).count();
                assert_eq!(batches.padding(step), empty as u64, "step {step}");
                for (token, segment) in batch.tokens.iter().zip(batch.field(BatchField::SegmentIds))
                {
                    let stage = usize::from(step >= 10);
                    filled[stage][usize::from(*token < 100)] += u64::from(*segment > 0);
                }
            }
            for ([text, chats], share) in filled.into_iter().zip([0.25, 0.9]) {
                let found = chats as f64 / (text + chats) as f64;
                assert!((found - share).abs() < 0.02, "{packing:?}: {found} instead of {share}");
            }
            let epochs = batches.epochs(266);
            let expected = filled[0][1] + filled[1][1];
            let of_chats = epochs[1] * batches.sources[1].per_epoch() as f64;
            let found = of_chats * batches.sources[1].mean_filled();
            assert!((found / expected as f64 - 1.0).abs() < 0.05, "{found} of {expected}");
        }
    }

    #[test]
    fn rows_of_a_mixture_do_not_depend_on_the_rows_asked_for_together() {
        let folder = tempfile::tempdir().unwrap();
        let (batches, again) = (mixed(&folder, Packing::BestFit), mixed(&folder, Packing::BestFit));
        for step in [0, 9, 10, 11, 100_000] {
            let whole = batches.batch(step, 0..8).unwrap();
            assert_eq!(again.batch(step, 0..8).unwrap(), whole);
            let rows = (0..8).map(|row| again.batch(step, row..row + 1).unwrap());
            let (tokens, targets): (Vec<_>, Vec<_>) =
                rows.map(|row| (row.tokens, row.targets)).unzip();
            assert_eq!((tokens.concat(), targets.concat()), (whole.tokens, whole.targets));
        }
    }

    /// `cargo test --release --lib -- --ignored --nocapture the_time_of_a_batch`.
    #[test]
    #[ignore = "it measures a time"]
    fn the_time_of_a_batch_of_five_sources() {
        let folder = tempfile::tempdir().unwrap();
        let documents: Vec<Vec<u32>> = (0..2000).map(|i| vec![7; 100 + i * 37 % 900]).collect();
        let source = |i: usize| {
            let path = folder.path().join(i.to_string());
            TokenSource { name: i.to_string(), tokens: write(&path, 60_000, &documents) }
        };
        let sources: Vec<_> = (0..5).map(source).collect();
        let stage = WeightStage { step: 0, weights: vec![0.5, 0.2, 0.15, 0.1, 0.05] };
        for packing in [Packing::Concat, Packing::BestFit] {
            let layout = BatchLayout {
                sequence_length: 2048,
                global_batch_size: 8,
                seed: 1,
                document_masking: true,
                packing,
            };
            let batches =
                TrainBatches::new(&sources, std::slice::from_ref(&stage), layout).unwrap();
            let begin = std::time::Instant::now();
            (0..500).for_each(|step| drop(batches.batch(step, 0..8).unwrap()));
            crate::log!("{packing:?}: {:?} a batch", begin.elapsed() / 500);
        }
    }

    #[test]
    fn a_short_corpus_is_refused_with_both_lengths() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = counting(&folder, &[10]);
        let error = concat(tokens.clone(), 10, 1, 0, false).unwrap_err();
        assert!(error.is::<crate::error::UserError>());
        assert!(
            error.to_string().contains("10 tokens, fewer than the 11 of one sequence"),
            "{error}"
        );
        let batch = concat(tokens, 9, 2, 0, true).unwrap().batch(3, 0..2).unwrap();
        assert_eq!(batch.tokens.len(), 18);
    }
}
