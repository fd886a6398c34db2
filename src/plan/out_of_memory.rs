//! What is reported when the devices of a run have too little memory: a table of what takes it
//! and settings that take less, instead of the compiler's pages.

use anyhow::anyhow;

use super::Memory;
use crate::config::{Config, RematName, RematPolicy};
use crate::error::UserError;
use crate::llama::Llama;
use crate::parallel::Parallel;
use crate::pjrt::{CompiledMemoryStats, Error, first_line};
use crate::step::Programs;

/// Prints the table of a train step and shortens the error to a line, if it is about a device's
/// memory; other errors come back as they are. `limit` is what a device has, in bytes, and `stats`
/// what the compiler measured, where that is known.
pub fn explain(
    error: anyhow::Error,
    config: &Config,
    parallel: &Parallel,
    limit: Option<i64>,
    stats: Option<CompiledMemoryStats>,
) -> anyhow::Error {
    let causes = error.chain().filter_map(|c| c.downcast_ref::<Error>());
    let Some(cause) = causes.into_iter().find(|e| e.is_out_of_memory()) else {
        return error;
    };
    let message = cause.to_string();
    if let Some(shortage) = vmem_shortage(&message) {
        return UserError(format!("train: {shortage}")).into();
    }
    let programs = Programs::new(config, Llama::new(config, parallel.clone()));
    let mut memory = Memory::of_state(&programs, limit.unwrap_or_default());
    if let Some(stats) = stats {
        memory.fill_from_stats(&stats);
    }
    // A message without a number leaves the table as it is.
    let _ = memory.fill_from_message(&message);
    crate::log!("{}", memory.text().trim_end());
    let first = first_line(&message);
    let less = smaller(config, parallel).join(", ");
    anyhow!("train: a device has too little memory ({first}); what takes less: {less}")
}

/// The line for a kernel that does not fit into a TPU's on-chip memory: the compiler's `Used 27.79M
/// of 16.00M vmem`, and what to do.
pub(super) fn vmem_shortage(message: &str) -> Option<String> {
    let (_, rest) = message.split_once("memory space vmem. Used ")?;
    let (used, rest) = rest.split_once(" of ")?;
    let (capacity, _) = rest.split_once(" vmem")?;
    Some(format!(
        "a kernel needs {used} bytes of on-chip memory (VMEM) and the chip has {capacity}; set \
         train.attention_backend = \"blockwise\" or a shorter train.sequence_length"
    ))
}

/// Settings that would take less memory than those of the configuration, the cheapest first.
fn smaller(config: &Config, parallel: &Parallel) -> Vec<String> {
    let t = &config.train;
    let rows = t.global_batch_size / parallel.batch_shards();
    let steps = t.gradient_accumulation_steps;
    let next = (steps + 1..=rows).find(|n| rows.is_multiple_of(*n));
    let mut settings = Vec::new();
    // "auto" has come to that before it fails.
    if !matches!(&t.remat, RematPolicy::Named(RematName::Full | RematName::Auto)) {
        settings.push("train.remat = \"full\"".to_string());
    }
    settings.extend(next.map(|n| format!("train.gradient_accumulation_steps = {n}")));
    settings.push("a mesh with more devices on fsdp".to_string());
    settings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parallel::parse_mesh;
    use crate::pjrt::Code;
    use std::path::Path;

    fn tiny(sets: &[&str]) -> Config {
        let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
        Config::load(Path::new("configs/llama3-tiny.toml"), &sets).unwrap()
    }

    #[test]
    fn settings_that_are_in_use_are_not_advised() {
        let parallel = |mesh| Parallel::new(parse_mesh(mesh, None).unwrap());
        let mesh = "a mesh with more devices on fsdp";
        assert_eq!(
            smaller(&tiny(&[]), &parallel("1x1")),
            ["train.remat = \"full\"", "train.gradient_accumulation_steps = 2", mesh]
        );
        let tight = tiny(&["train.remat=full", "train.gradient_accumulation_steps=4"]);
        assert_eq!(smaller(&tight, &parallel("2x1")), [mesh]);
        let steps = "train.gradient_accumulation_steps = 2";
        assert_eq!(smaller(&tiny(&["train.remat=auto"]), &parallel("1x1")), [steps, mesh]);
    }

    #[test]
    fn pages_of_a_compiler_become_a_line() {
        let explained = |error: anyhow::Error| {
            let error = explain(error, &tiny(&[]), &Parallel::single(), Some(1 << 30), None);
            error.to_string()
        };
        let call = |code, message: String| Error::Call {
            function: "PJRT_LoadedExecutable_Execute",
            code,
            message,
        };
        let pages = format!("too big\n{}", "%fusion = f32[]\n".repeat(1000));
        for error in [
            call(Code::RESOURCE_EXHAUSTED, pages),
            call(Code(13), "Out of memory allocating 8 bytes.".into()),
        ] {
            let line = explained(anyhow::Error::from(error).context("step 3"));
            assert!(line.starts_with("train: a device has too little memory ("), "{line}");
            assert!(line.len() < 400 && !line.contains("%fusion"), "{line}");
        }
        let vmem = "Ran out of memory in memory space vmem. Used 27.79M of 16.00M vmem. Exceeded";
        assert_eq!(
            explained(call(Code::RESOURCE_EXHAUSTED, vmem.into()).into()),
            "train: a kernel needs 27.79M bytes of on-chip memory (VMEM) and the chip has 16.00M; set \
             train.attention_backend = \"blockwise\" or a shorter train.sequence_length"
        );
        let other = explained(UserError("no such file".into()).into());
        assert_eq!(other, "no such file");
    }
}
