//! The order of a run's data: its sources in their weights and the batch sizes by step, which may
//! have been others before the run was resumed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use crate::batch_sizes::BatchSizes;
use crate::config::{self, Config, Loss, StageConfig, continued};
use crate::data::{BatchLayout, Dataset, Packing, Pairs, TrainBatches, WeightStage};
use crate::page::numbers::short;

use super::run_state::DataHistory;

/// What a step reads.
pub(super) struct DataOrder {
    pub(super) batches: Arc<TrainBatches>,
    /// What the checkpoints of the run keep of it.
    pub(super) history: DataHistory,
    /// What has changed in it, a line each.
    changes: Vec<String>,
    names: Vec<String>,
    /// What is truncated where it is longer than a row.
    item: &'static str,
    /// Whether a step may score fewer tokens than it has positions.
    is_sparse: bool,
    sequence_length: usize,
}

/// What a step read, where it is not the same in every step.
#[derive(Clone, Debug, Default)]
pub(super) struct StepData {
    /// The share of positions without a token.
    pub(super) padding: Option<f64>,
    /// How often each source was read so far.
    pub(super) epochs: BTreeMap<String, f64>,
}

impl DataOrder {
    /// For a run that goes on after `step`; until then it read as `before` says.
    pub(super) fn new(
        config: &Config,
        data: &Dataset,
        before: &DataHistory,
        step: usize,
    ) -> Result<DataOrder> {
        let asked = config.data.weights_by_step();
        let (stages, new_weights) = match &before.weights[..] {
            [] => (asked, None),
            before => continued(before, &asked, step),
        };
        let (sizes, new_size) = batch_sizes(config, before.batch_sizes.as_ref(), step);
        let names: Vec<String> = data.train.iter().map(|source| source.name.clone()).collect();
        let layout = layout(config, sizes.clone());
        let batches = TrainBatches::new(&data.train, &weights(&names, &stages), layout)?;
        let conversations = data.train.iter().any(|source| source.tokens.are_conversations());
        Ok(DataOrder {
            batches: Arc::new(batches),
            history: DataHistory {
                weights: if names.len() > 1 || stages.len() > 1 { stages } else { Vec::new() },
                batch_sizes: Some(sizes).filter(|sizes| !sizes.is_constant()),
            },
            changes: new_weights.into_iter().chain(new_size).collect(),
            names,
            item: if config.train.loss == Loss::Dpo { "pair" } else { "conversation" },
            is_sparse: conversations || config.data.packing == config::Packing::BestFit,
            sequence_length: config.train.sequence_length,
        })
    }

    /// Gives each source the references that `complete` finds for the rows that `steps` read.
    pub(super) fn with_references(
        &mut self,
        steps: Range<usize>,
        complete: impl Fn(&Pairs, &BTreeSet<u64>, &str) -> Result<Pairs>,
    ) -> Result<()> {
        let rows = self.batches.rows_of_pairs(steps.start as u64..steps.end as u64);
        let sources = self.batches.pairs().zip(&rows).zip(&self.names);
        let pairs = sources.map(|((pairs, rows), name)| complete(pairs, rows, name));
        let pairs = pairs.collect::<Result<Vec<_>>>()?;
        self.batches = Arc::new(TrainBatches::clone(&self.batches).with_pairs(pairs));
        Ok(())
    }

    /// What a person should know of it before a run of `steps` steps.
    pub(super) fn lines(&self, steps: usize) -> Vec<String> {
        let mut lines = self.changes.clone();
        if self.names.len() == 1 && !self.is_sparse {
            return lines;
        }
        let (epochs, truncated) = (self.batches.epochs(steps as u64), self.batches.truncated());
        let (rows, left_out) = (self.batches.rows_per_epoch(), self.batches.left_out());
        for (i, name) in self.names.iter().enumerate() {
            let mut cut = match truncated[i] {
                0 => String::new(),
                count => {
                    format!(", {count} {}s truncated to {} tokens", self.item, self.sequence_length)
                }
            };
            if left_out[i] > 0 {
                cut += &format!(", {} without an answer in them left out", left_out[i]);
            }
            lines.push(format!(
                "data: {name}: {} rows, {:.2} epochs in {} steps{cut}",
                short(rows[i] as f64),
                epochs[i],
                short(steps as f64)
            ));
        }
        lines
    }

