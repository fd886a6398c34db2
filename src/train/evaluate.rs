//! Evaluation on held-out text during training.

use anyhow::Result;

use crate::data::ValidationBatches;
use crate::data::validation::bits_per_byte;

use super::feed::{LocalBatch, transfer};
use super::metrics::EvalRecord;
use super::state::TrainState;
use crate::runtime::session::{Input, Program, Session};
use crate::step::{BatchInput, Programs};

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
        session: &Session,
        programs: &Programs,
        batches: ValidationBatches,
    ) -> Result<Evaluator> {
        let limit = programs.config.evaluation.batches as u64;
        let count = if limit == 0 { batches.len() } else { batches.len().min(limit) };
        let program = session.compile(&programs.eval_step())?;
        Ok(Evaluator { program, inputs: programs.eval_inputs(), batches, count })
    }

    /// Loss over the validation text, or its first batches, after `step` steps.
    pub fn run(&self, session: &Session, state: &TrainState, step: usize) -> Result<EvalRecord> {
        let (mut nll, mut tokens, mut text_bytes) = (0.0, 0.0, 0);
        for index in 0..self.count {
            let make = |rows| self.batches.batch(index, rows);
            let (view, mesh) = (&session.view, &session.parallel.mesh);
            let batch = LocalBatch::make(view, mesh, &self.inputs, make)?;
            let arrays = transfer(session, &self.inputs, &batch)?;
            let inputs = state.parameters().chain(arrays.iter().map(Input::Borrowed)).collect();
            let result = self.program.run(inputs)?.swap_remove(0);
            let what = format!("batch {index} of the evaluation at step {step}");
            let sums = session.read(&what, result)?;
            nll += f64::from(sums[0]);
            tokens += f64::from(sums[1]);
            text_bytes += batch.scored_bytes;
        }
        let text_bytes = session.total(&format!("the evaluation at step {step}"), text_bytes)?;
        let loss = nll / tokens;
        Ok(EvalRecord {
            step,
            eval_loss: loss,
            eval_perplexity: loss.exp(),
            eval_bits_per_byte: bits_per_byte(nll, text_bytes),
        })
    }
}
