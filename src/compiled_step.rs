//! The compiled train step of a run. With `train.remat = "auto"` it is that of the first policy
//! that the devices have the memory for.

use anyhow::Result;

use crate::config::RematPolicy;
use crate::graph::Module;
use crate::llama::remat::candidates;
use crate::runtime::{Program, Runtime};
use crate::step::Programs;

/// Compiles the train step of these programs, or takes it from the plan or the cache of the
/// runtime. A compiler for TPUs refuses within seconds a step that does not fit; others compile it.
///
/// # Errors
/// What the compiler refuses, and processes that came to different policies: they would wait for
/// each other's collectives.
pub fn compile_train_step(runtime: &Runtime, programs: &Programs) -> Result<Program> {
    let mut policies = candidates(&programs.config.train.remat);
    let step = |remat: &RematPolicy| programs.with_remat(remat).train_step();
    if let [only] = &policies[..] {
        return Ok(runtime.compile(&step(only))?);
    }
    if runtime.is_planned()
        && let Some(planned) = policies.iter().position(|remat| runtime.has_plan_of(&step(remat)))
    {
        policies = vec![policies.swap_remove(planned)];
    }
    let last = policies.pop().expect("a step has a remat policy");
    let (remat, program) = match first_that_fits(runtime, policies, step)? {
        Some(found) => found,
        None => {
            let program = runtime.compile(&step(&last))?;
            (last, program)
        }
    };
    let rows = programs.config.train.global_batch_size;
    let what = format!("what train.remat = \"auto\" comes to for {rows} sequences");
    runtime.assert_equal(&what, &remat.to_string())?;
    Ok(program)
}

fn first_that_fits(
    runtime: &Runtime,
    policies: Vec<RematPolicy>,
    step: impl Fn(&RematPolicy) -> Module,
) -> Result<Option<(RematPolicy, Program)>> {
    for remat in policies {
        match runtime.compile(&step(&remat)) {
            Err(error) if error.is_out_of_memory() => {}
            Ok(program) if !fits(&program, runtime) => {}
            compiled => return Ok(Some((remat, compiled?))),
        }
        runtime.log(&format!("train_step: remat {remat} does not fit"));
    }
    Ok(None)
}

/// Whether a device has the memory for a program, as far as the plugin knows.
fn fits(program: &Program, runtime: &Runtime) -> bool {
    let stats = program.executable.executable().memory_stats().ok();
    let pair = stats.zip(runtime.memory_limit());
    pair.is_none_or(|(stats, limit)| stats.total_allocation_bytes <= limit)
}
