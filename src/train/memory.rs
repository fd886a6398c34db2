//! Whether the host has the memory that training on virtual CPU devices takes at the least, known
//! before it is taken.

use crate::config::Config;
use crate::error::UserError;
use crate::llama::Llama;
use crate::parallel::Parallel;
use crate::runtime::memory_check::check_host_memory;
use crate::step::Programs;

/// Refuses a run whose state and gradients alone do not fit.
pub fn check_memory(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
    let programs = Programs::new(config, Llama::new(config, parallel.clone()));
    let (state, gradients) = (programs.state(), programs.parameters());
    let arrays = state.leaves.iter().chain(&gradients.leaves).map(|leaf| &leaf.array);
    let fix = "use a smaller model, or axis fsdp in place of data";
    check_host_memory("the training state", arrays, parallel, fix)
}
