//! Whether the host has the memory that training on virtual CPU devices takes at the least, known
//! before it is taken.

use crate::config::Config;
use crate::error::UserError;
use crate::llama::Llama;
use crate::parallel::Parallel;
use crate::runtime::memory_check::{check_host_bytes, check_host_memory};
use crate::runtime::{Program, Runtime};
use crate::step::Programs;

/// Refuses a run whose state and gradients alone do not fit.
pub fn check_memory(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
    let programs = Programs::new(config, Llama::new(config, parallel.clone()));
    let state = programs.state();
    let gradients = &state.leaves[..state.parameters];
    let leaves = state.leaves.iter().chain(gradients).chain(&state.frozen);
    let arrays = leaves.map(|leaf| &leaf.array);
    let fix = "use a smaller model, or axis fsdp in place of data";
    check_host_memory("the training state", arrays, parallel, fix)
}

/// Refuses a compiled step that does not fit beside the state, which is there already.
pub(super) fn check_step(step: &Program, runtime: &Runtime) -> Result<(), UserError> {
    let Ok(stats) = step.executable.executable().memory_stats() else {
        return Ok(());
    };
    let beside = (stats.total_allocation_bytes - stats.argument_bytes).max(0) as u128;
    let devices = runtime.devices.local_devices().count() as u128;
    let fix = "lower train.global_batch_size or train.sequence_length";
    check_host_bytes("a train step beside its state", beside * devices, runtime.parallel(), fix)
}
