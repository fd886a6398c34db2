//! Evaluation on held-out text during training: each named set by itself.

use std::ops::Range;
use std::time::{Duration, Instant};

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::{Config, VALIDATION};
use crate::data::validation::bits_per_byte;
use crate::data::{Batch, Dataset, PairBatches, Scoring, TokenSource, ValidationBatches};

use super::feed::{LocalBatch, transfer};
use super::metrics::{EvalRecord, Rewards};
use super::task_evaluator::{TaskEvaluator, TaskRecord};
use crate::runtime::{Input, Program, Runtime};
use crate::step::{BatchInput, Programs};
use crate::weights::TrainState;

/// What a run is judged by: held-out texts, and the questions of tasks.
pub struct Evaluator {
    texts: Option<TextEvaluator>,
    tasks: Option<TaskEvaluator>,
}

/// What an evaluation found.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    pub sets: Vec<EvalRecord>,
    pub tasks: Vec<TaskRecord>,
}

impl Evaluation {
    /// What is to be small by the name of a validation set, its loss, or of a task, the share of
    /// wrong answers.
    pub fn monitored(&self, name: &str) -> Option<f64> {
        let set = self.sets.iter().find(|record| record.set_name() == name);
        let task = || self.tasks.iter().find(|record| record.report.task == name);
        set.map(|set| set.eval_loss).or_else(|| task().map(|task| 1.0 - task.report.acc))
    }
}

impl Evaluator {
    /// None where nothing is held out and there are no tasks; `pairs` are the validation sets of a
    /// run over pairs.
    pub fn new(
        runtime: &Runtime,
        programs: &Programs,
        data: &Dataset,
        pairs: Vec<PairBatches>,
    ) -> Result<Option<Evaluator>> {
        let texts = TextEvaluator::new(runtime, programs, data, pairs)?;
        let tasks = TaskEvaluator::new(runtime, programs, &data.tokenizer)?;
        Ok((texts.is_some() || tasks.is_some()).then_some(Evaluator { texts, tasks }))
    }

    /// Judges the parameters after `step` steps; none where `stop` said between two batches, on all
    /// processes alike, that it should end; it gets the reason.
    pub fn run(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<Option<Evaluation>> {
        let mut found = Evaluation::default();
        if let Some(texts) = &self.texts {
            let Some(sets) = texts.run(runtime, state, step, stop)? else {
                return Ok(None);
            };
            found.sets = sets;
        }
        if let Some(tasks) = &mut self.tasks {
            let Some(records) = tasks.run(runtime, state, step, stop)? else {
                return Ok(None);
            };
            found.tasks = records;
        }
        Ok(Some(found))
    }
}

/// The evaluation program with the texts it reads.
struct TextEvaluator {
    program: Program,
    inputs: Vec<BatchInput>,
    sets: Vec<ValidationSet>,
}

/// Gives rows of batch number so and so.
type Batches = Box<dyn Fn(u64, Range<usize>) -> Result<Batch>>;

/// A held-out text.
struct ValidationSet {
    name: String,
    batches: Batches,
    /// How many of the batches are read.
    count: u64,
}

impl ValidationSet {
    fn of_text(
        programs: &Programs,
        source: &TokenSource,
        token_bytes: &[u32],
    ) -> Result<ValidationSet> {
        let c = &programs.config;
        let batches = ValidationBatches::new(
            source.tokens.clone(),
            c.train.sequence_length,
            programs.eval_rows(),
            Scoring::EveryToken,
            c.model.mask_across_document_boundaries,
            token_bytes,
        )?;
        let count = batches_read(c, batches.len());
        let batches: Batches = Box::new(move |index, rows| batches.batch(index, rows));
        Ok(ValidationSet { name: source.name.clone(), batches, count })
    }

