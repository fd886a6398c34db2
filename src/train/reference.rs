//! What the reference model of direct preference optimization says of the answers that a run reads:
//! computed once, before the first step, by the weights that training starts from. Adapters begin
//! with a product of zero, so that these are the weights without them.

use std::collections::BTreeSet;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::{Config, Loss};
use crate::data::validation::pairs_batch;
use crate::data::{Dataset, PairBatches, Pairs};
use crate::runtime::{Input, Program, Runtime};
use crate::step::{BatchInput, Programs};
use crate::weights::TrainState;

use super::data_order::DataOrder;
use super::evaluate::batches_read;
use super::feed::{LocalBatch, transfer};
use super::start::Start;

/// The training state of a run, after what its loss needs of the weights that training starts from
/// was put into `order`, and into the pairs that evaluation reads, which are the second result.
/// None where the checkpoint that the run starts from cannot be read.
pub(super) fn start_with_references(
    runtime: &Runtime,
    programs: &Programs,
    start: &Start,
    data: &Dataset,
    order: &mut DataOrder,
) -> Result<Option<(TrainState, Vec<PairBatches>)>> {
    if programs.config.train.loss != Loss::Dpo {
        return Ok(start.state(runtime, programs)?.map(|state| (state, Vec::new())));
    }
    let initial = start.initial(runtime, programs)?;
    let reference = Reference::new(runtime, programs, &initial)?;
    order.with_references(start.step..programs.config.train.steps, |pairs, rows, name| {
        reference.complete(pairs, rows, name)
    })?;
    let validation = reference.validation(data)?;
    if start.is_resumed() {
        drop(initial);
        return Ok(start.state(runtime, programs)?.map(|state| (state, validation)));
    }
    Ok(Some((initial, validation)))
}

/// The reference model on the devices.
struct Reference<'r> {
    runtime: &'r Runtime,
    config: &'r Config,
    program: Program,
    inputs: Vec<BatchInput>,
    /// Rows of a batch.
    rows: usize,
    state: &'r TrainState,
}

impl<'r> Reference<'r> {
    fn new(
        runtime: &'r Runtime,
        programs: &'r Programs,
        state: &'r TrainState,
    ) -> Result<Reference<'r>> {
        Ok(Reference {
            runtime,
            config: &programs.config,
            program: runtime.compile(&programs.reference_step())?,
            inputs: programs.reference_inputs(),
            rows: programs.eval_rows(),
            state,
        })
    }

    /// The validation sets of a run with the references of what is read of them.
    fn validation(&self, data: &Dataset) -> Result<Vec<PairBatches>> {
        let (bytes, length) = (data.tokenizer.token_bytes(), self.config.train.sequence_length);
        let set = |source| {
            let mut batches = PairBatches::new(source, length, self.rows, &bytes)?;
            let read = batches_read(self.config, batches.len()) * self.rows as u64;
            let rows = 0..read.min(batches.pairs.len());
            batches.pairs = self.complete(&batches.pairs, &rows.collect(), &source.name)?;
            Ok(batches)
        };
        data.validation.iter().map(set).collect()
    }

    /// The pairs with the references of those in some rows of their plan, and zeros for others.
    fn complete(&self, pairs: &Pairs, rows: &BTreeSet<u64>, name: &str) -> Result<Pairs> {
        let rows: Vec<u64> = rows.iter().copied().collect();
        let is_first = self.runtime.process().is_coordinator();
        let bar = is_first.then(|| progress_bar(name, rows.len()));
        let mut references = vec![[0.0; 2]; pairs.count()];
        for batch in rows.chunks(self.rows) {
            let found = self.documents(pairs, batch, name)?;
            let each = found.len() / self.rows;
            for (row, documents) in batch.iter().zip(found.chunks(each)) {
                let of_pair = pairs.pairs_of(*row).iter().zip(documents.as_chunks().0);
                of_pair.for_each(|(pair, both)| references[*pair as usize] = *both);
            }
            bar.iter().for_each(|bar| bar.inc(batch.len() as u64));
        }
        bar.iter().for_each(ProgressBar::finish_and_clear);
        Ok(pairs.clone().with_references(references))
    }

    /// Log-likelihoods of the documents of rows, [rows, documents].
    fn documents(&self, pairs: &Pairs, rows: &[u64], name: &str) -> Result<Vec<f32>> {
        let length = self.config.train.sequence_length;
        let (process, mesh) = (self.runtime.process(), self.runtime.devices.mesh());
        let batch = LocalBatch::make(process, mesh, &self.inputs, |range| {
            // Beyond the last row is padding.
            let row = |i: usize| rows.get(i).copied().unwrap_or(u64::MAX);
            pairs_batch(pairs, length, range, &row)
        })?;
        let arrays = transfer(self.runtime, &self.inputs, &batch)?;
        let inputs = self.state.parameters().chain(&arrays).map(Input::Borrowed).collect();
        let result = self.program.run(inputs)?.swap_remove(0);
        self.runtime.read_replicated(&format!("the reference model on {name}"), result)
    }
}

fn progress_bar(name: &str, rows: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("reference model on {msg} {wide_bar} {pos}/{len} ETA {eta}");
    let bar = ProgressBar::new(rows as u64).with_style(style.expect("a valid template"));
    crate::log::bar(bar.with_message(name.to_string()))
}
