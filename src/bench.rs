//! `bench`: times the train step on random tokens, for comparison with other trainers. Nothing is
//! read from or written to disk.

use std::fmt;
use std::time::Instant;

use anyhow::Result;
use serde::Serialize;

use crate::attention_check::check_attention;
use crate::compiled_step::compile_train_step;
use crate::config::Config;
use crate::hardware::peak_flops;
use crate::llama::attention::candidate_kernel;
use crate::llama::{Llama, flops_per_token};
use crate::runtime::array::Array;
use crate::runtime::compile_cache::Origin;
use crate::runtime::host_memory::peak_resident_memory;
use crate::runtime::presets::Flags;
use crate::runtime::{Input, Program, Runtime};
use crate::step::Programs;
use crate::targets::BatchField;
use crate::weights::TrainState;

/// What `bench --json` prints.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub step_time_seconds: Spread,
    /// By the median step.
    pub tokens_per_second: f64,
    /// By the causal FLOP count; null where the device's peak is not known.
    pub mfu: Option<f64>,
    /// What compiling the step took, now or when it was put into the cache or the plan.
    pub compile_seconds: f64,
    /// What taking it from the cache or a plan took; null where it was compiled now.
    pub cache_load_seconds: Option<f64>,
    /// Largest resident memory of this process so far.
    pub peak_rss_bytes: u64,
    /// Largest number of bytes in use on a device so far, where the plugin counts them, else the
    /// resident memory.
    pub peak_device_bytes: Option<u64>,
    /// Loss of the last step, to see that the work was done.
    pub loss: f64,
    pub platform: String,
    pub devices: usize,
    /// Compiler flags of the preset.
    pub xla_flags: Flags,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub struct Spread {
    pub min: f64,
    pub median: f64,
    pub max: f64,
}

impl Spread {
    fn of(mut times: Vec<f64>) -> Spread {
        times.sort_by(f64::total_cmp);
        Spread { min: times[0], median: times[times.len() / 2], max: times[times.len() - 1] }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spread { min, median, max } = self.step_time_seconds;
        let mfu = self.mfu.map(|mfu| format!(", MFU {:.1} %", mfu * 100.0)).unwrap_or_default();
        write!(
            f,
            "step {median:.3} s median ({min:.3} to {max:.3}), {:.0} tokens/s{mfu}, compiled in \
             {:.1} s, peak memory {:.2} GiB",
            self.tokens_per_second,
            self.compile_seconds,
            self.peak_device_bytes.unwrap_or(self.peak_rss_bytes) as f64 / (1u64 << 30) as f64
        )
    }
}

/// Times `steps` train steps after one that warms up. Each step is waited for.
pub fn bench(config: &Config, runtime: &Runtime, steps: usize) -> Result<Report> {
    let mut llama = Llama::new(config, runtime.parallel().clone());
    if candidate_kernel(config, runtime.parallel()).is_some() {
        // What is timed is what a run would train with.
        llama = check_attention(runtime, config, llama)?;
    }
    let programs = Programs::new(config, llama);
    let state = TrainState::initial(runtime, &programs)?;
    let program = compile_train_step(runtime, &programs)?;
    let batch = random_batch(config, runtime, &programs)?;
    let (times, loss) = timed_steps(&program, state, &batch, steps)?;
    let step_time_seconds = Spread::of(times);
    let t = &config.train;
    let tokens_per_second =
        (t.global_batch_size * t.sequence_length) as f64 / step_time_seconds.median;
    let (compile_seconds, cache_load_seconds) = match program.origin {
        Origin::Hit { compile_seconds } | Origin::Planned { compile_seconds } => {
            (compile_seconds, Some(program.seconds))
        }
        _ => (program.seconds, None),
    };
    Ok(Report {
        step_time_seconds,
        tokens_per_second,
        mfu: mfu(config, runtime, tokens_per_second),
        compile_seconds,
        cache_load_seconds,
        peak_rss_bytes: peak_resident_memory().unwrap_or(0),
        peak_device_bytes: runtime.peak_memory(),
        loss,
        platform: runtime.client.platform_name().to_string(),
        devices: runtime.parallel().devices(),
        xla_flags: runtime.flags().clone(),
    })
}

/// Seconds of each of `steps` steps after a first one, and the loss of the last.
fn timed_steps(
    program: &Program,
    state: TrainState,
    batch: &[Array],
    steps: usize,
) -> Result<(Vec<f64>, f64)> {
    let TrainState { arrays: mut state, frozen, .. } = state;
    let (mut times, mut loss) = (Vec::new(), 0.0);
    for _ in 0..=steps {
        let started = Instant::now();
        let donated = state.into_iter().map(Input::Donated);
        let borrowed = frozen.iter().chain(batch).map(Input::Borrowed);
        state = program.run(donated.chain(borrowed).collect())?;
        let numbers = state.pop().expect("a step gives its metrics last").to_f32()?;
        times.push(started.elapsed().as_secs_f64());
        loss = f64::from(numbers[0]);
    }
    times.remove(0);
    Ok((times, loss))
}

/// None where the device's peak is not known.
fn mfu(config: &Config, runtime: &Runtime, tokens_per_second: f64) -> Option<f64> {
    let length = config.train.sequence_length;
    let flops = flops_per_token(&config.model, config.lora.as_ref(), length);
    let peak = peak_flops(runtime.devices.device_kind())? * runtime.parallel().devices() as f64;
    Some(tokens_per_second * flops / peak)
}

/// The same tokens for every program of the run: a linear congruential sequence over the
/// vocabulary.
fn random_batch(config: &Config, runtime: &Runtime, programs: &Programs) -> Result<Vec<Array>> {
    let mut x = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((x >> 33) % config.model.vocab_size as u64) as i32
    };
    let inputs = programs.train_inputs();
    let to_devices = |input: &crate::step::BatchInput| {
        let number = |i| match input.field {
            BatchField::SegmentIds => 1,
            BatchField::References => 0,
            BatchField::Positions => (i % config.train.sequence_length) as i32,
            BatchField::Tokens | BatchField::Targets => next(),
        };
        let bytes: Vec<u8> =
            (0..input.array.ty.elements()).map(number).flat_map(i32::to_le_bytes).collect();
        Ok(Array::from_host(&runtime.devices, &input.array.ty, &input.array.spec, &bytes)?)
    };
    inputs.iter().map(to_devices).collect()
}
