//! The compiled train step of a run. With `train.remat = "auto"` it is that of the first policy
//! that the devices have the memory for.

use anyhow::Result;

use crate::config::RematPolicy;
use crate::llama::remat::candidates;
use crate::runtime::{Program, Runtime};
use crate::step::Programs;

/// Compiles the train step of these programs, or takes it from the plan or the cache of the
/// runtime. A compiler for TPUs refuses within seconds a step that does not fit; others compile it.
pub fn compile_train_step(runtime: &Runtime, programs: &Programs) -> Result<Program> {
    let mut policies = candidates(&programs.config.train.remat);
    let step = |remat: &RematPolicy| programs.with_remat(remat).train_step();
    if let Some(planned) = policies.iter().position(|remat| runtime.has_plan_of(&step(remat))) {
        policies = vec![policies.swap_remove(planned)];
    }
    let (last, others) = policies.split_last().expect("a step has a remat policy");
    for remat in others {
        match runtime.compile(&step(remat)) {
            Err(error) if error.is_out_of_memory() => {}
            Ok(program) if !fits(&program, runtime) => {}
            compiled => return Ok(compiled?),
        }
        runtime.log(&format!("train_step: remat {remat} does not fit"));
    }
    Ok(runtime.compile(&step(last))?)
}

/// Whether a device has the memory for a program, as far as the plugin knows.
fn fits(program: &Program, runtime: &Runtime) -> bool {
    let stats = program.executable.executable().memory_stats().ok();
    let pair = stats.zip(runtime.memory_limit());
    pair.is_none_or(|(stats, limit)| stats.total_allocation_bytes <= limit)
}
