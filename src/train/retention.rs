//! Which checkpoints of a run stay: the last ones, every so many steps, and those with the lowest
//! loss on the held-out text.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::config::CheckpointConfig;
use crate::storage::Location;
use crate::weights::checkpoint::{self, Reader};

use super::run_state::RunState;

/// The rules of `[checkpoint]` with what they need to know of the checkpoints.
pub(super) struct Retention {
    keep_last: usize,
    keep_every: u64,
    keep_best: usize,
    /// Losses on the held-out text by step.
    losses: BTreeMap<u64, f64>,
}

impl Retention {
    /// For the run in `output`, whose checkpoints know their losses.
    pub(super) fn new(c: &CheckpointConfig, output: &Location) -> Result<Retention> {
        let checkpoints = match c.keep_best {
            0 => Vec::new(),
            _ => checkpoint::list(output)?,
        };
        let loss = |path: &Location| Reader::open(path).ok()?.state::<RunState>().ok()?.eval_loss;
        let losses = checkpoints.iter().filter_map(|(step, path)| Some((*step, loss(path)?)));
        Ok(Retention {
            keep_last: c.keep_last,
            keep_every: c.keep_every as u64,
            keep_best: c.keep_best,
            losses: losses.collect(),
        })
    }

    /// Notes the loss on the held-out text after `step` steps.
    pub(super) fn evaluated(&mut self, step: u64, loss: f64) {
        if self.keep_best > 0 {
            self.losses.insert(step, loss);
        }
    }

    /// The loss that was noted of a step.
    pub(super) fn loss(&self, step: u64) -> Option<f64> {
        self.losses.get(&step).copied()
    }

    /// Those of the checkpoints of ascending `steps` that no rule keeps.
    pub(super) fn surplus(&self, steps: &[u64]) -> Vec<u64> {
        if self.keep_last == 0 {
            return Vec::new();
        }
        let last = &steps[steps.len().saturating_sub(self.keep_last)..];
        let best = self.best(steps);
        let is_kept = |step: &u64| {
            let regular = self.keep_every > 0 && step.is_multiple_of(self.keep_every);
            regular || last.contains(step) || best.contains(step)
        };
        steps.iter().copied().filter(|step| !is_kept(step)).collect()
    }

    /// Of the checkpoints of `steps` those with the lowest losses.
    fn best(&self, steps: &[u64]) -> BTreeSet<u64> {
        let losses = steps.iter().filter_map(|&step| Some((self.loss(step)?, step)));
        let mut losses: Vec<(f64, u64)> = losses.collect();
        losses.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        losses.into_iter().take(self.keep_best).map(|(_, step)| step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_stays_by_any_rule() {
        let mut retention =
            Retention { keep_last: 2, keep_every: 40, keep_best: 1, losses: BTreeMap::new() };
        let steps = [10, 20, 30, 40, 50, 60];
        assert_eq!(retention.surplus(&steps), [10, 20, 30]);
        for (step, loss) in [(10, 3.0), (20, f64::NAN), (30, 2.0), (35, 1.0), (60, 2.5)] {
            retention.evaluated(step, loss);
        }
        assert_eq!(retention.surplus(&steps), [10, 20]);
        assert!(retention.surplus(&steps[..1]).is_empty());
        retention.keep_last = 0;
        assert!(retention.surplus(&steps).is_empty());
    }
}
