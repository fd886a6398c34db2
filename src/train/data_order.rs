//! The order of a run's data: its sources in their weights by step, which may have been others
//! before the run was resumed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use anyhow::Result;

use crate::config::{self, Config, Loss, StageConfig, continued};
use crate::data::{BatchLayout, Dataset, Packing, Pairs, TrainBatches, WeightStage};
use crate::page::numbers::short;

/// What a step reads.
pub(super) struct DataOrder {
    pub(super) batches: Arc<TrainBatches>,
    /// The weights by step that the run keeps; empty where there is one source.
    pub(super) stages: Vec<StageConfig>,
    /// What has changed in them.
    change: Option<String>,
    names: Vec<String>,
    /// What is truncated where it is longer than a row.
    item: &'static str,
    /// Whether a step may score fewer tokens than it has positions.
    is_sparse: bool,
    global_batch_size: usize,
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
    /// For a run that goes on after `step`; until then it read with the weights `before`.
    pub(super) fn new(
        config: &Config,
        data: &Dataset,
        before: &[StageConfig],
        step: usize,
    ) -> Result<DataOrder> {
        let asked = config.data.weights_by_step();
        let (stages, change) = match before {
            [] => (asked, None),
            before => continued(before, &asked, step),
        };
        let names: Vec<String> = data.train.iter().map(|source| source.name.clone()).collect();
        let batches = TrainBatches::new(&data.train, &weights(&names, &stages), layout(config))?;
        let conversations = data.train.iter().any(|source| source.tokens.are_conversations());
        Ok(DataOrder {
            batches: Arc::new(batches),
            stages: if names.len() > 1 || stages.len() > 1 { stages } else { Vec::new() },
            change,
            names,
            item: if config.train.loss == Loss::Dpo { "pair" } else { "conversation" },
            is_sparse: conversations || config.data.packing == config::Packing::BestFit,
            global_batch_size: config.train.global_batch_size,
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
        let mut lines: Vec<String> = self.change.iter().cloned().collect();
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
        let positions = (self.global_batch_size * self.sequence_length) as f64;
        let padding =
            self.is_sparse.then(|| self.batches.padding(step as u64 - 1) as f64 / positions);
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

fn layout(config: &Config) -> BatchLayout {
    BatchLayout {
        sequence_length: config.train.sequence_length,
        global_batch_size: config.train.global_batch_size,
        seed: config.train.seed,
        document_masking: config.model.mask_across_document_boundaries,
        packing: match (config.train.loss, config.data.packing) {
            (Loss::Dpo, _) => Packing::Pairs,
            (Loss::CrossEntropy, config::Packing::Concat) => Packing::Concat,
            (Loss::CrossEntropy, config::Packing::BestFit) => Packing::BestFit,
        },
    }
}
