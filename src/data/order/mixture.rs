//! Which source each row of a run comes from: a fixed count of each source in a block of rows, in
//! an order that (seed, block) decides. There is no sampling noise, and row i is found without the
//! rows before it.

use super::permutation::{Permutation, mix};

/// Rows of a block.
const BLOCK: u64 = 2048;

/// The weights from a row on.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::data) struct Stage {
    /// The first row, counted from the start of training.
    pub(in crate::data) first_row: u64,
    /// Share of the rows of each source, in any unit.
    pub(in crate::data) weights: Vec<f64>,
}

/// The sources of all rows.
#[derive(Clone, Debug)]
pub(in crate::data) struct Mixture {
    /// Ascending; the first begins at row 0.
    stages: Vec<StageBlocks>,
    sources: usize,
    seed: u64,
}

#[derive(Clone, Debug)]
struct StageBlocks {
    stage: Stage,
    /// Rows of the stage; the last one has no end.
    rows: u64,
    /// Rows of each source before the stage.
    before: Vec<u64>,
}

/// The rows of each source in a block of some length.
struct Block {
    /// Of the stage.
    first: u64,
    counts: Vec<u64>,
}

impl Mixture {
    /// `stages` ascend from row 0 on.
    pub(in crate::data) fn new(stages: Vec<Stage>, seed: u64) -> Mixture {
        assert!(stages[0].first_row == 0, "a mixture of no rows");
        let sources = stages[0].weights.len();
        let mut mixture = Mixture { stages: Vec::new(), sources, seed };
        let ends = stages.iter().skip(1).map(|stage| stage.first_row).chain([u64::MAX]);
        let mut before = vec![0; sources];
        for (stage, end) in stages.iter().zip(ends) {
            assert_eq!(stage.weights.len(), sources, "weights of the sources");
            let rows = end - stage.first_row;
            let next = StageBlocks { stage: stage.clone(), rows, before: before.clone() };
            if end < u64::MAX {
                before = next.rows_before(rows);
            }
            mixture.stages.push(next);
        }
        mixture
    }

    /// The source of a row, and the row's number among those of the source.
    pub(in crate::data) fn row(&self, row: u64) -> (usize, u64) {
        if self.sources == 1 {
            return (0, row);
        }
        let stage = self.stage(row);
        let block = stage.block(row - stage.stage.first_row);
        let start = stage.stage.first_row + block.first;
        let length = block.counts.iter().sum();
        let key = mix(mix(self.seed) ^ mix(start));
        let mut slot = Permutation::new(key, length).apply(row - start);
        let before = stage.full_blocks_before(block.first);
        for (source, count) in block.counts.iter().enumerate() {
            if slot < *count {
                return (source, before[source] + slot);
            }
            slot -= count;
        }
        unreachable!("the counts of a block add up to its length")
    }

    /// Rows of each source among the first `rows`; within a block, as many as its share.
    pub(in crate::data) fn rows_before(&self, rows: u64) -> Vec<u64> {
        if self.sources == 1 {
            return vec![rows];
        }
        let stage = self.stage(rows);
        stage.rows_before(rows - stage.stage.first_row)
    }

    fn stage(&self, row: u64) -> &StageBlocks {
        let after = self.stages.partition_point(|stage| stage.stage.first_row <= row);
        &self.stages[after - 1]
    }
}

impl StageBlocks {
    /// The block of a row of the stage. The stage's last one may be short, so that it ends with the
    /// stage.
    fn block(&self, row: u64) -> Block {
        let first = row / BLOCK * BLOCK;
        Block { first, counts: self.counts((self.rows - first).min(BLOCK)) }
    }

    fn counts(&self, rows: u64) -> Vec<u64> {
        shares(&self.stage.weights, rows)
    }

    fn full_blocks_before(&self, row: u64) -> Vec<u64> {
        let counts = self.counts(BLOCK).into_iter().map(|count| count * (row / BLOCK));
        counts.zip(&self.before).map(|(count, before)| count + before).collect()
    }

    fn rows_before(&self, rows: u64) -> Vec<u64> {
        let in_block = self.counts(rows % BLOCK);
        let before = self.full_blocks_before(rows).into_iter();
        before.zip(in_block).map(|(before, count)| before + count).collect()
    }
}

