//! Evaluation on held-out text during training: each named set by itself.

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::VALIDATION;
use crate::data::validation::bits_per_byte;
use crate::data::{Dataset, Scoring, TokenSource, ValidationBatches};

use super::feed::{LocalBatch, transfer};
use super::metrics::EvalRecord;
use crate::runtime::{Input, Program, Runtime};
use crate::step::{BatchInput, Programs};
use crate::weights::TrainState;

/// The evaluation program with the texts it reads.
pub struct Evaluator {
    program: Program,
    inputs: Vec<BatchInput>,
    sets: Vec<ValidationSet>,
}

/// A held-out text.
struct ValidationSet {
    name: String,
    batches: ValidationBatches,
    /// How many of the batches are read.
    count: u64,
}

impl ValidationSet {
    fn new(
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
        let limit = c.evaluation.batches as u64;
        let count = if limit == 0 { batches.len() } else { batches.len().min(limit) };
        Ok(ValidationSet { name: source.name.clone(), batches, count })
    }
}

impl Evaluator {
    /// None where nothing is held out.
    pub fn new(
        runtime: &Runtime,
        programs: &Programs,
        data: &Dataset,
    ) -> Result<Option<Evaluator>> {
        if data.validation.is_empty() {
            return Ok(None);
        }
        let token_bytes = data.tokenizer.token_bytes();
        let set = |source| ValidationSet::new(programs, source, &token_bytes);
        let sets = data.validation.iter().map(set).collect::<Result<_>>()?;
        let program = runtime.compile(&programs.eval_step())?;
        Ok(Some(Evaluator { program, inputs: programs.eval_inputs(), sets }))
    }

    /// Loss over each validation text, or its first batches, after `step` steps; none where `stop`
    /// said between two batches, on all processes alike, that it should end; it gets the reason.
    pub fn run(
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
        let (mut nll, mut tokens, mut text_bytes) = (0.0, 0.0, 0);
        let name = &set.name;
        let bar = runtime.process().is_coordinator().then(|| progress_bar(name, set.count));
        for index in 0..set.count {
            let label = format!("batch {index} of the evaluation of {name} at step {step}");
            if stop(&label)? {
                return Ok(None);
            }
            let make = |rows| set.batches.batch(index, rows);
            let (process, mesh) = (runtime.process(), runtime.devices.mesh());
            let batch = LocalBatch::make(process, mesh, &self.inputs, make)?;
            let arrays = transfer(runtime, &self.inputs, &batch)?;
            let inputs = state.parameters().chain(&arrays).map(Input::Borrowed).collect();
            let result = self.program.run(inputs)?.swap_remove(0);
            let sums = runtime.read_replicated(&label, result)?;
            nll += f64::from(sums[0]);
            tokens += f64::from(sums[1]);
            text_bytes += batch.scored_bytes;
            bar.iter().for_each(|bar| bar.inc(1));
        }
        bar.iter().for_each(ProgressBar::finish_and_clear);
        let label = format!("the evaluation of {name} at step {step}");
        let text_bytes = runtime.all_reduce_sum(&label, text_bytes)?;
        let loss = nll / tokens;
        Ok(Some(EvalRecord {
            step,
            eval_name: Some(name.clone()).filter(|name| name != VALIDATION),
            eval_loss: loss,
            eval_perplexity: loss.exp(),
            eval_bits_per_byte: bits_per_byte(nll, text_bytes),
        }))
    }
}

fn progress_bar(name: &str, batches: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("eval of {msg} {wide_bar} {pos}/{len} ETA {eta}");
    let bar = ProgressBar::new(batches).with_style(style.expect("a valid template"));
    crate::log::bar(bar.with_message(name.to_string()))
}
