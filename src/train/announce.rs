//! What a run is, said when it starts: devices, model, memory, the work of a step and the time that
//! it may take. The same goes into the run's folder.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::config::Config;
use crate::data::Dataset;
use crate::hardware::Chip;
use crate::hardware::peak_flops;
use crate::llama::low_precision::emulated;
use crate::llama::{flops_per_token, parameter_count, pipeline, trained_count};
use crate::page::numbers::{bytes, duration, short};
use crate::pjrt::CompiledMemoryStats;
use crate::plan::Memory;
use crate::plugins::doctor::versions;
use crate::report::notes::Start;
use crate::runtime::Runtime;
use crate::step::Programs;

/// What a good run of a large model reaches, for an estimate before the first step.
const EXPECTED_MFU: f64 = 0.4;

/// Says which model is trained on how many tokens.
pub fn announce_model(config: &Config, data: &Dataset, runtime: &Runtime) {
    let (parameters, tokens) = (parameter_count(&config.model), data.train_tokens());
    let vocabulary = config.model.vocab_size;
    runtime.log(&format!(
        "model of {parameters} parameters, {tokens} training tokens, vocabulary {vocabulary}"
    ));
    if let Some(pipeline) = pipeline::describe(config, runtime.parallel()) {
        runtime.log(&pipeline);
    }
    let chip = Chip::of_kind(runtime.devices.device_kind());
    if let Some(emulated) = chip.and_then(|chip| emulated(&config.train, chip)) {
        runtime.log(&emulated);
    }
    if let Some(lora) = &config.lora {
        let trained = trained_count(&config.model, Some(lora));
        runtime.log(&format!(
            "adapters of rank {} on {}: {trained} parameters are trained, over a base in {}",
            lora.rank,
            lora.target.join(", "),
            lora.base
        ));
    }
}

/// The start of a run that has done `step` steps. `stats` is what the compiler says of the train
/// step.
pub fn start(
    runtime: &Runtime,
    programs: &Programs,
    stats: Option<&CompiledMemoryStats>,
    step: usize,
    command: &[String],
) -> Start {
    let config = &programs.config;
    let tokens = (config.train.global_batch_size * config.train.sequence_length) as u64;
    let flops = flops_per_token(&config.model, config.lora.as_ref(), config.train.sequence_length)
        * tokens as f64;
    Start {
        time: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs()),
        step: step as u64,
        command: command.to_vec(),
        version: env!("CARGO_PKG_VERSION").to_string(),
        platform: platform(runtime),
        device: runtime.devices.device_kind().to_string(),
        devices: runtime.parallel().devices(),
        processes: runtime.process().count,
        mesh: runtime.parallel().mesh.to_string(),
        parameters: parameter_count(&config.model),
        tokens_per_step: tokens,
        flops_per_step: flops,
        memory: stats.map_or_else(BTreeMap::new, |stats| memory(runtime, programs, stats)),
    }
}

fn platform(runtime: &Runtime) -> String {
    let client = &runtime.client;
    let version = client.platform_version().split_whitespace().collect::<Vec<_>>().join(" ");
    let platform = match client.platform_name() {
        name if version.starts_with(name) => version,
        name => format!("{name} {version}"),
    };
    format!("{platform}, {}", versions(client.plugin()))
}

/// Parts that are in memory together when the step needs most.
fn memory(
    runtime: &Runtime,
    programs: &Programs,
    stats: &CompiledMemoryStats,
) -> BTreeMap<String, u64> {
    let memory = Memory::of_state(programs, runtime.memory_limit().unwrap_or(0));
    let parts = [
        ("parameters", memory.parameters),
        ("optimizer", memory.optimizer),
        ("batch", memory.batch),
        ("temporaries", stats.temp_bytes as u64),
    ];
    parts.into_iter().map(|(name, bytes)| (name.to_string(), bytes)).collect()
}

/// The start in lines for a person.
pub fn lines(start: &Start, config: &Config, limit: Option<u64>) -> Vec<String> {
    let processes = match start.processes {
        1 => String::new(),
        count => format!(", {count} processes"),
    };
    let trained = config.lora.as_ref().map_or(String::new(), |lora| {
        let count = trained_count(&config.model, Some(lora));
        format!(" and {} trained ones", short(count as f64))
    });
    let mut lines = vec![
        format!("devices: {} × {}, mesh {}{processes}", start.devices, start.device, start.mesh),
        format!(
            "step: {} tokens, {} FLOPs with {} parameters{trained}",
            short(start.tokens_per_step as f64),
            short(start.flops_per_step),
            short(start.parameters as f64)
        ),
    ];
    if !start.memory.is_empty() {
        let parts =
            start.memory.iter().map(|(name, size)| format!("{name} {}", bytes(*size as f64)));
        let parts = parts.collect::<Vec<_>>().join(", ");
        let total = bytes(start.memory.values().sum::<u64>() as f64);
        let limit = limit.map_or(String::new(), |limit| format!(" of {}", bytes(limit as f64)));
        lines.push(format!("memory of a device: {total}{limit}: {parts}"));
    }
    lines.extend(config.train.describe_ramp());
    lines.push(run_line(start, config));
    lines
}

/// How many steps and tokens are left, and the time that they may take.
fn run_line(start: &Start, config: &Config) -> String {
    let (sizes, done, all) = (config.train.batch_sizes(), start.step, config.train.steps as u64);
    let steps = all.saturating_sub(done) as f64;
    let rows = sizes.before(all).saturating_sub(sizes.before(done)) as f64;
    // In steps of the size that comes last.
    let full_steps = rows / config.train.global_batch_size as f64;
    let tokens = short(full_steps * start.tokens_per_step as f64);
    let peak = peak_flops(&start.device).map(|peak| peak * start.devices as f64 * EXPECTED_MFU);
    let time = peak.filter(|peak| *peak > 0.0).map_or(String::new(), |peak| {
        let seconds = full_steps * start.flops_per_step / peak;
        format!(", about {} at {:.0} % MFU", duration(seconds), EXPECTED_MFU * 100.0)
    });
    format!("run: {} steps, {tokens} tokens{time}", short(steps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Loaded;

    #[test]
    fn what_is_known_is_said() {
        let mut config = Loaded::builtin(&[]).unwrap().config;
        config.train.steps = 1010;
        let mut start = Start {
            step: 10,
            device: "TPU v4".to_string(),
            devices: 4,
            processes: 2,
            mesh: "data=4".to_string(),
            parameters: 8_000_000_000,
            tokens_per_step: 4096,
            flops_per_step: 1.1e14,
            ..Start::default()
        };
        let [devices, step, run] = &lines(&start, &config, None)[..] else { panic!() };
        assert_eq!(devices, "devices: 4 × TPU v4, mesh data=4, 2 processes");
        assert_eq!(step, "step: 4.096k tokens, 110T FLOPs with 8B parameters");
        // 1000 steps of 0.25 s at the peak of 275 TFLOP/s a device.
        assert_eq!(run, "run: 1k steps, 4.096M tokens, about 4m10s at 40 % MFU");
        start.memory = BTreeMap::from([("parameters".to_string(), 2_000_000_000)]);
        let memory = &lines(&start, &config, Some(32_000_000_000))[2];
        assert_eq!(memory, "memory of a device: 2.00 GB of 32.00 GB: parameters 2.00 GB");
    }
}
