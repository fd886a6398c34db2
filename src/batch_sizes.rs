//! How many sequences each step of a run reads: the same number in every step, or a ramp of stages
//! with ever larger batches.

use serde::{Deserialize, Serialize};

/// Batch sizes by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BatchSizes(Vec<Stage>);

/// The rows of each step from number `step` on, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stage {
    step: u64,
    rows: usize,
}

impl BatchSizes {
    /// Batches of `rows` sequences.
    pub fn constant(rows: usize) -> BatchSizes {
        BatchSizes::ramp(&[], rows)
    }

    /// Stages of steps and their rows, one after the other, then `rows` in every step.
    pub fn ramp(stages: &[(usize, usize)], rows: usize) -> BatchSizes {
        let mut sizes = BatchSizes(Vec::new());
        let mut step = 0;
        for (steps, rows) in stages {
            sizes.push(step, *rows);
            step += *steps as u64;
        }
        sizes.push(step, rows);
        sizes
    }

    fn push(&mut self, step: u64, rows: usize) {
        if self.0.last().is_none_or(|stage| stage.rows != rows) {
            self.0.push(Stage { step, rows });
        }
    }

    pub fn is_constant(&self) -> bool {
        self.0.len() == 1
    }

    /// Rows of the step that comes after `step` others.
    pub fn at(&self, step: u64) -> usize {
        self.0[self.0.partition_point(|stage| stage.step <= step) - 1].rows
    }

    /// Rows of the first `steps` steps together.
    pub fn before(&self, steps: u64) -> u64 {
        let ends = self.0.iter().skip(1).map(|next| next.step).chain([u64::MAX]);
        let stages = self.0.iter().zip(ends);
        stages.map(|(s, end)| s.rows as u64 * end.min(steps).saturating_sub(s.step)).sum()
    }

    /// The different sizes that steps from number `first` up to `end` have, ascending.
    pub fn within(&self, first: u64, end: u64) -> Vec<usize> {
        let begun = self.0.iter().filter(|stage| (first + 1..end).contains(&stage.step));
        let mut rows: Vec<usize> = begun.map(|stage| stage.rows).chain([self.at(first)]).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// The sizes of a run that has read with these up to `step` and goes on with those of `asked`.
    #[must_use]
    pub fn continued(&self, asked: &BatchSizes, step: u64) -> BatchSizes {
        let past = self.0.iter().filter(|stage| stage.step < step).copied();
        let mut sizes = BatchSizes(past.collect());
        sizes.push(step, asked.at(step));
        asked.0.iter().filter(|s| s.step > step).for_each(|s| sizes.push(s.step, s.rows));
        sizes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_ramp_are_those_of_its_steps() {
        let sizes = BatchSizes::ramp(&[(3, 2), (2, 4)], 8);
        let rows: Vec<usize> = (0..7).map(|step| sizes.at(step)).collect();
        assert_eq!(rows, [2, 2, 2, 4, 4, 8, 8]);
        for steps in 0..7 {
            assert_eq!(sizes.before(steps as u64), rows[..steps].iter().sum::<usize>() as u64);
        }
        assert_eq!(
            [sizes.within(0, 7), sizes.within(2, 3), sizes.within(3, 6)],
            [vec![2, 4, 8], vec![2], vec![4, 8]]
        );
        let constant = BatchSizes::constant(8);
        assert_eq!((constant.at(9), constant.before(9)), (8, 72));
        assert!(constant.is_constant() && BatchSizes::ramp(&[(5, 8)], 8).is_constant());
    }

    #[test]
    fn a_run_keeps_the_sizes_that_it_has_read_with() {
        let before = BatchSizes::ramp(&[(3, 2)], 4);
        assert_eq!(before.continued(&before, 2), before);
        assert_eq!(before.continued(&before, 5), before);
        let more = before.continued(&BatchSizes::ramp(&[(3, 2), (3, 4)], 8), 4);
        assert_eq!(more, BatchSizes::ramp(&[(3, 2), (3, 4)], 8));
        let other = before.continued(&BatchSizes::constant(16), 4);
        assert_eq!(other, BatchSizes::ramp(&[(3, 2), (1, 4)], 16));
        assert_eq!(BatchSizes::constant(8).continued(&before, 0), before);
    }
}