    /// What the step after `step - 1` others read.
    pub(super) fn of_step(&self, step: usize) -> StepData {
        let before = step as u64 - 1;
        let positions = self.batches.batch_sizes().at(before) * self.sequence_length;
        let padding =
            self.is_sparse.then(|| self.batches.padding(before) as f64 / positions as f64);
        let epochs =
            if self.names.len() > 1 { self.batches.epochs(step as u64) } else { Vec::new() };
        StepData { padding, epochs: self.names.iter().cloned().zip(epochs).collect() }
    }

    /// Sources that a step begins to read again.
    pub(super) fn begun(&self, step: usize) -> Vec<String> {
        let [before, after] = [step - 1, step].map(|step| self.batches.epochs(step as u64));
        let all = self.names.iter().zip(before).zip(after);
        let begun = all.filter_map(|((name, before), after)| {
            // Short epochs would only be noise.
            let begins = before.floor() < after.floor() && after - before < 0.01;
            begins.then(|| {
                format!("data: {name} begins epoch {} at step {step}", after.floor() + 1.0)
            })
        });
        begun.collect()
    }
}

/// The weights of the sources `names`, and behind them those of sources that are gone.
fn weights(names: &[String], stages: &[StageConfig]) -> Vec<WeightStage> {
    let weights = stages.iter().flat_map(|stage| &stage.weights.0);
    let read: BTreeSet<&String> =
        weights.filter(|(_, weight)| **weight > 0.0).map(|(name, _)| name).collect();
    let gone = read.into_iter().filter(|name| !names.contains(name));
    let names: Vec<&String> = names.iter().chain(gone).collect();
    let stage = |stage: &StageConfig| WeightStage {
        step: stage.step as u64,
        weights: names.iter().map(|name| *stage.weights.0.get(*name).unwrap_or(&0.0)).collect(),
    };
    stages.iter().map(stage).collect()
}

/// The batch sizes of a run that has read with `before` up to `step`, and in words what changes
/// there, if anything does.
fn batch_sizes(
    config: &Config,
    before: Option<&BatchSizes>,
    step: usize,
) -> (BatchSizes, Option<String>) {
    let (asked, at) = (config.train.batch_sizes(), step as u64);
    let Some(before) = before else {
        return (asked, None);
    };
    let (old, new) = (before.at(at), asked.at(at));
    let change =
        || format!("data: from step {step} on a batch has {new} sequences instead of {old}");
    (before.continued(&asked, at), (old != new).then(change))
}

fn layout(config: &Config, batch_sizes: BatchSizes) -> BatchLayout {
    BatchLayout {
        sequence_length: config.train.sequence_length,
        batch_sizes,
        seed: config.train.seed,
        document_masking: config.model.mask_across_document_boundaries,
        packing: match (config.train.loss, config.data.packing) {
            (Loss::Dpo, _) => Packing::Pairs,
            (Loss::CrossEntropy, config::Packing::Concat) => Packing::Concat,
            (Loss::CrossEntropy, config::Packing::BestFit) => Packing::BestFit,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Loaded;

    #[test]
    fn a_batch_of_another_size_is_said_where_the_run_goes_on() {
        let mut config = Loaded::builtin(&[]).unwrap().config;
        config.train.global_batch_size = 16;
        assert_eq!(batch_sizes(&config, None, 0), (BatchSizes::constant(16), None));
        let (sizes, change) = batch_sizes(&config, Some(&BatchSizes::constant(8)), 5);
        assert_eq!(sizes, BatchSizes::ramp(&[(5, 8)], 16));
        assert!(change.unwrap().ends_with("step 5 on a batch has 16 sequences instead of 8"));
        assert_eq!(batch_sizes(&config, Some(&sizes), 9), (sizes, None));
    }
}
