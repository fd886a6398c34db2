//! Samples while training goes on: the prompts of `[sample]`, continued with the parameters as they
//! are.

use std::cell::Cell;

use anyhow::Result;

use crate::config::SampleConfig;
use crate::data::Tokenizer;
use crate::generate::{CompiledPrograms, Generator, continue_prompts};
use crate::llama::Llama;
use crate::report::notes::Sample;
use crate::runtime::Runtime;
use crate::step::Programs;
use crate::weights::TrainState;

/// The prompts of a run with the programs that continue them.
pub(super) struct Sampler {
    settings: SampleConfig,
    /// With parameters laid out as training has them.
    llama: Llama,
    tokenizer: Tokenizer,
    compiled: CompiledPrograms,
}

impl Sampler {
    /// None for a run that samples at its end alone.
    pub(super) fn new(programs: &Programs, tokenizer: &Tokenizer) -> Option<Sampler> {
        let settings = programs.config.sample.clone().filter(|settings| settings.every > 0)?;
        let train = &programs.llama;
        let llama =
            Llama::inference(&train.model, train.parallel.clone(), train.dtype, train.scan_layers)
                .with_adapters_of(train.lora.as_ref());
        let compiled = CompiledPrograms::default();
        Some(Sampler { settings, llama, tokenizer: tokenizer.clone(), compiled })
    }

    /// Steps between samples.
    pub(super) fn every(&self) -> usize {
        self.settings.every
    }

    /// Continues every prompt after `step` steps; the first call compiles. None where `stop` said,
    /// on all processes alike, that it should end.
    pub(super) fn run(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn() -> Result<bool>,
    ) -> Result<Option<Vec<Sample>>> {
        let stopped = Cell::new(false);
        let stop = || {
            stopped.set(stopped.get() || stop()?);
            Ok(stopped.get())
        };
        let end_tokens = self.tokenizer.eos().into_iter().collect();
        let mut generator =
            Generator::new(runtime, &self.llama, state.parameters(), &self.tokenizer, end_tokens)
                .with_programs(std::mem::take(&mut self.compiled))
                .until(&stop);
        let texts = continue_prompts(&mut generator, &self.tokenizer, &self.settings)?;
        self.compiled = generator.into_programs();
        Ok((!stopped.get()).then(|| Sample::all(step, &self.settings.prompt, texts)))
    }
}
