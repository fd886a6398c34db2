//! `[[train.batch_ramp]]`: smaller batches at the start of a run, and the micro-batches that they
//! are computed in.

use super::key::required;
use super::section::section;
use super::{COUNT, Config, SIZE, TrainConfig, require};
use crate::batch_sizes::BatchSizes;
use crate::error::UserError;

section! {
    /// `[[train.batch_ramp]]`: steps with a smaller batch.
    pub struct BatchStageConfig {
        /// Steps of the stage.
        steps: usize = required().within(COUNT);
        /// Sequences per step, over all devices.
        global_batch_size: usize = required().within(SIZE);
    }
}

impl TrainConfig {
    /// The batch sizes of the run by step.
    pub fn batch_sizes(&self) -> BatchSizes {
        let stages = self.batch_ramp.iter().map(|stage| (stage.steps, stage.global_batch_size));
        BatchSizes::ramp(&stages.collect::<Vec<_>>(), self.global_batch_size)
    }

    /// The same with `rows` sequences in every step, in micro-batches of as many rows, or the next
    /// smaller number that divides them.
    #[must_use]
    pub fn with_batch(&self, rows: usize) -> TrainConfig {
        let largest = self.global_batch_size / self.gradient_accumulation_steps;
        let micro = (rows.div_ceil(largest)..rows).find(|n| rows.is_multiple_of(*n));
        TrainConfig {
            global_batch_size: rows,
            gradient_accumulation_steps: micro.unwrap_or(rows),
            batch_ramp: Vec::new(),
            ..self.clone()
        }
    }

    /// The ramp of a run in a line, if it has one.
    pub fn describe_ramp(&self) -> Option<String> {
        let of = |rows: usize| {
            let micro = self.with_batch(rows).gradient_accumulation_steps;
            format!("{rows} sequences ({micro} x {})", rows / micro)
        };
        let stage =
            |s: &BatchStageConfig| format!("{} for {} steps", of(s.global_batch_size), s.steps);
        let stages: Vec<String> = self.batch_ramp.iter().map(stage).collect();
        (!stages.is_empty()).then(|| {
            format!(
                "batch ramp: {}, then {}; a program for each size",
                stages.join(", "),
                of(self.global_batch_size)
            )
        })
    }

    pub(super) fn validate_ramp(&self) -> Result<(), UserError> {
        let mut before = 0;
        for (i, stage) in self.batch_ramp.iter().enumerate() {
            let rows = stage.global_batch_size;
            require!(
                before < rows && rows < self.global_batch_size,
                "train.batch_ramp[{i}]: global_batch_size={rows} must be above {before} and below \
                 train.global_batch_size={}, since a ramp goes up",
                self.global_batch_size
            );
            before = rows;
        }
        let steps: usize = self.batch_ramp.iter().map(|stage| stage.steps).sum();
        require!(
            steps < self.steps,
            "train: batch_ramp takes {steps} of train.steps={}, and none is left for \
             global_batch_size={}; use shorter stages",
            self.steps,
            self.global_batch_size
        );
        Ok(())
    }
}

impl Config {
    /// The same with `rows` sequences in every step: see [`TrainConfig::with_batch`].
    #[must_use]
    pub fn with_batch(&self, rows: usize) -> Config {
        Config { train: self.train.with_batch(rows), ..self.clone() }
    }

    /// Has `check` look at the step of each batch size.
    ///
    /// # Errors
    /// The first that it gives, with the stage of the ramp that it is of.
    pub fn check_each_size(
        &self,
        check: impl Fn(&Config) -> Result<(), UserError>,
    ) -> Result<(), UserError> {
        check(self)?;
        self.train.batch_ramp.iter().try_for_each(|stage| {
            let rows = stage.global_batch_size;
            check(&self.with_batch(rows)).map_err(|UserError(why)| {
                UserError(format!("train.batch_ramp: global_batch_size={rows}: {why}"))
            })
        })
    }
}
