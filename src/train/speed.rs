//! Tokens and time since the last logged step.

use std::time::Instant;

use crate::config::Config;
use crate::hardware::peak_flops;
use crate::llama::flops_per_token;
use crate::runtime::Runtime;

/// What a run knows of its speed.
pub(super) struct Speed {
    since: Instant,
    step: usize,
    tokens: f64,
    tokens_per_step: u64,
    flops_per_token: f64,
    /// Peak FLOP/s of all devices together.
    peak: Option<f64>,
}

impl Speed {
    pub(super) fn new(config: &Config, runtime: &Runtime) -> Speed {
        let t = &config.train;
        let peak = peak_flops(runtime.devices.device_kind());
        Speed {
            since: Instant::now(),
            step: 0,
            tokens: 0.0,
            tokens_per_step: (t.global_batch_size * t.sequence_length) as u64,
            flops_per_token: flops_per_token(&config.model, t.sequence_length),
            peak: peak.map(|peak| peak * runtime.parallel().devices() as f64),
        }
    }

    /// Begins to measure after `step` steps.
    pub(super) fn restart(&mut self, step: usize) {
        (self.since, self.step, self.tokens) = (Instant::now(), step, 0.0);
    }

    /// Counts the tokens of a step.
    pub(super) fn add(&mut self, tokens: f64) {
        self.tokens += tokens;
    }

    /// Tokens per second and seconds per step since the last call.
    pub(super) fn take(&mut self, step: usize) -> (f64, f64) {
        let seconds = self.since.elapsed().as_secs_f64().max(1e-9);
        let steps = (step - self.step).max(1) as f64;
        let speed = (self.tokens / seconds, seconds / steps);
        self.restart(step);
        speed
    }

    /// Tokens read by all steps up to `step`.
    pub(super) fn total_at(&self, step: usize) -> u64 {
        self.tokens_per_step * step as u64
    }

    /// Model FLOPs utilization at this speed; none where the device's peak is not known.
    pub(super) fn mfu(&self, tokens_per_second: f64) -> Option<f64> {
        self.peak.map(|peak| tokens_per_second * self.flops_per_token / peak)
    }
}
