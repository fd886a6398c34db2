//! The compiled train steps of a run: one for each number of rows that its batches have.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::Result;

use crate::batch_sizes::BatchSizes;
use crate::compiled_step::compile_train_step;
use crate::runtime::{Program, Runtime};
use crate::step::{BatchInput, Programs};
use crate::train::memory::check_step;

/// Train steps by the rows of a batch.
pub(super) struct StepPrograms {
    sizes: BatchSizes,
    by_rows: BTreeMap<usize, Program>,
}

impl StepPrograms {
    /// Compiles what `steps` run.
    pub(super) fn compile(
        runtime: &Runtime,
        programs: &Programs,
        sizes: &BatchSizes,
        steps: Range<usize>,
    ) -> Result<StepPrograms> {
        let program = |rows| {
            let program = compile_train_step(runtime, &programs.with_batch(rows))?;
            check_step(&program, runtime)?;
            Ok((rows, program))
        };
        let rows = sizes.within(steps.start as u64, steps.end as u64);
        let by_rows = rows.into_iter().map(program).collect::<Result<_>>()?;
        Ok(StepPrograms { sizes: sizes.clone(), by_rows })
    }

    /// The program of the step that comes after `step` others.
    pub(super) fn of(&self, step: usize) -> &Program {
        &self.by_rows[&self.sizes.at(step as u64)]
    }

    /// That of the largest batch.
    pub(super) fn largest(&self) -> &Program {
        self.by_rows.values().next_back().expect("a run has a step")
    }

    /// What the step that comes after so many others reads.
    pub(super) fn inputs(
        &self,
        programs: &Programs,
    ) -> impl Fn(u64) -> Vec<BatchInput> + Send + use<> {
        let of = |rows: &usize| (*rows, programs.with_batch(*rows).train_inputs());
        let by_rows: BTreeMap<usize, Vec<BatchInput>> = self.by_rows.keys().map(of).collect();
        let sizes = self.sizes.clone();
        move |step| by_rows[&sizes.at(step)].clone()
    }
}
