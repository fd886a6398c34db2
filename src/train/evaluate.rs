//! Evaluation on held-out text during training.

use anyhow::Result;

use crate::data::ValidationBatches;
use crate::data::validation::bits_per_byte;

use super::feed::{LocalBatch, transfer};
use super::metrics::EvalRecord;
use crate::runtime::{Input, Program, Runtime};
use crate::step::{BatchInput, Programs};
use crate::weights::TrainState;

/// The evaluation program with the text it reads.
pub struct Evaluator {
    program: Program,
    inputs: Vec<BatchInput>,
    batches: ValidationBatches,
    /// How many of the batches are read.
    count: u64,
}

impl Evaluator {
    pub fn new(
        runtime: &Runtime,
        programs: &Programs,
        batches: ValidationBatches,
    ) -> Result<Evaluator> {
        let limit = programs.config.evaluation.batches as u64;
        let count = if limit == 0 { batches.len() } else { batches.len().min(limit) };
        let program = runtime.compile(&programs.eval_step())?;
        Ok(Evaluator { program, inputs: programs.eval_inputs(), batches, count })
    }

    /// Loss over the validation text, or its first batches, after `step` steps; none where `stop`
    /// said between two batches, on one of the processes, that it should end.
    pub fn run(
        &self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn() -> bool,
    ) -> Result<Option<EvalRecord>> {
        let (mut nll, mut tokens, mut text_bytes) = (0.0, 0.0, 0);
        for index in 0..self.count {
            let label = format!("batch {index} of the evaluation at step {step}");
            let stops = runtime.start_all_reduce([i32::from(stop()), 0, 0])?;
            if stops.wait(runtime, &label)?[0] > 0 {
                return Ok(None);
            }
            let make = |rows| self.batches.batch(index, rows);
            let (process, mesh) = (runtime.process(), runtime.devices.mesh());
            let batch = LocalBatch::make(process, mesh, &self.inputs, make)?;
            let arrays = transfer(runtime, &self.inputs, &batch)?;
            let inputs = state.parameters().chain(arrays.iter().map(Input::Borrowed)).collect();
            let result = self.program.run(inputs)?.swap_remove(0);
            let sums = runtime.read_replicated(&label, result)?;
            nll += f64::from(sums[0]);
            tokens += f64::from(sums[1]);
            text_bytes += batch.scored_bytes;
        }
        let text_bytes =
            runtime.all_reduce_sum(&format!("the evaluation at step {step}"), text_bytes)?;
        let loss = nll / tokens;
        Ok(Some(EvalRecord {
            step,
            eval_loss: loss,
            eval_perplexity: loss.exp(),
            eval_bits_per_byte: bits_per_byte(nll, text_bytes),
        }))
    }
}