/// Divides `rows` by weight, by the largest remainders; a source with a weight gets a row where
/// there are enough.
fn shares(weights: &[f64], rows: u64) -> Vec<u64> {
    let total: f64 = weights.iter().sum();
    let exact: Vec<f64> = weights.iter().map(|weight| weight / total * rows as f64).collect();
    let mut counts: Vec<u64> = exact.iter().map(|share| *share as u64).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|&i| weights[i] > 0.0).collect();
    let remainder = |i: usize| exact[i] - exact[i].floor();
    // Sources that have no row yet come first.
    order.sort_by(|&a, &b| {
        let of = |i: usize| (exact[i] < 1.0, remainder(i));
        of(b).partial_cmp(&of(a)).expect("weights are numbers").then(a.cmp(&b))
    });
    let missing = rows - counts.iter().sum::<u64>();
    order.iter().cycle().take(missing as usize).for_each(|&i| counts[i] += 1);
    let positive = order.len() as u64;
    while rows >= positive
        && let Some(&empty) = order.iter().find(|&&i| counts[i] == 0)
    {
        let richest = *order.iter().max_by_key(|&&i| counts[i]).expect("there are sources");
        counts[richest] -= 1;
        counts[empty] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn stage(first_row: u64, weights: &[f64]) -> Stage {
        Stage { first_row, weights: weights.to_vec() }
    }

    /// How often each source occurs, and whether each of its rows is read once, from 0 on.
    fn counts(mixture: &Mixture, rows: std::ops::Range<u64>) -> (Vec<u64>, Vec<HashSet<u64>>) {
        let mut seen = vec![HashSet::new(); mixture.sources];
        for row in rows {
            let (source, index) = mixture.row(row);
            assert!(seen[source].insert(index), "row {index} of source {source} is read twice");
        }
        (seen.iter().map(|rows| rows.len() as u64).collect(), seen)
    }

    #[test]
    fn each_block_has_its_share_of_each_source() {
        let mixture = Mixture::new(vec![stage(0, &[7.0, 2.0, 0.0, 1.0])], 5);
        for block in [0, 1, 1000] {
            let (counts, _) = counts(&mixture, block * BLOCK..(block + 1) * BLOCK);
            assert_eq!(counts, [1433, 410, 0, 205]);
        }
        let (totals, seen) = counts(&mixture, 0..5 * BLOCK);
        for (total, seen) in totals.iter().zip(seen) {
            assert!((0..*total).all(|index| seen.contains(&index)));
        }
        assert_eq!(mixture.rows_before(5 * BLOCK), totals);
        let order =
            |mixture: &Mixture| (0..BLOCK).map(|row| mixture.row(row).0).collect::<Vec<_>>();
        let next: Vec<usize> = (BLOCK..2 * BLOCK).map(|row| mixture.row(row).0).collect();
        assert_ne!(order(&mixture), next);
        let other = Mixture::new(vec![stage(0, &[7.0, 2.0, 0.0, 1.0])], 6);
        assert_ne!(order(&mixture), order(&other));
    }

    #[test]
    fn a_stage_goes_on_where_the_one_before_ended() {
        let stages =
            vec![stage(0, &[1.0, 0.0]), stage(3000, &[1.0, 3.0]), stage(3100, &[0.0, 1.0])];
        let mixture = Mixture::new(stages, 1);
        let (totals, seen) = counts(&mixture, 0..3100 + 3 * BLOCK);
        assert_eq!(totals, [3025, 75 + 3 * BLOCK]);
        for (total, seen) in totals.iter().zip(seen) {
            assert!((0..*total).all(|index| seen.contains(&index)));
        }
        assert_eq!(mixture.rows_before(3100), [3025, 75]);
        assert_eq!(mixture.rows_before(3000 + 40), [3010, 30]);
    }

    #[test]
    fn one_source_is_read_in_its_own_order() {
        let mixture = Mixture::new(vec![stage(0, &[0.3])], 9);
        assert_eq!(mixture.row(123_456), (0, 123_456));
        assert_eq!(mixture.rows_before(77), [77]);
    }

    #[test]
    fn a_small_weight_is_read_too() {
        assert_eq!(shares(&[1e-9, 1.0, 0.0], 2048), [1, 2047, 0]);
        assert_eq!(shares(&[1.0, 1.0, 1.0], 2), [1, 1, 0]);
        assert_eq!(shares(&[2.0, 1.0, 1.0], 0), [0, 0, 0]);
        assert_eq!(shares(&[0.5, 0.3, 0.2], 10), [5, 3, 2]);
    }
}
