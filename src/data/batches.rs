//! Training batches: which sequences of tokens a step reads, as a pure function of (seed, step).

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::Result;

use super::TokenSource;
use super::batch::Batch;
use super::order::{Mixture, Packing, Pairs, SourceRows, Stage};
use super::token_file::Tokens;
use crate::batch_sizes::BatchSizes;

/// The training data as a sequence of batches without end.
#[derive(Clone, Debug)]
pub struct TrainBatches {
    sources: Vec<SourceRows>,
    mixture: Mixture,
    layout: BatchLayout,
    /// Whether some tokens are in a bucket, whose answers take their time.
    waits: bool,
}

/// What a batch is made of.
#[derive(Clone, Debug)]
pub struct BatchLayout {
    pub sequence_length: usize,
    pub batch_sizes: BatchSizes,
    pub seed: u64,
    /// Whether [`Batch::documents`] is filled.
    pub document_masking: bool,
    pub packing: Packing,
}

/// The weights of all sources from a step on, in tokens; they may be followed by those of sources
/// that are gone, which have none from some step on.
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
        let BatchLayout { sequence_length, seed, packing, .. } = layout;
        assert!(sequence_length > 0, "batches of nothing");
        let rows = |source: &TokenSource| {
            SourceRows::new(&source.name, source.tokens.clone(), sequence_length, seed, packing)
        };
        let waits = sources.iter().any(|source| source.tokens.are_remote());
        let sources = sources.iter().map(rows).collect::<Result<Vec<_>>>()?;
        // Rows of different sources may hold different numbers of tokens.
        let filled = sources.iter().map(SourceRows::mean_filled);
        let filled: Vec<f64> = filled
            .chain(std::iter::repeat(sequence_length as f64))
            .take(stages[0].weights.len())
            .collect();
        let stage = |stage: &WeightStage| Stage {
            first_row: layout.batch_sizes.before(stage.step),
            weights: stage.weights.iter().zip(&filled).map(|(weight, n)| weight / n).collect(),
        };
        let mixture = Mixture::new(stages.iter().map(stage).collect(), seed);
        Ok(TrainBatches { sources, mixture, layout, waits })
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

    /// Rows `rows` of step `step`.
    pub fn batch(&self, step: u64, rows: Range<usize>) -> Result<Batch> {
        let BatchLayout { sequence_length, document_masking, .. } = self.layout;
        let size = self.batch_sizes().at(step);
        assert!(rows.end <= size, "rows {rows:?} of {size}");
        let mut batch = Batch::new(sequence_length, document_masking);
        batch.push_rows(rows, self.waits, &|row, batch| {
            let (source, index) = self.source_row(step, row);
            self.sources[source].push(index, batch)
        })?;
        Ok(batch)
    }

    /// How many rows the steps have.
    pub fn batch_sizes(&self) -> &BatchSizes {
        &self.layout.batch_sizes
    }

    /// Positions of the batch of a step that hold no token.
    pub fn padding(&self, step: u64) -> u64 {
        let rows = (0..self.batch_sizes().at(step)).map(|row| self.source_row(step, row));
        let length = self.layout.sequence_length as u64;
        rows.map(|(source, index)| length - self.sources[source].filled(index)).sum()
    }

    /// How often each source was read by the first `steps` steps.
    pub fn epochs(&self, steps: u64) -> Vec<f64> {
        let rows = self.mixture.rows_before(self.batch_sizes().before(steps));
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

    /// Pairs of each source of which nothing is left to learn once they are cut.
    pub fn left_out(&self) -> Vec<u64> {
        self.sources.iter().map(SourceRows::left_out).collect()
    }

    /// The sources as pairs, where they are pairs.
    pub fn pairs(&self) -> impl Iterator<Item = &Pairs> {
        self.sources.iter().filter_map(|source| match source {
            SourceRows::Pairs(pairs) => Some(pairs),
            _ => None,
        })
    }

    /// The same batches of sources of pairs, with other pairs in their place.
    #[must_use]
    pub fn with_pairs(self, pairs: Vec<Pairs>) -> TrainBatches {
        let sources = pairs.into_iter().map(SourceRows::Pairs).collect();
        TrainBatches { sources, ..self }
    }

    /// The rows of each source of pairs that some steps read.
    pub fn rows_of_pairs(&self, steps: Range<u64>) -> Vec<BTreeSet<u64>> {
        let mut rows = vec![BTreeSet::new(); self.sources.len()];
        for step in steps {
            for row in 0..self.batch_sizes().at(step) {
                let (source, index) = self.source_row(step, row);
                if let SourceRows::Pairs(pairs) = &self.sources[source] {
                    rows[source].insert(pairs.row_of(index));
                }
            }
        }
        rows
    }

    fn source_row(&self, step: u64, row: usize) -> (usize, u64) {
        self.mixture.row(self.batch_sizes().before(step) + row as u64)
    }
}

#[cfg(test)]
mod tests;