    fn of_pairs(config: &Config, source: &TokenSource, batches: PairBatches) -> ValidationSet {
        let count = batches_read(config, batches.len());
        let batches: Batches = Box::new(move |index, rows| batches.batch(index, rows));
        ValidationSet { name: source.name.clone(), batches, count }
    }
}

/// How many of the batches of a validation set an evaluation reads.
pub(super) fn batches_read(config: &Config, batches: u64) -> u64 {
    match config.evaluation.batches as u64 {
        0 => batches,
        limit => batches.min(limit),
    }
}

impl TextEvaluator {
    /// None where nothing is held out.
    fn new(
        runtime: &Runtime,
        programs: &Programs,
        data: &Dataset,
        pairs: Vec<PairBatches>,
    ) -> Result<Option<TextEvaluator>> {
        if data.validation.is_empty() {
            return Ok(None);
        }
        let token_bytes = data.tokenizer.token_bytes();
        let of_text = |source| ValidationSet::of_text(programs, source, &token_bytes);
        let of_pairs = |(source, pairs)| ValidationSet::of_pairs(&programs.config, source, pairs);
        let sets = match pairs.is_empty() {
            true => data.validation.iter().map(of_text).collect::<Result<_>>()?,
            false => data.validation.iter().zip(pairs).map(of_pairs).collect(),
        };
        let program = runtime.compile(&programs.eval_step())?;
        Ok(Some(TextEvaluator { program, inputs: programs.eval_inputs(), sets }))
    }

    /// Loss over each validation text, or its first batches, as in [`Evaluator::run`].
    fn run(
        &self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<Option<Vec<EvalRecord>>> {
        let sets = self.sets.iter().map(|set| self.evaluate(set, runtime, state, step, stop));
        sets.collect()
    }

    fn evaluate(
        &self,
        set: &ValidationSet,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<Option<EvalRecord>> {
        let (begun, mut sums, mut text_bytes) = (Instant::now(), Vec::new(), 0);
        let name = &set.name;
        let bar = runtime.process().is_coordinator().then(|| progress_bar(name, set.count));
        for index in 0..set.count {
            let label = format!("batch {index} of the evaluation of {name} at step {step}");
            if stop(&label)? {
                return Ok(None);
            }
            let make = |rows| (set.batches)(index, rows);
            let (process, mesh) = (runtime.process(), runtime.devices.mesh());
            let batch = LocalBatch::make(process, mesh, &self.inputs, make)?;
            let arrays = transfer(runtime, &self.inputs, &batch)?;
            let inputs = state.parameters().chain(&arrays).map(Input::Borrowed).collect();
            let result = self.program.run(inputs)?.swap_remove(0);
            let of_batch = runtime.read_replicated(&label, result)?;
            sums.resize(of_batch.len(), 0.0);
            sums.iter_mut().zip(of_batch).for_each(|(sum, more)| *sum += f64::from(more));
            text_bytes += batch.scored_bytes;
            bar.iter().for_each(|bar| bar.inc(1));
        }
        bar.iter().for_each(ProgressBar::finish_and_clear);
        let label = format!("the evaluation of {name} at step {step}");
        let text_bytes = runtime.all_reduce_sum(&label, text_bytes)?;
        Ok(Some(record(step, name, &sums, text_bytes, begun.elapsed())))
    }
}

/// The record of what [`Programs::eval_step`] sums up.
fn record(step: usize, name: &str, sums: &[f64], text_bytes: u64, took: Duration) -> EvalRecord {
    let (nll, tokens) = (sums[0], sums[1]);
    let of_token = nll / tokens;
    let (eval_loss, rewards) = match sums[2..] {
        [loss, pairs, chosen, rejected, right] => {
            (loss / pairs, Some(Rewards::new([chosen, rejected, right].map(|sum| sum / pairs))))
        }
        _ => (of_token, None),
    };
    EvalRecord {
        step,
        eval_name: Some(name.to_string()).filter(|name| name != VALIDATION),
        eval_loss,
        eval_perplexity: of_token.exp(),
        eval_bits_per_byte: bits_per_byte(nll, text_bytes),
        eval_runtime: took.as_secs_f64(),
        eval_rewards: rewards,
    }
}

fn progress_bar(name: &str, batches: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("eval of {msg} {wide_bar} {pos}/{len} ETA {eta}");
    let bar = ProgressBar::new(batches).with_style(style.expect("a valid template"));
    crate::log::bar(bar.with_message(name.to_string()))
}
