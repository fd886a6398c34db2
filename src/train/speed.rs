//! Tokens and time since the last logged step.

use std::time::{Duration, Instant};

use crate::batch_sizes::BatchSizes;
use crate::config::Config;
use crate::hardware::peak_flops;
use crate::llama::flops_per_token;
use crate::runtime::Runtime;

/// What a run knows of its speed.
pub(super) struct Speed {
    since: Instant,
    step: usize,
    tokens: f64,
    waited: Duration,
    batch_sizes: BatchSizes,
    sequence_length: u64,
    flops_per_token: f64,
    /// Peak FLOP/s of all devices together.
    peak: Option<f64>,
}

/// Means over some steps.
pub(super) struct Rates {
    pub(super) tokens_per_second: f64,
    pub(super) step_time_seconds: f64,
    pub(super) data_wait_seconds: f64,
}

impl Speed {
    pub(super) fn new(config: &Config, batch_sizes: BatchSizes, runtime: &Runtime) -> Speed {
        let t = &config.train;
        let peak = peak_flops(runtime.devices.device_kind());
        Speed {
            since: Instant::now(),
            step: 0,
            tokens: 0.0,
            waited: Duration::ZERO,
            batch_sizes,
            sequence_length: t.sequence_length as u64,
            flops_per_token: flops_per_token(
                &config.model,
                config.lora.as_ref(),
                t.sequence_length,
            ),
            peak: peak.map(|peak| peak * runtime.parallel().devices() as f64),
        }
    }

    /// Begins to measure after `step` steps.
    pub(super) fn restart(&mut self, step: usize) {
        (self.since, self.step) = (Instant::now(), step);
        (self.tokens, self.waited) = (0.0, Duration::ZERO);
    }

    /// Counts the tokens of a step.
    pub(super) fn add(&mut self, tokens: f64) {
        self.tokens += tokens;
    }

    /// Counts what was waited for a batch.
    pub(super) fn add_wait(&mut self, wait: Duration) {
        self.waited += wait;
    }

    /// The rates since the last call.
    pub(super) fn take(&mut self, step: usize) -> Rates {
        let seconds = self.since.elapsed().as_secs_f64().max(1e-9);
        let steps = (step - self.step).max(1) as f64;
        let rates = Rates {
            tokens_per_second: self.tokens / seconds,
            step_time_seconds: seconds / steps,
            data_wait_seconds: self.waited.as_secs_f64() / steps,
        };
        self.restart(step);
        rates
    }

    /// Tokens read by all steps up to `step`.
    pub(super) fn total_at(&self, step: usize) -> u64 {
        self.batch_sizes.before(step as u64) * self.sequence_length
    }

    /// Model FLOPs utilization at this speed; none where the device's peak is not known.
    pub(super) fn mfu(&self, tokens_per_second: f64) -> Option<f64> {
        self.peak.map(|peak| tokens_per_second * self.flops_per_token / peak)
    }
}
